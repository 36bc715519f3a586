/** Packs a folder into a .zip, which is also what Firefox's .xpi is. Nothing is compressed: the file is read once and dropped. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
/** 1980-01-01, the earliest date a zip can hold. */
const NO_DATE = 0x21;
const UTF8_NAMES = 0x0800;

export function zipFolder(folder: string, target: string): void {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const path of filesOf(folder)) {
    const name = Buffer.from(relative(folder, path).split(sep).join('/'));
    const data = readFileSync(path);
    const facts = fileFacts(name, data);
    const header = Buffer.concat([fields([4, LOCAL_HEADER], [2, 10]), facts, name, data]);
    local.push(header);
    // Twice "version 1.0" (made by, needed), then what only the directory holds: comment, disk, attributes, position.
    const place = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    central.push(fields([4, CENTRAL_HEADER], [2, 10], [2, 10]), facts, place, name);
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const count = local.length;
  const end = fields(
    [4, END_RECORD],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  writeFileSync(target, Buffer.concat([...local, directory, end]));
}

/** What a file's two headers have in common: flags, method 0 (stored), time, checksum, sizes, lengths of name and extra. */
function fileFacts(name: Buffer, data: Buffer): Buffer {
  const size = data.length;
  return fields(
    ...([
      [2, UTF8_NAMES],
      [2, 0],
      [2, 0],
      [2, NO_DATE],
    ] as const),
    ...([
      [4, crc32(data)],
      [4, size],
      [4, size],
      [2, name.length],
      [2, 0],
    ] as const),
  );
}

/** Little-endian numbers of the given widths in bytes. */
function fields(...list: readonly (readonly [width: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    list.map(([width, value]) => {
      const buffer = Buffer.alloc(width);
      buffer.writeUIntLE(value, 0, width);
      return buffer;
    }),
  );
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
