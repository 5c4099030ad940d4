import { VERSION } from '../internal/kit.js';
import { warnOnce } from '../internal/warn.js';

const KEY = Symbol.for('explainer-kit/version');

/**
 * Registers a tag unless the page has it already. A second copy of this version is silent and
 * harmless; another version, or somebody else's tag of that name, is named once in the console and
 * the first keeps working.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!globalThis.customElements) return;
  const taken = customElements.get(tag) as { readonly [KEY]?: string } | undefined;
  if (!taken) {
    Object.defineProperty(element, KEY, { value: VERSION });
    customElements.define(tag, element);
  } else if (taken[KEY] !== VERSION) {
    const owner = taken[KEY] ? `version ${taken[KEY]} of the kit` : 'another script';
    warnOnce(`<${tag}> is already defined by ${owner}; version ${VERSION} leaves it as it is.`);
  }
}
