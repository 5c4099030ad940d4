/** The words of a text, and what of them counts where two texts are compared. */

export interface Word {
  /** As it stands in the text, and what stands between it and the word before: spaces, punctuation. */
  readonly text: string;
  readonly gap: string;
  readonly key: string;
}

/** A text, parted without losing a character. */
export interface Words {
  readonly list: readonly Word[];
  /** What stands after the last word. */
  readonly rest: string;
}

/**
 * A word, a sign that says something (`$`, `%`), or one character of a script that puts no spaces.
 * Not by `Intl.Segmenter`, whose words depend on the browser's dictionary: a server would mark others.
 */
const WORD = (() => {
  const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]`;
  const letters = String.raw`(?:(?!${unspaced})[\p{L}\p{N}][\p{M}\p{Cf}]*)+`;
  return new RegExp(
    String.raw`${unspaced}[\p{M}\p{Cf}]*|${letters}(?:['’ʼ]${letters}|[.,:٫٬]\p{N}+)*|[\p{Sc}\p{Sm}\p{So}%٪]`,
    'gu',
  );
})();

/** Written otherwise, but the same letter: Arabic forms that Persian keyboards mix, apostrophes. */
const SAME: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', '’': "'", ʼ: "'" };
/** Vowel signs of Arabic and Hebrew, the stroke that stretches a word, and marks of joining and direction. */
const UNSEEN = /[\u0591-\u05c7\u0640\u064b-\u065f\u0670]|\p{Cf}/gu;

/** What of a word counts: not its case, nor how its letters are composed. */
const keyOf = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(/[يىك’ʼ]/g, (letter) => SAME[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

export function wordsOf(text: string): Words {
  const list: Word[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(WORD)) {
    // A dash before a number is a minus, but not the one of `2019-20`.
    const between = text.slice(Math.max(from - 1, 0), index);
    const sign = /\p{N}/u.test(match) && /(?:^|[\s(])[-−]$/.test(between) ? 1 : 0;
    const key = keyOf(match);
    if (!key) continue;
    const at = index - sign;
    const to = index + match.length;
    list.push({ text: text.slice(at, to), gap: text.slice(from, at), key: sign ? `-${key}` : key });
    from = to;
  }
  return { list, rest: text.slice(from) };
}
