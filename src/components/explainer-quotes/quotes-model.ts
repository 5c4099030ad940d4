/** Which quotes are shown, which of them a scroll position shows, and how two renderings differ. */
import { parseRichText, type Inline } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { Actor, Quote, Story } from '../../content/types.js';

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

/** What a speaker speaks as: their post and whom they belong to, unless the post names it already. */
export function rolesOf(story: Story, { jobTitle, memberOf }: Actor): readonly string[] {
  const group = memberOf === undefined ? undefined : indexOf(story).actor.get(memberOf)?.name;
  return [jobTitle, group && !jobTitle?.includes(group) ? group : undefined].flatMap(
    (role) => role ?? [],
  );
}

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

/** A text as tokens, and where among them the words are that count. */
function read(text: string) {
  const tokens: readonly string[] = plainText(text).match(TOKENS) ?? [];
  const words = tokens.flatMap((token, at) =>
    isSpace(token) ? [] : [{ at, word: normal(token) }],
  );
  return { tokens, words, same: new Set<number>() };
}

/**
 * Marks in each of two texts the words that the other lacks: what they share is their longest common
 * subsequence of words. Beyond `MAX_PAIRS` all between a common beginning and end counts as different.
 */
export function diffWords(ours: string, theirs: string): WordDiff {
  const [a, b] = [read(ours), read(theirs)];
  const isEqual = (i: number, j: number): boolean => a.words[i]?.word === b.words[j]?.word;
  const pair = (i: number, j: number): void => {
    a.same.add(a.words[i]?.at ?? -1);
    b.same.add(b.words[j]?.at ?? -1);
  };

  let [endA, endB] = [a.words.length, b.words.length];
  let start = 0;
  for (; start < Math.min(endA, endB) && isEqual(start, start); start++) pair(start, start);
  while (Math.min(endA, endB) > start && isEqual(endA - 1, endB - 1)) pair(--endA, --endB);

  const [rows, columns] = [endA - start, endB - start];
  if (rows * columns <= MAX_PAIRS) {
    // At i * width + j: how much is common to what follows word i of ours and word j of theirs.
    const width = columns + 1;
    const lengths = new Uint16Array((rows + 1) * width);
    const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        lengths[i * width + j] = isEqual(start + i, start + j)
          ? length(i + 1, j + 1) + 1
          : Math.max(length(i + 1, j), length(i, j + 1));
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns;) {
      if (isEqual(start + i, start + j)) pair(start + i++, start + j++);
      else if (length(i + 1, j) >= length(i, j + 1)) i++;
      else j++;
    }
  }
  return { ours: toRuns(a.tokens, a.same), theirs: toRuns(b.tokens, b.same), shared: a.same.size };
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
