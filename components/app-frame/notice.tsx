/** A page, or a part of one, that has nothing to list: why, and what can be done. */
import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly heading: string;
  readonly children?: ComponentChildren;
}

export function Notice({ heading, children }: NoticeProps) {
  return (
    <section class="notice">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
