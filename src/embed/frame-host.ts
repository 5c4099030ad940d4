/**
 * For pages with frames of the kit: `<iframe data-explainer …>` grows to the height of what is in it, the frame's reader
 * events are dispatched on it, and what the page's address names is shown in it. A classic script, to be loaded once or more.
 */
import { attend, relay, tellPage } from './frame/outside.js';

const SELECTOR = 'iframe[data-explainer]';
const KEY = Symbol.for('explainer-kit/frame-host/1');
const page = globalThis as { [KEY]?: true };

const framesOnPage = (): readonly HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>(SELECTOR),
];

if (!page[KEY]) {
  page[KEY] = true;
  attend((source) => {
    const frame = framesOnPage().find(({ contentWindow }) => contentWindow === source);
    return (
      frame && {
        frame,
        hear(message) {
          if (message.type === 'height') frame.style.blockSize = `${message.height}px`;
          else relay(frame, message);
        },
      }
    );
  });
  addEventListener('hashchange', () => framesOnPage().forEach(tellPage));
  // Frames that said so before this script came.
  framesOnPage().forEach(tellPage);
}
