/** A glossary service on a database and a storage of its own, with a small pack that came with Meipi. */
import {
  createGlossaryService,
  type GlossaryService,
} from '../../../lib/background/glossary-service.ts';
import type { Concept, GlossaryPack } from '../../../lib/core/glossary/concept.ts';
import { createCharFold } from '../../../lib/core/text/char-fold.ts';
import { createConnection } from '../../../lib/store/connection.ts';
import { createGlossaryRepository } from '../../../lib/store/glossary-repository.ts';
import { conceptOf } from '../../core/support/concepts.ts';
import { ideographs, randomFrom, recordOf } from '../../core/support/texts.ts';
import { createClock } from '../../store/support/fresh-database.ts';
import { createSessionMemory, type SessionMemory } from './session-memory.ts';

export const fold = createCharFold('萬万');

export function named(id: string, text = `${id}工作法`): Concept {
  return conceptOf(id, { text });
}

export function reportOf(id: string, seed: number) {
  return recordOf([ideographs(randomFrom(seed), 200)], id);
}

export const BUILT_IN: GlossaryPack = {
  ...{ schema: 1, id: 'built-in', version: '9' },
  concepts: [named('x'), named('y')],
  reports: [reportOf('shipped', 1)],
};

export function packOf(id: string, change: Partial<GlossaryPack> = {}): GlossaryPack {
  return { schema: 1, id, version: '1', concepts: [named(`${id}1`)], reports: [], ...change };
}

export interface GlossaryWorld {
  readonly glossary: GlossaryService;
  readonly memory: SessionMemory;
  /** How often something has changed. */
  readonly changes: () => number;
  readonly clock: ReturnType<typeof createClock>;
  readonly connection: ReturnType<typeof createConnection>;
  readonly repository: ReturnType<typeof createGlossaryRepository>;
}

export function createGlossaryWorld(memory = createSessionMemory()): GlossaryWorld {
  const clock = createClock();
  const connection = createConnection();
  const repository = createGlossaryRepository(connection, clock);
  let changes = 0;
  let ids = 0;
  const glossary = createGlossaryService({
    repository,
    builtIn: BUILT_IN,
    local: memory,
    fold: () => fold,
    now: clock,
    newId: () => `${clock.time}-${ids++}`,
    onChange: () => void changes++,
  });
  return { glossary, memory, changes: () => changes, clock, connection, repository };
}

export const install = (glossary: GlossaryService, pack: unknown) =>
  glossary.install(JSON.stringify(pack));

export const idsOf = async (glossary: GlossaryService) =>
  (await glossary.current()).concepts.map(({ id }) => id);
