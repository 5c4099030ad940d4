/** The end of the quiz: the score in words, and every question with the reader's answer and the right one. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { plainText } from '../../content/rich-text.js';
import type { ItemRef, Question } from '../../content/types.js';
import type { CopyController } from '../../controllers/copy-controller.js';
import type { FillController } from '../../controllers/fill-controller.js';
import { pageAddress } from '../../story/item-link.js';
import type { Answer } from '../../story/reader-state.js';
import { heading } from '../base/heading.js';
import { blockText } from '../base/rich-text.js';
import { renderShare } from '../base/share.js';
import { itemsOf } from './quiz-memory-model.js';
import { outcomeFor, scoreOf, type Score } from './quiz-scoring.js';
import type { QuizContext } from './quiz-texts.js';
import { renderRow, type RowActions } from './review-row.js';

/** What the end shows. */
export interface Ending {
  readonly questions: readonly Question[];
  readonly answers: ReadonlyMap<string, Answer>;
  /** Questions about which something was corrected since they were answered, by id. */
  readonly corrected: readonly string[];
  readonly selection: ItemRef | undefined;
  /** How well the reader knew what they know. */
  readonly calibration: unknown;
  readonly copy: CopyController;
  /** Draws the review of many questions part by part. */
  readonly fill: FillController;
}

/** What the end asks the quiz to do. */
export interface EndActions extends RowActions {
  readonly retryAll: () => void;
  readonly retryMissed: () => void;
}

/** Shares the score, which reads well aloud and tells nothing of the answers. */
function shareResult(
  { story, words, localize }: QuizContext,
  copy: CopyController,
  { score, max }: Score,
): void {
  const headline = plainText(story.quiz?.headline ?? story.headline);
  const result = words.share.text(localize.number(score), localize.number(max));
  void copy.share('', {
    title: plainText(story.headline),
    text: `${headline}\n${result}`,
    url: pageAddress(),
  });
}

function renderRows(
  context: QuizContext,
  { questions, answers, corrected, selection, fill }: Ending,
  actions: EndActions,
): unknown {
  const { words, locale } = context.localize;
  return fill
    .take(questions)
    .map(({ from, to }) =>
      guard([context.story, answers, corrected, selection, words, locale, from, to], () =>
        questions
          .slice(from, to)
          .map((question) =>
            renderRow(
              context,
              question,
              answers.get(question.id),
              corrected.includes(question.id),
              actions,
            ),
          ),
      ),
    );
}

export function renderReview(
  context: QuizContext,
  ending: Ending,
  actions: EndActions,
): TemplateResult {
  const { story, words, localize, headingLevel } = context;
  const { questions, answers, copy } = ending;
  const result = scoreOf(questions, answers);
  const { score, max, answered, share } = result;
  const outcome = outcomeFor(story.quiz?.outcomes, share);
  const [skipped, missed] = [max - answered, max - score];
  return html`<div class="end" part="end">
    ${heading(headingLevel, words.score(localize.number(score), localize.number(max)), 'score')}
    ${outcome ? html`<div class="outcome">${blockText(context, outcome.text)}</div>` : nothing}
    ${skipped ? html`<p class="soft">${words.skippedCount(skipped, localize.number(skipped))}</p>` : nothing}
    ${renderShare(
      context,
      copy,
      '',
      html`${
          missed && score
            ? html`<button type="button" class="primary" @click=${actions.retryMissed}>
                ${words.retryMissed(missed, localize.number(missed))}
              </button>`
            : nothing
        }<button type="button" @click=${actions.retryAll}>${words.retryAll}</button
        ><button type="button" @click=${() => shareResult(context, copy, result)}>
          ${words.share.button}
        </button>`,
    )}
    ${ending.calibration} ${heading(headingLevel + 1, words.review)}
    ${
      questions.some((question) => itemsOf(question).length)
        ? html`<p class="small soft on-screen">${words.mark.how}</p>`
        : nothing
    }
    <ol class="rows review" part="review">
      ${renderRows(context, ending, actions)}
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
