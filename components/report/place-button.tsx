/** Leads to a place of the page; where there is none, the words alone. */
import type { ComponentChildren } from 'preact';

interface PlaceButtonProps {
  /** Span [start, end) of the page text. */
  readonly page: readonly [number, number] | undefined;
  readonly children: ComponentChildren;
  onShowPlace(start: number, end: number): void;
}

export function PlaceButton({ page, children, onShowPlace }: PlaceButtonProps) {
  if (!page) return <span class="place">{children}</span>;
  return (
    <button type="button" class="place" onClick={() => onShowPlace(...page)}>
      {children}
    </button>
  );
}
