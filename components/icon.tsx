/** Line icons, drawn on a 16-unit grid in the colour of the text; always beside words or a label. */
const PATHS = {
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  external: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.2 3.8L7.5 8.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM10.4 10.4l3.4 3.4',
  chevron: 'M4 6l4 4 4-4',
  warning: 'M8 2.2l6.3 11.3H1.7zM8 6.3v3.4M8 11.4v.3',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}
