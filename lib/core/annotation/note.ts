/**
 * A note as stored: a Web Annotation (W3C Recommendation 2017-02-23) in plain fields.
 * Times are epoch milliseconds; which of two states of a note is newer is decided by revision, never by time.
 */
import * as v from 'valibot';
import { conceptIdSchema } from '../glossary/concept.ts';

/** Longest note, in UTF-16 code units; a longer text is refused with an error and stays in the editor. */
export const MAX_NOTE_LENGTH = 262_144;

export const noteIdSchema = v.pipe(v.string(), v.uuid());
export const revisionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const noteTextSchema = v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH));

/** What the note is about. Kept with its label, so that a note outlives its glossary. */
export const noteTargetSchema = v.strictObject({
  type: v.literal('concept'),
  conceptId: conceptIdSchema,
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

/** Where the reader was when the note was first written. */
export const provenanceSchema = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(2048), v.regex(/^(https?:\/\/|[a-z-]+-extension:\/\/)/)),
  title: v.pipe(v.string(), v.maxLength(300)),
  reportId: v.optional(v.pipe(v.string(), v.maxLength(100))),
});

export const noteSchema = v.strictObject({
  id: noteIdSchema,
  motivation: v.literal('commenting'),
  target: noteTargetSchema,
  body: v.strictObject({
    type: v.literal('TextualBody'),
    format: v.literal('text/plain'),
    value: noteTextSchema,
  }),
  provenance: v.optional(provenanceSchema),
  created: v.number(),
  modified: v.number(),
  /** 1 for the first saved state, then one more each save. */
  revision: revisionSchema,
  /** When it was put in the trash. */
  deleted: v.optional(v.number()),
});

export type Note = v.InferOutput<typeof noteSchema>;
export type NoteId = Note['id'];
export type NoteTarget = Note['target'];
export type Provenance = NonNullable<Note['provenance']>;

/** Names an editor and thereby its draft. */
export const editorIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** One change to a note, as a client asks for it. Sent again with the same opId it changes nothing. */
export const notePutSchema = v.strictObject({
  opId: v.pipe(v.string(), v.uuid()),
  editorId: editorIdSchema,
  noteId: noteIdSchema,
  /** Revision that the text was written upon; 0 for a new note. */
  baseRevision: revisionSchema,
  text: noteTextSchema,
  target: noteTargetSchema,
  provenance: v.optional(provenanceSchema),
});
export type NotePut = v.InferOutput<typeof notePutSchema>;

/** Typed but not yet acknowledged; kept so that a crash between two saves loses nothing. */
export const draftSchema = v.strictObject({
  editorId: editorIdSchema,
  noteId: noteIdSchema,
  baseRevision: revisionSchema,
  text: noteTextSchema,
  target: noteTargetSchema,
  provenance: v.optional(provenanceSchema),
  typed: v.number(),
  /** The run of the browser in which it was typed: a draft of an earlier run has no editor any more. */
  run: v.string(),
});
export type Draft = v.InferOutput<typeof draftSchema>;
