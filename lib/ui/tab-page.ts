/** State of the page in the active tab, and what the reader may ask of it: for popup and side panel. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Choice, KeptArticle, PageStatus } from '../../components/report/page-status.ts';
import { pageOf } from '../core/report/page-of.ts';
import type { ReportId } from '../core/report/report-record.ts';
import type { Settings } from '../core/settings.ts';
import type { Client } from '../protocol/client.ts';
import { type ErrorCode, type Reply, RequestError } from '../protocol/reply.ts';
import type { TabMessage } from '../protocol/tab-messages.ts';
import { pageStatusOf, type ShownTab } from './page-status-of.ts';

export interface TabPage {
  readonly status: ReadonlySignal<PageStatus>;
  /** Something that was asked for is being done. */
  readonly isBusy: ReadonlySignal<boolean>;
  /** Why the last thing that was asked for could not be done. */
  readonly problem: ReadonlySignal<ErrorCode | undefined>;
  /** Undefined until it is known. */
  readonly settings: ReadonlySignal<Settings | undefined>;
  /** What is kept of the report, if it is one of the reader's own articles. */
  readonly kept: ReadonlySignal<KeptArticle | undefined>;
  /** Asks how things stand. */
  look(): Promise<void>;
  explain(): Promise<void>;
  remember(keepText: boolean): Promise<void>;
  forget(reportId: string): Promise<void>;
  choose(reportId: string, choice: Choice): Promise<void>;
  showTerm(conceptId: string): Promise<void>;
  showPlace(start: number, end: number): Promise<void>;
  set(change: Partial<Settings>): Promise<void>;
}

export interface TabPageOptions {
  readonly ask: Client;
  readonly activeTab: () => Promise<ShownTab | undefined>;
  /** To the reader in a frame of a tab. */
  readonly send: (tabId: number, frameId: number, message: TabMessage) => Promise<unknown>;
}

export function createTabPage({ ask, activeTab, send }: TabPageOptions): TabPage {
  const status = signal<PageStatus>({ type: 'loading' });
  const isBusy = signal(false);
  const problem = signal<ErrorCode | undefined>(undefined);
  const settings = signal<Settings | undefined>(undefined);
  const kept = signal<KeptArticle | undefined>(undefined);
  /** The report and address that `kept` is about. */
  let keptOf: string | undefined;
  /** What is kept may be otherwise than `kept` says. */
  let hasChanged = true;
  let tabId = -1;
  let frameId = 0;
  let url: string | undefined;
  let turn = 0;
  /** Changed whenever a setting is, and when that is stored: what was asked before is out of date. */
  let changes = 0;

  async function look(): Promise<void> {
    const own = ++turn;
    const tab = await activeTab().catch(() => undefined);
    const id = tab?.id;
    const answer =
      id === undefined ? undefined : await ask('tab/state', { tabId: id }).catch(() => 'failed');
    // A later look has begun: it knows better.
    if (own !== turn) return;
    const isSame = id === tabId && tab?.url === url;
    tabId = id ?? -1;
    url = tab?.url;
    if (!isSame) problem.value = undefined;
    if (typeof answer === 'string') return show({ type: 'failed' });
    frameId = answer?.frameId ?? 0;
    const next = pageStatusOf(tab ?? { url: '' }, answer);
    // Read once more: what is known of the page holds until then.
    if (next.type === 'loading' && isSame && status.value.type === 'read') return;
    show(next);
  }

  /** They may be changed in another window. */
  async function lookAtSettings(): Promise<void> {
    const before = changes;
    const found = await ask('settings/get', {}).catch(() => undefined);
    if (!found || before !== changes) return;
    if (JSON.stringify(found) !== JSON.stringify(settings.value)) settings.value = found;
  }

  /** Nothing is drawn anew when nothing has changed. */
  function show(next: PageStatus): void {
    if (JSON.stringify(next) !== JSON.stringify(status.value)) status.value = next;
    const report = next.type === 'read' && next.report?.own ? next.report.id : undefined;
    const about = report && `${report} ${url}`;
    if (about !== keptOf) {
      kept.value = undefined;
      hasChanged = true;
    }
    keptOf = about;
    if (hasChanged && report !== undefined) void lookAtKept(report);
    hasChanged = false;
  }

  async function lookAtKept(report: ReportId): Promise<void> {
    const about = keptOf;
    const articles = await ask('article/list', {}).catch(() => []);
    if (about !== keptOf) return;
    const found = articles.find(({ id }) => id === report);
    kept.value = found && { hasText: found.hasText, isThisPage: found.url === pageOf(url ?? '') };
  }

  async function act(work: () => Promise<unknown>): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    problem.value = undefined;
    try {
      await work();
      hasChanged = true;
      await look();
    } catch (error) {
      await look();
      problem.value = codeOf(error);
    } finally {
      isBusy.value = false;
    }
  }

  const tell = (message: TabMessage) => send(tabId, frameId, message).catch(() => undefined);

  return {
    status,
    isBusy,
    problem,
    settings,
    kept,
    look: async () => {
      await Promise.all([look(), lookAtSettings()]);
    },
    explain: () => act(() => ask('tab/explain', { tabId })),
    remember: (keepText) => act(() => ask('tab/remember', { tabId, keepText })),
    forget: (reportId) => act(() => ask('article/forget', { id: reportId })),
    choose: (reportId, choice) =>
      act(async () => {
        const message: TabMessage = { type: 'reader/choose', reportId, choice };
        const reply = (await tell(message)) as Reply<unknown> | undefined;
        if (!reply) throw new RequestError('unavailable');
        if (!reply.ok) throw new RequestError(reply.error);
      }),
    showTerm: async (conceptId) => void (await tell({ type: 'reader/show', conceptId })),
    showPlace: async (start, end) => void (await tell({ type: 'reader/show-place', start, end })),
    // Whatever else is being done: a choice that is shown as made must not be lost.
    set: async (change) => {
      const before = settings.value;
      const own = ++changes;
      if (before) settings.value = { ...before, ...change };
      problem.value = undefined;
      try {
        await ask('settings/put', change);
      } catch (error) {
        if (own === changes) settings.value = before;
        problem.value = codeOf(error);
      }
      changes++;
    },
  };
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof RequestError ? error.code : 'failed';
}
