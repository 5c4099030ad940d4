import { html, type TemplateResult } from 'lit';

/**
 * A heading of a level that is known only on the page.
 * @param level 2 to 6; beyond 6 it stays 6
 */
export function heading(level: number, content: unknown, style = ''): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class=${style}>${content}</h2>`;
    case 3:
      return html`<h3 class=${style}>${content}</h3>`;
    case 4:
      return html`<h4 class=${style}>${content}</h4>`;
    case 5:
      return html`<h5 class=${style}>${content}</h5>`;
    default:
      return html`<h6 class=${style}>${content}</h6>`;
  }
}
