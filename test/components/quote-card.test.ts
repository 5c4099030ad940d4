import { aTimeout, expect, fixtureSync, html, nextFrame, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { render } from 'lit';
import { renderTakeAway } from '../../src/components/explainer-quotes/quote-take-away.js';
import type { Quote, Story } from '../../src/content/types.js';
import '../../src/define/index.js';
import type { ExplainerShareEvent } from '../../src/index.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as english from '../../src/localize/translations/en.js';
import * as persian from '../../src/localize/translations/fa.js';
import { cardOf, showQuotes, textOf, within } from '../helpers/quote-page.js';
import { LONG_WORDS, quotedStory } from '../helpers/quoted-story.js';
import { drawnOnServer, drawOnServer, nodesOf } from '../helpers/server-drawn.js';
import { waitUntil } from '../helpers/wait-until.js';

/** Until the browser has laid out and told its observers. */
const laidOut = async (): Promise<void> => {
  await nextFrame();
  await aTimeout(50);
};
const isCut = ({ scrollHeight, clientHeight }: Element): boolean => scrollHeight > clientHeight + 5;

describe('a card of <explainer-quotes>', () => {
  describe('tells of a quote', () => {
    it('speaker, role, occasion, date on both clocks and how it came to be known', async () => {
      const card = cardOf(await showQuotes(), 'The border stays');
      expect(textOf(within(card, 'figcaption'))).to.match(
        /^Mara Lind, minister, The North To reporters in the capital .*March 2, 2021 at 00:10.* Ostra.*March 1.* 16:10.* Capital on the record$/i,
      );
    });

    it('its words and their translation in their own languages and directions', async () => {
      const card = cardOf(await showQuotes(), 'به‌موقع');
      const [words, translation] = card.querySelectorAll<HTMLElement>('blockquote p');
      expect([words?.lang, translation?.lang]).to.deep.equal(['fa', 'en']);
      expect(getComputedStyle(words as Element).direction).to.equal('rtl');
      expect(getComputedStyle(translation as Element).direction).to.equal('ltr');
      expect(textOf(within(card, '.translator'))).to.equal('Translation: The Herald');
    });
  });

  describe('defines how words came to be known', () => {
    it('for every class of attribution, in every language', () => {
      const { attribution } = english.common;
      for (const { quotes } of [english, persian]) {
        expect(Object.keys(quotes.card.means)).to.have.members(Object.keys(attribution));
        const { means } = quotes.card;
        expect(Object.values(means).every((meaning) => meaning.length > 30)).to.equal(true);
      }
    });

    it('when asked, by key too', async () => {
      const card = cardOf(await showQuotes(), 'The border stays');
      const details = within<HTMLDetailsElement>(card, '.means');
      expect(textOf(details).toLowerCase()).to.equal('on the record');
      within(details, 'summary').focus();
      await sendKeys({ press: 'Enter' });
      expect(details.open).to.equal(true);
      expect(textOf(details)).to.contain('Said openly, under the speaker’s own name');
    });

    it('on paper without asking', async function () {
      const view = await showQuotes();
      const card = cardOf(view, 'The border stays');
      const prints = await emulateMedia({ media: 'print' }).then(
        () => true,
        () => false,
      );
      if (!prints) return this.skip();
      try {
        expect(within(card, '.means p').getBoundingClientRect().height).to.be.greaterThan(0);
        expect(within(cardOf(view, 'We had warned'), '.more').offsetHeight).to.equal(0);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });
  });

  describe('with long words', () => {
    it('shows the first lines, and all of them when asked', async () => {
      const card = cardOf(await showQuotes(), 'We had warned');
      await laidOut();
      const words = within(card, 'blockquote');
      const more = within<HTMLButtonElement>(card, '.more');
      expect(isCut(words)).to.equal(true);
      expect(more.getAttribute('aria-expanded')).to.equal('false');
      expect(textOf(more)).to.equal('Show the whole quote');
      more.focus();
      await sendKeys({ press: 'Enter' });
      expect(isCut(words)).to.equal(false);
      expect(more.getAttribute('aria-expanded')).to.equal('true');
      expect(textOf(more)).to.equal('Show less');
      more.click();
      expect(isCut(words)).to.equal(true);
    });

    it('stays open when the view is drawn anew', async () => {
      const view = await showQuotes();
      const card = cardOf(view, 'We had warned');
      within(card, '.more').click();
      view.requestUpdate();
      await view.updateComplete;
      expect(isCut(within(card, 'blockquote'))).to.equal(false);
    });

    it('offers no button where all of them fit, and one as soon as they don’t', async () => {
      const story = quotedStory();
      // Many letters, none of them wide.
      const text = 'We till it still. '.repeat(19).trim();
      const quotes = story.quotes.map((quote) =>
        quote.id === 'quote-long' ? { ...quote, text } : quote,
      );
      const view = await showQuotes({ ...story, quotes: [quotes[1]] }, 'ltr', 1100);
      const card = cardOf(view, 'We till');
      await waitUntil(() => within(card, '.more').hidden, 'no button where it fits');
      (view.parentElement as HTMLElement).style.width = '320px';
      await waitUntil(() => !within(card, '.more').hidden, 'a button where it is cut');
      expect(isCut(within(card, 'blockquote'))).to.equal(true);
    });

    it('has no button for short ones', async () => {
      expect(cardOf(await showQuotes(), 'The border stays').querySelector('.more')).to.equal(null);
    });

    it('cuts the words and a long translation alike, and opens both', async () => {
      const story = quotedStory();
      const [, long] = story.quotes;
      const quote = { ...long, inLanguage: 'fa', translation: { text: LONG_WORDS } };
      const card = cardOf(await showQuotes({ ...story, quotes: [quote] }), 'We had warned');
      const both = [...card.querySelectorAll('blockquote')];
      expect(both.map(isCut)).to.deep.equal([true, true]);
      expect(card.querySelectorAll('.more').length).to.equal(1);
      within(card, '.more').click();
      expect(both.map(isCut)).to.deep.equal([false, false]);
    });

    it('opens where a search of the page found something in what is hidden', async () => {
      const card = cardOf(await showQuotes(), 'We had warned');
      const words = within(card, 'blockquote');
      words.scrollTop = 200;
      await waitUntil(() => !isCut(words), 'opened');
      expect(within(card, '.more').getAttribute('aria-expanded')).to.equal('true');
    });
  });

  describe('can be taken along', () => {
    const openTake = async (card: Element): Promise<HTMLElement> => {
      const take = within<HTMLDetailsElement>(card, '.take-away');
      within(take, 'summary').click();
      await waitUntil(() => take.querySelector('button'), 'the buttons are loaded', {
        timeout: 8000,
      });
      return take;
    };
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const clipboard = (value: unknown): void =>
      void Object.defineProperty(navigator, 'clipboard', { value, configurable: true });

    afterEach(() => {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else delete (navigator as { clipboard?: unknown }).clipboard;
      delete (navigator as { share?: unknown }).share;
      document.documentElement.lang = 'en';
    });

    it('costs nothing until it is opened', async () => {
      const card = cardOf(await showQuotes(), 'The border stays');
      expect(within(card, '.take-away .room').childElementCount).to.equal(0);
    });

    it('with its citation, and says so', async () => {
      const written: string[] = [];
      clipboard({ writeText: (text: string) => Promise.resolve(void written.push(text)) });
      const view = await showQuotes();
      const details: ExplainerShareEvent['detail'][] = [];
      view.addEventListener('explainer-share', ({ detail }) => details.push(detail));
      const take = await openTake(cardOf(view, 'The border stays'));
      within(take, 'button').click();
      await waitUntil(() => textOf(within(take, '[role=status]')) === 'Copied.');
      expect(written[0]).to.match(
        /^“The border stays shut, and everyone knows why\.” – Mara Lind, minister, The North, .*\(“Bridge closed after blast”, The Herald, March 2, 2021, https:\/\/example\.org\/bridge; /,
      );
      expect(written[0]).to.match(
        /\nFrom “The bridge at Ostra”, as of March 2021: http.*quote-border$/,
      );
      expect(details).to.deep.equal([
        {
          story: 'test-story',
          version: 1,
          view: 'quotes',
          item: 'quote-border',
          method: 'clipboard',
        },
      ]);
    });

    it('as a link to it', async () => {
      const written: string[] = [];
      clipboard({ writeText: (text: string) => Promise.resolve(void written.push(text)) });
      const take = await openTake(cardOf(await showQuotes(), 'It was meant'));
      const link = [...take.querySelectorAll('button')].find((it) => textOf(it) === 'Copy link');
      link?.click();
      await waitUntil(() => written.length);
      expect(written[0]).to.match(/#explainer=test-story\/quote\/quote-unnamed$/);
    });

    it('by hand where the page may not copy: the text stands there, selected', async () => {
      clipboard({ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
      const view = await showQuotes();
      const take = await openTake(cardOf(view, 'It was meant'));
      within(take, 'button').click();
      await waitUntil(() => take.querySelector('.by-hand'), 'the text stands there');
      const field = within<HTMLTextAreaElement>(take, '.by-hand');
      expect(field.value).to.contain('speaker not named').and.to.contain('names no source');
      await waitUntil(() => view.shadowRoot?.activeElement === field);
      expect(field.selectionEnd).to.equal(field.value.length);
      await expect(view).to.be.accessible();
    });

    it('by the menu of the device where it has one', async () => {
      let given: ShareData | undefined;
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => void (given = data),
        configurable: true,
      });
      const take = await openTake(cardOf(await showQuotes(), 'It was meant'));
      const share = [...take.querySelectorAll('button')].find((it) => textOf(it) === 'Share');
      share?.click();
      await waitUntil(() => given);
      expect(given?.title).to.equal('The bridge at Ostra');
      expect(given?.text).to.contain('It was meant to miss.').and.not.to.contain('#explainer');
      expect(given?.url).to.match(/#explainer=.*quote-unnamed$/);
    });

    it('not where what draws the buttons does not come, which is said, until it does', async () => {
      const story = quotedStory() as unknown as Story;
      const view = await showQuotes();
      const context = { story, localize: view['localize'], headingLevel: 2 };
      const [, , , quote] = story.quotes ?? [];
      const room = fixtureSync<HTMLElement>(html`<div></div>`);
      let isOnline = false;
      const load = () =>
        isOnline
          ? import('../../src/components/explainer-quotes/quote-take-away-row.js')
          : Promise.reject(new Error('offline'));
      render(renderTakeAway(context, english.quotes, quote as Quote, load), room);
      within(room, 'summary').click();
      await waitUntil(() => room.querySelector('[role=status]'));
      expect(textOf(room)).to.contain('This could not be loaded. Please try again.');
      isOnline = true;
      within(room, 'summary').click();
      await aTimeout(50);
      within(room, 'summary').click();
      await waitUntil(() => room.querySelector('button'), 'the buttons', { timeout: 8000 });
      expect(textOf(room)).not.to.contain('could not be loaded');
    });

    it('in the language of the page, also when that changes', async () => {
      registerTranslation(persian);
      const view = await showQuotes();
      const take = await openTake(cardOf(view, 'It was meant'));
      document.documentElement.lang = 'fa';
      await waitUntil(() => textOf(within(take, 'button')) === persian.quoteTakeAway.cite);
    });
  });

  describe('drawn by a server', () => {
    /** A page with what the server drew, and no definition of the tag. */
    async function framed(sandbox?: string): Promise<HTMLElement> {
      const markup = await drawOnServer({ tag: 'explainer-quotes', story: quotedStory() });
      const frame = document.createElement('iframe');
      frame.width = '400';
      if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
      frame.srcdoc = `<!doctype html><meta charset="utf-8">${markup}`;
      const loaded = oneEvent(frame, 'load');
      fixtureSync(html`<div>${frame}</div>`);
      await loaded;
      const view = frame.contentDocument?.querySelector('explainer-quotes');
      if (!view?.shadowRoot) throw new Error('nothing is drawn');
      return cardOf(view, 'We had warned');
    }

    it('shows long words whole where no script may run', async function () {
      const card = await framed('allow-same-origin');
      const { defaultView } = card.ownerDocument;
      // Older engines don't tell; there the words can be scrolled, as below.
      if (!defaultView?.matchMedia('(scripting: none)').matches) return this.skip();
      expect(isCut(within(card, 'blockquote'))).to.equal(false);
      expect(within(card, '.more').offsetHeight).to.equal(0);
    });

    it('lets long words be scrolled until a script comes', async () => {
      const words = within(await framed(), 'blockquote');
      expect(isCut(words)).to.equal(true);
      const { defaultView } = words.ownerDocument;
      expect(defaultView?.getComputedStyle(words).overflowY).to.equal('auto');
      words.scrollTop = 1000;
      expect(words.scrollTop).to.be.greaterThan(0);
    });
  });

  it('is taken over from a server as it stands, long, translated or corrected, and lives', async () => {
    const order = { tag: 'explainer-quotes', story: quotedStory() };
    const view = await drawnOnServer(order);
    const [drawn, words] = [nodesOf(view), view.shadowRoot?.textContent];
    expect(words).not.to.match(/undefined|NaN|\[object/);
    fixtureSync<HTMLElement>(html`<div style="width: 500px"></div>`).append(view);
    await view.updateComplete;
    expect(view.status).to.equal('ready');
    expect(nodesOf(view).filter((node) => !drawn.includes(node))).to.deep.equal([]);
    expect(view.shadowRoot?.textContent).to.equal(words);
    const card = cardOf(view, 'We had warned');
    within(card, '.more').click();
    expect(isCut(within(card, 'blockquote'))).to.equal(false);
    within(card, '.take-away summary').click();
    await waitUntil(() => card.querySelector('.take-away button'), 'buttons', { timeout: 8000 });
  });
});
