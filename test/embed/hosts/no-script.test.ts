/** Pages where no script may run, with what the built command prints. Needs `npm run build`: dist/. */
import { expect } from '@open-wc/testing';
import { exportText, hostPage, open, VIEWS, type PageWindow } from './host-page.js';

/** Only the test may look in. */
const openWithoutScript = async (snippet: string): Promise<PageWindow> =>
  open(await hostPage('no-script', { snippet }), { sandbox: 'allow-same-origin' });

const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Elements with words of their own that a reader can't see, other than in what one opens by a press. */
function hidden(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((it) => !['SCRIPT', 'STYLE', 'TEMPLATE'].includes(it.tagName))
    .filter((it) =>
      [...it.childNodes].some(
        ({ nodeType, data }: Node & { data?: string }) =>
          nodeType === Node.TEXT_NODE && data?.trim(),
      ),
    )
    .filter((it) => !it.closest('details:not([open])'))
    .filter((it) => !it.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((it) => `${it.localName}: ${words(it.textContent).slice(0, 60)}`);
}

describe('a page without script', function () {
  this.timeout(60_000);

  for (const view of VIEWS) {
    it(`has all of the ${view} between its tags, and hides nothing`, async () => {
      const page = await openWithoutScript(await exportText('snippet', '--view', view));
      const tag = page.document.querySelector(`explainer-${view}`);
      expect(tag?.matches(':defined')).to.equal(false);
      const plain = document.createElement('div');
      plain.append(
        ...new DOMParser().parseFromString(await exportText('static', '--view', view), 'text/html')
          .body.childNodes,
      );
      expect(words(tag?.textContent)).to.equal(words(plain.textContent));
      expect(words(tag?.textContent).length).to.be.greaterThan(500);
      expect(hidden(page.document.body)).to.deep.equal([]);
    });

    it(`has the ${view} as a server drew it, without a reader's controls in the way`, async () => {
      const page = await openWithoutScript(await exportText('ssr', '--view', view));
      const root = page.document.querySelector(`explainer-${view}`)?.shadowRoot;
      expect(root?.querySelector('h2')?.checkVisibility()).to.equal(true);
      const { scrollWidth, clientWidth } = page.document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
    });
  }
});
