import { isServer, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Where a browser does not tell when it is idle, in ms. */
const PAUSE = 30;

/**
 * What is folded away need not be drawn before what readers see: it is while the browser is idle, and at once
 * where it is unfolded or the page printed. A server draws all of it, and what that drew is taken over whole.
 */
export class LaterController implements ReactiveController {
  #isDue = isServer;
  #isWanted = false;
  #isListening = false;
  #task: number | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    // Also what was drawn here before it was moved.
    if (this.host.renderRoot.hasChildNodes() && !this.#isWanted) this.#isDue = true;
  }

  hostUpdated(): void {
    if (this.#isDue || !this.#isWanted || this.#isListening) return;
    this.#isListening = true;
    window.addEventListener('beforeprint', this.start);
    this.#task =
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(this.start)
        : window.setTimeout(this.start, PAUSE);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** The content, or nothing until it is due. */
  draw(content: () => unknown): unknown {
    this.#isWanted = true;
    return this.#isDue ? content() : nothing;
  }

  /** The reader wants to see it. */
  readonly start = (): void => {
    this.#stop();
    if (this.#isDue) return;
    this.#isDue = true;
    this.host.requestUpdate();
  };

  #stop(): void {
    if (!this.#isListening) return;
    this.#isListening = false;
    window.removeEventListener('beforeprint', this.start);
    if (typeof cancelIdleCallback === 'function') cancelIdleCallback(this.#task ?? 0);
    else clearTimeout(this.#task);
  }
}
