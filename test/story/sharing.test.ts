import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/index.js';
import type {
  ExplainerElement,
  ExplainerErrorEvent,
  ExplainerSourcesElement,
} from '../../src/index.js';
import { testStory } from '../helpers/test-story.js';
import { addressOf, ready, show, shownText } from '../helpers/view-suite.js';

const sources = (): ExplainerSourcesElement => document.createElement('explainer-sources');
const picks = (view: ExplainerElement) =>
  view.shadowRoot?.querySelectorAll<HTMLButtonElement>('.pick');
const linked = (view: ExplainerElement) => view.shadowRoot?.querySelectorAll('tr.linked').length;
const requests = async (key: string): Promise<string> =>
  (await fetch(`/__kit__/count?key=${key}`)).text();
const newKey = (): string => crypto.randomUUID();
const place = () => fixture<HTMLElement>(html`<div></div>`);

describe('views of one story', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('in separate blocks with one src make one request and share one selection', async () => {
    const key = newKey();
    const [one, two, three] = [sources(), sources(), document.createElement('explainer-timeline')];
    one.src = `/__kit__/counted/${key}/story.json`;
    two.src = `${location.origin}/__kit__/counted/x/../${key}/story.json`;
    three.src = one.src;
    (await place()).append(one);
    (await place()).append(two);
    (await place()).append(three);
    await Promise.all([ready(one), ready(two), ready(three)]);
    expect(await requests(key)).to.equal('1');
    picks(one)?.[0]?.click();
    await two.updateComplete;
    expect(linked(two)).to.be.greaterThan(0);
  });

  it('with one id share a selection whichever way they came', async () => {
    const one = await show<ExplainerSourcesElement>('explainer-sources', testStory());
    const two = sources();
    two.src = addressOf(testStory());
    (await place()).append(two);
    await ready(two);
    picks(one)?.[0]?.click();
    await two.updateComplete;
    expect(linked(two)).to.equal(linked(one));
    expect(linked(two)).to.be.greaterThan(0);
  });

  it('of another id are not touched', async () => {
    const one = await show<ExplainerSourcesElement>('explainer-sources', testStory());
    const two = await show<ExplainerSourcesElement>('explainer-sources', {
      ...testStory(),
      id: 'another-story',
    });
    picks(one)?.[0]?.click();
    await two.updateComplete;
    expect(linked(two)).to.equal(0);
  });

  it('tell the document, to which their events bubble', async () => {
    let story = '';
    document.addEventListener('explainer-ready', ({ detail }) => (story = detail.story), {
      once: true,
    });
    await show<ExplainerSourcesElement>('explainer-sources', testStory());
    expect(story).to.equal('test-story');
  });

  it('are told of a failure once, by the view that asked first', async () => {
    const parent = await place();
    const seen: ExplainerErrorEvent[] = [];
    parent.addEventListener('explainer-error', (event) => seen.push(event));
    const views = [sources(), sources(), sources()];
    for (const view of views) {
      view.src = '/__kit__/status/500?shared';
      parent.append(view);
    }
    while (views.some(({ status }) => status !== 'failed')) await aTimeout(10);
    await aTimeout(20);
    expect(seen.map(({ target }) => target)).to.deep.equal([views[0]]);
  });

  it('select what the address names, on load and when it changes, without an event', async () => {
    const parent = await place();
    let events = 0;
    parent.addEventListener('explainer-select', () => events++);
    location.hash = '#explainer=linked-story/claim/claim-pact';
    const view = await show<ExplainerSourcesElement>(
      'explainer-sources',
      { ...testStory(), id: 'linked-story' },
      parent,
    );
    expect(view.shadowRoot?.querySelector('tr.linked')?.textContent).to.contain(
      'The pact was signed in 2019.',
    );
    location.hash = '#explainer=linked-story/dispute/dispute-charges';
    await oneEvent(window, 'hashchange');
    await view.updateComplete;
    expect(view.shadowRoot?.querySelector('tr.linked')?.textContent).to.contain(
      'Two charges went off.',
    );
    expect(events).to.equal(0);
  });
});

describe('a view', () => {
  it('shows the latest of two stories asked for, however slow the first is', async () => {
    const view = sources();
    view.src = '/__kit__/slow?ms=300&then=/content/iran-strikes-2020/story.json';
    (await place()).append(view);
    await aTimeout(20);
    view.src = addressOf(testStory());
    await ready(view);
    await aTimeout(400);
    expect(shownText(view)).to.contain('Bridge closed after blast');
  });

  it('makes one request for two changes at once', async () => {
    const key = newKey();
    const view = sources();
    view.src = '/__kit__/counted/unused/story.json';
    view.src = `/__kit__/counted/${key}/story.json`;
    view.headingLevel = 4;
    (await place()).append(view);
    await ready(view);
    expect(await requests(key)).to.equal('1');
  });

  it('prefers its property to the story inside it, and that to its src', async () => {
    const key = newKey();
    const view = sources();
    view.innerHTML = `<script type="application/json">${JSON.stringify({ ...testStory(), headline: 'Inline' })}</script>`;
    view.src = `/__kit__/counted/${key}/story.json`;
    (await place()).append(view);
    await ready(view);
    expect(shownText(view)).to.contain('Bridge closed after blast');
    expect(await requests(key)).to.equal('0');
    view.story = { ...testStory(), sources: [{ id: 'mine', headline: 'From the property' }] };
    await view.updateComplete;
    expect(shownText(view)).to.contain('From the property');
  });

  it('takes a story that is put inside it later', async () => {
    const view = sources();
    (await place()).append(view);
    await view.updateComplete;
    expect(view.status).to.equal('idle');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(testStory());
    view.append(script);
    await ready(view);
    expect(shownText(view)).to.contain('Bridge closed after blast');
  });

  it('gives line and column of a broken story inside it, and keeps its fallback', async () => {
    const view = sources();
    view.innerHTML = '<p>Fallback</p><script type="application/json">{\n "id": }</script>';
    const parent = await place();
    setTimeout(() => parent.append(view));
    const { detail } = (await oneEvent(parent, 'explainer-error')) as ExplainerErrorEvent;
    expect(detail.code).to.equal('broken-json');
    expect(detail.message).to.contain('line 2, column 8');
    expect((view.firstElementChild as HTMLElement).offsetHeight).to.be.greaterThan(0);
  });

  it('shows what is right of a story that is partly wrong, and names what is not', async () => {
    const parent = await place();
    const draft = testStory();
    (draft.claims[0] as { text: unknown }).text = 5;
    const view = sources();
    view.story = draft;
    setTimeout(() => parent.append(view));
    const { detail } = (await oneEvent(parent, 'explainer-error')) as ExplainerErrorEvent;
    expect(detail.fatal).to.equal(false);
    expect(detail.pointer).to.equal('/claims/0/text');
    expect(shownText(view))
      .to.contain('The pact was signed in 2019.')
      .and.to.contain('could not be shown');
    expect(view.problems.map(({ code }) => code)).to.include('wrong-type');
  });
});

describe('<explainer-story>', () => {
  it('gives its story to what is inside it, also through a shadow root', async () => {
    const story = document.createElement('explainer-story');
    const shell = document.createElement('div');
    const view = sources();
    shell.attachShadow({ mode: 'open' }).append(view);
    story.append(shell);
    story.src = addressOf(testStory());
    (await place()).append(story);
    await ready(view);
    expect(shownText(view)).to.contain('Bridge closed after blast');
  });

  it('gives on another story when its src changes', async () => {
    const story = document.createElement('explainer-story');
    const view = sources();
    story.append(view);
    story.story = testStory();
    (await place()).append(story);
    await ready(view);
    story.story = { ...testStory(), sources: [{ id: 'new', headline: 'A new story' }] };
    await story.updateComplete;
    await view.updateComplete;
    expect(shownText(view)).to.contain('A new story');
  });

  it('may be given its story after what is inside it asked', async () => {
    const story = document.createElement('explainer-story');
    const view = sources();
    story.append(view);
    (await place()).append(story);
    await view.updateComplete;
    expect(view.status).to.equal('idle');
    story.story = testStory();
    await ready(view);
    expect(view.status).to.equal('ready');
  });

  it('lets a view that leaves it go, and one that enters it in', async () => {
    const story = document.createElement('explainer-story');
    story.story = testStory();
    const view = sources();
    const [inside, outside] = [await place(), await place()];
    inside.append(story);
    outside.append(view);
    await view.updateComplete;
    expect(view.status).to.equal('idle');
    story.append(view);
    await ready(view);
    outside.append(view);
    await view.updateComplete;
    expect(view.status).to.equal('idle');
  });
});
