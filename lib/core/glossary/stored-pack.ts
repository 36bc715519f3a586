/** A pack among others: its place, and what was installed of it. Its entries are stored beside it. */
import * as v from 'valibot';
import { conceptIdSchema, type GlossaryPack, packSchema } from './concept.ts';

/** Most packs installed at once. */
export const MAX_PACKS = 50;

const { title, version, attribution, licence } = packSchema.entries;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const storedPackSchema = v.strictObject({
  id: conceptIdSchema,
  /** Of two packs the one with the lower number has the say; what comes with Meipi has 0 until it is moved. */
  order: v.pipe(v.number(), v.safeInteger()),
  isEnabled: v.boolean(),
  /** Absent for what comes with Meipi, of which only place and use are stored. */
  installed: v.optional(
    v.strictObject({
      /** Names the entries and reports of this installation: they are written once and never changed. */
      generation: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
      /** Epoch milliseconds. */
      when: count,
      ...{ title, version, attribution, licence },
      /** How many of each. */
      concepts: count,
      reports: count,
    }),
  ),
});

export type StoredPack = v.InferOutput<typeof storedPackSchema>;
export type Installed = NonNullable<StoredPack['installed']>;

/** How a pack is called in one line. */
export function packName({ id, title: name }: Pick<GlossaryPack, 'id' | 'title'>): string {
  return name?.zh ?? name?.en ?? id;
}

/** What a pack says of itself. */
export function packAbout({
  title: name = {},
  version: release,
  attribution: by,
  licence: terms,
}: Pick<GlossaryPack, 'title' | 'version' | 'attribution' | 'licence'>) {
  return {
    title: name,
    version: release,
    ...(by === undefined ? {} : { attribution: by }),
    ...(terms === undefined ? {} : { licence: terms }),
  };
}
