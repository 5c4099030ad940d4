import { measureChurn, measureHeight, measureLoad, measureSize } from './measure.mjs';
import { medians, rotated } from './numbers.mjs';
import { serve } from './serve.mjs';
import { siteOf } from './site.mjs';

/** ms from story to drawing beyond which once is enough. */
const LONG = 3000;
const CHURN = 1000;

/**
 * Measures the contestants of a view against each other.
 *
 * @param view name and what test/bench/views.ts says of it
 * @param names contestants, the floor first
 * @returns `{ view, items, sizes, actions, budget, runs, contestants }`; each contestant has `name`, and as medians
 *   `load` (measureLoad), `sizes` by number of items (measureSize) and, the kit alone, `churn` (measureChurn).
 *   What could not be measured is `{ failed: reason }` instead.
 */
export async function measureView(browser, view, names, { runs, tell }) {
  const { name, items, sizes, actions, budget, story } = view;
  const [smallest] = sizes;
  const site = await serve(await siteOf(name, names, story));
  const pageOf = (contestant) => `${site.origin}/${contestant}`;
  const measure = (what, once, how) =>
    inTurns(once, { of: names, runs, tell: (turn) => tell(`${name}, ${what}: ${turn}`), ...how });

  try {
    const heights = await measure(
      'height',
      (contestant) => measureHeight(browser, pageOf(contestant), smallest),
      { runs: 1 },
    );
    const load = await measure('load', (contestant) =>
      measureLoad(browser, pageOf(contestant), smallest, heights.get(contestant)),
    );
    const bySize = new Map();
    for (const size of sizes) {
      const before = [...bySize.values()];
      const once = async (contestant) =>
        before.every((smaller) => !smaller.get(contestant).failed)
          ? measureSize(browser, pageOf(contestant), size, actions)
          : { failed: 'not tried' };
      const isEnough = ({ draw, actions }) =>
        draw > LONG || Object.values(actions).some(({ failed }) => failed);
      bySize.set(size, await measure(`${size} ${items}`, once, { isEnough }));
    }
    const churn = await measure(
      `${CHURN} times added and removed`,
      (contestant) => measureChurn(browser, pageOf(contestant), smallest, CHURN),
      { runs: 1, of: names.filter((contestant) => contestant === 'kit') },
    );
    const contestants = names.map((contestant) => ({
      name: contestant,
      load: load.get(contestant),
      sizes: Object.fromEntries(sizes.map((size) => [size, bySize.get(size).get(contestant)])),
      churn: churn.get(contestant),
    }));
    return { view: name, items, sizes, actions, budget, runs, contestants };
  } finally {
    site.close();
  }
}

/**
 * In each run all contestants, one after the other, so that what else the machine does meets all alike.
 *
 * @param once measures one contestant
 * @param isEnough whether what came of one needs no repeating
 * @returns medians by contestant
 */
async function inTurns(once, { of: names, runs, tell, isEnough = () => false }) {
  const measured = new Map(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const name of rotated(names, run)) {
      const before = measured.get(name);
      if (before.some((one) => one.failed || isEnough(one))) continue;
      tell(`${name}, run ${run + 1} of ${runs}`);
      before.push(await once(name).catch(({ message }) => ({ failed: message })));
    }
  }
  return new Map([...measured].map(([name, all]) => [name, medians(all)]));
}
