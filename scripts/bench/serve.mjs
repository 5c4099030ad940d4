import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of JSON. Longer stories are asked for without a slow network, and would take seconds to compress. */
const LONG_STORY = 200_000;

/**
 * Serves pages from one origin of this machine, compressed with brotli as a publisher's would be.
 *
 * @param answer (path, search) → `{ type, body }`, or undefined for what there is not
 * @returns `{ origin, close }`
 */
export async function serve(answer) {
  /** By address; a benchmark asks for the same few over and over. */
  const prepared = new Map();
  const prepare = (url) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const found = answer(pathname, searchParams);
    if (!found) return undefined;
    const body = Buffer.from(found.body);
    const isPlain = found.type === 'application/json' && body.length > LONG_STORY;
    return {
      headers: {
        'content-type': found.type,
        'cache-control': 'no-store',
        // Lets the page's clock tell microseconds.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        ...(isPlain ? {} : { 'content-encoding': 'br' }),
      },
      body: isPlain ? body : compress(body),
    };
  };
  const server = createServer(({ url }, response) => {
    if (!prepared.has(url)) prepared.set(url, prepare(url));
    const { headers, body } = prepared.get(url) ?? {};
    response.writeHead(body ? 200 : 404, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const compress = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
