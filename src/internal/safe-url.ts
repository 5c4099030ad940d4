/**
 * The one gate for addresses that come from content.
 * The parser decides, not a pattern: it sees through the control characters, spaces and case that hide a scheme.
 * @param value as typed; relative and protocol-relative addresses need a `base`
 * @returns the normalised address if it is http:, https: or mailto:; else undefined
 */
export const safeUrl = (value: string | undefined, base?: string): string | undefined => {
  try {
    // A blank leads nowhere; against a base it would be the page itself.
    const { protocol, href } = new URL(value?.trim() || 'about:blank', base);
    return /^(?:https?|mailto):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** Quotes longer than this many words are found by their first and last few. */
const MAX_WORDS = 10;
const EDGE_WORDS = 4;

/** Percent-encodes, with the dash that has a meaning in a text directive; a lone surrogate would throw. */
const encode = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ').replace(/\p{Cs}/gu, '\uFFFD')).replace(/-/g, '%2D');

/**
 * Makes a link lead to exact words on the page: `url#id:~:text=words`, or `text=first,last` for a long quote.
 * Browsers without text fragments go to the page. A directive that `url` already has is replaced.
 * @param url an address that passed `safeUrl`
 * @param words as the page prints them; with none, `url` is returned
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export const textFragment = (url: string, words: string): string => {
  const list = words.match(/\S+/g);
  if (!list) return url;
  const parts =
    list.length > MAX_WORDS ? [list.slice(0, EDGE_WORDS), list.slice(-EDGE_WORDS)] : [list];
  const page = url.replace(/:~:.*/s, '');
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${parts.map(encode).join(',')}`;
};
