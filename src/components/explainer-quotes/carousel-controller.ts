import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { indexAt } from './quotes-model.js';

/** This many ms without a step are taken for the end of a scroll, where a browser does not tell it. */
const SETTLE_MS = 150;

/** How far a list can be scrolled, in px. */
const endOf = (list: Element): number => list.scrollWidth - list.clientWidth;

/**
 * A list of cards that scrolls sideways: brings a card to the list's start, and tells at which card
 * the list came to rest. Scrolls the list only, never the page.
 */
export class CarouselController implements ReactiveController {
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** The card that a scroll under way leads to. */
  #goal: number | undefined;

  /**
   * @param current place of the card shown, among the cards that are not hidden
   * @param arrive told when the reader came to another card, and by what: `scroll`, `focus` or `click`
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly current: () => number,
    private readonly arrive: (index: number, method: string) => void,
  ) {
    host.addController(this);
  }

  /** An element that is moved loses its scroll positions. */
  hostConnected(): void {
    this.scrollTo(this.current());
  }

  hostDisconnected(): void {
    clearTimeout(this.#settling);
  }

  /**
   * Distances between cards have the sign of the direction they run in, as `scrollLeft` has: so this
   * is right from right to left too, and wherever the list stands.
   * @param behavior `auto`: smooth where the reader welcomes motion
   */
  scrollTo(index: number, behavior: ScrollBehavior = 'instant'): void {
    const cards = this.#cards;
    const [first, card] = [cards[0], cards[index]];
    const list = this.#list;
    if (!first || !card || !list) return;
    const left = card.offsetLeft - first.offsetLeft;
    const way = Math.min(Math.abs(left), endOf(list)) - Math.abs(list.scrollLeft);
    // Where there is no way to go no scroll will come to its end.
    this.#goal = Math.abs(way) > 1 ? index : undefined;
    list.scrollTo({ left, behavior });
  }

  readonly noteScroll = (): void => {
    clearTimeout(this.#settling);
    if (!('onscrollend' in this.host)) this.#settling = setTimeout(this.settle, SETTLE_MS);
  };

  /** A scroll came to rest: by the reader, or where it was led to. */
  readonly settle = (): void => {
    const list = this.#list;
    const cards = this.#cards;
    if (!list || cards.length < 2) return;
    const first = cards[0]?.offsetLeft ?? 0;
    const index = indexAt(
      cards.map(({ offsetLeft }) => Math.abs(offsetLeft - first)),
      Math.abs(list.scrollLeft),
      endOf(list),
      this.current(),
    );
    if (this.#goal === undefined || this.#goal === index) {
      this.#goal = undefined;
      this.arrive(index, 'scroll');
      return;
    }
    // It ended on its way: it gave way to another that goes on, or else the reader took hold of it.
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#goal = undefined;
      this.settle();
    }, SETTLE_MS);
  };

  /** Focus by key, wherever its card stands. A mouse first finishes its click: what it points at must not move away. */
  readonly followFocus = ({ target }: Event): void => {
    if ((target as Element).matches(':focus-visible')) this.#goToCardOf(target, 'focus');
  };

  readonly followClick = ({ target }: Event): void => {
    if ((target as Element).closest('summary, button')) this.#goToCardOf(target, 'click');
  };

  #goToCardOf(target: EventTarget | null, method: string): void {
    const card = (target as Element).closest<HTMLElement>('li.card');
    const index = card ? this.#cards.indexOf(card) : -1;
    if (index < 0 || !this.#list) return;
    this.arrive(index, method);
    // At once and after the browser's own scroll to what has the focus: it would end a smooth one.
    if (method === 'focus') requestAnimationFrame(() => this.scrollTo(this.current()));
    else this.scrollTo(index, 'auto');
  }

  /** The list, while it is one that scrolls. */
  get #list(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.scroller');
  }

  /** The cards shown, in order. */
  get #cards(): readonly HTMLElement[] {
    return [...(this.host.shadowRoot?.querySelectorAll<HTMLElement>('.card:not([hidden])') ?? [])];
  }
}
