/** Which quotes are shown, which of them a scroll position shows, and how two renderings differ. */
import { parseRichText, type Inline } from '../../content/rich-text.js';
import type { Correction, Quote, Story } from '../../content/types.js';

/** Quotes longer than this many characters are shown short at first; more than any clamp in the styles lets through. */
const LONG = 320;

/** Two texts are compared word by word up to this many pairs of words: 500 by 500. */
const MAX_PAIRS = 250_000;

/** Words of the languages that put spaces between them, single characters of those that don't, and spaces. */
const TOKENS = /\s+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu;

const wordsOf = (parts: readonly Inline[]): string =>
  parts.map((part) => (part.type === 'text' ? part.text : wordsOf(part.children))).join('');

/** A text without its markup, its paragraphs run on. */
export const plainText = (text: string): string => parseRichText(text).map(wordsOf).join(' ');

export const isLong = (text: string): boolean => text.length > LONG;

/** The first words of a text, to tell it by; whole where it is short. */
export function excerpt(text: string, length: number): string {
  const plain = plainText(text);
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length + 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || plain.slice(0, length);
  // Half a surrogate pair is no character.
  return `${words.replace(/[\s\p{P}\p{Cs}]+$/u, '')}…`;
}

export interface SpeakerCount {
  /** Id of the actor. */
  readonly speaker: string;
  readonly count: number;
}

/** Who speaks how often, in the order in which they first speak. */
export function speakersOf(quotes: readonly Quote[]): readonly SpeakerCount[] {
  const counts = new Map<string, number>();
  for (const { speaker } of quotes) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].map(([speaker, count]) => ({ speaker, count }));
}

/** The quotes of one speaker; all where that speaker says nothing, so that there is always something to read. */
export function quotesBy(quotes: readonly Quote[], speaker: string): readonly Quote[] {
  const some = quotes.filter((quote) => quote.speaker === speaker);
  return some.length ? some : quotes;
}

/** What was corrected about a quote, the latest first. */
export const correctionsOf = (story: Story, quote: Quote): readonly Correction[] =>
  (story.corrections ?? [])
    .filter(({ about }) => about.kind === 'quote' && about.id === quote.id)
    .sort((a, b) => (a.date < b.date ? 1 : -1));

/**
 * Which card a list shows that is scrolled so far.
 * @param starts distance of each card from the first, in px
 * @param scrolled how far the list is scrolled from its start, in px
 * @param end how far it can be scrolled, in px: the last cards may never reach the list's start
 * @param current the card shown before, which stays where it is as near as another
 */
export function indexAt(
  starts: readonly number[],
  scrolled: number,
  end: number,
  current: number,
): number {
  const distance = (index: number): number =>
    Math.abs(Math.min(starts[index] ?? 0, end) - scrolled);
  let best = starts[current] === undefined ? 0 : current;
  for (let index = 0; index < starts.length; index++) {
    if (distance(index) < distance(best) - 1) best = index;
  }
  return best;
}

/** A stretch of words that the other text has too, or has not. */
export interface Run {
  readonly text: string;
  readonly differs: boolean;
}

export interface WordDiff {
  readonly ours: readonly Run[];
  readonly theirs: readonly Run[];
  /** How many words both have, in the same order. */
  readonly shared: number;
}

/** What of a token counts: neither case nor the punctuation around a word makes another word. */
const normal = (token: string): string => {
  const word = token.normalize('NFC').toLowerCase();
  return word.replace(/^\p{P}+|\p{P}+$/gu, '') || word;
};

const isSpace = (token: string | undefined): boolean => token !== undefined && !token.trim();

/** Joins tokens to runs; a space belongs to what differs only between two words that differ. */
function toRuns(tokens: readonly string[], same: ReadonlySet<number>): readonly Run[] {
  const runs: { text: string; differs: boolean }[] = [];
  tokens.forEach((text, at) => {
    const own = (index: number): boolean => index < tokens.length && index >= 0 && !same.has(index);
    const differs = isSpace(text) ? own(at - 1) && own(at + 1) : own(at);
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += text;
    else runs.push({ text, differs });
  });
  return runs;
}

/**
 * Marks in each of two texts the words that the other lacks: their longest common subsequence of words is what
 * they share. Beyond `MAX_PAIRS` everything between their common beginning and end counts as different.
 */
export function diffWords(ours: string, theirs: string): WordDiff {
  const tokens = [ours, theirs].map((text) => plainText(text).match(TOKENS) ?? []) as [
    string[],
    string[],
  ];
  /** Where the words are among the tokens, and what of them counts. */
  const [a, b] = tokens.map((list) =>
    list.flatMap((token, at) => (isSpace(token) ? [] : [{ at, word: normal(token) }])),
  ) as [{ at: number; word: string }[], { at: number; word: string }[]];
  const same = [new Set<number>(), new Set<number>()] as const;
  const pair = (i: number, j: number): void => {
    same[0].add(a[i]?.at ?? -1);
    same[1].add(b[j]?.at ?? -1);
  };

  let start = 0;
  while (start < a.length && start < b.length && a[start]?.word === b[start]?.word)
    pair(start, start++);
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1]?.word === b[endB - 1]?.word)
    pair(--endA, --endB);

  const [rows, columns] = [endA - start, endB - start];
  if (rows * columns <= MAX_PAIRS) {
    // lengths[i * width + j]: the longest common subsequence of what follows word i of ours and word j of theirs.
    const width = columns + 1;
    const lengths = new Uint16Array((rows + 1) * width);
    const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
    const equal = (i: number, j: number): boolean => a[start + i]?.word === b[start + j]?.word;
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        lengths[i * width + j] = equal(i, j)
          ? at(i + 1, j + 1) + 1
          : Math.max(at(i + 1, j), at(i, j + 1));
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns;) {
      if (equal(i, j)) pair(start + i++, start + j++);
      else if (at(i + 1, j) >= at(i, j + 1)) i++;
      else j++;
    }
  }
  return {
    ours: toRuns(tokens[0], same[0]),
    theirs: toRuns(tokens[1], same[1]),
    shared: same[0].size,
  };
}

export interface Comparison extends WordDiff {
  /** True where the other rendering was compared with the quote's translation. */
  readonly isTranslation: boolean;
}

/** Another rendering beside the one of the two it is a rendering of: the quote's words, or their translation. */
export function compareRendering({ text, translation }: Quote, rendering: string): Comparison {
  const original = { ...diffWords(text, rendering), isTranslation: false };
  if (!translation) return original;
  const translated = { ...diffWords(translation.text, rendering), isTranslation: true };
  return translated.shared > original.shared ? translated : original;
}
