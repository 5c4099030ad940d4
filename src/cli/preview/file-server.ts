/** Files of two folders over HTTP, and of no other: the story's own, and the kit's. */
import { createReadStream, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

/** What a page may ask for. What is not here is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
};

/** Nothing is kept, so that what was saved is what is shown; and nothing is taken for what it is not. */
export const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

export const plainResponse = (response: ServerResponse, status: number, text: string): void =>
  void response
    .writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' })
    .end(text);

/**
 * The real path of a file that lies in a folder and may be served; undefined for everything else: what
 * lies outside, also by way of a link, what is hidden, what is no file, and kinds of files that pages have no use for.
 * @param path of an address, still with its escapes, without the slash at its beginning
 */
export function servedFile(folder: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const segments = decoded.split('/');
  if (segments.some((it) => !it || it.startsWith('.') || /[\\:\0]/.test(it))) return undefined;
  if (!TYPES[extname(decoded).toLowerCase()]) return undefined;
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, ...segments));
    const isInside = file.startsWith(root.endsWith(sep) ? root : root + sep);
    return isInside && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string | undefined,
): void {
  if (!file) {
    plainResponse(response, 404, 'There is no such file.');
    return;
  }
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, {
    ...HEADERS,
    'content-type': type,
    'content-length': statSync(file).size,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = createReadStream(file);
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}
