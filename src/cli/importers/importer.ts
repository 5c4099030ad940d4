/** What an importer is. Each has a file of its own beside this one, and a line in importers.ts. */

export interface Note {
  /** What it is about, as its author would know it. */
  readonly item: string;
  /** What was not carried over, or not as it was, and what to do about it. */
  readonly text: string;
}

export interface ImportOptions {
  /** Name of the file, without folders. */
  readonly file: string;
  /** How far times of day without a zone are from UTC, such as +03:00; undefined where nobody said. */
  readonly offset: string | undefined;
  /** Language of the story. */
  readonly lang: string | undefined;
}

export interface Imported {
  /** A story as JSON: it passes `check`. */
  readonly story: Readonly<Record<string, unknown>>;
  readonly notes: readonly Note[];
  /** How many things came over, in words. */
  readonly carried: string;
}

export interface Importer {
  readonly name: string;
  /** One line for the help. */
  readonly about: string;
  /** Whether a text looks like it. */
  readonly fits: (text: string, file: string) => boolean;
  /** @throws FileError where there is nothing in it to carry over */
  readonly read: (text: string, options: ImportOptions) => Promise<Imported> | Imported;
}

/** Of each item what could not be carried, in the order in which it was come upon. */
export class Notes {
  readonly #all: Note[] = [];

  add(item: string, text: string): void {
    this.#all.push({ item, text });
  }

  get all(): readonly Note[] {
    return this.#all;
  }
}

/** Makes ids of names, each only once. */
export class Ids {
  readonly #taken = new Set<string>();

  /** @param otherwise where the name has nothing to make an id of */
  make(name: string, otherwise: string): string {
    const words = name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^-+|-+$/g, '');
    // Whole words, as far as they fit.
    const short = words.length > 48 ? words.slice(0, 48).replace(/-[^-]*$/, '') : words;
    const base = short || otherwise;
    let id = base;
    for (let count = 2; this.#taken.has(id); count++) id = `${base}-${count}`;
    this.#taken.add(id);
    return id;
  }
}

type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a field; numbers as text, and '' where there is none. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** A record without what is undefined or ''. */
export const compact = (fields: Json): Json =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );

/** `timeline.json` as a headline: “timeline”. */
export const titleOfFile = (file: string): string =>
  file
    .replace(/\.[a-z]+$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim() || 'Imported story';

/** At most so many characters, for naming items in notes. */
export const short = (text: string, most = 60): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
