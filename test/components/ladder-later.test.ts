/** What is folded away below the ladder is drawn later, and the chart once. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define/index.js';
import type { ExplainerLadderElement } from '../../src/index.js';
import { drawnOnServer, nodesOf } from '../helpers/server-drawn.js';
import { testStory } from '../helpers/test-story.js';
import { waitUntil } from '../helpers/wait-until.js';

const find = <T extends Element = HTMLElement>(view: Element, selector: string): T | null =>
  view.shadowRoot?.querySelector<T>(selector) ?? null;
const count = (view: Element, selector: string): number =>
  view.shadowRoot?.querySelectorAll(selector).length ?? 0;
/** Items, rows and rungs that are drawn. */
const folded = (view: Element): readonly number[] =>
  ['.list li', 'tbody tr', '.scale dt'].map((part) => count(view, part));

const NOTHING = [0, 0, 0];
const WHOLE = [4, 4, 3];

/** On a busy machine a browser is seldom idle. */
const drawnWholly = (view: Element): Promise<void> =>
  waitUntil(() => !folded(view).includes(0), 'it is not drawn', { timeout: 9000 });

/** As a page without a server has it, in its first moment. */
async function drawNew(width = 720): Promise<ExplainerLadderElement> {
  const parent = await fixture<HTMLElement>(html`<div style="width: ${width}px"></div>`);
  const view = document.createElement('explainer-ladder');
  view.story = testStory();
  parent.append(view);
  await view.updateComplete;
  return view;
}

describe('what is folded away below <explainer-ladder>', () => {
  it('is drawn after the chart, when the browser is idle', async () => {
    const view = await drawNew();
    expect(count(view, '.mark')).to.equal(4);
    expect(folded(view)).to.deep.equal(NOTHING);
    await drawnWholly(view);
    expect(folded(view)).to.deep.equal(WHOLE);
  });

  for (const [place, part] of ['.list', '.table', '.scale'].entries()) {
    it(`is drawn as soon as the reader unfolds ${part}`, async () => {
      const { requestIdleCallback } = globalThis;
      // A browser that is never idle.
      globalThis.requestIdleCallback = () => 0;
      try {
        const view = await drawNew();
        await aTimeout(100);
        expect(folded(view)).to.deep.equal(NOTHING);
        find(view, `${part} summary`)?.click();
        await waitUntil(() => (folded(view)[place] ?? 0) > 0);
        expect(folded(view)).to.deep.equal(WHOLE.map((all, at) => (at === place ? all : 0)));
      } finally {
        globalThis.requestIdleCallback = requestIdleCallback;
      }
    });
  }

  it('is drawn at once when the page is printed', async () => {
    const view = await drawNew();
    expect(folded(view)).to.deep.equal(NOTHING);
    window.dispatchEvent(new Event('beforeprint'));
    await view.updateComplete;
    expect(folded(view)).to.deep.equal(WHOLE);
  });

  it('stays drawn when the view is moved, and with another story', async () => {
    const view = await drawNew();
    await drawnWholly(view);
    const item = find(view, '.list li');
    (await fixture<HTMLElement>(html`<div></div>`)).append(view);
    await view.updateComplete;
    expect(find(view, '.list li')).to.equal(item);
    const { ladder, ...story } = testStory();
    view.story = { ...story, ladder: { ...ladder, steps: ladder.steps.slice(0, 3) } };
    await waitUntil(() => count(view, '.mark') === 3);
    expect(folded(view)).to.deep.equal([3, 3, 3]);
  });

  it('leaves nothing waiting behind where the view is removed first', async () => {
    const listening = new Set<unknown>();
    const { addEventListener, removeEventListener } = window;
    window.addEventListener = (...its: Parameters<typeof addEventListener>) => {
      if (its[0] === 'beforeprint') listening.add(its[1]);
      addEventListener.apply(window, its);
    };
    window.removeEventListener = (...its: Parameters<typeof removeEventListener>) => {
      listening.delete(its[1]);
      removeEventListener.apply(window, its);
    };
    try {
      const view = await drawNew();
      const parent = view.parentElement;
      expect(listening.size).to.equal(3);
      view.remove();
      expect(listening.size).to.equal(0);
      await aTimeout(100);
      expect(folded(view)).to.deep.equal(NOTHING);
      parent?.append(view);
      await drawnWholly(view);
      expect(listening.size).to.equal(0);
    } finally {
      Object.assign(window, { addEventListener, removeEventListener });
    }
  });

  it('is all there as a server draws it, and is taken over as it stands', async () => {
    const view = await drawnOnServer({ tag: 'explainer-ladder', story: testStory() });
    expect(folded(view)).to.deep.equal(WHOLE);
    const before = nodesOf(view).filter((node) => (node as Element).closest('details'));
    (await fixture<HTMLElement>(html`<div></div>`)).append(view);
    await waitUntil(() => (view as ExplainerLadderElement).status === 'ready');
    await view.updateComplete;
    expect(folded(view)).to.deep.equal(WHOLE);
    const after = new Set(nodesOf(view));
    expect(before.every((node) => after.has(node))).to.equal(true);
  });
});

describe('the chart of <explainer-ladder>', () => {
  for (const [width, flow] of [
    [900, 'across'],
    [360, 'down'],
  ] as const) {
    it(`is drawn once, for the place it has, where no server drew it (${width} px)`, async () => {
      const view = await drawNew(width);
      const chart = find<SVGSVGElement>(view, '.chart');
      expect(chart?.getAttribute('width')).to.equal(`${width}`);
      expect(chart?.classList.contains(flow)).to.equal(true);
      let changes = 0;
      const observer = new MutationObserver((list) => void (changes += list.length));
      observer.observe(chart as Element, { attributes: true, childList: true, subtree: true });
      await drawnWholly(view);
      await aTimeout(50);
      observer.disconnect();
      expect(changes).to.equal(0);
      // What was put there to be measured is gone.
      expect(count(view, '.ruler')).to.equal(1);
      expect(count(view, 'svg.chart')).to.equal(1);
    });
  }
});
