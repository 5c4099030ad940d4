/** The package as it is published: packed from dist/, unpacked beside a consumer, imported and bundled there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build as esbuild } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build as vite } from 'vite';

/** A folder with the kit in its node_modules; the kit's dependencies are found further up. */
const consumer = mkdtempSync(resolve('.cache/consumer-'));
const kit = join(consumer, 'node_modules/explainer-kit');

type Target = string | { readonly types: string; readonly default: string };
const { exports, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly exports: Readonly<Record<string, Target>>;
  readonly version: string;
};

before(() => {
  mkdirSync(kit, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['pack', '--ignore-scripts', '--silent', '--pack-destination', consumer]);
  const archive = join(consumer, `explainer-kit-${version}.tgz`);
  execFileSync('tar', ['-xzf', archive, '-C', kit, '--strip-components=1']);
});

after(() => rmSync(consumer, { recursive: true, force: true }));

describe('the exports map', () => {
  for (const [name, target] of Object.entries(exports)) {
    for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
      it(`has ${path} for ${name}`, () => {
        assert.notDeepEqual(packedFiles(path), [], `nothing packed matches ${path}`);
      });
    }
  }

  it('gives every module its types', () => {
    const modules = Object.values(exports).filter((target) => typeof target !== 'string');
    for (const { types, default: code } of modules) {
      const expected = packedFiles(code).map((path) => path.replace(/\.js$/, '.d.ts'));
      const given = new Set(packedFiles(types));
      assert.deepEqual(
        expected.filter((path) => !given.has(path)),
        [],
      );
    }
  });

  it('satisfies publint', async () => {
    const { messages } = await publint({ pkgDir: kit, pack: false, strict: true });
    const pkg = JSON.parse(readFileSync(join(kit, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('names no path of this machine in any packed file', () => {
    const named = filesBelow(kit).filter((path) =>
      readFileSync(path, 'utf8').includes(process.cwd()),
    );
    assert.deepEqual(named, []);
  });
});

describe("import 'explainer-kit' in Node", () => {
  it('works without a DOM, defines no tag and leaves nothing behind but what Lit does', () => {
    const { added, tags, exported } = JSON.parse(
      inNode(`
        const before = new Set(Reflect.ownKeys(globalThis));
        const kit = await import('explainer-kit');
        const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
        const tags = ['story', 'ladder', 'quiz', 'quotes', 'timeline', 'sources'].map((name) => 'explainer-' + name);
        console.log(JSON.stringify({
          added,
          tags: tags.filter((tag) => globalThis.customElements?.get(tag)),
          exported: Object.keys(kit),
        }));
      `),
    ) as Record<'added' | 'tags' | 'exported', string[]>;
    // Lit keeps its versions and its decorators' metadata there, and in Node stands in for the registry.
    const lits = /^(lit[A-Z]\w+|reactiveElementVersions|customElements)$/;
    assert.deepEqual(
      added.filter((key) => !lits.test(key)),
      [],
    );
    assert.deepEqual(tags, []);
    assert.ok(exported.includes('parseStory'));
  });

  it('checks a story', () => {
    const problems = inNode(`
      const { parseStory } = await import('explainer-kit');
      const result = parseStory({ id: 'a', headline: 'A', sources: [{ id: 's', headline: 'S' }] });
      console.log(JSON.stringify([result.story.id, result.problems]));
    `);
    assert.deepEqual(JSON.parse(problems), ['a', []]);
  });
});

describe('bundlers', () => {
  const onlyParse = `import { parseStory } from 'explainer-kit'; globalThis.parse = parseStory;`;
  const onlyDefine = `import 'explainer-kit/define/explainer-quiz';`;

  it('leave Lit and d3 out of parseStory (esbuild)', async () => {
    const { modules } = await bundleWithEsbuild(onlyParse);
    assertParserAlone(modules);
  });

  it('leave Lit and d3 out of parseStory (rolldown)', async () => {
    const { modules } = await bundleWithRolldown(onlyParse);
    assertParserAlone(modules);
  });

  it("leave d3's drawing out of the ladder, which takes only numbers from it", async () => {
    const { modules } = await bundleWithRolldown(`import 'explainer-kit/define/explainer-ladder';`);
    const packages = modules.map((path) => /d3-(selection|transition|zoom|drag)/.exec(path)?.[0]);
    const drawing = [...new Set(packages.filter(Boolean))];
    // d3-transition changes d3-selection when it is imported, so that `from 'd3'` keeps both
    // whatever is taken: name the module, as in `from 'd3-shape'`.
    assert.deepEqual(drawing, []);
  });

  it('keep the definition of an imported tag (esbuild)', async () => {
    const { code } = await bundleWithEsbuild(onlyDefine);
    assert.match(code, /explainer-quiz/);
    assert.match(code, /\.define\(/);
  });

  it('keep the definition of an imported tag (rolldown)', async () => {
    const { code } = await bundleWithRolldown(onlyDefine);
    assert.match(code, /explainer-quiz/);
    assert.match(code, /\.define\(/);
  });
});

interface Bundle {
  readonly code: string;
  /** The files of which something is left. */
  readonly modules: readonly string[];
}

async function bundleWithEsbuild(contents: string): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild({
    stdin: { contents, resolveDir: consumer },
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const modules = Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
  return { code: outputFiles[0]?.text ?? '', modules };
}

async function bundleWithRolldown(contents: string): Promise<Bundle> {
  const entry = join(consumer, 'entry.js');
  writeFileSync(entry, contents);
  const [result] = (await vite({
    root: consumer,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  })) as Extract<Awaited<ReturnType<typeof vite>>, readonly unknown[]>;
  const chunk = result?.output[0];
  assert.ok(chunk);
  const modules = Object.entries(chunk.modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([path]) => path);
  return { code: chunk.code, modules };
}

function assertParserAlone(modules: readonly string[]): void {
  assert.ok(
    modules.some((path) => path.includes('parse-story')),
    'the parser is not in the bundle',
  );
  const unwanted = modules.filter((path) => /node_modules\/(@?lit[/-]|@lit|d3)/.test(path));
  assert.deepEqual(unwanted, []);
}

/** What a module prints that stands in the consumer's folder. */
function inNode(code: string): string {
  const module = join(consumer, 'in-node.mjs');
  writeFileSync(module, code);
  return execFileSync(process.execPath, [module], { encoding: 'utf8' });
}

/** The packed files that a target of the exports map stands for, without its leading `./`. */
function packedFiles(target: string): string[] {
  if (!target.includes('*')) return existsSync(join(kit, target)) ? [target] : [];
  const [head = '', tail = ''] = target.split('*');
  return filesBelow(kit)
    .map((path) => `.${path.slice(kit.length).replaceAll('\\', '/')}`)
    .filter((path) => path.startsWith(head) && path.endsWith(tail));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
