import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import type { Quote, QuoteVariant } from '../../content/types.js';
import type { Translation } from '../../localize/translation.js';
import { renderCitation } from '../base/citations.js';
import type { ViewContext } from '../base/view-context.js';
import { compareRendering, type Comparison, type Run } from './quotes-model.js';

/** The words of this view in the language of the page. */
export type QuotesWords = Translation['quotes'];

/** Who reports a quote or a rendering of it, each linked to the very words. */
const renderReports = (
  context: ViewContext,
  { text, citations }: QuoteVariant,
): readonly TemplateResult[] =>
  citations.map((citation) => renderCitation(context, citation, citation.quote ?? plainText(text)));

/** The words of one side that the other lacks, for those who don't see them marked. */
const only = ({ localize }: ViewContext, runs: readonly Run[]): string =>
  runs
    .filter(({ differs }) => differs)
    .map(({ text }) => text)
    .join(localize.common.and);

/** What differs, in words; to be seen only where nothing is marked. */
function renderDifference(
  context: ViewContext,
  words: QuotesWords,
  { ours, theirs, shared }: Comparison,
): TemplateResult {
  const [here, there] = [only(context, ours), only(context, theirs)];
  if (!shared) return html`<p class="soft">${words.noneShared}</p>`;
  if (!here && !there) return html`<p class="soft">${words.sameWords}</p>`;
  return html`<p class="unseen">
    ${here ? html`<bdi>${words.onlyShown(here)}</bdi>` : nothing}
    ${there ? html`<bdi>${words.onlyThere(there)}</bdi>` : nothing}
  </p>`;
}

/** Another rendering beside the one shown, with the words that only one of them has marked in it. */
function renderVariant(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
  variant: QuoteVariant,
): TemplateResult {
  const comparison = compareRendering(quote, variant.text);
  const { ours, theirs, shared, isTranslation } = comparison;
  const { inLanguage = context.story.inLanguage } = (isTranslation && quote.translation) || quote;
  const side = (label: string, runs: readonly Run[]): TemplateResult =>
    html`<div>
      <p class="soft">${label}</p>
      <p class="rendering" lang=${inLanguage ?? nothing} dir="auto">
        ${runs.map(({ text, differs }) => (differs && shared ? html`<mark>${text}</mark>` : text))}
      </p>
    </div>`;
  return html`<li>
    <div class="pair">${side(words.shownHere, ours)} ${side(words.elsewhere, theirs)}</div>
    ${renderDifference(context, words, comparison)} ${renderReports(context, variant)}
  </li>`;
}

/** “Check this quote”: who reports it, with a link to the very words, and how others render them. */
export function renderCheck(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
): TemplateResult {
  const { localize } = context;
  const { citations, variants = [] } = quote;
  const [reported, rendered] = [citations.length, variants.length];
  return html`<details class="citations check" part="check">
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
      ${renderReports(context, quote).map((report) => html`<li>${report}</li>`)}
    </ul>
    ${
      rendered
        ? html`<strong>${words.renderingsHeading}</strong>
            <ul>
              ${variants.map((variant) => renderVariant(context, words, quote, variant))}
            </ul>`
        : nothing
    }
  </details>`;
}
