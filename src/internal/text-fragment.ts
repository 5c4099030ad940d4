/** Words that stand in a source are found by all of them up to this many, else by the first and last few. */
const MAX_WORDS = 10;
const EDGE_WORDS = 4;
/** Where a language puts no spaces, words up to this many characters; else by the first and last clause. */
const MAX_LENGTH = 120;

/** A new paragraph, or an omission, whether the source or the one who quotes it left something out. */
const BREAK = /\n\s*\n|[[(]?\s*(?:…|\.\s?\.\s?\.)\s*[\])]?/;
/** Marks around words are another paper's to choose: a full stop here is a comma there. */
const EDGES = /^[\p{P}\s]+|[\p{P}\s]+$/gu;
/** Marks of direction, which are of the text they stand in. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const bare = (text: string): string => text.replace(EDGES, '');

/** The first (`at` 0) or last (`at` -1) words of a text that runs on. */
function edge(text: string, at: 0 | -1): string {
  const words = text.split(' ');
  const few = (at ? words.slice(-EDGE_WORDS) : words.slice(0, EDGE_WORDS)).join(' ');
  return bare(few.length > MAX_LENGTH ? (few.match(/[^\p{P}]+/gu)?.at(at) ?? few) : few);
}

/** Percent-encodes, with the dash that has a meaning in a directive; a lone surrogate would throw. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/-/g, '%2D');

/**
 * Makes a link lead to exact words on the page: `url#id:~:text=words`, or `text=first,last` for words
 * that are many, or that are broken by a paragraph or an omission. Browsers without text fragments go
 * to the page. A fragment that `url` has is kept, a directive in it replaced.
 * @param url an address that passed `safeUrl`; only one of the web gets a directive
 * @param words as the page prints them; where nothing of them is left to look for, `url` is returned
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function textFragment(url: string, words: string): string {
  const runs = words
    .replace(BIDI, '')
    .split(BREAK)
    .map((run) => bare(run).replace(/\s+/g, ' '))
    .filter(Boolean);
  const [first = ''] = runs;
  if (!first || !/^https?:/.test(url)) return url;
  const isShort =
    runs.length === 1 && first.length <= MAX_LENGTH && first.split(' ').length <= MAX_WORDS;
  const sought = isShort ? [first] : [edge(first, 0), edge(runs.at(-1) ?? '', -1)];
  // Only in the fragment has `:~:` a meaning.
  const [page = '', fragment = ''] = url.split(/#(.*)/s);
  return `${page}#${fragment.replace(/:~:.*/s, '')}:~:text=${sought.map(encode).join(',')}`;
}
