/** Widths of text are estimates where nothing can be measured: on a server, and in the first render. */

export type Measure = (text: string) => number;

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[iljtfrI.,:;'’|!()[\] ·-]/, 0.34],
  [/[mwMW@%—…]/, 0.92],
  [/\p{Lu}/u, 0.72],
  [/[\u2e80-\ud7ff\uff00-\uff60]|\p{Extended_Pictographic}/u, 1],
];
const LETTER = 0.56;

/** The width of a text in em, for fonts somewhat wider than most; in the unit of the font's size. */
export const estimateWidth = (text: string): number => {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? LETTER;
  return width;
};

/** The longest start of a word that fits; at least one letter, and no mark without its letter. */
function headThatFits(word: string, maxWidth: number, measure: Measure): string {
  let head = '';
  for (const letter of word) {
    if (head && !/\p{M}/u.test(letter) && measure(head + letter) > maxWidth) break;
    head += letter;
  }
  return head;
}

/**
 * A text in lines of at most `maxWidth`, broken between words, and within a word only where it is
 * longer than a line. More than `maxLines` end in an ellipsis.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  measure: Measure,
  maxLines = 6,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.trim().split(/\s+/)) {
    if (lines.length > maxLines) break;
    if (line && measure(`${line} ${word}`) <= maxWidth) {
      line += ` ${word}`;
      continue;
    }
    if (line) lines.push(line);
    while (measure(word) > maxWidth && lines.length <= maxLines) {
      const head = headThatFits(word, maxWidth, measure);
      if (head === word) break;
      lines.push(head);
      word = word.slice(head.length);
    }
    line = word;
  }
  if (line) lines.push(line);
  if (lines.length <= maxLines) return lines;
  const last = lines[maxLines - 1] ?? '';
  return [
    ...lines.slice(0, maxLines - 1),
    `${headThatFits(last, maxWidth - measure('…'), measure)}…`,
  ];
}
