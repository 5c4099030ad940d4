import { register } from 'swiper/element/bundle';
import type { Actions, Mount } from '../contestant.js';
import { find, h } from '../lib/dom.js';
import { quoteCards, type QuotesStory } from '../lib/quote-card.js';

register();

export const mount: Mount<QuotesStory> = (root, story) => {
  const card = quoteCards(story);
  const slides = story.quotes.map((quote) => h('swiper-slide', {}, ...card(quote)));
  const options = { navigation: 'true', pagination: 'true', 'pagination-type': 'fraction' };
  root.append(h('swiper-container', { ...options, 'slides-per-view': 1.25 }, ...slides));
};

export const actions: Actions = {
  next: () => {
    const [carousel] = find('swiper-container') as readonly { swiper?: { slideNext(): void } }[];
    carousel?.swiper?.slideNext();
  },
};
