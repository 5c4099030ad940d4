/** Every HTML block of the publisher's guide, pasted into a page. Needs `npm run build`: dist/. */
import { expect } from '@open-wc/testing';
import { blocksOf, GUIDE, type Block } from './guide.js';
import {
  exportFolder,
  hostPage,
  open,
  readyViews,
  STORY,
  until,
  type PageWindow,
} from './host-page.js';

interface Manifest {
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

/** With the addresses of this server for those of the guide, and the hash that the guide leaves out. */
async function pasted(code: string): Promise<string> {
  const manifest = (await (await fetch('/dist/embed/manifest.json')).json()) as Manifest;
  const { address } = await exportFolder('iframe', '--view', 'quiz');
  const file = /\/explainer-kit\/([\w-]+\.js)/.exec(code)?.[1] ?? '';
  return code
    .replace('sha384-…', manifest.files[file]?.integrity ?? 'none')
    .replaceAll('/explainer-kit/', '/dist/embed/')
    .replaceAll('/stories/strikes.json', STORY)
    .replaceAll('/embeds/strikes/', address);
}

const quizIn = (page: PageWindow): ShadowRoot | null | undefined =>
  page.document.querySelector('explainer-quiz')?.shadowRoot;
const skip = (page: PageWindow): void =>
  [...(quizIn(page)?.querySelectorAll('button') ?? [])]
    .find((it) => it.textContent?.trim() === 'Skip')
    ?.click();
const showsViews =
  (count: number) =>
  async (page: PageWindow): Promise<void> => {
    expect((await readyViews(page)).length).to.equal(count);
  };
const growsFrom =
  (px: number) =>
  async (frame: HTMLIFrameElement | null | undefined): Promise<void> => {
    await until(() => frame && frame.offsetHeight !== px && frame.offsetHeight > 150);
  };

/** By name: what a page is like into which the block was pasted. */
const EXPECTED: Readonly<Record<string, (page: PageWindow) => Promise<void>>> = {
  'one-tag': showsViews(1),
  'all-tags': showsViews(2),
  persian: async (page) => {
    const [view] = await readyViews(page);
    expect(view?.shadowRoot?.textContent).to.match(/[\u0600-\u06ff]/);
  },
  'inline-story': async (page) => {
    const [view] = await readyViews(page);
    expect(view?.shadowRoot?.textContent).to.contain('Bridge closed after blast');
  },
  loader: showsViews(2),
  integrity: showsViews(1),
  'frame-host': (page) => growsFrom(600)(page.document.querySelector('iframe')),
  'frame-tag': (page) =>
    growsFrom(1)(
      page.document.querySelector('explainer-frame')?.shadowRoot?.querySelector('iframe'),
    ),
  // Without the page's own Pym there is nothing to see; pym.test.ts has it.
  pym: async (page) => {
    const place = page.document.querySelector<HTMLElement>('[data-pym-src]');
    expect((await fetch(place?.dataset['pymSrc'] ?? '')).ok).to.equal(true);
  },
  'ghost-footer': async (page) => {
    page.document.body.append(page.document.createElement('explainer-story'));
    await until(() => page.customElements.get('explainer-story'));
  },
  events: async (page) => {
    await readyViews(page);
    const said: unknown[] = [];
    page.console.log = (...words: unknown[]) => said.push(...words);
    skip(page);
    expect(said.length).to.equal(3);
    expect(said[2]).to.equal(false);
  },
  'data-layer': async (page) => {
    const { dataLayer } = page as PageWindow & { dataLayer?: unknown[] };
    page.document.dispatchEvent(new CustomEvent('explainer-share', { detail: { story: 'a' } }));
    expect(dataLayer).to.deep.equal([
      { explainer: null },
      { event: 'explainer_share', explainer: { story: 'a' } },
    ]);
  },
  'strict-policy': async (page) => {
    await readyViews(page);
    expect(quizIn(page)?.querySelector('section')).not.to.equal(null);
  },
};

const files = await Promise.all(
  GUIDE.map(async (file) =>
    blocksOf(file, await (await fetch(`/docs/${file}`, { cache: 'no-store' })).text()),
  ),
);
const blocks: readonly Block[] = files.flat().filter(({ language }) => language === 'html');

describe('the publisher’s guide', function () {
  this.timeout(60_000);

  it('has a test for each of its HTML blocks, by its name', () => {
    expect(blocks.map(({ name }) => name).sort()).to.deep.equal(Object.keys(EXPECTED).sort());
  });

  for (const { file, name, code } of blocks) {
    it(`is right about ${name} in ${file}`, async () => {
      const page = await open(await hostPage('plain', { snippet: await pasted(code) }));
      await EXPECTED[name]?.(page);
      expect((page as PageWindow & { faults: unknown }).faults).to.deep.equal([]);
    });
  }
});
