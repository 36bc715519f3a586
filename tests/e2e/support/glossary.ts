/** The built-in glossary as its source files have it, to hold against what the reader sees. */
import { readFileSync } from 'node:fs';
import type { Concept } from '../../../lib/core/glossary/concept.ts';

const FOLDER = new URL('../../../assets/glossary/concepts/', import.meta.url);

export function concept(id: string): Concept {
  return JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')) as Concept;
}

/** The name by which a concept is shown. */
export function headingOf({ id, terms }: Concept): string {
  const preferred = terms.find(({ status }) => status === 'preferred');
  if (!preferred) throw new Error(`No preferred term in ${id}.`);
  return preferred.text;
}
