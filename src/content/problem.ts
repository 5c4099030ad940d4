import type { ItemKind } from './types.js';

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
  /**
   * The item of which nothing is shown because of this, such as a step. Several problems may name the same one.
   * Absent where only a part of an item is left out, where all is shown, and where the fault is in no item.
   */
  readonly item?: LeftOutItem;
}

/** An item as it was given, so that readers can be told what is missing. */
export interface LeftOutItem {
  readonly kind: ItemKind;
  /** As given, unchecked: of any length, and an item that stands may have the same; undefined where there is no text. */
  readonly id: string | undefined;
  /** Place in its list as given, from 0. */
  readonly place: number;
}

/** Appends a segment to a JSON pointer. */
export const pointTo = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
