/** A page like those of AMP, with what `explainer-kit export -f amp` prints. Needs `npm run build`: dist/. */
import { expect } from '@open-wc/testing';
import { ask, withEars } from './frames.js';
import { exportText, hostPage, open, until, type PageWindow } from './host-page.js';

const ADDRESS = 'https://embeds.news.example/strikes/index.html';
const SCRIPT = /<script async custom-element="amp-iframe"[^>]*><\/script>/;

async function ampPage(): Promise<{
  page: PageWindow;
  tag: HTMLElement;
  frame: HTMLIFrameElement;
}> {
  const { page: address } = await withEars('iframe');
  const snippet = await exportText('amp', '--url', ADDRESS);
  expect(snippet).to.match(SCRIPT);
  const page = await open(
    await hostPage('amp', { snippet: snippet.replace(SCRIPT, '').replace(ADDRESS, address) }),
  );
  const tag = page.document.querySelector('amp-iframe') as HTMLElement;
  return { page, tag, frame: tag.querySelector('iframe') as HTMLIFrameElement };
}

describe('a page like those of AMP', function () {
  this.timeout(60_000);

  it('shows the title until the frame has come', async () => {
    const { tag } = await ampPage();
    const placeholder = tag.querySelector<HTMLElement>('[placeholder]');
    expect(placeholder?.textContent).to.contain('January 2020');
    await until(() => placeholder?.hidden);
  });

  it('offers the rest once the frame has told its height, and shows all of it when asked to', async () => {
    const { page, tag, frame } = await ampPage();
    const more = tag.querySelector<HTMLElement>('[overflow]') as HTMLElement;
    await until(() => more.classList.contains('is-wanted'));
    const before = frame.offsetHeight;
    // Browsers let a frame out of sight rest.
    tag.scrollIntoView();
    // Once it is in sight it may want more, and AMP lets it have that at another press only.
    const { contentHeight, statuses, faults } = await until(async () => {
      if (more.classList.contains('is-wanted')) more.click();
      const told = await ask(page, frame);
      return frame.offsetHeight >= Math.ceil(told.contentHeight) && told;
    });
    expect(contentHeight).to.be.greaterThan(before);
    expect(Object.keys(statuses).length).to.equal(5);
    expect(faults).to.deep.equal([]);
  });

  it('has what AMP asks of a frame that may grow', async () => {
    const { tag } = await ampPage();
    expect(tag.hasAttribute('resizable')).to.equal(true);
    expect(tag.getAttribute('sandbox')).to.contain('allow-scripts');
    expect(tag.getAttribute('sandbox')).not.to.contain('allow-same-origin');
    const more = tag.querySelector<HTMLElement>('[overflow]');
    expect(more?.localName).to.equal('button');
    expect(more?.textContent?.trim()).not.to.equal('');
  });
});
