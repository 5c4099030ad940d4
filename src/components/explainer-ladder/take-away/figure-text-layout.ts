/** Text in a picture that stands without a page: each line placed, with its own direction and language. */
import { element, type Markup } from '../../../charts/svg-markup.js';
import { estimateWidth, type Measure } from '../../../charts/text-lines.js';
import { round } from '../../../internal/math.js';

export type Direction = 'ltr' | 'rtl';

export interface TextStyle {
  /** In px. */
  readonly size: number;
  readonly color: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Language, where it is not the picture's. */
  readonly language?: string | undefined;
}

/** Fonts that every system has, or has an equal of: the picture brings none along. */
export const FONTS = 'Arial, Helvetica, sans-serif';

/** Bold letters are wider than the estimate is for. */
const BOLD = 1.08;

export const measureOf =
  (size: number, isBold = false): Measure =>
  (text) =>
    estimateWidth(text) * size * (isBold ? BOLD : 1);

const FIRST_LETTER = /\p{L}/u;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** By its first letter, as a browser finds it for `dir="auto"`; programs that draw SVG don't. */
export function directionOf(text: string, otherwise: Direction): Direction {
  const letter = FIRST_LETTER.exec(text)?.[0];
  return letter ? (RTL_LETTER.test(letter) ? 'rtl' : 'ltr') : otherwise;
}

const OPPOSITE = { start: 'end', middle: 'middle', end: 'start' } as const;

/**
 * One line of text.
 * @param anchor `start`: it begins at `x` and goes right, `end`: it ends there, whatever its direction
 * @param around the direction of the picture
 */
export function textLine(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  anchor: keyof typeof OPPOSITE,
  direction: Direction,
  around: Direction,
  style: TextStyle,
): Markup {
  // SVG's own anchors follow the direction of the text.
  const own = direction === 'rtl' ? OPPOSITE[anchor] : anchor;
  return element(
    'text',
    {
      x: round(x, 1),
      y: round(y, 1),
      'text-anchor': own === 'start' ? undefined : own,
      direction: direction === around ? undefined : direction,
      'xml:lang': style.language,
      fill: style.color,
      'font-size': style.size,
      'font-weight': style.isBold ? 700 : undefined,
      'font-style': style.isItalic ? 'italic' : undefined,
    },
    text,
  );
}
