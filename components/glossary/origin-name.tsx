/** Where an entry is from, in a word or by the name of its pack. */
import type { Origin, PackLabel } from '../../lib/core/glossary/glossary-view.ts';
import { useTranslate } from '../translate.ts';
import { PackName } from './pack-name.tsx';

interface OriginNameProps {
  readonly origin: Origin;
  readonly packs: readonly PackLabel[];
}

export function OriginName({ origin, packs }: OriginNameProps) {
  const t = useTranslate();
  if (origin.type === 'own') return <span>{t('glossary_origin_own')}</span>;
  const pack = packs.find(({ id }) => id === origin.id);
  if (pack?.isBuiltIn) return <span>{t('glossary_origin_built_in')}</span>;
  return <PackName id={origin.id} title={pack?.title ?? {}} />;
}
