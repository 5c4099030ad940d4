/** What a reader answers with: native inputs, one small template for each kind of question. */
import { html, isServer, nothing, type TemplateResult } from 'lit';
import { VERDICTS } from '../../content/schema.js';
import type { Question, QuestionOf } from '../../content/types.js';
import { inlineText } from '../base/rich-text.js';
import { fieldOf, unitOf } from './estimate-scoring.js';
import type { dragByHandle } from './order-drag.js';
import { shownOrder } from './order-scoring.js';
import { icon } from './quiz-icons.js';
import { shownOptions, type Value } from './quiz-scoring.js';
import { eventName, isolate, numberText, type QuizContext } from './quiz-texts.js';

/** What the fields ask the quiz to do. */
export interface FieldActions {
  /** Drafts an answer; undefined takes it back. */
  readonly choose: (value: Value | undefined) => void;
  /** Moves an event of an order to another place. */
  readonly move: (events: readonly string[], from: number, to: number) => void;
}

const renderOptions = (
  options: readonly { readonly value: string; readonly label: unknown }[],
  draft: Value | undefined,
  choose: FieldActions['choose'],
): TemplateResult =>
  html`<div class="rows">
    ${options.map(
      ({ value, label }) =>
        html`<label class="option">
          <input
            type="radio"
            name="answer"
            ?checked=${draft === value}
            @change=${() => choose(value)}
          />
          <span>${label}</span>
        </label>`,
    )}
  </div>`;

function renderEstimate(
  context: QuizContext,
  question: QuestionOf<'estimate'>,
  draft: number | undefined,
  choose: FieldActions['choose'],
): TemplateResult {
  const { words, story, localize } = context;
  const { min, max, step, start } = fieldOf(story, question);
  const unit = unitOf(story, question);
  const take = ({ target }: Event): void => {
    const { type, value, valueAsNumber: number, form } = target as HTMLInputElement;
    const box = form?.querySelector<HTMLInputElement>('[type=number]');
    if (type === 'range' && box) box.value = value;
    choose(number >= min && number <= max ? number : undefined);
  };
  return html`<label class="number">
      <span>${words.estimate}</span>
      <input
        type="number"
        inputmode=${step < 1 ? 'decimal' : min < 0 ? nothing : 'numeric'}
        min=${min}
        max=${max}
        step=${step}
        .defaultValue=${
          // Where it begins. What is typed since is never written over: “-0” may become “-0.5”.
          String(draft ?? '')
        }
        @input=${take}
      />
      ${unit ? inlineText(context, unit) : nothing}
    </label>
    <div class="slider">
      <span class="small soft" aria-hidden="true">${localize.number(min)}</span>
      <input
        type="range"
        class=${draft === undefined ? 'untouched' : nothing}
        aria-label=${words.estimate}
        aria-valuetext=${numberText(context, question, draft ?? start)}
        min=${min}
        max=${max}
        step=${step}
        .value=${String(draft ?? start)}
        @input=${take}
      />
      <span class="small soft" aria-hidden="true">${localize.number(max)}</span>
    </div>`;
}

/** Loaded when there is something to drag; until then, and without it, rows are moved by their buttons. */
let drag: typeof dragByHandle | undefined;
let isAsked = false;

function loadDrag(): void {
  if (isAsked || isServer) return;
  isAsked = true;
  import('./order-drag.js').then(
    (part) => (drag = part.dragByHandle),
    () => (isAsked = false),
  );
}

function renderOrder(
  context: QuizContext,
  question: QuestionOf<'order'>,
  draft: readonly string[] | undefined,
  move: FieldActions['move'],
): TemplateResult {
  const { words, story } = context;
  loadDrag();
  const events = draft ?? shownOrder(story, question);
  const mover = (index: number, by: 1 | -1, name: string): TemplateResult =>
    html`<button
      type="button"
      class=${by < 0 ? 'up' : 'down'}
      aria-label=${(by < 0 ? words.moveUp : words.moveDown)(isolate(name))}
      ?disabled=${events[index + by] === undefined}
      @click=${() => move(events, index, index + by)}
    >
      ${icon(by < 0 ? 'up' : 'down')}
    </button>`;
  return html`<p class="small soft">
      ${words.earliest} <span class="on-screen">${words.drag}</span>
    </p>
    <ol class="rows order">
      ${events.map((event, index) => {
        const name = eventName(story, event);
        return html`<li>
          <span
            class="handle soft"
            aria-hidden="true"
            @pointerdown=${(event: PointerEvent) => drag?.(event, (to) => move(events, index, to))}
            >${icon('grip')}${context.localize.number(index + 1)}</span
          >
          <span class="event">${inlineText(context, name)}</span>
          ${mover(index, -1, name)}${mover(index, 1, name)}
        </li>`;
      })}
    </ol>`;
}

/** The fields of a question, with what the reader has drafted so far. */
export function renderFields(
  context: QuizContext,
  question: Question,
  draft: Value | undefined,
  { choose, move }: FieldActions,
): TemplateResult {
  const { story, words, localize } = context;
  switch (question.kind) {
    case 'verdict': {
      const options = VERDICTS.map((value) => ({
        value,
        label: html`<strong>${localize.common.verdict[value]}</strong>
          <span class="small soft">${words.meaning[value]}</span>`,
      }));
      return renderOptions(options, draft, choose);
    }
    case 'estimate':
      return renderEstimate(context, question, draft as number | undefined, choose);
    case 'order':
      return renderOrder(context, question, draft as readonly string[] | undefined, move);
    default: {
      const options = shownOptions(story, question).map(({ value, label }) => ({
        value,
        label: inlineText(context, label),
      }));
      return renderOptions(options, draft, choose);
    }
  }
}
