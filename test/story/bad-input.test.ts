/** What arrives may be anything: the fallback stays, the rest is shown, nothing runs, and the page is told. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/index.js';
import type { ExplainerErrorEvent, ExplainerSourcesElement } from '../../src/index.js';
import { testStory } from '../helpers/test-story.js';
import { shownText } from '../helpers/view-suite.js';

const served = (text: string): string =>
  URL.createObjectURL(new Blob([text], { type: 'application/json' }));

/** A timeline with a fallback whose story comes from there, once it has told of an error. */
async function load(
  src: string,
): Promise<{ view: ExplainerSourcesElement; detail: ExplainerErrorEvent['detail'] }> {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  const view = document.createElement('explainer-sources');
  view.innerHTML = '<p>What stands here without JavaScript.</p>';
  view.src = src;
  setTimeout(() => parent.append(view));
  const { detail } = (await oneEvent(parent, 'explainer-error')) as ExplainerErrorEvent;
  return { view, detail };
}

const isFallbackShown = (view: Element): boolean =>
  (view.firstElementChild as HTMLElement).offsetHeight > 0;

describe('a view whose story', () => {
  const fatal: [string, () => string, string, RegExp][] = [
    ['is missing', () => '/__kit__/status/404?bad', 'http-status', /404/],
    ['is an HTML page', () => '/__kit__/html?bad', 'not-json', /HTML page/],
    ['is broken JSON', () => '/__kit__/broken.json?bad', 'broken-json', /line 3, column \d+/],
    ['breaks off', () => '/__kit__/abort?bad', 'network', /could not be reached/],
    ['is no object', () => served('[]'), 'not-a-story', /object/],
    [
      'has a headline of the wrong type',
      () => served(JSON.stringify({ ...testStory(), headline: 5 })),
      'not-a-story',
      /headline/,
    ],
  ];
  for (const [title, src, code, message] of fatal) {
    it(`${title} keeps its fallback and says what and where`, async () => {
      const { view, detail } = await load(src());
      expect(detail.fatal).to.equal(true);
      expect(detail.code).to.equal(code);
      expect(detail.message).to.match(message);
      expect(detail.src).to.equal(new URL(view.src ?? '', document.baseURI).href);
      expect(view.status).to.equal('failed');
      expect(isFallbackShown(view)).to.equal(true);
      expect(shownText(view)).to.contain('could not be loaded');
    });
  }

  const partly: [string, (text: string) => string, string, string][] = [
    [
      'names an actor that is not there',
      (text) => text.replace('"actors":["north","south"]', '"actors":["north","nobody"]'),
      'unknown-reference',
      '/events/0/actors/1',
    ],
    [
      'reaches for prototypes',
      (text) => text.replace('"headline"', '"__proto__":{"hacked":1},"headline"'),
      'forbidden-key',
      '/__proto__',
    ],
    [
      'links to a script',
      (text) => text.replace('https://example.org/bridge', 'javascript:window.hacked=1'),
      'bad-url',
      '/sources/0/url',
    ],
    [
      'has a wrong date',
      (text) => text.replace('2021-03-02"', '2 March"'),
      'bad-date',
      '/sources/0/datePublished',
    ],
  ];
  for (const [title, spoil, code, pointer] of partly) {
    it(`${title} shows the rest and names what it leaves out`, async () => {
      const { view, detail } = await load(served(spoil(JSON.stringify(testStory()))));
      expect(detail.fatal).to.equal(false);
      expect(detail.code).to.equal(code);
      expect(detail.pointer).to.equal(pointer);
      expect(view.status).to.equal('ready');
      expect(shownText(view)).to.contain('Bridge closed after blast');
      await aTimeout(20);
      expect((window as never as { hacked?: number }).hacked).to.equal(undefined);
      expect(({} as { hacked?: number }).hacked).to.equal(undefined);
    });
  }
});

describe('a view that is left with nothing because its part of the story is wrong', () => {
  it('keeps its fallback, and says that something is missing', async () => {
    const draft = testStory();
    for (const quote of draft.quotes) quote.speaker = 'nobody';
    const view = document.createElement('explainer-quotes');
    view.innerHTML = '<p>What was said, in short.</p>';
    view.story = draft;
    (await fixture<HTMLElement>(html`<div></div>`)).append(view);
    await oneEvent(view, 'explainer-ready');
    expect(isFallbackShown(view)).to.equal(true);
    expect(shownText(view)).to.contain('2 parts of this story could not be shown');
  });
});

describe('a story in the page', () => {
  it('that is broken leaves the one at the address beside it to every tag', async () => {
    const src = served(JSON.stringify(testStory()));
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const views = [0, 1].map(() => {
      const view = document.createElement('explainer-sources');
      view.src = src;
      return view;
    });
    views[1]?.insertAdjacentHTML('beforeend', '<script type="application/json">{"id":</script>');
    page.append(...views);
    await Promise.all(views.map((view) => oneEvent(view, 'explainer-ready')));
    expect(views.map(({ status }) => status)).to.deep.equal(['ready', 'ready']);
  });

  it('is waited for while the parser is still inside it', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const page = frame.contentDocument as Document;
    const text = JSON.stringify(testStory());
    const script = '<script type="application/json">';
    page.open();
    page.write(`<script type="module" async src="/dist/embed/explainer-sources.js"></script>`);
    page.write(`<explainer-sources>${script}${text.slice(0, 500)}`);
    const view = page.querySelector('explainer-sources') as ExplainerSourcesElement;
    let errors = 0;
    view.addEventListener('explainer-error', () => errors++);
    for (let time = 0; time < 100 && !view.matches(':defined'); time++) await aTimeout(20);
    await aTimeout(50);
    page.write(`${text.slice(500)}</script></explainer-sources>`);
    page.close();
    for (let time = 0; time < 100 && view.status !== 'ready'; time++) await aTimeout(20);
    expect(view.status).to.equal('ready');
    expect(errors).to.equal(0);
  });
});
