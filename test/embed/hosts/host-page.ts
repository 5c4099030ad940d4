/** Pages of publishers, as tests open them: a fixture with what the built command exports in it, in a frame of its own. */
import { aTimeout, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

export const STORY = '/content/iran-strikes-2020/story.json';
export const VIEWS = ['ladder', 'timeline', 'quotes', 'quiz', 'sources'] as const;

export type PageWindow = Window & typeof globalThis;

export interface View extends HTMLElement {
  readonly status: string;
}

export async function until<Value>(
  find: () => Value | undefined | false | null | Promise<Value | undefined | false | null>,
  ms = 20_000,
): Promise<Value> {
  for (const end = performance.now() + ms; performance.now() < end; await aTimeout(25)) {
    const found = await find();
    if (found) return found;
  }
  throw new Error(`not within ${ms} ms: ${String(find)}`);
}

/** What `explainer-kit export` prints. */
export async function exportText(format: string, ...args: string[]): Promise<string> {
  const { text } = await executeServerCommand<{ text: string }, object>('kit:export', {
    story: STORY.slice(1),
    args: ['-f', format, ...args],
  });
  return text;
}

export interface Folder {
  /** With a slash at its end. */
  readonly address: string;
  readonly files: readonly string[];
}

/** The folder that `explainer-kit export` writes, at an address of its own. */
export const exportFolder = (format: string, ...args: string[]): Promise<Folder> =>
  executeServerCommand<Folder, object>('kit:export', {
    story: STORY.slice(1),
    args: ['-f', format, ...args],
    isFolder: true,
  });

/** A file of fixtures/, with `%name%` for the values. */
export async function hostPage(
  name: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  const response = await fetch(new URL(`./fixtures/${name}.html`, import.meta.url), {
    cache: 'no-store',
  });
  return (await response.text()).replace(/%(\w+)%/g, (_, key: string) => values[key] ?? '');
}

/** Keeps a page under an address. */
export async function keep(
  page: string,
  address = `/__kit__/page/${crypto.randomUUID()}`,
): Promise<string> {
  await fetch(address, { method: 'POST', body: page });
  return address;
}

export interface OpenOptions {
  /** px; also a list of what a frame may do: the page then stands in a sandbox. */
  readonly width?: number;
  readonly height?: number;
  readonly sandbox?: string;
  readonly hash?: string;
}

/** Opens a page; the test can look inside where it is not in a sandbox without `allow-same-origin`. */
export async function open(
  page: string,
  { width = 700, height = 900, sandbox, hash = '' }: OpenOptions = {},
): Promise<PageWindow> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe style="inline-size: ${width}px; block-size: ${height}px; border: 0"></iframe>`,
  );
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  const isLoaded = new Promise((resolve) =>
    frame.addEventListener('load', resolve, { once: true }),
  );
  frame.src = (await keep(page)) + hash;
  await isLoaded;
  return frame.contentWindow as PageWindow;
}

/** Every view of a page, once all of them show their story. */
export async function readyViews({ document }: PageWindow): Promise<readonly View[]> {
  const find = (): readonly View[] => [
    ...document.querySelectorAll<View>(VIEWS.map((view) => `explainer-${view}`).join()),
  ];
  await until(() => find().length > 0 && find().every(({ status }) => status === 'ready'));
  return find();
}

/** What a page has asked for, by path. */
export const asked = ({ performance: its }: PageWindow): readonly string[] =>
  its.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
