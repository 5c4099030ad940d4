import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerQuotesElement } from '../../src/index.js';
import { manyQuotes } from '../helpers/many-quotes.js';
import {
  all,
  arrival,
  filterBy,
  one,
  pick,
  position,
  showQuotes,
  toggle,
} from '../helpers/quotes-page.js';
import { waitUntil } from '../helpers/wait-until.js';

let stories = 0;
const many = (count: number) => ({
  ...manyQuotes(count),
  id: `many-${++stories}-${Math.random()}`,
});
const cards = (view: Element): HTMLElement[] => all(view, '.card');
/** On a busy machine a browser is seldom idle. */
const filled = (view: Element, count: number): Promise<void> =>
  waitUntil(() => cards(view).length === count, 'it is not filled', { timeout: 20_000 });
const isFull = (card: Element | undefined): boolean => Boolean(card?.querySelector('.check'));
const current = (view: Element): HTMLElement => one(view, '.current');
const words = (card: Element): string =>
  card.querySelector('blockquote')?.textContent?.trim() ?? '';
/** Whether the current card stands at the start of the list. */
const isBroughtUp = (view: Element): boolean =>
  Math.abs(
    current(view).getBoundingClientRect().left - one(view, '.list').getBoundingClientRect().left,
  ) < 2;

/** Counts what is asked of the layout of single cards. */
function countMeasures(): { readonly count: () => number; readonly end: () => void } {
  let measures = 0;
  const { getBoundingClientRect } = Element.prototype;
  const offset = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetLeft');
  Element.prototype.getBoundingClientRect = function (this: Element) {
    if (this.matches('.card')) measures++;
    return getBoundingClientRect.call(this);
  };
  Object.defineProperty(HTMLElement.prototype, 'offsetLeft', {
    configurable: true,
    get(this: HTMLElement) {
      if (this.matches('.card')) measures++;
      return offset?.get?.call(this) as number;
    },
  });
  return {
    count: () => measures,
    end: () => {
      Element.prototype.getBoundingClientRect = getBoundingClientRect;
      if (offset) Object.defineProperty(HTMLElement.prototype, 'offsetLeft', offset);
    },
  };
}

/** On a busy machine even what is soon takes its time. */
const SOON = { timeout: 8000 };

/** Nodes that come and go, or change, in a view while something is done. */
async function countChanges(
  view: ExplainerQuotesElement,
  act: () => void | Promise<void>,
): Promise<number> {
  const observer = new MutationObserver(() => undefined);
  observer.observe(view.shadowRoot as ShadowRoot, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  await act();
  await view.updateComplete;
  const changes = observer.takeRecords().length;
  observer.disconnect();
  return changes;
}

describe('<explainer-quotes> with many quotes', function () {
  this.timeout(60_000);

  describe('draws', () => {
    it('at first those where the reader is, and the others while the browser is idle', async () => {
      const view = await showQuotes(many(60));
      expect(cards(view).length).to.be.within(12, 48);
      expect(position(view)).to.equal('1 of 60');
      await filled(view, 60);
      expect(cards(view).every(isFull)).to.equal(true);
    });

    it('no more at first of thousands than of dozens', async () => {
      const [some, more] = [await showQuotes(many(60)), await showQuotes(many(3000))];
      expect(cards(more).length).to.be.at.most(cards(some).length + 100);
    });

    it('of very many the words only, until they are near', async () => {
      const view = await showQuotes(many(400));
      await filled(view, 400);
      expect(isFull(cards(view)[0])).to.equal(true);
      expect(isFull(cards(view)[399])).to.equal(false);
      expect(words(cards(view)[399]!)).not.to.equal('');
      expect(cards(view)[399]?.querySelector('[part=speaker]')?.textContent?.trim()).not.to.equal(
        '',
      );
      pick(await openPicker(view), '399');
      await waitUntil(() => isFull(cards(view)[399]));
      expect(position(view)).to.equal('400 of 400');
    });

    it('all in full before the page is printed, also by a script', async () => {
      const view = await showQuotes(many(400));
      // What fills it is there.
      await waitUntil(() => cards(view).length > 48);
      window.dispatchEvent(new Event('beforeprint'));
      // A script that prints does not wait.
      expect(cards(view).length).to.equal(400);
      expect(cards(view).every(isFull)).to.equal(true);
    });

    it('one list of them all, as assistive technology has it', async () => {
      const view = await showQuotes(many(60));
      await filled(view, 60);
      expect(one(view, '.list').getAttribute('role')).to.equal('list');
      expect(all(view, '.run').every((run) => run.getAttribute('role') === 'none')).to.equal(true);
      expect(cards(view).every((card) => card.getAttribute('role') === 'listitem')).to.equal(true);
      await expect(view).to.be.accessible();
    });

    it('every one on a server, in full', async () => {
      const story = many(150);
      const markup = await executeServerCommand<string, unknown>('kit:ssr', {
        tag: 'explainer-quotes',
        story,
      });
      const host = await fixture<HTMLElement>(html`<div></div>`);
      host.setHTMLUnsafe(markup);
      const drawn = [...(host.firstElementChild?.shadowRoot?.querySelectorAll('.card') ?? [])];
      expect(drawn.length).to.equal(150);
      expect(drawn.every(isFull)).to.equal(true);
    });

    it('nothing more once it has left the page', async () => {
      const view = await showQuotes(many(3000));
      view.remove();
      const drawn = cards(view).length;
      await aTimeout(300);
      expect(cards(view).length).to.be.at.most(drawn);
      (await fixture(html`<div style="width: 600px"></div>`)).append(view);
      await waitUntil(() => cards(view).length > drawn, 'it goes on', SOON);
    });
  });

  describe('moves', () => {
    it('by one at the same cost, wherever and of however many', async () => {
      const costs: number[] = [];
      for (const count of [60, 600]) {
        const view = await showQuotes(many(count));
        await filled(view, count);
        one(view, '.next').click();
        await arrival(view, 1);
        const measures = countMeasures();
        costs.push(
          await countChanges(view, async () => {
            one(view, '.next').click();
            await view.updateComplete;
            await aTimeout(800);
          }),
        );
        measures.end();
        expect(measures.count(), 'cards that were measured').to.be.at.most(12);
        expect(position(view)).to.equal(`3 of ${count}`);
      }
      expect(costs[1]).to.be.at.most((costs[0] ?? 0) + 4);
    });

    it('across what is drawn together, without a gap', async () => {
      const view = await showQuotes(many(60));
      await filled(view, 60);
      pick(one<HTMLSelectElement>(view, '.picker'), '10');
      await waitUntil(
        () => position(view) === '11 of 60' && isBroughtUp(view),
        'the card at the start',
        SOON,
      );
      for (const place of [12, 13, 14]) {
        one(view, '.next').click();
        await waitUntil(
          () => position(view) === `${place} of 60` && isBroughtUp(view),
          'the card at the start',
          SOON,
        );
      }
      const lefts = cards(view).map((card) => card.getBoundingClientRect().left);
      const pitches = lefts
        .slice(9, 18)
        .map((left, at) => Math.round((lefts[at + 10] ?? 0) - left));
      expect(new Set(pitches).size).to.equal(1);
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`to one far away, before it was drawn, ${dir}`, async () => {
        const view = await showQuotes(many(3000), { dir });
        pick(await openPicker(view), '2500');
        await view.updateComplete;
        expect(position(view)).to.equal('2,501 of 3,000');
        await aTimeout(400);
        expect(position(view)).to.equal('2,501 of 3,000');
        const list = one(view, '.list').getBoundingClientRect();
        const card = current(view).getBoundingClientRect();
        const side = dir === 'rtl' ? 'right' : 'left';
        expect(card[side]).to.be.closeTo(list[side], 2);
        expect(isFull(current(view))).to.equal(true);
        one(view, '.previous').click();
        await aTimeout(800);
        expect(position(view)).to.equal('2,500 of 3,000');
        expect(current(view).getBoundingClientRect()[side]).to.be.closeTo(list[side], 2);
      });
    }

    it('to where the reader scrolls, and knows which one that is', async () => {
      const view = await showQuotes(many(900));
      await filled(view, 900);
      const list = one(view, '.list');
      const [first, two] = cards(view).map((card) => card.getBoundingClientRect().left);
      const pitch = (two ?? 0) - (first ?? 0);
      list.scrollTo({ left: pitch * 700, behavior: 'instant' });
      await waitUntil(() => position(view) !== '1 of 900', 'rest', SOON);
      await waitUntil(() => isBroughtUp(view), 'the card at the start', SOON);
      expect(Number(position(view).split(' ')[0]?.replace(',', ''))).to.be.closeTo(701, 2);
      expect(isFull(current(view))).to.equal(true);
    });

    it('to the start of a card where the reader let go between two', async () => {
      const view = await showQuotes(many(60));
      await filled(view, 60);
      const list = one(view, '.list');
      list.scrollTo({ left: (list.scrollWidth / 60) * 20.3, behavior: 'instant' });
      await waitUntil(() => position(view) === '21 of 60' && isBroughtUp(view), 'the card', SOON);
    });

    it('nothing below it while it is filled', async () => {
      const view = await showQuotes(many(600));
      const { height } = view.getBoundingClientRect();
      await filled(view, 600);
      await aTimeout(50);
      expect(view.getBoundingClientRect().height).to.equal(height);
    });
  });

  describe('filters', () => {
    it('what is drawn and what is not yet, and goes on among what is left', async () => {
      const view = await showQuotes(many(600));
      await filterBy(view, 'speaker', 'speaker-3');
      const left = Number(position(view).split(' ').at(-1));
      expect(left).to.be.within(60, 140);
      await filled(view, 600);
      expect(all(view, '.card:not([hidden])').length).to.equal(left);
      for (let place = 2; place <= 5; place++) {
        one(view, '.next').click();
        await waitUntil(
          () => position(view) === `${place} of ${left}` && isBroughtUp(view),
          'the card at the start',
          SOON,
        );
        expect(current(view).textContent).to.contain('Otto Kern');
      }
      one(view, '.clear').click();
      await view.updateComplete;
      await waitUntil(() => isBroughtUp(view), 'the card at the start', SOON);
      expect(position(view)).to.match(/ of 600$/);
      expect(current(view).textContent).to.contain('Otto Kern');
    });
  });

  describe('as a list', () => {
    it('draws in full what the reader comes near, in one column', async () => {
      const view = await showQuotes(many(300));
      toggle(view).click();
      await filled(view, 300);
      const last = cards(view)[299] as HTMLElement;
      expect(isFull(last)).to.equal(false);
      await waitUntil(
        () => {
          // What was out of sight may turn out taller.
          window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
          return isFull(last);
        },
        'the last in full',
        { timeout: 8000 },
      );
      const lefts = new Set(cards(view).map((card) => card.getBoundingClientRect().left));
      expect(lefts.size).to.equal(1);
      window.scrollTo({ top: 0, behavior: 'instant' });
    });

    it('keeps the focus of who goes on by key', async () => {
      const view = await showQuotes(many(60));
      toggle(view).click();
      await filled(view, 60);
      const summary = cards(view)[11]?.querySelector<HTMLElement>('.check summary');
      summary?.focus();
      await sendKeys({ press: 'Tab' });
      await aTimeout(200);
      expect(document.activeElement).to.equal(view);
    });
  });
});

async function openPicker(view: ExplainerQuotesElement): Promise<HTMLSelectElement> {
  const picker = one<HTMLSelectElement>(view, '.picker');
  picker.focus();
  await view.updateComplete;
  return picker;
}
