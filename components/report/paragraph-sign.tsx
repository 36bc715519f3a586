/** The state of a paragraph as a shape, always beside its word. */
import type { ParagraphKind } from './paragraph-kinds.ts';

const PATHS: Readonly<Record<ParagraphKind, string>> = {
  same: 'M2.5 3.5h11M2.5 8h11M2.5 12.5h11',
  altered: 'M2.5 3.5h11M2.5 8h3l1.5-2l2 4l1.5-2h3M2.5 12.5h11',
  partial: 'M2.5 3.5h11M2.5 8h6M2.5 12.5h1.5M7.2 12.5h1.6M12 12.5h1.5',
  moved: 'M5 13V3.2M2.3 5.8L5 3l2.7 2.8M11 3v9.8M8.3 10.2L11 13l2.7-2.8',
  missing:
    'M2.5 3.5h1.5M7.2 3.5h1.6M12 3.5h1.5M2.5 8h1.5M7.2 8h1.6M12 8h1.5M2.5 12.5h1.5M7.2 12.5h1.6M12 12.5h1.5',
};

export function ParagraphSign({ kind }: { readonly kind: ParagraphKind }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[kind]} fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}
