/** Columns and lanes of the overview, as the `d` of paths. */
import { barsPath, skyline, type Bar } from '../../../charts/skyline.js';
import { round } from '../../../internal/math.js';
import { OVERVIEW, type Ground } from './base-layout.js';
import type { Tally } from './overview-model.js';

const WIDEST_BAR = 2;
/** Of its slot; the rest is between it and the next. */
const SHARE = 0.8;
/** Slots narrower than this leave no room between bars: their outline is drawn. */
const OUTLINE_UNDER = 0.75;
/** A single event beside a thousand is seen. */
const LEAST_BAR = 0.14;
/** Of the line around what is doubtful, so that it takes nothing of the paper around it. */
const STROKE = 0.07;
const LANE = { least: 0.25, most: 0.9 };

export interface Bars {
  readonly all: string;
  readonly shown: string;
  /** The doubtful part of what is shown, on top of the rest. */
  readonly doubtful: string;
}

const barOf = (
  { columns, left, slot }: Ground,
  place: number,
  width: number,
  height: number,
): Bar => ({
  x: left((columns[place]?.x ?? 0) + (slot - width) / 2, width),
  width,
  height,
});

const isOutline = ({ slot }: Ground): boolean => slot < OUTLINE_UNDER;

const widthOf = (ground: Ground): number =>
  isOutline(ground) ? ground.slot : Math.min(WIDEST_BAR, ground.slot * SHARE);

/** @param most events in one column */
export function barsOf(ground: Ground, tallies: readonly Tally[], most: number): Bars {
  const { base } = ground;
  const width = widthOf(ground);
  const heightOf = (count: number): number =>
    count && Math.max(LEAST_BAR, (count / most) * OVERVIEW.bars);
  const pathOf = (count: (tally: Tally) => number): string => {
    const bars = tallies
      .map((tally, place) => barOf(ground, place, width, heightOf(count(tally))))
      .sort((a, b) => a.x - b.x);
    return isOutline(ground)
      ? skyline(
          bars.filter(({ height }) => height),
          base,
        )
      : barsPath(bars, base);
  };
  const doubtful = tallies.map((tally, place) => {
    const [top, foot] = [heightOf(tally.shown), heightOf(tally.shown - tally.doubtful)];
    const height = Math.max(STROKE, top - foot - STROKE);
    const bar = barOf(ground, place, width - 2 * STROKE, height);
    return barsPath(top > foot ? [bar] : [], round(base - top + STROKE + height, 3));
  });
  return {
    all: pathOf(({ all }) => all),
    shown: pathOf(({ shown }) => shown),
    doubtful: isOutline(ground) ? '' : doubtful.join(''),
  };
}

/** Marks of one lane; their height tells more from less, by the root so that one is seen beside a hundred. */
export function laneOf(
  ground: Ground,
  tallies: readonly Tally[],
  most: number,
  foot: number,
): Pick<Bars, 'all' | 'shown'> {
  const pathOf = (count: (tally: Tally) => number): string =>
    barsPath(
      tallies.map((tally, place) => {
        const height = LANE.least + (LANE.most - LANE.least) * Math.sqrt(count(tally) / most);
        return barOf(ground, place, widthOf(ground), count(tally) && height);
      }),
      round(foot, 3),
    );
  return { all: pathOf(({ all }) => all), shown: pathOf(({ shown }) => shown) };
}
