/**
 * What a reader has seen of stories, kept on the reader's device, and only there. The text of a record
 * is its owner's; here it is kept, found again, and forgotten when there are too many.
 */

const PREFIX = 'explainer-kit/seen/';
/** More stories than this are not remembered: the one not seen for longest goes. */
const MOST_STORIES = 40;
/** In UTF-16 units, of all stories together: a page's own data need the room. */
const MOST_TEXT = 400_000;

/** The getter itself throws where storage is refused. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** What was kept of a story; undefined where nothing was, or may not be. */
export function readVisit(story: string): string | undefined {
  try {
    return storage()?.getItem(PREFIX + story) ?? undefined;
  } catch {
    return undefined;
  }
}

/** When a record was written, in ms: what it begins with. */
const timeOf = (text: string | null): number => Number.parseInt(text ?? '', 36) || 0;

/** Lets go of the oldest records until there is room for one more. */
function makeRoom(store: Storage, key: string, size: number): void {
  const others: { readonly key: string; readonly time: number; readonly size: number }[] = [];
  for (let at = 0; at < store.length; at++) {
    const other = store.key(at);
    if (!other?.startsWith(PREFIX) || other === key) continue;
    const text = store.getItem(other);
    others.push({ key: other, time: timeOf(text), size: text?.length ?? 0 });
  }
  others.sort((a, b) => b.time - a.time);
  let total = size;
  others.forEach((other, at) => {
    total += other.size;
    if (at + 1 >= MOST_STORIES || total > MOST_TEXT) store.removeItem(other.key);
  });
}

/**
 * Keeps a record; silent where storage is refused or full.
 * @param text begins with the time of writing in ms, in base 36
 */
export function writeVisit(story: string, text: string): void {
  try {
    const store = storage();
    const key = PREFIX + story;
    if (!store || text.length > MOST_TEXT / 2) return;
    makeRoom(store, key, text.length);
    store.setItem(key, text);
  } catch {
    // Full or refused: the next visit is the first.
  }
}
