import type { ReactiveController, ReactiveControllerHost } from 'lit';

const LAST = 6;
/** Headings in the fallback of another view are no part of the page's outline. */
const VIEWS =
  'explainer-ladder, explainer-quiz, explainer-quotes, explainer-timeline, explainer-sources';
const HEADINGS = `:is(h1, h2, h3, h4, h5, h6):not(:is(${VIEWS}) *)`;

/** The nearest heading before an element in the page's order, through shadow roots. */
function headingBefore(element: Element): Element | undefined {
  for (let node: Element | null = element; node;) {
    for (let before = node.previousElementSibling; before; before = before.previousElementSibling) {
      const inside = before.querySelectorAll(HEADINGS);
      if (inside.length) return inside[inside.length - 1];
      if (before.matches(HEADINGS)) return before;
    }
    const root = node.getRootNode();
    node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return undefined;
}

function levelBelow(element: Element): number {
  const before = headingBefore(element);
  return before ? Math.min(LAST, Math.max(2, Number(before.tagName[1]) + 1)) : 2;
}

/**
 * Continues the page's outline: a view's heading stands one level below the nearest heading before
 * it. Measured once a stay on the page: before the first render, or after it where that must equal a server's.
 */
export class HeadingLevelController implements ReactiveController {
  #level = 2;
  #measured = false;

  constructor(
    private readonly host: ReactiveControllerHost &
      Element & { readonly renderRoot: HTMLElement | DocumentFragment },
  ) {
    host.addController(this);
  }

  /** 2 to 6. */
  get level(): number {
    return this.#level;
  }

  hostConnected(): void {
    // What a server drew is taken over as it stands; all else is drawn once.
    if (!this.host.renderRoot.hasChildNodes()) this.#level = levelBelow(this.host);
    if (!this.#measured) return;
    this.#measured = false;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#measured) return;
    this.#measured = true;
    const level = levelBelow(this.host);
    if (level === this.#level) return;
    this.#level = level;
    this.host.requestUpdate();
  }
}
