/** What a pack is called, in the interface's language if it has a name in it. */
import type { BilingualLabel } from '../../lib/core/glossary/glossary-view.ts';
import { useLang, useTranslate } from '../translate.ts';

interface PackNameProps {
  readonly id: string;
  readonly title: BilingualLabel;
  readonly isBuiltIn?: boolean;
}

export function PackName({ id, title: { zh, en }, isBuiltIn = false }: PackNameProps) {
  const t = useTranslate();
  const lang = useLang();
  if (isBuiltIn) return t('pack_built_in_name');
  const isEnglish = en !== undefined && (lang === 'en' || zh === undefined);
  if (isEnglish) return <span lang="en">{en}</span>;
  return <span lang={zh === undefined ? undefined : 'zh-CN'}>{zh ?? id}</span>;
}
