/**
 * A script for pages with many tags, or with tags far down: it fetches a tag's files when the tag comes near what the reader
 * sees, and what tags share once. Where they don't come, the fallback stays, and the tag's single file is tried.
 */

/** By tag its file and what that imports, relative to this file; put in by the build. */
declare const TAG_FILES: Readonly<Record<string, readonly string[]>>;

/** About one screen of a phone ahead. */
const NEAR = '800px';
/** ms before the first second try; later ones wait for the browser to be online again. */
const PAUSE = 3000;

const filesOf = TAG_FILES;
const undefinedTags = Object.keys(filesOf)
  .map((tag) => `${tag}:not(:defined)`)
  .join();
const asked = new Set<string>();

const get = (file: string): Promise<unknown> => import(new URL(file, import.meta.url).href);

/** Whether the page names the hashes of modules: then a file is asked for only under an address that has one. */
const namesHashes = (): boolean =>
  [...document.querySelectorAll('script[type=importmap]')].some((it) =>
    it.textContent?.includes('"integrity"'),
  );

/** A file that once did not come is kept as missing by some browsers, so that another is tried, under a new address. */
async function load(tag: string, attempt = 0): Promise<void> {
  asked.add(tag);
  try {
    await (attempt
      ? get(`${tag}.js${namesHashes() ? '' : `?try=${attempt}`}`)
      : Promise.all((filesOf[tag] ?? []).map(get)));
  } catch (error) {
    if (!attempt) console.warn(`explainer-kit: <${tag}> could not be loaded.`, error);
    const again = (): void => void load(tag, attempt + 1);
    if (attempt) addEventListener('online', again, { once: true });
    else setTimeout(again, PAUSE);
  }
}

const nearness = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      nearness.unobserve(target);
      if (!asked.has(target.localName)) void load(target.localName);
    }
  },
  { rootMargin: NEAR },
);

/** An address that names an item wants it found wherever it stands. */
const isLinked = (): boolean => location.hash.startsWith('#explainer=');

function look(): void {
  isDue = false;
  for (const element of document.querySelectorAll(undefinedTags)) {
    if (!isLinked()) nearness.observe(element);
    else if (!asked.has(element.localName)) void load(element.localName);
  }
}

let isDue = false;
/** Pages change in bursts. */
function lookSoon(): void {
  if (isDue) return;
  isDue = true;
  setTimeout(look, 50);
}

look();
new MutationObserver(lookSoon).observe(document, { childList: true, subtree: true });
addEventListener('hashchange', lookSoon);
