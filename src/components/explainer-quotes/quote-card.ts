import { html, nothing, type TemplateResult } from 'lit';
import { indexOf } from '../../content/story-index.js';
import type { Actor, Quote } from '../../content/types.js';
import { renderCorrections } from '../base/corrections.js';
import { renderWhen } from '../base/dates.js';
import { blockText, inlineText } from '../base/rich-text.js';
import type { ViewContext } from '../base/view-context.js';
import { renderCheck, type QuotesWords } from './quote-check.js';
import { isLong, rolesOf } from './quotes-model.js';

/** How a quote stands to what is selected: it is that itself, or is about the same event. */
export type CardLink = 'selected' | 'linked' | undefined;

/** What a card shows besides its quote, and what its buttons do. */
export interface CardState {
  readonly isHidden: boolean;
  readonly isCurrent: boolean;
  /** True where a long quote is shown whole. */
  readonly isOpen: boolean;
  readonly link: CardLink;
  readonly toggle: (id: string) => void;
  readonly select: (id: string) => void;
}

/** Who speaks, as what: name, post, and whom they belong to. */
const renderSpeaker = (context: ViewContext, speaker: Actor): TemplateResult =>
  html`<p class="speaker" part="speaker">
    <strong>${inlineText(context, speaker.name)}</strong>${rolesOf(context.story, speaker).map(
      (role) => html`${context.localize.common.and}${inlineText(context, role)}`,
    )}
  </p>`;

/** Under the words: who said them, when, on what occasion, and how they came to be known. */
function renderCaption(context: ViewContext, quote: Quote): TemplateResult {
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
function renderTranslation(
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

/** The words; the first lines of them where they are many and the reader has not asked for the rest. */
function renderWords(
  context: ViewContext,
  words: QuotesWords,
  { id, text, inLanguage }: Quote,
  { isOpen, toggle }: CardState,
): TemplateResult {
  const long = isLong(text);
  const isClamped = long && !isOpen;
  const toggleThis = (): void => toggle(id);
  // A clamped quote is scrolled by find-in-page only, which found words in what the clamp hides.
  return html`<blockquote
      class=${isClamped ? 'clamped' : nothing}
      part="quote"
      @scroll=${isClamped ? toggleThis : nothing}
    >
      ${blockText(context, text, inLanguage)}
    </blockquote>
    ${
      long
        ? html`<button class="plain more" aria-expanded=${isOpen} @click=${toggleThis}>
            ${isOpen ? words.showLess : words.showWhole}
          </button>`
        : nothing
    }`;
}

/** One quote with all that belongs to it. */
export function renderCard(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
  card: CardState,
): TemplateResult {
  const { link } = card;
  const event =
    quote.event === undefined ? undefined : indexOf(context.story).event.get(quote.event);
  return html`<li
    class="card ${card.isCurrent ? 'current' : ''} ${link ? 'linked' : ''}"
    part="card"
    ?hidden=${card.isHidden}
  >
    ${link ? html`<p class="flag">${words[link]}</p>` : nothing}
    <figure>
      ${renderWords(context, words, quote, card)} ${renderTranslation(context, words, quote)}
      ${renderCaption(context, quote)}
    </figure>
    ${renderCorrections(context, { kind: 'quote', id: quote.id })}
    ${
      event
        ? html`<p class="event small">
            <span class="soft">${words.event}</span>
            <button class="plain" @click=${() => card.select(quote.id)}>
              ${inlineText(context, event.name)}
            </button>
          </p>`
        : nothing
    }
    ${renderCheck(context, words, quote)}
  </li>`;
}
