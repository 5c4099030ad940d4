import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { indexAt } from './quotes-model.js';

/** A list that stands where it stood this many ms ago, and tells of no scroll, has come to rest. */
const REST_MS = 100;
/** How long a scroll of ours may take, to begin with too; until then a stop elsewhere is none. */
const TRAVEL_MS = 1000;

/**
 * A list of cards that scrolls sideways: brings a card to the list's start, and tells at which card
 * the list came to rest. Scrolls the list only, never the page.
 */
export class CarouselController implements ReactiveController {
  #resting: ReturnType<typeof setTimeout> | undefined;
  #stoodAt: number | undefined;
  /** The card that a scroll of ours is on its way to, and until when it may be. */
  #goal: { readonly index: number; readonly until: number } | undefined;

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
    this.bringUp();
  }

  hostDisconnected(): void {
    clearTimeout(this.#resting);
  }

  /**
   * Brings the card shown to the list's start. Distances between cards have the sign of the direction
   * they run in, as `scrollLeft` has: so this is right from right to left too, and wherever the list stands.
   * @param behavior `auto`: smooth where the reader welcomes motion
   */
  bringUp(behavior: ScrollBehavior = 'instant'): void {
    const [first] = this.#cards;
    const card = this.#cards[this.current()];
    const until = performance.now() + TRAVEL_MS;
    this.#goal = behavior === 'instant' ? undefined : { index: this.current(), until };
    if (first && card) this.#list?.scrollTo({ left: card.offsetLeft - first.offsetLeft, behavior });
  }

  /** Not every browser tells the end of a scroll, and those that do tell it of one that gave way to another. */
  readonly noteScroll = (): void => {
    clearTimeout(this.#resting);
    this.#stoodAt = undefined;
    this.#resting = setTimeout(this.#look, REST_MS);
  };

  /** Focus by key, wherever its card stands. A mouse first finishes its click: what it points at must not move away. */
  readonly followFocus = ({ target }: Event): void => {
    if ((target as Element).matches(':focus-visible')) this.#arriveAtCardOf(target, 'focus');
  };

  readonly followClick = ({ target }: Event): void => {
    if ((target as Element).closest('summary, button')) this.#arriveAtCardOf(target, 'click');
  };

  #arriveAtCardOf(target: EventTarget | null, method: string): void {
    const index = this.#cards.findIndex((card) => card.contains(target as Element));
    if (index < 0 || !this.#list) return;
    this.arrive(index, method);
    // At once and after the browser's own scroll to what has the focus: it would end a smooth one.
    if (method === 'focus') requestAnimationFrame(() => this.bringUp());
    else this.bringUp('auto');
  }

  /** On a busy page a scroll goes on for a while without telling of it: only standing still is rest. */
  readonly #look = (): void => {
    const list = this.#list;
    if (!list) return;
    if (list.scrollLeft === this.#stoodAt) {
      this.#rest(list);
      return;
    }
    this.#stoodAt = list.scrollLeft;
    this.#resting = setTimeout(this.#look, REST_MS);
  };

  #rest(list: HTMLElement): void {
    const starts = this.#cards.map(({ offsetLeft }) => offsetLeft);
    const index = indexAt(
      starts.map((start) => Math.abs(start - (starts[0] ?? 0))),
      Math.abs(list.scrollLeft),
      list.scrollWidth - list.clientWidth,
      this.current(),
    );
    if (this.#goal && this.#goal.index !== index && performance.now() < this.#goal.until) {
      this.noteScroll();
      return;
    }
    this.#goal = undefined;
    this.arrive(index, 'scroll');
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
