/** HTML of other programs as the small markup of stories: `*em*`, `**strong**`, `[label](https://…)`, paragraphs. */
import { safeUrl } from '../../internal/safe-url.js';

export interface ReadText {
  readonly text: string;
  /** Names of elements whose effect is lost, each once. */
  readonly lost: readonly string[];
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    uuml: 'ü',
    ouml: 'ö',
    auml: 'ä',
    szlig: 'ß',
    ccedil: 'ç',
    ntilde: 'ñ',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    euro: '€',
    pound: '£',
    middot: '·',
    bull: '•',
  }),
);

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : '\ufffd';

const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole: string, digits?: string, hex?: string, name = '') => {
      if (digits) return character(Number(digits));
      if (hex) return character(Number.parseInt(hex, 16));
      return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase()) ?? whole;
    },
  );

/** Elements that begin a paragraph. */
const BLOCK =
  /^(p|div|h[1-6]|ul|ol|li|blockquote|section|article|table|tr|figure|figcaption|pre|hr)$/;
const EM = /^(i|em|cite)$/;
const STRONG = /^(b|strong)$/;
/** Without effect on what is read. */
const PLAIN = /^(span|font|br|wbr|tbody|thead|small|time|abbr|center|u)$/;

/** A stretch of text, or a tag with its attributes as written. */
type Token =
  | { readonly text: string }
  | { readonly name: string; readonly isEnd: boolean; readonly attributes: string };

const NAME = /<(\/?)([a-z][a-z0-9-]*)/iy;

/** Where the tag ends whose attributes begin at `from`: quotes may hold its end sign. -1: it does not end. */
function endOfTag(html: string, from: number): number {
  const sign = /["'>]/g;
  for (let at = from; ;) {
    sign.lastIndex = at;
    const found = sign.exec(html);
    if (!found) return -1;
    if (found[0] === '>') return found.index;
    at = html.indexOf(found[0], found.index + 1) + 1;
    if (at === 0) return -1;
  }
}

/** Each sign is looked at once or twice, however broken it is: what does not end goes to the end of the text. */
function* tokensOf(html: string): Generator<Token> {
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      yield { text: html.slice(from, at) };
      const end = html.indexOf('-->', at + 4);
      if (end < 0) return;
      from = at = end + 3;
      continue;
    }
    NAME.lastIndex = at;
    const [start = '', slash, tag = ''] = NAME.exec(html) ?? [];
    if (!start) {
      at++;
      continue;
    }
    const end = endOfTag(html, at + start.length);
    if (end < 0) break;
    yield { text: html.slice(from, at) };
    const name = tag.toLowerCase();
    yield { name, isEnd: slash === '/', attributes: html.slice(at + start.length, end) };
    from = at = end + 1;
    if (slash || (name !== 'script' && name !== 'style')) continue;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = at;
    if (!closing.exec(html)) return;
    from = at = closing.lastIndex;
  }
  yield { text: html.slice(from) };
}

const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i;

/** Spaces inside a mark belong outside it: `<b>so </b>` is `**so** `. */
const marked = (mark: string, inside: string): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(inside) ?? [];
  return words ? `${before}${mark}${words}${mark}${after}` : inside;
};

/** Marks within marks; people nest two or three. */
const MAX_OPEN = 20;

interface Open {
  readonly name: string;
  readonly href: string | undefined;
  text: string;
}

/** @param html of any kind, also none at all and broken one; nothing of it is run or kept as markup */
export function readHtml(html: string): ReadText {
  const lost = new Set<string>();
  /** What is open, outermost first; the first is the text itself. */
  const open: Open[] = [{ name: '', href: undefined, text: '' }];
  const add = (text: string): void => {
    const top = open.at(-1);
    if (top) top.text += text;
  };
  const close = (): void => {
    const it = open.pop();
    if (!it) return;
    const inside = it.text;
    if (EM.test(it.name)) add(marked('*', inside));
    else if (STRONG.test(it.name)) add(marked('**', inside));
    else if (it.href && inside.trim()) add(`[${inside.trim().replace(/\s+/g, ' ')}](${it.href})`);
    else add(inside);
  };

  for (const token of tokensOf(html)) {
    if ('text' in token) {
      add(decode(token.text).replace(/[ \t\r\n\u00a0]+/g, ' '));
      continue;
    }
    const { name, isEnd, attributes } = token;
    if (BLOCK.test(name)) {
      // A mark that runs over the end of a paragraph ends with it.
      while (open.length > 1) close();
      add(name === 'li' && !isEnd ? '\n\n– ' : '\n\n');
    } else if (EM.test(name) || STRONG.test(name) || name === 'a') {
      if (isEnd) {
        if (!open.some((it) => it.name === name)) continue;
        while (open.at(-1)?.name !== name) close();
        close();
      } else if (open.length < MAX_OPEN) {
        const address = name === 'a' ? HREF.exec(attributes) : null;
        const given = decode(address?.[1] ?? address?.[2] ?? address?.[3] ?? '');
        const href = safeUrl(given)?.replace(/\(/g, '%28').replace(/\)/g, '%29');
        if (given && !href) lost.add(`a (${given.slice(0, 60)})`);
        open.push({ name, href, text: '' });
      }
    } else if (name === 'br') {
      add(' ');
    } else if (!PLAIN.test(name)) {
      lost.add(name);
    }
  }
  while (open.length > 1) close();
  const text = (open[0]?.text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph && paragraph !== '–')
    .join('\n\n');
  return { text, lost: [...lost] };
}
