/** The sign of Meipi, as in assets/icon: upright lines, and red notes in the upper margin. */
export function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 16 16" width="26" height="26" aria-hidden="true">
      <rect class="brand-page" x="1.5" y="0.5" width="13" height="15" rx="1.5" />
      <path class="brand-note" d="M11 2h2v4h-2zM7 2h2v3h-2z" />
      <path class="brand-text" d="M11 8h2v6h-2zM7 8h2v6h-2zM3 8h2v4h-2z" />
    </svg>
  );
}
