import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/index.js';
import type { ExplainerElement } from '../../src/index.js';
import {
  all,
  arrival,
  cardOf,
  fiveQuotes,
  one,
  position,
  showQuotes,
} from '../helpers/quotes-page.js';
import { ready, show } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const flag = (card: Element): string =>
  card.querySelector<HTMLElement>('.flag')?.innerText.trim() ?? '';
const eventButton = (card: Element): HTMLElement =>
  [...card.querySelectorAll('button')].find(({ innerText }) =>
    innerText.startsWith('Event:'),
  ) as HTMLElement;

/** A ladder, a timeline and a carousel of one story, each in a block of its own. */
async function showAll() {
  const story = fiveQuotes('linked');
  const quotes = await showQuotes(story);
  const place = async (): Promise<Element> => fixture(html`<div style="width: 600px"></div>`);
  const ladder = await show<ExplainerElement>('explainer-ladder', story, await place());
  const timeline = await show<ExplainerElement>('explainer-timeline', story, await place());
  const settle = async (): Promise<void> => {
    for (const view of [quotes, ladder, timeline]) await view.updateComplete;
    await quotes.updateComplete;
  };
  return { story, quotes, ladder, timeline, settle };
}

describe('<explainer-quotes> beside a ladder and a timeline', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('marks what was said of a step that is opened, and brings it up', async () => {
    const { quotes, ladder, settle } = await showAll();
    const marks = all(ladder, '.mark');
    const reply = marks.find(({ ariaLabel }) => ariaLabel?.includes('closes the border'));
    reply?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await settle();
    expect(flag(cardOf(quotes, 'The border stays'))).to.equal('Linked to your selection');
    expect(flag(cardOf(quotes, 'We are ready'))).to.equal('');
    expect(position(quotes)).to.equal('1 of 5');
  });

  it('marks what was said of an event that the page’s address names', async () => {
    const { story, quotes, timeline, settle } = await showAll();
    location.hash = `#explainer=${story.id}/event/talks`;
    await waitUntil(() => flag(cardOf(quotes, 'We are ready')));
    await settle();
    expect(flag(cardOf(quotes, 'We are ready'))).to.equal('Linked to your selection');
    await arrival(quotes, 1);
    expect(all(timeline, '.linked, .selected, [aria-current]').length).to.be.greaterThan(0);
  });

  it('marks what was said of what a claim is about', async () => {
    const { story, quotes, settle } = await showAll();
    location.hash = `#explainer=${story.id}/claim/claim-two-charges`;
    await waitUntil(() => flag(cardOf(quotes, 'We had warned')));
    await settle();
    // The claim is about the blast, of which three quotes are.
    expect(all(quotes, '.flag').length).to.equal(3);
    await arrival(quotes, 2);
  });

  it('has its quote’s step, event and claim marked in the other views, and nothing scrolled but itself', async () => {
    const { story, quotes, ladder, timeline, settle } = await showAll();
    const sources = await show<ExplainerElement>(
      'explainer-sources',
      story,
      await fixture(html`<div style="width: 600px"></div>`),
    );
    const marked = (view: Element): number =>
      all(view, '.linked, .selected, [aria-current], [aria-expanded=true].mark').length;
    const before = [scrollX, scrollY];
    const counts = [ladder, timeline, sources].map(marked);
    eventButton(cardOf(quotes, 'We had warned')).click();
    await settle();
    await sources.updateComplete;
    expect(flag(cardOf(quotes, 'We had warned'))).to.equal('Selected');
    expect(flag(cardOf(quotes, 'Our answer'))).to.equal('Linked to your selection');
    [ladder, timeline, sources].forEach((view, at) =>
      expect(marked(view), view.localName).to.be.greaterThan(counts[at] ?? 0),
    );
    expect([scrollX, scrollY]).to.deep.equal(before);
  });

  it('stays where it is when what is selected says nothing of a quote', async () => {
    const { story, quotes, settle } = await showAll();
    one(quotes, '.next').click();
    await arrival(quotes, 1);
    location.hash = `#explainer=${story.id}/event/pact`;
    await settle();
    await arrival(quotes, 1);
    expect(all(quotes, '.flag')).to.deep.equal([]);
  });

  it('brings up the selected quote itself before others of its event', async () => {
    const { story, quotes, settle } = await showAll();
    location.hash = `#explainer=${story.id}/quote/quote-night`;
    await waitUntil(() => flag(cardOf(quotes, 'It was a long night')));
    await settle();
    expect(flag(cardOf(quotes, 'It was a long night'))).to.equal('Selected');
    await arrival(quotes, 4);
    const later = document.createElement('explainer-quotes');
    later.story = story;
    (await fixture(html`<div style="width: 600px"></div>`)).append(later);
    await ready(later);
    await arrival(later, 4);
  });
});
