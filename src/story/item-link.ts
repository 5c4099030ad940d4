import type { ItemKind, ItemRef } from '../content/types.js';

const PREFIX = '#explainer=';

/** What a fragment names; undefined where it is none of ours. Kind and id are unchecked. */
export function parseFragment(fragment: string): { story: string; item: ItemRef } | undefined {
  if (!fragment.startsWith(PREFIX)) return undefined;
  try {
    const [story, kind, id, ...rest] = fragment
      .slice(PREFIX.length)
      .split('/')
      .map(decodeURIComponent);
    return story && kind && id && !rest.length
      ? { story, item: { kind: kind as ItemKind, id } }
      : undefined;
  } catch {
    return undefined; // Half an escape: not ours.
  }
}
