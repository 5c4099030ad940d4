/** The folder of `explainer-kit export -f iframe` as Newspack unpacks it: at some address, in a frame. Needs `npm run build`: dist/. */
import { expect } from '@open-wc/testing';
import {
  asked,
  exportFolder,
  hostPage,
  open,
  readyViews,
  until,
  type PageWindow,
} from './host-page.js';

describe('a folder unpacked by Newspack', function () {
  this.timeout(60_000);

  async function folderPage(): Promise<{
    inside: PageWindow;
    address: string;
    files: readonly string[];
  }> {
    const { address, files } = await exportFolder('iframe');
    const page = await open(await hostPage('newspack', { folder: address }));
    const frame = page.document.querySelector('iframe') as HTMLIFrameElement;
    const inside = frame.contentWindow as PageWindow;
    await until(() => inside.document.querySelector('explainer-story'));
    return { inside, address, files };
  }

  it('shows every view', async () => {
    const { inside } = await folderPage();
    expect((await readyViews(inside)).length).to.equal(5);
  });

  it('asks for nothing but what lies in it', async () => {
    const { inside, address, files } = await folderPage();
    await readyViews(inside);
    const paths = asked(inside);
    expect(paths.every((path) => path.startsWith(address))).to.equal(true, String(paths));
    expect(paths.every((path) => files.includes(path.slice(address.length)))).to.equal(true);
  });

  it('has a page at its root, and the licences of what is inside', async () => {
    const { files } = await exportFolder('iframe');
    expect(files).to.include.members(['index.html', 'LICENSES.md']);
  });
});
