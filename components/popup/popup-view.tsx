/** Behind the toolbar button: is this page recognised, and what was found on it. */
import { Masthead } from '../app-frame/masthead.tsx';
import { Notice } from '../app-frame/notice.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';
import type { PageStatus } from './page-status.ts';
import { RecognisedReport } from './recognised-report.tsx';
import { SiteList } from './site-list.tsx';

export type { PageStatus } from './page-status.ts';

export interface PopupViewProps {
  readonly status: PageStatus;
  /** The sites that Meipi may read. */
  readonly sites: readonly string[];
  onOpenNotebook(): void;
  onOpenWelcome(): void;
  onShowTerm(conceptId: string): void;
}

export function PopupView(props: PopupViewProps) {
  const t = useTranslate();
  return (
    <div class="popup">
      <Masthead title={t('popup_title')} />
      <main aria-busy={props.status.type === 'loading'}>
        <StatusPart status={props.status} onShowTerm={props.onShowTerm} />
      </main>
      <SiteList sites={props.sites} />
      <nav class="popup-nav" aria-label={t('popup_pages')}>
        <button type="button" class="small-button" onClick={props.onOpenNotebook}>
          {t('open_notebook')}
        </button>
        <button type="button" class="text-button" onClick={props.onOpenWelcome}>
          {t('popup_open_welcome')}
        </button>
      </nav>
    </div>
  );
}

type NothingFound = Exclude<PageStatus['type'], 'loading' | 'recognised'>;

const WORDING: Record<NothingFound, readonly [heading: MessageKey, advice: MessageKey]> = {
  'no-report': ['popup_no_report', 'popup_no_report_advice'],
  unlisted: ['popup_unlisted', 'popup_unlisted_advice'],
  'browser-page': ['popup_browser_page', 'popup_browser_page_advice'],
  failed: ['popup_failed', 'popup_failed_advice'],
};

function StatusPart({ status, onShowTerm }: Pick<PopupViewProps, 'status' | 'onShowTerm'>) {
  const t = useTranslate();
  if (status.type === 'loading') return <p class="loading">{t('popup_loading')}</p>;
  if (status.type === 'recognised') {
    return <RecognisedReport page={status} onShowTerm={onShowTerm} />;
  }
  const [heading, advice] = WORDING[status.type];
  return (
    <Notice heading={t(heading)}>
      <p>{t(advice)}</p>
      {'host' in status && <p class="host">{status.host}</p>}
    </Notice>
  );
}
