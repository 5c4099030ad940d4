// Of the built command, dist/cli/explainer-kit.js.
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { testStory, type Draft } from '../helpers/test-story.js';
import { put, run, start, workFolder } from './run-cli.js';

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly output: () => string;
  /** Sends a signal and gives the exit status. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

const folder = workFolder();
const open = new Set<Running>();
afterEach(async () => {
  for (const running of open) await running.end();
});

async function preview(path: string, ...args: string[]): Promise<Running> {
  const child = start(['preview', path, ...args], { cwd: folder });
  let output = '';
  const ended = new Promise<number | null>((done) => child.on('close', done));
  child.stderr?.on('data', (text) => (output += String(text)));
  const address = await new Promise<string>((done, fail) => {
    child.stdout?.on('data', (text) => {
      output += String(text);
      const [found] = /http:\/\/\S+/.exec(output) ?? [];
      if (found) done(found);
    });
    child.on('close', () => fail(new Error(output)));
  });
  const running: Running = {
    child,
    address,
    output: () => output,
    end: (signal = 'SIGINT') => {
      open.delete(running);
      child.kill(signal);
      return ended;
    },
  };
  open.add(running);
  return running;
}

/** As it is: `fetch` would tidy paths and choose the host itself. */
function get(
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    request({ hostname, port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', fail)
      .end();
  });
}

const save = (name: string, draft: unknown): string => put(folder, name, draft);
const changed = (change: (draft: Draft) => unknown): Draft => {
  const draft = testStory();
  change(draft);
  return draft;
};

describe('explainer-kit preview', () => {
  it('serves the page, the story and the kit, and ends cleanly with Ctrl+C', async () => {
    save('a.json', testStory());
    const running = await preview('a.json', '--port', '0');
    const page = await get(running.address, '/');
    assert.match(page.body, /<title>a\.json – Explainer Kit preview<\/title>/);
    assert.match(String(page.headers['content-security-policy']), /script-src 'self'/);
    assert.equal(
      (JSON.parse((await get(running.address, '/~preview/story.json')).body) as Draft).id,
      'test-story',
    );
    const kit = await get(running.address, '/explainer-kit/explainer-kit.js');
    assert.deepEqual(
      [kit.status, kit.headers['content-type']],
      [200, 'text/javascript; charset=utf-8'],
    );
    assert.equal(await running.end(), 0);
  });

  it('takes the next port where one is taken, and says so', async () => {
    save('b.json', testStory());
    const first = await preview('b.json', '--port', '0');
    const port = new URL(first.address).port;
    const second = await preview('b.json', '--port', port);
    assert.ok(Number(new URL(second.address).port) > Number(port));
    assert.match(second.output(), new RegExp(`Port ${port} is taken`));
    assert.equal(await second.end('SIGTERM'), 0);
  });

  it('answers this machine only, and no other name that leads here', async () => {
    save('c.json', testStory());
    const { address } = await preview('c.json', '--port', '0');
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.equal((await get(address, '/', { host: 'evil.example' })).status, 403);
    assert.equal(
      (await get(address, '/~preview/story.json', { host: 'evil.example:80' })).status,
      403,
    );
    assert.equal((await get(address, '/', {}, 'POST')).status, 405);
  });

  it('serves what lies beside the story, and nothing else', async () => {
    const place = join(folder, 'site');
    mkdirSync(join(place, 'pictures'), { recursive: true });
    put(place, 'story.json', testStory());
    put(place, 'pictures/a.svg', '<svg/>');
    put(place, '.secret.json', 'x');
    put(place, 'key.pem', 'x');
    put(folder, 'outside.json', 'x');
    symlinkSync(join(folder, 'outside.json'), join(place, 'link.json'));
    const { address } = await preview('site/story.json', '--port', '0');
    assert.equal((await get(address, '/pictures/a.svg')).headers['content-type'], 'image/svg+xml');
    for (const path of [
      '/../outside.json',
      '/%2e%2e/outside.json',
      '/..%2foutside.json',
      '/pictures/..%5c..%5coutside.json',
      '/.secret.json',
      '/key.pem',
      '/link.json',
      '/pictures',
      '/pictures/',
      '//etc/passwd',
      '/%00.json',
      '/%zz.json',
      '/explainer-kit/../../package.json',
      '/explainer-kit/%2e%2e/index.js',
    ]) {
      const { status } = await get(address, path);
      assert.equal(status, 404, path);
    }
  });

  it('says of a file that can’t be read, of standard input and of no port what to do', async () => {
    const missing = await run(['preview', 'none.json'], { cwd: folder });
    assert.equal(missing.code, 2);
    assert.match(missing.err, /none\.json can’t be read/);
    assert.match((await run(['preview', '-'])).err, /standard input has no saves/);
    assert.match(
      (await run(['preview', 'x.json', '--port', 'eighty'])).err,
      /--port must be a whole number/,
    );
  });
});

describe('the page of the preview', async () => {
  const options = await findChromium();
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  before(async () => {
    browser = await puppeteer.launch(options);
    page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
  });
  // The server of the test before is gone, which the page it served would complain of.
  beforeEach(async () => {
    await page.goto('about:blank');
    faults.length = 0;
  });
  after(() => browser.close());

  const text = (selector: string): Promise<string> =>
    page.$eval(selector, (it) => (it as HTMLElement).innerText);
  const shows = (selector: string, words: string): Promise<unknown> =>
    page.waitForFunction(
      (at, it) => (document.querySelector(at) as HTMLElement | null)?.innerText.includes(it),
      { timeout: 10_000 },
      selector,
      words,
    );
  /** Words inside the views, which stand in shadow roots. */
  const viewShows = (tag: string, words: string): Promise<unknown> =>
    page.waitForFunction(
      (at, it) => document.querySelector(at)?.shadowRoot?.textContent?.includes(it),
      { timeout: 10_000 },
      tag,
      words,
    );

  it('shows every view, follows a save where it stands, and lists what is wrong with its line', async () => {
    const path = save('live.json', testStory());
    const running = await preview('live.json', '--port', '0');
    await page.setViewport({ width: 1100, height: 500 });
    await page.goto(running.address);
    await viewShows('explainer-timeline', 'A blast shuts the bridge');
    await viewShows('explainer-quiz', 'Question 1');
    await page.evaluate(() => window.scrollTo(0, 700));
    const scrolled = await page.evaluate(() => window.scrollY);
    assert.ok(scrolled > 0);

    save(
      'live.json',
      changed((draft) => {
        draft.events[1]!.name = 'A blast closes the bridge';
        draft.quotes[0]!.speaker = 'marra';
      }),
    );
    await viewShows('explainer-timeline', 'A blast closes the bridge');
    await shows('#problems', 'Did you mean “mara”?');
    assert.match(await text('#problems'), /live\.json:\d+:\d+/);
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(await page.evaluate(() => window.scrollY), scrolled);

    // Half typed: the last good state stays.
    writeFileSync(path, JSON.stringify(testStory()).slice(0, 900));
    await shows('#problems', 'This is not JSON');
    await shows('#state', 'As last saved without the fault');
    await viewShows('explainer-timeline', 'A blast closes the bridge');

    // Saved by renaming another file, as many editors do.
    const other = save(
      'live.tmp',
      changed((draft) => (draft.events[1]!.name = 'The bridge is shut')),
    );
    renameSync(other, path);
    await viewShows('explainer-timeline', 'The bridge is shut');
    await shows('#state', 'Up to date');

    rmSync(path);
    await shows('#problems', 'there is no such file');
    assert.deepEqual(faults, []);
    await running.end();
    await shows('#state', 'The preview has ended');
  });

  it('starts with a broken file, and shows the story as soon as it is one', async () => {
    save('late.json', '{');
    const { address } = await preview('late.json', '--port', '0');
    await page.goto(address);
    await shows('#state', 'Nothing can be shown yet');
    save('late.json', testStory());
    await viewShows('explainer-timeline', 'A blast shuts the bridge');
  });

  it('narrows the page, chooses a view and colours, and keeps that over a reload', async () => {
    save('width.json', testStory());
    const { address } = await preview('width.json', '--port', '0');
    await page.goto(address);
    await viewShows('explainer-timeline', 'A blast shuts the bridge');
    await page.select('select[name=width]', '320');
    await page.select('select[name=view]', 'quotes');
    await page.select('select[name=scheme]', 'dark');
    await page.reload();
    await viewShows('explainer-quotes', 'The border stays shut.');
    const seen = await page.evaluate(() => ({
      width: document.querySelector('main')?.offsetWidth,
      views: [...document.querySelectorAll<HTMLElement>('[data-view]')]
        .filter((it) => !it.hidden)
        .map((it) => it.dataset['view']),
      scheme: document.documentElement.style.colorScheme,
    }));
    assert.deepEqual(seen, { width: 320, views: ['quotes'], scheme: 'dark' });
  });

  it('is in the language of the story', async () => {
    save('fa.json', { ...testStory(), inLanguage: 'fa' });
    const { address } = await preview('fa.json', '--port', '0');
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('main')?.dir === 'rtl');
    await viewShows('explainer-sources', 'منبع');
    assert.deepEqual(faults, []);
  });
});
