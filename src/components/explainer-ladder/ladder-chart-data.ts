import { plainText } from '../../content/rich-text.js';
import type { ChartData } from './layout/base-layout.js';
import type { LadderStep } from './ladder-model.js';
import { axisDate, type LadderContext } from './ladder-words.js';

/** What there is to draw of a story: the same for the page, the server and a picture to take away. */
export const chartData = (context: LadderContext): ChartData => {
  const { rungs, actors, thresholds, steps } = context.model;
  return {
    rungs: rungs.map(({ name }) => plainText(name)),
    actors: actors.map(({ name }) => plainText(name)),
    thresholds: thresholds.map((it) => ({ ...it, name: plainText(it.name) })),
    steps,
    dateOf: (place) => axisDate(context, steps[place] as LadderStep),
  };
};
