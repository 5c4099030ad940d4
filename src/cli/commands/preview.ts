import { spawn } from 'node:child_process';
import { startPreview } from '../preview/preview-server.js';
import type { Shown } from '../preview/preview-state.js';
import { defineCommand } from '../lib/command.js';
import { CLEAN, UsageError } from '../lib/failures.js';
import { paint, print, printable, tell } from '../lib/terminal.js';

const PORT = 4600;

function portOf(text: string | undefined): number {
  const port = Number(text ?? PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port must be a whole number from 0 to 65535, not “${text}”.`);
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** In the browser of the system; where there is none, the address stands there to be clicked. */
function openInBrowser(address: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => tell('No browser could be opened. Open the address yourself.'));
  child.unref();
}

/** One line each time the file is saved. */
function tellState({ problems, isOld, version }: Shown): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const time = new Date().toTimeString().slice(0, 8);
  const state = first
    ? `${paint('red', first.place)}: ${printable(first.message)}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''}`
    : paint('green', 'no errors');
  const kept = isOld
    ? ' The page keeps what was last without fault.'
    : version === 0
      ? ' There is nothing to show yet.'
      : '';
  print(`${paint('dim', time)} ${state}${kept}`);
}

/** Resolves when the person has had enough. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });

export const preview = defineCommand({
  name: 'preview',
  summary: 'shows a story on a live page that follows every save',
  usage: 'STORY [options]',
  about: [
    'Every view of the story on one page, at the address it prints; what is wrong stands beside them, with its line. When the file is saved, the page follows and keeps its place. A file that is broken halfway through typing leaves the last good state on the page.',
    'Pictures and pages beside the story are served too, and the kit as explainer-kit/. Only this machine can reach it. Ctrl+C ends it.',
  ],
  options: {
    port: {
      type: 'string',
      short: 'p',
      value: 'N',
      about: `Port to begin with (${PORT}); where it is taken, the next. 0: any.`,
    },
    open: { type: 'boolean', about: 'Open the page in the browser.' },
  },
  operands: [1, 1],
  examples: [['explainer-kit preview story.json --open', 'opens it in your browser']],
  run: async ({ operands: [path = ''], options }) => {
    if (path === '-')
      throw new UsageError('A preview follows a file: standard input has no saves.');
    const port = portOf(options.port);
    const ended = interrupted();
    const running = await startPreview(path, port, tellState);
    if (port !== 0 && running.port !== port) tell(`Port ${port} is taken.`);
    print(
      `${paint('bold', running.address)} shows ${path} and follows every save. Ctrl+C ends it.`,
    );
    tellState(running.shown);
    if (options.open) openInBrowser(running.address);
    await ended;
    await running.close();
    print('');
    return CLEAN;
  },
});
