/** A frame that stands far below what readers see: it has its height before they come to it. Needs `npm run build`: dist/. */
import { expect } from '@open-wc/testing';
import { ask, withEars } from './frames.js';
import { hostPage, open, until } from './host-page.js';

const HOST = '<script src="/dist/embed/frame-host.js"></script>';

describe('a frame below the screen', function () {
  this.timeout(60_000);

  for (const [when, before, after] of [
    ['before the frame', HOST, ''],
    ['after the frame', '', HOST],
  ] as const) {
    it(`grows without being seen, where the page’s script comes ${when}`, async () => {
      const { page: address } = await withEars('iframe', '--view', 'sources');
      const frame = `<iframe data-explainer sandbox="allow-scripts" src="${address}" style="block-size: 600px"></iframe>`;
      const page = await open(
        await hostPage('plain', {
          snippet: `${before}<div style="block-size: 9000px"></div>${frame}${after}`,
        }),
      );
      const element = page.document.querySelector('iframe') as HTMLIFrameElement;
      await until(() => element.offsetHeight > 700);
      expect(page.scrollY).to.equal(0);
      expect((await ask(page, element)).faults).to.deep.equal([]);
    });

    it(`never falls below what the page kept free, on its way there, where the script comes ${when}`, async () => {
      const { page: address } = await withEars('iframe', '--view', 'sources');
      const frame = `<iframe data-explainer sandbox="allow-scripts" src="${address}" style="block-size: 600px"></iframe>`;
      const page = await open(await hostPage('plain', { snippet: `${before}${frame}${after}` }));
      const element = page.document.querySelector('iframe') as HTMLIFrameElement;
      const heights: number[] = [];
      await until(() => {
        heights.push(element.offsetHeight);
        return element.offsetHeight > 700;
      });
      expect(Math.min(...heights)).to.be.at.least(600);
    });
  }
});
