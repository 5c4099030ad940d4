/** Wide enough for an article's column with everything in it. */
const VIEWPORT = { width: 1024, height: 768, deviceScaleFactor: 1 };

/** Bytes a second and ms: a slow mobile connection. */
const NETWORK = { download: 1.6e6 / 8, upload: 0.75e6 / 8, latency: 150 };

export const SLOWDOWN = 4;

/** ms after which an answer is not waited for any longer. */
const PATIENCE = 60_000;

/**
 * A page in a browser that has never seen anything: no cache, no storage, a process of its own.
 *
 * @param isSlow over the slow connection and with the slow processor
 */
export async function openPage(browser, address, { isSlow = false } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport(VIEWPORT);
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  if (isSlow) {
    await page.emulateNetworkConditions(NETWORK);
    await page.emulateCPUThrottling(SLOWDOWN);
  }
  const faults = [];
  page.on('pageerror', (error) => faults.push(error));
  await page.goto(address);

  return {
    slowDown: () => page.emulateCPUThrottling(SLOWDOWN),

    /** What a function of the page's `bench` returns; too slow or in fault, it throws. */
    async ask(name, ...values) {
      const answer = await inTime(
        page.evaluate(
          (name, values) => {
            const it = globalThis.bench[name];
            return typeof it === 'function' ? it(...values) : it;
          },
          name,
          values,
        ),
      );
      if (faults.length) throw faults[0];
      return answer;
    },

    /** What Chromium counts of a page, as it names it: `TaskDuration`, `Nodes` … */
    async metrics() {
      const { metrics } = await inTime(devtools.send('Performance.getMetrics'));
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    },

    /** Twice: what the first leaves to be finalized goes with the second. */
    async collectGarbage() {
      await inTime(devtools.send('HeapProfiler.collectGarbage'));
      await inTime(devtools.send('HeapProfiler.collectGarbage'));
    },

    close: () => context.close(),
  };
}

async function inTime(answer) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`over ${PATIENCE / 1000} s`)), PATIENCE);
  });
  // What comes after that, or because the page was closed, is no one's matter any more.
  answer.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
