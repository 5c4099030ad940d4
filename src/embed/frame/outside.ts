import { marked, readFromFrame, type FromFrame } from './messages.js';

/** A frame that is attended to, and what is done with what it says. */
interface Attended {
  readonly frame: HTMLIFrameElement;
  readonly hear: (message: FromFrame) => void;
}

const FRAGMENT = /^#explainer=/;

/** What a page tells its frames: where it is, and what its address names. */
export const pageMessage = ({ href, hash }: Location): object =>
  marked({ type: 'page', url: href, fragment: FRAGMENT.test(hash) ? hash : '' });

/** Passes an event of a frame on, as if the kit stood in the page. */
export function relay(target: EventTarget, message: FromFrame): void {
  if (message.type !== 'event') return;
  const { name, detail } = message;
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/**
 * Listens to frames of the kit. Only messages of the very windows of those frames are read.
 * @param find the frame of a window, if it is one to attend to
 * @returns ends it
 */
export function attend(find: (source: MessageEventSource) => Attended | undefined): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  addEventListener(
    'message',
    ({ source, data }) => {
      const message = source && readFromFrame(data);
      const attended = message ? find(source) : undefined;
      if (!message || !attended) return;
      if (message.type === 'ready') tellPage(attended.frame);
      attended.hear(message);
    },
    { signal },
  );
  return () => controller.abort();
}

/** In a sandbox a frame has no origin that could be named. Nothing but the page's address is said. */
export function tellPage({ contentWindow }: HTMLIFrameElement): void {
  contentWindow?.postMessage(pageMessage(location), '*');
}
