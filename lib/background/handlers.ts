/** What the background does for each request. */
import type { Handlers } from '../protocol/dispatcher.ts';
import { createGlossaryHandlers } from './glossary-handlers.ts';
import { createNoteHandlers, type NoteServices } from './note-handlers.ts';
import { createPageHandlers, type PageServices } from './page-handlers.ts';
import { createPopoverAccess } from './popover-access.ts';
import { createPopoverHandlers, type PopoverServices } from './popover-handlers.ts';

export type Services = PageServices & NoteServices & PopoverServices;

export function createHandlers(services: Services): Handlers {
  const access = createPopoverAccess(services.sessions, services.notes);
  return {
    ...createPageHandlers(services),
    ...createPopoverHandlers(services, access),
    ...createNoteHandlers(services, access),
    ...createGlossaryHandlers(services.glossary),
  };
}
