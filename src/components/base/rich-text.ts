import { html, nothing, type TemplateResult } from 'lit';
import { parseRichText, type Inline } from '../../content/rich-text.js';
import type { ViewContext } from './view-context.js';

function renderInline(part: Inline): unknown {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'em':
      return html`<em>${part.children.map(renderInline)}</em>`;
    case 'strong':
      return html`<strong>${part.children.map(renderInline)}</strong>`;
    case 'link':
      return html`<a href=${part.href} rel="noopener">${part.children.map(renderInline)}</a>`;
  }
}

/** A story's text within a line: its paragraphs run on. Set off in its own language and direction. */
export const inlineText = ({ story }: ViewContext, text: string): TemplateResult =>
  html`<span lang=${story.inLanguage ?? nothing} dir="auto"
    >${parseRichText(text).map((paragraph, index) => [index ? ' ' : '', paragraph.map(renderInline)])}</span
  >`;

/**
 * A story's text as paragraphs, in its own language and direction.
 * @param lang language of the text where it is not the story's
 */
export const blockText = (
  { story }: ViewContext,
  text: string,
  lang: string | undefined = story.inLanguage,
): readonly TemplateResult[] =>
  parseRichText(text).map(
    (paragraph) => html`<p lang=${lang ?? nothing} dir="auto">${paragraph.map(renderInline)}</p>`,
  );
