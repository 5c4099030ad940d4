/** The dates along a ladder's time. */
import {
  lineHeight,
  placeLabel,
  textBlock,
  type AxisDate,
  type ChartData,
  type Label,
  type LayoutOptions,
  type Segment,
} from './base-layout.js';
import type { Stops } from './stops-layout.js';

type Part = 'day' | 'month' | 'year';

export interface DatedPlace {
  readonly at: number;
  readonly date: AxisDate;
}

const DAY = 86_400_000;

export const datesOf = ({ dateOf }: ChartData, { dates }: Stops): readonly DatedPlace[] =>
  dates.map(({ at, place }) => ({ at, date: dateOf(place) }));

/** The least part of a date that says something of where a slot begins: slots of years need no day. */
export function leastPart({ steps }: ChartData, { dates, isGathered }: Stops): Part {
  const timeOf = (index: number): number => steps[dates.at(index)?.place ?? 0]?.time ?? 0;
  const days = (timeOf(-1) - timeOf(0)) / DAY / dates.length;
  return !isGathered || days < 20 ? 'day' : days < 240 ? 'month' : 'year';
}

/** Neighbouring places of one date share its label. */
interface DateGroup {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function groupDates(places: readonly DatedPlace[], part: Part): readonly DateGroup[] {
  const groups: (DateGroup & { key: string })[] = [];
  for (const { at, date } of places) {
    const text = date[part];
    // What has no date at all breaks no month and no year.
    if (!text && !date.year) continue;
    const key = [date.year, part === 'year' || date.month, part === 'day' && date.day].join();
    const last = groups[groups.length - 1];
    if (last?.key === key) groups[groups.length - 1] = { ...last, to: at };
    else groups.push({ key, text: text ?? '', from: at, to: at });
  }
  return groups.filter(({ text }) => text);
}

export interface AxisOptions extends LayoutOptions {
  /** Upper edge of the labels, and how far they may reach. */
  readonly top: number;
  readonly width: number;
  readonly least: Part;
  /** The places are where slots begin; else where steps stand. */
  readonly isGathered: boolean;
  /** Where not all labels fit, every second is left out, or more. */
  readonly isThinned: boolean;
}

/** Labels of the time axis in up to three rows: day, month, year. Undefined where they don't fit. */
export function layAxis(places: readonly DatedPlace[], options: AxisOptions) {
  const { top, width, least, isGathered, isThinned } = options;
  const line = lineHeight(options);
  const labels: Label[] = [];
  const brackets: Segment[] = [];

  /** One of the parts, in one row or two; undefined where it does not fit. */
  const layRow = (part: Part, groups: readonly DateGroup[], bottom: number) => {
    const isCentred = part === 'day' && !isGathered;
    // Months that are too wide for their place go down to a second line.
    const ends = part === 'day' || isThinned ? [-Infinity] : [-Infinity, -Infinity];
    const placed: Label[] = [];
    let rows = 0;
    for (const { text, from, to } of groups) {
      const label = {
        ...textBlock(text, Infinity, options),
        kind: part === 'year' ? 'year' : 'date',
        x: isCentred ? (from + to) / 2 : from - (isGathered ? 0 : 8),
        anchor: isCentred ? 'middle' : 'start',
      } as const;
      const { x } = placeLabel(label, bottom, options).box;
      const row = ends.findIndex((end) => end + 5 <= x);
      if (row < 0 || (isThinned && x + label.width > width)) return undefined;
      ends[row] = x + label.width;
      rows = Math.max(rows, row + 1);
      placed.push(placeLabel(label, bottom + row * line, options));
    }
    return { placed, bottom: bottom + rows * line };
  };

  let bottom = top;
  const parts = (['day', 'month', 'year'] as const).slice(['day', 'month', 'year'].indexOf(least));
  for (const part of parts) {
    const groups = groupDates(places, part);
    const most = isThinned ? groups.length : 1;
    let row: ReturnType<typeof layRow>;
    for (let every = 1; !row && every <= most; every++)
      row = layRow(
        part,
        groups.filter((_, index) => index % every === 0),
        bottom,
      );
    if (!row && !isThinned) return undefined;
    labels.push(...(row?.placed ?? []));
    bottom = row?.bottom ?? bottom;
    if (part !== 'day' || isGathered) continue;
    for (const { from, to } of groups)
      if (to > from) brackets.push({ from: { x: from, y: top - 2 }, to: { x: to, y: top - 2 } });
  }
  // While the reader zooms, nothing below the chart moves.
  return { labels, brackets, bottom: isThinned ? top + 3 * line : bottom };
}

/** Dates beside the places, each where it changes; the year over it where that changes too. */
export function layDates(
  places: readonly DatedPlace[],
  least: Part,
  isGathered: boolean,
  options: LayoutOptions,
): readonly Label[] {
  let before: string | undefined;
  let year: string | undefined;
  return places.flatMap(({ at, date }) => {
    const isNewYear = date.year !== undefined && date.year !== year;
    const short = (least === 'day' ? date.short : least === 'month' && date.month) || '';
    const isNew = isNewYear || short !== before;
    year = date.year ?? year;
    before = short;
    const lines = [
      { kind: 'year', text: isNewYear && !short.includes(date.year) ? date.year : '' },
      { kind: 'date', text: isNew ? short : '' },
    ] as const;
    const shown = lines.filter(({ text }) => text);
    return shown.map(({ kind, text }, row) =>
      placeLabel(
        { ...textBlock(text, Infinity, options), kind, x: 0, anchor: 'start' },
        at + (row - (isGathered ? 0 : shown.length / 2)) * lineHeight(options),
        options,
      ),
    );
  });
}
