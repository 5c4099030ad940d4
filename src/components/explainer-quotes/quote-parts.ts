import { html, nothing, type TemplateResult } from 'lit';
import { indexOf } from '../../content/story-index.js';
import type { Actor, Citation, Correction, Quote, QuoteVariant } from '../../content/types.js';
import { renderCitation, sourceName } from '../base/citations.js';
import { renderDate, renderWhen } from '../base/dates.js';
import { blockText, inlineText } from '../base/rich-text.js';
import type { ViewContext } from '../base/view-context.js';
import type { QuotesWords } from './explainer-quotes.js';
import { compareRendering, correctionsOf, plainText, type Run } from './quotes-model.js';

/** Who speaks, as what: name, post, and whom they belong to. */
function renderSpeaker(context: ViewContext, speaker: Actor): TemplateResult {
  const { story, localize } = context;
  const group = speaker.memberOf && indexOf(story).actor.get(speaker.memberOf)?.name;
  const roles = [speaker.jobTitle, group].filter((role) => role !== undefined);
  return html`<p class="speaker" part="speaker">
    <strong>${inlineText(context, speaker.name)}</strong>${roles.map(
      (role) => html`${localize.common.and}${inlineText(context, role ?? '')}`,
    )}
  </p>`;
}

/** Under the words: who said them, when, on what occasion, and how they came to be known. */
export function renderCaption(context: ViewContext, quote: Quote): TemplateResult {
  const index = indexOf(context.story);
  const speaker = index.actor.get(quote.speaker);
  const event = quote.event === undefined ? undefined : index.event.get(quote.event);
  return html`<figcaption>
    ${speaker ? renderSpeaker(context, speaker) : nothing}
    ${quote.occasion ? html`<p class="small">${inlineText(context, quote.occasion)}</p>` : nothing}
    <p class="small soft">
      ${renderWhen(context, { startDate: quote.date, timeZone: event?.timeZone })}${
        quote.attribution
          ? html` · ${context.localize.common.attribution[quote.attribution]}`
          : nothing
      }
    </p>
  </figcaption>`;
}

/** The words in the reader's language, where they were said in another. */
export function renderTranslation(
  context: ViewContext,
  words: QuotesWords,
  { translation }: Quote,
): TemplateResult | typeof nothing {
  if (!translation) return nothing;
  const { text, translator, inLanguage } = translation;
  return html`<div class="translation">
    <p class="small soft">
      <bdi>${translator ? words.translatedBy(translator) : words.translation}</bdi>
    </p>
    <blockquote>${blockText(context, text, inLanguage)}</blockquote>
  </div>`;
}

const renderCorrection = (
  context: ViewContext,
  words: QuotesWords,
  { date, kind = 'correction', text, previousText }: Correction,
): TemplateResult =>
  html`<li>
    <p><strong>${words.correction[kind]}</strong> · ${renderDate(context, date)}</p>
    ${blockText(context, text)}
    ${
      previousText
        ? html`<p class="soft">${words.previously} <s>${inlineText(context, previousText)}</s></p>`
        : nothing
    }
  </li>`;

/** What was put right about a quote: beside it and open, so that nobody reads past it. */
export function renderCorrections(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
): TemplateResult | typeof nothing {
  const corrections = correctionsOf(context.story, quote);
  return corrections.length
    ? html`<ul class="corrections small">
        ${corrections.map((correction) => renderCorrection(context, words, correction))}
      </ul>`
    : nothing;
}

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
