/** Two folders on one page that speaks Pym. Needs `npm run build`: dist/. */
import { aTimeout, expect } from '@open-wc/testing';
import { ask, skipIn, withEars } from './frames.js';
import { hostPage, open, until, type PageWindow } from './host-page.js';

async function pymPage(): Promise<{ page: PageWindow; frames: readonly HTMLIFrameElement[] }> {
  const { page: first } = await withEars('iframe', '--view', 'quiz');
  const { page: second } = await withEars('iframe', '--view', 'sources');
  const page = await open(await hostPage('pym', { first, second }));
  return { page, frames: [...page.document.querySelectorAll('iframe')] };
}

const heightOf = (frame: HTMLIFrameElement): number => Number.parseInt(frame.height, 10) || 0;

describe('a page with Pym', function () {
  this.timeout(60_000);

  it('gives each frame the height of what is in it', async () => {
    const { page, frames } = await pymPage();
    for (const frame of frames) {
      await until(() => heightOf(frame) > 200);
      await aTimeout(300);
      const { contentHeight, faults } = await ask(page, frame);
      expect(heightOf(frame)).to.equal(Math.ceil(contentHeight));
      expect(faults).to.deep.equal([]);
    }
    expect(heightOf(frames[0] as HTMLIFrameElement)).not.to.equal(
      heightOf(frames[1] as HTMLIFrameElement),
    );
  });

  it('follows what readers do, and a page that becomes narrower', async () => {
    const { page, frames } = await pymPage();
    const [quiz] = frames as [HTMLIFrameElement];
    await until(() => heightOf(quiz) > 200);
    await skipIn(page, quiz);
    (page.frameElement as HTMLElement).style.inlineSize = '340px';
    await aTimeout(1000);
    const { contentHeight } = await ask(page, quiz);
    expect(heightOf(quiz)).to.equal(Math.ceil(contentHeight));
  });
});
