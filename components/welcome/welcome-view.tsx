/** First run: what Meipi does, tried out at once on a sample article. */
import type { VNode } from 'preact';
import { Masthead } from '../app-frame/masthead.tsx';
import { useTranslate } from '../translate.ts';
import { DoneAnnouncement } from './done-announcement.tsx';
import type { Gesture } from './gesture.ts';
import { type KnownReport, KnownReports } from './known-reports.tsx';
import { MoreSteps } from './more-steps.tsx';
import { WelcomeSteps } from './welcome-steps.tsx';
import { WhatStays } from './what-stays.tsx';

export interface WelcomeViewProps {
  /** The sample article without its title: sub-title, byline and paragraphs. */
  readonly article: VNode;
  readonly title: string;
  /** How many terms are underlined in it. */
  readonly markCount: number;
  /** What the reader has tried out, in that order. */
  readonly done: readonly Gesture[];
  /** That Meipi knows. */
  readonly reports: readonly KnownReport[];
  /** Such as Alt+Shift+M, where the reader's browser has keys set for the command. */
  readonly nextTermKeys?: string | undefined;
  readonly explainPageKeys?: string | undefined;
  /** Address of the notebook. */
  readonly notebook: string;
  onOpenNotebook(): void;
  /** Missing where the browser has nothing to open beside the page. */
  readonly onOpenSidePanel?: (() => void) | undefined;
}

export function WelcomeView(props: WelcomeViewProps) {
  const t = useTranslate();
  const { done } = props;
  return (
    <div class="page welcome">
      <Masthead title={t('welcome_title')}>
        <button type="button" class="small-button" onClick={props.onOpenNotebook}>
          {t('open_notebook')}
        </button>
      </Masthead>
      <main>
        <p class="hello">{t('welcome_hello')}</p>
        <p class="privacy">{t('welcome_privacy')}</p>
        <div class="try">
          <div class="to-learn">
            <WelcomeSteps
              done={done}
              nextTermKeys={props.nextTermKeys}
              onOpenSidePanel={props.onOpenSidePanel}
            />
            <DoneAnnouncement done={done} />
          </div>
          <section class="sample" aria-labelledby="sample-title">
            <header class="sample-note">
              <p>{t('welcome_sample_invented')}</p>
              <p role="status">
                {props.markCount > 0 && t('welcome_sample_marks', String(props.markCount))}
              </p>
            </header>
            <article lang="zh-CN">
              <h2 id="sample-title">{props.title}</h2>
              {props.article}
            </article>
          </section>
        </div>
        <KnownReports reports={props.reports} />
        <WhatStays notebook={props.notebook} />
        <MoreSteps explainPageKeys={props.explainPageKeys} />
      </main>
    </div>
  );
}
