/** A glossary pack from a file of unknown making. */
import { readJson } from './read-json.ts';
import { type PackResult, validatePack } from './validate-pack.ts';

/** @param json the file's text */
export function readPackFile(json: string): PackResult {
  const read = readJson(json);
  return read.ok ? validatePack(read.value) : { ok: false, problems: [`(root): ${read.problem}`] };
}
