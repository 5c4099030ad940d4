import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { FULL, NOTHING, runAt, runsOf, type Run } from './carousel-model.js';
import type { RunsFiller } from './runs-filler.js';

/** Cards from the end of a run at which the next one peeks. */
const PEEK = 3;

/**
 * Draws the cards of a long list in runs: at once those where the reader is. What draws the others is loaded
 * for a long list only; where it does not come, all are drawn together. A server draws all at once, and so
 * does who takes over from it.
 */
export class RunsController<Item> implements ReactiveController {
  /** The whole list, and those of it that are not hidden. */
  items: readonly Item[] = [];
  shown: readonly Item[] = [];
  runs: readonly Run[] = [];
  /** `NOTHING`, `BRIEF` or `FULL` of each run. */
  drawn: number[] = [];
  /** How many runs stand in the list, drawn or not: at first no more than is drawn, for even empty ones take their time. */
  reach = 0;
  #filler: RunsFiller<Item> | undefined;
  #isLoading = false;

  /** @param drawNow draws the host before it returns */
  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly drawNow: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#goOn();
  }

  hostUpdated(): void {
    this.#goOn();
  }

  hostDisconnected(): void {
    this.#filler?.stop();
  }

  /**
   * @param list another one begins anew
   * @param shown those of it that are not hidden
   * @param place where in the list the reader is
   * @param isWhole true where all is to be drawn now
   */
  take(list: readonly Item[], shown: readonly Item[], place: number, isWhole: boolean): void {
    this.shown = shown;
    if (list !== this.items) {
      this.items = list;
      this.runs = runsOf(list.length);
      this.drawn = this.runs.map(() => (isServer || isWhole ? FULL : NOTHING));
      this.reach = 0;
    }
    for (const near of [place - PEEK, place, place + PEEK]) {
      const run = runAt(list.length, near);
      if (this.runs[run]) this.drawn[run] = FULL;
    }
    this.reach = Math.max(this.reach, 1 + this.drawn.findLastIndex((drawn) => drawn));
  }

  /** Those that stand in the list. */
  get standing(): readonly Run[] {
    return this.runs.slice(0, this.reach);
  }

  /** What is drawn of them. */
  get runElements(): readonly HTMLElement[] {
    const list = this.host.shadowRoot?.querySelector('.list');
    const shelves = [...(list?.children ?? [])];
    const runs = this.isLong ? shelves.flatMap((shelf) => [...shelf.children]) : shelves;
    return runs as HTMLElement[];
  }

  /** The card at a place of the list, where it is drawn. */
  cardAt(place: number): HTMLElement | undefined {
    const run = runAt(this.items.length, place);
    const { from = 0 } = this.runs[run] ?? {};
    return this.runElements[run]?.children[place - from] as HTMLElement | undefined;
  }

  /** Place of a card in the list; -1 of no card. */
  placeOf(card: Element | null): number {
    const cards = card?.parentElement?.children ?? [];
    const { from } = this.runs[this.runElements.indexOf(card?.parentElement as HTMLElement)] ?? {};
    return from === undefined ? -1 : from + [...cards].indexOf(card as Element);
  }

  get isLong(): boolean {
    return this.runs.length > 1;
  }

  /** Has what is passed by drawn, if it is not yet. */
  pass(place: number): void {
    this.#filler?.pass(place);
  }

  /** Draws every card in full with the next drawing. */
  drawAll(): void {
    this.drawn = this.runs.map(() => FULL);
    this.reach = this.runs.length;
  }

  #goOn(): void {
    if (!this.isLong || !this.host.isConnected) return;
    if (this.#filler) this.#filler.goOn();
    else if (!this.#isLoading) void this.#load();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#filler = new (await import('./runs-filler.js')).RunsFiller(this);
      this.#goOn();
    } catch {
      this.drawAll();
      this.host.requestUpdate();
    }
  }
}
