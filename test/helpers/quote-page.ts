/** What tests of a card and of its check look for. */
import { fixture, html } from '@open-wc/testing';
import type { ExplainerQuotesElement } from '../../src/index.js';
import { quotedStory } from './quoted-story.js';
import { show } from './view-suite.js';

export const showQuotes = async (
  story: unknown = quotedStory(),
  dir = 'ltr',
  width = 600,
): Promise<ExplainerQuotesElement> =>
  show<ExplainerQuotesElement>(
    'explainer-quotes',
    story,
    await fixture(html`<div dir=${dir} style="width: ${width}px"></div>`),
  );

export function cardOf(view: Element, words: string): HTMLElement {
  const cards = [...(view.shadowRoot?.querySelectorAll<HTMLElement>('.card') ?? [])];
  const card = cards.find(({ textContent }) => textContent?.includes(words));
  if (!card) throw new Error(`no card with ${words}`);
  return card;
}

export function within<Found extends HTMLElement = HTMLElement>(
  card: Element,
  selector: string,
): Found {
  const found = card.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Text as it is read, on one line. */
export const textOf = (element: Element): string =>
  ((element as HTMLElement).innerText ?? '').replaceAll(/\s+/g, ' ').trim();
