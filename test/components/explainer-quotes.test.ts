import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import {
  emulateMedia,
  executeServerCommand,
  resetMouse,
  sendKeys,
  sendMouse,
} from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerNavigateEvent, ExplainerQuotesElement } from '../../src/index.js';
import { testStory } from '../helpers/test-story.js';
import { behavesLikeAView, show, shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const LONG = 'We had warned them for a year that the bridge would not hold. '.repeat(7).trim();

/** Four quotes by three speakers. */
function fourQuotes() {
  const story = testStory();
  const quotes = [
    ...story.quotes,
    {
      id: 'quote-long',
      text: LONG,
      speaker: 'mara',
      event: 'blast',
      citations: [{ source: 'wire' }],
    },
    {
      id: 'quote-persian',
      text: 'پاسخ ما سخت خواهد بود.',
      inLanguage: 'fa',
      speaker: 'north',
      date: '2021-03-02T00:10+03:00',
      event: 'blast',
      attribution: 'state-media',
      citations: [{ source: 'herald', quote: 'hard answer' }],
      translation: { text: 'Our answer will be hard.', inLanguage: 'en', translator: 'The Herald' },
    },
  ];
  return { ...story, quotes };
}

const showQuotes = async (story: unknown = fourQuotes(), dir = 'ltr') =>
  show<ExplainerQuotesElement>(
    'explainer-quotes',
    story,
    await fixture(html`<div dir=${dir} style="width: 600px"></div>`),
  );

const all = <Found extends HTMLElement = HTMLElement>(view: Element, selector: string): Found[] => [
  ...(view.shadowRoot?.querySelectorAll<Found>(selector) ?? []),
];
const one = <Found extends HTMLElement = HTMLElement>(view: Element, selector: string): Found => {
  const [found] = all<Found>(view, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const cardOf = (view: Element, words: string): HTMLElement => {
  const card = all(view, '.card').find(({ textContent }) => textContent?.includes(words));
  if (!card) throw new Error(`no card with ${words}`);
  return card;
};
const position = (view: Element): string => one(view, '.position').innerText.trim();
const announced = (view: Element): string => one(view, '[role=status]').textContent?.trim() ?? '';

/** Which card stands in full within the list. */
const inSight = (view: Element): number => {
  const box = one(view, '.list').getBoundingClientRect();
  return all(view, '.card:not([hidden])').findIndex((card) => {
    const { left, right } = card.getBoundingClientRect();
    return left >= box.left - 2 && right <= box.right + 2;
  });
};

/** Waits for a scroll to bring a card in sight, and to come to rest. */
async function arrival(view: Element, index: number): Promise<void> {
  await waitUntil(() => inSight(view) === index, `card ${index} in sight`, { timeout: 5000 });
  await aTimeout(250);
  expect(inSight(view)).to.equal(index);
}

async function clickOn(target: Element): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
  });
}

function pick(select: HTMLSelectElement, index: number): void {
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function listenTo(view: HTMLElement): ExplainerNavigateEvent['detail'][] {
  const details: ExplainerNavigateEvent['detail'][] = [];
  view.addEventListener('explainer-navigate', ({ detail }) => details.push(detail));
  return details;
}

describe('<explainer-quotes>', () => {
  behavesLikeAView('explainer-quotes', {
    shows: 'The border stays shut.',
    whenEmpty: /This story has no quotes/,
  });

  afterEach(() => resetMouse());

  describe('shows of a quote', () => {
    it('who said it, as what, when, on what occasion and how it came to be known', async () => {
      const view = await showQuotes();
      const card = cardOf(view, 'The border stays shut.');
      expect(card.querySelector('figcaption')?.innerText.replaceAll(/\s+/g, ' ').trim()).to.equal(
        'Mara Lind, minister, The North To reporters in the capital March 2, 2021 On the record',
      );
    });

    it('a time of day on both clocks, and that a date is not known', async () => {
      const view = await showQuotes();
      expect(cardOf(view, 'سخت').innerText)
        .to.contain('Tuesday, March 2, 2021 at 00:10 in Ostra')
        .and.to.contain('Monday, March 1 at 16:10 in Capital');
      expect(cardOf(view, 'We are ready').innerText).to.contain('date not established');
    });

    it('its words in their own language, and the translation', async () => {
      const view = await showQuotes();
      const card = cardOf(view, 'سخت');
      const [words, translation] = card.querySelectorAll<HTMLElement>('blockquote p');
      expect(words?.lang).to.equal('fa');
      expect(getComputedStyle(words as HTMLElement).direction).to.equal('rtl');
      expect(translation?.lang).to.equal('en');
      expect(translation?.innerText).to.equal('Our answer will be hard.');
      expect(card.innerText).to.contain('Translation: The Herald');
    });

    it('its sources, linked to the very words, with the archived copy', async () => {
      const story = fourQuotes();
      Object.assign(story.sources[0] ?? {}, { archivedAt: 'https://example.org/archive' });
      const view = await showQuotes(story);
      const links = [
        ...cardOf(view, 'The border stays').querySelectorAll<HTMLAnchorElement>('.check a'),
      ];
      expect(links.map(({ href }) => href)).to.deep.equal([
        'https://example.org/bridge#:~:text=The%20border%20stays%20shut',
        'https://example.org/archive#:~:text=The%20border%20stays%20shut',
      ]);
      const [exact] = cardOf(view, 'سخت').querySelectorAll<HTMLAnchorElement>('.check a');
      expect(exact?.href).to.equal('https://example.org/bridge#:~:text=hard%20answer');
    });

    it('other renderings side by side, with what differs marked and told', async () => {
      const view = await showQuotes();
      const card = cardOf(view, 'The border stays');
      await clickOn(card.querySelector('.check summary') as Element);
      await waitUntil(() => card.querySelector('mark'));
      const [ours, theirs] = card.querySelectorAll<HTMLElement>('.rendering');
      expect(ours?.innerText).to.equal('The border stays shut.');
      expect(theirs?.innerText).to.equal('The border will stay shut.');
      const marks = [...card.querySelectorAll('mark')];
      expect(marks.map(({ textContent }) => textContent)).to.deep.equal(['stays', 'will stay']);
      for (const mark of marks) {
        expect(getComputedStyle(mark).textDecorationLine).to.equal('underline');
      }
      expect(card.textContent).to.match(/“\s*stays\s*” here is “\s*will stay\s*” elsewhere/);
    });

    it('what was corrected about it, without a click', async () => {
      const view = await showQuotes({
        ...fourQuotes(),
        corrections: [
          {
            id: 'c1',
            date: '2021-03-09',
            about: { kind: 'quote', id: 'quote-border' },
            kind: 'retraction',
            text: 'She did not say so.',
            previousText: 'The borders stay shut.',
          },
        ],
      });
      const text = cardOf(view, 'The border stays').innerText;
      expect(text).to.contain('Retraction · March 9, 2021').and.to.contain('She did not say so.');
      expect(text).to.contain('It read: The borders stay shut.');
      expect(cardOf(view, 'We are ready').innerText).not.to.contain('Retraction');
    });

    it('the first lines where it is long, and the rest when asked', async () => {
      const view = await showQuotes();
      const card = cardOf(view, 'We had warned');
      const words = card.querySelector('blockquote') as HTMLElement;
      const more = card.querySelector<HTMLButtonElement>('.more');
      expect(all(view, '.more').length).to.equal(1);
      expect(words.scrollHeight).to.be.greaterThan(words.clientHeight + 5);
      expect(more?.getAttribute('aria-expanded')).to.equal('false');
      more?.click();
      await view.updateComplete;
      expect(words.scrollHeight).to.be.lessThan(words.clientHeight + 5);
      expect(more?.getAttribute('aria-expanded')).to.equal('true');
      expect(more?.innerText).to.equal('Show less');
    });
  });

  it('needs no controls for a single quote', async () => {
    const story = testStory();
    const view = await showQuotes({ ...story, quotes: story.quotes.slice(0, 1), quiz: undefined });
    expect(shownText(view)).to.contain('The border stays shut.');
    expect(all(view, 'select, .arrow, [aria-pressed]')).to.deep.equal([]);
    await expect(view).to.be.accessible();
  });

  it('hides no card from find-in-page or assistive technology', async () => {
    const view = await showQuotes();
    expect(
      all(view, '.card, .card *').filter((it) => it.matches('[inert], [aria-hidden]')),
    ).to.deep.equal([]);
    expect(all(view, '.card').every((card) => card.offsetHeight > 0)).to.equal(true);
  });

  it('lets the next card show that there is more', async () => {
    const view = await showQuotes();
    const box = one(view, '.list').getBoundingClientRect();
    const next = all(view, '.card')[1]?.getBoundingClientRect();
    expect(next?.left).to.be.lessThan(box.right - 20);
    expect(next?.right).to.be.greaterThan(box.right);
  });

  describe('its buttons', () => {
    it('go one quote on and back, and scroll the list only', async () => {
      const view = await showQuotes();
      const details = listenTo(view);
      const before = [scrollX, scrollY];
      await clickOn(one(view, '.next'));
      await arrival(view, 1);
      expect(position(view)).to.equal('2 of 4');
      await clickOn(one(view, '.previous'));
      await arrival(view, 0);
      expect(position(view)).to.equal('1 of 4');
      const shared = {
        story: 'test-story',
        version: 1,
        view: 'quotes',
        total: 4,
        method: 'button',
      };
      expect(details).to.deep.equal([
        { ...shared, item: 'quote-talk', index: 1 },
        { ...shared, item: 'quote-border', index: 0 },
      ]);
      expect([scrollX, scrollY]).to.deep.equal(before);
    });

    it('reach the last quote, pressed fast, and tell of no other on the way', async () => {
      const view = await showQuotes();
      const details = listenTo(view);
      for (let time = 0; time < 3; time++) {
        one(view, '.next').click();
        await view.updateComplete;
      }
      await arrival(view, 3);
      expect(position(view)).to.equal('4 of 4');
      expect(details.map(({ index, method }) => [index, method])).to.deep.equal([
        [1, 'button'],
        [2, 'button'],
        [3, 'button'],
      ]);
    });

    it('are disabled at the ends, and hand on the focus rather than lose it', async () => {
      const view = await showQuotes(testStory());
      const [previous, next] = [
        one<HTMLButtonElement>(view, '.previous'),
        one<HTMLButtonElement>(view, '.next'),
      ];
      expect([previous.disabled, next.disabled]).to.deep.equal([true, false]);
      next.focus();
      await sendKeys({ press: 'Enter' });
      await view.updateComplete;
      expect([previous.disabled, next.disabled]).to.deep.equal([false, true]);
      expect(view.shadowRoot?.activeElement).to.equal(previous);
      await sendKeys({ press: 'Enter' });
      await view.updateComplete;
      expect(view.shadowRoot?.activeElement).to.equal(next);
      expect(all(view, '[aria-disabled]')).to.deep.equal([]);
    });

    it('are 44 px', async () => {
      const view = await showQuotes();
      for (const button of all(view, '.arrow, select, [aria-pressed]')) {
        expect(button.offsetHeight).to.be.at.least(44);
        expect(button.offsetWidth).to.be.at.least(44);
      }
    });

    it('go the other way from right to left', async () => {
      const view = await showQuotes(fourQuotes(), 'rtl');
      const list = one(view, '.list');
      expect(inSight(view)).to.equal(0);
      expect(one(view, '.card').getBoundingClientRect().right).to.be.closeTo(
        list.getBoundingClientRect().right,
        2,
      );
      for (const index of [1, 2, 3]) {
        await clickOn(one(view, '.next'));
        await arrival(view, index);
        expect(position(view)).to.equal(`${index + 1} of 4`);
      }
      expect(one<HTMLButtonElement>(view, '.next').disabled).to.equal(true);
      await clickOn(one(view, '.previous'));
      await arrival(view, 2);
      expect(position(view)).to.equal('3 of 4');
    });
  });

  it('announces a quote after a button, and only then', async () => {
    const view = await showQuotes();
    expect(announced(view)).to.equal('');
    pick(one<HTMLSelectElement>(view, '.picker'), 2);
    await arrival(view, 2);
    expect(announced(view)).to.equal('');
    one(view, '.previous').click();
    await view.updateComplete;
    expect(announced(view)).to.equal('Quote 2 of 4, The South');
    await arrival(view, 1);
    expect(announced(view)).to.equal('Quote 2 of 4, The South');
    one(view, '.list').scrollTo({ left: 0, behavior: 'instant' });
    await waitUntil(() => position(view) === '1 of 4');
    await view.updateComplete;
    expect(announced(view)).to.equal('');
  });

  it('knows where the reader scrolled to', async () => {
    for (const sign of [1, -1]) {
      const view = await showQuotes(fourQuotes(), sign > 0 ? 'ltr' : 'rtl');
      const details = listenTo(view);
      one(view, '.list').scrollTo({ left: sign * 5000, behavior: 'instant' });
      await waitUntil(() => position(view) === '4 of 4');
      expect(details.map(({ item, method }) => [item, method])).to.deep.equal([
        ['quote-persian', 'scroll'],
      ]);
      expect(one(view, '.current').textContent).to.contain('سخت');
    }
  });

  it('goes to the quote that is picked', async () => {
    const view = await showQuotes();
    const details = listenTo(view);
    const picker = one<HTMLSelectElement>(view, '.picker');
    expect([...picker.options].map(({ text }) => text)).to.deep.equal([
      'Mara Lind: The border stays shut.',
      'The South: We are ready to talk.',
      'Mara Lind: We had warned them for a year that the…',
      'The North: پاسخ ما سخت خواهد بود.',
    ]);
    pick(picker, 3);
    await arrival(view, 3);
    expect(position(view)).to.equal('4 of 4');
    expect(details.map(({ item, method }) => [item, method])).to.deep.equal([
      ['quote-persian', 'picker'],
    ]);
    one(view, '.previous').click();
    await view.updateComplete;
    expect(picker.value).to.equal('2');
  });

  it('brings a card into sight when a key moves the focus there', async function () {
    const view = await showQuotes();
    const details = listenTo(view);
    const summaries = all(view, '.check summary');
    summaries[0]?.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    // Safari and WebKitGTK may pass over buttons; the focus is in another card all the same.
    const card = view.shadowRoot?.activeElement?.closest<HTMLElement>('.card');
    const index = card ? all(view, '.card').indexOf(card) : -1;
    expect(index).to.be.greaterThan(0);
    await arrival(view, index);
    expect(position(view)).to.equal(`${index + 1} of 4`);
    expect(details.at(-1)?.method).to.equal('focus');
    expect(announced(view)).to.equal('');
    expect(scrollX).to.equal(0);
  });

  it('lets a mouse finish its click in a card that peeks, then brings it into sight', async () => {
    const view = await showQuotes();
    const summary = all(view, '.check summary')[1] as HTMLElement;
    const { left, top, height } = summary.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + 12), Math.round(top + height / 2)],
    });
    expect(summary.closest('details')?.open).to.equal(true);
    await arrival(view, 1);
    expect(position(view)).to.equal('2 of 4');
  });

  describe('is linked', () => {
    it('to what the reader picks in it', async () => {
      const view = await showQuotes();
      let detail: unknown;
      view.addEventListener('explainer-select', (event) => (detail = event.detail), { once: true });
      const card = cardOf(view, 'The border stays');
      const button = [...card.querySelectorAll('button')].find(({ innerText }) =>
        innerText.includes('closes'),
      );
      await clickOn(button as Element);
      await view.updateComplete;
      expect(detail).to.deep.equal({
        story: 'test-story',
        version: 1,
        view: 'quotes',
        kind: 'quote',
        item: 'quote-border',
      });
      expect(card.innerText).to.contain('Selected');
      expect(all(view, '.linked').length).to.equal(1);
    });

    it('to what is picked elsewhere, without a scroll of the page', async () => {
      const tall = await fixture(html`<div style="padding-block-end: 3000px; width: 600px"></div>`);
      const other = await show<ExplainerQuotesElement>('explainer-quotes', fourQuotes(), tall);
      const away = await fixture(html`<div style="width: 600px"></div>`);
      const view = await show<ExplainerQuotesElement>('explainer-quotes', fourQuotes(), away);
      const details = listenTo(view);
      const before = scrollY;
      const buttons = [...cardOf(other, 'سخت').querySelectorAll('button')];
      buttons.find(({ innerText }) => innerText.includes('A blast'))?.click();
      await arrival(view, 3);
      expect(position(view)).to.equal('4 of 4');
      expect(cardOf(view, 'سخت').innerText).to.contain('Selected');
      expect(cardOf(view, 'We had warned').innerText).to.contain('Linked to your selection');
      expect(details).to.deep.equal([]);
      expect(scrollY).to.equal(before);
    });
  });

  describe('when the story changes', () => {
    it('shows the quote that it showed, with what was opened in it, and tells nothing of before', async () => {
      const story = fourQuotes();
      const view = await showQuotes(story);
      one(view, '.next').click();
      await arrival(view, 1);
      const check = cardOf(view, 'We are ready').querySelector<HTMLDetailsElement>('.check');
      if (check) check.open = true;
      const [first, ready, ...rest] = story.quotes;
      view.story = { ...story, version: 2, quotes: [ready, first, ...rest].filter(Boolean) };
      await view.updateComplete;
      await arrival(view, 0);
      expect(position(view)).to.equal('1 of 4');
      expect(announced(view)).to.equal('');
      const open = all<HTMLDetailsElement>(view, '.check').filter((check) => check.open);
      expect(open.map((check) => check.closest('.card')?.textContent)).to.have.length(1);
      expect(open[0]?.closest('.card')?.textContent).to.contain('We are ready');
    });

    it('begins where the quote it showed is gone', async () => {
      const story = fourQuotes();
      const view = await showQuotes(story);
      pick(one<HTMLSelectElement>(view, '.picker'), 2);
      await arrival(view, 2);
      const quotes = story.quotes.filter(({ id }) => id !== 'quote-long');
      view.story = { ...story, version: 2, quotes };
      await view.updateComplete;
      await arrival(view, 0);
      expect(position(view)).to.equal('1 of 3');
    });
  });

  it('tells no more of a quote once another is picked elsewhere', async () => {
    const view = await showQuotes();
    const other = await showQuotes();
    one(view, '.next').click();
    await arrival(view, 1);
    const buttons = [...cardOf(other, 'سخت').querySelectorAll('button')];
    buttons.find(({ innerText }) => innerText.includes('A blast'))?.click();
    await arrival(view, 3);
    expect(announced(view)).to.equal('');
  });

  it('makes no key of its buttons its own', async () => {
    const view = await showQuotes();
    one(view, '.next').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    await aTimeout(300);
    expect(position(view)).to.equal('1 of 4');
    expect(one(view, '.list').scrollLeft).to.equal(0);
  });

  it('follows the browser’s own scrolling by key within the list', async () => {
    const view = await showQuotes();
    one(view, '.check summary').focus();
    await sendKeys({ press: 'ArrowRight' });
    await aTimeout(1000);
    expect(position(view)).to.equal(`${inSight(view) + 1} of 4`);
  });

  it('stands where it stood after it is moved', async () => {
    const view = await showQuotes();
    pick(one<HTMLSelectElement>(view, '.picker'), 2);
    await arrival(view, 2);
    (await fixture(html`<div style="width: 600px"></div>`)).append(view);
    await view.updateComplete;
    await arrival(view, 2);
    expect(position(view)).to.equal('3 of 4');
  });

  it('prints every quote whole', async function () {
    const view = await showQuotes();
    // Chromium only: the other engines' drivers can't be told to print.
    const prints = await emulateMedia({ media: 'print' }).then(
      () => true,
      () => false,
    );
    if (!prints) return this.skip();
    try {
      const boxes = all(view, '.card').map((card) => card.getBoundingClientRect());
      expect(boxes.length).to.equal(4);
      boxes.forEach(({ top, height }, index) => {
        expect(height).to.be.greaterThan(0);
        if (index) expect(top).to.be.at.least(boxes[index - 1]?.bottom ?? 0);
      });
      const long = cardOf(view, 'We had warned').querySelector('blockquote');
      expect(long?.scrollHeight).to.be.lessThan((long?.clientHeight ?? 0) + 5);
      expect(one(view, '.bar').offsetHeight).to.equal(0);
      expect(one(view, '.check .origin').getBoundingClientRect().height).to.be.greaterThan(0);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('is the same when a server draws it', async () => {
    const story = fourQuotes();
    const markup = await executeServerCommand<string, unknown>('kit:ssr', {
      tag: 'explainer-quotes',
      story,
    });
    const text = markup.replaceAll(/<!--.*?-->/gs, '');
    expect(text)
      .to.contain('The border stays shut.')
      .and.to.contain('1 of 4')
      .and.to.contain('Check this quote');
    expect(text).not.to.match(/undefined|NaN|\[object/);
  });
});
