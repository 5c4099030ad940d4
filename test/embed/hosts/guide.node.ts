/** The publisher's guide: commands, modules and addresses that it names. Needs `npm run build`: dist/. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { transformSync } from 'esbuild';
import { blocksOf, GUIDE, type Block } from './guide.js';

const STORY = 'content/iran-strikes-2020/story.json';
const textOf = (file: string): string => readFileSync(join('docs', file), 'utf8');
const blocks: readonly Block[] = GUIDE.flatMap((file) => blocksOf(file, textOf(file)));
const inLanguages = (...languages: string[]): readonly Block[] =>
  blocks.filter(({ language }) => languages.includes(language));

/** A site with the kit in its node_modules, and a story where the guide has it. */
const site = mkdtempSync(resolve('.cache/guide-'));
before(() => {
  const kit = join(site, 'node_modules/explainer-kit');
  mkdirSync(kit, { recursive: true });
  cpSync('package.json', join(kit, 'package.json'));
  cpSync('dist', join(kit, 'dist'), { recursive: true });
  for (const folder of ['public/stories', 'stories'])
    mkdirSync(join(site, folder), { recursive: true });
  for (const place of ['strikes.json', 'public/stories/strikes.json', 'stories/strikes.json'])
    cpSync(STORY, join(site, place));
});
after(() => rmSync(site, { recursive: true, force: true }));

function inNode(name: string, ending = ''): string {
  const { code = '' } = blocks.find((block) => block.name === name) ?? {};
  const module = join(site, `${name}.mjs`);
  writeFileSync(module, `${code}\n${ending}`);
  return execFileSync(process.execPath, [module], { cwd: site, encoding: 'utf8', maxBuffer: 1e8 });
}

describe('the guide’s commands', () => {
  const commands = inLanguages('sh').flatMap(({ file, code }) =>
    code
      .split('\n')
      .filter((line) => line.startsWith('explainer-kit '))
      .map((line) => [file, line] as const),
  );

  it('are there', () => assert.ok(commands.length > 8));

  for (const [file, line] of commands) {
    it(`work: ${line} (${file})`, () => {
      const [, ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, word]) => quoted ?? word ?? '',
      );
      try {
        execFileSync(process.execPath, [resolve('dist/cli/explainer-kit.js'), ...args], {
          cwd: site,
          encoding: 'utf8',
          maxBuffer: 1e8,
          stdio: ['ignore', 'pipe', 'pipe'],
        });
      } catch (error) {
        const said = String((error as { stderr?: unknown }).stderr);
        // Pixels need a package, and fonts, that not every machine has.
        if (!(line.includes('png') && /@resvg|No font/.test(said)))
          throw new Error(said, { cause: error });
      }
    });
  }
});

describe('the guide’s modules', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly exports: Readonly<Record<string, { readonly default: string } | string>>;
  };

  /** The file of dist/ that a name leads to. */
  function fileOf(name: string): string | undefined {
    for (const [pattern, target] of Object.entries(exports)) {
      const to = typeof target === 'string' ? target : target.default;
      const [head = '', tail] = pattern.split('*');
      if (tail === undefined ? name === pattern : name.startsWith(head) && name.endsWith(tail)) {
        const middle = name.slice(head.length, name.length - (tail?.length ?? 0));
        const file = to.replaceAll('*', middle);
        if (existsSync(file)) return file;
      }
    }
    return undefined;
  }

  const named = inLanguages('js', 'ts', 'tsx', 'astro').flatMap(({ file, code }) =>
    [...code.matchAll(/(?:from |import\(?)\s*'explainer-kit(\/[^']*)?'/g)].map(
      ([, path = '']) => [file, `.${path}`] as const,
    ),
  );

  for (const [file, name] of named)
    it(`are in the package: explainer-kit${name.slice(1)} (${file})`, () =>
      assert.ok(fileOf(name), name));

  for (const { name, language, code } of inLanguages('js', 'ts', 'tsx'))
    it(`can be read: ${name}`, () => {
      transformSync(code, { loader: language as 'js' | 'ts' | 'tsx', jsx: 'automatic' });
    });
});

describe('the guide’s programs', () => {
  it('print an import map with the hash of every file', () => {
    const json = /<script type="importmap">(.*)<\/script>/.exec(inNode('import-map'))?.[1] ?? '';
    const { integrity } = JSON.parse(json) as { integrity: Record<string, string> };
    assert.match(integrity['/explainer-kit/explainer-kit.js'] ?? '', /^sha384-/);
    assert.ok(Object.keys(integrity).some((it) => it.startsWith('/explainer-kit/parts/')));
  });

  it('draw a view on a server', () => {
    const html = inNode('server', 'console.log(html);');
    assert.match(html, /^<explainer-timeline .*<template shadowroot/);
    assert.match(html, /src="\/stories\/strikes\.json"/);
  });

  it('put the text of a view between its tags', () => {
    assert.match(inNode('static', 'console.log(html);'), /^<explainer-timeline [^>]+>.*<h2>/s);
  });

  it('give Eleventy a shortcode', () => {
    const markup = inNode('eleventy').length === 0 ? runEleventy() : '';
    assert.match(
      markup,
      /^<explainer-timeline src="\/stories\/strikes\.json">.*<h2>.*<\/explainer-timeline>/s,
    );
  });

  function runEleventy(): string {
    const module = join(site, 'run-eleventy.mjs');
    writeFileSync(
      module,
      `import configure from './eleventy.mjs';
       const codes = {};
       configure({ addPassthroughCopy() {}, addShortcode: (name, make) => (codes[name] = make) });
       console.log(await codes.explainer('timeline', 'strikes'));`,
    );
    return execFileSync(process.execPath, [module], {
      cwd: site,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  }
});

describe('the guide’s links', () => {
  for (const file of GUIDE) {
    it(`lead to pages that are there: ${file}`, () => {
      const links = [...textOf(file).matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(
        ([, path = '']) => path,
      );
      const missing = links.filter((path) => !existsSync(join('docs', dirname(file), path)));
      assert.deepEqual(missing, []);
    });
  }
});
