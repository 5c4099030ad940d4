/** “Guess the next rung”: hides what is to come, and lets the reader place it. Loaded when it is first used. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { renderCitations } from '../../base/citations.js';
import { renderDispute } from '../../base/disputes.js';
import { heading } from '../../base/heading.js';
import { blockText, inlineText } from '../../base/rich-text.js';
import { indexOf } from '../../../content/story-index.js';
import type { Point } from '../../../charts/step-path.js';
import type { Box, Range } from '../layout/base-layout.js';
import { actorClass, type ChartView } from '../ladder-chart.js';
import { renderAccount } from '../ladder-detail.js';
import {
  startGuessing,
  step,
  stepBefore,
  stepsToAsk,
  type GuessAction,
  type GuessState,
} from './ladder-guess-model.js';
import { findingWords, guessWords, questionWords, scoreWords } from './ladder-guess-words.js';
import type { LadderLayout } from '../layout/ladder-layout.js';
import type { LadderModel, LadderStep } from '../ladder-model.js';
import { keepFocus, type ModeHost } from './keep-focus.js';
import { dayWords, rungName, type LadderContext } from '../ladder-words.js';
import { fit } from '../zoom/ladder-zoom-model.js';

/** So many steps of a long ladder: chart and rungs fit a phone. */
const FEW = 8;

/** The question, and what is said instead of it once it is answered. */
const [QUESTION, OUTCOME] = ['fieldset', '.outcome'];

export class LadderGuess {
  #state: GuessState;
  readonly #model: LadderModel;
  /** What a screen reader is told, where the focus does not lead there. */
  spoken = '';

  /** @param leave ends it; all is shown again */
  constructor(
    private readonly host: ModeHost,
    context: LadderContext,
    private readonly leave: () => void,
  ) {
    this.#model = context.model;
    this.#state = startGuessing(stepsToAsk(context.model.steps));
  }

  /** Whether it is about this ladder: another one has other steps. */
  isAbout(model: LadderModel): boolean {
    return model === this.#model;
  }

  get #isOver(): boolean {
    return this.#state.round >= this.#state.asked.length;
  }

  /** Place of the step that is asked; at the end of the last one. */
  get place(): number {
    const { asked, round } = this.#state;
    return asked[round] ?? asked.at(-1) ?? 0;
  }

  /** The steps to lay out while they are too many to see each. */
  get range(): Range {
    const total = this.#model.steps.length;
    return fit({ from: this.place + 1 - FEW, to: this.place + 1 }, { total, least: FEW });
  }

  /** How many steps may be seen; undefined at the end: all. */
  get shown(): number | undefined {
    return this.#isOver ? undefined : this.place + (this.#state.isShown ? 1 : 0);
  }

  /** The step at hand; undefined at the end. */
  get #step(): LadderStep | undefined {
    return this.#isOver ? undefined : this.#model.steps[this.place];
  }

  #do(action: GuessAction, focus = ''): void {
    this.#state = step(this.#state, action);
    this.spoken = '';
    this.host.requestUpdate();
    if (focus) void keepFocus(this.host, focus);
  }

  async #show(context: LadderContext, it: LadderStep): Promise<void> {
    const { missing } = guessWords(context);
    // Read out again only if it differs: a second one in a row ends in a space.
    const again = this.spoken === missing ? `${missing}\u00a0` : missing;
    this.#do({ type: 'show', rungs: it.rungs }, OUTCOME);
    const { isMissing, guess } = this.#state;
    this.spoken = isMissing ? again : findingWords(context, it, guess);
    if (!isMissing) return;
    await this.host.updateComplete;
    this.host.shadowRoot?.querySelector<HTMLElement>(QUESTION)?.focus();
  }

  #goOn(context: LadderContext, type: 'next' | 'skip'): void {
    this.#do({ type }, `${QUESTION},${OUTCOME}`);
    const it = this.#step;
    if (!it) this.spoken = scoreWords(context, this.#state);
    // The focus stays where it is, and does not lead to the question.
    else if (type === 'skip') this.spoken = questionWords(context, it);
  }

  /** What takes the place of the takeaway: the question, what happened, or what the guesses come to. */
  render(context: LadderContext): TemplateResult {
    const it = this.#step;
    if (!it) return this.#renderEnd(context);
    return this.#state.isShown
      ? this.#renderOutcome(context, it)
      : this.#renderQuestion(context, it);
  }

  #button(label: string, act: () => unknown, style = ''): TemplateResult {
    return html`<button class="small ${style}" @click=${act}>${label}</button>`;
  }

  #renderQuestion(context: LadderContext, it: LadderStep): TemplateResult {
    const { localize } = context;
    const words = guessWords(context);
    const { asked, round, guess, isMissing } = this.#state;
    const before = stepBefore(this.#model.steps, this.place);
    const options = this.#model.rungs.map(
      (_, rung) =>
        html`<label class="option">
          <input
            type="radio"
            name="rung"
            .checked=${guess === rung}
            @change=${() => this.#do({ type: 'place', rung })}
          />
          <span
            >${rungName(context, { ...it, rungs: [rung] })}${
              before?.rungs.includes(rung)
                ? html`<span class="small soft">${`\u00a0(${words.here})`}</span>`
                : nothing
            }</span
          >
        </label>`,
    );
    return html`<fieldset tabindex="-1" aria-describedby="how">
        <legend>
          <span class="small soft"
            >${words.position(localize.number(round + 1), localize.number(asked.length))}</span
          >
          <strong class="takeaway">${questionWords(context, it)}</strong>
        </legend>
        <p id="how" class="small">${words.how(before ? rungName(context, before) : '')}</p>
        <div class="options">${options.reverse()}</div>
      </fieldset>
      ${isMissing ? html`<p class="alert small">${words.missing}</p>` : nothing}
      <div class="tools">
        ${this.#button(words.show, () => this.#show(context, it), 'primary')}
        ${this.#button(words.skip, () => this.#goOn(context, 'skip'))}
        ${this.#button(words.stop, this.leave)}
      </div>`;
  }

  /** In the order in which one asks: how near, why there, what happened, who says so. */
  #renderOutcome(context: LadderContext, it: LadderStep): TemplateResult {
    const { story, localize, headingLevel } = context;
    const { words } = localize;
    const { step: own, event } = it;
    const { asked, round } = this.#state;
    const isLast = round === asked.length - 1;
    return html`<div class="outcome" role="group" tabindex="-1" aria-label=${words.columns.event}>
        <p class="takeaway ${actorClass(it.actor)}">
          <strong>${findingWords(context, it, this.#state.guess)}</strong>
        </p>
        ${heading(headingLevel + 1, words.columns.why, 'part small')}
        ${blockText(context, own.rationale ?? '')}
        ${
          own.accounts
            ? html`<ul class="accounts">
                ${own.accounts.map((account) => renderAccount(context, account))}
              </ul>`
            : nothing
        }
        ${renderCitations(context, own.citations)}
        ${heading(headingLevel + 1, words.columns.event, 'part small')}
        <p>
          <strong>${inlineText(context, event.name)}</strong>
          <span class="small soft">${dayWords(context, it)}</span>
        </p>
        ${blockText(context, event.description ?? '')} ${renderCitations(context, event.citations)}
        ${indexOf(story)
          .disputesOf.get(event.id)
          ?.map((dispute) => renderDispute(context, dispute))}
      </div>
      <div class="tools">
        ${this.#button(
          isLast ? guessWords(context).result : guessWords(context).next,
          () => this.#goOn(context, 'next'),
          'primary',
        )}
        ${this.#button(guessWords(context).stop, this.leave)}
      </div>`;
  }

  #renderEnd(context: LadderContext): TemplateResult {
    const { words } = context.localize;
    return html`<div class="outcome" role="group" tabindex="-1" aria-label=${words.guess.start}>
        <p class="takeaway"><strong>${scoreWords(context, this.#state)}</strong></p>
      </div>
      <div class="tools">
        ${this.#button(guessWords(context).again, () => this.#do({ type: 'again' }, QUESTION), 'primary')}
        ${this.#button(words.close, this.leave)}
      </div>`;
  }

  /** What the chart shows of it: the place that is asked for, and the guess. */
  chart(layout: LadderLayout): Pick<ChartView, 'under' | 'over' | 'pickRung'> {
    const { guess = -1, isShown } = this.#state;
    const it = this.#step;
    const mark = isShown ? layout.marks.find(({ first }) => first === this.place) : undefined;
    const slot = mark?.slot ?? layout.next;
    if (!it || !slot) return {};
    const band = layout.bands[guess];
    // Where the guess is right the ring is around the mark itself.
    const at = band && (mark?.points[it.rungs.indexOf(guess)] ?? crossing(layout, band, slot));
    return {
      under: isShown
        ? nothing
        : svg`<rect class="asked" x=${slot.x} y=${slot.y} width=${slot.width} height=${slot.height}></rect>`,
      over: at
        ? svg`<circle class="ghost ${actorClass(it.actor)}" cx=${at.x} cy=${at.y} r="11"></circle>`
        : nothing,
      pickRung: isShown ? undefined : (rung) => this.#do({ type: 'place', rung }),
    };
  }
}

/** The middle of where a rung meets the place of a step. */
function crossing({ flow }: LadderLayout, band: Box, slot: Box): Point {
  const [across, down] = flow === 'across' ? [slot, band] : [band, slot];
  return { x: across.x + across.width / 2, y: down.y + down.height / 2 };
}
