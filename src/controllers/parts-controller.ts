import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

/** How long what the reader does at the moment is left alone, in ms. */
const REST = 200;
/** Where a browser does not tell when it is idle, in ms. */
const PAUSE = 30;
/** Longest time to fill in one go, in ms: a fifth of what would be felt, for the browser lays it out in the same task. */
const GO = 10;

type Host = ReactiveControllerHost & {
  readonly hasUpdated: boolean;
  readonly shadowRoot?: ShadowRoot | null;
};

/**
 * A drawing in many parts, of which only some are drawn at once: the others follow while the browser
 * is idle and the reader isn't at work, beginning where the reader is. When everything changes (by a
 * filter, say) it is the same: what can be seen is drawn anew at once, the rest keeps what it had
 * until its turn comes. All of it is drawn on a server, when what a server drew is taken over, and
 * when the page is printed.
 *
 * @typeParam Frame what parts are drawn from: an object that is another one whenever it says anything else
 */
export class PartsController<Frame> implements ReactiveController {
  #center = 0;
  /** So far from there, either way, all parts are drawn. */
  #reach = 0;
  #list: object | undefined;
  #frame: Frame | undefined;
  #frames: (Frame | undefined)[] = [];
  #isConnected = false;
  #idle: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restUntil = 0;
  #isPrinting = false;
  /** Whether it was told that nothing is left. */
  #isDone = true;
  /** What a part took to draw when it was last measured, in ms. */
  #cost = GO;
  #begun: { readonly at: number; readonly parts: number } | undefined;

  constructor(
    private readonly host: Host,
    /** Whether a part may be seen without opening anything: such parts go first. */
    private readonly isOpen: (part: number) => boolean,
    /** Told when nothing is left to draw, when the browser is idle. */
    private readonly done: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    window.addEventListener('beforeprint', this.#finish);
    this.#goOn();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    window.removeEventListener('beforeprint', this.#finish);
    this.#stop();
  }

  hostUpdated(): void {
    if (this.#begun?.parts) this.#cost = (performance.now() - this.#begun.at) / this.#begun.parts;
    this.#begun = undefined;
    this.#isPrinting = false;
    this.#goOn();
  }

  /** Where the reader is: the part from which on the others follow. */
  get center(): number {
    return this.#center;
  }

  set center(part: number) {
    this.#center = part;
    this.#reach = 0;
  }

  /** Whether all is to be drawn at once: on a server, over what it drew, and for paper. */
  get isWhole(): boolean {
    const { hasUpdated, shadowRoot } = this.host;
    return isServer || this.#isPrinting || (!hasUpdated && !!shadowRoot?.hasChildNodes());
  }

  /**
   * What each part is to be drawn from now; undefined: not at all yet. Called as the host renders.
   * @param list another one begins anew
   * @param isNow whether a part is to be drawn from this frame at once
   */
  draw(
    list: object,
    count: number,
    frame: Frame,
    isNow: (part: number) => boolean,
  ): readonly (Frame | undefined)[] {
    const { isWhole } = this;
    if (list !== this.#list) {
      this.#list = list;
      this.#frames = Array.from({ length: count }, () => undefined);
      this.center = 0;
      this.#isDone = false;
    }
    if (frame !== this.#frame) this.#reach = 0;
    this.#frame = frame;
    for (let part = 0; part < count; part++) {
      if (isWhole || isNow(part)) this.#frames[part] = frame;
    }
    return this.#frames;
  }

  /** The reader is at work: filling waits until they have not been for a moment. */
  rest(): void {
    this.#restUntil = performance.now() + REST;
  }

  /** The part whose turn it is: of those that may be seen the nearest to the reader, then of the others; -1: none. */
  #next(): number {
    const { length } = this.#frames;
    let closed = -1;
    for (let step = this.#reach; step < length; step++) {
      for (let side = 1; side >= -1; side -= 2) {
        const part = this.center + side * step;
        if (part < 0 || part >= length || this.#frames[part] === this.#frame) continue;
        if (this.isOpen(part)) return part;
        if (closed < 0) closed = part;
      }
      // What is drawn from here to there is not looked at again.
      if (closed < 0) this.#reach = step + 1;
    }
    return closed;
  }

  #goOn(): void {
    if (!this.#isConnected || this.#idle !== undefined || this.#timer !== undefined) return;
    if (this.#isDone && this.#next() < 0) return;
    if (typeof requestIdleCallback === 'function') this.#idle = requestIdleCallback(this.#fill);
    else this.#wait(PAUSE);
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(this.#fill, ms);
  }

  #stop(): void {
    if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
    clearTimeout(this.#timer);
    this.#idle = this.#timer = undefined;
  }

  readonly #fill = (deadline?: IdleDeadline): void => {
    this.#idle = this.#timer = undefined;
    const left = this.#restUntil - performance.now();
    if (left > 0) {
      this.#wait(left);
      return;
    }
    const time = Math.min(deadline?.timeRemaining() ?? 0, GO);
    let parts = 0;
    do {
      const part = this.#next();
      if (part < 0) break;
      this.#frames[part] = this.#frame;
      parts++;
    } while ((parts + 1) * this.#cost < time);
    this.#begun = { at: performance.now(), parts };
    this.#isDone = this.#next() < 0;
    if (this.#isDone) this.done();
    this.host.requestUpdate();
  };

  readonly #finish = (): void => {
    this.#isPrinting = true;
    this.host.requestUpdate();
  };
}
