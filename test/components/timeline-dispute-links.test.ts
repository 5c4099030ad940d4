import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define/index.js';
import { fragmentOf } from '../../src/story/item-link.js';
import { manyEvents } from '../helpers/many-events.js';
import { testStory } from '../helpers/test-story.js';
import { all, eventNamed, showTimeline } from '../helpers/timeline-page.js';
import { waitUntil } from '../helpers/wait-until.js';

const tallPage = () =>
  fixture<HTMLElement>(html`<div style="padding-block: 150vh"><section></section></div>`);

const disputesIn = (view: Element): HTMLDetailsElement[] =>
  all(view, '.dispute') as unknown as HTMLDetailsElement[];

const follow = (story: { readonly id: string }, dispute: string): void => {
  location.hash = fragmentOf(story.id, { kind: 'dispute', id: dispute });
};

/** Until the summary of an open dispute has the focus and stands on the screen. */
const untilThere = (view: Element): Promise<void> =>
  waitUntil(
    () => {
      const focused = view.shadowRoot?.activeElement;
      const { top = -1, bottom = Infinity } = focused?.getBoundingClientRect() ?? {};
      return focused?.matches('.dispute[open] > summary') && top >= 0 && bottom <= innerHeight;
    },
    'it is opened and gone to',
    { timeout: 5000 },
  );

describe('a link to what is disputed about an event of <explainer-timeline>', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('opens it in its event and goes there', async () => {
    const story = { ...testStory(), id: 'to-a-dispute' };
    const view = await showTimeline(story, (await tallPage()).firstElementChild as Element);
    const [dispute] = story.disputes;
    expect(disputesIn(view).some(({ open }) => open)).to.equal(false);
    follow(story, dispute?.id ?? '');
    await untilThere(view);
    const name = story.events.find(({ id }) => id === dispute?.about)?.name ?? '-';
    expect(eventNamed(view, name).contains(view.shadowRoot?.activeElement as Node)).to.equal(true);
    expect(disputesIn(view).filter(({ open }) => open).length).to.equal(1);
  });

  it('leads there from the address with which the page is opened, far down a long list', async () => {
    const base = manyEvents(600);
    const story = {
      ...base,
      id: 'to-a-far-dispute',
      disputes: [
        {
          id: 'how-many',
          question: 'How many were there?',
          about: 'event-590',
          accounts: [
            { source: 'gazette', says: 'Twelve.' },
            { source: 'wire', says: 'Twenty.' },
          ],
        },
      ],
    };
    const page = await tallPage();
    follow(story, 'how-many');
    const view = await showTimeline(story, page.firstElementChild as Element);
    await untilThere(view);
    expect(eventNamed(view, 'Move 591 is').querySelector('details.dispute[open]')).not.to.equal(
      null,
    );
  });

  it('to none that is there leaves the page where it was', async () => {
    const story = { ...testStory(), id: 'to-no-dispute' };
    const view = await showTimeline(story, (await tallPage()).firstElementChild as Element);
    follow(story, 'nothing');
    await aTimeout(150);
    expect(scrollY).to.equal(0);
    expect(disputesIn(view).some(({ open }) => open)).to.equal(false);
  });

  it('leaves one open that the reader opened, when something else is picked', async () => {
    const story = { ...testStory(), id: 'open-disputes' };
    const view = await showTimeline(story);
    const [first] = disputesIn(view);
    follow(story, story.disputes[0]?.id ?? '');
    await waitUntil(() => first?.open);
    all(view, '.pick').at(-1)?.click();
    await view.updateComplete;
    expect(first?.open).to.equal(true);
  });
});
