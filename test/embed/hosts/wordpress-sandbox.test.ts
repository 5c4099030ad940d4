/** A pasted address in WordPress: its sandbox, its secret, and a frame of 200 to 1000 px. Needs `npm run build`: dist/. */
import { aTimeout, expect } from '@open-wc/testing';
import { ask, skipIn, withEars } from './frames.js';
import { exportFolder, hostPage, open, until, type PageWindow } from './host-page.js';

const ADDRESS = 'https://embeds.news.example/strikes/';
const SECRET = 'Ab12Cd34Ef';

/** What WordPress keeps of a description it does not trust, with what it adds: our own words for its filter. */
async function pasted(page: string): Promise<string> {
  const { address } = await exportFolder('oembed', '--url', ADDRESS);
  const { html } = (await (await fetch(`${address}oembed.json`)).json()) as { html: string };
  const [quotation] = /<blockquote>.*?<\/blockquote>/.exec(html) ?? [];
  const [frame] = /<iframe[^>]*><\/iframe>/.exec(html) ?? [];
  if (!quotation || !frame) throw new Error(`WordPress would drop this: ${html}`);
  return (
    quotation.replace(
      '<blockquote',
      `<blockquote class="wp-embedded-content" data-secret="${SECRET}"`,
    ) +
    frame
      .replace(`${ADDRESS}index.html`, `${page}#?secret=${SECRET}`)
      .replace(
        '<iframe',
        `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="${SECRET}" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"`,
      )
  );
}

async function post(
  view: string,
  late = 0,
): Promise<{ page: PageWindow; frame: HTMLIFrameElement }> {
  const { page: address } = await withEars('iframe', ...(view ? ['--view', view] : []));
  const page = await open(
    await hostPage('wordpress', { embed: await pasted(address), late: String(late) }),
  );
  return { page, frame: page.document.querySelector('iframe') as HTMLIFrameElement };
}

const heightOf = (frame: HTMLIFrameElement): number => Number(frame.getAttribute('height'));

describe('an address pasted into WordPress', function () {
  this.timeout(60_000);

  it('is shown in its sandbox instead of the quotation, as high as WordPress lets it be', async () => {
    const { page, frame } = await post('');
    const quotation = page.document.querySelector('blockquote') as HTMLElement;
    await until(() => heightOf(frame) === 1000 && !quotation.checkVisibility());
    expect(frame.hasAttribute('style')).to.equal(false);
    const { statuses, stored, faults } = await ask(page, frame);
    expect(stored).to.equal('refused');
    expect(Object.values(statuses)).to.deep.equal(Array.from({ length: 5 }, () => 'ready'));
    expect(faults).to.deep.equal([]);
  });

  it('can be scrolled to its end where it is higher than that', async () => {
    const { page, frame } = await post('');
    await until(() => heightOf(frame) === 1000);
    const { scrolls, contentHeight } = await ask(page, frame);
    expect(contentHeight).to.be.greaterThan(1000);
    expect(scrolls).to.equal(true);
  });

  it('is as high as what is in it where that is less', async () => {
    const { page, frame } = await post('quiz');
    await until(() => heightOf(frame) > 200 && heightOf(frame) < 1000);
    const { contentHeight } = await ask(page, frame);
    expect(heightOf(frame)).to.equal(Math.ceil(contentHeight));
  });

  it('tells its height again where WordPress was not yet listening', async () => {
    const { frame } = await post('quiz', 3000);
    await aTimeout(2500);
    await until(() => heightOf(frame) > 200 && heightOf(frame) < 1000, 5000);
  });

  it('can be played', async () => {
    const { page, frame } = await post('quiz');
    await until(() => heightOf(frame) > 200 && heightOf(frame) < 1000);
    expect(await skipIn(page, frame)).to.include({ view: 'quiz', skipped: true });
    expect((await ask(page, frame)).faults).to.deep.equal([]);
  });
});
