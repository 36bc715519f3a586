/** Below a note that goes with its term into other articles: the one in which it was first written. */
import type { Provenance } from '../../lib/core/annotation/note.ts';
import { hostOf } from '../notes/host-of.ts';
import { useTranslate } from '../translate.ts';

export function WrittenAt({ origin: { title, url } }: { readonly origin: Provenance }) {
  const t = useTranslate();
  const host = hostOf(url);
  if (host === undefined) return <p class="written-at">{t('note_written_at_sample')}</p>;
  return (
    <p class="written-at">
      {t('note_written_at')}
      {title === '' ? host : <cite lang="zh-CN">{t('title_quoted', title)}</cite>}
    </p>
  );
}
