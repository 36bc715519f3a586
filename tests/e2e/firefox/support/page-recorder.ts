/** A page's own script that notices whatever is done to the page, from before the extension can have done anything. */

/** What the recorder has noticed, in words. */
export interface Record {
  /** Changes of the DOM, such as "attributes style MEIPI-POPOVER". */
  readonly mutations: readonly string[];
  /** Keys, input and messages that reached the page, such as "keydown a". */
  readonly events: readonly string[];
  /** Uncaught errors and refused promises. */
  readonly errors: readonly string[];
}

/** What the page can find out about itself. */
export interface Snapshot {
  /** Serialised without any popover. */
  readonly html: string;
  readonly hosts: readonly string[];
  /** Frames, by every way that leads to one. */
  readonly frames: number;
  readonly openRoots: number;
  readonly styleSheets: number;
  readonly globals: readonly string[];
  /** Requests that the page's own timeline shows, to others than the page's server. */
  readonly foreignRequests: readonly string[];
}

/** Runs in the page. */
function record(): void {
  const mutations: string[] = [];
  const events: string[] = [];
  const errors: string[] = [];
  const snapshot = (): Snapshot => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('meipi-popover')) host.remove();
    const hosts = [...document.querySelectorAll('meipi-popover')];
    return {
      html: copy.outerHTML,
      hosts: hosts.map(({ parentNode, childNodes, attributes }) =>
        [
          `in ${parentNode?.nodeName} with ${childNodes.length} children`,
          ...[...attributes].map(({ name }) => name).sort(),
        ].join(' '),
      ),
      frames: window.length + document.querySelectorAll('iframe, frame, object, embed').length,
      openRoots: hosts.filter(({ shadowRoot }) => shadowRoot !== null).length,
      styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      globals: Object.getOwnPropertyNames(window).sort(),
      foreignRequests: performance
        .getEntries()
        .map(({ name }) => name)
        .filter((name) => /^[\w-]+:/.test(name) && !name.startsWith(location.origin)),
    };
  };
  const nameOf = ({ nodeName }: Node) => nodeName;
  const describe = ({ type, target, addedNodes, removedNodes, attributeName }: MutationRecord) =>
    [
      type,
      attributeName ?? '',
      target.nodeName,
      ...[...addedNodes].map(nameOf),
      ...[...removedNodes].map(nameOf),
    ]
      .filter(Boolean)
      .join(' ');
  Object.assign(window, { recorder: { mutations, events, errors, snapshot, before: null } });
  const { recorder } = window as unknown as { recorder: { before: Snapshot | null } };

  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change']) {
    const note = (event: Event) => events.push(`${type} ${(event as KeyboardEvent).key ?? ''}`);
    window.addEventListener(type, note, true);
  }
  for (const type of ['compositionstart', 'compositionend', 'paste', 'message', 'messageerror']) {
    window.addEventListener(type, () => events.push(type), true);
  }
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  // No extension script runs before this in `document_idle`.
  document.addEventListener('DOMContentLoaded', () => {
    recorder.before = snapshot();
    new MutationObserver((records) => mutations.push(...records.map(describe))).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}

/** The page with the recorder in it. */
export const recorded = (html: string): string =>
  html.replace('<head>', () => `<head><script>(${String(record)})();</script>`);

interface WithRecorder {
  recorder: Record & { snapshot(): Snapshot; before: Snapshot };
}

/** Run in a page that has the recorder. */
export function readRecord(): Record {
  const { mutations, events, errors } = (window as unknown as WithRecorder).recorder;
  return { mutations, events, errors };
}

export function takeSnapshot(): Snapshot {
  return (window as unknown as WithRecorder).recorder.snapshot();
}

export function firstSnapshot(): Snapshot {
  return (window as unknown as WithRecorder).recorder.before;
}
