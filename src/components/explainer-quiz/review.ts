/** The end of the quiz: the score in words, and every question with the reader's answer and the right one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Question, Quiz } from '../../content/types.js';
import type { Answer } from '../../story/reader-state.js';
import { heading } from '../base/heading.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { itemOf } from './question-header.js';
import { icon, type IconName } from './quiz-icons.js';
import { outcomeFor, scoreOf } from './quiz-scoring.js';
import { answerText, questionText, rightText, type QuizContext } from './quiz-texts.js';

/** What the end asks the quiz to do. */
export interface ReviewActions {
  /** Goes to a question's feedback. */
  readonly visit: (question: string) => void;
  readonly retryAll: () => void;
  readonly retryMissed: () => void;
}

function renderRow(
  context: QuizContext,
  question: Question,
  answer: Answer | undefined,
  visit: ReviewActions['visit'],
): TemplateResult {
  const { story, words } = context;
  const item = itemOf(question);
  const value = answer?.skipped === false ? answer.value : null;
  const state: IconName = value === null ? 'skipped' : answer?.correct ? 'right' : 'missed';
  const label = { right: words.gotRight, missed: words.missed, skipped: words.skipped }[state];
  return html`<li class=${item && context.isLinked(item) ? 'linked' : nothing}>
    <span class="mark ${state}">${icon(state)}</span>
    <div>
      <button type="button" class="pick label" @click=${() => visit(question.id)}>
        ${inlineText(context, questionText(story, question))}
      </button>
      <p class="small">
        ${
          state === 'right'
            ? html`<span
                ><strong class="right">${label}:</strong>
                ${answerText(context, question, value ?? '')}</span
              >`
            : html`<strong class=${state}>${label}.</strong>
                ${value === null ? nothing : html`<span>${words.yourAnswer}: ${answerText(context, question, value)}.</span>`}
                <span>${words.rightAnswer}: ${rightText(context, question)}.</span>`
        }
      </p>
    </div>
  </li>`;
}

export function renderReview(
  context: QuizContext,
  quiz: Quiz,
  answers: ReadonlyMap<string, Answer>,
  { visit, retryAll, retryMissed }: ReviewActions,
): TemplateResult {
  const { story, words, localize, headingLevel } = context;
  const { score, max, answered, share } = scoreOf(quiz.questions, answers);
  const outcome = outcomeFor(quiz.outcomes, share);
  const [skipped, missed] = [max - answered, max - score];
  return html`<div class="end" part="end">
    ${heading(headingLevel, words.score(localize.number(score), localize.number(max)), 'score')}
    ${outcome ? html`<div class="outcome">${blockText(context, outcome.text)}</div>` : nothing}
    ${skipped ? html`<p class="soft">${words.skippedCount(skipped, localize.number(skipped))}</p>` : nothing}
    <div class="actions">
      ${
        missed && score
          ? html`<button type="button" class="primary" @click=${retryMissed}>
              ${words.retryMissed(missed, localize.number(missed))}
            </button>`
          : nothing
      }
      <button type="button" @click=${retryAll}>${words.retryAll}</button>
    </div>
    ${heading(headingLevel + 1, words.review, 'subtitle')}
    <ol class="review" part="review">
      ${quiz.questions.map((question) => renderRow(context, question, answers.get(question.id), visit))}
    </ol>
    ${
      story.method
        ? html`<details class="small">
            <summary>${words.method}</summary>
            ${blockText(context, story.method)}
          </details>`
        : nothing
    }
  </div>`;
}
