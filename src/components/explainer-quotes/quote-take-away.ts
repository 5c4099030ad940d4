import { html, noChange, render, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Quote } from '../../content/types.js';
import type { ViewContext } from '../base/view-context.js';
import type { QuotesWords } from './quote-check.js';
import type * as part from './quote-take-away-row.js';

type Load = () => Promise<typeof part>;
type Given = [context: ViewContext, quote: Quote, notLoaded: string];

const loadPart: Load = () => import('./quote-take-away-row.js');

/**
 * On the disclosure from which a quote can be copied or shared. Its inside is made when it is first
 * opened, by a part that is loaded then (decision 7), and drawn apart from the cards: what comes of a
 * press draws no card anew.
 */
class TakeAway extends Directive {
  #given: Given | undefined;
  #element: Element | undefined;
  #row: part.TakeAwayRow | undefined;

  override update({ element }: ElementPart, [load, ...given]: [Load, ...Given]): unknown {
    this.#given = given;
    if (element !== this.#element) {
      this.#element = element;
      element.addEventListener('toggle', () => void this.#open(load));
    }
    this.#row?.draw(given[0], given[1]);
    return noChange;
  }

  render(..._given: [Load, ...Given]): unknown {
    return noChange;
  }

  async #open(load: Load): Promise<void> {
    const room = this.#element?.querySelector<HTMLElement>('[open] > .room');
    if (this.#row || !room || !this.#given) return;
    try {
      const { TakeAwayRow } = await load();
      this.#row ??= new TakeAwayRow(room);
      this.#row.draw(this.#given[0], this.#given[1]);
    } catch {
      // Asked for again when it is opened again.
      render(html`<p class="small soft" role="status">${this.#given[2]}</p>`, room);
    }
  }
}

const takeAway = directive(TakeAway);

/**
 * “Copy or share”, of a quote.
 * @param load gives what draws the inside
 */
export const renderTakeAway = (
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
  load = loadPart,
): TemplateResult =>
  html`<details class="take-away" ${takeAway(load, context, quote, words.take.notLoaded)}>
    <summary class="small">${words.take.title}</summary>
    <div class="room"></div>
  </details>`;
