/** The floor: the same quotes as a list that scrolls sideways, in plain DOM. */
import type { Actions, Mount } from '../contestant.js';
import { button, fill, find, h } from '../lib/dom.js';
import { quoteCards, type QuotesStory } from '../lib/quote-card.js';

const STYLE = `ul{display:flex;overflow-x:auto;scroll-snap-type:x mandatory;gap:1em;padding:0;list-style:none}
li{flex:0 0 80%;scroll-snap-align:start;content-visibility:auto;contain-intrinsic-size:auto 36em auto 16em}
figure{margin:0}`;

export const mount: Mount<QuotesStory> = (root, story) => {
  const { quotes } = story;
  const card = quoteCards(story);
  const list = h('ul');
  const position = h('span', { role: 'status' });
  let place = 0;

  const tell = (): void => {
    position.textContent = `${place + 1} of ${quotes.length}`;
  };
  const go = (by: number) => () => {
    place = Math.min(quotes.length - 1, Math.max(0, place + by));
    const [first, there] = [list.children[0], list.children[place]] as HTMLElement[];
    if (first && there)
      list.scrollTo({ left: there.offsetLeft - first.offsetLeft, behavior: 'smooth' });
    tell();
  };

  fill(list, quotes, (quote) => h('li', {}, ...card(quote)), 5);
  tell();
  const buttons = [button('Previous', go(-1)), position, button('Next', go(1))];
  root.append(h('style', {}, STYLE), ...buttons, list);
};

export const actions: Actions = { next: () => find('> button')[1]?.click() };
