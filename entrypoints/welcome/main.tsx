import '../../assets/css/welcome.css';
import '../marks.css';
import gate from 'virtual:meipi/gate';
import { render } from 'preact';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import { serveTab } from '../../lib/page/serve-tab.ts';
import { browser } from '../../lib/platform/browser.ts';
import { translate } from '../../lib/platform/translate.ts';
import type { TermCount } from '../../lib/protocol/tab-messages.ts';
import { Interface } from '../../lib/ui/interface.tsx';
import { SAMPLE_TITLE, SampleArticle } from './sample-article.tsx';

document.title = translate('welcome_title');
const commands = await browser.commands.getAll();
const keysOf = (name: string) => commands.find((command) => command.name === name)?.shortcut;
const openNotebook = () =>
  void browser.tabs.create({ url: browser.runtime.getURL('/notebook.html') });

const show = (markCount: number) =>
  render(
    <Interface>
      <WelcomeView
        article={<SampleArticle />}
        title={SAMPLE_TITLE}
        markCount={markCount}
        nextTermKeys={keysOf('next-term')}
        explainPageKeys={keysOf('explain-page')}
        onOpenNotebook={openNotebook}
      />
    </Interface>,
    document.body,
  );
show(0);

function countMarks(terms: readonly TermCount[]): number {
  return terms.reduce((sum, { count }) => sum + count, 0);
}

serveTab({ gate, onMarks: ({ terms }) => show(countMarks(terms)) });
