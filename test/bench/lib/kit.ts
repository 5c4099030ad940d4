/** What the kit's contestants have in common: a tag whose file the page has loaded as a publisher's would. */
import type { Mount } from '../contestant.js';

interface View extends HTMLElement {
  story: unknown;
  readonly updateComplete: Promise<boolean>;
}

export const mountTag =
  (tag: string): Mount<unknown> =>
  (root, story) =>
    new Promise((resolve, reject) => {
      const view = document.createElement(tag) as View;
      view.addEventListener('explainer-ready', () => resolve());
      view.addEventListener('explainer-error', () => reject(new Error(`<${tag}> complains`)));
      view.story = story;
      root.append(view);
    });

const view = (): View | null => document.querySelector('#root > *');

/** Everything in the view that a selector finds. */
export const inView = (selector: string): readonly HTMLElement[] => [
  ...(view()?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** As a reader's press does, on a part of a drawing too; done when the view is drawn anew. */
export async function press(element: Element | undefined): Promise<void> {
  if (!element) throw new Error('There is nothing to press');
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await view()?.updateComplete;
}
