/** The ways through a ladder beside looking at all of it: walking the steps, and guessing them. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Mark, Range } from '../layout/base-layout.js';
import type { ChartView } from '../ladder-chart.js';
import type { LadderGuess } from './ladder-guess.js';
import type { LadderLayout } from '../layout/ladder-layout.js';
import type { LadderModel } from '../ladder-model.js';
import { keepFocus, type ModeHost } from './keep-focus.js';
import type { LadderWalk, WalkOptions } from './ladder-walk.js';
import type { LadderContext } from '../ladder-words.js';

const MOVES: LadderModel['moves'] = new Set(['start', 'up', 'down', 'hold', 'unclear']);
const KINDS = ['action', 'signal'] as const;

const load = {
  walk: () => import('./ladder-walk.js'),
  guess: () => import('./ladder-guess.js'),
};

/** Either way is loaded when the reader first wants it. */
export class LadderModes implements ReactiveController {
  #walk: LadderWalk | undefined;
  #guess: LadderGuess | undefined;
  /** As laid out before the reader set out. */
  #whole: LadderLayout | undefined;
  #isLoading = false;
  #hasFailed = false;

  /** Whether the reader wants no motion: a server can't know. */
  #isStill = false;

  constructor(
    private readonly host: ModeHost,
    private readonly options: WalkOptions,
    private readonly parts = load,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { matches } = matchMedia('(prefers-reduced-motion: reduce)');
    if (matches === this.#isStill) return;
    this.#isStill = matches;
    this.host.requestUpdate();
  }

  /** Whether what is to come must not be seen, by nobody. */
  get isHiding(): boolean {
    return this.shown !== undefined && this.#guess !== undefined;
  }

  /** Whether the reader is under way, in whichever way. */
  get isOn(): boolean {
    return this.#guess !== undefined || this.#walk?.at !== undefined;
  }

  /** How many steps are drawn; undefined: all. */
  get shown(): number | undefined {
    const at = this.#walk?.at;
    return this.#guess ? this.#guess.shown : at === undefined ? at : at + 1;
  }

  /** Place of the step that is told or asked; it must be in the range that is drawn. */
  get place(): number | undefined {
    return this.#guess ? this.#guess.place : this.#walk?.at;
  }

  /** The steps to lay out while they are guessed and too many to see each; undefined: as otherwise. */
  get range(): Range | undefined {
    const isLong = this.#whole?.isZoomable || this.#whole?.flow === 'down';
    return isLong ? this.#guess?.range : undefined;
  }

  /** Nothing goes on by itself while the reader looks at something. */
  pause(): void {
    this.#walk?.pause();
  }

  /** Takes up the ladder that is about to be drawn. */
  take(context: LadderContext): void {
    this.#walk?.take(context);
    if (!this.#guess?.isAbout(context.model)) this.#guess = undefined;
  }

  /** While what is to come is hidden the legend explains every sign there could be: it tells of none. */
  legend(context: LadderContext): LadderContext {
    const { model } = context;
    return this.isHiding
      ? {
          ...context,
          model: {
            ...model,
            moves: MOVES,
            kinds: new Set([...KINDS, ...model.kinds]),
            isContested: true,
          },
        }
      : context;
  }

  /** What the chart has to show of it, in place of what it shows otherwise. */
  chart(layout: LadderLayout): Partial<ChartView> {
    if (!this.isOn) this.#whole = layout;
    const { place, shown } = this;
    return {
      // What other views select is not to be taken for the step that is told.
      ...(shown !== undefined && {
        isLinked: ({ first }: Mark) => first === place && first < shown,
      }),
      // A step that opened would tell of those after it.
      ...(this.isHiding && { pick: undefined, isOpen: () => false, under: nothing, over: nothing }),
      ...this.#guess?.chart(layout),
      layout: this.#keepHeight(layout),
    };
  }

  /** Sides that have not come up yet have no label: what is below the chart does not move where one does. */
  #keepHeight(layout: LadderLayout): LadderLayout {
    const { width, flow, height = 0 } = this.#whole ?? {};
    return this.#walk?.at !== undefined && layout.width === width && layout.flow === flow
      ? { ...layout, height: Math.max(layout.height, height) }
      : layout;
  }

  /**
   * What stands over the chart: what it comes to, or what is told or asked of the step at hand, and
   * the controls.
   */
  render(context: LadderContext, takeaway: unknown): TemplateResult | typeof nothing {
    if (this.#guess) return nothing;
    if (this.#walk?.at !== undefined) return this.#walk.render(context);
    const { common, words } = context.localize;
    // The first step of a side follows from nothing.
    const canGuess = context.model.steps.length > context.model.actors.length;
    return html`<p class="takeaway" part="takeaway">${takeaway}</p>
      <div class="tools" @pointerover=${this.#prepare} @focusin=${this.#prepare}>
        ${
          context.model.steps.length > 1
            ? html`<button class="small begin" @click=${() => this.#beginWalk(context)}>
                ${this.#isStill ? words.walk.still : words.walk.start}
              </button>`
            : nothing
        }
        ${
          canGuess
            ? html`<button class="small begin-guess" @click=${() => this.#beginGuess(context)}>
                ${words.guess.start}
              </button>`
            : nothing
        }
      </div>
      ${this.#hasFailed ? html`<p class="notice" part="notice">${common.failed}</p>` : nothing}`;
  }

  /** What stands under the chart: there it moves nothing, and is near to where the next step comes. */
  renderPanel(context: LadderContext): TemplateResult | typeof nothing {
    return this.#guess ? html`<div class="guess">${this.#guess.render(context)}</div>` : nothing;
  }

  /** What a screen reader is told: always on the page, as only a change of it is read out. */
  renderStatus({ localize }: LadderContext): TemplateResult {
    const spoken = this.#guess?.spoken ?? this.#walk?.spoken;
    return html`<p class="unseen" role="status" dir="auto">
      ${spoken || (this.#hasFailed ? localize.common.failed : nothing)}
    </p>`;
  }

  /** Who comes near to the buttons may press one. */
  readonly #prepare = (): void => void this.parts.walk().catch(() => undefined);

  #beginWalk(context: LadderContext): Promise<void> {
    return this.#begin(this.parts.walk, '.toggle, .next', ({ LadderWalk }) => {
      this.#walk ??= new LadderWalk(this.host, this.options);
      this.#walk.begin(context);
    });
  }

  #beginGuess(context: LadderContext): Promise<void> {
    return this.#begin(this.parts.guess, 'fieldset', ({ LadderGuess }) => {
      this.#walk?.pause();
      this.#guess = new LadderGuess(this.host, context, () => this.#endGuess());
    });
  }

  async #begin<Part>(
    load: () => Promise<Part>,
    focus: string,
    begin: (part: Part) => void,
  ): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#hasFailed = false;
    this.host.requestUpdate();
    try {
      begin(await load());
    } catch {
      this.#hasFailed = true;
    }
    this.#isLoading = false;
    this.host.requestUpdate();
    await keepFocus(this.host, focus);
  }

  #endGuess(): void {
    this.#guess = undefined;
    this.host.requestUpdate();
    void keepFocus(this.host, '.begin-guess');
  }
}
