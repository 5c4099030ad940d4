import { median } from './numbers.mjs';
import { openPage } from './open-page.mjs';

/** ms to wait after a view is usable, so that what it does afterwards is in its work. */
const AFTERWARDS = 1000;
/** Actions of each kind in a run, as many as there is time for, ms. */
const ROUNDS = 8;
const ENOUGH = 10_000;
/** Times that a view is added and removed on end. */
const BATCH = 50;

/** The height of what a contestant draws, px: what a publisher who knows it keeps free. */
export async function measureHeight(browser, address, size) {
  return visit(browser, `${address}?size=${size}`, {}, async (page) => {
    await page.ask('ready');
    return page.ask('height');
  });
}

/** What a reader with a slow network and processor waits for, from the link to the view: times in ms, sizes in bytes. */
export async function measureLoad(browser, address, size, height) {
  const url = `${address}?size=${size}&height=${height}`;
  return visit(browser, url, { isSlow: true }, async (page) => {
    const ready = await page.ask('ready');
    await new Promise((resolve) => setTimeout(resolve, AFTERWARDS));
    const { TaskDuration, LayoutDuration, RecalcStyleDuration } = await page.metrics();
    const noted = await page.ask('noted');
    return {
      ready,
      work: TaskDuration * 1000,
      layout: (LayoutDuration + RecalcStyleDuration) * 1000,
      ...noted,
    };
  });
}

/**
 * How a contestant holds up with a story of this size: ms from the story in memory to the drawing, at full speed;
 * ms of each action with a slow processor; bytes and nodes that the drawing holds.
 */
export async function measureSize(browser, address, size, actions) {
  return visit(browser, address, {}, async (page) => {
    await page.ask('fetchStory', `/story/${size}.json`);
    await page.collectGarbage();
    const before = await page.metrics();
    const draw = await page.ask('draw');
    await page.collectGarbage();
    const after = await page.metrics();
    await page.slowDown();
    return {
      draw,
      heap: after.JSHeapUsedSize - before.JSHeapUsedSize,
      nodes: after.Nodes - before.Nodes,
      actions: await measureActions(page, actions),
    };
  });
}

/**
 * Of each action `{ median, slowest }`, ms, or `{ failed: reason }`; nothing of one that a contestant can't do. They take
 * turns, as one may lead to the next.
 */
async function measureActions(page, actions) {
  const times = new Map();
  for (const action of actions) if (await page.ask('can', action)) times.set(action, []);
  const start = performance.now();
  let turn = '';
  try {
    for (let round = 0; round < ROUNDS && performance.now() - start < ENOUGH; round++) {
      for (turn of times.keys()) times.get(turn).push(await page.ask('act', turn));
    }
  } catch ({ message }) {
    // The page may hang for good: what the others did until then must do.
    times.set(turn, message);
  }
  const tried = [...times].filter(([, all]) => all.length);
  return Object.fromEntries(tried.map(([action, all]) => [action, summary(all)]));
}

const summary = (times) =>
  typeof times === 'string'
    ? { failed: times }
    : { median: median(times), slowest: Math.max(...times) };

/** What stays behind after a view was added and removed so many times: nodes, listeners, bytes. */
export async function measureChurn(browser, address, size, rounds) {
  return visit(browser, address, {}, async (page) => {
    await page.ask('fetchStory', `/story/${size}.json`);
    const countAfter = async (times) => {
      // Some at a time, as one answer is not waited for without end.
      for (let left = times; left > 0; left -= BATCH)
        await page.ask('churn', Math.min(left, BATCH));
      await page.collectGarbage();
      return page.metrics();
    };
    // Caches fill and code is compiled in the first rounds.
    const before = await countAfter(BATCH);
    const after = await countAfter(rounds);
    return {
      rounds,
      nodes: after.Nodes - before.Nodes,
      listeners: after.JSEventListeners - before.JSEventListeners,
      heap: after.JSHeapUsedSize - before.JSHeapUsedSize,
    };
  });
}

async function visit(browser, address, options, measure) {
  const page = await openPage(browser, address, options);
  try {
    return await measure(page);
  } finally {
    await page.close();
  }
}
