/** Turning between senses on the background as it ships: every text ends in the note it was typed in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPopover } from '../../lib/popover/open-popover.ts';
import type { Client } from '../../lib/protocol/client.ts';
import { RequestError } from '../../lib/protocol/reply.ts';
import { CONCEPT, createWorld, OPEN, OTHER_CONCEPT } from '../background/support/world.ts';
import { deleteDatabase, freshDatabases } from '../store/support/fresh-database.ts';
import { idCounter } from '../store/support/samples.ts';
import { shownConcept } from './support/shown-concept.ts';

freshDatabases();

const newId = idCounter(0xe000);
const BOTH = [CONCEPT, OTHER_CONCEPT] as const;

/** @param fate of each request to turn, in order; those after the last are answered */
async function popoverOfTwo(fates: readonly Fate[] = []) {
  const world = createWorld();
  const { nonce } = await world.content()('popover/open', { ...OPEN, others: [OTHER_CONCEPT] });
  const ask = world.popover(nonce);
  const left = [...fates];
  const lossy: Client = async (type, body) => {
    const fate = type === 'popover/sense' ? left.shift() : undefined;
    if (fate === 'lost') throw new RequestError('unavailable');
    const answer = await ask(type, body);
    if (fate === 'answer-lost') throw new RequestError('unavailable');
    return answer;
  };
  const opened = await openPopover(lossy, nonce, newId);
  if (opened.type !== 'ready') throw new Error(opened.type);
  const close = () => world.content()('popover/closed', { nonce });
  return { world, popover: opened.popover, close };
}

type Fate = 'answered' | 'lost' | 'answer-lost';
type Step =
  | { readonly type: string }
  | { readonly turnTo: string }
  /** To the first or second of what is related to the concept that is shown. */
  | { readonly related: number }
  | { readonly back: true }
  /** How many messages may pass. */
  | { readonly pass: number };

const message = () => new Promise((resolve) => setImmediate(resolve));

const textsOf = async ({ world }: Pick<Awaited<ReturnType<typeof popoverOfTwo>>, 'world'>) =>
  Object.fromEntries(
    (await world.notes.list()).map((note) => [note.target.conceptId, note.body.value]),
  );

describe('a popover with two senses', () => {
  test('names both, whichever is shown', async () => {
    const { popover } = await popoverOfTwo();
    expect(shownConcept(popover).content.senses?.map(({ id }) => id)).toEqual(BOTH);
    await popover.turnTo(OTHER_CONCEPT);
    expect(shownConcept(popover).content.concept.id).toBe(OTHER_CONCEPT);
    expect(shownConcept(popover).content.senses?.map(({ id }) => id)).toEqual(BOTH);
  });

  test('keeps a note of each, and shows it again', async () => {
    const opened = await popoverOfTwo();
    const { popover } = opened;
    shownConcept(popover).note.input('甲');
    await popover.turnTo(OTHER_CONCEPT);
    shownConcept(popover).note.input('乙');
    await popover.turnTo(CONCEPT);
    expect(shownConcept(popover).note.text.value).toBe('甲');
    expect(await textsOf(opened)).toEqual({ [CONCEPT]: '甲', [OTHER_CONCEPT]: '乙' });
    expect(await opened.world.drafts()).toEqual([]);
  });

  test('whatever is typed, turned and lost on the way: each text is the note of its sense', async () => {
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({ type: fc.constantFrom('字', '词', '句') }),
      fc.record({ turnTo: fc.constantFrom(...BOTH) }),
      fc.record({ related: fc.constantFrom(0, 1) }),
      fc.record({ back: fc.constant(true as const) }),
      fc.record({ pass: fc.constantFrom(1, 3, 30) }),
    );
    const fate = fc.constantFrom<Fate>('answered', 'answered', 'lost', 'answer-lost');
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 14 }),
        fc.array(fate, { maxLength: 6 }),
        async (steps, fates) => {
          await deleteDatabase();
          const opened = await popoverOfTwo(fates);
          const { popover } = opened;
          const typed: Record<string, string> = {};
          const turns: Promise<void>[] = [];
          for (const one of steps) {
            if ('type' in one) {
              const { content, note } = shownConcept(popover);
              typed[content.concept.id] = note.text.value + one.type;
              note.input(note.text.value + one.type);
            } else if ('turnTo' in one) {
              turns.push(popover.turnTo(one.turnTo));
            } else if ('related' in one) {
              const { content } = shownConcept(popover);
              const { id } = content.related[one.related] ?? content.concept;
              turns.push(popover.openRelated(id, 0));
            } else if ('back' in one) {
              turns.push(popover.back());
            } else {
              for (let passed = 0; passed < one.pass; passed++) await message();
            }
          }
          await Promise.all(turns);
          await popover.flush();
          await opened.close();
          expect(await textsOf(opened)).toEqual(typed);
        },
      ),
      { numRuns: 100 },
    );
  });
});
