import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef, Question, QuestionOf } from '../../content/types.js';
import type { Answer } from '../../story/reader-state.js';
import { inlineText } from '../base/rich-text.js';
import { rightOrder } from './order-scoring.js';
import { itemOf } from './question-header.js';
import { endWords } from './quiz-end-words.js';
import { icon } from './quiz-icons.js';
import { questionText } from './quiz-scoring.js';
import { answerText, eventName, isolate, rightText, type QuizContext } from './quiz-texts.js';

/** What a question in the review asks the quiz to do. */
export interface RowActions {
  /** Goes to a question's feedback. */
  readonly visit: (question: string) => void;
  /** Selects an item for every view of the story. */
  readonly mark: (item: ItemRef) => void;
}

/** The button names what it marks to whoever does not see where it stands. */
const renderMark = (
  context: QuizContext,
  item: ItemRef,
  about: string,
  content: unknown,
  mark: RowActions['mark'],
): TemplateResult =>
  html`<button
    type="button"
    class="pick"
    aria-label=${endWords(context).mark.name(isolate(about))}
    aria-current=${context.isLinked(item) ? 'true' : nothing}
    @click=${() => mark(item)}
  >
    ${content}
  </button>`;

/** The right order; each event can be marked. */
function renderOrder(
  context: QuizContext,
  question: QuestionOf<'order'>,
  answer: Answer | undefined,
  mark: RowActions['mark'],
): TemplateResult {
  const { story, words, localize } = context;
  const given = (answer?.value ?? []) as readonly string[];
  const order = answer?.correct ? given : rightOrder(story, question);
  return html`<ol class="small">
    ${order.map((id, place) => {
      const name = eventName(story, id);
      const givenAt = given.indexOf(id);
      return html`<li>
        <span>${localize.number(place + 1)}.</span>
        <div>
          ${renderMark(context, { kind: 'event', id }, name, inlineText(context, name), mark)}
          ${
            givenAt < 0 || givenAt === place
              ? nothing
              : html`<span class="missed">${words.yourPlace(localize.number(givenAt + 1))}</span>`
          }
        </div>
      </li>`;
    })}
  </ol>`;
}

/** @param isCorrected true where something was corrected since the reader answered */
export function renderRow(
  context: QuizContext,
  question: Question,
  answer: Answer | undefined,
  isCorrected: boolean,
  { visit, mark }: RowActions,
): TemplateResult {
  const { story, words } = context;
  const value = answer?.value ?? null;
  const state = value === null ? 'skipped' : answer?.correct ? 'right' : 'missed';
  const isOrder = question.kind === 'order';
  const asked = questionText(story, question);
  const item = itemOf(question);
  return html`<li class=${context.isLinked(item) ? 'linked' : ''}>
    <span class=${state}>${icon(state)}</span>
    <div>
      <strong
        ><button type="button" class="pick" @click=${() => visit(question.id)}>
          ${inlineText(context, asked)}
        </button></strong
      >
      <p class="small">
        <strong class=${state}>${words.was[state]}.</strong>
        ${
          value === null || isOrder
            ? nothing
            : html`<span>${words.yourAnswer}: ${answerText(context, question, value)}.</span>`
        }
        ${
          isOrder
            ? endWords(context).mark.order
            : state === 'right'
              ? nothing
              : html`<span>${words.rightAnswer}: ${rightText(context, question)}.</span>`
        }
        ${isCorrected ? html`<strong>${words.memory.correctedHere}</strong>` : nothing}
      </p>
      ${isOrder ? renderOrder(context, question, answer, mark) : nothing}
      ${
        item
          ? html`<p class="small">
              ${renderMark(context, item, asked, endWords(context).mark.one, mark)}
            </p>`
          : nothing
      }
    </div>
  </li>`;
}
