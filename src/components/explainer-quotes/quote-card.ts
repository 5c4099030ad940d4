import { html, nothing, type TemplateResult } from 'lit';
import { indexOf } from '../../content/story-index.js';
import type { Actor, Quote, StoryEvent } from '../../content/types.js';
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

/** Under the words: who said them and as what, when, on what occasion, and how they came to be known. */
function renderCaption(
  context: ViewContext,
  { speaker, date, occasion, attribution }: Quote,
  event: StoryEvent | undefined,
): TemplateResult {
  const { story, localize } = context;
  // A checked story has it.
  const actor = indexOf(story).actor.get(speaker) as Actor;
  return html`<figcaption>
    <p part="speaker">
      <strong>${inlineText(context, actor.name)}</strong>${rolesOf(story, actor).map(
        (role) => html`${localize.common.and}${inlineText(context, role)}`,
      )}
    </p>
    ${occasion ? html`<p class="small">${inlineText(context, occasion)}</p>` : nothing}
    <p class="small soft">
      ${renderWhen(context, { startDate: date, timeZone: event?.timeZone })}${
        attribution ? html` · ${localize.common.attribution[attribution]}` : nothing
      }
    </p>
  </figcaption>`;
}

/** The words in the reader's language, where they were said in another. */
const renderTranslation = (
  context: ViewContext,
  words: QuotesWords,
  { text, translator, inLanguage }: NonNullable<Quote['translation']>,
): TemplateResult =>
  html`<p class="small soft translator">
      ${words.translation}${translator ? html`: <bdi>${translator}</bdi>` : nothing}
    </p>
    <blockquote>${blockText(context, text, inLanguage)}</blockquote>`;

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
        ? html`<button class="plain small more" aria-expanded=${isOpen} @click=${toggleThis}>
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
  const { id, translation } = quote;
  const event = indexOf(context.story).event.get(quote.event ?? '');
  return html`<li
    class="card ${card.isCurrent ? 'current' : ''} ${link ? 'linked' : ''}"
    part="card"
    ?hidden=${card.isHidden}
  >
    ${link ? html`<p class="small flag">${words[link]}</p>` : nothing}
    <figure>
      ${renderWords(context, words, quote, card)}
      ${translation ? renderTranslation(context, words, translation) : nothing}
      ${renderCaption(context, quote, event)}
    </figure>
    ${renderCorrections(context, { kind: 'quote', id })}
    ${
      event
        ? html`<button class="plain small" @click=${() => card.select(id)}>
            <span class="soft">${words.event}</span> ${inlineText(context, event.name)}
          </button>`
        : nothing
    }
    ${renderCheck(context, words, quote)}
  </li>`;
}
