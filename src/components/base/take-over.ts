/** How a view takes over what a server drew, node for node; loaded only where there is something to take over. */
import { hydrate } from '@lit-labs/ssr-client';
import type { LitElement } from 'lit';
import type { Story } from '../../content/types.js';
import { hash } from '../../internal/hash.js';

/** Attribute of a tag that a server drew, with the fingerprint of the story. */
export const DRAWN = 'data-drawn';

/** Tells a story from another, and from what it said before: 32 bits in base 36, of the checked story. */
export const fingerprint = (story: Story): string => hash(JSON.stringify(story)).toString(36);

/**
 * Makes Lit know the nodes in the shadow root as those it would have made of the template.
 * @returns false where they are not: of another story, by another version of the kit, or changed by the page
 */
export function takeOver(
  host: LitElement,
  story: Story | undefined,
  template: () => unknown,
): boolean {
  if (!story || host.getAttribute(DRAWN) !== fingerprint(story)) return false;
  try {
    hydrate(template(), host.renderRoot, host.renderOptions);
    return true;
  } catch {
    return false;
  }
}
