/**
 * What the end of the quiz says beyond the score: how sure and how right the reader was, every question with the
 * reader's answer and the right one, and a text to share. Loaded once a question is answered.
 */
import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { plainText } from '../../content/rich-text.js';
import type { ItemRef, Question } from '../../content/types.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { FillController } from '../../controllers/fill-controller.js';
import type { ViewDetail } from '../../events.js';
import { pageAddress } from '../../story/item-link.js';
import type { Answer } from '../../story/reader-state.js';
import { heading } from '../base/heading.js';
import { renderShare } from '../base/share.js';
import { CalibrationPanel } from './calibration.js';
import { calibrationStyles } from './calibration.styles.js';
import { endWords } from './quiz-end-words.js';
import { itemsOf } from './quiz-memory-model.js';
import type { Score } from './quiz-scoring.js';
import type { QuizContext } from './quiz-texts.js';
import { renderRow, type RowActions } from './review-row.js';

/** What the end shows. */
export interface Ending {
  readonly questions: readonly Question[];
  readonly answers: ReadonlyMap<string, Answer>;
  /** Questions about which something was corrected since they were answered, by id. */
  readonly corrected: readonly string[];
  readonly selection: ItemRef | undefined;
}

export class QuizEnd {
  readonly #copy: CopyController;
  readonly #calibration: CalibrationPanel;
  /** Draws the review of many questions part by part. */
  readonly #rows: FillController;

  /** @param detail what the host's events begin with */
  constructor(host: LitElement, detail: () => ViewDetail) {
    this.#copy = new CopyController(host, detail);
    this.#calibration = new CalibrationPanel(host);
    this.#rows = new FillController(host);
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, calibrationStyles]);
  }

  /** Another round begins: what was shared of this one is of no matter. */
  forget(): void {
    this.#copy.last = undefined;
  }

  /** @param retry the buttons for another round */
  renderShare(context: QuizContext, score: Score, retry: TemplateResult): TemplateResult {
    return renderShare(
      context,
      this.#copy,
      '',
      html`${retry}<button type="button" @click=${() => this.#share(context, score)}>
          ${endWords(context).share.button}
        </button>`,
    );
  }

  renderReview(context: QuizContext, ending: Ending, actions: RowActions): TemplateResult {
    const words = endWords(context);
    const { questions, answers } = ending;
    const rows = this.#renderRows(context, ending, actions);
    this.#rows.start();
    return html`${this.#calibration.render(context, questions, answers)}
      ${heading(context.headingLevel + 1, words.review)}
      ${
        questions.some((question) => itemsOf(question).length)
          ? html`<p class="small soft on-screen">${words.mark.how}</p>`
          : nothing
      }
      <ol class="rows review" part="review">
        ${rows}
      </ol>`;
  }

  /** The score, which reads well aloud and tells nothing of the answers. */
  #share(context: QuizContext, { score, max }: Score): void {
    const { story, localize } = context;
    const headline = plainText(story.quiz?.headline ?? story.headline);
    const result = endWords(context).share.text(localize.number(score), localize.number(max));
    void this.#copy.share('', {
      title: plainText(story.headline),
      text: `${headline}\n${result}`,
      url: pageAddress(),
    });
  }

  #renderRows(
    context: QuizContext,
    { questions, answers, corrected, selection }: Ending,
    actions: RowActions,
  ): unknown {
    const { words, locale } = context.localize;
    return this.#rows
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
}
