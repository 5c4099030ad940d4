import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Quote } from '../../content/types.js';
import { groupBy } from '../../internal/group-by.js';
import type { ViewContext } from '../base/view-context.js';
import type { QuotesWords } from './quote-check.js';
import type { QuotesChoice } from './quotes-choice.js';
import { excerpt, speakerName } from './quotes-model.js';

/** Characters of a quote by which the picker tells it. */
const EXCERPT = 40;
/** Up to so many are picked from in their order, each under its speaker's name; more are grouped by speaker. */
const IN_ORDER = 12;
/** The options of more are not made before the reader turns to the picker. */
const AT_ONCE = 100;

interface Browsing {
  readonly shown: readonly Quote[];
  /** Place among them; -1 where there are none. */
  readonly index: number;
  /** True once the reader turned to the picker. */
  readonly isPicking: boolean;
  readonly step: (by: 1 | -1) => void;
  readonly pick: (event: Event) => void;
  readonly openPicker: () => void;
}

/** What stands above the list: a way to any quote, all of them at once, and what narrows them down. */
export function renderControls(
  context: ViewContext,
  words: QuotesWords,
  controls: Browsing & { readonly choice: QuotesChoice; readonly toggleList: () => void },
): TemplateResult {
  const { choice, shown } = controls;
  const { isList } = choice;
  return html`<div class="bar" part="controls" role="group" aria-label=${words.controls}>
      ${isList || !shown.length ? nothing : renderBrowsing(context, words, controls)}
      <button aria-pressed=${isList} @click=${controls.toggleList}>${words.showAll}</button>
      ${choice.render(context, words)}
    </div>
    ${choice.renderState(context)}`;
}

/** Buttons to the one before and the next, which of how many is shown, and a way to any of them. */
function renderBrowsing(
  context: ViewContext,
  words: QuotesWords,
  browsing: Browsing,
): TemplateResult {
  const { localize } = context;
  const { shown, index, step } = browsing;
  return html`<button class="arrow previous" ?disabled=${index < 1} @click=${() => step(-1)}>
      <span>${words.previous}</span>
    </button>
    <span class="position"
      >${words.position(localize.number(index + 1), localize.number(shown.length))}</span
    >
    <button class="arrow next" ?disabled=${index === shown.length - 1} @click=${() => step(1)}>
      <span>${words.next}</span>
    </button>
    ${renderPicker(context, words, browsing)}`;
}

function renderPicker(
  context: ViewContext,
  words: QuotesWords,
  { shown, index, isPicking, pick, openPicker }: Browsing,
): TemplateResult {
  const { story, localize } = context;
  const isInOrder = shown.length <= IN_ORDER;
  const isWhole = isPicking || shown.length <= AT_ONCE;
  const option = (quote: Quote | undefined, at: number): TemplateResult | undefined => {
    if (!quote) return undefined;
    const text = excerpt(quote.text, EXCERPT);
    return html`<option value=${at}>
      ${
        isInOrder
          ? words.option(speakerName(story, quote), text)
          : words.numbered(localize.number(at + 1), text)
      }
    </option>`;
  };
  const options = (): unknown => {
    if (!isWhole) return option(shown[index], index);
    if (isInOrder) return shown.map(option);
    const groups = groupBy(
      shown.map((quote, at) => ({ quote, at })),
      ({ quote }) => quote.speaker,
    );
    return [...groups].map(
      ([, group]) =>
        html`<optgroup label=${speakerName(story, group[0]?.quote)}>
          ${group.map(({ quote, at }) => option(quote, at))}
        </optgroup>`,
    );
  };
  return html`<select
    class="picker"
    aria-label=${words.picker}
    @change=${pick}
    @focus=${openPicker}
    @pointerdown=${openPicker}
  >
    ${guard([shown, words, localize.locale, isWhole || index], options)}
  </select>`;
}
