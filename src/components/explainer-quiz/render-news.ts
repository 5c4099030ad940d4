/** At the start of a return: which questions have changed, and what was corrected since they were answered. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../content/types.js';
import { inlineText } from '../base/rich-text.js';
import type { News } from './quiz-memory-model.js';
import { questionText } from './quiz-scoring.js';
import type { QuizContext } from './quiz-texts.js';

/** So many corrected questions are linked; the review marks all of them. */
const LINKED = 5;

/** In sentences. */
export function newsWords(
  { words: { memory }, localize }: QuizContext,
  { changed, held, corrected }: News,
): readonly string[] {
  const [more, others] = [changed.length, corrected.length];
  return [
    more ? memory.changed(more, localize.number(more), held > 0) : [],
    others ? memory.corrected(others, localize.number(others)) : [],
  ].flat();
}

/**
 * @param visit goes to a question; undefined where the question at hand is the only one
 * @param close takes the news away
 */
export function renderNews(
  context: QuizContext,
  news: News,
  questions: readonly Question[],
  visit: ((question: string) => void) | undefined,
  close: () => void,
): TemplateResult {
  const linked = visit
    ? questions.filter(({ id }) => news.corrected.includes(id)).slice(0, LINKED)
    : [];
  return html`<div class="news small" part="news">
    ${newsWords(context, news).map((sentence) => html`<p>${sentence}</p>`)}
    ${
      linked.length
        ? html`<ul>
            ${linked.map(
              (question) =>
                html`<li>
                  <button type="button" class="pick" @click=${() => visit?.(question.id)}>
                    ${inlineText(context, questionText(context.story, question))}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <button type="button" @click=${close}>${context.words.memory.close}</button>
  </div>`;
}
