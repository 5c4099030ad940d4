/**
 * `npm start` serves the article of the sample story from the sources, and prints its address.
 * `--port=8080` and `--host` (for other devices in the network) as one would expect.
 */
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { root } from './lib/paths.mjs';

const ARTICLE = '/content/iran-strikes-2020/article.html';

const options = {
  port: { type: 'string', default: '5173' },
  host: { type: 'boolean', default: false },
};
const { port, host } = parseArgs({ options }).values;

/** A redirect, so that the article's own relative addresses hold. */
const articleAtRoot = {
  name: 'article-at-root',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (!/^\/(\?|$)/.test(request.url)) return next();
      response.writeHead(302, { location: request.url.replace('/', ARTICLE) }).end();
    });
  },
};

const server = await createServer({
  root,
  configFile: false,
  publicDir: false,
  appType: 'mpa',
  logLevel: 'warn',
  cacheDir: '.cache/vite',
  plugins: [articleAtRoot],
  // Everything a page may load, so that no package is found late and the page loaded twice.
  optimizeDeps: { entries: ['content/**/*.html', 'src/define/*.ts', 'src/embed/**/*.ts'] },
  server: {
    // The next free one where it is taken.
    port: Number(port),
    host,
    open: false,
    watch: { ignored: ['**/{.cache,coverage,dist,storybook-static}/**'] },
  },
});
await server.listen();
const { local, network } = server.resolvedUrls;
console.log(`The article is at ${[...local, ...network].join(' and ')} (Ctrl+C ends)`);
