/**
 * Every request to the background: its fields, who may send it, what it answers.
 * Content scripts import the types only; the schemas stay in the background.
 */
import * as v from 'valibot';
import { draftSchema, noteIdSchema, notePutSchema } from '../core/annotation/note.ts';
import { conceptIdSchema } from '../core/glossary/concept.ts';
import { settingsSchema } from '../core/settings.ts';
import { MAX_ADDRESS, MAX_ENTRY, MAX_PACK_FILE, MAX_PAGE_TEXT } from './page-limits.ts';
import type { Answers } from './replies.ts';

/** Who speaks: told by the browser (sender id, URL, tab), never by the message. */
export type SenderKind =
  /** Our content script: in pages of listed sites, and where the reader asked for it. */
  | 'content'
  /** The popover page in an iframe; it must also show the nonce of its session. */
  | 'popover'
  /** One of our own pages in a tab, or the toolbar popup. */
  | 'page';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const nothing = v.strictObject({});
/** The page's address as it is now: what the browser tells of a sender is that of when it was loaded. */
const address = text(MAX_ADDRESS);
const noteId = v.strictObject({ noteId: noteIdSchema });
const tab = v.strictObject({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const articleId = v.strictObject({ id: text(100) });
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PAGE_TEXT));
const spans = v.pipe(v.array(offset), v.maxLength(100_000));

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-20_000), v.maxValue(20_000));
/** Which of how many occurrences in the article, from 0. */
const place = v.strictObject({
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
/** What the article itself lists under a slogan: its words, where they stand, the part of the slogan they stand for. */
const listed = v.pipe(
  v.array(
    v.strictObject({ text: text(200), start: offset, end: offset, key: v.optional(text(20)) }),
  ),
  v.maxLength(20),
);
/** Epoch milliseconds. */
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** What a reader in a page says of where one of its popovers stands. */
export const pagePlaceSchema = v.strictObject({
  sentence: v.strictObject({ before: text(200), match: text(400), after: text(200) }),
  reportId: v.optional(text(100)),
  place,
  listed: v.optional(listed),
});
const packId = v.strictObject({ packId: conceptIdSchema });
/** A glossary pack as its file says it: JSON. */
const packFile = v.strictObject({ json: text(MAX_PACK_FILE) });

interface Request<S extends v.GenericSchema> {
  readonly from: readonly SenderKind[];
  readonly body: S;
}

function request<S extends v.GenericSchema>(from: readonly SenderKind[], body: S): Request<S> {
  return { from, body };
}

export const REQUESTS = {
  /** Which reports and terms stand in a page's text. Sets the toolbar button of the tab as well. */
  'page/analyse': request(
    ['content', 'page'],
    v.strictObject({
      text: text(MAX_PAGE_TEXT),
      address,
      /** The article's spans in the text, start and end in turn: there terms are marked whatever it is. */
      article: v.optional(spans),
    }),
  ),
  /** The page no longer shows a report. */
  'page/cleared': request(['content', 'page'], nothing),
  /** The reader corrects what was found on this page; `none` takes a correction back. */
  'page/choose': request(
    ['content'],
    v.strictObject({
      reportId: text(100),
      choice: v.picklist(['always', 'never', 'none']),
      address,
    }),
  ),

  'tab/state': request(['page'], tab),
  /** Marks terms in the article of the tab's page, whatever site it is on. */
  'tab/explain': request(['page'], tab),
  /** The tab's article becomes one of the reader's own, to be known again on other pages. */
  'tab/remember': request(['page'], v.strictObject({ ...tab.entries, keepText: v.boolean() })),

  'settings/get': request(['page'], nothing),
  'settings/put': request(['page'], v.partial(settingsSchema)),

  /** The reports of all packs. */
  'report/list': request(['page'], nothing),

  'article/list': request(['page'], nothing),
  'article/text': request(['page'], articleId),
  'article/drop-text': request(['page'], articleId),
  'article/forget': request(['page'], articleId),

  /** Prepares a popover; answers the nonce by which its page will name itself. */
  'popover/open': request(
    ['content', 'page'],
    v.strictObject({
      /** Undefined: a number slogan that no entry explains; `sentence.match` is what it says. */
      conceptId: v.optional(conceptIdSchema),
      /** What else the spelling may mean. */
      others: v.optional(v.pipe(v.array(conceptIdSchema), v.maxLength(10))),
      ...pagePlaceSchema.entries,
      pageTitle: text(300),
      address,
      /** What lies behind the term in the page is dark. */
      isDark: v.boolean(),
      /** It takes the place of a popover that is pinned. */
      isPinned: v.optional(v.boolean()),
    }),
  ),
  'popover/hello': request(['popover'], nothing),
  /** Shows another of the senses that the popover was opened with, or what is related to a concept shown before. */
  'popover/sense': request(['popover'], v.strictObject({ conceptId: conceptIdSchema })),
  /** The height in CSS pixels that the content would like to have. */
  'popover/resize': request(
    ['popover'],
    v.strictObject({ height: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)) }),
  ),
  'popover/dismiss': request(['popover'], nothing),
  /** Goes on to another occurrence of the term in the article; the popover goes with it. */
  'popover/step': request(
    ['popover'],
    v.strictObject({
      step: v.picklist([1, -1]),
      /** What it shows; a slogan without an entry has none. */
      conceptId: v.optional(conceptIdSchema),
    }),
  ),
  /** Stays where it is, whatever is clicked or scrolled. */
  'popover/pin': request(['popover'], v.strictObject({ isPinned: v.boolean() })),
  /** By so many CSS pixels; what is moved is pinned. */
  'popover/move': request(['popover'], v.strictObject({ dx: pixels, dy: pixels })),
  /** Shows in the page what the article lists under the term: which of the things, from 0. */
  'popover/show-place': request(
    ['popover'],
    v.strictObject({ index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(19)) }),
  ),
  /** What stands in the field for the reader's explanation of a slogan, not yet saved. */
  'popover/explanation-draft': request(['popover'], v.strictObject({ text: text(20_000) })),
  /** The reader's explanation of a slogan that has none becomes an entry; it is shown from now on. */
  'popover/explain': request(
    ['popover'],
    v.strictObject({
      definition: text(600),
      /** The explanation that the slogan got meanwhile, which the reader has seen and gives up. */
      instead: v.optional(text(2000)),
    }),
  ),
  /** An entry that it shows, or its slogan, is not to be marked any more, or is again. */
  'popover/hide': request(
    ['popover'],
    v.strictObject({ conceptId: v.optional(conceptIdSchema), isHidden: v.boolean() }),
  ),
  /** The opener took the popover down; what was typed in it and not yet saved is saved now. */
  'popover/closed': request(['content', 'page'], v.strictObject({ nonce: text(32) })),

  'glossary/overview': request(['page'], nothing),
  /** An entry as it is shown, whoever wrote it. */
  'glossary/entry': request(['page'], v.strictObject({ conceptId: conceptIdSchema })),
  /** Entries with these words in their names, or all. */
  'glossary/find': request(
    ['page'],
    v.strictObject({ query: text(100), limit: v.pipe(v.number(), v.integer(), v.maxValue(1000)) }),
  ),
  /**
   * An entry of the reader's own, as JSON; in the place of a pack's if that has the same id. `from`:
   * when the own entry that it was begun from was stored; one of another time is not replaced.
   */
  'glossary/put-entry': request(
    ['page'],
    v.strictObject({ json: text(MAX_ENTRY), from: v.optional(time) }),
  ),
  /** Only the reader's own; a pack's entry comes back from under it. */
  'glossary/delete-entry': request(['page'], v.strictObject({ conceptId: conceptIdSchema })),
  'glossary/hide': request(
    ['page'],
    v.strictObject({
      kind: v.picklist(['concept', 'slogan']),
      key: text(100),
      isHidden: v.boolean(),
    }),
  ),
  /** What installing the pack in this file would do. */
  'glossary/plan': request(['page'], packFile),
  'glossary/install': request(['page'], packFile),
  'glossary/remove-pack': request(['page'], packId),
  'glossary/enable-pack': request(
    ['page'],
    v.strictObject({ ...packId.entries, isEnabled: v.boolean() }),
  ),
  /** All packs, the one with the first say first. */
  'glossary/order': request(
    ['page'],
    v.strictObject({ ids: v.pipe(v.array(conceptIdSchema), v.minLength(1), v.maxLength(1000)) }),
  ),
  /** Takes back the last change; with `made` only if that is when it was made. */
  'glossary/undo': request(['page'], v.strictObject({ made: v.optional(time) })),

  'note/put': request(['popover', 'page'], v.omit(notePutSchema, ['provenance'])),
  'note/of-concept': request(['popover', 'page'], v.strictObject({ conceptId: conceptIdSchema })),
  'note/list': request(['page'], nothing),
  'note/get': request(['page'], noteId),
  'note/delete': request(['page'], noteId),
  'note/restore': request(['page'], noteId),

  'draft/put': request(['popover', 'page'], v.omit(draftSchema, ['typed', 'run', 'provenance'])),
} as const satisfies Record<keyof Answers, Request<v.GenericSchema>>;

export type RequestType = keyof typeof REQUESTS;
export type Body<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]['body']>;
export type Answer<T extends RequestType> = Answers[T];

/** How a request travels. */
export interface Envelope {
  readonly type: string;
  readonly body: unknown;
  /** A popover's proof of its session. */
  readonly nonce?: string;
}

export const envelopeSchema = v.strictObject({
  type: text(40),
  body: v.unknown(),
  nonce: v.optional(text(64)),
});
