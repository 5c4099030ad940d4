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

/** Half a pair can't be written in an address; and links end at a quote or bracket where mail and chat find them in text. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The fragment by which a page with this story selects an item: what `parseFragment` reads. */
export const fragmentOf = (story: string, { kind, id }: ItemRef): string =>
  PREFIX + [story, kind, id].map(encode).join('/');

const LEADS_SOMEWHERE = /^(https?|file):/;

/**
 * The address of the page, without its fragment; '' where it has none that could be opened again. In
 * a frame it is that of the page around where that has told it, else the frame's own, on which the story stands.
 * A document without one (`srcdoc`, a blank one that a script wrote) is found at its canonical link, else on the page
 * that made it.
 */
export function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const told = canonical?.hasAttribute('data-explainer-page') ? canonical.href : undefined;
  const address = [told, location.href, canonical?.href, document.baseURI].find((it) =>
    LEADS_SOMEWHERE.test(it ?? ''),
  );
  return address?.replace(/#.*/s, '') ?? '';
}

/** The address of this page that leads to an item of a story on it. */
export const itemAddress = (story: string, item: ItemRef): string =>
  pageAddress() + fragmentOf(story, item);
