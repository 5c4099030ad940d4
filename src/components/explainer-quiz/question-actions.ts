import { html, nothing, type TemplateResult } from 'lit';
import type { Translation } from '../../localize/translation.js';
import type { Answer } from '../../story/reader-state.js';
import { isDone, type QuizAction, type QuizState } from './quiz-model.js';

/** What the buttons under a question ask the quiz to do. */
export interface QuestionActions {
  readonly check: (event: Event) => void;
  readonly skip: () => void;
  readonly retry: () => void;
  readonly go: (action: QuizAction) => void;
}

/**
 * The buttons under a question. The first is the likeliest next, and the form's own.
 * @param answer to the question at hand, where there is one
 * @param isAlone true where the question is the only one, in the midst of an article
 */
export function renderActions(
  words: Translation['quiz'],
  quiz: QuizState,
  answer: Answer | undefined,
  isAlone: boolean,
  { check, skip, retry, go }: QuestionActions,
): TemplateResult {
  const isChecked = answer?.skipped === false;
  const button = (label: string, act: () => void, style = ''): TemplateResult =>
    html`<button type="button" class=${style} @click=${act}>${label}</button>`;
  const first = isChecked ? 'primary' : '';
  const next = (style: string): TemplateResult =>
    button(words.next, () => go({ type: 'next' }), style);
  const leafOn = quiz.place + 1 < quiz.round.length ? next('') : nothing;
  return html`<div class="actions">
    ${isChecked ? nothing : html`<button class="primary" @click=${check}>${words.check}</button>`}
    ${
      isAlone
        ? isChecked
          ? button(words.again, retry)
          : nothing
        : html`${
            answer
              ? isDone(quiz)
                ? html`${button(words.result, () => go({ type: 'end' }), first)}${leafOn}`
                : next(first)
              : button(words.skip, skip)
          }
          ${quiz.place > 0 ? button(words.back, () => go({ type: 'back' }), 'back') : nothing}`
    }
  </div>`;
}
