/**
 * The card around an explanation: a dialog that is not modal, named by its heading. That is what
 * it is for the keyboard: Tab goes round in it, Escape closes it, and the focus goes back to the
 * page. It has no description, and the focus comes in at the heading, so that what is long and
 * has lists in it is read by its parts (ARIA Authoring Practices, “Dialog”, on initial focus).
 */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface CardFrameProps {
  readonly headingId: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly body: RefObject<HTMLDivElement | null>;
  /** Changes with what is explained. */
  readonly subject: string;
  /** How far down it is shown at first; CSS pixels. */
  readonly scroll: number;
  readonly isBusy: boolean;
  readonly head: ComponentChildren;
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}

export function CardFrame(props: CardFrameProps) {
  const { headingId, heading, body, subject, scroll } = props;
  const subjectBefore = useRef(subject);

  useLayoutEffect(() => {
    if (body.current && scroll > 0) body.current.scrollTop = scroll;
  }, [subject, scroll, body]);

  // The button that was pressed went away with its card; ears and keyboard go on from the new one.
  useEffect(() => {
    if (subjectBefore.current !== subject) heading.current?.focus({ preventScroll: true });
    subjectBefore.current = subject;
  }, [subject, heading]);

  return (
    <dialog open class="card" aria-labelledby={headingId} aria-busy={props.isBusy}>
      {props.head}
      <div class="card-body" key={subject} ref={body}>
        {props.children}
      </div>
      {props.foot}
    </dialog>
  );
}
