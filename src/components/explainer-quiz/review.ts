/** The end of the quiz: the score in words, another round, and what else is loaded for it. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ViewDetail } from '../../events.js';
import { heading } from '../base/heading.js';
import { blockText } from '../base/rich-text.js';
import type { Ending, QuizEnd } from './quiz-end.js';
import { outcomeFor, scoreOf } from './quiz-scoring.js';
import type { QuizContext } from './quiz-texts.js';
import type { RowActions } from './review-row.js';

/** What the end asks the quiz to do. */
export interface EndActions extends RowActions {
  readonly retryAll: () => void;
  readonly retryMissed: () => void;
}

/** Few readers come to the end at once: what it shows beyond the score is loaded while they are at the questions. */
export class EndPanel {
  #end: QuizEnd | undefined;
  #isLoading = false;
  #hasFailed = false;

  constructor(
    private readonly host: LitElement,
    private readonly detail: () => ViewDetail,
    private readonly load = () => import('./quiz-end.js'),
  ) {}

  /** Loads what is not there yet; where that failed, not before the reader asks for it or begins another round. */
  async prepare(): Promise<void> {
    if (this.#isLoading || this.#hasFailed || this.#end) return;
    this.#isLoading = true;
    try {
      this.#end = new (await this.load()).QuizEnd(this.host, this.detail);
    } catch {
      this.#hasFailed = true;
    }
    this.#isLoading = false;
    this.host.requestUpdate();
  }

  readonly #tryAgain = (): void => {
    this.#hasFailed = false;
    void this.prepare();
  };

  /** Another round begins. */
  forget(): void {
    this.#hasFailed = false;
    this.#end?.forget();
  }

  render(context: QuizContext, ending: Ending, actions: EndActions): TemplateResult {
    const { story, words, localize, headingLevel } = context;
    const result = scoreOf(ending.questions, ending.answers);
    const { score, max, answered, share } = result;
    const outcome = outcomeFor(story.quiz?.outcomes, share);
    const [skipped, missed] = [max - answered, max - score];
    const end = this.#end;
    const retry = html`${
        missed && score
          ? html`<button type="button" class="primary" @click=${actions.retryMissed}>
              ${words.retryMissed(missed, localize.number(missed))}
            </button>`
          : nothing
      }<button type="button" @click=${actions.retryAll}>${words.retryAll}</button>`;
    return html`<div class="end" part="end">
      ${heading(headingLevel, words.score(localize.number(score), localize.number(max)), 'score')}
      ${outcome ? html`<div class="outcome">${blockText(context, outcome.text)}</div>` : nothing}
      ${skipped ? html`<p class="soft">${words.skippedCount(skipped, localize.number(skipped))}</p>` : nothing}
      ${end?.renderShare(context, result, retry) ?? html`<div class="share">${retry}</div>`}
      ${end?.renderReview(context, ending, actions) ?? this.#renderMissing(context)}
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

  #renderMissing({ localize: { common } }: QuizContext): TemplateResult | typeof nothing {
    if (!this.#hasFailed) return nothing;
    return html`<p class="notice" role="status" part="notice">
      ${common.failed} <button type="button" @click=${this.#tryAgain}>${common.retry}</button>
    </p>`;
  }
}
