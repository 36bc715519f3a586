/** The upper margin of the card: what is explained, and the popover's own buttons. */
import type { ComponentChildren, RefObject } from 'preact';
import { BackButton } from './back-button.tsx';
import { type WindowControls, WindowTools } from './window-tools.tsx';

/** A term of more characters than this is set smaller, so that it leaves room for its explanation. */
const LONG_TERM = 18;

interface CardHeadProps {
  readonly headingId: string;
  /** Can be given the focus, but is no stop on the way round. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly term: string;
  /** The concept to which the way back leads, if there is one. */
  readonly backTo?: string | undefined;
  readonly controls: WindowControls;
  /** The facts about it, below the heading. */
  readonly children?: ComponentChildren;
  onBack?(): void;
}

export function CardHead(props: CardHeadProps) {
  const { headingId, heading, term, backTo, controls } = props;
  return (
    <header class="card-head">
      {backTo !== undefined && <BackButton term={backTo} onBack={() => props.onBack?.()} />}
      <h1
        id={headingId}
        ref={heading}
        tabIndex={-1}
        class={[term.length > LONG_TERM ? 'long' : '', /[“”]/.test(term) ? 'quoted' : ''].join(' ')}
        lang="zh-CN"
      >
        {term}
      </h1>
      <WindowTools {...controls} />
      {props.children}
    </header>
  );
}
