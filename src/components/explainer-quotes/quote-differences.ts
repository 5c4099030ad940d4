/** What compares renderings of a quote: this file is loaded when the reader first opens some, and by servers. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Quote, QuoteVariant } from '../../content/types.js';
import type { Translation } from '../../localize/translation.js';
import { quoteDifferences } from '../../localize/translations/en-quote-differences.js';
import type { ViewContext } from '../base/view-context.js';
import type { QuotesWords } from './quote-check.js';
import { compareRendering, type Comparison } from './renderings-model.js';
import type { Run } from './word-diff-model.js';

type Words = Translation['quoteDifferences'];

/** So many differences are told one by one. */
const MAX_TOLD = 12;

/** What one has in place of the other, in words: few screen readers tell of a mark. */
function renderChanges(
  { only, instead, differing, more }: Words,
  { changes, languages }: Comparison,
  shown: (count: number) => string,
): TemplateResult {
  const [here, there] = languages;
  const told = changes.slice(0, MAX_TOLD).map(({ ours, theirs }) => {
    const sentence = ours && theirs ? instead('\n', '\r') : only('\n', Boolean(ours));
    return html`<li>
      ${sentence
        .split(/([\n\r])/)
        .map((part) =>
          part === '\r' || (part === '\n' && !ours)
            ? html`<bdi lang=${there ?? nothing}>${theirs}</bdi>`
            : part === '\n'
              ? html`<bdi lang=${here ?? nothing}>${ours}</bdi>`
              : part,
        )}
    </li>`;
  });
  const rest = changes.length - told.length;
  return html`<div class="unseen">
    <p>${differing}</p>
    <ul>
      ${told}${rest ? html`<li>${more(rest, shown(rest))}</li>` : nothing}
    </ul>
  </div>`;
}

/** Two renderings side by side, with the words that only one of them has marked in it. */
function renderPair(
  { shownHere, translatedHere }: Words,
  elsewhere: string,
  { ours, theirs, shared, isCompared, isTranslation, languages }: Comparison,
): TemplateResult {
  const side = (label: string, runs: readonly Run[], lang: string | undefined): TemplateResult =>
    html`<div>
      <p class="soft">${label}</p>
      <p class="rendering" lang=${lang ?? nothing} dir="auto">
        ${runs.map(({ text, differs }) => (differs && shared && isCompared ? html`<mark>${text}</mark>` : text))}
      </p>
    </div>`;
  const [here, there] = languages;
  return html`<div class="pair">
    ${side(isTranslation ? translatedHere : shownHere, ours, here)}
    ${side(elsewhere, theirs, there)}
  </div>`;
}

/**
 * Another rendering beside the words it renders, and how it differs, in words; these are to be seen only where
 * nothing is marked.
 */
export function renderDifferences(
  { story, localize }: ViewContext,
  { elsewhere }: QuotesWords,
  quote: Quote,
  variant: QuoteVariant,
): TemplateResult {
  const words = localize.wordsOf('quoteDifferences', quoteDifferences);
  const comparison = compareRendering(story, quote, variant);
  const { isSame, isCompared, shared, changes } = comparison;
  const { same, tooDifferent, sameButMarks, noneShared } = words;
  return html`${isSame ? nothing : renderPair(words, elsewhere, comparison)}
  ${
    shared && isCompared && changes.length
      ? renderChanges(words, comparison, (count) => localize.number(count))
      : html`<p class="soft compared">
          ${isSame ? same : !isCompared ? tooDifferent : shared ? sameButMarks : noneShared}
        </p>`
  }`;
}
