/** What tells a quote and its speaker. */
import { plainText } from '../../content/rich-text.js';
import { indexOf, isLinked } from '../../content/story-index.js';
import type { Actor, ItemRef, Quote, Story } from '../../content/types.js';

/** Quotes longer than this many characters are shown short at first; more than any clamp in the styles lets through. */
const LONG = 320;

export const isLong = (text: string): boolean => text.length > LONG;

/** The first words of a text, to tell it by; whole where it is short. */
export function excerpt(text: string, length: number): string {
  const plain = plainText(text);
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length + 1);
  // Where there is no space, -1 leaves all but the last character.
  const words = cut.slice(0, cut.lastIndexOf(' '));
  // Half a surrogate pair is no character.
  return `${words.replace(/[\s\p{P}\p{Cs}]+$/u, '')}…`;
}

/** '' where nobody is known. */
export const speakerName = (story: Story | undefined, quote: Quote | undefined): string =>
  (story && indexOf(story).actor.get(quote?.speaker ?? '')?.name) ?? '';

/** What a speaker speaks as: their post and whom they belong to, unless the post names it already. */
export function rolesOf(story: Story, { jobTitle = '', memberOf = '' }: Actor): readonly string[] {
  const group = indexOf(story).actor.get(memberOf)?.name ?? '';
  return [jobTitle, jobTitle.includes(group) ? '' : group].filter(Boolean);
}

/**
 * The quotes that are linked to what is selected on the page: one is that itself, others are about the same
 * event. In the order of the story.
 */
export function linksOf(
  story: Story,
  selection: ItemRef | undefined,
): ReadonlyMap<Quote, 'selected' | 'linked'> {
  const links = new Map<Quote, 'selected' | 'linked'>();
  if (!selection) return links;
  for (const quote of story.quotes ?? []) {
    if (!isLinked(story, selection, 'quote', quote.id)) continue;
    const isItself = selection.kind === 'quote' && selection.id === quote.id;
    links.set(quote, isItself ? 'selected' : 'linked');
  }
  return links;
}

/** Which of the linked quotes is to be brought up: the selected one, else one that is in sight, else one that is shown. */
export function quoteToFollow(
  links: ReturnType<typeof linksOf>,
  shown: readonly Quote[],
  current: Quote | undefined,
): Quote | undefined {
  const linked = [...links.keys()];
  return (
    linked.find((quote) => links.get(quote) === 'selected') ??
    linked.find((quote) => quote === current) ??
    linked.find((quote) => shown.includes(quote)) ??
    linked[0]
  );
}
