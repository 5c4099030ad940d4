import { html, nothing, type TemplateResult } from 'lit';
import type { Quote, QuoteVariant } from '../../content/types.js';
import type { Translation } from '../../localize/translation.js';
import { renderCitation } from '../base/citations.js';
import type { ViewContext } from '../base/view-context.js';
import { compareRendering, plainText, type Comparison, type Run } from './quotes-model.js';

/** The words of this view in the language of the page. */
export type QuotesWords = Translation['quotes'];

const renderRuns = (runs: readonly Run[]): unknown =>
  runs.map(({ text, differs }) => (differs ? html`<mark>${text}</mark>` : text));

/** The words of one side that the other lacks, for those who don't see them marked. */
const only = (context: ViewContext, runs: readonly Run[]): string =>
  runs.flatMap(({ text, differs }) => (differs ? text : [])).join(context.localize.common.and);

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
  { text, citations }: QuoteVariant,
): TemplateResult {
  const comparison = compareRendering(quote, text);
  const { ours, theirs, shared, isTranslation } = comparison;
  const lang =
    (isTranslation ? quote.translation?.inLanguage : quote.inLanguage) ?? context.story.inLanguage;
  const side = (label: string, runs: readonly Run[]): TemplateResult =>
    html`<div>
      <p class="soft">${label}</p>
      <p class="rendering" lang=${lang ?? nothing} dir="auto">
        ${shared ? renderRuns(runs) : runs.map((run) => run.text)}
      </p>
    </div>`;
  return html`<li>
    <div class="pair">${side(words.shownHere, ours)} ${side(words.elsewhere, theirs)}</div>
    ${renderDifference(context, words, comparison)}
    ${citations.map((citation) => renderCitation(context, citation, citation.quote ?? plainText(text)))}
  </li>`;
}

/** “Check this quote”: who reports it, with a link to the very words, and how others render them. */
export function renderCheck(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
): TemplateResult {
  const { localize } = context;
  const { citations, variants = [], text } = quote;
  const others = variants.length
    ? ` · ${words.renderings(variants.length, localize.number(variants.length))}`
    : '';
  return html`<details class="citations check" part="check">
    <summary>
      <span
        >${words.check}
        <span class="soft"
          >${localize.common.sources(citations.length, localize.number(citations.length))}${others}</span
        ></span
      >
    </summary>
    <ul>
      ${citations.map(
        (citation) =>
          html`<li>${renderCitation(context, citation, citation.quote ?? plainText(text))}</li>`,
      )}
    </ul>
    ${
      variants.length
        ? html`<p class="variants-title">${words.renderingsHeading}</p>
            <ul class="variants">
              ${variants.map((variant) => renderVariant(context, words, quote, variant))}
            </ul>`
        : nothing
    }
  </details>`;
}
