/** What readers take with them from the ladder: links, pictures, the table. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import { estimateWidth } from '../../src/charts/text-lines.js';
import { chartData } from '../../src/components/explainer-ladder/ladder-chart-data.js';
import { drawFigure } from '../../src/components/explainer-ladder/take-away/ladder-figure-layout.js';
import { layoutLadder } from '../../src/components/explainer-ladder/layout/ladder-layout.js';
import type { ExplainerLadderElement, ExplainerShareEvent } from '../../src/index.js';
import { ladderContext } from '../helpers/ladder-context.js';
import { manySteps } from '../helpers/many-steps.js';
import { testStory } from '../helpers/test-story.js';
import { ready, show } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const isChromium = navigator.userAgent.includes('Chrome');

const find = <T extends Element = HTMLElement>(view: Element, selector: string): T =>
  view.shadowRoot?.querySelector<T>(selector) as T;
const all = <T extends Element = HTMLElement>(view: Element, selector: string): T[] => [
  ...(view.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const button = (view: Element, words: string): HTMLElement =>
  all(view, 'button').find((it) => it.innerText.trim() === words) as HTMLElement;
const status = (view: Element, within: string): string =>
  find(view, `${within} .share [role='status']`).innerText.trim();

async function settle(view: ExplainerLadderElement): Promise<void> {
  await view.updateComplete;
  await aTimeout(0);
  await view.updateComplete;
}

async function showLadder(
  story: unknown = testStory(),
  style = '',
): Promise<ExplainerLadderElement> {
  await aTimeout(0);
  const parent = await fixture<HTMLElement>(html`<div id="frame" style=${style}></div>`);
  const view = await show<ExplainerLadderElement>('explainer-ladder', story, parent);
  await settle(view);
  return view;
}

async function openStep(view: ExplainerLadderElement, index: number): Promise<void> {
  all(view, '.mark')[index]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await settle(view);
}

async function openPanel(view: ExplainerLadderElement): Promise<void> {
  find<HTMLDetailsElement>(view, '.take-away').open = true;
  await settle(view);
}

/** As a reader does: browsers copy and save only for one who has just done something. */
async function press(view: ExplainerLadderElement, words: string): Promise<void> {
  button(view, words).focus();
  await sendKeys({ press: 'Enter' });
}

const shared = async (view: Element): Promise<ExplainerShareEvent['detail']> =>
  ((await oneEvent(view, 'explainer-share')) as ExplainerShareEvent).detail;

/** What a press would have the browser save. */
async function saved(view: Element, words: string): Promise<{ name: string; file: Blob }> {
  const { click } = HTMLAnchorElement.prototype;
  try {
    return await new Promise((resolve, reject) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        const { download: name, href } = this;
        fetch(href)
          .then((response) => response.blob())
          .then((file) => resolve({ name, file }), reject);
      };
      button(view, words).click();
    });
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** How many colours there are in it. */
  readonly colors: number;
}

/** The file as a browser shows it. */
async function pictureOf(file: Blob): Promise<Picture> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await oneEvent(image, 'load');
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.drawImage(image, 0, 0);
  const pixels = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
  return { width, height, colors: new Set(pixels).size };
}

interface Frame {
  readonly view: ExplainerLadderElement;
  readonly window: Window;
  readonly frame: HTMLIFrameElement;
  readonly errors: unknown[];
}

/** A page of its own in a frame, under a policy, with the ladder in it. */
async function inFrame(
  policy: { readonly csp?: string; readonly allow?: string; readonly sandbox?: string } = {},
): Promise<Frame> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="Another page" style="width: 700px; height: 900px"></iframe>`,
  );
  for (const name of ['allow', 'sandbox'] as const)
    if (policy[name] !== undefined) frame.setAttribute(name, policy[name]);
  const csp = policy.csp
    ? `<meta http-equiv="Content-Security-Policy" content="${policy.csp}">`
    : '';
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>Page</title>${csp}</head><body><main></main>
    <script type="module" src="/src/define/explainer-ladder.ts"></script></body></html>`;
  await oneEvent(frame, 'load');
  const window = frame.contentWindow as Window & typeof globalThis;
  const errors: unknown[] = [];
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(reason));
  await window.customElements.whenDefined('explainer-ladder');
  const view = window.document.createElement('explainer-ladder');
  view.story = testStory();
  setTimeout(() => window.document.querySelector('main')?.append(view));
  await oneEvent(frame.contentDocument as Document, 'explainer-ready');
  await ready(view);
  return { view, window, frame, errors };
}

describe('taking the ladder along', () => {
  afterEach(async () => {
    await executeServerCommand('kit:allow', []);
    await executeServerCommand('kit:media', {});
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('a link to a step', () => {
    it('is copied from its detail, which says so', async () => {
      await executeServerCommand('kit:allow', ['clipboard-read', 'clipboard-sanitized-write']);
      const view = await showLadder();
      await openStep(view, 2);
      setTimeout(() => void press(view, 'Copy link'));
      expect(await shared(view)).to.deep.equal({
        story: 'test-story',
        version: 1,
        view: 'ladder',
        item: 'step-reply',
        method: 'clipboard',
      });
      await settle(view);
      expect(status(view, '.detail')).to.equal('Copied.');
      if (!isChromium) return;
      expect(await navigator.clipboard.readText()).to.equal(
        `${location.href.split('#')[0]}#explainer=test-story/step/step-reply`,
      );
    });

    it('leads to that step, and nothing is said of it there', async () => {
      const view = await showLadder();
      await openStep(view, 2);
      setTimeout(() => void press(view, 'Copy link'));
      await shared(view);
      location.hash = '#explainer=test-story/step/step-blast';
      await oneEvent(window, 'hashchange');
      await settle(view);
      expect(find(view, '.detail').innerText).to.contain('A blast shuts the bridge');
      expect(status(view, '.detail')).to.equal('');
    });

    it('is announced again where it is copied again', async () => {
      const view = await showLadder();
      await openStep(view, 2);
      const said: string[] = [];
      const region = find(view, ".detail .share [role='status']");
      new MutationObserver(() => said.push(region.innerText.trim())).observe(region, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      for (let time = 0; time < 2; time++) {
        setTimeout(() => void press(view, 'Copy link'));
        await shared(view);
        await settle(view);
      }
      expect(said).to.deep.equal(['Copied.', '', 'Copied.']);
    });

    it('stands selected, to be copied by hand, where the page may not copy', async () => {
      // Chromium heeds the policy; the others refuse what no reader has asked for.
      const { view, frame } = await inFrame({ allow: "clipboard-write 'none'" });
      await openStep(view, 2);
      setTimeout(() => button(view, 'Copy link').click());
      const { method } = await shared(view);
      await settle(view);
      expect(method).to.equal('select');
      const field = find<HTMLTextAreaElement>(view, '.by-hand');
      expect(field.value).to.equal(
        `${location.href.split('#')[0]}#explainer=test-story/step/step-reply`,
      );
      expect(view.shadowRoot?.activeElement).to.equal(field);
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(field.value);
      expect(field.readOnly).to.equal(true);
      expect(field.labels[0]?.innerText).to.contain('to be copied by hand');
      expect(frame.contentDocument?.documentElement.scrollWidth).to.be.at.most(700);
    });

    it('stands selected where there is no clipboard at all', async () => {
      const { view, window } = await inFrame();
      // As on a page that came without encryption.
      Object.defineProperty(window.navigator, 'clipboard', { value: undefined });
      await openStep(view, 0);
      setTimeout(() => button(view, 'Copy link').click());
      expect((await shared(view)).method).to.equal('select');
    });
  });
});

describe('the row under the ladder', () => {
  afterEach(async () => {
    await executeServerCommand('kit:allow', []);
    await executeServerCommand('kit:media', {});
    if (isChromium) await emulateMedia({ media: 'screen' });
  });

  it('is closed, opens by key, and has no fault that axe can find', async () => {
    const view = await showLadder();
    const panel = find<HTMLDetailsElement>(view, '.take-away');
    expect(panel.open).to.equal(false);
    panel.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    await settle(view);
    expect(panel.open).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(view.shadowRoot?.activeElement).to.equal(button(view, 'Download as SVG'));
    await expect(view).to.be.accessible();
  });

  it('fits at 320 px, also with a text to be copied by hand', async () => {
    const view = await showLadder(testStory(), 'width: 320px');
    await openPanel(view);
    button(view, 'Copy the table (CSV)').click();
    await shared(view);
    await settle(view);
    const edge = (view.parentElement as HTMLElement).getBoundingClientRect();
    for (const part of all(view, '.take-away *')) {
      const box = part.getBoundingClientRect();
      expect(box.right, part.localName).to.be.at.most(edge.right + 1);
      expect(box.left, part.localName).to.be.at.least(edge.left - 1);
    }
  });

  it('is not on paper', async function () {
    if (!isChromium) this.skip();
    const view = await showLadder();
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(find(view, '.take-away')).display).to.equal('none');
  });

  it('copies the table', async () => {
    await executeServerCommand('kit:allow', ['clipboard-read', 'clipboard-sanitized-write']);
    const view = await showLadder();
    await openPanel(view);
    setTimeout(() => void press(view, 'Copy the table (CSV)'));
    const detail = await shared(view);
    await settle(view);
    expect([detail.item, detail.method]).to.deep.equal(['', 'clipboard']);
    expect(status(view, '.take-away')).to.equal('Copied.');
    if (!isChromium) return;
    const lines = (await navigator.clipboard.readText()).trim().split(/\r?\n/);
    expect(lines).to.have.length(5);
    expect(lines[0]).to.match(/^"Date \(ISO 8601\)","Date","Who"/);
    expect(lines[3]).to.contain('"The North closes the border"');
  });

  it('saves a picture that any program can show, of one width whatever the screen is', async () => {
    for (const width of [320, 900]) {
      const view = await showLadder(testStory(), `width: ${width}px`);
      await openPanel(view);
      const { name, file } = await saved(view, 'Download as SVG');
      expect(name).to.equal('test-story-ladder-2021-03.svg');
      expect(file.type).to.equal('image/svg+xml');
      const parsed = new DOMParser().parseFromString(await file.text(), 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).to.equal(null);
      const { width: shown, height, colors } = await pictureOf(file);
      expect(shown).to.equal(1200);
      expect(height).to.equal(Number(parsed.documentElement.getAttribute('height')));
      expect(colors).to.be.greaterThan(10);
    }
  });

  it('saves the same as a PNG, twice as many pixels each way', async () => {
    const view = await showLadder();
    await openPanel(view);
    const svg = await pictureOf((await saved(view, 'Download as SVG')).file);
    const { name, file } = await saved(view, 'Download as PNG');
    expect(name).to.equal('test-story-ladder-2021-03.png');
    expect(file.type).to.equal('image/png');
    const { width, height, colors } = await pictureOf(file);
    expect([width, height]).to.deep.equal([2 * svg.width, 2 * svg.height]);
    expect(colors).to.be.greaterThan(10);
  });

  it('lets the browser save the file, and tells the page', async function () {
    if (!(await executeServerCommand('kit:saved', 'begin'))) this.skip();
    const view = await showLadder();
    await openPanel(view);
    setTimeout(() => void press(view, 'Download as SVG'));
    const { item, method } = await shared(view);
    expect([item, method]).to.deep.equal(['', 'download']);
    const [file] = await executeServerCommand<{ name: string; text: string }[], string>(
      'kit:saved',
      'list',
    );
    expect(file?.name).to.equal('test-story-ladder-2021-03.svg');
    expect(file?.text).to.match(/^<svg .*<\/svg>$/s);
  });

  it('draws what is shown of a long ladder, and says what that is', async () => {
    const view = await showLadder(manySteps(500), 'width: 900px');
    await openPanel(view);
    for (let time = 0; time < 3; time++) {
      button(view, 'Zoom in').click();
      await settle(view);
    }
    const [shown = ''] = /Steps \d+ to \d+ of 500/.exec(find(view, '.zoom').innerText) ?? [];
    expect(shown)
      .to.match(/^Steps/)
      .and.not.to.equal('Steps 1 to 500 of 500');
    expect(await (await saved(view, 'Download as SVG')).file.text()).to.contain(shown);
  });

  it('gives names to files that any system takes', async () => {
    const view = await showLadder({
      ...testStory(),
      id: 'a:b*"<|..\\آ',
      asOf: '2021-03-04T10:00Z',
    });
    await openPanel(view);
    expect((await saved(view, 'Download as SVG')).name).to.equal('a-b-آ-ladder-2021-03-04.svg');
  });

  it('draws in the page’s language and direction', async () => {
    const parent = await fixture<HTMLElement>(html`<div lang="fa" dir="rtl"></div>`);
    const { registerTranslation } = await import('../../src/index.js');
    registerTranslation(await import('../../src/localize/translations/fa.js'));
    const view = await show<ExplainerLadderElement>('explainer-ladder', testStory(), parent);
    await openPanel(view);
    const { file } = await saved(view, 'بارگیری به صورت SVG');
    const svg = await file.text();
    expect(svg).to.contain('direction="rtl"').and.to.contain('xml:lang="fa"');
    expect(svg).to.contain('منابع: The Herald');
  });

  it('keeps every text of the picture inside it and off the others, as drawn', async () => {
    for (const [lang, words] of [
      ['en', 'Download as SVG'],
      ['fa', 'بارگیری به صورت SVG'],
    ] as const) {
      const parent = await fixture<HTMLElement>(
        html`<div lang=${lang} dir=${lang === 'fa' ? 'rtl' : 'ltr'}></div>`,
      );
      const view = document.createElement('explainer-ladder');
      view.src = '/content/iran-strikes-2020/story.json';
      parent.append(view);
      await ready(view);
      await openPanel(view);
      const svg = await (await saved(view, words)).file.text();
      const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      parent.replaceChildren(document.adoptNode(drawn));
      const edge = drawn.getBoundingClientRect();
      const texts = [...drawn.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      expect(texts.length).to.be.greaterThan(40);
      texts.forEach(({ words, box }, index) => {
        expect(box.left, words).to.be.at.least(edge.left);
        expect(box.right, words).to.be.at.most(edge.right);
        for (const other of texts.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // Boxes of lines below each other touch: only letters must not.
          expect(across > 1 && down > 7, `${words} over ${other.words}, ${lang}`).to.equal(false);
        }
      });
    }
  });
});

describe('the colours of the picture', () => {
  afterEach(async () => executeServerCommand('kit:media', {}));

  async function colorsOf(style: string): Promise<string> {
    const view = await showLadder(testStory(), style);
    await openPanel(view);
    return (await saved(view, 'Download as SVG')).file.text();
  }
  /** Of the sheet it is drawn on, and of its title. */
  const ground = (svg: string): readonly (string | undefined)[] => [
    /<rect width="1200"[^>]* fill="([^"]+)"/.exec(svg)?.[1],
    /<text[^>]* fill="([^"]+)"[^>]*>The bridge/.exec(svg)?.[1],
  ];

  it('are those of the day, also on a dark page', async () => {
    const light = ground(await colorsOf('color-scheme: light'));
    expect(light).to.deep.equal(['#ffffff', '#1b1b1b']);
    expect(ground(await colorsOf('color-scheme: dark'))).to.deep.equal(light);
  });

  it('are the page’s own, in whatever way it writes them', async () => {
    const svg = await colorsOf(
      '--explainer-actor-1: oklch(0.5 0.2 250); --explainer-actor-2: light-dark(#123456, #abcdef); --explainer-paper: rgb(255 250 240)',
    );
    expect(ground(svg)[0]).to.equal('#fffaf0');
    expect(svg).to.contain('#123456').and.not.to.contain('#abcdef');
    expect([...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color)).to.satisfy(
      (colors: string[]) => colors.every((color) => /^(#[0-9a-f]{6}|none)$/.test(color)),
    );
  });

  it('are those of the night where the page has but these', async () => {
    const svg = await colorsOf('color-scheme: dark; --explainer-ink: #eeeeee');
    expect(ground(svg)).to.deep.equal(['#161615', '#eeeeee']);
  });

  it('are black and white where the reader’s own are forced on the page', async function () {
    if (!(await executeServerCommand('kit:media', { 'forced-colors': 'active' }))) this.skip();
    const svg = await colorsOf('');
    expect(ground(svg)).to.deep.equal(['#ffffff', '#000000']);
  });
});

describe('where a page allows less', () => {
  it('a PNG is made in the other way that its policy leaves', async () => {
    const { view } = await inFrame({ csp: 'img-src data:' });
    await openPanel(view);
    setTimeout(() => button(view, 'Download as PNG').click());
    expect((await shared(view)).method).to.equal('download');
  });

  it('the reader is told that no PNG can be made, and gets the SVG', async () => {
    const { view, errors } = await inFrame({ csp: "img-src 'none'" });
    await openPanel(view);
    button(view, 'Download as PNG').click();
    await waitUntil(() => status(view, '.take-away') !== '');
    expect(status(view, '.take-away')).to.contain('SVG can still be downloaded');
    setTimeout(() => button(view, 'Download as SVG').click());
    expect((await shared(view)).method).to.equal('download');
    await settle(view);
    expect(status(view, '.take-away')).to.equal('');
    expect(errors).to.deep.equal([]);
  });

  it('a frame that may save nothing goes on as before', async () => {
    const { view, errors } = await inFrame({ sandbox: 'allow-scripts allow-same-origin' });
    await openPanel(view);
    for (const words of ['Download as SVG', 'Download as PNG']) {
      setTimeout(() => button(view, words).click());
      await shared(view);
    }
    await openStep(view, 1);
    expect(find(view, '.detail').innerText).to.contain('A blast shuts the bridge');
    expect(errors).to.deep.equal([]);
  });

  it('the reader is told what could not be loaded', async () => {
    const first = await inFrame();
    const loaded = first.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/[?#].*/, ''));
    expect(loaded.some((name) => name.endsWith('ladder-chart.ts'))).to.equal(true);
    // All that the tag needs, and not what it loads on use.
    expect(loaded.filter((name) => /take-away\.ts|figure|csv/.test(name))).to.deep.equal([]);
    const { view, errors } = await inFrame({ csp: `script-src ${loaded.join(' ')}` });
    await openPanel(view);
    button(view, 'Download as SVG').click();
    await waitUntil(() => status(view, '.take-away') !== '');
    expect(status(view, '.take-away')).to.contain('could not be loaded');
    expect(errors).to.deep.equal([]);
  });
});

describe('page, server and picture', () => {
  it('draw one layout', async () => {
    const context = ladderContext(testStory());
    const width = 640;
    const layout = layoutLadder(
      chartData(context),
      { width },
      { direction: 'ltr', fontSize: 13, measure: (text) => estimateWidth(text) * 13 },
    );
    const places = layout.marks.flatMap(({ points }) =>
      points.map(({ x, y }) => `translate(${x} ${y})`),
    );
    const tracks = layout.tracks.map(({ path }) => path);
    const labels = layout.labels
      .flatMap(({ lines, x }) => lines.map((line) => `${line} ${x}`))
      .sort();
    const drawn = (root: ParentNode) => ({
      // A filled mark of the picture is two: its edge, and its colour.
      places: [
        ...new Set(
          [...root.querySelectorAll('path[transform]')].map((it) => it.getAttribute('transform')),
        ),
      ],
      tracks: tracks.filter((path) => root.querySelector(`path[d="${path}"]`)),
      labels: [...root.querySelectorAll('text')]
        .map((it) => `${it.textContent} ${it.getAttribute('x')}`)
        .sort(),
    });
    const expected = { places, tracks, labels };

    const page = document.implementation.createHTMLDocument();
    page.body.setHTMLUnsafe(
      await executeServerCommand<string, object>('kit:ssr', {
        tag: 'explainer-ladder',
        story: testStory(),
      }),
    );
    const chartOf = (view: Element | null) => view?.shadowRoot?.querySelector('.chart') as Element;
    expect(drawn(chartOf(page.body.firstElementChild)), 'server').to.deep.equal(expected);

    const view = document.createElement('explainer-ladder');
    view.story = testStory();
    const parent = await fixture<HTMLElement>(html`<div hidden></div>`);
    parent.append(view);
    // Where nothing can be measured, as on the server.
    await view.updateComplete;
    expect(drawn(chartOf(view)), 'page').to.deep.equal(expected);

    const picture = new DOMParser().parseFromString(
      drawFigure(layout, {
        width: width + 2 * 21,
        palette: {
          ink: '#000',
          soft: '#000',
          paper: '#fff',
          tint: '#fff',
          rule: '#000',
          strongRule: '#000',
          actors: ['#000'],
        },
        direction: 'ltr',
        storyLanguage: 'en',
        language: 'en',
        kicker: '',
        title: '',
        takeaway: '',
        part: '',
        legend: [],
        notes: [],
        address: '',
        description: '',
      }),
      'image/svg+xml',
    );
    expect(drawn(picture.querySelector('g') as Element), 'picture').to.deep.equal(expected);
  });
});
