/** The popover's card joined to its state. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { PopoverCard } from '../../components/popover/popover-card.tsx';
import { PopoverProblem } from '../../components/popover/popover-problem.tsx';
import type { OpenedPopover } from '../../lib/popover/open-popover.ts';
import type { PopoverState } from '../../lib/popover/popover-state.ts';
import { NoteField } from '../../lib/ui/note-field.tsx';

interface PopoverPageProps {
  readonly opened: OpenedPopover;
  onClose(): void;
}

export function PopoverPage({ opened, onClose }: PopoverPageProps) {
  if (opened.type !== 'ready') return <PopoverProblem problem={opened.type} onClose={onClose} />;
  return <ShownSense popover={opened.popover} onClose={onClose} />;
}

interface ShownSenseProps {
  readonly popover: PopoverState;
  onClose(): void;
}

function ShownSense({ popover, onClose }: ShownSenseProps) {
  const { content, note } = popover.shown.value;
  const { concept, sentence, occurrence, report, senses } = content;
  // Put in the trash elsewhere, it is gone from here: what is written next is another note.
  const isGone = note.state.value.type === 'empty';
  return (
    <PopoverCard
      concept={concept}
      sentence={sentence}
      occurrence={occurrence}
      report={report}
      senses={senses}
      turning={popover.turning.value}
      noteOrigin={isGone ? undefined : content.note?.provenance}
      onSense={(id) => void popover.turnTo(id)}
      onClose={onClose}
    >
      <NoteField key={concept.id} note={note} />
    </PopoverCard>
  );
}
