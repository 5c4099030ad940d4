/** What readers narrow the quotes down with, made when they ask for it: this file is loaded on use. */
import { html, type TemplateResult } from 'lit';
import { indexOf } from '../../content/story-index.js';
import type { Attribution } from '../../content/types.js';
import type { Translation } from '../../localize/translation.js';
import { quotesFilters } from '../../localize/translations/en-quotes-filters.js';
import type { ViewContext } from '../base/view-context.js';
import { FACETS, isOn, type Facet, type Filter } from './quotes-choice-model.js';
import { facetsOf } from './quotes-filter-model.js';

export { filterQuotes, tidyFilter } from './quotes-filter-model.js';

const wordsIn = ({ localize }: ViewContext): Translation['quotesFilters'] =>
  localize.wordsOf('quotesFilters', quotesFilters);

const nameOf = ({ story, localize }: ViewContext, facet: Facet, value: string): string =>
  facet === 'attribution'
    ? localize.common.attribution[value as Attribution]
    : (indexOf(story).actor.get(value)?.name ?? '');

/** A list of options for each thing that tells quotes apart, each with how many there would be. */
export function renderFilters(
  context: ViewContext,
  filter: Filter,
  choose: (facet: Facet, value: string) => void,
): TemplateResult {
  const { localize, story } = context;
  const words = wordsIn(context);
  return html`<div class="facets">
    ${facetsOf(story, filter).map(({ facet, total, options }) => {
      const chosen = filter[facet] ?? '';
      const option = (value: string, name: string, count: number): TemplateResult =>
        html`<option value=${value} .selected=${value === chosen}>
          ${words.counted(name, localize.number(count))}
        </option>`;
      return html`<label
        ><span class="soft">${words[facet]}</span>
        <select
          name=${facet}
          @change=${({ target }: Event) => choose(facet, (target as HTMLSelectElement).value)}
        >
          ${option('', words.all[facet], total)}
          ${[...options].map(([value, count]) => option(value, nameOf(context, facet, value), count))}
        </select></label
      >`;
    })}
  </div>`;
}

/** What is shown, by what filter, in words; that all are, without one. */
export function stateWords(context: ViewContext, filter: Filter, count: number): string {
  const { localize, story } = context;
  const words = wordsIn(context);
  const total = localize.number(story.quotes?.length ?? 0);
  if (!isOn(filter)) return words.cleared(total);
  const what = FACETS.flatMap((facet) => {
    const value = filter[facet];
    return value ? nameOf(context, facet, value) : [];
  }).join(localize.common.and);
  return count ? words.shown(localize.number(count), total, what) : words.none(what);
}

/** The same to be seen, with a way back. */
export const renderState = (
  context: ViewContext,
  filter: Filter,
  count: number,
  clear: () => void,
): TemplateResult =>
  html`<p class="state">
    ${stateWords(context, filter, count)}
    <button class="small clear" @click=${clear}>${wordsIn(context).clear}</button>
  </p>`;
