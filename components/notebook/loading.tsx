/** In the place of what is still being read. */
export function Loading({ text }: { readonly text: string }) {
  return (
    <p class="loading" aria-busy="true">
      {text}
    </p>
  );
}
