import { html, nothing, type TemplateResult } from 'lit';
import { indexOf } from '../../content/story-index.js';
import type { ItemRef, Question, Quote } from '../../content/types.js';
import { homeZone, renderDate } from '../base/dates.js';
import { heading } from '../base/heading.js';
import { inlineText } from '../base/rich-text.js';
import { claimOf, quoteOf } from './quiz-scoring.js';
import type { QuizContext } from './quiz-texts.js';

/** The item of the story that a question is about, where that alone tells nothing of the answer. */
export function itemOf(question: Question): ItemRef | undefined {
  switch (question.kind) {
    case 'verdict':
      return { kind: 'claim', id: question.claim };
    case 'speaker':
      return { kind: 'quote', id: question.quote };
    case 'estimate':
      return question.dispute === undefined ? undefined : { kind: 'dispute', id: question.dispute };
    default:
      return undefined;
  }
}

/** Words that pick an item for every view, once the question is answered. */
export const pickable = (
  context: QuizContext,
  item: ItemRef | undefined,
  words: TemplateResult,
): TemplateResult =>
  item
    ? html`<button type="button" class="pick" @click=${() => context.select(item)}>
        ${words}
      </button>`
    : words;

/**
 * What names the question: of a claim the claim itself, else what is asked. It may stand in a
 * `legend`, so it holds nothing but phrases and a heading.
 * @param progress its place in the quiz, where it is one of several
 * @param isChecked true once it is answered
 */
export function renderName(
  context: QuizContext,
  question: Question,
  progress: string | undefined,
  isChecked: boolean,
): TemplateResult {
  const { story, words, headingLevel } = context;
  const title = (content: TemplateResult, style = ''): TemplateResult =>
    heading(headingLevel, content, style);
  const item = isChecked ? itemOf(question) : undefined;
  const place = progress ? html`<span class="progress">${progress}</span>` : nothing;
  switch (question.kind) {
    case 'verdict': {
      const prompt = question.text ? inlineText(context, question.text) : words.askVerdict;
      return html`${place}<span class="prompt">${prompt}</span>
        ${title(pickable(context, item, html`<q lang=${story.inLanguage ?? nothing} dir="auto">${inlineText(context, claimOf(story, question).text)}</q>`))}`;
    }
    case 'speaker':
      return html`${place}${title(question.text ? inlineText(context, question.text) : html`${words.askSpeaker}`)}`;
    default:
      return html`${place}${title(pickable(context, item, inlineText(context, question.text)))}`;
  }
}

function renderQuote(
  context: QuizContext,
  quote: Quote,
  item: ItemRef | undefined,
): TemplateResult {
  const { text, translation, date } = quote;
  const lang = quote.inLanguage ?? context.story.inLanguage ?? nothing;
  return html`<figure class="quote">
    <blockquote>
      <p>${pickable(context, item, html`<q lang=${lang} dir="auto">${text}</q>`)}</p>
      ${
        translation
          ? html`<p class="soft">
              <q lang=${translation.inLanguage ?? nothing} dir="auto">${translation.text}</q>
            </p>`
          : nothing
      }
    </blockquote>
    ${date ? html`<figcaption class="byline">${renderDate(context, date, homeZone(context))}</figcaption>` : nothing}
  </figure>`;
}

/** What the reader has to know to answer: who claims it and when, or the words that someone said. */
export function renderMatter(
  context: QuizContext,
  question: Question,
  isChecked: boolean,
): unknown {
  const { story, words } = context;
  if (question.kind === 'speaker') {
    return renderQuote(context, quoteOf(story, question), isChecked ? itemOf(question) : undefined);
  }
  if (question.kind !== 'verdict') return nothing;
  const { claimant, datePublished } = claimOf(story, question);
  const name = claimant && indexOf(story).actor.get(claimant)?.name;
  if (!name && !datePublished) return nothing;
  return html`<p class="byline">
    ${name ? html`<bdi>${words.claimedBy(name)}</bdi>` : nothing}${name && datePublished ? ' · ' : nothing}${
      datePublished ? renderDate(context, datePublished, homeZone(context)) : nothing
    }
  </p>`;
}
