/** The documents that an explanation rests on. */
import type { Source } from '../../lib/core/glossary/concept.ts';
import { Icon } from '../icon.tsx';
import { SectionHeading } from '../section-heading.tsx';
import { type MessageKey, useLang, useLocale, useTranslate } from '../translate.ts';

const SHOWN_AT_ONCE = 2;

const VIA_NAME: Record<Source['via'], MessageKey | undefined> = {
  original: undefined,
  reprint: 'via_reprint',
  mirror: 'via_mirror',
  seed: 'via_seed',
};

interface SourceListProps {
  readonly sources: readonly Source[];
  /** The report among them is the one that the reader has before them. */
  readonly isThisReport?: boolean;
}

export function SourceList({ sources, isThisReport = false }: SourceListProps) {
  const t = useTranslate();
  const toItem = (source: Source) => (
    <SourceItem
      key={`${source.title} ${source.publisher}`}
      source={source}
      via={source.via === 'seed' && !isThisReport ? 'popover_via_report' : VIA_NAME[source.via]}
    />
  );
  const folded = sources.slice(SHOWN_AT_ONCE);
  return (
    <section class="sources">
      <SectionHeading>{t('sources_heading')}</SectionHeading>
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

interface SourceItemProps {
  readonly source: Source;
  readonly via: MessageKey | undefined;
}

function SourceItem({ source, via }: SourceItemProps) {
  const t = useTranslate();
  const lang = useLang();
  const locale = useLocale();
  // A mirror vouches for the wording only; readers are not sent there.
  const url = source.via === 'mirror' ? undefined : source.url;
  return (
    <li>
      {url === undefined ? (
        <span lang="zh-CN">{source.title}</span>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer" lang="zh-CN">
          {source.title.slice(0, -1)}
          {/* Never on a line of its own. */}
          <span class="with-sign">
            {source.title.slice(-1)}
            <Icon name="external" />
          </span>
          <span class="unseen" lang={locale}>
            {t('opens_new_tab')}
          </span>
        </a>
      )}
      <span class="source-facts">
        <span lang="zh-CN">{source.publisher}</span>
        {source.date !== undefined && <time dateTime={source.date}>{source.date}</time>}
        {via !== undefined && <span>{t(via)}</span>}
        {source.caveat && (
          <span class="caveat" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
            {source.caveat[lang]}
          </span>
        )}
      </span>
    </li>
  );
}
