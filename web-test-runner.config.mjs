/**
 * Browser tests: every `test/**\/*.test.ts`, in each engine found. `npm test` calls this; so does `npx wtr`.
 * ENGINES=chromium,firefox picks engines; REQUIRE_ENGINES=all fails where one of the three is missing.
 */
import { tmpdir } from 'node:os';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox } from './scripts/lib/browsers.mjs';
import { bundledPackages } from './test/helpers/bundled-packages.mjs';
import { hostileEndpoints } from './test/helpers/hostile-endpoints.mjs';
import { resultsReporter } from './test/helpers/results-reporter.mjs';
import { serverCommands } from './test/helpers/server-commands.mjs';
import { findWebKit, webkitLauncher } from './test/helpers/webkit-launcher.mjs';

/** A profile of its own for each page, so that files which run at the same time share no storage and each has the focus. */
const createPage = async ({ browser }) => (await browser.createBrowserContext()).newPage();

/** Pages are used again for the next file, which is to find them as a reader's first visit does. */
const testRunnerHtml = (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <title>Tests</title>
    <link rel="icon" href="data:," />
    <script>
      localStorage.clear();
      sessionStorage.clear();
    </script>
  </head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`;

/** What a test saves goes where nobody keeps anything, and no panel that tells of it takes the focus from the page. */
const quietDownloads = {
  'browser.download.alwaysOpenPanel': false,
  'browser.download.folderList': 2,
  'browser.download.dir': tmpdir(),
};

const engines = {
  chromium: {
    install: 'chromium (or set CHROME_PATH, or run: npm i --no-save @sparticuz/chromium)',
    async launcher() {
      const launchOptions = await findChromium();
      return launchOptions && chromeLauncher({ launchOptions, createPage });
    },
  },
  firefox: {
    install: 'firefox-esr (or set FIREFOX_PATH)',
    // Puppeteer speaks WebDriver BiDi to Firefox itself, without geckodriver.
    launcher() {
      const found = findFirefox();
      const launchOptions = { ...found, extraPrefsFirefox: quietDownloads };
      // One page at a time: Firefox takes the second for a hidden tab.
      return found && chromeLauncher({ puppeteer, launchOptions, createPage, concurrency: 1 });
    },
  },
  webkit: {
    install: 'webkit2gtk-driver and xvfb',
    launcher: () => findWebKit() && webkitLauncher(),
  },
};

async function findBrowsers() {
  const requireAll = process.env.REQUIRE_ENGINES === 'all';
  const wanted = process.env.ENGINES?.split(',') ?? Object.keys(engines);
  const browsers = [];
  for (const name of wanted) {
    if (!engines[name])
      throw new Error(`Unknown engine ${name}; there are ${Object.keys(engines).join(', ')}.`);
    const browser = await engines[name].launcher();
    if (browser) browsers.push(browser);
    else if (requireAll || name === 'chromium' || process.env.ENGINES) {
      throw new Error(`${name} is not installed. Install ${engines[name].install}.`);
    } else
      console.warn(
        `${name} is not installed and is left out. To test in it too, install ${engines[name].install}.`,
      );
  }
  return browsers;
}

/** What is built, and pages with policies, go out as they are in every engine: their hashes are part of what is tested. */
function asBuilt(plugin) {
  const transform = plugin.transform.bind(plugin);
  plugin.transform = (context) =>
    /^\/(dist|__kit__)\//.test(context.path) ? undefined : transform(context);
  return plugin;
}

const watching = process.argv.includes('--watch');

export default {
  files: 'test/**/*.test.ts',
  browsers: await findBrowsers(),
  concurrentBrowsers: 3,
  // A file at a time in each: more than three pages starve one another on two cores, and fail for want of time.
  concurrency: 1,
  // Without the production condition `nodeResolve` takes Lit's development mode.
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    bundledPackages(/^(d3(-[a-z-]+)?|storybook\/test)$/),
    asBuilt(esbuildPlugin({ ts: true, target: 'auto', tsconfig: 'tsconfig.json' })),
    serverCommands(),
  ],
  middleware: [hostileEndpoints],
  testRunnerHtml,
  // The first axe run takes more than mocha's 2 s while three engines start.
  testFramework: { config: { timeout: 10_000 } },
  // Of one file, on a machine that does other things too.
  testsFinishTimeout: 240_000,
  staticLogging: !process.stdout.isTTY,
  reporters: [
    defaultReporter({ reportTestProgress: watching }),
    ...(process.env.TEST_RESULTS ? [resultsReporter(process.env.TEST_RESULTS)] : []),
  ],
  coverageConfig: { include: ['src/**/*.ts'], reportDir: 'coverage', reporters: ['lcovonly'] },
};
