/** The card of a slogan without an entry joined to its state. */
import '@preact/signals';
import { SloganCard } from '../../components/popover/slogan-card.tsx';
import type { WindowControls } from '../../components/popover/window-tools.tsx';
import { MAX_EXPLANATION } from '../../lib/popover/explanation.ts';
import type { PopoverState, ShownSlogan } from '../../lib/popover/popover-state.ts';
import { placedText } from './placed-text.ts';

interface SloganPageProps {
  readonly popover: PopoverState;
  readonly shown: ShownSlogan;
  readonly controls: WindowControls;
}

export function SloganPage({ popover, shown, controls }: SloganPageProps) {
  const { content, explanation } = shown;
  return (
    <SloganCard
      slogan={content.slogan}
      placed={placedText(popover)}
      reportTitle={popover.place.place.value.report?.title}
      explanation={{
        text: explanation.text.value,
        state: explanation.state.value,
        maxLength: MAX_EXPLANATION,
        onInput: explanation.input,
        other: explanation.other.value?.definition,
        onSave: () => void explanation.save(),
        onReplaceOther: () => void explanation.replaceOther(),
        onTakeOther: () => void explanation.takeOther(),
      }}
      hiding={{ ...popover.hiding.state.value, onToggle: () => void popover.hiding.toggle() }}
      controls={controls}
    />
  );
}
