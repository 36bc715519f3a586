/** The card of a concept joined to its state. */
import '@preact/signals';
import { PopoverCard } from '../../components/popover/popover-card.tsx';
import type { WindowControls } from '../../components/popover/window-tools.tsx';
import { browser } from '../../lib/platform/browser.ts';
import { copyText } from '../../lib/popover/copy-text.ts';
import type { PopoverState, ShownConcept } from '../../lib/popover/popover-state.ts';
import { NoteField } from '../../lib/ui/note-field.tsx';
import { placedText } from './placed-text.ts';

interface ConceptPageProps {
  readonly popover: PopoverState;
  readonly shown: ShownConcept;
  readonly controls: WindowControls;
}

export function ConceptPage({ popover, shown, controls }: ConceptPageProps) {
  const { content, note, scroll } = shown;
  const { concept } = content;
  const backTo = popover.trail.value.at(-1)?.label;
  // What is related to a term need not stand where that stands.
  const isInPage = backTo === undefined;
  // Put in the trash elsewhere, it is gone from here: what is written next is another note.
  const isGone = note.state.value.type === 'empty';
  return (
    <PopoverCard
      concept={concept}
      origin={content.origin}
      packTitle={content.packTitle}
      placed={isInPage ? placedText(popover) : undefined}
      occurrence={isInPage ? popover.place.place.value.occurrence : undefined}
      report={popover.place.place.value.report}
      page={content.page}
      senses={isInPage ? content.senses : undefined}
      related={content.related}
      backTo={backTo}
      scroll={scroll}
      turning={popover.turning.value}
      hiding={{ ...popover.hiding.state.value, onToggle: () => void popover.hiding.toggle() }}
      controls={controls}
      editUrl={browser.runtime.getURL(`notebook.html#glossary/edit/${concept.id}`)}
      noteOrigin={isGone ? undefined : content.note?.provenance}
      onSense={(id) => void popover.turnTo(id)}
      onRelated={(id, from) => void popover.openRelated(id, from)}
      onBack={() => void popover.back()}
      onCopy={(text) => copyText(document, text)}
    >
      {(hintId) => <NoteField key={concept.id} note={note} describedBy={hintId} />}
    </PopoverCard>
  );
}
