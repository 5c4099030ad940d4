/**
 * The small inline markup of story texts: `*em*`, `**strong**`, `[label](https://…)`, a blank line between paragraphs.
 * Gives data to render, never HTML. What is unbalanced, unknown or leads to an unsafe address stays as typed.
 */
import { safeUrl } from '../internal/safe-url.js';

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'em' | 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };

export type Paragraph = readonly Inline[];

type Span =
  | { readonly type: 'em' | 'strong'; readonly children: Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: Inline[] };

/** A stretch of text: ends `closes` spans, shows `text`, then begins the spans in `opens`, outermost first. */
interface Piece {
  readonly at: number;
  text: string;
  closes: number;
  readonly opens: Span[];
}

/** Asterisks; a bracket before a label; the label's end with its address, which may hold (pairs). */
const MARKS = /\*+|\[(?!\s*\])|\](?:\(([^\s()]*(?:\([^\s()]*\)[^\s()]*){0,9})\))?/g;

const WIDTH = { em: 1, strong: 2, link: 1 } as const;

/** 0: space or the text's edge, 1: punctuation, 2: anything else, such as a letter. */
const weight = (char: string): number =>
  /\s/.test(char) ? 0 : /[!-/:-@[-`{-~\xa1-\xbf\u2010-\u205e]/.test(char) ? 1 : 2;

/**
 * Cuts a paragraph at its marks and pairs them in one pass. Of em and strong only the latest opener is
 * remembered, and no link is made inside a link: so the work is linear, and spans nest three deep at most.
 * Which side of a word a mark is on is judged as in https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run.
 */
const toPieces = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  const open: { em?: Piece | undefined; strong?: Piece | undefined } = {};
  const brackets: Piece[] = [];
  let from = 0;

  const add = (to: number): Piece => {
    const piece = { at: from, text: text.slice(from, to), closes: 0, opens: [] };
    from = to;
    pieces.push(piece);
    return piece;
  };

  const pair = (start: Piece, end: Piece, span: Span): void => {
    start.text = start.text.slice(WIDTH[span.type]);
    start.opens.unshift(span);
    end.text = end.text.slice(WIDTH[span.type]);
    end.closes++;
    // What began inside and did not end there stays as typed.
    const isInside = (piece: Piece | undefined) => piece && piece.at > start.at;
    if (isInside(open.em)) open.em = undefined;
    if (isInside(open.strong)) open.strong = undefined;
    while (isInside(brackets.at(-1))) brackets.pop();
  };

  for (const { 0: mark, 1: address, index } of text.matchAll(MARKS)) {
    add(index);
    const piece = add(index + mark.length);
    if (mark === '[') {
      brackets.push(piece);
    } else if (mark.startsWith(']')) {
      const start = brackets.pop();
      const href = start && safeUrl(address);
      if (href) {
        pair(start, piece, { type: 'link', href, children: [] });
        piece.text = '';
        brackets.length = 0;
      }
    } else {
      const [before, after] = [text[index - 1] ?? ' ', text[from] ?? ' '];
      // Inside a word (`f**k`, `2*3`) an asterisk is only an asterisk.
      if (/\w\w/.test(before + after)) continue;
      const [left, right] = [weight(before), weight(after)];
      // Three are both kinds, of which the one begun last ends first; longer rows mean nothing.
      const kinds = (['em', 'strong'] as const)
        .filter((kind) => mark.length === 3 || mark.length === WIDTH[kind])
        .sort((a, b) => (open[b]?.at ?? 0) - (open[a]?.at ?? 0));
      for (const kind of kinds) {
        const start = open[kind];
        if (start && left && left >= right) {
          pair(start, piece, { type: kind, children: [] });
          open[kind] = undefined;
        }
      }
      if (piece.closes || !right || right < left) continue;
      for (const kind of kinds) open[kind] = piece;
    }
  }
  add(text.length);
  return pieces;
};

const parseParagraph = (text: string): Paragraph => {
  const root: Inline[] = [];
  /** The children of every span still open, outermost first. */
  const nest = [root];
  for (const piece of toPieces(text)) {
    nest.length -= piece.closes;
    let into = nest.at(-1) ?? root;
    const last = into.at(-1);
    if (piece.text && last?.type === 'text') {
      into[into.length - 1] = { type: 'text', text: last.text + piece.text };
    } else if (piece.text) {
      into.push({ type: 'text', text: piece.text });
    }
    for (const span of piece.opens) {
      into.push(span);
      nest.push((into = span.children));
    }
  }
  return root;
};

/** Anything that is not a letter after another, or one space between them. Most names and labels have none of it. */
const NOT_PLAIN = /[*[\]\t\n\r]|\s\s|^\s|\s$|^$/;

/** The paragraphs of a text, without empty ones; neighbouring stretches of plain text are one. */
export const parseRichText = (text: string): readonly Paragraph[] =>
  !NOT_PLAIN.test(text)
    ? [[{ type: 'text', text }]]
    : text
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.replace(/[ \t\r\n]+/g, ' ').trim())
        .filter(Boolean)
        .map(parseParagraph);

const flatten = (nodes: readonly Inline[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : flatten(node.children))).join('');

/** The text on one line without its markup: for titles, announcements and attributes. */
export const plainText = (text: string): string => parseRichText(text).map(flatten).join(' ');
