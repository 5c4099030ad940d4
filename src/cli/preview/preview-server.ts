/** The server of the preview. It answers on this machine only, and to no other site's page. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dirname, resolve } from 'node:path';
import { FileError } from '../lib/failures.js';
import { readText, shownPath } from '../lib/files.js';
import { packagePath } from '../lib/package-files.js';
import { HEADERS, plainResponse, sendFile, servedFile } from './file-server.js';
import { previewCss } from './preview-css.js';
import { POLICY, previewPage } from './preview-page.js';
import { PreviewState, type Shown } from './preview-state.js';
import { watchOneFile } from './watch-file.js';

const LOOPBACK = '127.0.0.1';
/** How many ports after the first are tried. */
const TRIES = 20;
/** Proxies and browsers give up connections that say nothing. */
const HEARTBEAT = 20_000;

export interface RunningPreview {
  readonly address: string;
  readonly port: number;
  readonly shown: Shown;
  readonly close: () => Promise<void>;
}

/** A page of another site could reach a name that it lets lead here: then the name in the request is its own. */
const isForUs = ({ headers: { host = '' } }: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host);

const send = (response: ServerResponse, type: string, content: string): void =>
  void response
    .writeHead(200, { ...HEADERS, 'content-type': `${type}; charset=utf-8` })
    .end(content);

const failureOf = (error: unknown): NodeJS.ErrnoException => error as NodeJS.ErrnoException;

/** @returns the port; of those that are taken the next */
async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; ; next++) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(next, LOOPBACK, () => {
          server.off('error', fail);
          done();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : next;
    } catch (error) {
      const { code, message } = failureOf(error);
      const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
      if (!isTaken || next >= Math.min(port + TRIES, 65_535))
        throw new FileError(`No port from ${port} on can be used: ${message}.`);
    }
  }
}

/** @throws FileError where the story can't be read, or no port is free */
export async function startPreview(
  path: string,
  port: number,
  onChange: (shown: Shown) => void,
): Promise<RunningPreview> {
  const file = shownPath(path);
  const folder = dirname(resolve(path));
  const state = new PreviewState(file);
  state.read(await readText(path));
  const listeners = new Set<ServerResponse>();

  const message = (): string => `event: shown\ndata: ${JSON.stringify(state.shown)}\n\n`;
  const update = async (): Promise<void> => {
    let isNew: boolean;
    try {
      isNew = state.read(await readText(path));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      isNew = state.fail(error.message);
    }
    if (!isNew) return;
    for (const listener of listeners) listener.write(message());
    onChange(state.shown);
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (!isForUs(request))
      return plainResponse(response, 403, 'The preview is for this machine only.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plainResponse(response, 405, 'The preview only gives; it takes nothing.');
    const [pathname = '/'] = (request.url ?? '/').split(/[?#]/);
    switch (pathname) {
      case '/':
        response.setHeader('content-security-policy', POLICY);
        return send(response, 'text/html', previewPage(file));
      case '/~preview/preview.css':
        return send(response, 'text/css', previewCss);
      case '/~preview/client.js':
        return sendFile(request, response, packagePath('dist/cli/preview/client.js'));
      case '/~preview/story.json':
        return send(response, 'application/json', state.story);
      case '/~preview/events':
        response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
        response.write(message());
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
        return undefined;
    }
    const kit = /^\/explainer-kit\/(.+)$/.exec(pathname)?.[1];
    return sendFile(
      request,
      response,
      servedFile(folder, pathname.slice(1)) ??
        (kit && servedFile(packagePath('dist/embed'), kit)) ??
        undefined,
    );
  };

  const server = createServer(answer);
  const used = await listen(server, port);
  const unwatch = watchOneFile(path, () => void update());
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(': still here\n\n');
  }, HEARTBEAT);
  return {
    address: `http://${LOOPBACK}:${used}/`,
    port: used,
    get shown() {
      return state.shown;
    },
    close: async () => {
      unwatch();
      clearInterval(heartbeat);
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
