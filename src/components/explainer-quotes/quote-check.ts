import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { Citation, Quote, QuoteVariant } from '../../content/types.js';
import { safeUrl } from '../../internal/safe-url.js';
import type { Translation } from '../../localize/translation.js';
import { renderCitation } from '../base/citations.js';
import type { ViewContext } from '../base/view-context.js';
import { compareRendering, type Comparison } from './renderings-model.js';
import type { Run } from './word-diff-model.js';

/** The words of this view in the language of the page. */
export type QuotesWords = Translation['quotes'];

/** So many differences are told one by one. */
const MAX_TOLD = 12;

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

/** What one has in place of the other, in words: few screen readers tell of a mark. */
function renderChanges(
  words: QuotesWords,
  { changes, languages }: Comparison,
  shown: (count: number) => string,
): TemplateResult {
  const { only, instead, differing, more } = words.card;
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
  words: QuotesWords,
  { ours, theirs, shared, isCompared, isTranslation, languages }: Comparison,
): TemplateResult {
  const { translatedHere } = words.card;
  const side = (label: string, runs: readonly Run[], lang: string | undefined): TemplateResult =>
    html`<div>
      <p class="soft">${label}</p>
      <p class="rendering" lang=${lang ?? nothing} dir="auto">
        ${runs.map(({ text, differs }) => (differs && shared && isCompared ? html`<mark>${text}</mark>` : text))}
      </p>
    </div>`;
  const [here, there] = languages;
  return html`<div class="pair">
    ${side(isTranslation ? translatedHere : words.shownHere, ours, here)}
    ${side(words.elsewhere, theirs, there)}
  </div>`;
}

/** How another rendering differs, in words; to be seen only where nothing is marked. */
function renderDifference(
  { localize }: ViewContext,
  words: QuotesWords,
  comparison: Comparison,
): TemplateResult {
  const { isSame, isCompared, shared, changes } = comparison;
  if (shared && isCompared && changes.length)
    return renderChanges(words, comparison, (count) => localize.number(count));
  const { sameButMarks, tooDifferent } = words.card;
  return html`<p class="soft">
    ${isSame ? words.sameWords : !isCompared ? tooDifferent : shared ? sameButMarks : words.noneShared}
  </p>`;
}

const renderVariant = (
  context: ViewContext,
  words: QuotesWords,
  comparison: Comparison,
  variant: QuoteVariant,
): TemplateResult =>
  html`<li>
    ${comparison.isSame ? nothing : renderPair(words, comparison)}
    ${renderDifference(context, words, comparison)}
    <ul>
      ${renderReports(context, words, variant)}
    </ul>
  </li>`;

/**
 * “Check this quote”: who reports it, with a link to the very words, and how others render them. Drawn
 * whole, also while it is closed: so print, a browser's search and a reader without scripts find it.
 */
export function renderCheck(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
): TemplateResult {
  const { localize } = context;
  const { citations, variants = [] } = quote;
  const [reported, rendered] = [citations.length, variants.length];
  const hasLinks = [quote, ...variants].some((it) =>
    it.citations.some((citation) => isLinked(context, citation)),
  );
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
      ${renderReports(context, words, quote)}
    </ul>
    ${hasLinks ? html`<p class="soft on-screen">${words.card.leads}</p>` : nothing}
    ${
      rendered
        ? html`<p><strong>${words.renderingsHeading}</strong></p>
            <ul>
              ${variants.map((variant) =>
                renderVariant(
                  context,
                  words,
                  compareRendering(context.story, quote, variant),
                  variant,
                ),
              )}
            </ul>`
        : nothing
    }
  </details>`;
}
