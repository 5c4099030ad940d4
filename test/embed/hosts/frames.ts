/** Folders that `explainer-kit export` writes, with ears: they do and tell what the page around asks of them. */
import { exportFolder, keep, type Folder } from './host-page.js';

/** What a frame says of itself; a sandbox lets nobody look in. */
export interface Told {
  /** By tag. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly stored: 'kept' | 'refused';
  /** Whether what is too high for the frame can be scrolled to. */
  readonly scrolls: boolean;
  /** px */
  readonly contentHeight: number;
  readonly faults: readonly string[];
}

const EARS = `<script>
  const faults = [];
  addEventListener('error', ({ message }) => faults.push(message));
  let stored = 'kept';
  try { localStorage.length } catch { stored = 'refused' }
  addEventListener('message', ({ data }) => {
    if (data === 'skip')
      [...document.querySelector('explainer-quiz').shadowRoot.querySelectorAll('button')]
        .find((it) => it.textContent.trim() === 'Skip').click();
    if (data !== 'tell') return;
    const page = document.scrollingElement;
    page.scrollTop = 100;
    const scrolls = page.scrollTop === 100;
    page.scrollTop = 0;
    const views = [...document.querySelectorAll('[src], explainer-ladder, explainer-timeline, explainer-quotes, explainer-quiz, explainer-sources')];
    parent.postMessage({ told: {
      statuses: Object.fromEntries(views.filter((it) => it.status).map((it) => [it.localName, it.status])),
      stored, scrolls, faults, contentHeight: document.body.getBoundingClientRect().height } }, '*');
  });
</script>`;

/** The folder, and beside its page one with ears: the address of that. */
export async function withEars(
  format: string,
  ...args: string[]
): Promise<Folder & { readonly page: string }> {
  const folder = await exportFolder(format, ...args);
  const page = `${folder.address}eared-${crypto.randomUUID()}.html`;
  const text = await (await fetch(`${folder.address}index.html`)).text();
  await keep(
    text.replace('<head>', () => `<head>${EARS}`),
    page,
  );
  return { ...folder, page };
}

/** Not that an observer of sizes comes to rest one frame later, of which WebKit says nothing further in a sandbox. */
const isFault = (message: string): boolean =>
  !message.startsWith('ResizeObserver loop') &&
  (message !== 'Script error.' || /Chrome|Firefox/.test(navigator.userAgent));

/** Asks a frame of that page, which is in a page of its own, what it is like. */
export async function ask(
  page: Window & typeof globalThis,
  frame: HTMLIFrameElement,
): Promise<Told> {
  const answer = new Promise<Told>((resolve) =>
    page.addEventListener(
      'message',
      function hear({ data, source }: MessageEvent<{ told?: Told }>) {
        if (!data?.told || source !== frame.contentWindow) return;
        page.removeEventListener('message', hear);
        resolve({ ...data.told, faults: data.told.faults.filter(isFault) });
      },
    ),
  );
  frame.contentWindow?.postMessage('tell', '*');
  return answer;
}

/** Skips the question that stands in a frame, and waits until the page around has heard of it. */
export async function skipIn(
  page: Window & typeof globalThis,
  frame: HTMLIFrameElement,
): Promise<Readonly<Record<string, unknown>>> {
  interface Answer {
    readonly name?: string;
    readonly detail?: Readonly<Record<string, unknown>>;
  }
  const heard = new Promise<Readonly<Record<string, unknown>>>((resolve) =>
    page.addEventListener('message', function hear({ data, source }: MessageEvent<Answer>) {
      if (data?.name !== 'explainer-answer' || source !== frame.contentWindow) return;
      page.removeEventListener('message', hear);
      resolve(data.detail ?? {});
    }),
  );
  frame.contentWindow?.postMessage('skip', '*');
  return heard;
}
