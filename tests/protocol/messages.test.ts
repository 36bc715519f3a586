/** Limits of single fields, at their edges. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { REQUESTS, type RequestType } from '../../lib/protocol/messages.ts';
import { MAX_PAGE_TEXT } from '../../lib/protocol/page-limits.ts';
import { isNoteChanged } from '../../lib/protocol/tab-messages.ts';
import { BODIES } from './support/bodies.ts';

const accepts = (type: RequestType, change: object): boolean =>
  v.is(REQUESTS[type].body, { ...BODIES[type], ...change });

const c = (length: number): string => '字'.repeat(length);
const sentence = BODIES['popover/open'].sentence;
const target = BODIES['note/put'].target;

describe('accepted', () => {
  test.each<[RequestType, object]>([
    ['page/analyse', { text: '' }],
    ['page/analyse', { text: c(MAX_PAGE_TEXT) }],
    ['popover/open', { reportId: c(100) }],
    ['popover/open', { sentence: { before: c(200), match: c(400), after: c(200) } }],
    ['popover/open', { pageTitle: c(300) }],
    ['popover/open', { pageTitle: '' }],
    ['popover/resize', { height: 0 }],
    ['popover/resize', { height: 10_000 }],
    ['note/put', { text: '' }],
    ['note/put', { baseRevision: Number.MAX_SAFE_INTEGER }],
    ['note/put', { target: { ...target, label: c(200) } }],
    ['draft/put', { text: '\ud800' }],
  ])('%s %o', (type, change) => {
    expect(accepts(type, change)).toBe(true);
  });
});

describe('refused', () => {
  test.each<[RequestType, object]>([
    ['page/analyse', { text: c(MAX_PAGE_TEXT + 1) }],
    ['popover/open', { conceptId: '' }],
    ['popover/open', { conceptId: '../../x' }],
    ['popover/open', { sentence: { ...sentence, before: c(201) } }],
    ['popover/open', { sentence: { ...sentence, html: '<b>' } }],
    ['popover/open', { pageTitle: c(301) }],
    ['popover/open', { reportId: c(101) }],
    ['popover/open', { url: 'https://example.cn/' }],
    ['popover/resize', { height: -1 }],
    ['popover/resize', { height: 10_001 }],
    ['popover/resize', { height: 1.5 }],
    ['popover/resize', { height: Number.NaN }],
    ['popover/resize', { height: Number.POSITIVE_INFINITY }],
    ['popover/resize', { height: '320' }],
    ['popover/closed', { nonce: c(33) }],
    ['note/put', { opId: 'x' }],
    ['note/put', { noteId: '00000000-0000-4000-8000-00000000000g' }],
    ['note/put', { editorId: 'A'.repeat(32) }],
    ['note/put', { baseRevision: -1 }],
    ['note/put', { baseRevision: 0.5 }],
    ['note/put', { baseRevision: 2 ** 53 }],
    ['note/put', { target: { ...target, label: '' } }],
    ['note/put', { target: { ...target, type: 'report' } }],
    ['note/put', { created: 0 }],
    ['draft/put', { run: 'a' }],
    ['draft/put', { typed: 0 }],
    ['note/get', { noteId: ['00000000-0000-4000-8000-000000000001'] }],
  ])('%s %o', (type, change) => {
    expect(accepts(type, change)).toBe(false);
  });
});

test('the change feed is told from everything else', () => {
  expect(isNoteChanged({ type: 'note/changed', noteId: 'a' })).toBe(true);
  for (const other of [undefined, null, 5, 'note/changed', [], {}, { type: 'note/put' }]) {
    expect(isNoteChanged(other)).toBe(false);
  }
});
