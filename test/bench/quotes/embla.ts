import EmblaCarousel from 'embla-carousel';
import type { Actions, Mount } from '../contestant.js';
import { button, find, h } from '../lib/dom.js';
import { quoteCards, type QuotesStory } from '../lib/quote-card.js';

const STYLE = `.view{overflow:hidden}.all{display:flex}.slide{flex:0 0 80%;min-width:0;padding-inline-end:1em}
figure{margin:0}`;

export const mount: Mount<QuotesStory> = (root, story) => {
  const { quotes } = story;
  const card = quoteCards(story);
  const slides = quotes.map((quote) => h('div', { class: 'slide' }, ...card(quote)));
  const view = h('div', { class: 'view' }, h('div', { class: 'all' }, ...slides));
  const position = h('span', { role: 'status' }, `1 of ${quotes.length}`);
  const buttons = [
    button('Previous', () => carousel.scrollPrev()),
    position,
    button('Next', () => carousel.scrollNext()),
  ];
  root.append(h('style', {}, STYLE), ...buttons, view);
  const carousel = EmblaCarousel(view, { align: 'start' });
  carousel.on('select', () => {
    position.textContent = `${carousel.selectedScrollSnap() + 1} of ${quotes.length}`;
  });
};

export const actions: Actions = { next: () => find('> button')[1]?.click() };
