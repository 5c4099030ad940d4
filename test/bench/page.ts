/** Runs in the page of each contestant and keeps the time. scripts/bench/measure.mjs calls what it leaves in `bench`. */
import * as contestant from 'contestant';

const root = document.querySelector<HTMLElement>('#root') as HTMLElement;

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Called within a frame: when that frame is painted. */
const frameEnd = (): Promise<number> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(performance.now()), { once: true });
    port1.start();
    port2.postMessage('');
  });

/** When the frame that shows all that was done until now is painted. */
const painted = (): Promise<number> => nextFrame().then(frameEnd);

async function mount(story: unknown): Promise<number> {
  await contestant.mount(root, story);
  return painted();
}

/** What the browser has noted since the page began, also before this script ran. */
const noted = (type: 'longtask' | 'layout-shift'): Promise<readonly PerformanceEntry[]> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => settle(list.getEntries()));
    const settle = (entries: readonly PerformanceEntry[]): void => {
      observer.disconnect();
      resolve(entries);
    };
    observer.observe({ type, buffered: true });
    // It does not call where there is nothing.
    setTimeout(() => settle([]), 200);
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const bench = {
  story: undefined as unknown,
  /** Brings a story into memory. */
  async fetchStory(address: string): Promise<void> {
    bench.story = await (await fetch(address)).json();
  },

  /** From the start of the navigation until the story that the page names is drawn, ms. */
  ready: undefined as Promise<number> | undefined,

  /** From the story in memory until it is drawn, ms. */
  async draw(): Promise<number> {
    const start = performance.now();
    return (await mount(bench.story)) - start;
  },

  can: (action: string): boolean => contestant.actions?.[action] !== undefined,

  /** From an action until it is painted, ms; it comes as a frame begins, so that no time goes by waiting for one. */
  async act(action: string): Promise<number> {
    await contestant.prepare?.[action]?.();
    await painted();
    await nextFrame();
    let isFrameOver = false;
    const end = frameEnd().finally(() => (isFrameOver = true));
    const start = performance.now();
    await contestant.actions?.[action]?.();
    return (await (isFrameOver ? painted() : end)) - start;
  },

  /** Draws the story and removes it again. */
  async churn(rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      await contestant.mount(root, bench.story);
      root.replaceChildren();
    }
    await painted();
  },

  /** How tall the drawing is, px. */
  height: (): number => root.offsetHeight,

  async noted() {
    const tasks = (await noted('longtask')).map(({ duration }) => duration);
    const shifts = (await noted('layout-shift')) as readonly (PerformanceEntry & {
      readonly value: number;
    })[];
    const files = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name }) => !name.includes('/story/'),
    );
    return {
      longTasks: { count: tasks.length, longest: Math.max(0, ...tasks) },
      shift: sum(shifts.map(({ value }) => value)),
      bytes: sum(files.map(({ encodedBodySize }) => encodedBodySize)),
    };
  },
};

Object.assign(globalThis, { bench });

const { story } = root.dataset;
if (story) bench.ready = bench.fetchStory(story).then(() => mount(bench.story));
