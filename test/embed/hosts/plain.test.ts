/** A newsroom's own page with what `explainer-kit export -f snippet` prints pasted into it. Needs `npm run build`: dist/. */
import { expect } from '@open-wc/testing';
import {
  asked,
  exportText,
  hostPage,
  open,
  readyViews,
  STORY,
  type PageWindow,
} from './host-page.js';

const ARGS = ['--kit', '/dist/embed/', '--src', STORY];
const faultsOf = (page: PageWindow): unknown => (page as PageWindow & { faults: unknown }).faults;

describe('a plain page', function () {
  this.timeout(60_000);

  it('shows every view of a pasted snippet, by one script and one story', async () => {
    const page = await open(
      await hostPage('plain', { snippet: await exportText('snippet', ...ARGS) }),
    );
    const views = await readyViews(page);
    expect(views.length).to.equal(5);
    expect(asked(page).filter((path) => path === STORY).length).to.equal(1);
    // Firefox may list it once more, for a part that imports from it.
    const scripts = asked(page).filter((path) => /explainer-[a-z]+\.js$/.test(path));
    expect([...new Set(scripts)]).to.deep.equal(['/dist/embed/explainer-kit.js']);
    expect(page.document.querySelector<HTMLScriptElement>('script[src]')?.integrity).to.match(
      /^sha384-/,
    );
    expect(faultsOf(page)).to.deep.equal([]);
  });

  it('hides none of it by its own styles, and none of its own by the kit', async () => {
    const page = await open(
      await hostPage('plain', { snippet: await exportText('snippet', '--view', 'quiz', ...ARGS) }),
    );
    const [quiz] = await readyViews(page);
    const shown = quiz?.shadowRoot?.querySelector('section button');
    expect(shown?.checkVisibility()).to.equal(true);
    const paragraphs = [...page.document.querySelectorAll('article > p')];
    expect(paragraphs.map((it) => it.checkVisibility())).to.deep.equal([true, true]);
  });

  it('is not wider than a small phone', async () => {
    const page = await open(
      await hostPage('plain', { snippet: await exportText('snippet', ...ARGS) }),
      { width: 320, height: 600 },
    );
    await readyViews(page);
    const { scrollWidth, clientWidth } = page.document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });

  it('takes a snippet pasted twice', async () => {
    const snippet = await exportText('snippet', '--view', 'quotes', ...ARGS);
    const page = await open(await hostPage('plain', { snippet: snippet + snippet }));
    expect((await readyViews(page)).length).to.equal(2);
    expect(asked(page).filter((path) => path === STORY).length).to.equal(1);
    expect(faultsOf(page)).to.deep.equal([]);
  });
});
