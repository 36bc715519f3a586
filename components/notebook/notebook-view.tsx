/** The frame of the notebook: which part of it is shown, and the way back after a deletion. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Masthead } from '../app-frame/masthead.tsx';
import { useTranslate } from '../translate.ts';
import { type NotebookPart, PartSwitch } from './part-switch.tsx';
import { UndoToast } from './undo-toast.tsx';

export interface NotebookViewProps {
  readonly part: NotebookPart;
  /** That part. */
  readonly children: ComponentChildren;
  readonly undo?: { readonly label: string } | undefined;
  onUndo(): void;
}

export function NotebookView({ part, children, undo, onUndo }: NotebookViewProps) {
  const t = useTranslate();
  const main = useRef<HTMLElement>(null);
  return (
    <div class="page notebook">
      <Masthead title={t('notebook_title')} />
      <PartSwitch part={part} />
      <main ref={main} tabIndex={-1}>
        {children}
      </main>
      <UndoToast
        undo={undo}
        onUndo={() => {
          // The toast goes away with the focus in it.
          main.current?.focus({ preventScroll: true });
          onUndo();
        }}
      />
    </div>
  );
}
