/** An article with every view, on paper. Needs `npm run build`: dist/. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { exportText, hostPage, open, readyViews, STORY, type View } from './host-page.js';

const PAPER_PX = 680;

/** Boxes of a view from which something is cut off that a reader of the paper can't scroll to. */
function cutOff({ shadowRoot }: View): readonly string[] {
  return [...(shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])]
    .filter((it) => it.checkVisibility() && it.clientWidth > 8)
    .filter((it) => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(it).overflowX))
    .filter((it) => it.scrollWidth > it.clientWidth + 2)
    .map((it) => `${it.localName}.${it.className} ${it.clientWidth} of ${it.scrollWidth}`);
}

describe('a printed page', function () {
  this.timeout(60_000);
  afterEach(() => emulateMedia({ media: 'screen' }).catch(() => undefined));

  it('has every view whole, within the width of the paper', async function () {
    const snippet = await exportText('snippet', '--kit', '/dist/embed/', '--src', STORY);
    const page = await open(await hostPage('plain', { snippet }), { width: PAPER_PX });
    const views = await readyViews(page);
    // Chromium only: the other engines' drivers can't be told to print.
    const prints = await emulateMedia({ media: 'print' }).then(
      () => page.matchMedia('print').matches,
      () => false,
    );
    if (!prints) return this.skip();
    page.dispatchEvent(new Event('beforeprint'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const view of views) expect(cutOff(view), view.localName).to.deep.equal([]);
    expect(page.document.documentElement.scrollWidth).to.be.at.most(PAPER_PX);
    page.dispatchEvent(new Event('afterprint'));
  });
});
