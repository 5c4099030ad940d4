import { asksForHeight, heightMessages, surroundingsOf } from './heights.js';
import { marked, readFromPage, type EventDetail, type FromFrame } from './messages.js';

const EVENTS = ['select', 'answer', 'complete', 'navigate', 'share', 'ready', 'error'];

/**
 * Makes a page behave in a frame: tells its height whenever that changes, passes the kit's events on, and follows what
 * the address of the page around names. It sends nothing that the page around could not see, so to any origin.
 */
export function live(frame: Window & typeof globalThis): void {
  const { document, location, parent } = frame;
  if (parent === frame) return;
  // The address may change while the page around still waits for what stood in it.
  const surroundings = surroundingsOf(location);
  const post = (message: unknown): void => parent.postMessage(message, '*');
  const say = (message: FromFrame): void => post(marked(message));

  let height = -1;
  const tell = (): void => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    heightMessages(height, surroundings).forEach(post);
  };
  /** What the kit draws, it draws once the script that asked for it has ended. */
  const later = (): void => void frame.setTimeout(tell);
  new frame.ResizeObserver(tell).observe(document.body);

  for (const event of EVENTS.map((it) => `explainer-${it}`))
    document.addEventListener(event, ({ type, detail }: CustomEventInit & Event) => {
      say({ type: 'event', name: type, detail: detail as EventDetail });
      // In a frame below the screen browsers let observers wait until the reader comes, who would then see it grow.
      later();
    });

  frame.addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const message = readFromPage(data);
    // Who speaks now may have come too late to hear the height.
    if (message || asksForHeight(data, surroundings)) {
      height = -1;
      tell();
    }
    if (!message) return;
    shareAs(document, message.url);
    const { fragment } = message;
    // In full, as a frame's base may be the page around; and with no entry in the reader's history.
    if (fragment && fragment !== location.hash)
      location.replace(location.href.replace(/#.*|$/s, () => fragment));
  });
  say({ type: 'ready' });
  later();
}

/** Links that readers copy lead to the page around. */
function shareAs(document: Document, url: string): void {
  let link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (!link) {
    link = document.createElement('link');
    link.rel = 'canonical';
    document.head.append(link);
  }
  link.href = url.replace(/#.*/s, '');
  link.dataset['explainerPage'] = '';
}
