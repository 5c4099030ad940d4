/** Writing to whoever called: colour only on a terminal that wants it, and quiet where nobody reads any more. */
import { styleText } from 'node:util';

type Stream = NodeJS.WriteStream;
type Format = Parameters<typeof styleText>[0];

const { env } = process;

/** NO_COLOR and FORCE_COLOR as most programs have them; see https://no-color.org. */
function wantsColor(stream: Stream): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return stream.isTTY && env['TERM'] !== 'dumb';
}

/** A text in a colour or weight, for standard output. */
export const paint = (format: Format, text: string): string =>
  wantsColor(process.stdout) ? styleText(format, text) : text;

/** The same, for what goes to standard error. */
export const paintError = (format: Format, text: string): string =>
  wantsColor(process.stderr) ? styleText(format, text) : text;

/** A line on standard output: what the command was asked for. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** As it is, and only on once it has gone: files may be large. */
export const printAll = (content: string | Uint8Array): Promise<void> =>
  new Promise((resolve) => process.stdout.write(content, () => resolve()));

/** A line on standard error: what a person should know while the output goes elsewhere. */
export const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** `… | head` closes the pipe: that is no fault. */
export function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
}

/** Control characters from files would move the cursor, or worse. */
export const printable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, '\ufffd');

/** One line that tells how far long work is, on a terminal only; it is wiped when the work is done. */
export class Progress {
  readonly #since = Date.now();
  #isShown = false;

  /** @param patience ms of silence before anything is said */
  constructor(private readonly patience = 400) {}

  show(text: string): void {
    if (!process.stderr.isTTY || Date.now() - this.#since < this.patience) return;
    const width = Math.max(20, (process.stderr.columns ?? 80) - 1);
    process.stderr.write(`\r\u001b[K${printable(text).slice(0, width)}`);
    this.#isShown = true;
  }

  done(): void {
    if (this.#isShown) process.stderr.write('\r\u001b[K');
    this.#isShown = false;
  }
}
