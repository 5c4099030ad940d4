/**
 * What a browser test asks of the test server with `executeServerCommand(name, payload)`.
 * A command that an engine can't carry out returns false, so that the test can skip itself.
 *
 * | command     | payload                          | returns                                                  | engines  |
 * | ----------- | -------------------------------- | -------------------------------------------------------- | -------- |
 * | `kit:media` | `{ [media feature]: value }`     | true; `{}` takes everything back (do so in `afterEach`)  | Chromium |
 * | `kit:a11y`  | `{ within?: CSS selector }`      | `{ role, name, …states, children? }`, the whole page's or | Chromium |
 * |             |                                  | the first match's part of the accessibility tree         |          |
 * | `kit:ssr`   | `{ tag, story, attributes?, inline? }` | the element's server-rendered HTML                       | all      |
 * | `kit:export` | `{ story: path, args, isFolder? }` | `{ text }`, or of a folder `{ address, files }`: what the   | all      |
 * |             |                                  | built command `explainer-kit export` makes of it         |          |
 * | `kit:allow` | `[puppeteer's permission, …]`    | true; what is not named is refused, and `[]` takes all    | Chromium |
 * |             |                                  | of it back (do so in `afterEach`)                        |          |
 * | `kit:saved` | `'begin'`                        | true; from now on downloads are kept                     | Chromium |
 * | `kit:saved` | `'list'`                         | `[{ name, size, text }]`, once there is one              | Chromium |
 * | `kit:touch` | `[[x, y], …]` in the viewport     | true; a finger put down at the first, drawn through the  | Chromium |
 * |             |                                  | others and lifted                                        |          |
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cacheFile } from '../../scripts/lib/paths.mjs';
import { exported } from './export-command.mjs';

export function serverCommands() {
  return {
    name: 'kit-server-commands',
    serverStop() {
      rmSync(serverBundle, { force: true });
      for (const folder of downloads.values()) rmSync(folder, { recursive: true, force: true });
    },
    async executeCommand({ command, payload, session }) {
      if (command === 'kit:ssr') return renderOnServer(payload);
      if (command === 'kit:export') return exported(payload);
      const carryOut = inChromium[command];
      if (!carryOut) return;
      if (session.browser.name !== 'Chrome') return false;
      const page = session.browser.getPage(session.id);
      return carryOut(await devtoolsOf(page), payload, page);
    },
  };
}

const inChromium = {
  'kit:media': emulateMedia,
  'kit:a11y': accessibilityTree,
  'kit:allow': allow,
  'kit:saved': savedFiles,
  'kit:touch': touch,
};

async function touch(_devtools, [first, ...others], page) {
  await page.bringToFront();
  await page.touchscreen.touchStart(...first);
  for (const point of others) {
    await wait(30);
    await page.touchscreen.touchMove(...point);
  }
  await page.touchscreen.touchEnd();
  return true;
}

async function allow(_devtools, permissions, page) {
  const context = page.browserContext();
  await context.clearPermissionOverrides();
  if (permissions.length)
    await context.overridePermissions(new URL(page.url()).origin, permissions);
  return true;
}

/** Folders by session of DevTools. */
const downloads = new Map();
async function savedFiles(devtools, what) {
  if (what === 'begin') {
    const downloadPath = mkdtempSync(join(tmpdir(), 'kit-saved-'));
    downloads.set(devtools, downloadPath);
    await devtools.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath });
    return true;
  }
  const folder = downloads.get(devtools);
  for (let time = 0; time < 100; time++) {
    const names = readdirSync(folder);
    // What is still being written has another ending.
    if (names.length && !names.some((name) => name.endsWith('.crdownload')))
      return names.map((name) => {
        const file = readFileSync(join(folder, name));
        return { name, size: file.length, text: file.toString('utf8') };
      });
    await wait(50);
  }
  return [];
}

/** One session a page: a second one couldn't undo what the first one emulates. */
const devtoolsSessions = new WeakMap();
function devtoolsOf(page) {
  if (!devtoolsSessions.has(page)) devtoolsSessions.set(page, page.createCDPSession());
  return devtoolsSessions.get(page);
}

/** `emulateMedia` of @web/test-runner-commands passes neither forced-colors nor prefers-contrast on. */
async function emulateMedia(devtools, features = {}) {
  await devtools.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
  return true;
}

/** States worth asserting on; the protocol lists many more. */
const STATES = new Set(
  (
    'checked disabled expanded focused hasPopup invalid level live modal multiselectable orientation pressed ' +
    'readonly required roledescription selected valuemax valuemin valuetext'
  ).split(' '),
);

async function accessibilityTree(devtools, { within } = {}) {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  /** A node without a meaning of its own gives way to its children; text boxes repeat their text. */
  const reduce = (node) => {
    const children = (node.childIds ?? []).flatMap((id) =>
      byId.has(id) ? reduce(byId.get(id)) : [],
    );
    const role = node.role?.value;
    if (role === 'InlineTextBox') return [];
    if (node.ignored || role === 'none' || role === 'generic') return children;
    return [describe(node, children)];
  };

  if (!within)
    return describe(
      nodes[0],
      (nodes[0].childIds ?? []).flatMap((id) => reduce(byId.get(id))),
    );
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await devtools.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: within,
  });
  if (!nodeId) throw new Error(`kit:a11y: nothing matches ${within}`);
  const { node: match } = await devtools.send('DOM.describeNode', { nodeId });
  const start = nodes.find((node) => node.backendDOMNodeId === match.backendNodeId);
  if (!start) return { role: 'none', name: '' };
  const [only, ...others] = reduce(start);
  return only && others.length === 0 ? only : describe(start, reduce(start));
}

function describe(node, children) {
  const states = (node.properties ?? [])
    .filter(({ name, value }) => STATES.has(name) && isSaid(value))
    .map(({ name, value }) => [name, BOOLEANS[value.value] ?? value.value]);
  return {
    role: node.role?.value ?? 'none',
    name: node.name?.value ?? '',
    ...(node.description?.value ? { description: node.description.value } : {}),
    ...(node.value ? { value: node.value.value } : {}),
    ...Object.fromEntries(states),
    ...(children.length ? { children } : {}),
  };
}

const BOOLEANS = { true: true, false: false };

/** "Not expanded" and "not pressed" are worth saying, "not required" and "not invalid" go without. */
function isSaid({ type, value }) {
  if (type === 'boolean') return value === true;
  return value !== '' && !(type === 'token' && value === 'false');
}

/** Named after the process, so that two runs at a time don't mix. */
const serverBundle = cacheFile(`test-server/ssr-${process.pid}.mjs`);
let serverRenderer;
async function renderOnServer({ tag, ...options }) {
  serverRenderer ??= loadServerRenderer();
  const { renderElement } = await serverRenderer;
  return renderElement(tag, options);
}

/** src/ssr/ as Node runs it: our files in one module, packages from node_modules under Node's conditions. */
async function loadServerRenderer() {
  const entry = 'src/ssr/index.ts';
  if (!existsSync(entry)) throw new Error(`kit:ssr needs ${entry}, which is not there`);
  await build({
    stdin: {
      contents: `import './src/embed/lang/fa.ts'; export * from './${entry}';`,
      resolveDir: process.cwd(),
    },
    outfile: serverBundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    packages: 'external',
    sourcemap: 'inline',
  });
  return import(pathToFileURL(serverBundle).href);
}
