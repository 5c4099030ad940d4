import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { indexAt } from './carousel-model.js';

/** A list that stands where it stood this many ms ago, and tells of no scroll, has come to rest. */
const REST_MS = 100;
/** How long a scroll of ours may take, to begin with too; until then a stop elsewhere is none. */
const TRAVEL_MS = 1000;
/** Further than this many widths of the list nobody can follow a scroll. */
const FAR = 3;

/** The list as its host has drawn it. */
export interface Carousel {
  /** Place of the card shown, among those that are not hidden, and how many these are. */
  readonly index: () => number;
  readonly count: () => number;
  /** That card, once it is drawn. */
  readonly card: () => HTMLElement | undefined;
  /** Place of a card among those that are not hidden; -1 of no card. */
  readonly indexOf: (card: Element | null) => number;
  /** Told when the reader came to another card, and by what: `scroll`, `focus` or `click`. */
  readonly arrive: (index: number, method: string) => void;
  /** Told which card is passed by on the way. */
  readonly pass: (index: number) => void;
}

/**
 * A list of cards that scrolls sideways: brings a card to the list's start, and tells at which card
 * the list came to rest. Scrolls the list only, never the page. All cards are of one width, so none but the
 * one shown is measured, however many there are.
 */
export class CarouselController implements ReactiveController {
  #resting: ReturnType<typeof setTimeout> | undefined;
  #stoodAt: number | undefined;
  /** From the start of a card to that of the next, in px, as last measured. */
  #pitch = 0;
  /** The card that a scroll of ours is on its way to, and until when it may be. */
  #goal: { readonly index: number; readonly until: number } | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly carousel: Carousel,
  ) {
    host.addController(this);
  }

  /** An element that is moved loses its scroll positions. */
  hostConnected(): void {
    this.bringUp();
  }

  hostDisconnected(): void {
    clearTimeout(this.#resting);
  }

  /**
   * Brings the card shown to the list's start, by how far it stands from there: so this is right from right to
   * left too, and wherever the list stands.
   * @param behavior `auto`: smooth where the reader welcomes motion, and the way is not far
   */
  bringUp(behavior: ScrollBehavior = 'instant'): void {
    const list = this.#list;
    const card = this.carousel.card();
    if (!list || !card) return;
    const [from, to] = [list, card].map((element) => element.getBoundingClientRect());
    const side = getComputedStyle(list).direction === 'rtl' ? 'right' : 'left';
    const way = (to?.[side] ?? 0) - (from?.[side] ?? 0);
    if (Math.abs(way) < 1) {
      this.#goal = undefined;
      return;
    }
    const isFar = Math.abs(way) > FAR * list.clientWidth;
    const how = isFar ? 'instant' : behavior;
    const until = performance.now() + TRAVEL_MS;
    this.#goal = how === 'instant' ? undefined : { index: this.carousel.index(), until };
    list.scrollTo({ left: list.scrollLeft + way, behavior: how });
  }

  /** Not every browser tells the end of a scroll, and those that do tell it of one that gave way to another. */
  readonly noteScroll = (): void => {
    clearTimeout(this.#resting);
    this.#stoodAt = undefined;
    this.#resting = setTimeout(this.#look, REST_MS);
    const list = this.#list;
    if (list && this.#pitch) this.carousel.pass(this.#indexIn(list));
  };

  /**
   * The reader let go, or a scroll of ours is done. Long lists, of which a browser has not all laid out, do not
   * snap by themselves.
   */
  readonly settle = (): void => {
    const list = this.#list;
    if (!list?.matches('.many')) return;
    this.#rest(list);
    void this.host.updateComplete.then(() => this.#goal ?? this.bringUp('auto'));
  };

  /** Focus by key, wherever its card stands. A mouse first finishes its click: what it points at must not move away. */
  readonly followFocus = ({ target }: Event): void => {
    if ((target as Element).matches(':focus-visible')) this.#arriveAtCardOf(target, 'focus');
  };

  readonly followClick = ({ target }: Event): void => {
    if ((target as Element).closest('summary, button')) this.#arriveAtCardOf(target, 'click');
  };

  #arriveAtCardOf(target: EventTarget | null, method: string): void {
    const index = this.carousel.indexOf((target as Element).closest('.card'));
    if (index < 0 || !this.#list) return;
    this.carousel.arrive(index, method);
    // At once and after the browser's own scroll to what has the focus: it would end a smooth one.
    if (method === 'focus') requestAnimationFrame(() => this.bringUp());
    else void this.host.updateComplete.then(() => this.bringUp('auto'));
  }

  /** On a busy page a scroll goes on for a while without telling of it: only standing still is rest. */
  readonly #look = (): void => {
    const list = this.#list;
    if (!list) return;
    if (list.scrollLeft === this.#stoodAt) {
      this.#rest(list);
      if (!('onscrollend' in list)) this.settle();
      return;
    }
    this.#stoodAt = list.scrollLeft;
    this.#resting = setTimeout(this.#look, REST_MS);
  };

  #rest(list: HTMLElement): void {
    const card = this.carousel.card();
    if (card)
      this.#pitch =
        card.getBoundingClientRect().width + parseFloat(getComputedStyle(card).marginInlineEnd);
    // It may not be shown at all.
    if (!this.#pitch) return;
    const index = this.#indexIn(list);
    if (this.#goal && this.#goal.index !== index && performance.now() < this.#goal.until) {
      this.noteScroll();
      return;
    }
    this.#goal = undefined;
    this.carousel.arrive(index, 'scroll');
  }

  #indexIn(list: HTMLElement): number {
    return indexAt(
      this.carousel.count(),
      this.#pitch,
      Math.abs(list.scrollLeft),
      list.scrollWidth - list.clientWidth,
      this.carousel.index(),
    );
  }

  /** The list, while it is one that scrolls. */
  get #list(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.scroller');
  }
}
