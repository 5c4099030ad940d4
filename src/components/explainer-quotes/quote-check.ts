import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { Citation, Quote, QuoteVariant } from '../../content/types.js';
import { safeUrl } from '../../internal/safe-url.js';
import type { Translation } from '../../localize/translation.js';
import { renderCitation } from '../base/citations.js';
import type { ViewContext } from '../base/view-context.js';
import { renderRendering } from './quote-differences-loader.js';

/** The words of this view in the language of the page. */
export type QuotesWords = Translation['quotes'];

/** Paragraphs stay apart, for a link finds words within one only. */
const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(plainText)
    .join('\n\n');

/** Whether a source can be opened. */
const isLinked = ({ story }: ViewContext, { source }: Citation): boolean => {
  const { url, archivedAt } = indexOf(story).source.get(source) ?? {};
  return safeUrl(url) !== undefined || safeUrl(archivedAt) !== undefined;
};

/** Who reports a quote or a rendering of it, each linked to the very words where it can be opened. */
const renderReports = (
  context: ViewContext,
  words: QuotesWords,
  { text, citations }: QuoteVariant,
): readonly TemplateResult[] =>
  citations.map((citation) => {
    const exact = citation.quote ?? paragraphs(text);
    // What the card shows is not shown again.
    const isShown = plainText(exact) === plainText(text);
    const shown = isShown ? { ...citation, quote: undefined } : citation;
    return html`<li>
      ${renderCitation(context, shown, exact)}
      ${isLinked(context, citation) ? nothing : html`<p class="soft">${words.card.noLink}</p>`}
    </li>`;
  });

/**
 * “Check this quote”: who reports it, with a link to the very words, and how others render them. Drawn
 * whole, also while it is closed: so print, a browser's search and a reader without scripts find it. Only what
 * differs between renderings is marked when it is opened.
 *
 * @param compare asks for these marks
 */
export function renderCheck(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
  compare: () => void,
): TemplateResult {
  const { localize } = context;
  const { citations, variants = [] } = quote;
  const [reported, rendered] = [citations.length, variants.length];
  const hasLinks = [quote, ...variants].some((it) =>
    it.citations.some((citation) => isLinked(context, citation)),
  );
  return html`<details class="citations check" part="check" @toggle=${rendered ? compare : nothing}>
    <summary>
      <span
        >${words.check}
        <span class="soft"
          >${localize.common.sources(reported, localize.number(reported))}${
            rendered ? ` · ${words.renderings(rendered, localize.number(rendered))}` : nothing
          }</span
        ></span
      >
    </summary>
    <ul>
      ${renderReports(context, words, quote)}
    </ul>
    ${hasLinks ? html`<p class="soft on-screen">${words.card.leads}</p>` : nothing}
    ${
      rendered
        ? html`<p><strong>${words.renderingsHeading}</strong></p>
            <ul>
              ${variants.map(
                (variant) =>
                  html`<li>
                    ${renderRendering(context, words, quote, variant)}
                    <ul>
                      ${renderReports(context, words, variant)}
                    </ul>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
  </details>`;
}
