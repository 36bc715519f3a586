/** What the background does for requests about the glossary. */
import type { Handlers } from '../protocol/dispatcher.ts';
import type { GlossaryService } from './glossary-service.ts';

type GlossaryRequest = Extract<keyof Handlers, `glossary/${string}`>;

export function createGlossaryHandlers(glossary: GlossaryService): Pick<Handlers, GlossaryRequest> {
  return {
    'glossary/overview': () => glossary.overview(),
    'glossary/entry': ({ conceptId }) => glossary.entry(conceptId),
    'glossary/find': ({ query, limit }) => glossary.find(query, limit),
    'glossary/put-entry': ({ json, from }) => glossary.putEntry(json, from),
    'glossary/delete-entry': ({ conceptId }) => done(glossary.deleteEntry(conceptId)),
    'glossary/hide': ({ kind, key, isHidden }) => done(glossary.hide(kind, key, isHidden)),
    'glossary/plan': ({ json }) => glossary.plan(json),
    'glossary/install': ({ json }) => glossary.install(json),
    'glossary/remove-pack': ({ packId }) => done(glossary.removePack(packId)),
    'glossary/enable-pack': ({ packId, isEnabled }) => done(glossary.enablePack(packId, isEnabled)),
    'glossary/order': ({ ids }) => done(glossary.order(ids)),
    'glossary/undo': async ({ made }) => ({ isUndone: await glossary.undo(made) }),
  };
}

async function done(work: Promise<void>): Promise<undefined> {
  await work;
  return undefined;
}
