/** What readers narrow the quotes down with, made when they ask for it: this file is loaded on use. */
import { html, type TemplateResult } from 'lit';
import { indexOf } from '../../content/story-index.js';
import type { Attribution } from '../../content/types.js';
import type { ViewContext } from '../base/view-context.js';
import type { QuotesWords } from './quote-check.js';
import { FACETS, type Facet, type Filter } from './quotes-choice-model.js';
import { facetsOf } from './quotes-filter-model.js';

export { filterQuotes, tidyFilter } from './quotes-filter-model.js';

const nameOf = ({ story, localize }: ViewContext, facet: Facet, value: string): string =>
  facet === 'attribution'
    ? localize.common.attribution[value as Attribution]
    : (indexOf(story).actor.get(value)?.name ?? '');

/** A list of options for each thing that tells quotes apart, each with how many there would be. */
export function renderFilters(
  context: ViewContext,
  { filters }: QuotesWords,
  filter: Filter,
  choose: (facet: Facet, value: string) => void,
): TemplateResult {
  const { localize, story } = context;
  return html`<div class="facets">
    ${facetsOf(story, filter).map(({ facet, total, options }) => {
      const chosen = filter[facet] ?? '';
      const option = (value: string, name: string, count: number): TemplateResult =>
        html`<option value=${value} .selected=${value === chosen}>
          ${filters.counted(name, localize.number(count))}
        </option>`;
      return html`<label
        ><span class="soft">${filters[facet]}</span>
        <select
          name=${facet}
          @change=${({ target }: Event) => choose(facet, (target as HTMLSelectElement).value)}
        >
          ${option('', filters.all[facet], total)}
          ${[...options].map(([value, count]) => option(value, nameOf(context, facet, value), count))}
        </select></label
      >`;
    })}
  </div>`;
}

/** What is shown, by what filter. */
export function stateWords(
  context: ViewContext,
  { filters }: QuotesWords,
  filter: Filter,
  count: number,
): string {
  const { localize, story } = context;
  const what = FACETS.flatMap((facet) => {
    const value = filter[facet];
    return value ? nameOf(context, facet, value) : [];
  }).join(localize.common.and);
  return count
    ? filters.shown(localize.number(count), localize.number(story.quotes?.length ?? 0), what)
    : filters.none(what);
}
