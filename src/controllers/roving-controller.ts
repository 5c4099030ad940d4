import type { ReactiveControllerHost } from 'lit';

/** Where a key leads: along the order of the items, across it, or to an end. */
export type RovingMove = 'previous' | 'next' | 'up' | 'down' | 'first' | 'last';

interface Options {
  /** The controls as drawn, in their order. */
  readonly items: () => readonly (HTMLElement | SVGElement)[];
  readonly direction: () => 'ltr' | 'rtl';
  /** Which item a move leads to, where that is not plain from the order; the same one: it stays. */
  readonly next?: (from: number, move: RovingMove) => number | undefined;
}

const MOVES: Readonly<Record<string, RovingMove>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};
const MIRRORED: Readonly<Record<string, RovingMove>> = {
  ...MOVES,
  ArrowLeft: 'next',
  ArrowRight: 'previous',
};

/**
 * One tab stop for a group of controls: arrow keys, Home and End move the focus within it. Give each
 * item `tabindex=${tabIndexOf(index)}` and the group both listeners. Only keys that reach one of the
 * items are handled; all others stay the page's.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export class RovingController {
  #current = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: Options,
  ) {}

  /** Which item Tab leads to. */
  get current(): number {
    return this.#current;
  }

  /** Changes where Tab leads to, and not the focus. */
  set current(index: number) {
    if (index < 0 || index === this.#current) return;
    this.#current = index;
    this.host.requestUpdate();
  }

  /** @param count of the items about to be drawn: one of them is always the tab stop */
  tabIndexOf(index: number, count: number): 0 | -1 {
    return index === Math.min(this.#current, count - 1) ? 0 : -1;
  }

  focus(index: number): void {
    this.current = index;
    this.options.items()[index]?.focus();
  }

  readonly handleFocusin = (event: Event): void => {
    this.current = this.#indexOf(event);
  };

  readonly handleKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const move = (this.options.direction() === 'rtl' ? MIRRORED : MOVES)[event.key];
    const from = this.#indexOf(event);
    if (!move || from < 0) return;
    event.preventDefault();
    const last = this.options.items().length - 1;
    const to =
      this.options.next?.(from, move) ??
      { previous: from - 1, next: from + 1, up: from - 1, down: from + 1, first: 0, last }[move];
    if (to >= 0 && to <= last) this.focus(to);
  };

  #indexOf(event: Event): number {
    return this.options.items().findIndex((item) => item === event.target);
  }
}
