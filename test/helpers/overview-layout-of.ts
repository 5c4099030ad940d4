/** The overview of a story as its pure parts lay it out, without an element; and as a picture. */
import assert from 'node:assert/strict';
import { element } from '../../src/charts/svg-markup.js';
import { estimateWidth } from '../../src/charts/text-lines.js';
import {
  OVERVIEW,
  slotsIn,
  type OverviewSize,
} from '../../src/components/explainer-timeline/overview/base-layout.js';
import { lanesOf } from '../../src/components/explainer-timeline/overview/lanes-model.js';
import {
  layoutOverview,
  type OverviewLayout,
} from '../../src/components/explainer-timeline/overview/overview-layout.js';
import {
  laneTallies,
  overviewOf,
  talliesOf,
  type Overview,
  type Tally,
} from '../../src/components/explainer-timeline/overview/overview-model.js';
import {
  timelineOf,
  type Timeline,
} from '../../src/components/explainer-timeline/timeline-model.js';
import { checkNow } from '../../src/content/check-story.js';
import { axisWords } from '../../src/localize/format-period.js';

export interface LaidOut {
  readonly timeline: Timeline;
  readonly overview: Overview;
  readonly tallies: readonly Tally[];
  readonly layout: OverviewLayout;
}

/** @param isShown which events the filter lets through */
export function overviewLayoutOf(
  raw: unknown,
  { width, direction = 'ltr' }: Partial<OverviewSize> & { readonly width: number },
  locale = 'en-GB',
  isShown: (place: number) => boolean = () => true,
): LaidOut {
  const { story } = checkNow(raw);
  assert.ok(story);
  const timeline = timelineOf(story);
  const names = lanesOf(timeline).map(
    ({ actor }) => timeline.actors.find(({ id }) => id === actor)?.name ?? 'Others',
  );
  const overview = overviewOf(timeline, slotsIn(width, names, estimateWidth));
  const shown = new Set(timeline.events.filter((_, place) => isShown(place)));
  const tallies = talliesOf(overview, timeline, shown);
  const ofLanes = laneTallies(overview, timeline, shown);
  const layout = layoutOverview(
    {
      density: overview.density,
      tallies,
      lanes: names.map((name, at) => ({ name, tallies: ofLanes[at] ?? [] })),
      words: (column, row) => axisWords(column, row, locale),
      peak: (count) => `${count} events`,
    },
    { width, direction, measure: estimateWidth },
  );
  return { timeline, overview, tallies, layout };
}

/** As it stands on the page, an em being 16 px. */
export function picture(layout: OverviewLayout, direction: 'ltr' | 'rtl'): string {
  const { top, bars, spreads, line, font } = OVERVIEW;
  const { width, height, lanes, fine, coarse, peak } = layout;
  const paths: readonly (readonly [d: string, color: string, isLine?: boolean])[] = [
    [layout.all, '#d9d5cd'],
    [layout.shown, '#575350'],
    [layout.doubtful, '#fff'],
    ...lanes.flatMap(
      ({ all, shown, line: ground }) =>
        [
          [ground, '#d9d5cd', true],
          [all, '#d9d5cd'],
          [shown, '#575350'],
        ] as const,
    ),
    [layout.axis, '#77716a', true],
    [layout.breaks, '#77716a', true],
    [layout.spreads, '#575350', true],
  ];
  const axis = top + bars + spreads;
  const words = [
    ...(peak ? [{ ...peak, y: top - 0.25 }] : []),
    ...fine.map((label) => ({ ...label, y: axis + 0.95 })),
    ...coarse.map((label) => ({ ...label, y: axis + (fine.length ? line : 0) + 0.95 })),
    ...lanes.map(({ name, y }) => ({ text: name, x: 0, width: 0, y: y + 1.2 })),
  ];
  const drawing = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.round(width * 16),
      height: Math.round(height * 16),
      viewBox: `0 0 ${width} ${height}`,
      'font-size': font,
      direction,
    },
    element('rect', { width, height, fill: '#fff' }),
    ...paths
      .filter(([d]) => d)
      .map(([d, color, isLine]) =>
        element('path', isLine ? { d, stroke: color, 'stroke-width': 0.06 } : { d, fill: color }),
      ),
    ...words.map(({ text, x, y }) =>
      element('text', { x: direction === 'rtl' ? width - x : x, y }, text),
    ),
  );
  return `${drawing.text}\n`;
}
