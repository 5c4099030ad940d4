import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Up to so many items stand there at once, as a browser's search finds only what is there. */
const WHOLE = 100;
/** Of more items so many, until the reader asks for them; and then so many at a time. */
const FIRST = 50;
const PART = 100;
/** Where a browser does not tell when it is idle, in ms. */
const PAUSE = 30;

/** From a place in a list to just before another. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * A list that may be too long to be drawn at once: of such a one only a beginning is drawn, and once
 * it is started the rest, part by part while the browser is idle. All of it is drawn when the page is
 * printed. Draw each part under a `guard`, so that those that stand cost nothing.
 */
export class FillController implements ReactiveController {
  #list: readonly unknown[] = [];
  #drawn = 0;
  #isStarted = false;
  /** What has left the page may still be drawn once. */
  #isConnected = false;
  #isListening = false;
  #task: number | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#goOn();
  }

  hostUpdated(): void {
    this.#goOn();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop();
  }

  /** The parts of a list that are to be drawn now; another list begins anew. */
  take(list: readonly unknown[]): readonly Part[] {
    if (list !== this.#list) {
      this.#list = list;
      this.#drawn = this.isLong ? FIRST : list.length;
    }
    const parts: Part[] = [];
    for (let from = 0; from < this.#drawn;) {
      const to = Math.min(this.#drawn, this.isLong && !from ? FIRST : from + PART);
      parts.push({ from, to });
      from = to;
    }
    return parts;
  }

  /** The reader wants to see the list. */
  readonly start = (): void => {
    this.#isStarted = true;
    this.#goOn();
  };

  /** Whether the list that was taken is not drawn at once. */
  get isLong(): boolean {
    return this.#list.length > WHOLE;
  }

  /** Whether nothing is left to draw. */
  get #isDone(): boolean {
    return this.#drawn >= this.#list.length;
  }

  #goOn(): void {
    if (this.#isDone || !this.#isConnected) {
      this.#stop();
      return;
    }
    if (!this.#isListening) window.addEventListener('beforeprint', this.#finish);
    this.#isListening = true;
    if (!this.#isStarted || this.#task !== undefined) return;
    this.#task =
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(this.#drawPart)
        : window.setTimeout(this.#drawPart, PAUSE);
  }

  #stop(): void {
    if (this.#isListening) window.removeEventListener('beforeprint', this.#finish);
    this.#isListening = false;
    if (this.#task === undefined) return;
    if (typeof cancelIdleCallback === 'function') cancelIdleCallback(this.#task);
    else clearTimeout(this.#task);
    this.#task = undefined;
  }

  readonly #drawPart = (): void => {
    this.#task = undefined;
    this.#draw(this.#drawn + PART);
  };

  readonly #finish = (): void => this.#draw(Infinity);

  #draw(count: number): void {
    this.#drawn = Math.min(count, this.#list.length);
    this.host.requestUpdate();
  }
}
