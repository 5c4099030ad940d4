/**
 * Answers of the kind a story file can meet in the wild, under `/__kit__/`. A middleware of the test server.
 *
 * | path                                | answer                                                                     |
 * | ----------------------------------- | -------------------------------------------------------------------------- |
 * | `status/404`, `status/500`, …       | that status, with a short text                                             |
 * | `html`                              | 200, an HTML page (what a single-page host sends for a missing file)       |
 * | `broken.json`                       | 200, JSON that ends in the middle                                          |
 * | `wrong-type`                        | the minimal story as `text/plain`                                          |
 * | `slow?ms=…&then=/path`              | what `/path` answers, after that time                                      |
 * | `big?bytes=…[&length=hidden]`       | JSON of that many bytes, with or without a Content-Length                  |
 * | `redirect?to=/path`                 | 302                                                                        |
 * | `abort`                             | half a body, then the connection is cut                                    |
 * | `counted/<key>/…`                   | the minimal story; the requests are counted per key                        |
 * | `count?key=…`                       | that number, as JSON                                                       |
 * | `flaky?key=…`                       | 503 the first time, then the minimal story                                 |
 * | `page/<key>`                        | the HTML that was sent there with POST, under an address of its own; a key  |
 * |                                     | that ends in `.js`, `.json` … is answered as that                           |
 *
 * Pick a key that no other test and no other engine uses, such as one with `crypto.randomUUID()`.
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

const PREFIX = '/__kit__/';
const CHUNK = 64 * 1024;

const counts = new Map();
const count = (key) => counts.set(key, (counts.get(key) ?? 0) + 1).get(key);
const minimalStory = () => readFile('content/examples/minimal.json', 'utf8');

const pages = new Map();
/** Puts something under `page/<key>` from the server's side. */
export const keepPage = (key, body) => pages.set(key, body);

const endpoints = {
  async page(context, key) {
    if (context.method === 'POST') {
      context.req.setEncoding('utf8');
      pages.set(key, (await context.req.toArray()).join(''));
    }
    context.type = extname(key) || 'html';
    context.body = pages.get(key);
  },
  status(context, code) {
    context.status = Number(code);
    context.body = `status ${code}`;
  },
  html(context) {
    context.type = 'html';
    context.body = '<!doctype html><title>Home</title><h1>Not the story you asked for</h1>';
  },
  'broken.json'(context) {
    context.type = 'json';
    context.body = '{\n  "id": "broken",\n  "headline": "Ends in the mid';
  },
  async 'wrong-type'(context) {
    context.type = 'text/plain';
    context.body = await minimalStory();
  },
  async slow(context, _rest, next) {
    await wait(Number(context.query.ms));
    context.url = context.query.then;
    return answer(context, next);
  },
  big(context) {
    const bytes = Number(context.query.bytes);
    context.body = Readable.from(jsonOf(bytes), { objectMode: false });
    context.type = 'json';
    if (context.query.length !== 'hidden') context.length = bytes;
  },
  redirect(context) {
    context.redirect(context.query.to);
  },
  async abort(context) {
    // Past Koa, which would end the body politely.
    context.respond = false;
    context.res.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
    context.res.write('{"id":"cut",');
    // Time for the first half to leave, so that the body breaks rather than the request.
    await wait(50);
    context.res.destroy();
  },
  async counted(context, rest) {
    count(rest.split('/')[0]);
    context.type = 'json';
    context.body = await minimalStory();
  },
  count(context) {
    context.body = JSON.stringify(counts.get(context.query.key) ?? 0);
    context.type = 'json';
  },
  async flaky(context) {
    const first = count(`flaky ${context.query.key}`) === 1;
    context.status = first ? 503 : 200;
    context.type = 'json';
    context.body = first ? '{}' : await minimalStory();
  },
};

/** Koa middleware; put it before the static files. */
export async function hostileEndpoints(context, next) {
  if (!context.path.startsWith(PREFIX)) return next();
  await answer(context, next);
  // Every request must reach this file, but the test runner lets browsers keep whatever has a file extension for a year.
  context.path = PREFIX;
  if (!context.headerSent) context.set('cache-control', 'no-store');
}

function answer(context, next) {
  if (!context.path.startsWith(PREFIX)) return next();
  const [name, ...rest] = context.path.slice(PREFIX.length).split('/');
  const endpoint = Object.hasOwn(endpoints, name) ? endpoints[name] : undefined;
  if (!endpoint) return context.throw(404, `no such test endpoint: ${name}`);
  return endpoint(context, rest.join('/'), next);
}

function* jsonOf(bytes) {
  const head = '{"id":"big","headline":"';
  const tail = '"}';
  yield head;
  for (let left = bytes - head.length - tail.length; left > 0; left -= CHUNK)
    yield 'x'.repeat(Math.min(CHUNK, left));
  yield tail;
}
