/** What is wrong with a story, said so that an editor can mend it. */
export interface Problem {
  /** JSON pointer (RFC 6901) to the place in the story as it was given; '' is the story itself. */
  readonly pointer: string;
  /** Stable name of the kind of fault, such as `missing` or `unknown-reference`. */
  readonly code: string;
  /** `error`: something was left out. `warning`: all is shown, but an editor should look. */
  readonly severity: 'error' | 'warning';
  /** One or two English sentences: the item, the fault, the fix. */
  readonly message: string;
}

/** Appends a segment to a JSON pointer. */
export const pointTo = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
