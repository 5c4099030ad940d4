import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

const isOpen = (figure: Element): boolean =>
  figure.querySelector('.more')?.getAttribute('aria-expanded') === 'true';

/** Shows the long words of a card whole, or short again: said by its button, and shown by the styles. */
function show(figure: Element, whole: boolean): void {
  figure.querySelector('.more')?.setAttribute('aria-expanded', String(whole));
  for (const words of figure.querySelectorAll('.long')) words.toggleAttribute('data-open', whole);
}

/** Words that fit need no button. */
function judge(figure: Element): void {
  const button = figure.querySelector<HTMLElement>('.more');
  if (!button || isOpen(figure)) return;
  button.hidden = [...figure.querySelectorAll('.long')].every(
    ({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1,
  );
}

/**
 * On long words. Whether they are cut off is looked at whenever their size changes, when the browser has
 * laid them out anyway; no drawing of a card waits for it. The observer hangs on the words alone, and
 * goes with them.
 */
class Clamp extends Directive {
  #words: Element | undefined;

  override update({ element }: ElementPart): unknown {
    if (element === this.#words) return noChange;
    this.#words = element;
    new ResizeObserver(() => {
      const figure = element.closest('figure');
      if (figure) judge(figure);
    }).observe(element);
    return noChange;
  }

  render(): unknown {
    return noChange;
  }
}

export const clamp = directive(Clamp);

const figureOf = ({ currentTarget }: Event): Element | null =>
  (currentTarget as Element).closest('figure');

export function toggleWhole(event: Event): void {
  const figure = figureOf(event);
  if (figure) show(figure, !isOpen(figure));
}

/** Words that are cut off are scrolled by find-in-page only, which found something in what is hidden. */
export function showFound(event: Event): void {
  const figure = figureOf(event);
  if (figure) show(figure, true);
  (event.currentTarget as Element).scrollTop = 0;
}
