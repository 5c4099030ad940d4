import { html, nothing, type TemplateResult } from 'lit';
import { indexOf } from '../../content/story-index.js';
import type { Actor, Attribution, Quote, StoryEvent } from '../../content/types.js';
import { renderCorrections } from '../base/corrections.js';
import { renderWhen } from '../base/dates.js';
import { blockText, inlineText } from '../base/rich-text.js';
import type { ViewContext } from '../base/view-context.js';
import { renderCheck, type QuotesWords } from './quote-check.js';
import { clamp, showFound, toggleWhole } from './quote-clamp.js';
import { renderTakeAway } from './quote-take-away.js';
import { isLong, rolesOf } from './quotes-model.js';

/** How a quote stands to what is selected: it is that itself, or is about the same event. */
export type CardLink = 'selected' | 'linked' | undefined;

/** What a card shows besides its quote, and what its buttons do. */
export interface CardState {
  /** True where the reader filtered it out; a search of the page finds it all the same. */
  readonly isHidden: boolean;
  readonly isCurrent: boolean;
  /** True far from the card shown, of very many: only what is to be read and found, nothing to press. */
  readonly isBrief: boolean;
  readonly link: CardLink;
  readonly select: (id: string) => void;
  /** Asks for what compares renderings. */
  readonly compare: () => void;
}

/** How the words came to be known, and on a tap what that means. */
function renderAttribution(
  { localize }: ViewContext,
  words: QuotesWords,
  attribution: Attribution,
  isBrief: boolean,
): TemplateResult {
  const label = html`<span class="class">${localize.common.attribution[attribution]}</span>`;
  return isBrief
    ? html`<p class="small soft">${label}</p>`
    : html`<details class="small means">
        <summary>${label}</summary>
        <p>${words.card.means[attribution]}</p>
      </details>`;
}

/** Under the words: who said them and as what, when, on what occasion, and how they came to be known. */
function renderCaption(
  context: ViewContext,
  words: QuotesWords,
  { speaker, date, occasion, attribution }: Quote,
  event: StoryEvent | undefined,
  isBrief: boolean,
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
    <p class="small soft">${renderWhen(context, { startDate: date, timeZone: event?.timeZone })}</p>
    ${attribution ? renderAttribution(context, words, attribution, isBrief) : nothing}
  </figcaption>`;
}

/** Words, the first lines of them where they are many and the reader has not asked for the rest. */
function renderWords(
  context: ViewContext,
  text: string,
  inLanguage: string | undefined,
  part?: string,
): TemplateResult {
  const content = blockText(context, text, inLanguage);
  return isLong(text)
    ? html`<blockquote class="long" part=${part ?? nothing} ${clamp()} @scroll=${showFound}>
        ${content}
      </blockquote>`
    : html`<blockquote part=${part ?? nothing}>${content}</blockquote>`;
}

/** The words in the reader's language, where they were said in another. */
const renderTranslation = (
  context: ViewContext,
  words: QuotesWords,
  { text, translator, inLanguage }: NonNullable<Quote['translation']>,
): TemplateResult =>
  html`<p class="small soft translator">
      ${words.translation}${translator ? html`: ${inlineText(context, translator)}` : nothing}
    </p>
    ${renderWords(context, text, inLanguage)}`;

/** The words and their translation, and where they are many what shows them whole. */
function renderFigure(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
  event: StoryEvent | undefined,
  isBrief: boolean,
): TemplateResult {
  const { text, inLanguage, translation } = quote;
  const isCut = isLong(text) || isLong(translation?.text ?? '');
  return html`<figure>
    ${renderWords(context, text, inLanguage, 'quote')}
    ${translation ? renderTranslation(context, words, translation) : nothing}
    ${
      isCut
        ? html`<button class="plain small more" aria-expanded="false" @click=${toggleWhole}>
            <span class="whole">${words.showWhole}</span><span class="less">${words.showLess}</span>
          </button>`
        : nothing
    }
    ${renderCaption(context, words, quote, event, isBrief)}
  </figure>`;
}

/** One quote with all that belongs to it. */
export function renderCard(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
  card: CardState,
): TemplateResult {
  const { link, isBrief } = card;
  const { id } = quote;
  const event = indexOf(context.story).event.get(quote.event ?? '');
  return html`<li
    class="card ${card.isCurrent ? 'current' : ''} ${link ? 'linked' : ''}"
    part="card"
    role="listitem"
    hidden=${card.isHidden ? 'until-found' : nothing}
  >
    ${link ? html`<p class="small flag">${words[link]}</p>` : nothing}
    ${renderFigure(context, words, quote, event, isBrief)}
    ${renderCorrections(context, { kind: 'quote', id })}
    ${
      event && !isBrief
        ? html`<button class="plain small" @click=${() => card.select(id)}>
            <span class="soft">${words.event}</span> ${inlineText(context, event.name)}
          </button>`
        : nothing
    }
    ${isBrief ? nothing : renderCheck(context, words, quote, card.compare)}
    ${isBrief ? nothing : renderTakeAway(context, words, quote)}
  </li>`;
}
