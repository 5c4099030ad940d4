/** Registers `<explainer-frame>`. */
import { defineElement } from '../define/define-element.js';
import { attend, relay, tellPage } from './frame/outside.js';

/**
 * A frame of the kit in a page, as high as what is in it: for pages that keep others' scripts out of their own.
 *
 * @example
 * ```html
 * <explainer-frame src="strikes/index.html" label="The strikes of January 2020">
 *   <p>What stands here is read until the frame has come, and for ever where it does not.</p>
 * </explainer-frame>
 * ```
 */
class ExplainerFrameElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['src', 'label'];

  readonly #frame = document.createElement('iframe');
  readonly #fallback = document.createElement('slot');
  #leave = (): void => undefined;

  constructor() {
    super();
    const frame = this.#frame;
    frame.loading = 'lazy';
    frame.allow = 'clipboard-write; web-share';
    // No cookies, no storage, nothing of the page; sources open in a tab of their own.
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
    );
    frame.style.cssText =
      'display:block;inline-size:100%;block-size:1px;border:0;color-scheme:inherit';
    this.attachShadow({ mode: 'open' }).append(this.#fallback, frame);
  }

  connectedCallback(): void {
    const stop = attend((source) =>
      source === this.#frame.contentWindow
        ? { frame: this.#frame, hear: (message) => this.#hear(message) }
        : undefined,
    );
    const follow = (): void => tellPage(this.#frame);
    addEventListener('hashchange', follow);
    this.#leave = () => {
      stop();
      removeEventListener('hashchange', follow);
    };
  }

  disconnectedCallback(): void {
    this.#leave();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'label') this.#frame.title = now ?? '';
    else this.#frame.src = now ?? '';
  }

  #hear(message: Parameters<typeof relay>[1]): void {
    if (message.type !== 'height') relay(this, message);
    else if (message.height) {
      this.#frame.style.blockSize = `${message.height}px`;
      this.#fallback.hidden = true;
    }
  }
}

defineElement('explainer-frame', ExplainerFrameElement);
