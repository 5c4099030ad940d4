import { expect } from '@open-wc/testing';
import { loadStory, StoryLoadError } from '../../src/index.js';
import { testStory } from '../helpers/test-story.js';

const failureOf = async (
  src: string,
  options?: Parameters<typeof loadStory>[1],
): Promise<StoryLoadError> => {
  try {
    await loadStory(src, options);
  } catch (error) {
    if (error instanceof StoryLoadError) return error;
    throw error;
  }
  throw new Error(`${src} was loaded`);
};

const addressOf = (body: BlobPart, type = 'application/json'): string =>
  URL.createObjectURL(new Blob([body], { type }));

describe('loadStory', () => {
  it('loads and checks a story', async () => {
    const { story, problems } = await loadStory(addressOf(JSON.stringify(testStory())));
    expect(story.headline).to.equal('The bridge at Ostra');
    expect(problems).to.deep.equal([]);
  });

  it('takes JSON of whatever type a server calls it', async () => {
    const { story } = await loadStory('/__kit__/wrong-type');
    expect(story.sources.length).to.be.greaterThan(0);
  });

  it('follows a redirect', async () => {
    const { story } = await loadStory('/__kit__/redirect?to=/content/examples/minimal.json');
    expect(story.sources.length).to.be.greaterThan(0);
  });

  it('takes a file that begins with a byte order mark', async () => {
    const { story } = await loadStory(addressOf(`\uFEFF${JSON.stringify(testStory())}`));
    expect(story.id).to.equal('test-story');
  });

  const cases: [string, string, StoryLoadError['code'], RegExp][] = [
    ['a missing file', '/__kit__/status/404', 'http-status', /answered 404/],
    ['a broken server', '/__kit__/status/500', 'http-status', /answered 500/],
    ['an HTML page in its place', '/__kit__/html', 'not-json', /is an HTML page/],
    ['JSON that ends in the middle', '/__kit__/broken.json', 'broken-json', /line 3, column \d+/],
    ['a connection that breaks', '/__kit__/abort', 'network', /could not be reached/],
    [
      'another site that does not allow it',
      'https://explainer-kit.invalid/story.json',
      'network',
      /CORS/,
    ],
    ['an address that is none', 'http://[', 'network', /could not be reached/],
  ];
  for (const [title, src, code, message] of cases) {
    it(`says so of ${title}`, async () => {
      const error = await failureOf(src);
      expect(error.code).to.equal(code);
      expect(error.message).to.match(message).and.to.contain(src);
      expect(error.src).to.equal(src);
    });
  }

  it('points to the fault of a story of which nothing can be shown', async () => {
    const error = await failureOf(addressOf(JSON.stringify({ ...testStory(), headline: 5 })));
    expect(error.code).to.equal('not-a-story');
    expect(error.pointer).to.equal('/headline');
  });

  it('gives up on a body that proves too large, whatever its headers said', async () => {
    const error = await failureOf('/__kit__/big?bytes=3000000&length=hidden', {
      maxBytes: 1_000_000,
    });
    expect(error.code).to.equal('too-large');
    expect(error.message).to.contain('1 MB');
  });

  it('gives up when it takes too long', async () => {
    const error = await failureOf('/__kit__/slow?ms=3000&then=/content/examples/minimal.json', {
      timeout: 100,
    });
    expect(error.code).to.equal('timeout');
  });

  it('ends with the reason of its signal when it is aborted', async () => {
    const abort = new AbortController();
    const reason = new Error('no longer wanted');
    const load = loadStory('/__kit__/slow?ms=3000&then=/content/examples/minimal.json', {
      signal: abort.signal,
    });
    setTimeout(() => abort.abort(reason), 20);
    let thrown: unknown;
    await load.catch((error: unknown) => (thrown = error));
    expect(thrown).to.equal(reason);
  });

  it('lets the page breathe while it checks a large story', async () => {
    const event = testStory().events[0]!;
    const events = Array.from({ length: 60_000 }, (_, index) => ({
      ...event,
      id: `event-${index}`,
    }));
    let breaths = 0;
    const timer = setInterval(() => breaths++, 1);
    const { story } = await loadStory(
      addressOf(JSON.stringify({ ...testStory(), events: [...testStory().events, ...events] })),
    );
    clearInterval(timer);
    expect(story.events?.length).to.equal(60_004);
    expect(breaths).to.be.greaterThan(2);
  });
});
