/** The end of the quiz: the score in words, and every question with the reader's answer and the right one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../content/types.js';
import type { Answer } from '../../story/reader-state.js';
import { heading } from '../base/heading.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { itemOf } from './question-header.js';
import { icon } from './quiz-icons.js';
import { outcomeFor, questionText, scoreOf } from './quiz-scoring.js';
import { answerText, rightText, type QuizContext } from './quiz-texts.js';

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
  const value = answer?.value ?? null;
  const state = value === null ? 'skipped' : answer?.correct ? 'right' : 'missed';
  return html`<li class=${context.isLinked(itemOf(question)) ? 'linked' : ''}>
    <span class=${state}>${icon(state)}</span>
    <div>
      <strong
        ><button type="button" class="pick" @click=${() => visit(question.id)}>
          ${inlineText(context, questionText(story, question))}
        </button></strong
      >
      <p class="small">
        <strong class=${state}>${words.was[state]}.</strong>
        ${
          value === null
            ? nothing
            : html`<span>${words.yourAnswer}: ${answerText(context, question, value)}.</span>`
        }
        ${
          state === 'right'
            ? nothing
            : html`<span>${words.rightAnswer}: ${rightText(context, question)}.</span>`
        }
      </p>
    </div>
  </li>`;
}

export function renderReview(
  context: QuizContext,
  questions: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
  { visit, retryAll, retryMissed }: ReviewActions,
): TemplateResult {
  const { story, words, localize, headingLevel } = context;
  const { score, max, answered, share } = scoreOf(questions, answers);
  const outcome = outcomeFor(story.quiz?.outcomes, share);
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
    ${heading(headingLevel + 1, words.review)}
    <ol class="rows review" part="review">
      ${questions.map((question) => renderRow(context, question, answers.get(question.id), visit))}
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
