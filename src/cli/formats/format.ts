/** What a format of `export` is. Each has a file of its own beside this one, and a line in formats.ts. */
import type { StaticView } from '../../static/index.js';
import type { Story } from '../../content/types.js';

export interface ExportJob {
  /** As far as it can be shown. */
  readonly story: Story;
  /** As the file has it, for the browser to check again. */
  readonly input: unknown;
  /** Of the file; '' where it came by standard input. */
  readonly path: string;
  /** One view; undefined: all that the story has. */
  readonly view: StaticView | undefined;
  readonly options: ExportOptions;
}

export interface ExportOptions {
  /** Language of the words around the story's own. */
  readonly lang?: string | undefined;
  readonly headingLevel: number;
  /** Address of the folder dist/embed on the page's server, with a slash at its end. */
  readonly kit: string;
  /** Address at which the page finds the story; undefined: it stands in the markup. */
  readonly src: string | undefined;
  /** Address of the page on which it is published. */
  readonly url?: string | undefined;
  /** Who publishes it. */
  readonly publisher?: string | undefined;
  readonly theme: 'light' | 'dark';
  /** Of a picture, in px. */
  readonly width: number;
}

/** One file, or a folder of several: their paths are relative and have forward slashes. */
export type Made =
  | { readonly content: string | Uint8Array }
  | { readonly files: Readonly<Record<string, string | Uint8Array>> };

export interface Format {
  readonly name: string;
  /** One line for the help. */
  readonly about: string;
  /** With a dot; of a folder '' or .zip. */
  readonly extension: string;
  /** What a person has to do with it, one line on standard error. */
  readonly next?: (job: ExportJob) => string;
  /** @throws FileError where it can't be made of this story, or here */
  readonly make: (job: ExportJob) => Promise<Made> | Made;
}
