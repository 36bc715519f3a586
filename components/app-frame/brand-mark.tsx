/** The sign of Meipi: columns of text in a frame, and a red note in the margin above. */
export function BrandMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path class="brand-note" d="M24 2.5v7M19 2.5v4.5" />
      <path class="brand-frame" d="M4 13h24v16.5H4z" />
      <path class="brand-text" d="M23.5 17v8.5M18.5 17v8.5M13.5 17v8.5M8.5 17v5" />
    </svg>
  );
}
