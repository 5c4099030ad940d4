/** Who may import whom, and who may touch what: the rules of docs/architecture.md, held against src/. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { readSource, type SourceFile } from './read-source.js';

/** Imports run from a higher number to a lower one. */
const LAYERS: Readonly<Record<string, number>> = {
  internal: 0,
  content: 1,
  charts: 1,
  'events.ts': 1,
  loader: 2,
  localize: 2,
  styles: 2,
  controllers: 2,
  adapters: 2,
  story: 3,
  components: 4,
  'index.ts': 5,
  define: 6,
  embed: 7,
  static: 5,
  ssr: 8,
  cli: 9,
};
/** Free for everyone, as a type. */
const STORY_TYPES = 'src/content/types.ts';

type Check = (path: string, file: SourceFile) => string[];

/** `src/content/schema.ts` -> `content`; `src/index.ts` -> `index.ts`. */
const folderOf = (path: string): string => path.split('/')[1] ?? '';
/** `src/components/base/heading.ts` -> `base`. */
const componentOf = (path: string): string => path.split('/')[2] ?? '';
const isIn = (path: string, ...folders: string[]): boolean => folders.includes(folderOf(path));
const isPure = (path: string): boolean =>
  isIn(path, 'content', 'charts') || /-(model|layout|scoring)\.ts$/.test(path);
const isPackage = (from: string, name: string): boolean =>
  from === name || from.startsWith(`${name}/`);

const importsRunDown: Check = (path, { imports }) =>
  imports.flatMap(({ from, typeOnly, line }) => {
    if (!from.startsWith('.')) return [];
    const target = posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts');
    if (typeOnly && target === STORY_TYPES) return [];
    return mayImport(path, target) ? [] : [`${path}:${line} imports ${target}`];
  });

function mayImport(path: string, target: string): boolean {
  if (!target.startsWith('src/')) return false;
  const [own, other] = [LAYERS[folderOf(path)], LAYERS[folderOf(target)]];
  if (own === undefined || other === undefined) return false;
  if (folderOf(path) !== folderOf(target)) return other < own;
  if (folderOf(path) !== 'components') return true;
  return componentOf(target) === 'base' || componentOf(target) === componentOf(path);
}

const packagesInTheirPlace: Check = (path, { imports }) =>
  imports.flatMap(({ from, line }) => {
    const wrong =
      (/^d3(-|\/|$)/.test(from) && !isIn(path, 'charts')) ||
      (from.startsWith('node:') && !isIn(path, 'ssr', 'cli')) ||
      (isPure(path) && (isPackage(from, 'lit') || from.startsWith('@lit')));
    return wrong ? [`${path}:${line} imports ${from}`] : [];
  });

const NETWORK = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket', 'navigator.sendBeacon'];
const CLOCK_AND_CHANCE = [
  'Date.now',
  'new Date()',
  'performance.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
];

const usesInTheirPlace: Check = (path, { uses }) =>
  uses.flatMap(({ name, atTopLevel, line }) => {
    const wrong =
      (NETWORK.includes(name) && !isIn(path, 'loader', 'cli')) ||
      (['customElements.define', 'customElement'].includes(name) && !isIn(path, 'define')) ||
      (['window', 'document'].includes(name) && atTopLevel && !isIn(path, 'embed')) ||
      (CLOCK_AND_CHANCE.includes(name) && isPure(path));
    return wrong ? [`${path}:${line} uses ${name}`] : [];
  });

function faults(check: Check): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => check(path, readSource(path, readFileSync(path, 'utf8'))));
}

describe('src/', () => {
  it('imports downwards only, and no component imports another', () => {
    assert.deepEqual(faults(importsRunDown), []);
  });

  it('keeps d3 in charts/, node: in ssr/ and cli/, and Lit out of pure files', () => {
    assert.deepEqual(faults(packagesInTheirPlace), []);
  });

  it('keeps the network in loader/ and cli/, definitions in define/, the page out of module top levels, and clock and chance out of pure files', () => {
    assert.deepEqual(faults(usesInTheirPlace), []);
  });

  it('has a layer for each of its folders', () => {
    const unknown = readdirSync('src').filter((name) => LAYERS[name] === undefined);
    assert.deepEqual(unknown, []);
  });
});

describe('the rules', () => {
  const broken = (check: Check, path: string, code: string): string[] =>
    check(path, readSource(path, code));

  it('see an import that runs up or across, even of a type', () => {
    const code = `
      import { a } from '../loader/a.js';
      import type { Story } from './types.js';
      export * from '../charts/b.js';
      void import('../index.js');
      import type { C } from '../story/c.js';
    `;
    assert.deepEqual(broken(importsRunDown, 'src/content/x.ts', code), [
      'src/content/x.ts:2 imports src/loader/a.ts',
      'src/content/x.ts:4 imports src/charts/b.ts',
      'src/content/x.ts:5 imports src/index.ts',
      'src/content/x.ts:6 imports src/story/c.ts',
    ]);
  });

  it('see a component that imports another, and let it import the base', () => {
    const code = `
      import { b } from '../base/b.js';
      import { c } from '../explainer-quiz/c.js';
      import { d } from './d.js';
    `;
    const path = 'src/components/explainer-ladder/x.ts';
    assert.deepEqual(broken(importsRunDown, path, code), [
      `${path}:3 imports src/components/explainer-quiz/c.ts`,
    ]);
  });

  it('see packages out of their place', () => {
    const code = `import { line } from 'd3'; import { readFile } from 'node:fs'; import { html } from 'lit';`;
    const path = 'src/components/explainer-ladder/ladder-layout.ts';
    assert.equal(broken(packagesInTheirPlace, path, code).length, 3);
    assert.deepEqual(
      broken(packagesInTheirPlace, 'src/charts/x.ts', `import { line } from 'd3'`),
      [],
    );
  });

  it('see what is used, and neither names of properties nor types nor guards', () => {
    const code = `
      const loaded = fetch('/a');
      customElements.define('a-b', class {});
      class X { static page = document; later = document; window = 1 }
      const now = () => Date.now() + Math.random() + new Date().getTime() + new Date(0).getTime();
      const there = typeof window === 'undefined';
      let typed: typeof document;
      store.fetch({ document: 1 });
    `;
    assert.deepEqual(broken(usesInTheirPlace, 'src/content/x.ts', code), [
      'src/content/x.ts:2 uses fetch',
      'src/content/x.ts:3 uses customElements.define',
      'src/content/x.ts:4 uses document',
      'src/content/x.ts:5 uses Date.now',
      'src/content/x.ts:5 uses Math.random',
      'src/content/x.ts:5 uses new Date()',
    ]);
  });
});
