/** The built single files, on pages of their own, as a publisher would paste them. Needs `npm run build`. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { testStory } from '../helpers/test-story.js';

interface View extends Element {
  readonly status: string;
}

const story = URL.createObjectURL(
  new Blob([JSON.stringify(testStory())], { type: 'application/json' }),
);

/** Opens a page with this markup in its body, and waits until every view in it has come to rest. */
async function open(
  markup: string,
): Promise<{ page: Document; window: Window & typeof globalThis; errors: unknown[] }> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe style="width: 700px; height: 900px"></iframe>`,
  );
  const errors: unknown[] = [];
  frame.srcdoc = `<!doctype html><html lang="en"><body>${markup}</body></html>`;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const window = frame.contentWindow as Window & typeof globalThis;
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(reason));
  const page = frame.contentDocument as Document;
  const views = [...page.querySelectorAll<View>('[src]:not(script)')];
  for (
    let time = 0;
    time < 200 && views.some(({ status }) => status !== 'ready' && status !== 'failed');
    time++
  ) {
    await aTimeout(20);
  }
  return { page, window, errors };
}

const script = (name: string): string =>
  `<script type="module" src="/dist/embed/${name}.js"></script>`;
const statuses = (page: Document): string[] =>
  [...page.querySelectorAll<View>('[src]:not(script)')].map((view) => view.status);

describe('a bare page', () => {
  for (const tag of [
    'explainer-ladder',
    'explainer-quiz',
    'explainer-quotes',
    'explainer-timeline',
    'explainer-sources',
  ]) {
    it(`shows <${tag}> by two lines`, async () => {
      const { page, errors } = await open(`${script(tag)}<${tag} src="${story}"></${tag}>`);
      expect(statuses(page)).to.deep.equal(['ready']);
      expect(page.querySelector(tag)?.shadowRoot?.querySelector('section')).not.to.equal(null);
      expect(errors).to.deep.equal([]);
    });
  }

  for (const file of ['explainer-ladder', 'explainer-kit']) {
    it(`loads what readers take away on use, and ${file}.js no second time`, async () => {
      const { page, window, errors } = await open(
        `${script(file)}<explainer-ladder src="${story}"></explainer-ladder>`,
      );
      const view = page.querySelector('explainer-ladder');
      const row = view?.shadowRoot?.querySelector<HTMLDetailsElement>('.take-away');
      const loaded = (): string[] =>
        window.performance
          .getEntriesByType('resource')
          .flatMap(({ name }) => /embed\/(.+\.js)/.exec(name)?.[1] ?? []);
      expect(loaded()).to.deep.equal([`${file}.js`]);
      let method = '';
      page.addEventListener('explainer-share', ({ detail }) => (method = detail.method));
      row?.querySelector('button')?.click();
      for (let time = 0; time < 100 && !method; time++) await aTimeout(20);
      expect(method).to.equal('download');
      expect(loaded().map((name) => name.replace(/-.{8}(?=\.js$)/, ''))).to.deep.equal([
        `${file}.js`,
        'parts/ladder-take-away.js',
      ]);
      expect(errors).to.deep.equal([]);
    });
  }

  it('shows all tags by one file', async () => {
    const { page } = await open(
      `${script('explainer-kit')}<explainer-quiz src="${story}"></explainer-quiz><explainer-timeline src="${story}"></explainer-timeline>`,
    );
    expect(statuses(page)).to.deep.equal(['ready', 'ready']);
  });

  it('takes over what a server drew, node for node', async () => {
    const markup = await executeServerCommand<string, object>('kit:ssr', {
      tag: 'explainer-sources',
      story: testStory(),
    });
    const { page } = await open(markup);
    const view = page.querySelector<View>('explainer-sources');
    const drawn = view?.shadowRoot?.querySelector('section');
    const tag = page.createElement('script');
    Object.assign(tag, { type: 'module', src: '/dist/embed/explainer-sources.js' });
    page.body.append(tag);
    const isReady = new Promise((resolve) => view?.addEventListener('explainer-ready', resolve));
    await isReady;
    expect(view?.status).to.equal('ready');
    expect(view?.shadowRoot?.querySelector('section')).to.equal(drawn);
    expect(view?.shadowRoot?.querySelectorAll('section').length).to.equal(1);
  });

  it('takes a script twice', async () => {
    const { page, errors } = await open(
      `${script('explainer-quiz')}${script('explainer-kit')}${script('explainer-quiz')}<explainer-quiz src="${story}"></explainer-quiz>`,
    );
    expect(statuses(page)).to.deep.equal(['ready']);
    expect(errors).to.deep.equal([]);
  });

  it('speaks Persian with the language file, whichever comes first', async () => {
    for (const scripts of [
      script('lang/fa') + script('explainer-sources'),
      script('explainer-sources') + script('lang/fa'),
    ]) {
      const { page } = await open(
        `${scripts}<div lang="fa" dir="rtl"><explainer-sources src="${story}"></explainer-sources></div>`,
      );
      expect(page.querySelector('explainer-sources')?.shadowRoot?.textContent).to.contain(
        'چه کسی چه گزارش داد',
      );
    }
  });

  it('is left without a global, a listener or a style of ours', async () => {
    const { window } = await open('');
    const before = Object.keys(window);
    const { window: after, page } = await open(
      `${script('explainer-kit')}<explainer-quiz src="${story}"></explainer-quiz>`,
    );
    expect(
      Object.keys(after).filter((key) => !before.includes(key) && !/^(lit|reactive)/.test(key)),
    ).to.deep.equal([]);
    expect(page.querySelectorAll('style, link').length).to.equal(0);
    expect(page.adoptedStyleSheets.length).to.equal(0);
  });
});

describe('tags from separately built files', () => {
  it('share one request and one selection', async () => {
    const key = crypto.randomUUID();
    const src = `/__kit__/counted/${key}/story.json`;
    const { page } = await open(
      `${script('explainer-timeline')}${script('explainer-sources')}
       <explainer-timeline src="${src}"></explainer-timeline><explainer-sources src="${src}"></explainer-sources>`,
    );
    expect(statuses(page)).to.deep.equal(['ready', 'ready']);
    expect(await (await fetch(`/__kit__/count?key=${key}`)).text()).to.equal('1');
  });

  it('take the story of an <explainer-story> from a third', async () => {
    const { page } = await open(
      `${script('explainer-sources')}${script('explainer-story')}
       <explainer-story src="${story}"><explainer-sources></explainer-sources></explainer-story>`,
    );
    const view = page.querySelector<View>('explainer-sources');
    for (let time = 0; time < 100 && view?.status !== 'ready'; time++) await aTimeout(20);
    expect(view?.status).to.equal('ready');
  });
});
