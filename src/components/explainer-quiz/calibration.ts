/** How sure the reader was and how right: in a sentence, as a table, and as a plot where that can be loaded. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Question } from '../../content/types.js';
import { round } from '../../internal/math.js';
import type { Answer } from '../../story/reader-state.js';
import { heading } from '../base/heading.js';
import type { renderPlot } from './calibration-plot.js';
import { calibrationOf, saidIn, type Calibration } from './calibration-scoring.js';
import { endWords } from './quiz-end-words.js';
import type { QuizContext } from './quiz-texts.js';

/** The part of the end that is about the reader's own judgement. */
export class CalibrationPanel {
  /** Null from a load that failed until the next. */
  #plot: typeof renderPlot | null | undefined;
  #isLoading = false;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Nothing where no answer came with a word on how sure it was. */
  render(
    context: QuizContext,
    questions: readonly Question[],
    answers: ReadonlyMap<string, Answer>,
  ): TemplateResult | typeof nothing {
    const calibration = calibrationOf(saidIn(context.story, questions, answers));
    return calibration ? this.#renderFindings(context, calibration) : nothing;
  }

  #renderFindings(context: QuizContext, calibration: Calibration): TemplateResult {
    const { localize, headingLevel } = context;
    const { step } = context.words.sure;
    const { sure } = endWords(context);
    const { telling, judgement, mark, answers, steps } = calibration;
    const found = sure.found(
      step[telling.confidence],
      telling.answers,
      localize.number(telling.answers),
      telling.right,
      localize.number(telling.right),
    );
    const { columns } = sure;
    // Not with a hyphen, from which a line may be broken.
    const points = localize.number(round(mark, 1)).replace('-', '\u2212');
    return html`<div class="calibration" part="calibration">
      ${heading(headingLevel + 1, sure.heading, 'how-sure')}
      <p>${sure.sentence(found, sure.judgement[judgement])}</p>
      <div class="side-by-side">
        ${judgement === 'few' ? nothing : this.#renderPlot(context, calibration)}
        <div>
          <table>
            <thead>
              <tr>
                <th scope="col">${columns.step}</th>
                <th scope="col">${columns.answers}</th>
                <th scope="col">${columns.right}</th>
              </tr>
            </thead>
            <tbody>
              ${steps.map(
                ({ confidence, answers: given, right }) =>
                  html`<tr>
                    <th scope="row">${step[confidence]}</th>
                    <td>${localize.number(given)}</td>
                    <td>${localize.number(right)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
          <p class="small soft">${sure.points(points, localize.number(answers))}</p>
        </div>
      </div>
    </div>`;
  }

  /** Of points drawn from a handful of answers nobody can read anything. */
  #renderPlot(context: QuizContext, calibration: Calibration): TemplateResult | typeof nothing {
    if (!this.#plot) void this.#load();
    if (this.#plot === null) return nothing;
    const { step } = context.words.sure;
    const { sure } = endWords(context);
    return html`<div class="plot" aria-hidden="true">
      <p class="small">${sure.plot}</p>
      <div class="drawing">${this.#plot?.(context, calibration, sure)}</div>
      <div class="steps small">
        ${calibration.steps.map(({ confidence }) => html`<span>${step[confidence]}</span>`)}
      </div>
      <p class="small soft">${sure.line}</p>
    </div>`;
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const before = this.#plot;
    this.#plot = await import('./calibration-plot.js').then(
      (loaded) => loaded.renderPlot,
      () => null,
    );
    this.#isLoading = false;
    // Asked for again at the next occasion, and not over and over.
    if (this.#plot !== before) this.host.requestUpdate();
  }
}
