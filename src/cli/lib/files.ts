/** Reading and writing what commands are given. Every failure says which file and what to do. */
import { lstatSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { FileError } from './failures.js';

/** Far above any story: those of 20 MB are refused by readers. */
const MAX_BYTES = 256 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is no folder',
  EACCES: 'reading or writing it is not allowed',
  EPERM: 'reading or writing it is not allowed',
  EEXIST: 'it is there already',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can’t be written to',
};

const reasonOf = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
};

/** How a file is named to people: from here where it is below, with forward slashes, which every editor follows. */
export function shownPath(path: string): string {
  const from = relative(process.cwd(), resolve(path));
  const shown = from.startsWith('..') || !from ? path : from;
  return sep === '\\' ? shown.replaceAll('\\', '/') : shown;
}

/** Undoes UTF-8 strictly: half a story in question marks helps nobody. */
function decode(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  try {
    const encoding = !isUtf16 ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be';
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new FileError(`${name} is not text in UTF-8. Save it as UTF-8 in your editor.`);
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return decode(Buffer.concat(chunks), 'Standard input');
}

/**
 * @param path `-` for standard input
 * @throws FileError
 */
export async function readText(path: string): Promise<string> {
  if (path === '-') return readStandardInput();
  const name = shownPath(path);
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > MAX_BYTES)
      throw new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MB`);
    bytes = readFileSync(path);
  } catch (error) {
    throw new FileError(`${name} can’t be read: ${reasonOf(error)}.`);
  }
  return decode(bytes, name);
}

const exists = (path: string): boolean => {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
};

/** The first of these that is there; undefined where none is. */
export const firstThere = (paths: readonly string[]): string | undefined => paths.find(exists);

/**
 * Writes a file and the folders above it.
 * @param isNew refuses where something of that name is there
 * @throws FileError
 */
export function writeFile(path: string, content: string | Uint8Array, isNew = false): void {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    writeFileSync(path, content, { flag: isNew ? 'wx' : 'w' });
  } catch (error) {
    throw new FileError(`${shownPath(path)} can’t be written: ${reasonOf(error)}.`);
  }
}

export const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** Folders in which nobody keeps stories. */
const SKIPPED = /^(\..*|node_modules|dist|coverage)$/;

/** Every `.json` file below a folder, sorted; not through links, which may lead round in circles. */
export function jsonFilesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return SKIPPED.test(entry.name) ? [] : jsonFilesBelow(path);
        return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
      });
  } catch (error) {
    throw new FileError(`${shownPath(folder)} can’t be read: ${reasonOf(error)}.`);
  }
}
