import { html, nothing, render } from 'lit';

/**
 * A button that leads back to the overview, in the line of the heads that stay in sight: from the
 * reader's going somewhere by the overview until it is on the screen again.
 */
export class WayBack {
  #observer: IntersectionObserver | undefined;

  /** @param frame around the overview, of the whole height of the timeline */
  constructor(
    private readonly frame: HTMLElement,
    private readonly room: HTMLElement,
  ) {}

  show(words: string): void {
    this.#observer?.disconnect();
    let hasLeft = false;
    this.#observer = new IntersectionObserver((entries) => {
      const isThere = entries.at(-1)?.isIntersecting === true;
      if (isThere && hasLeft) this.hide();
      else if (!isThere) this.#draw(words);
      hasLeft ||= !isThere;
    });
    this.#observer.observe(this.room);
  }

  hide(): void {
    this.#observer?.disconnect();
    this.#draw();
  }

  #draw(words?: string): void {
    const button = html`<div class="back">
      <button class="go small" @click=${() => this.#go()}>${words}</button>
    </div>`;
    render(words ? button : nothing, this.frame);
  }

  /** The button goes with what it led to: the focus goes where it led. */
  #go(): void {
    this.room.querySelector('input')?.focus({ preventScroll: true });
    this.room.scrollIntoView({ block: 'center' });
    this.hide();
  }
}
