/** The ladder as one picture that needs no page: title, takeaway, what the signs mean, chart, sources and date. */
import { element, type Markup } from '../../../charts/svg-markup.js';
import { wrapText } from '../../../charts/text-lines.js';
import { clamp } from '../../../internal/math.js';
import type { ChartData, LayoutOptions } from '../layout/base-layout.js';
import { FONTS, directionOf, measureOf, textLine, type TextStyle } from './figure-text-layout.js';
import {
  drawBar,
  drawChart,
  drawDoubt,
  drawShape,
  type ChartInk,
} from './ladder-figure-chart-layout.js';
import { layoutLadder, type LadderLayout } from '../layout/ladder-layout.js';
import type { Move } from '../ladder-model.js';
import { dotsOf } from '../layout/shape-layout.js';

/** What a sign means. */
export interface LegendEntry {
  /** A mark's shape, filled or hollow; a bar; a dotted line; nothing but the words. */
  readonly sign:
    { readonly move: Move; readonly isFilled: boolean | undefined } | 'bar' | 'doubt' | undefined;
  readonly text: string;
}

export interface Figure extends ChartInk {
  /** Of the picture, in px. */
  readonly width: number;
  /** BCP 47 tag of its words. */
  readonly language: string;
  /** Over the title; '' where there is none. */
  readonly kicker: string;
  readonly title: string;
  readonly takeaway: string;
  /** Which steps the picture shows; '' where it shows all. */
  readonly part: string;
  readonly legend: readonly LegendEntry[];
  /** Under the chart, each on lines of its own. */
  readonly notes: readonly string[];
  /** Where the story stands; '' where it has no address. */
  readonly address: string;
  /** The picture in words, for those who don't see it. */
  readonly description: string;
}

const LABEL_SIZE = 14;
const NOTE_SIZE = 13;
const LINE_HEIGHT = 1.35;
/** Lines longer than this, in em, are hard to read. */
const MEASURE = 52;
const ICON = 20;
const BAR = 26;

const marginOf = (width: number): number => clamp(Math.round(width / 30), 16, 40);

/** The chart of a picture of that width, laid out as in the page. */
export const layFigureChart = (
  data: ChartData,
  width: number,
  options: Pick<LayoutOptions, 'direction' | 'spacing' | 'range' | 'number'>,
): LadderLayout =>
  layoutLadder(
    data,
    { width: width - 2 * marginOf(width) },
    // Some labels are bold.
    { ...options, fontSize: LABEL_SIZE, measure: measureOf(LABEL_SIZE, true) },
  );

/**
 * A whole SVG file. It refers to nothing outside itself and holds no script and no style sheet, so
 * that any program can draw it.
 * @param layout by `layFigureChart`, of the same width
 */
export function drawFigure(layout: LadderLayout, figure: Figure): string {
  const { width, direction, palette, storyLanguage } = figure;
  const margin = marginOf(width);
  const inner = width - 2 * margin;
  const isMirrored = direction === 'rtl';
  const side = isMirrored ? 'end' : 'start';
  /** From the side where lines begin. */
  const at = (x: number): number => (isMirrored ? width - margin - x : margin + x);
  const content: Markup[] = [];
  let y = margin;

  const write = (text: string, style: TextStyle, most: number, own = direction): void => {
    const room = Math.min(inner, MEASURE * style.size);
    const wrap = (width: number) =>
      wrapText(text, width, measureOf(style.size, style.isBold), most);
    let lines = wrap(room);
    // A title's last line is no single word: as narrow as it can be in so many lines.
    for (let width = room; style.isBold && width > room / 2; width *= 0.97) {
      const narrower = wrap(width);
      if (narrower.length > lines.length) break;
      lines = narrower;
    }
    for (const line of lines) {
      content.push(textLine(line, { x: at(0), y: y + style.size }, side, own, direction, style));
      // Whole pixels: rules and letters are sharp.
      y += Math.round(style.size * LINE_HEIGHT);
    }
  };
  const writeStory = (text: string, style: TextStyle, most: number): void =>
    write(text, { ...style, language: storyLanguage }, most, directionOf(text, direction));
  const note = { size: NOTE_SIZE, color: palette.soft };

  content.push(element('rect', { x: margin, y, width: inner, height: 3, fill: palette.ink }));
  y += 14;
  writeStory(figure.kicker, { ...note, size: 15 }, 2);
  writeStory(figure.title, { size: 26, color: palette.ink, isBold: true }, 4);
  y += 8;
  writeStory(figure.takeaway, { size: 17, color: palette.ink }, 12);
  y += 4;
  write(figure.part, { ...note, size: 15 }, 2);
  y += 8;
  y = drawLegend(figure, content, y, at, inner) + 12;

  content.push(
    element(
      'g',
      { transform: `translate(${margin} ${y})` },
      ...drawChart(layout, LABEL_SIZE, figure),
    ),
  );
  y += layout.height + 14;

  content.push(
    element('rect', { x: margin, y, width: inner, height: 1, fill: palette.strongRule }),
  );
  y += 8;
  for (const text of figure.notes) write(text, note, 4);
  write(figure.address, note, 2, 'ltr');
  const height = y + margin;

  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'xml:lang': figure.language,
      direction,
      'font-family': FONTS,
      stroke: 'none',
    },
    element('title', { 'xml:lang': storyLanguage }, figure.title),
    element('desc', {}, figure.description),
    element('rect', { width, height, fill: palette.paper }),
    ...content,
  ).text;
}

/** Signs and their meaning, as many in a row as have room. Returns where the rows end. */
function drawLegend(
  { legend, palette, direction }: Figure,
  content: Markup[],
  top: number,
  at: (x: number) => number,
  room: number,
): number {
  const { ink, soft, paper } = palette;
  const measure = measureOf(NOTE_SIZE);
  const row = ICON + 4;
  let x = 0;
  let y = top;
  for (const { sign, text } of legend) {
    const icon = sign ? (typeof sign === 'string' ? BAR : ICON) + 6 : 0;
    const width = icon + measure(text);
    if (x && x + width > room) {
      x = 0;
      y += row;
    }
    const middle = y + ICON / 2;
    const [from, to] = [at(x + 6), at(x + BAR - 6)].map((end) => ({ x: end, y: middle }));
    if (sign === 'doubt')
      content.push(drawDoubt(`M${at(x + 2)},${middle}H${at(x + BAR)}`, soft, dotsOf(0)));
    else if (sign === 'bar' && from && to) content.push(...drawBar({ from, to }, soft, paper));
    else if (typeof sign === 'object')
      content.push(
        ...drawShape(sign.move, sign.isFilled, { x: at(x + ICON / 2), y: middle }, soft, paper),
      );
    content.push(
      textLine(
        text,
        { x: at(x + icon), y: middle + NOTE_SIZE * 0.36 },
        direction === 'rtl' ? 'end' : 'start',
        direction,
        direction,
        { size: NOTE_SIZE, color: ink },
      ),
    );
    x += width + 20;
  }
  return legend.length ? y + row : y;
}
