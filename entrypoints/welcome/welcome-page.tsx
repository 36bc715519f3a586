/** The welcome page's view joined to what happens on the page. */
// Makes components follow the signals that they read.
import '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Gesture } from '../../components/welcome/gesture.ts';
import { WelcomeView, type WelcomeViewProps } from '../../components/welcome/welcome-view.tsx';
import { SAMPLE_TITLE, SampleArticle } from './sample-article.tsx';

type Fixed = Omit<WelcomeViewProps, 'article' | 'title' | 'markCount' | 'done' | 'reports'>;

interface WelcomePageProps extends Fixed {
  readonly markCount: ReadonlySignal<number>;
  readonly done: ReadonlySignal<readonly Gesture[]>;
  readonly reports: ReadonlySignal<WelcomeViewProps['reports']>;
}

export function WelcomePage({ markCount, done, reports, ...fixed }: WelcomePageProps) {
  return (
    <WelcomeView
      article={<SampleArticle />}
      title={SAMPLE_TITLE}
      markCount={markCount.value}
      done={done.value}
      reports={reports.value}
      {...fixed}
    />
  );
}
