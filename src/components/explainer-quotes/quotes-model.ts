/** What tells a quote and its speaker, which card a scroll position shows, and how two renderings differ. */
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { Actor, Quote, Story } from '../../content/types.js';

/** Quotes longer than this many characters are shown short at first; more than any clamp in the styles lets through. */
const LONG = 320;

/** Two texts are compared word by word up to this many pairs of words: 500 by 500. */
const MAX_PAIRS = 250_000;

/** The next word, or the next character of a language that puts no spaces, and the space before it. */
const WORDS = /(\s*)([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+)/gu;

export const isLong = (text: string): boolean => text.length > LONG;

/** The first words of a text, to tell it by; whole where it is short. */
export function excerpt(text: string, length: number): string {
  const plain = plainText(text);
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length + 1);
  // Where there is no space, -1 leaves all but the last character.
  const words = cut.slice(0, cut.lastIndexOf(' '));
  // Half a surrogate pair is no character.
  return `${words.replace(/[\s\p{P}\p{Cs}]+$/u, '')}…`;
}

/** What a speaker speaks as: their post and whom they belong to, unless the post names it already. */
export function rolesOf(story: Story, { jobTitle = '', memberOf = '' }: Actor): readonly string[] {
  const group = indexOf(story).actor.get(memberOf)?.name ?? '';
  return [jobTitle, jobTitle.includes(group) ? '' : group].filter(Boolean);
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

interface Word {
  /** As it stands in the text, and the space before it. */
  readonly text: string;
  readonly gap: string;
  /** What of it counts: neither case nor the punctuation around a word makes another word. */
  readonly key: string;
}

const wordsOf = (text: string): readonly Word[] =>
  [...plainText(text).matchAll(WORDS)].map(([, gap = '', word = '']) => {
    const key = word.normalize('NFC').toLowerCase();
    return { text: word, gap, key: key.replace(/^\p{P}+|\p{P}+$/gu, '') || key };
  });

/** Joins words to runs; a space belongs to what differs only between two words that differ. */
function toRuns(words: readonly Word[], shared: ReadonlySet<number>): readonly Run[] {
  const runs: { text: string; differs: boolean }[] = [];
  const add = (text: string, differs: boolean): void => {
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += text;
    else if (text) runs.push({ text, differs });
  };
  words.forEach(({ text, gap }, index) => {
    const differs = !shared.has(index);
    add(gap, differs && !shared.has(index - 1));
    add(text, differs);
  });
  return runs;
}

/**
 * Marks in each of two texts the words that the other lacks: what they share is their longest common
 * subsequence of words. Beyond `MAX_PAIRS` all between a common beginning and end counts as different.
 */
export function diffWords(ours: string, theirs: string): WordDiff {
  const [a, b] = [wordsOf(ours), wordsOf(theirs)];
  const [sharedA, sharedB] = [new Set<number>(), new Set<number>()];
  const isEqual = (i: number, j: number): boolean => a[i]?.key === b[j]?.key;
  const share = (i: number, j: number): void => {
    sharedA.add(i);
    sharedB.add(j);
  };

  let [start, endA, endB] = [0, a.length, b.length];
  for (; start < Math.min(endA, endB) && isEqual(start, start); start++) share(start, start);
  while (Math.min(endA, endB) > start && isEqual(endA - 1, endB - 1)) share(--endA, --endB);

  const width = endB - start + 1;
  if ((endA - start) * width <= MAX_PAIRS) {
    // How much is common to what follows word i of ours and word j of theirs.
    const lengths = new Uint16Array((endA - start + 1) * width);
    const at = (i: number, j: number): number => (i - start) * width + j - start;
    const length = (i: number, j: number): number => lengths[at(i, j)] ?? 0;
    for (let i = endA - 1; i >= start; i--) {
      for (let j = endB - 1; j >= start; j--) {
        lengths[at(i, j)] = isEqual(i, j)
          ? length(i + 1, j + 1) + 1
          : Math.max(length(i + 1, j), length(i, j + 1));
      }
    }
    for (let i = start, j = start; i < endA && j < endB;) {
      if (isEqual(i, j)) share(i++, j++);
      else if (length(i + 1, j) >= length(i, j + 1)) i++;
      else j++;
    }
  }
  return { ours: toRuns(a, sharedA), theirs: toRuns(b, sharedB), shared: sharedA.size };
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
