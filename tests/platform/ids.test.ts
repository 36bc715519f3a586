import * as v from 'valibot';
import { expect, test } from 'vitest';
import { editorIdSchema, noteIdSchema } from '../../lib/core/annotation/note.ts';
import { randomNonce, randomUuid } from '../../lib/platform/ids.ts';

const many = <T>(make: () => T): T[] => Array.from({ length: 2000 }, make);

test('a UUID is of version 4, variant 1, and taken as a note’s id', () => {
  const ids = many(randomUuid);
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(ids.filter((id) => !shape.test(id) || !v.is(noteIdSchema, id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a nonce is 128 bits, and taken as an editor’s id', () => {
  const nonces = many(randomNonce);
  expect(nonces.filter((nonce) => !v.is(editorIdSchema, nonce))).toEqual([]);
  expect(new Set(nonces).size).toBe(nonces.length);
  // Every place takes every digit: nothing is cut or padded.
  for (let i = 0; i < 32; i++) expect(new Set(nonces.map((nonce) => nonce[i])).size).toBe(16);
});
