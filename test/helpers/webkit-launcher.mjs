/**
 * A @web/test-runner launcher for WebKitGTK that needs no package: it starts WebKitWebDriver (and Xvfb
 * where there is no display) and speaks plain WebDriver with `fetch`.
 * Debian and Ubuntu: `apt-get install webkit2gtk-driver xvfb`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

const DRIVER = '/usr/bin/WebKitWebDriver';
const MINI_BROWSERS = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/libexec',
  '/usr/lib',
].flatMap((folder) =>
  ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map(
    (name) => `${folder}/${name}/MiniBrowser`,
  ),
);

/** WebDriver's code points for the key names that `sendKeys({ press })` uses. */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** The browser that WebKitWebDriver drives, or undefined where either is missing. */
export function findWebKit() {
  return existsSync(DRIVER) ? MINI_BROWSERS.find((path) => existsSync(path)) : undefined;
}

export function webkitLauncher({ binary = findWebKit() } = {}) {
  const driver = new Driver(binary);
  const active = new Set();
  let started;

  return {
    name: 'WebKit',
    // The type for which @web/test-runner-commands calls the methods at the end of this object.
    type: 'webdriver',
    // One window: WebKitWebDriver allows one session.
    concurrency: 1,

    async startSession(id, url) {
      await (started ??= driver.start());
      active.add(id);
      await driver.send('POST', '/url', { url });
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: () => driver.send('GET', '/url'),
    async stopSession(id) {
      // An empty page stops the timers and requests of the test that ended.
      await driver.send('POST', '/url', { url: 'about:blank' });
      active.delete(id);
      return {};
    },
    async startDebugSession() {
      throw new Error('Debugging is not supported in WebKit; use --engines=chromium.');
    },
    stop: () => driver.stop(),

    sendKeys: (_id, keys) => driver.keys(keys),
    sendMouseMove: (_id, x, y) => driver.pointer(moveTo(x, y)),
    sendMouseClick: (_id, x, y, button) =>
      driver.pointer(moveTo(x, y), press(button), release(button)),
    sendMouseDown: (_id, button) => driver.pointer(press(button)),
    sendMouseUp: (_id, button) => driver.pointer(release(button)),
    resetMouse: () => driver.send('DELETE', '/actions'),
  };
}

const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
const press = (button = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] });
const release = (button = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] });

/** One WebKitWebDriver process with one session. */
class Driver {
  #binary;
  #display;
  #process;
  #origin;
  #session;

  constructor(binary) {
    this.#binary = binary;
  }

  async start() {
    // What a test saves goes to the home folder, in WebKitGTK.
    const env = { ...process.env, HOME: tmpdir() };
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
      this.#display = await startDisplay();
      env.DISPLAY = this.#display.name;
    }
    const port = await freePort();
    this.#origin = `http://127.0.0.1:${port}`;
    this.#process = spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env });
    await this.#untilReady();
    const browserOptions = { binary: this.#binary, args: ['--automation'] };
    const { sessionId } = await this.#call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
    });
    this.#session = sessionId;
  }

  /** A command of this session, such as `POST /url`. */
  send(method, path, body) {
    return this.#call(method, `/session/${this.#session}${path}`, body);
  }

  keys(keys) {
    const actions = keys
      .map((key) => KEYS[key] ?? key)
      .flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    return this.send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  pointer(...actions) {
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    return this.send('POST', '/actions', { actions: [mouse] });
  }

  async stop() {
    try {
      if (this.#session) await this.send('DELETE', '');
    } finally {
      this.#process?.kill();
      this.#display?.process.kill();
    }
  }

  async #untilReady() {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#call('GET', '/status');
      } catch (error) {
        if (attempt === 100) throw error;
        await wait(100);
      }
    }
  }

  async #call(method, path, body) {
    const request = { method, headers: { 'content-type': 'application/json' } };
    if (body) request.body = JSON.stringify(body);
    const response = await fetch(this.#origin + path, request);
    const { value } = await response.json();
    if (!response.ok)
      throw new Error(`WebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  }
}

/** A virtual display; Xvfb picks a free number and writes it to descriptor 3. */
async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  // `once` rejects when the process emits `error`, such as Xvfb not being installed.
  const failed = new Promise((_, reject) => {
    child.once('error', (cause) =>
      reject(new Error('Xvfb could not be started; install xvfb', { cause })),
    );
  });
  const [number] = await Promise.race([once(child.stdio[3], 'data'), failed]);
  return { process: child, name: `:${String(number).trim()}` };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
