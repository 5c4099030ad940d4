import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import { manyEvents } from '../helpers/many-events.js';
import { drawnOnServer, drawOnServer, nodesOf } from '../helpers/server-drawn.js';
import {
  all,
  buttonNamed,
  eventNamed,
  namesIn,
  one,
  press,
  showTimeline,
  untilFilled,
} from '../helpers/timeline-page.js';
import { ready } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const MANY = 2000;
const story = manyEvents(MANY);
const longDay = {
  ...manyEvents(300),
  id: 'long-day',
  events: manyEvents(300).events.map((event, at) => ({
    ...event,
    prominence: undefined,
    startDate: `2021-03-01T${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}Z`,
  })),
};

const drawn = (view: Element): number => all(view, '.event').length;
const isExpanded = (fold: Element): boolean => fold.getAttribute('aria-expanded') === 'true';

/** Draws nothing when it is idle, until the function returned is called. */
function keepBusy(): () => void {
  const idle = window.requestIdleCallback;
  const waiting: IdleRequestCallback[] = [];
  window.requestIdleCallback = (callback) => waiting.push(callback);
  return () => {
    window.requestIdleCallback = idle;
    for (const callback of waiting) idle.call(window, callback);
  };
}

describe('<explainer-timeline> of thousands of events', function () {
  this.timeout(60_000);

  afterEach(async () => {
    await emulateMedia({ media: 'screen' }).catch(() => undefined);
    scrollTo(0, 0);
  });

  it('draws of 20,000 events at first no more than of 200', async function () {
    if (typeof requestIdleCallback !== 'function') return this.skip();
    const letGo = keepBusy();
    try {
      const elements = async (count: number) =>
        nodesOf(await showTimeline(manyEvents(count))).length;
      const few = await elements(200);
      expect(await elements(20_000)).to.be.lessThan(few * 4);
    } finally {
      letGo();
    }
  });

  it('fills in the rest when there is time, in order and each event once', async () => {
    const view = await showTimeline(story);
    expect(drawn(view)).to.be.lessThan(MANY);
    await untilFilled(view, MANY);
    expect(all(view, '.pick').map((pick) => pick.textContent?.trim())).to.deep.equal(
      story.events.map(({ name }) => name),
    );
  });

  it('has all words of what is far from the screen, those of sources too', async () => {
    const view = await showTimeline(story);
    await untilFilled(view, MANY);
    const far = eventNamed(view, 'Move 1999 is');
    expect(far.textContent)
      .to.contain('It came after a night of talks, and was the 1999th')
      .and.to.contain('It was 20.')
      .and.to.contain('The Wire');
    // But not yet what can be opened.
    expect(far.querySelector('details')).to.equal(null);
  });

  it('has all that hangs on an event when it comes near the screen', async () => {
    const view = await showTimeline(story);
    await untilFilled(view, MANY);
    const far = eventNamed(view, 'Move 1996 is');
    const fold = far.closest('.group')?.querySelector<HTMLElement>('.fold');
    fold?.click();
    await view.updateComplete;
    far.scrollIntoView();
    await waitUntil(() => far.querySelector('details.citations'));
    // The name keeps its element, and with it the focus.
    expect(far.querySelector('.pick')?.textContent).to.contain('Move 1996 is');
  });

  it('waits with filling while the reader scrolls', async function () {
    if (!('ContentVisibilityAutoStateChangeEvent' in globalThis)) return this.skip();
    const view = await showTimeline(story);
    await press(view, one(view, '.controls'), 'Open all');
    await waitUntil(() => drawn(view) > 400, 'some are filled in', { timeout: 10_000 });
    const counts: number[] = [];
    const start = performance.now();
    for (let time = 0; time < 12; time++) {
      scrollBy(0, 400);
      await nextFrame();
      await nextFrame();
      counts.push(drawn(view));
    }
    // On a machine that is slower than a reader's hand, they have stopped between two frames.
    if (performance.now() - start > 12 * 150) return this.skip();
    const later = counts.slice(4);
    expect(later.at(-1) ?? 0).to.be.lessThan(MANY);
    // What comes into sight is drawn, no more.
    expect((later.at(-1) ?? 0) - (later[0] ?? 0)).to.be.at.most(60);
    await untilFilled(view, MANY);
  });

  it('shifts nothing that the reader sees when it fills in', async () => {
    const view = await showTimeline({ ...story, id: 'no-shift' });
    await press(view, one(view, '.controls'), 'Open all');
    const last = story.events.filter(({ prominence }) => prominence === 'key').at(-9);
    location.hash = `#explainer=no-shift/event/${last?.id}`;
    await waitUntil(() => view.shadowRoot?.activeElement?.textContent?.includes(last?.name ?? '-'));
    const pick = view.shadowRoot?.activeElement as Element;
    const top = (): number => pick.getBoundingClientRect().top;
    // Going there takes some frames, which may be long ones.
    for (let last = NaN; last !== top(); await aTimeout(300)) last = top();
    const before = top();
    const already = drawn(view);
    await untilFilled(view, MANY);
    expect(drawn(view)).to.be.greaterThan(already);
    await aTimeout(100);
    expect(Math.abs(top() - before)).to.be.lessThan(3);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('folds groups up but the first, and opens them by a press or a key', async () => {
    const view = await showTimeline(story);
    await untilFilled(view, MANY);
    const folds = all(view, '.fold');
    expect(folds.map(isExpanded)).to.deep.equal(folds.map((_, at) => at === 0));
    expect(folds[1]?.innerText).to.match(/February 2015\s+\d+ events/);
    // A heading all the same, at its level.
    expect(folds[1]?.parentElement?.localName).to.equal('h3');
    const before = namesIn(view).length;
    folds[1]?.focus();
    await sendKeys({ press: 'Enter' });
    await view.updateComplete;
    await waitUntil(() => namesIn(view).length > before);
    expect(isExpanded(folds[1] as Element)).to.equal(true);
    folds[1]?.click();
    await view.updateComplete;
    expect(namesIn(view).length).to.equal(before);
  });

  it('has no fault that axe can find, folded or open', async () => {
    const view = await showTimeline(manyEvents(120));
    await untilFilled(view, 120);
    await expect(view).to.be.accessible();
    await press(view, one(view, '.controls'), 'All events');
    await expect(view).to.be.accessible();
  });

  it('opens all groups and closes them by one button', async () => {
    const view = await showTimeline(manyEvents(400));
    await untilFilled(view, 400);
    const controls = one(view, '.controls');
    await press(view, controls, 'Open all');
    expect(all(view, '.fold').every(isExpanded)).to.equal(true);
    await press(view, controls, 'Close all');
    expect(all(view, '.fold').some(isExpanded)).to.equal(false);
    expect(namesIn(view)).to.deep.equal([]);
  });

  it('opens a group in which the browser finds something', async () => {
    const view = await showTimeline(story);
    await untilFilled(view, MANY);
    const list = all(view, '.group')[5]?.querySelector('ol');
    expect(list?.getAttribute('hidden')).to.equal('until-found');
    list?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await view.updateComplete;
    expect(list?.hasAttribute('hidden')).to.equal(false);
  });

  it('folds nothing where the filter leaves few', async () => {
    const view = await showTimeline({
      ...story,
      id: 'few-key',
      events: story.events.map((event, at) => ({
        ...event,
        prominence: at % 100 ? 'detail' : 'key',
      })),
    });
    await waitUntil(() => all(view, '.fold').length > 30);
    expect(all(view, '.fold').every(isExpanded)).to.equal(true);
    await untilFilled(view, MANY);
    expect(namesIn(view).length).to.equal(MANY / 100);
  });

  it('keeps what stands where one is picked: only that event and the one before are drawn anew', async () => {
    const view = await showTimeline(story);
    await untilFilled(view, MANY);
    const [first, second] = all<HTMLButtonElement>(view, '.event:not([hidden]) .pick');
    first?.click();
    await view.updateComplete;
    await nextFrame();
    const touched = new Set<string>();
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const event = element?.closest('.event');
        touched.add(
          event?.querySelector('.pick')?.textContent?.trim() ?? String(element?.className),
        );
      }
    });
    observer.observe(one(view, '.groups'), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    second?.click();
    await view.updateComplete;
    await nextFrame();
    observer.disconnect();
    expect([...touched]).to.have.members([first, second].map((pick) => pick?.textContent?.trim()));
  });

  it('of one day stands open, with nothing to fold', async () => {
    const view = await showTimeline(longDay);
    await untilFilled(view, 300);
    expect(all(view, '.fold')).to.deep.equal([]);
    expect(all(view, 'ol').length).to.equal(1);
    expect(namesIn(view).length).to.equal(300);
  });

  it('keeps the room of what is not drawn yet', async function () {
    if (typeof requestIdleCallback !== 'function') return this.skip();
    const letGo = keepBusy();
    const view = await showTimeline({ ...longDay, id: 'room' });
    const before = view.offsetHeight;
    expect(drawn(view)).to.be.lessThan(300);
    letGo();
    await untilFilled(view, 300);
    await nextFrame();
    expect(Math.abs(view.offsetHeight - before) / before).to.be.lessThan(0.02);
  });

  it('is whole on paper, open and with all that hangs on each event', async function () {
    const small = manyEvents(300);
    const view = await showTimeline({ ...small, id: 'on-paper' });
    window.dispatchEvent(new Event('beforeprint'));
    await view.updateComplete;
    expect(drawn(view)).to.equal(300);
    expect(all(view, '.citations').length).to.equal(300);
    const prints = await emulateMedia({ media: 'print' }).then(
      () => true,
      () => false,
    );
    if (!prints) return this.skip();
    const names = namesIn(view);
    expect(names).to.deep.equal(small.events.map(({ name }) => name));
    expect(all(view, '.citations li').every((it) => it.checkVisibility())).to.equal(true);
  });

  it('is drawn whole by a server, and taken over as it stands', async () => {
    const small = manyEvents(200);
    const markup = await drawOnServer({ tag: 'explainer-timeline', story: small });
    expect(markup.match(/part="event"/g)?.length).to.equal(200);
    expect(markup.match(/part="citations"/g)?.length).to.equal(200);
    const view = await drawnOnServer({ tag: 'explainer-timeline', story: small });
    const nodes = nodesOf(view).filter((node) => (node as Element).matches('.event'));
    view.story = small;
    (await fixture<HTMLElement>(html`<div></div>`)).append(view);
    await ready(view);
    await aTimeout(300);
    expect(all(view, '.event').length).to.equal(200);
    expect(all(view, '.event')[199]).to.equal(nodes[199]);
    expect(all(view, '.citations').length).to.equal(200);
  });

  it('begins anew with another story', async () => {
    const view = await showTimeline(story);
    await press(view, one(view, '.controls'), 'Open all');
    view.story = manyEvents(150);
    await waitUntil(() => one(view, '.controls').innerText.includes('150'));
    await untilFilled(view, 150);
    expect(all(view, '.pick').at(-1)?.textContent).to.contain('Move 150 is');
  });

  it('leaves no timer behind when it goes while it fills in', async () => {
    const view = await showTimeline(story);
    view.remove();
    await aTimeout(50);
    const before = drawn(view);
    await aTimeout(300);
    expect(drawn(view)).to.equal(before);
    (await fixture<HTMLElement>(html`<div></div>`)).append(view);
    await untilFilled(view, MANY);
  });

  it('has a button for each group that says what it does', async () => {
    const view = await showTimeline(manyEvents(150));
    expect(buttonNamed(one(view, '.group'), 'January 2015').getAttribute('aria-expanded')).to.equal(
      'true',
    );
  });
});
