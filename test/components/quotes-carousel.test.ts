import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerQuotesElement } from '../../src/index.js';
import {
  all,
  announced,
  arrival,
  cardOf,
  filterBy,
  fiveQuotes,
  inSight,
  listenTo,
  one,
  pick,
  position,
  showQuotes,
  toggle,
} from '../helpers/quotes-page.js';
import { ready } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const active = (view: Element): Element | null | undefined => view.shadowRoot?.activeElement;
const scrolled = (view: Element): number => Math.round(one(view, '.list').scrollLeft);
const hold = async (view: ExplainerQuotesElement, key: string): Promise<void> => {
  await sendKeys({ press: key });
  await view.updateComplete;
};

/** Something that takes keys in the page, and in a carousel's fallback. */
const fields = html`
  <input class="text" value="abc" />
  <textarea>abc</textarea>
  <input class="range" type="range" min="0" max="9" value="5" />
  <label><input type="radio" name="side" value="a" checked />A</label>
  <label><input type="radio" name="side" value="b" />B</label>
  <input class="check" type="checkbox" />
  <select>
    <option>one</option>
    <option>two</option>
  </select>
`;

/** Presses keys in the fields of a page, and holds each field to what it does with them everywhere. */
async function useFields(parent: Element): Promise<void> {
  const find = <Field extends HTMLElement>(selector: string): Field =>
    parent.querySelector<Field>(selector) as Field;
  for (const selector of ['.text', 'textarea']) {
    const field = find<HTMLInputElement>(selector);
    field.focus();
    field.setSelectionRange(3, 3);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ type: 'x y' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ type: '>' });
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ type: '<' });
    expect(field.value, selector).to.equal('>abx yc<');
    field.value = 'abc';
  }
  const range = find<HTMLInputElement>('.range');
  range.value = '5';
  range.focus();
  await sendKeys({ press: 'ArrowRight' });
  expect(range.value).to.equal('6');
  await sendKeys({ press: 'Home' });
  expect(range.value).to.equal('0');
  const [a, b] = parent.querySelectorAll<HTMLInputElement>('[type=radio]');
  a?.focus();
  await sendKeys({ press: 'ArrowDown' });
  expect(b?.checked).to.equal(true);
  await sendKeys({ press: 'ArrowLeft' });
  expect(a?.checked).to.equal(true);
  const check = find<HTMLInputElement>('.check');
  check.checked = false;
  check.focus();
  await sendKeys({ press: ' ' });
  expect(check.checked).to.equal(true);
}

describe('the carousel of <explainer-quotes>', () => {
  afterEach(async () => {
    await resetMouse();
    await executeServerCommand('kit:media', {});
  });

  /*
   * The expectations of the W3C's APG for carousels (carousel-1-prev-next) that apply to one that never
   * moves by itself. Those that do not:
   * - rotation control, aria-live off and polite with it, pause on hover and focus: nothing rotates;
   * - aria-roledescription `carousel` and `slide`, slides as labelled groups: it is a list that scrolls sideways,
   *   all of it is there for assistive technology, and it says so;
   * - aria-controls: what the buttons do is announced instead;
   * - wrapping from the last to the first: a list has two ends, at which the buttons are disabled;
   * - tabs as pickers: a select is the picker, with its own keys.
   */
  describe('does as the APG expects', () => {
    it('stands in a section, with its buttons in a named group', async () => {
      const view = await showQuotes();
      expect(one(view, 'section').firstElementChild?.matches('.title')).to.equal(true);
      const bar = one(view, '.bar');
      expect([bar.getAttribute('role'), bar.ariaLabel]).to.deep.equal([
        'group',
        'Browse the quotes',
      ]);
    });

    it('has native buttons with names, before the list in the order of the tab key', async () => {
      const view = await showQuotes();
      const [previous, next, picker, list] = ['.previous', '.next', '.picker', '.list'].map(
        (selector) => one(view, selector),
      );
      expect([previous?.localName, next?.localName]).to.deep.equal(['button', 'button']);
      expect([previous?.textContent?.trim(), next?.textContent?.trim()]).to.deep.equal([
        'Previous',
        'Next',
      ]);
      const order = [previous, next, picker, list];
      expect(all(view, '.previous, .next, .picker, .list')).to.deep.equal(order);
      expect(all(view, '[tabindex]')).to.deep.equal([]);
    });

    it('names its buttons where there is no room for their words', async () => {
      const view = await showQuotes(fiveQuotes(), { width: 320 });
      expect(one(view, '.next').textContent?.trim()).to.equal('Next');
      await expect(view).to.be.accessible();
    });

    for (const key of ['Enter', ' ']) {
      it(`goes on and back by ${key === ' ' ? 'Space' : key}, and leaves the focus on the button`, async () => {
        const view = await showQuotes();
        one(view, '.next').focus();
        await hold(view, key);
        expect(position(view)).to.equal('2 of 5');
        await hold(view, key);
        expect(position(view)).to.equal('3 of 5');
        expect(active(view)).to.equal(one(view, '.next'));
        one(view, '.previous').focus();
        await hold(view, key);
        expect(position(view)).to.equal('2 of 5');
        expect(active(view)).to.equal(one(view, '.previous'));
        await arrival(view, 1);
      });
    }

    it('says politely which quote came, of how many and whose', async () => {
      const view = await showQuotes();
      one(view, '.next').click();
      await view.updateComplete;
      expect(announced(view)).to.equal('Quote 2 of 5, The South');
      expect(one(view, 'section > [role=status]').getAttribute('aria-live')).to.equal(null);
    });
  });

  describe('leaves alone', () => {
    it('a reader who does nothing: it never moves by itself', async () => {
      const view = await showQuotes();
      const details = listenTo(view);
      await aTimeout(1500);
      expect([scrolled(view), position(view), details.length]).to.deep.equal([0, '1 of 5', 0]);
      expect(view.getAnimations({ subtree: true })).to.deep.equal([]);
    });

    it('what it shows: each quote has one card, and none is copied', async () => {
      const view = await showQuotes();
      one(view, '.next').click();
      await arrival(view, 1);
      const words = all(view, '.card').map((card) => card.querySelector('blockquote')?.innerText);
      expect(words).to.have.length(5);
      expect(new Set(words).size).to.equal(5);
    });

    it('the page: only the list is scrolled', async () => {
      const tall = await fixture(html`<div style="padding-block: 3000px; width: 600px"></div>`);
      const view = await showQuotes();
      tall.append(view);
      await view.updateComplete;
      // Browsers leave alone what is out of sight.
      window.scrollTo({ top: 2900, behavior: 'instant' });
      const before = [scrollX, scrollY];
      pick(one<HTMLSelectElement>(view, '.picker'), '4');
      await arrival(view, 4);
      one(view, '.previous').click();
      await arrival(view, 3);
      expect([scrollX, scrollY]).to.deep.equal(before);
      window.scrollTo({ top: 0, behavior: 'instant' });
    });

    it('keys that are typed in the page, whether it was used or not', async () => {
      const parent = await fixture<HTMLElement>(html`<div>${fields}</div>`);
      const view = await showQuotes();
      await useFields(parent);
      one(view, '.next').focus();
      await hold(view, 'Enter');
      await arrival(view, 1);
      await useFields(parent);
      expect(position(view)).to.equal('2 of 5');
      expect(inSight(view)).to.equal(1);
    });

    it('keys of fields in its fallback, which stays where the story can’t be loaded', async () => {
      const view = document.createElement('explainer-quotes');
      view.src = '/__kit__/status/404';
      const parent = await fixture<HTMLElement>(html`<div>${fields}</div>`);
      view.append(...parent.childNodes);
      parent.append(view);
      await waitUntil(() => view.status === 'failed');
      await useFields(view);
    });

    it('no key before the page hears of it', async () => {
      const view = await showQuotes();
      const heard: string[] = [];
      const hear = (event: KeyboardEvent): void => {
        heard.push(`${event.key} ${event.defaultPrevented}`);
        // The page's own scrolling would only slow this down.
        event.preventDefault();
      };
      document.addEventListener('keydown', hear);
      try {
        for (const place of ['.next', '.picker', '.check summary']) {
          one(view, place).focus();
          for (const press of ['ArrowRight', 'ArrowDown', 'Home', 'End', 'PageDown'])
            await sendKeys({ press });
        }
      } finally {
        document.removeEventListener('keydown', hear);
      }
      expect(heard).to.have.length(15);
      expect(heard.filter((key) => key.endsWith('true'))).to.deep.equal([]);
      expect(position(view)).to.equal('1 of 5');
    });
  });

  describe('reaches every card', () => {
    it('by the browser’s search, and brings it into sight', async function () {
      const find = (window as never as { find?: (text: string) => boolean }).find;
      const story = fiveQuotes();
      const words =
        'Nobody slept, and nobody could say what was going to come of it before the day.';
      const quotes = story.quotes.map((quote, at) =>
        at === 4 ? { ...quote, text: words } : quote,
      );
      const view = await showQuotes({ ...story, quotes });
      getSelection()?.removeAllRanges();
      // Not every engine’s own search can be asked for by a script, least of all within a shadow root.
      if (!find?.call(window, 'what was going to come of it before')) return this.skip();
      // As the browser does with what its reader searched for; a script's search may only select it.
      await aTimeout(600);
      cardOf(view, 'Nobody slept')
        .querySelector('p')
        ?.scrollIntoView({ block: 'nearest', inline: 'center' });
      await waitUntil(() => position(view) === '5 of 5', 'the found card', { timeout: 8000 });
      await arrival(view, 4);
      getSelection()?.removeAllRanges();
    });

    it('for assistive technology: one list with all of them, none of it hidden', async () => {
      const view = await showQuotes();
      const list = one(view, '.run');
      expect(list.getAttribute('role')).to.equal('list');
      expect([...list.children].map((card) => card.getAttribute('role'))).to.deep.equal(
        Array(5).fill('listitem'),
      );
      expect(all(view, '.list [inert], .list [aria-hidden]:not(svg)')).to.deep.equal([]);
    });
  });

  it('is there at once where the reader wants no motion', async function () {
    if (!(await executeServerCommand('kit:media', { 'prefers-reduced-motion': 'reduce' })))
      this.skip();
    const view = await showQuotes();
    one(view, '.next').click();
    await view.updateComplete;
    await aTimeout(0);
    expect(inSight(view)).to.equal(1);
    pick(one<HTMLSelectElement>(view, '.picker'), '4');
    await view.updateComplete;
    await aTimeout(0);
    expect(inSight(view)).to.equal(4);
  });

  describe('picks', () => {
    const many = (count: number) => {
      const story = fiveQuotes();
      const quotes = Array.from({ length: count }, (_, index) => ({
        ...story.quotes[index % 5]!,
        id: `quote-${index}`,
        text: `Sentence number ${index + 1} of what was said.`,
      }));
      return { ...story, quiz: undefined, quotes };
    };

    it('from few quotes in their order, each under its speaker’s name', async () => {
      const view = await showQuotes();
      const picker = one<HTMLSelectElement>(view, '.picker');
      expect(picker.querySelectorAll('optgroup').length).to.equal(0);
      expect([...picker.options].map(({ text }) => text).slice(0, 2)).to.deep.equal([
        'Mara Lind: The border stays shut.',
        'The South: We are ready to talk.',
      ]);
    });

    it('from more by speaker, with the place that each has in the list', async () => {
      const view = await showQuotes(many(20));
      const groups = all<HTMLOptGroupElement>(view, '.picker optgroup');
      expect(groups.map(({ label, children }) => [label, children.length])).to.deep.equal([
        ['Mara Lind', 12],
        ['The South', 4],
        ['The North', 4],
      ]);
      expect(groups[1]?.querySelector('option')?.text).to.equal(
        '2. Sentence number 2 of what was said.',
      );
      pick(one<HTMLSelectElement>(view, '.picker'), '16');
      await arrival(view, 16);
      expect(position(view)).to.equal('17 of 20');
      one(view, '.next').click();
      await view.updateComplete;
      expect(one<HTMLSelectElement>(view, '.picker').selectedOptions[0]?.text).to.contain('18. ');
    });

    it('from very many once the reader turns to it: until then it says where they are', async () => {
      const view = await showQuotes(many(120));
      const picker = one<HTMLSelectElement>(view, '.picker');
      expect([...picker.options].map(({ text }) => text)).to.deep.equal([
        '1. Sentence number 1 of what was said.',
      ]);
      one(view, '.next').click();
      await view.updateComplete;
      expect(picker.selectedOptions[0]?.text).to.contain('2. ');
      picker.focus();
      await view.updateComplete;
      expect(picker.options.length).to.equal(120);
      expect(picker.selectedOptions[0]?.text).to.contain('2. ');
      expect(active(view)).to.equal(picker);
      pick(picker, '99');
      await arrival(view, 99);
      expect(position(view)).to.equal('100 of 120');
    });
  });

  describe('keeps the focus', () => {
    it('when the card it was in is gone from the story', async () => {
      const story = fiveQuotes();
      const view = await showQuotes(story);
      cardOf(view, 'We are ready').querySelector('summary')?.focus();
      await view.updateComplete;
      const quotes = story.quotes.filter(({ id }) => id !== 'quote-talk');
      view.story = { ...story, version: 2, quotes };
      await view.updateComplete;
      expect(document.activeElement).to.equal(view);
      expect(active(view)).to.equal(one(view, '.list'));
    });

    it('when the card it was in is filtered out, by what was chosen at an earlier visit', async () => {
      const story = fiveQuotes();
      localStorage.setItem(`explainer-kit/quotes/${story.id}`, '{"speaker":"mara"}');
      const view = await showQuotes(story);
      cardOf(view, 'We are ready').querySelector('summary')?.focus();
      await waitUntil(() => all(view, '.state').length);
      await view.updateComplete;
      expect(active(view)).to.equal(one(view, '.list'));
    });

    it('where it is, in a card that stays', async () => {
      const story = fiveQuotes();
      const view = await showQuotes(story);
      const summary = cardOf(view, 'We are ready').querySelector('summary');
      summary?.focus();
      toggle(view).click();
      await view.updateComplete;
      expect(active(view)).to.equal(summary);
      view.story = { ...story, version: 2, quotes: [...story.quotes].reverse() };
      await view.updateComplete;
      expect(active(view)?.closest('.card')?.textContent).to.contain('We are ready');
    });

    it('at an end, on the button that still goes somewhere', async () => {
      const view = await showQuotes();
      await filterBy(view, 'side', 'north');
      one(view, '.next').focus();
      for (let time = 0; time < 3; time++) await hold(view, 'Enter');
      expect(active(view)).to.equal(one(view, '.previous'));
    });

    it('in the page, if that is where it was', async () => {
      const field = await fixture<HTMLInputElement>(html`<input />`);
      const story = fiveQuotes();
      const view = await showQuotes(story);
      field.focus();
      view.story = { ...story, version: 2, quotes: story.quotes.slice(2) };
      await view.updateComplete;
      expect(document.activeElement).to.equal(field);
    });
  });

  it('shows a quote without a link, and one of a story without events, as any other', async () => {
    const story = fiveQuotes();
    const { event: _, ...alone } = story.quotes[1]!;
    const view = await showQuotes({ ...story, quiz: undefined, quotes: [alone, story.quotes[0]!] });
    expect(cardOf(view, 'We are ready').innerText).not.to.contain('Event:');
    expect(position(view)).to.equal('1 of 2');
    await expect(await ready(view)).to.be.accessible();
  });
});
