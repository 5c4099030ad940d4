import { table } from './table.mjs';
import { verdicts } from './verdicts.mjs';

const NOTHING = '–';
const whole = (number) => Math.round(number).toLocaleString('en');
const ms = (time) => (time < 10 ? time.toFixed(1) : whole(time));

/**
 * The lines in which the results of a view are printed: tables of ratios to the floor, and how the kit stands to its
 * budget.
 *
 * @param result what measureView returns
 * @param everyBudget what holds for every view, from test/bench/views.ts
 */
export function report(result, everyBudget) {
  const { view, items, sizes, runs, actions } = result;
  const section = (title, rows) => ['', title, ...table(rows)];
  return [
    `## ${view}: medians of ${runs} runs, × is times the floor`,
    ...section(
      `From the link to the view, ${sizes[0]} ${items}, slow network and processor`,
      loadRows(result),
    ),
    ...section(
      `From the story in memory to the drawing, ${items}`,
      timeRows(result, ({ draw }) => draw),
    ),
    ...actions.flatMap((action) =>
      section(
        `${action}, to its paint, slow processor, ${items}`,
        timeRows(result, ({ actions }) => actions[action]?.failed ?? actions[action]?.median),
      ),
    ),
    ...section(`Held by the drawing: MB of script, nodes; ${items}`, memoryRows(result)),
    '',
    ...verdicts(result, everyBudget),
  ];
}

function loadRows({ contestants }) {
  const floor = contestants[0].load;
  const ratio = (value, base) => (value / base).toFixed(2);
  return [
    ['', 'KB', 'ready ×', 'work ×', 'layout ms', 'long tasks', 'longest ms', 'shift', 'ready ms'],
    ...contestants.map(({ name, load }) => {
      if (load.failed) return [name, load.failed];
      const { bytes, ready, work, layout, longTasks, shift } = load;
      return [
        name,
        (bytes / 1000).toFixed(1),
        ratio(ready, floor.ready),
        ratio(work, floor.work),
        ms(layout),
        whole(longTasks.count),
        whole(longTasks.longest),
        shift.toFixed(3),
        ms(ready),
      ];
    }),
  ];
}

/**
 * Of a time at each size: the ratio to the floor's; from the smallest size to the largest; and the times themselves.
 *
 * @param timeOf ms, or why there is no time, of what was measured at a size
 */
function timeRows({ sizes, contestants }, timeOf) {
  const timesOf = ({ sizes: measured }) =>
    sizes.map((size) => measured[size].failed ?? timeOf(measured[size]) ?? NOTHING);
  const floor = timesOf(contestants[0]);
  return [
    ['', ...sizes.map((size) => `× ${whole(size)}`), 'growth', 'ms'],
    ...contestants.map((contestant) => {
      const times = timesOf(contestant);
      const growth = times.at(-1) / times[0];
      return [
        contestant.name,
        ...times.map((time, at) => {
          const ratio = time / floor[at];
          return Number.isNaN(ratio) ? time : ratio.toFixed(2);
        }),
        growth ? growth.toFixed(1) : NOTHING,
        times.map((time) => (typeof time === 'number' ? ms(time) : NOTHING)).join(' / '),
      ];
    }),
  ];
}

function memoryRows({ sizes, contestants }) {
  return [
    ['', ...sizes.map(whole)],
    ...contestants.map(({ name, sizes: measured }) => [
      name,
      ...sizes.map((size) => {
        const { failed, heap, nodes } = measured[size];
        return failed ?? `${(heap / 1e6).toFixed(1)}, ${whole(nodes)}`;
      }),
    ]),
  ];
}
