/**
 * The keyboard comes in at the heading. A popover opened by a key gets the focus as a frame,
 * which gives it to nothing in it: a screen reader would begin with an empty page.
 */
export function focusHeading(view: Window): void {
  const page = view.document;
  // What a pointer presses has the focus a moment later; Firefox would not give it that any more.
  let isPointedAt = false;
  const look = () => {
    if (!isPointedAt && page.activeElement === page.body) {
      page.querySelector('h1')?.focus({ preventScroll: true });
    }
  };
  const capture = { capture: true };
  view.addEventListener(
    'pointerdown',
    () => {
      isPointedAt = true;
    },
    capture,
  );
  view.addEventListener('blur', () => {
    isPointedAt = false;
  });
  view.addEventListener('focus', look);
  if (page.hasFocus()) look();
}
