/** What tests ask of a page by themselves: bundled by page-functions.ts. */
export { mayReadFrame } from '../../../lib/page/may-read-frame.ts';
export { readVisibleText } from '../../../lib/page/visible-text.ts';
