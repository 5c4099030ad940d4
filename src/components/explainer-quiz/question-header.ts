import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { ItemRef, Question, Quote } from '../../content/types.js';
import { renderWhen } from '../base/dates.js';
import { heading } from '../base/heading.js';
import { inlineText } from '../base/rich-text.js';
import { itemsOf } from './quiz-memory-model.js';
import { claimOf, quoteOf } from './quiz-scoring.js';
import type { QuizContext } from './quiz-texts.js';

/** The item of the story that a question is about, where that alone tells nothing of the answer. */
export const itemOf = (question: Question): ItemRef | undefined =>
  question.kind === 'order' ? undefined : itemsOf(question)[0];

/** Words that pick an item for every view, once the question is answered. */
export const pickable = (
  context: QuizContext,
  item: ItemRef | undefined,
  words: unknown,
): unknown =>
  item
    ? html`<button type="button" class="pick" @click=${() => context.select(item)}>
        ${words}
      </button>`
    : words;

/** A quiet line of what there is of these. */
export function renderByline(parts: readonly unknown[]): TemplateResult | typeof nothing {
  const known = parts.filter(Boolean);
  return known.length
    ? html`<p class="byline small soft">
        ${known.map((part, index) => html`${index ? ' · ' : nothing}${part}`)}
      </p>`
    : nothing;
}

/**
 * What names the question: of a claim the claim itself, else what is asked. It may stand in a
 * `legend`, so it holds nothing but phrases and a heading.
 * @param item what it is about, where the reader may pick that
 */
export function renderName(
  context: QuizContext,
  question: Question,
  item: ItemRef | undefined,
): TemplateResult {
  const { story, words, headingLevel } = context;
  const title = (content: unknown): TemplateResult => heading(headingLevel, content, 'asked');
  const text = question.text && inlineText(context, question.text);
  switch (question.kind) {
    case 'verdict': {
      const claim = html`<q>${inlineText(context, claimOf(story, question).text)}</q>`;
      return html`<span class="small soft">${text ?? words.askVerdict}</span>
        ${title(pickable(context, item, claim))}`;
    }
    case 'speaker':
      return title(text ?? words.askSpeaker);
    default:
      return title(pickable(context, item, text));
  }
}

function renderQuote(
  context: QuizContext,
  { text, translation, date, inLanguage = context.story.inLanguage }: Quote,
  item: ItemRef | undefined,
): TemplateResult {
  const words = (said: string, lang: string | undefined): TemplateResult =>
    html`<q lang=${lang ?? nothing} dir="auto">${plainText(said)}</q>`;
  return html`<figure>
    <blockquote>
      <p>${pickable(context, item, words(text, inLanguage))}</p>
      ${
        translation
          ? html`<p class="soft">${words(translation.text, translation.inLanguage)}</p>`
          : nothing
      }
    </blockquote>
    ${renderByline([date && renderWhen(context, { startDate: date })])}
  </figure>`;
}

/** What the reader has to know to answer: who claims it and when, or the words that someone said. */
export function renderMatter(
  context: QuizContext,
  question: Question,
  item: ItemRef | undefined,
): unknown {
  const { story, words } = context;
  if (question.kind === 'speaker') return renderQuote(context, quoteOf(story, question), item);
  if (question.kind !== 'verdict') return nothing;
  const { claimant = '', datePublished } = claimOf(story, question);
  const name = indexOf(story).actor.get(claimant)?.name;
  return renderByline([
    name && html`<bdi>${words.claimedBy(name)}</bdi>`,
    datePublished && renderWhen(context, { startDate: datePublished }),
  ]);
}
