/** The loader, on pages of their own. Needs `npm run build`: it is tried as it lies in dist/embed/. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { testStory } from '../helpers/test-story.js';

interface View extends HTMLElement {
  readonly status?: string;
}

const DIST = `${location.origin}/dist/embed/`;
const LOADER = `<script type="module" src="${DIST}explainer-loader.js"></script>`;
const story = `<script type="application/json">${JSON.stringify(testStory())}</script>`;
const tall = '<div style="height: 5000px"></div>';

async function open(markup: string, hash = ''): Promise<Window & typeof globalThis> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe style="width: 700px; height: 600px"></iframe>`,
  );
  const page = `<!doctype html><html lang="en"><body>${markup}</body></html>`;
  // An address of its own, so that it may have a fragment.
  frame.src = URL.createObjectURL(new Blob([page], { type: 'text/html' })) + hash;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentWindow as Window & typeof globalThis;
}

async function until(isSo: () => boolean, ms = 8000): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; await aTimeout(20))
    if (isSo()) return true;
  return false;
}

const loaded = ({ performance: its }: Window): readonly string[] =>
  its
    .getEntriesByType('resource')
    .flatMap(({ name }) => /embed\/(.+?)(?:-[^-]{8})?\.js/.exec(name)?.[1] ?? []);
const view = (window: Window, tag: string): View | null => window.document.querySelector(tag);

describe('the loader', () => {
  it('fetches what a tag on the screen needs, and nothing for one far down', async () => {
    const window = await open(
      `${LOADER}<explainer-quotes>${story}</explainer-quotes>${tall}<explainer-quiz>${story}</explainer-quiz>`,
    );
    expect(await until(() => view(window, 'explainer-quotes')?.status === 'ready')).to.equal(true);
    await aTimeout(200);
    expect(
      loaded(window)
        .filter((name) => name.startsWith('split/'))
        .sort(),
    ).to.deep.equal(['split/explainer-quotes', 'split/shared']);
    expect(view(window, 'explainer-quiz')?.matches(':defined')).to.equal(false);
  });

  it('fetches the other one when the reader comes near', async () => {
    const window = await open(`${LOADER}${tall}<explainer-quiz>${story}</explainer-quiz>`);
    await until(() => loaded(window).includes('explainer-loader'));
    await aTimeout(200);
    expect(loaded(window)).to.deep.equal(['explainer-loader']);
    window.scrollTo(0, 5000);
    expect(await until(() => view(window, 'explainer-quiz')?.status === 'ready')).to.equal(true);
  });

  it('fetches what tags share once', async () => {
    const window = await open(
      `${LOADER}<explainer-quotes>${story}</explainer-quotes><explainer-sources>${story}</explainer-sources>`,
    );
    for (const tag of ['explainer-quotes', 'explainer-sources'])
      expect(await until(() => view(window, tag)?.status === 'ready')).to.equal(true);
    expect(loaded(window).filter((name) => name === 'split/shared').length).to.equal(1);
  });

  it('finds tags that come later', async () => {
    const window = await open(LOADER);
    await until(() => loaded(window).includes('explainer-loader'));
    const later = window.document.createElement('div');
    later.setHTMLUnsafe('<p>More</p><explainer-timeline></explainer-timeline>');
    window.document.body.append(later);
    expect(await until(() => !!view(window, 'explainer-timeline')?.matches(':defined'))).to.equal(
      true,
    );
  });

  it('fetches a tag far down at once where the address names an item', async () => {
    const window = await open(
      `${LOADER}${tall}<explainer-timeline>${story}</explainer-timeline>`,
      `#explainer=${testStory().id}/event/blast`,
    );
    expect(await until(() => !!view(window, 'explainer-timeline')?.matches(':defined'))).to.equal(
      true,
    );
  });

  it('may stand on a page twice', async () => {
    const errors: unknown[] = [];
    const window = await open(
      `${LOADER}${LOADER.replace('loader.js', 'loader.js?v=2')}<explainer-quotes>${story}</explainer-quotes>`,
    );
    window.addEventListener('error', ({ message }) => errors.push(message));
    window.addEventListener('unhandledrejection', ({ reason }) => errors.push(reason));
    expect(await until(() => view(window, 'explainer-quotes')?.status === 'ready')).to.equal(true);
    expect(errors).to.deep.equal([]);
  });

  it('tries the single file where the split ones do not come, and leaves the fallback meanwhile', async () => {
    const window = await open(
      `<script type="importmap">{"imports":{"${DIST}split/":"${DIST}missing/"}}</script>
       ${LOADER}<explainer-quotes><p>As it was.</p>${story}</explainer-quotes>`,
    );
    const quotes = view(window, 'explainer-quotes');
    expect(quotes?.querySelector('p')?.checkVisibility()).to.equal(true);
    expect(await until(() => quotes?.status === 'ready')).to.equal(true);
    expect(loaded(window)).to.include('explainer-quotes');
  });
});
