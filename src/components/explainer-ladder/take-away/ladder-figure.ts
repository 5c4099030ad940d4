import { parsePartialDate } from '../../../content/partial-date.js';
import { plainText } from '../../../content/rich-text.js';
import { chartData } from '../ladder-chart-data.js';
import type { LayoutOptions } from '../layout/base-layout.js';
import { publishersOf } from './ladder-csv.js';
import type { Palette } from './ladder-figure-chart-layout.js';
import { drawFigure, layFigureChart } from './ladder-figure-layout.js';
import { legendOf } from '../ladder-legend.js';
import { daysWords } from '../zoom/ladder-zoom-tools.js';
import { stepWords, takeaway, type LadderContext } from '../ladder-words.js';

export interface FigureOptions extends Pick<LayoutOptions, 'spacing' | 'range'> {
  /** Of the picture, in px; the same whatever the reader's screen is. */
  readonly width?: number;
  readonly palette: Palette;
  /** The heading that the page gave the view. */
  readonly heading: string | undefined;
  /** Where the story stands; '' where that has no address. */
  readonly address: string;
}

const WIDTH = 1200;
/** More than these are not told one by one in the picture's description. */
const TOLD = 100;

/** The ladder as a file of its own: a whole SVG document, of what the chart shows. */
export function ladderFigure(
  context: LadderContext,
  { width = WIDTH, palette, heading, address, ...shown }: FigureOptions,
): string {
  const { story, model, localize } = context;
  const { words, common, direction } = localize;
  const { takeAway } = words;
  const number = (value: number): string => localize.number(value);
  const layout = layFigureChart(chartData(context), width, { ...shown, direction, number });
  const { from, to } = layout.range;
  const steps = model.steps.slice(from, to);
  const summary = story.ladder?.summary;
  const said = summary ? plainText(summary) : takeaway(context);
  const asOf = parsePartialDate(story.asOf ?? story.dateModified ?? story.datePublished ?? '');
  const headline = plainText(story.headline);
  const scale = story.ladder?.scale.name;
  const total = model.steps.length;
  return drawFigure(layout, {
    width,
    palette,
    direction,
    language: localize.locale,
    storyLanguage: story.inLanguage,
    kicker: heading ? headline : '',
    title: heading ?? headline,
    takeaway: said,
    part:
      to - from < total
        ? words.zoom.position(
            number(from + 1),
            number(to),
            number(total),
            daysWords(context, layout.range),
          )
        : '',
    legend: legendOf(context).flat(),
    notes: [
      total > 1 ? words.spacing[layout.spacing] : '',
      layout.marks.some(({ count }) => count > 1) ? words.zoom.gathered : '',
      `${scale ? takeAway.scale(plainText(scale)) : ''} ${words.judgement}`,
      takeAway.sources(publishersOf(context, steps).join(common.and)),
      asOf ? common.asOf(localize.date(asOf)) : '',
    ],
    address,
    description: [
      said,
      ...(steps.length > TOLD ? [] : steps.map((step) => `${stepWords(context, step)}.`)),
    ].join(' '),
  });
}
