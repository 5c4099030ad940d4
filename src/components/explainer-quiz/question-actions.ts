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
  const isOver = isDone(quiz);
  const button = (label: string, act: () => void, style = ''): TemplateResult =>
    html`<button type="button" class=${style} @click=${act}>${label}</button>`;
  const lead = (type: 'next' | 'end', label: string): TemplateResult =>
    button(label, () => go({ type }), isChecked && isOver === (type === 'end') ? 'primary' : '');
  const isLast = quiz.place + 1 === quiz.round.length;
  return html`<div class="actions">
    ${
      isChecked
        ? isAlone
          ? button(words.again, retry)
          : nothing
        : html`<button class="primary" @click=${check}>${words.check}</button>`
    }
    ${
      isAlone
        ? nothing
        : html`${answer ? nothing : button(words.skip, skip)}
          ${answer && isOver ? lead('end', words.result) : nothing}
          ${answer && !(isOver && isLast) ? lead('next', words.next) : nothing}
          ${quiz.place ? button(words.back, () => go({ type: 'back' }), 'back') : nothing}`
    }
  </div>`;
}
