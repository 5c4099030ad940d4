// Of the built command, dist/cli/explainer-kit.js.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { anchoredByLeft } from '../../src/cli/formats/png.js';
import { readXml } from '../helpers/read-xml.js';
import { testStory } from '../helpers/test-story.js';
import { put, run, workFolder } from './run-cli.js';

const sample = 'content/iran-strikes-2020/story.json';
const persian = 'content/examples/minimal.fa.json';
const folder = workFolder();

async function exported(...args: string[]): Promise<string> {
  const { code, out, err } = await run(['export', ...args]);
  assert.equal(code, 0, err);
  return out;
}

describe('explainer-kit export', () => {
  it('asks for a format where none is named', async () => {
    const { code, err } = await run(['export', sample]);
    assert.equal(code, 2);
    assert.match(err, /Name a format: --format snippet, static, ssr/);
  });

  it('writes nothing of a story of which nothing can be shown, and says why', async () => {
    const out = join(folder, 'none.html');
    const { code, err } = await run(['export', '-', '-f', 'static', '-o', out], {
      input: '{"id": 5}',
    });
    assert.equal(code, 1);
    assert.match(err, /stdin:1:\d+: error: /);
    assert.ok(!existsSync(out));
  });

  it('warns where parts of the story are left out', async () => {
    const draft = testStory();
    draft.events[0]!.startDate = 'once';
    const { code, err } = await run(['export', '-', '-f', 'text'], {
      input: JSON.stringify(draft),
    });
    assert.equal(code, 0);
    assert.match(err, /2 errors in stdin: parts of the story are left out/);
  });

  it('refuses numbers that are none', async () => {
    assert.match(
      (await run(['export', sample, '-f', 'svg', '--width', 'wide'])).err,
      /--width must be a whole number/,
    );
    assert.match(
      (await run(['export', sample, '-f', 'static', '--heading-level', '7'])).err,
      /from 1 to 6/,
    );
  });

  it('says what the story has where a view is asked for that it has not', async () => {
    const draft = { ...testStory(), quiz: undefined };
    const { code, err } = await run(['export', '-', '-f', 'snippet', '--view', 'quiz'], {
      input: JSON.stringify(draft),
    });
    assert.equal(code, 2);
    assert.match(err, /nothing for --view quiz\. It has ladder, timeline/);
  });
});

describe('--format snippet', () => {
  it('is the tag with what readers have without script, and the script with its true hash', async () => {
    const html = await exported(
      sample,
      '-f',
      'snippet',
      '--view',
      'quotes',
      '--kit',
      'https://cdn.example/kit',
    );
    assert.match(html, /^<explainer-quotes src="story\.json">\n {2}<section lang="en" dir="ltr">/);
    const [, hash] =
      /src="https:\/\/cdn\.example\/kit\/explainer-quotes\.js" integrity="sha384-([^"]+)" crossorigin="anonymous"/.exec(
        html,
      ) ?? [];
    assert.equal(
      hash,
      createHash('sha384').update(readFileSync('dist/embed/explainer-quotes.js')).digest('base64'),
    );
  });

  it('has between the tags the very markup of --format static', async () => {
    const html = await exported(sample, '-f', 'snippet', '--view', 'timeline');
    const alone = await exported(sample, '-f', 'static', '--view', 'timeline');
    const inside = html.slice(html.indexOf('>\n') + 2, html.indexOf('\n</explainer-timeline>'));
    assert.equal(inside.replace(/^ {2}/gm, ''), alone.trimEnd());
  });

  it('puts all views of a story into one provider', async () => {
    const html = await exported(sample, '-f', 'snippet', '--src', '/stories/iran.json');
    assert.match(html, /^<explainer-story src="\/stories\/iran\.json">/);
    for (const view of ['ladder', 'timeline', 'quotes', 'quiz', 'sources'])
      assert.match(html, new RegExp(`<explainer-${view}>`));
  });

  it('holds the story itself by --inline, which nothing in it can end', async () => {
    const draft = { ...testStory(), description: '</script><script>alert(1)</script>' };
    const { out } = await run(['export', '-', '-f', 'snippet', '--view', 'timeline'], {
      input: JSON.stringify(draft),
    });
    const [, json = ''] = /<script type="application\/json">([^]*?)<\/script>/.exec(out) ?? [];
    assert.equal((JSON.parse(json) as { description: string }).description, draft.description);
    assert.doesNotMatch(out, /<script>alert/);
  });

  it('brings the words of the story’s language along', async () => {
    const html = await exported(persian, '-f', 'snippet');
    assert.match(html, /<explainer-story src="minimal\.fa\.json" lang="fa" dir="rtl">/);
    assert.match(html, /src="explainer-kit\/lang\/fa\.js" integrity="sha384-/);
  });
});

describe('--format ssr', () => {
  it('renders each view with a declarative shadow root', async () => {
    const html = await exported('content/examples/minimal.json', '-f', 'ssr');
    for (const view of ['ladder', 'timeline', 'quotes', 'quiz', 'sources'])
      assert.match(
        html,
        new RegExp(
          `<explainer-${view} lang="en"[^>]*><template shadowroot="open" shadowrootmode="open">`,
        ),
      );
    assert.ok(html.includes('Boats block the ferry'));
  });
});

describe('--format jsonld', () => {
  interface Node extends Partial<
    Record<'@type' | 'name' | 'claimReviewed' | 'startDate' | 'disambiguatingDescription', string>
  > {
    readonly reviewRating?: object;
    readonly author?: object;
    readonly correction?: readonly {
      readonly '@type': string;
      readonly about: Record<string, string>;
    }[];
  }
  const graph = async (...args: string[]): Promise<readonly Node[]> =>
    (JSON.parse(await exported(...args, '-f', 'jsonld')) as { '@graph': Node[] })['@graph'];

  it('names claims, quotes, events and corrections in the words of schema.org', async () => {
    const draft = {
      ...testStory(),
      corrections: [
        {
          id: 'c',
          date: '2021-04-01',
          about: { kind: 'event', id: 'blast' },
          text: 'The hour was wrong.',
        },
      ],
    };
    const path = put(folder, 'corrected.json', draft);
    const nodes = await graph(
      path,
      '--url',
      'https://news.example/bridge',
      '--publisher',
      'The Example',
    );
    const of = (type: string): readonly Node[] => nodes.filter((node) => node['@type'] === type);
    assert.deepEqual(
      ['ClaimReview', 'Quotation', 'Event'].map((type) => of(type).length),
      [2, 2, 4],
    );
    const [review] = of('ClaimReview');
    assert.equal(review?.['claimReviewed'], 'Two charges went off.');
    assert.deepEqual(review?.['reviewRating'], {
      '@type': 'Rating',
      alternateName: 'Conflicting accounts',
      ratingExplanation: 'The sources differ.',
    });
    assert.deepEqual(review?.['author'], { '@type': 'Organization', name: 'The Example' });
    const [article] = of('Article');
    assert.equal(article?.correction?.[0]?.['@type'], 'CorrectionComment');
    assert.equal(
      article?.correction?.[0]?.about['@id'],
      'https://news.example/bridge#test-story/event/blast',
    );
  });

  it('passes no date off as exact that is about or uncertain', async () => {
    const nodes = await graph(put(folder, 'about.json', testStory()));
    const talks = nodes.find(({ name }) => name === 'Talks begin');
    assert.equal(talks?.['startDate'], undefined);
    assert.equal(talks?.['disambiguatingDescription'], 'about March 2021');
  });
});

describe('--format text and static', () => {
  it('are the story in words, to standard output or a file', async () => {
    assert.match(await exported(sample, '-f', 'text'), /^Iran’s missile strike of January 2020/);
    const out = join(folder, 'deep/story.html');
    const { code, err } = await run(['export', sample, '-f', 'static', '-o', out]);
    assert.equal(code, 0);
    assert.match(err, /story\.html written\./);
    assert.match(readFileSync(out, 'utf8'), /^<article lang="en" dir="ltr">/);
  });
});

describe('--format svg and png', () => {
  it('draw the ladder in the kit’s own colours, by day and by night', async () => {
    const svg = await exported(sample, '-f', 'svg', '--width', '900');
    const root = readXml(svg.trim());
    assert.equal(root.attributes['width'], '900');
    assert.match(svg, /#8e2504/);
    assert.match(await exported(sample, '-f', 'svg', '--theme', 'dark'), /#161615/);
  });

  it('say of a story without a ladder that it needs one', async () => {
    const { code, err } = await run(['export', '-', '-f', 'svg'], {
      input: JSON.stringify({ ...testStory(), ladder: undefined }),
    });
    assert.equal(code, 2);
    assert.match(err, /a story needs one/);
  });

  it('give a PNG twice as wide, of every language', async () => {
    for (const story of [sample, persian]) {
      const out = join(folder, 'ladder.png');
      const { code, err } = await run(['export', story, '-f', 'png', '--width', '600', '-o', out]);
      assert.equal(code, 0, err);
      const bytes = readFileSync(out);
      assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
      assert.equal(bytes.readUInt32BE(16), 1200);
    }
  });

  it('turn the anchors of what runs from right to left, for the renderer does not know of it', () => {
    const svg =
      '<svg width="1" direction="rtl"><text x="1">a</text><text text-anchor="end" x="2">b</text><text direction="ltr" x="3">c</text></svg>';
    assert.equal(
      anchoredByLeft(svg),
      '<svg width="1" direction="rtl"><text text-anchor="end" x="1">a</text><text text-anchor="start" x="2">b</text><text direction="ltr" x="3">c</text></svg>',
    );
  });
});
