/** What tests of the quotes do with the view, and what they read in it. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { ExplainerNavigateEvent, ExplainerQuotesElement } from '../../src/index.js';
import { testStory } from './test-story.js';
import { show } from './view-suite.js';
import { waitUntil } from './wait-until.js';

let stories = 0;

/** Five quotes by three speakers of two sides; a story of its own each time, for readers' choices are kept by its id. */
export function fiveQuotes(name = 'five') {
  const story = testStory();
  const quote = (id: string, text: string, speaker: string, attribution?: string) => ({
    id,
    text,
    speaker,
    ...(attribution && { attribution }),
    event: 'blast',
    citations: [{ source: 'wire' }],
  });
  return {
    ...story,
    id: `${name}-${++stories}-${Math.random()}`,
    quotes: [
      ...story.quotes,
      quote('quote-warned', 'We had warned them for a year.', 'mara', 'statement'),
      quote('quote-answer', 'Our answer will be hard.', 'north', 'state-media'),
      quote('quote-night', 'It was a long night.', 'mara', 'on-record'),
    ],
  };
}

export type QuotesStory = ReturnType<typeof fiveQuotes>;

export const showQuotes = async (
  story: unknown = fiveQuotes(),
  { dir = 'ltr', width = 600 } = {},
): Promise<ExplainerQuotesElement> =>
  show<ExplainerQuotesElement>(
    'explainer-quotes',
    story,
    await fixture(html`<div dir=${dir} style="width: ${width}px"></div>`),
  );

export const all = <Found extends HTMLElement = HTMLElement>(
  view: Element,
  selector: string,
): Found[] => [...(view.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];

export const one = <Found extends HTMLElement = HTMLElement>(
  view: Element,
  selector: string,
): Found => {
  const [found] = all<Found>(view, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

export const cardOf = (view: Element, words: string): HTMLElement => {
  const card = all(view, '.card').find(({ textContent }) => textContent?.includes(words));
  if (!card) throw new Error(`no card with ${words}`);
  return card;
};

/** The first words of each card that is not filtered out. */
export const shownCards = (view: Element): string[] =>
  all(view, '.card:not([hidden])').map(
    (card) => card.querySelector('blockquote')?.innerText.trim() ?? '',
  );

export const position = (view: Element): string => one(view, '.position').innerText.trim();
export const status = (view: Element): HTMLElement => one(view, 'section > [role=status]');
export const announced = (view: Element): string => status(view).textContent?.trim() ?? '';
export const toggle = (view: Element): HTMLElement => one(view, '[aria-pressed]');

/** Which of the cards that are not filtered out stands in full within the list. */
export const inSight = (view: Element): number => {
  const box = one(view, '.list').getBoundingClientRect();
  return all(view, '.card:not([hidden])').findIndex((card) => {
    const { left, right } = card.getBoundingClientRect();
    return left >= box.left - 2 && right <= box.right + 2;
  });
};

/** Waits for a scroll to bring a card in sight, and to come to rest. */
export async function arrival(view: Element, index: number): Promise<void> {
  await waitUntil(() => inSight(view) === index, `card ${index} in sight`, { timeout: 5000 });
  await aTimeout(250);
  expect(inSight(view)).to.equal(index);
}

export function listenTo(view: HTMLElement): ExplainerNavigateEvent['detail'][] {
  const details: ExplainerNavigateEvent['detail'][] = [];
  view.addEventListener('explainer-navigate', ({ detail }) => details.push(detail));
  return details;
}

export function pick(select: HTMLSelectElement, value: string): void {
  select.value = value;
  expect(select.value).to.equal(value);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export const choices = (view: Element, facet: string): HTMLSelectElement =>
  one<HTMLSelectElement>(view, `.filters [name=${facet}]`);

/** Opens the filters, which are loaded then. */
export async function openFilters(view: ExplainerQuotesElement): Promise<void> {
  one<HTMLDetailsElement>(view, '.filters').open = true;
  await waitUntil(() => all(view, '.facets').length, 'the filters');
  await view.updateComplete;
}

export async function filterBy(
  view: ExplainerQuotesElement,
  facet: string,
  value: string,
): Promise<void> {
  await openFilters(view);
  pick(choices(view, facet), value);
  await view.updateComplete;
}
