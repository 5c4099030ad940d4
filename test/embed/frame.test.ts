/** Frames of the kit as a publisher has them: the built scripts, in a sandbox. Needs `npm run build`: dist/embed/. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { testStory } from '../helpers/test-story.js';

const DIST = `${location.origin}/dist/embed/`;
const story = `<script type="application/json">${JSON.stringify(testStory())}</script>`;

/** What is in the frame; what it tries is told to the page around. */
const inside = (markup: string): string => `<!doctype html><html lang="en"><head>
  <style>body { margin: 0; display: flow-root }</style></head><body>${markup}
  <script src="${DIST}frame-page.js"></script></body></html>`;

const QUIZ = inside(`<explainer-quiz>${story}</explainer-quiz>
  <script>
    let stored = 'kept';
    try { localStorage.length } catch { stored = 'refused' }
    const quiz = () => document.querySelector('explainer-quiz');
    addEventListener('message', ({ data }) => {
      if (data === 'grow') document.body.insertAdjacentHTML('beforeend', '<p style="height: 700px">More</p>');
      if (data === 'skip') [...quiz().shadowRoot.querySelectorAll('button')].find((it) => it.textContent.trim() === 'Skip').click();
      if (data === 'tell') parent.postMessage({ told: { stored, hash: location.hash, status: quiz().status,
        canonical: document.querySelector('link[rel=canonical]')?.href } }, '*');
    });
  </script>`);

async function until<Value>(find: () => Value | undefined | false, ms = 8000): Promise<Value> {
  for (const end = performance.now() + ms; performance.now() < end; await aTimeout(20)) {
    const found = find();
    if (found) return found;
  }
  throw new Error(`not within ${ms} ms: ${String(find)}`);
}

/** A page under an address of its own. */
async function addressOf(page: string): Promise<string> {
  const address = `/__kit__/page/${crypto.randomUUID()}`;
  await fetch(address, { method: 'POST', body: page });
  return address;
}

async function loadHost(): Promise<void> {
  const script = document.createElement('script');
  script.src = `${DIST}frame-host.js`;
  document.head.append(script);
  await new Promise((resolve) => script.addEventListener('load', resolve));
}

async function sandboxed(page: string, suffix = ''): Promise<HTMLIFrameElement> {
  const address = (await addressOf(page)) + suffix;
  return fixture<HTMLIFrameElement>(
    html`<iframe
      data-explainer
      sandbox="allow-scripts"
      style="inline-size: 600px; block-size: 10px; border: 0"
      src=${address}
    ></iframe>`,
  );
}

const heightOf = (frame: HTMLElement): number => frame.getBoundingClientRect().height;

interface Told {
  readonly stored: string;
  readonly hash: string;
  readonly status: string;
  readonly canonical?: string;
}

/** What the frame says of itself. */
async function ask(frame: HTMLIFrameElement): Promise<Told> {
  const answer = new Promise<Told>((resolve) =>
    addEventListener('message', function hear({ data }: MessageEvent<{ told?: Told }>) {
      if (!data.told) return;
      removeEventListener('message', hear);
      resolve(data.told);
    }),
  );
  frame.contentWindow?.postMessage('tell', '*');
  return answer;
}

describe('a frame of the kit in a sandbox', () => {
  before(loadHost);

  it('shows the story where storage is refused, and is as high as what is in it', async () => {
    const frame = await sandboxed(QUIZ);
    const height = await until(() => heightOf(frame) > 150 && heightOf(frame));
    const { stored, status } = await ask(frame);
    expect(stored).to.equal('refused');
    expect(status).to.equal('ready');
    frame.contentWindow?.postMessage('grow', '*');
    await until(() => heightOf(frame) >= height + 700);
  });

  it('passes what readers do on to the page', async () => {
    const frame = await sandboxed(QUIZ);
    await until(() => heightOf(frame) > 150);
    const parent = frame.parentElement as HTMLElement;
    const answers: unknown[] = [];
    parent.addEventListener('explainer-answer', ({ detail }) => answers.push(detail));
    frame.contentWindow?.postMessage('skip', '*');
    await until(() => answers.length);
    expect(answers[0]).to.include({ story: testStory().id, view: 'quiz', skipped: true });
  });

  it('is told where it stands and which item the address names', async () => {
    const fragment = `#explainer=${testStory().id}/claim/none`;
    history.replaceState(null, '', fragment);
    const frame = await sandboxed(QUIZ);
    await until(() => heightOf(frame) > 150);
    const told = await ask(frame);
    history.replaceState(null, '', location.pathname + location.search);
    expect(told.hash).to.equal(fragment);
    expect(told.canonical).to.equal(location.href.replace(/#.*/, ''));
  });

  it('is not heard where another window speaks for it', async () => {
    const frame = await sandboxed('<!doctype html><p>Nothing</p>');
    const liar = await fixture<HTMLIFrameElement>(
      html`<iframe
        sandbox="allow-scripts"
        src=${await addressOf('<script>parent.postMessage({ explainerKit: 1, type: "height", height: 900 }, "*"); parent.postMessage("said", "*")</script>')}
      ></iframe>`,
    );
    const said = new Promise((resolve) =>
      addEventListener('message', ({ data }) => data === 'said' && resolve(true)),
    );
    await Promise.race([said, aTimeout(3000)]);
    postMessage({ explainerKit: 1, type: 'height', height: 900 }, '*');
    await aTimeout(100);
    expect(heightOf(frame)).to.equal(10);
    expect(heightOf(liar)).to.be.lessThan(200);
  });

  for (const [dialect, suffix, expected] of [
    ['AMP', '', { sentinel: 'amp', type: 'embed-size' }],
    ['WordPress', '#?secret=Ab12', { message: 'height', secret: 'Ab12' }],
  ] as const) {
    it(`tells ${dialect} its height`, async () => {
      const heard: Record<string, unknown>[] = [];
      const hear = ({ data }: MessageEvent<Record<string, unknown>>): void => {
        if (Object.entries(expected).every(([key, value]) => data[key] === value)) heard.push(data);
      };
      addEventListener('message', hear);
      await sandboxed(QUIZ, suffix);
      await until(() => heard.some(({ height, value }) => Number(height ?? value) > 150));
      removeEventListener('message', hear);
    });
  }
});

describe('<explainer-frame>', () => {
  before(async () => {
    await import(`${DIST}explainer-frame.js`);
  });

  it('shows what stands between its tags until the frame has come, and then the frame', async () => {
    const element = await fixture<HTMLElement>(
      html`<explainer-frame src=${await addressOf(QUIZ)} label="The quiz"
        ><p>As text</p></explainer-frame
      >`,
    );
    const text = element.querySelector('p') as HTMLElement;
    expect(text.checkVisibility()).to.equal(true);
    const frame = element.shadowRoot?.querySelector('iframe') as HTMLIFrameElement;
    expect(frame.title).to.equal('The quiz');
    await until(() => heightOf(frame) > 150);
    expect(text.checkVisibility()).to.equal(false);
  });

  it('keeps what stands between its tags where the frame does not come', async () => {
    const element = await fixture<HTMLElement>(
      html`<explainer-frame src=${await addressOf('<p>Log in</p>')}
        ><p>As text</p></explainer-frame
      >`,
    );
    await aTimeout(400);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('dispatches what readers do in it', async () => {
    const element = await fixture<HTMLElement>(
      html`<explainer-frame src=${await addressOf(QUIZ)}></explainer-frame>`,
    );
    const frame = element.shadowRoot?.querySelector('iframe') as HTMLIFrameElement;
    await until(() => heightOf(frame) > 150);
    const answers: unknown[] = [];
    element.addEventListener('explainer-answer', ({ detail }) => answers.push(detail));
    frame.contentWindow?.postMessage('skip', '*');
    await until(() => answers.length);
  });

  it('leaves no listener behind', async () => {
    const element = await fixture<HTMLElement>(
      html`<explainer-frame src=${await addressOf(QUIZ)}></explainer-frame>`,
    );
    const frame = element.shadowRoot?.querySelector('iframe') as HTMLIFrameElement;
    await until(() => heightOf(frame) > 150);
    element.remove();
    let heard = 0;
    element.addEventListener('explainer-answer', () => heard++);
    frame.contentWindow?.postMessage('skip', '*');
    await aTimeout(200);
    expect(heard).to.equal(0);
  });
});
