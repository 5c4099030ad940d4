/** The question at hand: what is asked, its fields or what is known once it was answered, and its buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../content/types.js';
import { blockText } from '../base/rich-text.js';
import { renderConfidence } from './confidence-fields.js';
import { fieldOf } from './estimate-scoring.js';
import { renderFeedback } from './feedback.js';
import { renderActions } from './question-actions.js';
import { renderFields } from './question-fields.js';
import { itemOf, renderMatter, renderName } from './question-header.js';
import type { QuizController } from './quiz-controller.js';
import { asksConfidence } from './quiz-scoring.js';
import type { QuizContext } from './quiz-texts.js';

/** What a check without an answer says. */
function whatIsMissing({ story, localize, words }: QuizContext, question: Question): string {
  if (question.kind === 'order') return words.orderFirst;
  if (question.kind !== 'estimate') return words.chooseFirst;
  const { min, max } = fieldOf(story, question);
  return words.numberFirst(localize.number(min), localize.number(max));
}

/** @param note said of an earlier answer, where there is something to say */
function renderOpen(
  context: QuizContext,
  question: Question,
  way: QuizController,
  note: string | undefined,
): TemplateResult {
  const { story, words } = context;
  const { drafts, isAnswerMissing } = way.quiz;
  const { id, hint } = question;
  return html`
    ${note ? html`<p class="notice">${note}</p>` : nothing}
    ${renderFields(context, question, drafts.get(id), {
      choose: (value) => way.choose(value),
      move: (...how) => way.move(story, ...how),
    })}
    ${
      hint
        ? html`<details class="small hint">
            <summary>${words.hint}</summary>
            ${blockText(context, hint)}
          </details>`
        : nothing
    }
    <p class="alert" id="alert" role="alert">
      ${isAnswerMissing ? whatIsMissing(context, question) : nothing}
    </p>
  `;
}

/**
 * @param isAlone true where the question is the only one, in the midst of an article
 */
export function renderQuestion(
  context: QuizContext,
  question: Question,
  way: QuizController,
  isAlone: boolean,
): TemplateResult {
  const { story, words, localize } = context;
  const { answers } = way.quiz;
  // In the round at hand; in print also what is not of it.
  const round = way.quiz.round.includes(question.id) ? way.quiz.round : way.quiz.questions;
  const place = round.indexOf(question.id);
  const answer = answers.get(question.id);
  const given = answer?.value ?? null;
  const item = itemOf(question);
  const pickable = given === null ? undefined : item;
  const note = answer
    ? words.wasSkipped
    : way.hasChanged(question.id)
      ? words.hasChanged
      : undefined;
  return html`<form
    method="dialog"
    novalidate
    autocomplete="off"
    part="question"
    class=${context.isLinked(item) ? 'linked' : ''}
  >
    <fieldset aria-describedby="matter alert">
      <legend>
        ${
          round.length > 1
            ? html`<span class="progress small soft"
                >${words.progress(localize.number(place + 1), localize.number(round.length))}</span
              >`
            : nothing
        }
        ${renderName(context, question, pickable)}
      </legend>
      <div id="matter">${renderMatter(context, question, pickable)}</div>
      ${given === null ? renderOpen(context, question, way, note) : nothing}
    </fieldset>
    ${
      given === null && asksConfidence(story, question)
        ? renderConfidence(context, way.quiz.confidences.get(question.id), (confidence) =>
            way.rate(confidence),
          )
        : nothing
    }
    ${given === null ? nothing : renderFeedback(context, question, given, answer?.confidence)}
    ${renderActions(words, way.quiz, answer, isAlone, {
      check: (event) => {
        // The form goes nowhere; where a frame forbids forms, it would not even say that it was sent.
        event.preventDefault();
        way.check(story, question);
      },
      skip: () => way.skip(story, question),
      retry: () => way.retryAll(),
      go: (action) => way.go(action),
    })}
  </form>`;
}
