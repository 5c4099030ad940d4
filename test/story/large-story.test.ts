/** A story in the page that takes long to check: the page stays alive, and the latest wins. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/index.js';
import type { ExplainerErrorEvent, ExplainerSourcesElement } from '../../src/index.js';
import { testStory } from '../helpers/test-story.js';
import { addressOf, ready, shownText } from '../helpers/view-suite.js';

/** Events that no sources view shows, so that the check is all that takes time. */
const large = (headline: string, count = 20_000) => {
  const { events, ...story } = testStory();
  const more = Array.from({ length: count }, (_, index) => ({ ...events[0]!, id: `e-${index}` }));
  return {
    ...story,
    sources: [{ id: 'herald', headline }, ...story.sources.slice(1)],
    events: [...events, ...more],
  };
};

const sources = (): ExplainerSourcesElement => {
  const view = document.createElement('explainer-sources');
  view.innerHTML = '<p>What stands here without JavaScript.</p>';
  return view;
};
const place = () => fixture<HTMLElement>(html`<div></div>`);
const inline = (view: Element, story: unknown): void => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(story);
  view.append(script);
};
const newKey = (): string => crypto.randomUUID();
const requests = async (key: string): Promise<string> =>
  (await fetch(`/__kit__/count?key=${key}`)).text();

describe('a small story in the page', () => {
  it('is there at once', async () => {
    const view = sources();
    view.story = testStory();
    (await place()).append(view);
    expect(view.status).to.equal('ready');
  });
});

describe('a large story in the page', () => {
  for (const [way, give] of [
    ['as a property', (view: ExplainerSourcesElement) => (view.story = large('Large'))],
    ['inside its tag', (view: ExplainerSourcesElement) => inline(view, large('Large'))],
  ] as const) {
    it(`is loading until it is checked, and then drawn, given ${way}`, async () => {
      const view = sources();
      give(view);
      (await place()).append(view);
      await view.updateComplete;
      expect(view.status).to.equal('loading');
      expect((view.firstElementChild as HTMLElement).offsetHeight).to.be.greaterThan(0);
      await ready(view);
      expect(shownText(view)).to.contain('Large');
      expect(view.problems).to.deep.equal([]);
    });
  }

  it('lets the page breathe while it is checked', async function () {
    this.timeout(30_000);
    const view = sources();
    view.story = large('Large', 20_000);
    let breaths = 0;
    const timer = setInterval(() => breaths++, 1);
    (await place()).append(view);
    await ready(view);
    clearInterval(timer);
    expect(breaths).to.be.greaterThan(2);
  });

  it('gives way to one that comes after it, however small that is', async () => {
    const view = sources();
    view.story = large('Large');
    (await place()).append(view);
    await aTimeout(1);
    let stories = 0;
    view.addEventListener('explainer-ready', () => stories++);
    view.story = testStory();
    await ready(view);
    await aTimeout(300);
    expect(shownText(view)).to.contain('Bridge closed after blast');
    expect(stories).to.equal(1);
  });

  it('gives way to another large one', async () => {
    const view = sources();
    (await place()).append(view);
    const seen: string[] = [];
    view.addEventListener('explainer-ready', () => seen.push(shownText(view)));
    for (const headline of ['First', 'Second', 'Third']) {
      view.story = large(headline);
      await aTimeout(1);
    }
    await ready(view);
    await aTimeout(300);
    expect(seen.length).to.equal(1);
    expect(seen[0]).to.contain('Third');
  });

  it('that is taken away again while it is checked does not come back', async () => {
    const view = sources();
    view.story = testStory();
    (await place()).append(view);
    await ready(view);
    view.story = large('Large');
    await view.updateComplete;
    view.story = undefined;
    await view.updateComplete;
    expect(view.status).to.equal('idle');
    await aTimeout(300);
    expect(view.status).to.equal('idle');
  });

  it('is read no further once nothing on the page shows it', async () => {
    const story = large('Large', 60_000);
    const read = new Set<object>();
    for (const event of story.events) {
      let isGuarded = false;
      Object.defineProperty(event, 'name', {
        enumerable: true,
        get: () => {
          // The guard against floods looks first, at everything.
          if (isGuarded) read.add(event);
          isGuarded = true;
          return 'An event';
        },
      });
    }
    const view = sources();
    view.story = story;
    (await place()).append(view);
    view.remove();
    await aTimeout(20);
    const before = read.size;
    expect(before).to.be.lessThan(60_000);
    await aTimeout(200);
    expect(read.size).to.equal(before);
    expect(view.status).to.equal('idle');
  });

  it('stands for the address beside it', async () => {
    const key = newKey();
    const [one, two] = [sources(), sources()];
    for (const view of [one, two]) view.src = `/__kit__/counted/${key}/story.json`;
    inline(one, large('Large'));
    const parent = await place();
    parent.append(one, two);
    await Promise.all([ready(one), ready(two)]);
    expect(shownText(two)).to.contain('Large');
    expect(await requests(key)).to.equal('0');
  });

  it('leaves its place to the story at the address beside it where nothing of it can be shown', async () => {
    const view = sources();
    view.src = addressOf(testStory());
    inline(view, { ...large('Large'), headline: 5 });
    (await place()).append(view);
    await ready(view);
    expect(shownText(view)).to.contain('Bridge closed after blast');
  });

  it('of which nothing can be shown is told of, and keeps the fallback', async () => {
    const view = sources();
    view.story = { ...large('Large'), headline: 5 };
    const parent = await place();
    setTimeout(() => parent.append(view));
    const { detail } = (await oneEvent(parent, 'explainer-error')) as ExplainerErrorEvent;
    expect(detail).to.deep.include({ fatal: true, code: 'not-a-story', pointer: '/headline' });
    expect(view.status).to.equal('failed');
    expect((view.firstElementChild as HTMLElement).offsetHeight).to.be.greaterThan(0);
  });

  it('reaches what is inside <explainer-story>', async () => {
    const around = document.createElement('explainer-story');
    const view = sources();
    around.append(view);
    around.story = large('Large');
    (await place()).append(around);
    await view.updateComplete;
    expect(view.status).to.equal('loading');
    await ready(view);
    expect(shownText(view)).to.contain('Large');
  });
});
