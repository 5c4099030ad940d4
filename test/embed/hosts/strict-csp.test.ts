/** Pages whose policy refuses nearly everything, and whose scripts are known by their hashes. Needs `npm run build`: dist/. */
import { expect } from '@open-wc/testing';
import {
  exportText,
  hostPage,
  open,
  readyViews,
  STORY,
  until,
  type PageWindow,
  type View,
} from './host-page.js';

const NONCE = 'dGVzdA';
const BASE =
  "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
/** Every script by its address. */
const BY_ADDRESS = `${BASE}; script-src 'self'; trusted-types lit-html`;
/** The page's own scripts by a secret, and what they load. */
const BY_NONCE = `${BASE}; script-src 'nonce-${NONCE}' 'strict-dynamic'; trusted-types lit-html`;

interface Manifest {
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

/** Without the test server's own script, which it puts into every page. */
const violationsOf = (page: PageWindow): readonly string[] | undefined =>
  (page as PageWindow & { violations?: readonly string[] }).violations?.filter(
    (it) => !it.includes('__web-dev-server__'),
  );

const openStrict = async (policy: string, snippet: string, head = ''): Promise<PageWindow> =>
  open(await hostPage('strict-csp', { policy, nonce: NONCE, head, snippet }));

/** As the guide has it: an import map with the hash of every module, made from the manifest. */
async function importMap(change: (file: string, hash: string) => string): Promise<string> {
  const manifest = (await (await fetch('/dist/embed/manifest.json')).json()) as Manifest;
  const integrity = Object.fromEntries(
    Object.entries(manifest.files).map(([file, { integrity: hash }]) => [
      `/dist/embed/${file}`,
      change(file, hash),
    ]),
  );
  return `<script type="importmap" nonce="${NONCE}">${JSON.stringify({ integrity })}</script>`;
}

const LOADER = `<script type="module" nonce="${NONCE}" src="/dist/embed/explainer-loader.js"></script>`;
const tag = (name: string): string => `<${name} src="${STORY}"><p>As text</p></${name}>`;
const viewIn = (page: PageWindow, name: string): View | null =>
  page.document.querySelector<View>(name);

describe('a strict policy', function () {
  this.timeout(60_000);

  it('is not violated by any view of a pasted snippet', async () => {
    const snippet = await exportText('snippet', '--kit', '/dist/embed/', '--src', STORY);
    const page = await openStrict(BY_ADDRESS, snippet);
    expect((await readyViews(page)).length).to.equal(5);
    expect(violationsOf(page)).to.deep.equal([]);
  });

  it('is not violated by what readers do', async () => {
    const snippet = await exportText('snippet', '--kit', '/dist/embed/', '--src', STORY);
    const page = await openStrict(BY_ADDRESS, snippet);
    for (const view of await readyViews(page))
      for (const part of view.shadowRoot?.querySelectorAll('details') ?? []) part.open = true;
    const quiz = viewIn(page, 'explainer-quiz')?.shadowRoot;
    [...(quiz?.querySelectorAll('button') ?? [])]
      .find((it) => it.textContent?.trim() === 'Skip')
      ?.click();
    const next = viewIn(page, 'explainer-quotes')?.shadowRoot?.querySelector('button');
    next?.click();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(violationsOf(page)).to.deep.equal([]);
  });

  it('is not violated by two single files, where it lets both make their policy', async () => {
    const scripts = ['quotes', 'quiz'].map(
      (it) => `<script type="module" src="/dist/embed/explainer-${it}.js"></script>`,
    );
    const page = await openStrict(
      `${BY_ADDRESS} 'allow-duplicates'`,
      tag('explainer-quotes') + tag('explainer-quiz') + scripts.join(''),
    );
    expect((await readyViews(page)).length).to.equal(2);
    expect(violationsOf(page)).to.deep.equal([]);
  });

  it('is not violated by the loader, with the hash of every module in an import map', async () => {
    const page = await openStrict(
      BY_NONCE,
      tag('explainer-quotes') + tag('explainer-quiz') + LOADER,
      await importMap((_, hash) => hash),
    );
    expect((await readyViews(page)).length).to.equal(2);
    expect(violationsOf(page)).to.deep.equal([]);
  });

  it('is kept where a file is not the one that the import map knows: the text stays', async function () {
    const other = `sha384-${'A'.repeat(64)}`;
    const isChanged = (file: string): boolean => /explainer-quiz/.test(file);
    const page = await openStrict(
      BY_NONCE,
      tag('explainer-quotes') + tag('explainer-quiz') + LOADER,
      await importMap((file, hash) => (isChanged(file) ? other : hash)),
    );
    await until(() => viewIn(page, 'explainer-quotes')?.status === 'ready');
    // Longer than the loader waits before it tries again.
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const quiz = viewIn(page, 'explainer-quiz');
    // Older engines know no hashes in import maps.
    if (quiz?.status === 'ready' && !(await knowsIntegrity())) return this.skip();
    expect(quiz?.matches(':defined')).to.equal(false);
    expect(quiz?.querySelector('p')?.checkVisibility()).to.equal(true);
  });
});

/** Whether this engine refuses a module whose hash an import map names wrongly. */
async function knowsIntegrity(): Promise<boolean> {
  const module = '/test/embed/hosts/fixtures/violations.js?of-another-hash';
  const map = { integrity: { [module]: `sha384-${'A'.repeat(64)}` } };
  const page = await open(
    `<!doctype html><script type="importmap">${JSON.stringify(map)}</script>
     <script type="module" src="${module}"></script>`,
  );
  return violationsOf(page) === undefined;
}
