/** By what readers narrow a story's quotes down, and how many there are of each. */
import { indexOf } from '../../content/story-index.js';
import type { Actor, Quote, Story } from '../../content/types.js';
import { FACETS, type Facet, type Filter } from './quotes-choice-model.js';

function topOf(story: Story, id: string): Actor | undefined {
  const { actor } = indexOf(story);
  const passed = new Set<string>();
  let top = actor.get(id);
  while (top?.memberOf) {
    if (passed.has(top.id)) return undefined;
    passed.add(top.id);
    top = actor.get(top.memberOf);
  }
  return top;
}

const sides = new WeakMap<Story, ReadonlyMap<string, string>>();

/**
 * The side a speaker is on: the country or organisation at the top of those it belongs to, itself where it is
 * that.
 * @returns id of an actor; undefined of a person who belongs to none, and of actors that belong to each other
 */
export function sideOf(story: Story, speaker: string): string | undefined {
  let found = sides.get(story);
  if (!found) {
    const { actors = [] } = story;
    // What nobody said the kind of is a side where somebody belongs to it.
    const groups = new Set(actors.map(({ memberOf }) => memberOf));
    found = new Map(
      actors.flatMap(({ id }): [string, string][] => {
        const top = topOf(story, id);
        const isSide = top && (top.type ? top.type !== 'person' : groups.has(top.id));
        return isSide ? [[id, top.id]] : [];
      }),
    );
    sides.set(story, found);
  }
  return found.get(speaker);
}

export const valueOf = (story: Story, quote: Quote, facet: Facet): string | undefined =>
  facet === 'side' ? sideOf(story, quote.speaker) : quote[facet];

const fits = (story: Story, quote: Quote, filter: Filter, but?: Facet): boolean =>
  FACETS.every(
    (facet) => facet === but || !filter[facet] || valueOf(story, quote, facet) === filter[facet],
  );

/** Those that are of all that was chosen, in the order of the story. */
export const filterQuotes = (story: Story, filter: Filter): readonly Quote[] =>
  (story.quotes ?? []).filter((quote) => fits(story, quote, filter));

export interface FacetOptions {
  readonly facet: Facet;
  /** How many quotes there are whatever is chosen here, by what is chosen of the others. */
  readonly total: number;
  /** By value, in the order in which they first come; how many there would be if it were chosen. */
  readonly options: ReadonlyMap<string, number>;
}

/** What there is to choose: of what tells quotes apart, and sides only where they tell more than speakers. */
export function facetsOf(story: Story, filter: Filter): readonly FacetOptions[] {
  const quotes = story.quotes ?? [];
  const speakers = new Set<string>();
  const facets = FACETS.map((facet) => {
    const options = new Map<string, number>();
    let total = 0;
    for (const quote of quotes) {
      const value = valueOf(story, quote, facet);
      const isOne = fits(story, quote, filter, facet);
      if (isOne) total++;
      if (value === undefined) continue;
      if (facet === 'side') speakers.add(quote.speaker);
      options.set(value, (options.get(value) ?? 0) + Number(isOne));
    }
    return { facet, total, options };
  });
  return facets.filter(
    ({ facet, options }) => options.size > 1 && (facet !== 'side' || options.size < speakers.size),
  );
}

/** What of a filter kept from an earlier visit the story still has. */
export function tidyFilter(story: Story, filter: Filter): Filter {
  const found = facetsOf(story, {}).filter(({ facet, options }) =>
    options.has(filter[facet] ?? ''),
  );
  return Object.fromEntries(found.map(({ facet }) => [facet, filter[facet]]));
}
