/** Keeps the keyboard where it was when the button under it goes away because it has done its work. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** @param place takes the focus over; must be focusable (tabIndex -1) */
export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const element = place.current;
    const remember = ({ target }: FocusEvent) => {
      last.current = target;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [place]);
  useLayoutEffect(() => {
    const was = last.current;
    if (!(was instanceof Node) || was.isConnected) return;
    last.current = null;
    if (document.activeElement === document.body) place.current?.focus();
  });
}
