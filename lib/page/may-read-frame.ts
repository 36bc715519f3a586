/** Which frames are read: the top one, and those in which a site shows its own article. */
import { sameSite } from '../core/same-site.ts';

/** Width or height in CSS pixels up to which a frame shows nothing. */
const TINY = 2;

/**
 * Whether this frame may ever be read. Frames without an address of their own (about:blank,
 * srcdoc) never are.
 */
export function isOwnFrame(): boolean {
  if (window.parent === window) return true;
  return /^https?:$/.test(location.protocol) && everyAncestorIsOurs();
}

/** Asked anew at each reading: a frame may be opened, shown or hidden at any time. */
export function mayReadFrame(): boolean {
  return window.parent === window || (isOwnFrame() && isShown());
}

/** Whether every frame around this one is of its site. */
function everyAncestorIsOurs(): boolean {
  // Missing in Firefox until recently, null where the browser keeps it to itself.
  const origins: DOMStringList | null | undefined = location.ancestorOrigins;
  if (!origins) return everyAncestorIsOurOrigin();
  return Array.from(origins).every((origin) => {
    // “null” in sandboxes; a changed port or scheme does not make another site.
    const host = URL.canParse(origin) ? new URL(origin).hostname : '';
    return sameSite(host, location.hostname);
  });
}

function everyAncestorIsOurOrigin(): boolean {
  try {
    for (let frame: Window = window; frame.parent !== frame; frame = frame.parent) {
      if (frame.parent.location.origin !== location.origin) return false;
    }
    return true;
  } catch {
    // Another origin does not tell.
    return false;
  }
}

function isShown(): boolean {
  if (window.innerWidth <= TINY || window.innerHeight <= TINY) return false;
  try {
    const how = { opacityProperty: true, visibilityProperty: true };
    return window.frameElement?.checkVisibility(how) ?? true;
  } catch {
    return true;
  }
}
