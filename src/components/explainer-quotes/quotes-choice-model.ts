/** How a reader wants a story's quotes shown, and how that is kept. */

/** What quotes can be narrowed down by. */
export const FACETS = ['speaker', 'side', 'attribution'] as const;

export type Facet = (typeof FACETS)[number];

/** The value that the reader chose of each: ids of actors, and a class of attribution. */
export type Filter = Readonly<Partial<Record<Facet, string>>>;

export interface Choice {
  /** True where all that are shown stand one under the other. */
  readonly isList: boolean;
  readonly filter: Filter;
}

export const isOn = (filter: Filter): boolean => FACETS.some((facet) => filter[facet]);

/** What was kept; what is not ours in it is passed over. Throws where it is no JSON at all. */
export function parseChoice(kept: string): Choice {
  const found = Object(JSON.parse(kept)) as Record<string, unknown>;
  const filter: Record<string, string> = {};
  for (const facet of FACETS) {
    const value = found[facet];
    if (value && typeof value === 'string') filter[facet] = value;
  }
  return { isList: found['list'] === true, filter };
}

/** Undefined where nothing is to be kept, for every reader begins with it. */
export const choiceText = ({ isList, filter }: Choice): string | undefined =>
  isList || isOn(filter) ? JSON.stringify({ list: isList, ...filter }) : undefined;
