/**
 * What a browser test asks of the test server with `executeServerCommand(name, payload)`.
 * A command that an engine can't carry out returns false, so that the test can skip itself.
 *
 * | command     | payload                          | returns                                                  | engines  |
 * | ----------- | -------------------------------- | -------------------------------------------------------- | -------- |
 * | `kit:media` | `{ [media feature]: value }`     | true; `{}` takes everything back (do so in `afterEach`)  | Chromium |
 * | `kit:a11y`  | `{ within?: CSS selector }`      | `{ role, name, …states, children? }`, the whole page's or | Chromium |
 * |             |                                  | the first match's part of the accessibility tree         |          |
 * | `kit:ssr`   | `{ tag, attributes?, story }`    | the element's server-rendered HTML                       | all      |
 */
import { existsSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cacheFile } from '../../scripts/lib/paths.mjs';

export function serverCommands() {
  return {
    name: 'kit-server-commands',
    serverStop: () => rmSync(serverBundle, { force: true }),
    async executeCommand({ command, payload, session }) {
      if (command === 'kit:ssr') return renderOnServer(payload);
      if (command !== 'kit:media' && command !== 'kit:a11y') return;
      if (session.browser.name !== 'Chrome') return false;
      const devtools = await devtoolsOf(session.browser.getPage(session.id));
      return command === 'kit:media'
        ? emulateMedia(devtools, payload)
        : accessibilityTree(devtools, payload);
    },
  };
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
async function renderOnServer({ tag, attributes, story }) {
  serverRenderer ??= loadServerRenderer();
  const { renderElement } = await serverRenderer;
  return renderElement(tag, { story, attributes });
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
