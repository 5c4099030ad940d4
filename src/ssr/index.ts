/** Server rendering: Node only, for pages that want a view's markup before any script runs. */
export { renderElement, type RenderElementOptions } from './render-element.js';
