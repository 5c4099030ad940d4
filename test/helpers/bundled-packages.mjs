/**
 * A @web/dev-server plugin that serves the packages whose name matches as one ES module each: because they contain
 * CommonJS (`storybook/test`), which the server can't serve, or many files (`d3-…`), which each test page would fetch.
 * Only for packages that share no instance with others: never `lit`.
 */
import { build } from 'esbuild';

const PREFIX = '/__bundled__/';

export function bundledPackages(pattern) {
  const bundles = new Map();
  return {
    name: 'bundled-packages',
    resolveImport({ source }) {
      if (pattern.test(source)) return `${PREFIX}${encodeURIComponent(source)}.js`;
    },
    async serve({ path }) {
      if (!path.startsWith(PREFIX)) return;
      const name = decodeURIComponent(path.slice(PREFIX.length, -'.js'.length));
      if (!bundles.has(name)) bundles.set(name, bundle(name));
      return { body: await bundles.get(name), type: 'js' };
    },
  };
}

async function bundle(name) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${name}'`, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    define: { 'process.env.NODE_ENV': '"test"', global: 'globalThis' },
  });
  return outputFiles[0].text;
}
