import { describe, expect, test } from 'vitest';
import { MAX_NOTE_LENGTH } from '../../lib/core/annotation/note.ts';
import { createDispatcher } from '../../lib/protocol/dispatcher.ts';
import { REQUESTS, type RequestType, type SenderKind } from '../../lib/protocol/messages.ts';
import { ERROR_CODES, RequestError } from '../../lib/protocol/reply.ts';
import { BODIES, TYPES } from './support/bodies.ts';
import { type Call, KINDS, senderOf, stubHandlers } from './support/stub-handlers.ts';

const HUGE = '字'.repeat(5_000_000);
/** Where whole packs may come in. */
const HUGER = HUGE.repeat(9);
const OPTIONAL = new Set([
  'popover/open conceptId',
  'popover/open reportId',
  'popover/hide conceptId',
  'settings/put density',
]);
const TEXTS = new Set<RequestType>(['note/put', 'draft/put']);

/** Who may ask what, said once more: a widening must be meant. */
const ALLOWED: { readonly [T in RequestType]: readonly SenderKind[] } = {
  'page/analyse': ['content', 'page'],
  'page/cleared': ['content', 'page'],
  'page/choose': ['content'],
  'tab/state': ['page'],
  'tab/explain': ['page'],
  'tab/remember': ['page'],
  'settings/get': ['page'],
  'settings/put': ['page'],
  'report/list': ['page'],
  'article/list': ['page'],
  'article/text': ['page'],
  'article/drop-text': ['page'],
  'article/forget': ['page'],
  'popover/open': ['content', 'page'],
  'popover/hello': ['popover'],
  'popover/sense': ['popover'],
  'popover/resize': ['popover'],
  'popover/dismiss': ['popover'],
  'popover/step': ['popover'],
  'popover/pin': ['popover'],
  'popover/move': ['popover'],
  'popover/show-place': ['popover'],
  'popover/explanation-draft': ['popover'],
  'popover/explain': ['popover'],
  'popover/hide': ['popover'],
  'popover/closed': ['content', 'page'],
  'glossary/overview': ['page'],
  'glossary/entry': ['page'],
  'glossary/find': ['page'],
  'glossary/put-entry': ['page'],
  'glossary/delete-entry': ['page'],
  'glossary/hide': ['page'],
  'glossary/plan': ['page'],
  'glossary/install': ['page'],
  'glossary/remove-pack': ['page'],
  'glossary/enable-pack': ['page'],
  'glossary/order': ['page'],
  'glossary/undo': ['page'],
  'note/put': ['popover', 'page'],
  'note/of-concept': ['popover', 'page'],
  'note/list': ['page'],
  'note/get': ['page'],
  'note/delete': ['page'],
  'note/restore': ['page'],
  'draft/put': ['popover', 'page'],
};

function setUp(act?: () => unknown) {
  const calls: Call[] = [];
  const errors: [string, unknown][] = [];
  const dispatch = createDispatcher(stubHandlers(calls, act), (type, error) => {
    errors.push([type, error]);
  });
  return { calls, errors, dispatch };
}

const refused = (error: string) => ({ ok: false, error });

/** Bodies that are wrong in one way each, with the code that each deserves. */
function wrongBodies(type: RequestType): [string, unknown, string][] {
  const valid: Record<string, unknown> = BODIES[type];
  const fields = Object.keys(valid);
  const without = (field: string) =>
    Object.fromEntries(Object.entries(valid).filter(([name]) => name !== field));
  const wrongType = (field: string): unknown[] =>
    typeof valid[field] === 'object'
      ? ['text', 5, null, [], {}]
      : [{}, [], null, typeof valid[field] === 'boolean' ? 1 : true];
  return [
    ...[null, 5, 'text', true, ['text']].map((body): [string, unknown, string] => [
      `${JSON.stringify(body)} for a body`,
      body,
      'bad-message',
    ]),
    ['a field too many', { ...valid, extra: 1 }, 'bad-message'],
    ['a huge field too many', { ...valid, extra: HUGE }, 'bad-message'],
    ...fields
      .filter((field) => !OPTIONAL.has(`${type} ${field}`))
      .map((field): [string, unknown, string] => [`no ${field}`, without(field), 'bad-message']),
    ...fields.flatMap((field) => [
      ...wrongType(field).map((value): [string, unknown, string] => [
        `${field} = ${JSON.stringify(value)}`,
        { ...valid, [field]: value },
        'bad-message',
      ]),
      [
        `a huge ${field}`,
        { ...valid, [field]: field === 'json' ? HUGER : HUGE },
        field === 'text' && TEXTS.has(type) ? 'too-long' : 'bad-message',
      ] as [string, unknown, string],
    ]),
  ];
}

test('the table of requests allows whom it is meant to allow', () => {
  expect(Object.fromEntries(TYPES.map((type) => [type, REQUESTS[type].from]))).toEqual(ALLOWED);
});

test('a content script may ask for no note, whole or in part', () => {
  const open = TYPES.filter((type) => REQUESTS[type].from.some((kind) => kind === 'content'));
  expect(open.filter((type) => /^(note|draft)\//.test(type))).toEqual([]);
});

describe.each(TYPES)('%s', (type) => {
  const body = BODIES[type];

  test.each(KINDS)('from %s', async (kind) => {
    const { dispatch, calls } = setUp();
    const sender = senderOf(kind);
    const reply = await dispatch({ type, body }, sender);
    if (!ALLOWED[type].includes(kind)) {
      expect(reply).toEqual(refused('not-allowed'));
      expect(calls).toEqual([]);
      return;
    }
    expect(reply).toEqual({ ok: true, value: 'done' });
    expect(calls).toEqual([{ type, body, sender }]);
  });

  test('from nobody of ours', async () => {
    const { dispatch, calls } = setUp();
    expect(await dispatch({ type, body }, undefined)).toEqual(refused('not-allowed'));
    expect(calls).toEqual([]);
  });

  test('with a wrong body', async () => {
    const { dispatch, calls, errors } = setUp();
    for (const [what, wrong, code] of wrongBodies(type)) {
      for (const kind of KINDS) {
        const expected = ALLOWED[type].includes(kind) ? code : 'not-allowed';
        const reply = await dispatch({ type, body: wrong }, senderOf(kind));
        expect(reply, `${what} from ${kind}`).toEqual(refused(expected));
      }
      const reply = await dispatch({ type, body: wrong }, undefined);
      expect(reply, `${what} from nobody`).toEqual(refused('not-allowed'));
    }
    expect(calls).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('a message that is none', () => {
  const page = senderOf('page');

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'note/list'],
    ['a number', 5],
    ['an array', ['note/list', {}]],
    ['no type', { body: {} }],
    ['no body', { type: 'note/list' }],
    ['an undefined body', { type: 'note/list', body: undefined }],
    ['a number for a type', { type: 5, body: {} }],
    ['a field too many', { type: 'note/list', body: {}, from: 'page' }],
    ['a sender kind of its own', { type: 'note/list', body: {}, kind: 'page' }],
    ['a nonce that is no string', { type: 'note/list', body: {}, nonce: 5 }],
    ['a nonce too long', { type: 'note/list', body: {}, nonce: 'a'.repeat(65) }],
    ['a huge type', { type: HUGE, body: {} }],
    ['an unknown type', { type: 'note/read-all', body: {} }],
    ['an empty type', { type: '', body: {} }],
    ['a type with a blank', { type: 'note/list ', body: {} }],
    ['__proto__', { type: '__proto__', body: {} }],
    ['constructor', { type: 'constructor', body: {} }],
    ['toString', { type: 'toString', body: {} }],
    ['hasOwnProperty', { type: 'hasOwnProperty', body: {} }],
  ])('%s', async (_, message) => {
    const { dispatch, calls, errors } = setUp();
    expect(await dispatch(message, page)).toEqual(refused('bad-message'));
    expect(calls).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('a __proto__ in the body changes nothing and is refused', async () => {
    const { dispatch, calls } = setUp();
    const body: unknown = JSON.parse('{"__proto__":{"noteId":"x"}}');
    expect(await dispatch({ type: 'note/get', body }, page)).toEqual(refused('bad-message'));
    expect(calls).toEqual([]);
    expect(({} as { noteId?: string }).noteId).toBeUndefined();
  });
});

describe('the nonce', () => {
  test('comes from the envelope, never from the sender or the body', async () => {
    const { dispatch, calls } = setUp();
    await dispatch({ type: 'popover/hello', body: {}, nonce: 'abc' }, senderOf('popover'));
    await dispatch({ type: 'popover/hello', body: {} }, senderOf('popover'));
    await dispatch({ type: 'popover/hello', body: {}, nonce: '' }, senderOf('popover'));
    expect(calls.map(({ sender }) => sender)).toEqual([
      { ...senderOf('popover'), nonce: 'abc' },
      senderOf('popover'),
      senderOf('popover'),
    ]);
  });
});

describe('a note’s text', () => {
  test.each(['note/put', 'draft/put'] as const)('at its greatest length: %s', async (type) => {
    const { dispatch, calls } = setUp();
    const send = (text: unknown, other = {}) =>
      dispatch({ type, body: { ...BODIES[type], text, ...other } }, senderOf('page'));
    const longest = '字'.repeat(MAX_NOTE_LENGTH);
    expect(await send(longest)).toEqual({ ok: true, value: 'done' });
    expect(calls).toMatchObject([{ body: { text: longest } }]);
    expect(await send(`${longest}。`)).toEqual(refused('too-long'));
    // Other faults besides are not its writer's.
    expect(await send(`${longest}。`, { noteId: 'x' })).toEqual(refused('bad-message'));
    expect(await send(`${longest}。`, { extra: 1 })).toEqual(refused('bad-message'));
    expect(await send(BODIES[type].text, { provenance: { url: 'https://a', title: '' } })).toEqual(
      refused('bad-message'),
    );
    expect(calls).toHaveLength(1);
  });

  test('a label too long is not “too long a note”', async () => {
    const { dispatch } = setUp();
    const target = { ...BODIES['note/put'].target, label: '长'.repeat(201) };
    const message = { type: 'note/put', body: { ...BODIES['note/put'], target } };
    expect(await dispatch(message, senderOf('page'))).toEqual(refused('bad-message'));
  });
});

describe('a handler that fails', () => {
  test.each(ERROR_CODES)('with the code %s', async (code) => {
    const { dispatch, errors } = setUp(() => {
      throw new RequestError(code);
    });
    expect(await dispatch({ type: 'note/list', body: {} }, senderOf('page'))).toEqual(
      refused(code),
    );
    expect(errors).toEqual([]);
  });

  test.each([new Error('笔记的文字'), new TypeError('x'), 'text', undefined])(
    'with %o: the sender learns only that it failed',
    async (thrown) => {
      const { dispatch, errors } = setUp(() => {
        throw thrown;
      });
      expect(await dispatch({ type: 'note/list', body: {} }, senderOf('page'))).toEqual(
        refused('failed'),
      );
      expect(errors).toEqual([['note/list', thrown]]);
    },
  );
});
