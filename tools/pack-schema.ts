/** The JSON Schema of glossary packs, made from the schema that packs are held against. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { conceptSchema, packSchema } from '../lib/core/glossary/concept.ts';
import { reportRecordSchema } from '../lib/core/report/report-record.ts';

/** What JSON Schema can say of our own checks, by the words in which they refuse. */
const CHECKS: Readonly<Record<string, object>> = {
  'exactly one preferred term': {
    contains: { type: 'object', properties: { status: { const: 'preferred' } } },
    minContains: 1,
    maxContains: 1,
  },
  'neither zh nor en': { minProperties: 1 },
};

/** Draft 2020-12. Lengths are counted in code points there, in UTF-16 units by Meipi. */
export function packJsonSchema(): object {
  const { $schema, ...schema } = toJsonSchema(packSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: { concept: conceptSchema, report: reportRecordSchema },
    overrideAction({ valibotAction, jsonSchema }) {
      // What a check or a trimming asks for beyond CHECKS is told in docs/data-formats.md.
      if (valibotAction.type === 'trim') return { ...jsonSchema, pattern: '\\S' };
      if (valibotAction.type !== 'check' && valibotAction.type !== 'partial_check')
        return undefined;
      const message = 'message' in valibotAction ? valibotAction.message : undefined;
      return { ...jsonSchema, ...(typeof message === 'string' ? CHECKS[message] : undefined) };
    },
  });
  const about = {
    title: 'Meipi glossary pack',
    description: 'See docs/data-formats.md. Made by `npm run schema`; not to be edited.',
  };
  return { $schema, ...about, ...schema };
}
