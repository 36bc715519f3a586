/**
 * The popover appears under a pointer that was about to click something else: for a moment nothing
 * in it can be clicked. The keyboard is not there by accident and is heard at once.
 */

/** From being seen until it can be clicked, in milliseconds. */
const UNHEARD = 300;

/**
 * @param body of the popover page, which nobody sees yet
 * @returns to be called when it is seen
 */
export function ignoreEarlyClicks(body: Pick<HTMLElement, 'style'>): () => void {
  let isSeen = false;
  body.style.pointerEvents = 'none';
  return () => {
    if (isSeen) return;
    isSeen = true;
    setTimeout(() => {
      body.style.pointerEvents = '';
    }, UNHEARD);
  };
}
