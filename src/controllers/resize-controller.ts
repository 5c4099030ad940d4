import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The width a part of its host has on the page, in whole pixels. Until that is measured, and on a
 * server for good, it is a width given: so the first render equals the server's.
 *
 * What is watched should not grow by what is drawn from its width (a ruler without height, say), or
 * the browser reports a resize loop.
 */
export class ResizeController implements ReactiveController {
  #observer: ResizeObserver | undefined;
  #target: Element | null | undefined;
  #width: number;
  /** What a server drew stands there before it is taken over: it must not be measured until then. */
  #isDrawn = false;

  /**
   * @param target finds what to measure once the host is drawn
   * @param initialWidth in px
   * @param changed called after the width has changed; by default the host is drawn anew
   */
  constructor(
    host: ReactiveControllerHost,
    private readonly target: () => Element | null | undefined,
    initialWidth: number,
    private readonly changed: () => void = () => host.requestUpdate(),
  ) {
    this.#width = initialWidth;
    host.addController(this);
  }

  get width(): number {
    return this.#width;
  }

  /** Sets a width that was measured before the host is drawn for the first time. */
  set width(measured: number) {
    this.#width = Math.floor(measured) || this.#width;
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(([entry]) => this.#take(entry?.contentRect.width ?? 0));
    if (this.#isDrawn) this.#watch();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#target = undefined;
  }

  hostUpdated(): void {
    this.#isDrawn = true;
    const before = this.#target;
    this.#watch();
    // The observer tells only after a frame is laid out: all would be drawn once more for it.
    if (this.#target !== before) this.#take(this.#target?.clientWidth ?? 0);
  }

  #watch(): void {
    const target = this.target();
    if (target === this.#target || !this.#observer) return;
    if (this.#target) this.#observer.unobserve(this.#target);
    if (target) this.#observer.observe(target);
    this.#target = target;
  }

  #take(measured: number): void {
    const width = Math.floor(measured);
    // What is not shown has no width; it keeps the one it had.
    if (!width || width === this.#width) return;
    this.#width = width;
    this.changed();
  }
}
