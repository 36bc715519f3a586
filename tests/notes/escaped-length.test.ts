import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapedLength } from '../../lib/notes/escaped-length.ts';

const encoder = new TextEncoder();

test('is that of what JSON.stringify makes of it', () => {
  const awkward = fc.constantFrom(
    '"',
    '\\',
    '\n',
    '\t',
    '\u0000',
    '\u001f',
    '\u007f',
    '\u2028',
    '灯',
    '𠮷',
  );
  const texts = fc
    .array(fc.oneof(awkward, fc.string({ unit: 'binary' })))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const escaped = encoder.encode(JSON.stringify(text)).length - 2;
      expect(escapedLength(encoder.encode(text))).toBe(escaped);
    }),
  );
});
