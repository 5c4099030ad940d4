import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerElement, ExplainerTimelineElement } from '../../src/index.js';
import { fragmentOf } from '../../src/story/item-link.js';
import { manyEvents } from '../helpers/many-events.js';
import { testStory } from '../helpers/test-story.js';
import {
  all,
  buttonNamed,
  eventNamed,
  namesIn,
  one,
  showTimeline,
} from '../helpers/timeline-page.js';
import { show, shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

/** So that the page can scroll, and the timeline is not what one sees first. */
const tallPage = () =>
  fixture<HTMLElement>(html`<div style="padding-block: 150vh"><section></section></div>`);

const follow = (story: { readonly id: string }, event: string): void => {
  location.hash = fragmentOf(story.id, { kind: 'event', id: event });
};

const focused = (view: Element): string | undefined =>
  view.shadowRoot?.activeElement?.textContent?.trim();

const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

/** Until it stands still: what is near the target is laid out only there. */
const untilThere = (view: Element, name: string): Promise<void> =>
  waitUntil(
    () => focused(view) === name && isInSight(view.shadowRoot?.activeElement as Element),
    `it goes to ${name}`,
    { timeout: 5000 },
  );

describe('a link to one event of <explainer-timeline>', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('goes there, gives it the focus and marks it when it is followed', async () => {
    const story = testStory();
    const view = await showTimeline(story, (await tallPage()).firstElementChild as Element);
    follow(story, 'reply');
    await untilThere(view, 'The North closes the border');
    await view.updateComplete;
    expect(eventNamed(view, 'The North closes').innerText).to.contain('Selected');
  });

  it('goes there when the page is opened by it', async () => {
    const story = { ...testStory(), id: 'opened-by-link' };
    const page = await tallPage();
    follow(story, 'reply');
    const view = await showTimeline(story, page.firstElementChild as Element);
    await untilThere(view, 'The North closes the border');
  });

  it('does not move a reader who has scrolled by then', async () => {
    const story = { ...testStory(), id: 'opened-later' };
    const page = await tallPage();
    history.replaceState(null, '', fragmentOf(story.id, { kind: 'event', id: 'reply' }));
    scrollTo(0, 100);
    const view = await showTimeline(story, page.firstElementChild as Element);
    await aTimeout(150);
    expect(scrollY).to.equal(100);
    expect(focused(view)).to.equal(undefined);
    // It is marked all the same.
    expect(eventNamed(view, 'The North closes').innerText).to.contain('Selected');
  });

  it('is heard once: the focus tells of it, and nothing else does', async () => {
    const story = testStory();
    const view = await showTimeline(story, (await tallPage()).firstElementChild as Element);
    const heard: string[] = [];
    const seen = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const live = (target instanceof Element ? target : target.parentElement)?.closest(
          '[role=status], [aria-live]',
        );
        if (live) heard.push(live.textContent ?? '');
      }
    });
    seen.observe(view.shadowRoot as ShadowRoot, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    let times = 0;
    view.shadowRoot?.addEventListener('focusin', () => times++);
    follow(story, 'reply');
    await untilThere(view, 'The North closes the border');
    await aTimeout(100);
    expect(times).to.equal(1);
    expect(heard).to.deep.equal([]);
  });

  it('shows what the filter leaves out', async () => {
    const story = manyEvents(25);
    const view = await showTimeline(story, (await tallPage()).firstElementChild as Element);
    const { id, name } = story.events[7] ?? { id: '', name: '' };
    expect(namesIn(view)).not.to.include(name);
    follow(story, id);
    await untilThere(view, name);
    expect(namesIn(view)).to.include(name);
  });

  it('opens its group and draws it first where a long list is not drawn yet', async () => {
    const story = { ...manyEvents(4000), id: 'long-by-link' };
    const view = await showTimeline(story, (await tallPage()).firstElementChild as Element);
    const { id, name } = story.events[3995] ?? { id: '', name: '' };
    expect(all(view, '.event').length).to.be.lessThan(1000);
    follow(story, id);
    await untilThere(view, name);
    const group = eventNamed(view, name).closest('.group');
    expect(group?.querySelector('.fold')?.getAttribute('aria-expanded')).to.equal('true');
    // What fills in around it afterwards does not take it away.
    await aTimeout(300);
    expect(isInSight(view.shadowRoot?.activeElement as Element)).to.equal(true);
  });

  it('is followed by the first of two timelines of a story', async () => {
    const story = testStory();
    const page = (await tallPage()).firstElementChild as Element;
    const first = await showTimeline(story, page);
    const second = await showTimeline(story, page);
    follow(story, 'reply');
    await untilThere(first, 'The North closes the border');
    await second.updateComplete;
    expect(focused(second)).to.equal(undefined);
    expect(eventNamed(second, 'The North closes').innerText).to.contain('Selected');
  });

  it('to something that is not there, or of another story, does nothing', async () => {
    const story = testStory();
    const view = await showTimeline(story, (await tallPage()).firstElementChild as Element);
    follow({ id: 'another' }, 'reply');
    follow(story, 'no-such-event');
    await aTimeout(100);
    expect(scrollY).to.equal(0);
    expect(focused(view)).to.equal(undefined);
  });

  it('is copied by a button at each event', async () => {
    const story = testStory();
    const view = await showTimeline(story);
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void (copied = text) },
    });
    try {
      const event = eventNamed(view, 'A blast');
      const shared = oneEvent(view, 'explainer-share');
      buttonNamed(event, 'Copy link').click();
      expect((await shared).detail).to.include({ view: 'timeline', item: 'blast' });
      await view.updateComplete;
      expect(new URL(copied).hash).to.equal(fragmentOf(story.id, { kind: 'event', id: 'blast' }));
      expect(event.innerText).to.contain('Copied');
      expect(eventNamed(view, 'The North closes').innerText).not.to.contain('Copied');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });
});

describe('the events of <explainer-timeline> and what is about them', () => {
  /** All the views of a story, one below the other. */
  const article = async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const story = { ...testStory(), id: `linked-${Math.random()}` };
    await aTimeout(0);
    const [timeline, ladder, quotes, sources, quiz] = [
      await show<ExplainerTimelineElement>('explainer-timeline', story, page),
      await show<ExplainerElement>('explainer-ladder', story, page),
      await show<ExplainerElement>('explainer-quotes', story, page),
      await show<ExplainerElement>('explainer-sources', story, page),
      await show<ExplainerElement>('explainer-quiz', story, page),
    ];
    const settle = () =>
      Promise.all([timeline, ladder, quotes, sources, quiz].map((it) => it.updateComplete));
    return { story, timeline, ladder, quotes, sources, quiz, settle };
  };

  it('are marked in every view when one is picked, without scrolling', async () => {
    const { timeline, ladder, quotes, sources, settle } = await article();
    one(timeline, '.pick').scrollIntoView();
    const before = scrollY;
    eventNamed(timeline, 'The North closes').querySelector<HTMLElement>('.pick')?.click();
    await settle();
    expect(shownText(quotes)).to.contain('Linked');
    expect(all(ladder, '[aria-current=true], .linked').length).to.be.greaterThan(0);
    expect(all(sources, '.linked, [aria-current=true]').length).to.equal(0);
    expect(scrollY).to.equal(before);
    eventNamed(timeline, 'A blast').querySelector<HTMLElement>('.pick')?.click();
    await settle();
    // A dispute and a claim are about that one.
    expect(all(sources, '.linked, [aria-current=true]').length).to.be.greaterThan(0);
  });

  it('are marked when what is about them is picked in another view', async () => {
    const { timeline, story } = await article();
    const picks = [
      ...story.quotes.map(({ id, event }) => ({ kind: 'quote', id, event })),
      ...story.claims.map(({ id, about }) => ({ kind: 'claim', id, event: about })),
      ...story.ladder.steps.map(({ id, event }) => ({ kind: 'step', id, event })),
    ];
    for (const { kind, id, event } of picks) {
      location.hash = fragmentOf(story.id, { kind: kind as never, id });
      await waitUntil(() => {
        const marked = all(timeline, '.event.linked');
        const name = story.events.find((it) => it.id === event)?.name;
        return event
          ? marked.length === 1 && marked[0]?.querySelector('.pick')?.textContent?.trim() === name
          : !marked.length;
      }, `${kind} ${id}`);
      if (event) expect(one(timeline, '.event.linked').innerText).to.contain('Linked');
    }
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('lead to what they answer and back, by the keyboard', async () => {
    const { timeline } = await article();
    buttonNamed(eventNamed(timeline, 'The North closes'), 'A blast').focus();
    await sendKeys({ press: 'Enter' });
    await untilThere(timeline, 'A blast shuts the bridge');
    buttonNamed(eventNamed(timeline, 'A blast'), 'The North closes').focus();
    await sendKeys({ press: 'Enter' });
    await untilThere(timeline, 'The North closes the border');
  });

  it('tell at a closed group that something in it is marked, and leave it closed', async () => {
    const story = { ...manyEvents(400), id: 'closed-and-marked' };
    const view = await showTimeline(story);
    const other = await showTimeline(story);
    const first = story.events[0];
    const fold = one(view, '.fold');
    fold.click();
    await view.updateComplete;
    eventNamed(other, first?.name ?? '')
      .querySelector<HTMLElement>('.pick')
      ?.click();
    await view.updateComplete;
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    expect(fold.innerText).to.contain('Selected');
  });
});
