// Of the built command, dist/cli/explainer-kit.js.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { testStory } from '../helpers/test-story.js';
import { put, run, workFolder } from './run-cli.js';

type Loose = Record<string, unknown>;

interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly file: string;
    readonly story?: { readonly id: string; readonly headline: string };
    readonly problems: readonly Loose[];
    readonly unreadable?: string;
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** The test story without what an editor should look at. */
function cleanStory() {
  const story = testStory();
  for (const step of story.ladder.steps) (step as Loose)['rationale'] = 'A reason.';
  return story;
}

const folder = workFolder();
const json = async (args: readonly string[], input?: string): Promise<Report> =>
  JSON.parse(
    (await run(['check', '--json', ...args], { input: input ?? '', cwd: folder })).out,
  ) as Report;

describe('explainer-kit check', () => {
  it('says of a clean story that there is nothing, and ends with 0', async () => {
    put(folder, 'clean.json', cleanStory());
    assert.deepEqual(await run(['check', 'clean.json'], { cwd: folder }), {
      code: 0,
      out: '1 story checked: no problems.\n',
      err: '',
    });
  });

  for (const path of [
    'iran-strikes-2020/story.json',
    'examples/minimal.json',
    'examples/minimal.fa.json',
  ]) {
    it(`has nothing to say of content/${path}`, async () => {
      assert.equal(
        (await run(['check', '--strict', `content/${path}`])).out,
        '1 story checked: no problems.\n',
      );
    });
  }

  it('names file, line and column, the item, the fix and the near miss of each problem', async () => {
    const draft = cleanStory();
    draft.events[1]!.citations[0]!.source = 'heralt';
    const path = put(folder, 'wrong.json', draft);
    const line =
      readFileSync(path, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('heralt')) + 1;
    const { code, out } = await run(['check', 'wrong.json'], { cwd: folder });
    assert.equal(code, 1);
    assert.ok(
      out.includes(
        `wrong.json:${line}:21: error: Event “blast”: “citations.0.source” must be the id`,
      ),
      out,
    );
    assert.match(out, /Did you mean “herald”\?/);
  });

  it('puts errors before warnings, and counts them', async () => {
    const draft = cleanStory();
    (draft.sources[1] as Loose)['publsher'] = 'x';
    draft.quotes[0]!.speaker = 'mra';
    const { out } = await run(['check', '-'], { input: JSON.stringify(draft) });
    assert.ok(out.indexOf('error:') < out.indexOf('warning:'));
    assert.match(out, /Did you mean “mara”\?/);
    assert.match(out, /Did you mean “publisher”\?/);
    assert.match(out, /1 story checked: \d+ errors?, 1 warning\./);
  });

  it('ends with 0 where there are only warnings, and with 1 by --strict', async () => {
    const draft = { ...cleanStory(), mood: 'calm' };
    const input = JSON.stringify(draft);
    assert.equal((await run(['check', '-'], { input })).code, 0);
    assert.equal((await run(['check', '-', '--strict'], { input })).code, 1);
  });

  it('shows where JSON breaks, with the lines around it', async () => {
    const { code, out } = await run(['check', '-'], {
      input: '{\n  "id": "a",\n  "headline": "b",\n}\n',
    });
    assert.equal(code, 1);
    assert.match(out, /stdin:3:18: error: This is not JSON\. Remove this comma/);
    assert.match(out, /> 3 \| {3}"headline": "b",\n +\| {18}\^/);
  });

  it('takes a byte order mark and UTF-16 as editors on Windows write them', async () => {
    const text = JSON.stringify(cleanStory());
    put(folder, 'bom.json', `\ufeff${text}`);
    assert.equal((await run(['check', 'bom.json'], { cwd: folder })).code, 0);
  });

  it('says of a file that is not there, and of a folder, what to do, and ends with 2', async () => {
    const missing = await run(['check', 'none.json', 'clean.json'], { cwd: folder });
    assert.equal(missing.code, 2);
    assert.match(missing.err, /none\.json can’t be read: there is no such file/);
    assert.match(missing.out, /1 story checked: no problems\. 1 file can’t be read\./);
  });

  it('says of text that is no UTF-8 to save it as that', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(folder, 'latin.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    const { code, err } = await run(['check', 'latin.json'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(err, /Save it as UTF-8/);
  });

  it('checks the stories of a folder and of a pattern, and passes over other JSON', async () => {
    const place = join(folder, 'many');
    mkdirSync(join(place, 'deep'), { recursive: true });
    mkdirSync(join(place, 'node_modules'), { recursive: true });
    put(place, 'package.json', { name: 'x' });
    put(place, 'one.json', cleanStory());
    put(place, 'deep/two.json', cleanStory());
    put(place, 'node_modules/three.json', cleanStory());
    assert.match(
      (await run(['check', place])).out,
      /2 stories checked: no problems\. 1 JSON file is no story\./,
    );
    const pattern = await run(['check', 'many/**/*.json'], { cwd: folder });
    assert.match(pattern.out, /2 stories checked/);
    assert.match((await run(['check', 'many/*.json'], { cwd: folder })).out, /1 story checked/);
    const nothing = await run(['check', 'many/*.txt'], { cwd: folder });
    assert.equal(nothing.code, 2);
    assert.match(nothing.err, /no \.json file in many\/\*\.txt/);
  });

  describe('--json', () => {
    it('gives what the text says, in a shape that stays', async () => {
      const draft = cleanStory();
      draft.claims[0]!.reviews[0]!.verdict = 'suported';
      put(folder, 'verdict.json', draft);
      const report = await json(['verdict.json', 'clean.json', 'none.json']);
      assert.equal(report.version, 1);
      assert.equal(report.summary['files'], 3);
      assert.equal(report.summary['unreadable'], 1);
      assert.deepEqual(report.files[1], {
        file: 'clean.json',
        story: { id: 'test-story', headline: 'The bridge at Ostra' },
        problems: [],
      });
      assert.match(report.files[2]?.unreadable ?? '', /no such file/);
      const [first] = report.files[0]?.problems ?? [];
      assert.deepEqual(
        { ...first, line: 0, column: 0, message: '' },
        {
          pointer: '/claims/0/reviews/0/verdict',
          code: 'unknown-value',
          severity: 'error',
          message: '',
          line: 0,
          column: 0,
          suggestion: 'Did you mean “supported”?',
          item: { kind: 'claim', id: 'claim-two-charges', place: 0 },
        },
      );
    });

    it('prints JSON also where the story is none', async () => {
      const report = await json(['-'], '[1,');
      assert.equal(report.files[0]?.problems[0]?.['code'], 'broken-json');
    });
  });

  it('does not overflow on absurd depth, and takes a flood of faults', async () => {
    const deep = await run(['check', '-'], {
      input: `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    });
    assert.equal(deep.code, 1);
    assert.match(deep.out, /nests more than|A story is a JSON object/);
    const events = Array.from({ length: 20_000 }, () => 5);
    const { code, out } = await run(['check', '-'], {
      input: JSON.stringify({ ...cleanStory(), events }),
    });
    assert.equal(code, 1);
    assert.match(out, /more problems are not listed/);
  });

  it('lets no control character of a file reach the terminal', async () => {
    const { out } = await run(['check', '-'], {
      input: JSON.stringify({ ...cleanStory(), inLanguage: '\u001b[2Jx' }),
    });
    assert.match(out, /bad-language/);
    // oxlint-disable-next-line no-control-regex
    assert.doesNotMatch(out, /\u001b/);
  });
});
