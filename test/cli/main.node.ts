// Of the built command, dist/cli/explainer-kit.js.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { COMMAND, put, run, start, workFolder } from './run-cli.js';

const NAMES = ['new', 'check', 'preview', 'export', 'import', 'schema'];

describe('explainer-kit', () => {
  it('is a script that the system can start', () => {
    assert.match(readFileSync(COMMAND, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('lists its commands in its help', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { code, out, err } = await run(args);
      assert.deepEqual([code, err], [0, '']);
      for (const name of NAMES) assert.match(out, new RegExp(`^ {2}${name} +\\w`, 'm'));
    }
  });

  it('without a command shows the same as a failure, which scripts notice', async () => {
    const { code, out, err } = await run([]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /Commands/);
  });

  for (const name of NAMES) {
    it(`explains ${name} by --help, with its options and examples`, async () => {
      const { code, out } = await run([name, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^explainer-kit ${name}: `));
      for (const heading of ['Usage', 'Options', 'Examples'])
        assert.match(out, new RegExp(`^${heading}$`, 'm'));
      assert.equal((await run(['help', name])).out, out);
      assert.ok(
        out.split('\n').every((line) => line.length <= 100),
        'a line is too long',
      );
    });
  }

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await run(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  it('suggests the command that was meant', async () => {
    const { code, err } = await run(['chekc', 'story.json']);
    assert.equal(code, 2);
    assert.match(err, /no command “chekc”\. Did you mean check\?/);
  });

  it('suggests the option that was meant', async () => {
    const { code, err } = await run(['check', 'story.json', '--jsno']);
    assert.equal(code, 2);
    assert.match(err, /no option --jsno\. Did you mean --json\?/);
    assert.match(err, /See explainer-kit check --help/);
  });

  it('suggests the value that was meant, and lists them where none is near', async () => {
    const story = 'content/examples/minimal.json';
    assert.match(
      (await run(['export', story, '--format', 'snipet'])).err,
      /Did you mean snippet\?/,
    );
    const { code, err } = await run(['export', story, '--format', 'docx']);
    assert.equal(code, 2);
    assert.match(err, /one of snippet, static, ssr/);
  });

  it('refuses too few and too many operands, and options without their value', async () => {
    assert.match((await run(['check'])).err, /Usage: explainer-kit check STORY…/);
    assert.match((await run(['schema', 'story.json'])).err, /“story.json” is one too many/);
    assert.match((await run(['export', 'x.json', '--out'])).err, /--out needs a value: --out FILE/);
    assert.match((await run(['check', 'x.json', '--json=yes'])).err, /--json takes no value/);
  });

  it('has colour only where it is wanted', async () => {
    // oxlint-disable-next-line no-control-regex
    const colour = /\u001b\[/;
    const broken = { input: '{' };
    assert.doesNotMatch((await run(['check', '-'], broken)).out, colour);
    assert.match((await run(['check', '-'], { ...broken, env: { FORCE_COLOR: '1' } })).out, colour);
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
    assert.doesNotMatch((await run(['check', '-'], { ...broken, env: both })).out, colour);
  });

  it('ends quietly where nobody reads on', async () => {
    const events = Array.from({ length: 900 }, (_, at) => ({ id: `event ${at}` }));
    const story = put(workFolder(), 'story.json', { id: 'a', headline: 'A', sources: [], events });
    const child = start(['check', story]);
    let err = '';
    child.stderr?.on('data', (text) => (err += String(text)));
    child.stdout?.once('data', () => child.stdout?.destroy());
    await new Promise((done) => child.on('close', done));
    assert.equal(err, '');
  });
});
