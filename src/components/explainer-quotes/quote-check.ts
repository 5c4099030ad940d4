import { html, nothing, type TemplateResult } from 'lit';
import { indexOf } from '../../content/story-index.js';
import type { Citation, Quote, QuoteVariant } from '../../content/types.js';
import type { Translation } from '../../localize/translation.js';
import { renderCitation, sourceName } from '../base/citations.js';
import type { ViewContext } from '../base/view-context.js';
import { compareRendering, plainText, type Run } from './quotes-model.js';

/** The words of this view in the language of the page. */
export type QuotesWords = Translation['quotes'];

/** Who renders words so, each source once. */
function sourceNames({ story, localize }: ViewContext, citations: readonly Citation[]): string {
  const names = citations.map(({ source }) => {
    const found = indexOf(story).source.get(source);
    return found ? sourceName(found) : '';
  });
  return [...new Set(names)].join(localize.common.and);
}

const renderRuns = (runs: readonly Run[]): unknown =>
  runs.map(({ text, differs }) => (differs ? html`<mark>${text}</mark>` : text));

/** Another rendering beside the one shown, with the words that only one of them has marked in it. */
function renderVariant(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
  { text, citations }: QuoteVariant,
): TemplateResult {
  const { common } = context.localize;
  const { ours, theirs, isTranslation } = compareRendering(quote, text);
  const lang =
    (isTranslation ? quote.translation?.inLanguage : quote.inLanguage) ?? context.story.inLanguage;
  const only = (runs: readonly Run[]): string =>
    runs.flatMap((run) => (run.differs ? [run.text] : [])).join(common.and);
  const [here, there] = [only(ours), only(theirs)];
  const side = (label: string, runs: readonly Run[]): TemplateResult =>
    html`<div>
      <p class="soft"><bdi>${label}</bdi></p>
      <p class="rendering" lang=${lang ?? nothing} dir="auto">${renderRuns(runs)}</p>
    </div>`;
  return html`<li>
    <div class="pair">
      ${side(words.renderingShown, ours)}
      ${side(words.renderingOf(sourceNames(context, citations)), theirs)}
    </div>
    <p class=${here || there ? 'unseen' : 'soft'}>
      ${here ? html`<bdi>${words.onlyShown(here)}</bdi>` : nothing}
      ${there ? html`<bdi>${words.onlyThere(there)}</bdi>` : nothing}
      ${here || there ? nothing : words.sameWords}
    </p>
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
