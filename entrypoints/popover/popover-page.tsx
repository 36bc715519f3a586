/** The popover's card joined to its note. */
import { PopoverCard } from '../../components/popover/popover-card.tsx';
import { PopoverProblem } from '../../components/popover/popover-problem.tsx';
import type { OpenedPopover } from '../../lib/popover/open-popover.ts';
import { NoteField } from '../../lib/ui/note-field.tsx';

interface PopoverPageProps {
  readonly opened: OpenedPopover;
  onClose(): void;
}

export function PopoverPage({ opened, onClose }: PopoverPageProps) {
  if (opened.type !== 'ready') return <PopoverProblem problem={opened.type} onClose={onClose} />;
  const { concept, sentence, occurrence, report } = opened.content;
  return (
    <PopoverCard
      concept={concept}
      sentence={sentence}
      occurrence={occurrence}
      report={report}
      onClose={onClose}
    >
      <NoteField note={opened.note} />
    </PopoverCard>
  );
}
