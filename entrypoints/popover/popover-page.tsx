/** The popover's card joined to its state. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { PopoverProblem } from '../../components/popover/popover-problem.tsx';
import type { OpenedPopover } from '../../lib/popover/open-popover.ts';
import type { PopoverWindow } from '../../lib/popover/popover-window.ts';
import { ConceptPage } from './concept-page.tsx';
import { SloganPage } from './slogan-page.tsx';

interface PopoverPageProps {
  readonly opened: OpenedPopover;
  readonly popoverWindow: PopoverWindow;
  onClose(): void;
}

export function PopoverPage({ opened, popoverWindow, onClose }: PopoverPageProps) {
  if (opened.type !== 'ready') return <PopoverProblem problem={opened.type} onClose={onClose} />;
  const { popover } = opened;
  const controls = {
    isPinned: popoverWindow.isPinned.value,
    onPin: () => void popoverWindow.togglePin(),
    onMove: popoverWindow.move,
    onClose,
  };
  const shown = popover.shown.value;
  return shown.type === 'slogan' ? (
    <SloganPage popover={popover} shown={shown} controls={controls} />
  ) : (
    <ConceptPage popover={popover} shown={shown} controls={controls} />
  );
}
