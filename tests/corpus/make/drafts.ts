/** Every page of our own corpus, in the order in which shells, links and forbidden places take turns. */
import type { Draft } from './draft.ts';
import { EDITED_PAGES } from './edited-pages.ts';
import { FULL_PAGES } from './full-pages.ts';
import { HIDDEN_PAGES } from './hidden-pages.ts';
import { NEGATIVE_PAGES } from './negative-pages.ts';
import { PART_PAGES } from './part-pages.ts';

export const DRAFTS: readonly Draft[] = [
  ...FULL_PAGES,
  ...HIDDEN_PAGES,
  ...PART_PAGES,
  ...EDITED_PAGES,
  ...NEGATIVE_PAGES,
];
