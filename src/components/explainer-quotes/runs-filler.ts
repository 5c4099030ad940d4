/** What draws a long list while nobody waits for it: this file is loaded where there is one. */
import { BRIEF, FULL, RUN, runAt, SHELF } from './carousel-model.js';
import type { RunsController } from './runs-controller.js';

/** Up to so many cards are drawn in full wherever they are. */
const FULL_UP_TO = 100;
/** So many runs at a time where they are brief. */
const AT_A_TIME = 3;
/** Where a browser does not tell when it is idle, in ms. */
const PAUSE = 30;

/**
 * Draws the runs where the reader is not: part by part while the browser is idle, in words only where there
 * are very many, and all in full before the page is printed.
 */
export class RunsFiller<Item> {
  /** The list that is filled, and the first of its runs that may not be drawn yet. */
  #items: readonly Item[] = [];
  #next = 0;
  /** What the widths of runs were set by. */
  #measuredBy: readonly unknown[] = [];
  #task: number | undefined;
  #watch: IntersectionObserver | undefined;
  /** The list as it stands, and how many of its runs are watched. */
  #list: Element | null | undefined;
  #watched = 0;
  #isListening = false;

  constructor(private readonly list: RunsController<Item>) {}

  goOn(): void {
    const { drawn, items } = this.list;
    this.#measure();
    if (drawn.every((done) => done === FULL)) {
      this.stop();
      return;
    }
    if (items !== this.#items) {
      this.#items = items;
      this.#next = 0;
    }
    if (!this.#isListening) window.addEventListener('beforeprint', this.#finish);
    this.#isListening = true;
    this.#look();
    while (drawn[this.#next]) this.#next++;
    if (this.#next >= drawn.length || this.#task !== undefined) return;
    this.#task =
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(this.#drawNext)
        : window.setTimeout(this.#drawNext, PAUSE);
  }

  stop(): void {
    if (this.#isListening) window.removeEventListener('beforeprint', this.#finish);
    this.#isListening = false;
    this.#watch?.disconnect();
    this.#list = undefined;
    if (this.#task === undefined) return;
    if (typeof cancelIdleCallback === 'function') cancelIdleCallback(this.#task);
    else clearTimeout(this.#task);
    this.#task = undefined;
  }

  pass(place: number): void {
    this.#draw([runAt(this.list.items.length, place)], BRIEF);
  }

  /** The list, a shelf, a run that is out of sight: each is as wide as what it has to show. */
  #measure(): void {
    const { shown, standing, items, runElements } = this.list;
    const by = [shown, standing.length, runElements[0]];
    if (by.every((one, at) => one === this.#measuredBy[at])) return;
    this.#measuredBy = by;
    const isShown = shown.length < items.length ? new Set(shown) : undefined;
    const cards = new Map<HTMLElement | null | undefined, number>();
    cards.set(runElements[0]?.closest<HTMLElement>('.list'), shown.length);
    runElements.forEach((element, run) => {
      const { from = 0, to = 0 } = standing[run] ?? {};
      const count = isShown
        ? items.slice(from, to).filter((item) => isShown.has(item)).length
        : to - from;
      const shelf = element.parentElement;
      cards.set(element, count).set(shelf, (cards.get(shelf) ?? 0) + count);
    });
    for (const [element, count] of cards) {
      // What the styles begin with.
      const isUsual = count === (element?.matches('.run') ? RUN : RUN * SHELF);
      element?.style.setProperty(
        '--_cards',
        isUsual && !element.matches('.list') ? '' : String(count),
      );
    }
  }

  /**
   * Where all stand one under the other, a run is drawn in full as soon as it is near. In a list that scrolls
   * sideways the host knows where the reader is.
   */
  #look(): void {
    const list = this.list.host.shadowRoot?.querySelector('.many.all');
    if (list !== this.#list) {
      this.#watch?.disconnect();
      this.#watched = 0;
      this.#list = list;
    }
    if (!list) return;
    this.#watch ??= new IntersectionObserver(this.#see, { rootMargin: '100% 0px' });
    const drawn = this.list.runElements.slice(this.#watched);
    for (const run of drawn) this.#watch.observe(run);
    this.#watched += drawn.length;
  }

  readonly #see = (entries: readonly IntersectionObserverEntry[]): void => {
    const { runElements } = this.list;
    const near = entries.flatMap(({ isIntersecting, target }) =>
      isIntersecting ? runElements.indexOf(target as HTMLElement) : [],
    );
    this.#draw(near, FULL);
  };

  #draw(runs: readonly number[], how: number): void {
    const { drawn, host } = this.list;
    const fresh = runs.filter((run) => (drawn[run] ?? FULL) < how);
    for (const run of fresh) drawn[run] = how;
    if (fresh.length) host.requestUpdate();
  }

  readonly #drawNext = (): void => {
    this.#task = undefined;
    const { list } = this;
    const isMany = list.items.length > FULL_UP_TO;
    list.reach = list.runs.length;
    const undrawn = list.drawn.flatMap((done, run) => (done ? [] : run));
    this.#draw(undrawn.slice(0, isMany ? AT_A_TIME : 1), isMany ? BRIEF : FULL);
  };

  /** A page that prints itself does not wait. */
  readonly #finish = (): void => {
    this.list.drawAll();
    this.list.drawNow();
  };
}
