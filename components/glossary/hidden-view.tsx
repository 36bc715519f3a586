/** What the reader does not want marked, each a step from being marked again. */
import { useEffect, useId, useRef } from 'preact/hooks';
import type { HiddenLabel } from '../../lib/core/glossary/glossary-view.ts';
import { Notice } from '../app-frame/notice.tsx';
import { formatDateTime } from '../format-time.ts';
import { Moment } from '../notebook/moment.tsx';
import { useNow } from '../notebook/use-now.ts';
import { useLocale, useTranslate } from '../translate.ts';

interface HiddenViewProps {
  readonly hidden: readonly HiddenLabel[];
  readonly isBusy: boolean;
  onShow(item: HiddenLabel): void;
}

export function HiddenView({ hidden, isBusy, onShow }: HiddenViewProps) {
  const t = useTranslate();
  const locale = useLocale();
  const now = useNow();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const countBefore = useRef(hidden.length);

  useEffect(() => {
    // The button that was pressed went away with its line.
    if (hidden.length < countBefore.current) list.current?.focus({ preventScroll: true });
    countBefore.current = hidden.length;
  }, [hidden.length]);

  return (
    <div class="hidden-view" ref={list} tabIndex={-1}>
      {hidden.length === 0 && (
        <Notice heading={t('glossary_none_hidden')}>
          <p>{t('glossary_none_hidden_advice')}</p>
        </Notice>
      )}
      <ul class="entries">
        {hidden.map((item, index) => (
          <li key={`${item.kind} ${item.key}`} class="line">
            <span class="entry-name" id={`${id}-${index}`} lang="zh-CN">
              {item.label}
            </span>
            <span class="entry-facts">
              {item.kind === 'slogan' && <span>{t('glossary_no_term')}</span>}
              <Moment
                at={item.hidden}
                now={now}
                full={t('glossary_hidden_when', formatDateTime(item.hidden, locale))}
              />
            </span>
            <button
              type="button"
              class="small-button"
              aria-describedby={`${id}-${index}`}
              aria-disabled={isBusy}
              onClick={() => !isBusy && onShow(item)}
            >
              {t('glossary_show')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
