/** The documents that an explanation rests on. */
import type { Source } from '../../lib/core/glossary/concept.ts';
import { Icon } from '../icon.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';

const SHOWN_AT_ONCE = 2;

const VIA_NAME: Record<Source['via'], MessageKey | undefined> = {
  original: undefined,
  reprint: 'via_reprint',
  mirror: 'via_mirror',
  seed: 'via_seed',
};

export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  const t = useTranslate();
  const folded = sources.slice(SHOWN_AT_ONCE);
  return (
    <section class="sources">
      <h2>{t('sources_heading')}</h2>
      <ul>{sources.slice(0, SHOWN_AT_ONCE).map(toItem)}</ul>
      {folded.length > 0 && (
        <details class="more">
          <summary>{t('more_sources', String(folded.length))}</summary>
          <ul>{folded.map(toItem)}</ul>
        </details>
      )}
    </section>
  );
}

function toItem(source: Source) {
  return <SourceItem key={`${source.title} ${source.publisher}`} source={source} />;
}

function SourceItem({ source }: { readonly source: Source }) {
  const t = useTranslate();
  const via = VIA_NAME[source.via];
  // A mirror vouches for the wording only; readers are not sent there.
  const url = source.via === 'mirror' ? undefined : source.url;
  return (
    <li>
      {url === undefined ? (
        <span lang="zh-CN">{source.title}</span>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer" lang="zh-CN">
          {source.title}
          <Icon name="external" />
          <span class="unseen">{t('opens_new_tab')}</span>
        </a>
      )}
      <span class="source-facts">
        <span lang="zh-CN">{source.publisher}</span>
        {source.date !== undefined && <time dateTime={source.date}>{source.date}</time>}
        {via !== undefined && <span>{t(via)}</span>}
      </span>
    </li>
  );
}
