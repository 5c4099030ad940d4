import { noChange } from 'lit';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';
import { directive, Directive, type ChildPart } from 'lit/directive.js';

type KeyOf<Item> = (item: Item, index: number) => unknown;
type Given = [items: readonly unknown[], keyOf: KeyOf<unknown>, draw: KeyOf<unknown>];

/** Half of Lit's `repeat`, which moves less but weighs twice as much. */
class KeyedDirective extends Directive {
  #keys: readonly unknown[] = [];

  render(...[items, keyOf, draw]: Given): readonly unknown[] {
    this.#keys = items.map(keyOf);
    return items.map(draw);
  }

  override update(list: ChildPart, given: Given): unknown {
    const before = this.#keys;
    const values = this.render(...given);
    const stood = getCommittedValue(list) as readonly ChildPart[] | undefined;
    if (!Array.isArray(stood)) return values;
    const wanted = new Set(this.#keys);
    /** Of what stays, in the order in which it stands: what has not come to its place yet. */
    const left = new Map<unknown, ChildPart>();
    for (const [at, part] of stood.entries()) {
      if (wanted.has(before[at])) left.set(before[at], part);
      else removePart(part);
    }
    const parts = this.#keys.map((key, at) => {
      const [next] = left.values();
      const own = left.get(key);
      left.delete(key);
      const part = own && own === next ? own : insertPart(list, next, own);
      return setChildPartValue(part, values[at]);
    });
    setCommittedValue(list, parts);
    return noChange;
  }
}

const keyedDirective = directive(KeyedDirective);

/**
 * A list of which each item keeps its nodes, and what is opened in them, wherever it comes to stand.
 * @param keyOf what an item is known by; no two of a list have the same
 */
export const keyed = <Item>(
  items: readonly Item[],
  keyOf: KeyOf<Item>,
  draw: KeyOf<Item>,
): unknown => keyedDirective(items, keyOf as KeyOf<unknown>, draw as KeyOf<unknown>);
