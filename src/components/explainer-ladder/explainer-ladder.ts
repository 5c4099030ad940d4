import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { plainText } from '../../content/rich-text.js';
import type { Story } from '../../content/types.js';
import { RovingController, type RovingMove } from '../../controllers/roving-controller.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { citationStyles } from '../base/citations.js';
import { correctionStyles } from '../base/corrections.js';
import { ExplainerElement } from '../base/explainer-element.js';
import { inlineText } from '../base/rich-text.js';
import type { Spacing } from './base-layout.js';
import { ladderStyles } from './explainer-ladder.styles.js';
import { renderChart, renderShape } from './ladder-chart.js';
import { chartStyles } from './ladder-chart.styles.js';
import { renderDetail } from './ladder-detail.js';
import { LadderLayoutController } from './ladder-layout-controller.js';
import { renderList, renderScale, renderTable } from './ladder-text.js';
import { ladderModel, stepOfOtherActor } from './ladder-model.js';
import { stepWords, takeaway, type LadderContext } from './ladder-words.js';

/**
 * An escalation ladder: sides of a conflict stepping up and down named rungs over time. Each side is
 * a line that holds its level until it changes; actions are filled marks, signals hollow ones; where
 * accounts differ a bar joins the rungs they name. A mark opens what happened, why it stands on its
 * rung, and the sources. The same stands below in words and as a table.
 *
 * Time runs across where every step has room (some 24 px and its date), else down the page.
 *
 * @summary Who climbed and who stepped down, step by step.
 *
 * @slot - Fallback: what readers see without JavaScript and while or whenever the story can't be shown.
 *
 * @fires {ExplainerSelectEvent} explainer-select - The reader opened a step.
 * @fires {ExplainerReadyEvent} explainer-ready - The story is shown.
 * @fires {ExplainerErrorEvent} explainer-error - The story can't be shown, or not all of it.
 *
 * @csspart notice - A quiet line: the story could not be loaded, or a part was left out.
 * @csspart takeaway - The sentence over the chart.
 * @csspart chart - The drawing.
 * @csspart detail - What is known of the step that is open.
 * @csspart table - The steps as a table.
 * @csspart rungs - The list of what the rungs mean.
 *
 * @cssprop [--explainer-actor-1=light-dark(#b0370a, #ff9a6b)] - The first side; `-2` to `-6` are the others.
 * @cssprop [--explainer-mark=light-dark(#fff3c4, #4a3f14)] - Behind what is selected.
 * @cssprop [--explainer-tint=light-dark(#f5f3ef, #23221f)] - Every other rung.
 *
 * @example
 * ```html
 * <explainer-ladder src="story.json" spacing="even">
 *   <p>Two sides climbed, then stepped down.</p>
 * </explainer-ladder>
 * ```
 */
export class ExplainerLadderElement extends ExplainerElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    controlStyles,
    citationStyles,
    correctionStyles,
    chartStyles,
    ladderStyles,
  ];

  protected readonly view = 'ladder';
  protected readonly concerns = /^\/ladder/;
  protected readonly localize = new LocalizeController(this, 'ladder', english.ladder);

  readonly #chart = new LadderLayoutController(this);
  readonly #roving = new RovingController(this, {
    items: () => [...this.renderRoot.querySelectorAll<SVGElement>('.mark')],
    direction: () => this.localize.direction,
    next: (from, move) => this.#acrossActors(from, move),
  });

  /**
   * `time`: steps stand in proportion to the time between them, though never closer than their marks
   * are wide; `even`: at equal distances. Unset, it is `time` where all marks have room that way, and
   * `even` where times are so clustered that they would pile up.
   */
  @property() spacing: Spacing | undefined;

  /** Id of the step whose detail is shown. */
  #open: string | undefined;
  /** What had the focus when the detail was opened, where that was no mark. */
  #opener: HTMLElement | null | undefined;
  /** What a screen reader is told when the reader turns to another step. */
  #spoken = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { story, selection } = this.state ?? {};
    if (selection?.kind === 'step') this.#open = selection.id;
    // What another view selects closes a step only where it is about something else.
    else if (!story || !this.isLinked(story, 'step', this.#open ?? '')) this.#open = undefined;
    if (this.#open) return;
    this.#opener = undefined;
    this.#spoken = '';
  }

  /** From step to step the way time runs, and the other way to another side. */
  #acrossActors(from: number, move: RovingMove): number | undefined {
    const story = this.state?.story;
    const model = story && ladderModel(story);
    const [back, on] = this.#chart.layout?.flow === 'down' ? ['previous', 'next'] : ['up', 'down'];
    if (!model || (move !== back && move !== on)) return undefined;
    return stepOfOtherActor(model, from, move === on ? 1 : -1);
  }

  /** Opens a step and takes the reader to its detail, unless that is where the reader is. */
  async #goTo(context: LadderContext, index: number): Promise<void> {
    const step = context.model.steps[index];
    if (!step) return;
    const from = this.shadowRoot?.activeElement;
    const isInDetail = Boolean(from?.closest('.detail'));
    // A button that turns to the next step keeps the focus, so what came is said.
    this.#spoken = isInDetail ? stepWords(context, step) : '';
    this.#roving.current = index;
    this.select({ kind: 'step', id: step.step.id });
    await this.updateComplete;
    const detail = this.renderRoot.querySelector<HTMLElement>('.detail');
    // The way to what a step answers is gone where the next one answers nothing.
    if (!detail || (isInDetail && from?.isConnected)) return;
    if (!isInDetail)
      this.#opener = from?.closest('.mark') ? undefined : (from as HTMLElement | null);
    detail.focus({ preventScroll: true });
    // Where the chart is long, nothing would seem to happen; more than its head need not be moved in.
    detail.querySelector('.who')?.scrollIntoView({ block: 'nearest' });
  }

  /** Closes the detail and takes a reader who is in it back to where it was opened. */
  async #close(): Promise<void> {
    const wasInDetail = this.shadowRoot?.activeElement?.closest('.detail');
    const opener = this.#opener;
    const story = this.state?.story;
    const steps = (story && ladderModel(story)?.steps) ?? [];
    // Another view may have opened it.
    this.#roving.current = steps.findIndex(({ step }) => step.id === this.#open);
    this.store?.dispatch({ type: 'select', item: undefined });
    this.#open = undefined;
    this.requestUpdate();
    await this.updateComplete;
    if (!wasInDetail) return;
    if (opener?.isConnected) opener.focus();
    else this.#roving.focus(this.#roving.current);
  }

  /** Only marks can have the focus within the chart. */
  #handleChartKeydown(context: LadderContext, event: KeyboardEvent): void {
    this.#roving.handleKeydown(event);
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      void this.#goTo(context, this.#roving.current);
    } else this.#handleEscape(event);
  }

  #handleEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#open) return;
    event.preventDefault();
    void this.#close();
  }

  protected override isEmpty({ ladder }: Story): boolean {
    return !ladder;
  }

  protected renderStory(story: Story): TemplateResult {
    const { words } = this.localize;
    const model = ladderModel(story);
    if (!model?.steps.length) {
      return html`<section>
        ${this.renderTitle(words.heading)}
        <p class="notice">${words.none}</p>
      </section>`;
    }
    const context: LadderContext = { ...this.context(story), localize: this.localize, model };
    const layout = this.#chart.layOut(context, this.spacing);
    const sentences = model.steps.map((step) => stepWords(context, step));
    const go = (index: number): void => void this.#goTo(context, index);
    const summary = story.ladder?.summary;
    // Not on the chart: a browser may take an SVG that listens to focus for a tab stop of its own.
    return html`<section @focusin=${this.#roving.handleFocusin}>
      ${this.renderTitle(words.heading)}
      <p class="takeaway" part="takeaway">
        ${summary ? inlineText(context, summary) : takeaway(context)}
      </p>
      ${this.#renderLegend(context)}
      <div class="ruler"></div>
      ${renderChart({
        layout,
        language: story.inLanguage,
        label: words.chart,
        words: sentences.map(
          (sentence, index) => `${sentence}. ${plainText(model.steps[index]?.event.name ?? '')}`,
        ),
        tabIndexOf: (index) => this.#roving.tabIndexOf(index, model.steps.length),
        isOpen: (id) => id === this.#open,
        isLinked: (id) => this.isLinked(story, 'step', id),
        pick: (index, isOpen) => (isOpen ? void this.#close() : go(index)),
        handleKeydown: (event) => this.#handleChartKeydown(context, event),
      })}
      <p class="small soft">
        <span class="hint">${words.hint}</span> ${words.spacing[layout.spacing]}
      </p>
      <p class="unseen" id="keys">${words.keys[layout.flow]}</p>
      ${this.#renderOpen(context, sentences, go)} ${renderList(context, sentences, go)}
      ${renderTable(context)} ${renderScale(context)}
    </section>`;
  }

  #renderLegend({ model: { steps }, localize: { words } }: LadderContext): TemplateResult {
    const moves = (['start', 'up', 'down', 'hold', 'unclear'] as const).filter((move) =>
      steps.some((step) => step.move === move),
    );
    const kinds = (['action', 'signal'] as const).filter((kind) =>
      steps.some(({ step }) => step.kind === kind),
    );
    return html`<ul class="legend small soft">
        ${moves.map((move) => html`<li>${renderShape(move, true)}${words.shape[move]}</li>`)}
      </ul>
      <ul class="legend small soft">
        ${kinds.map((kind) => html`<li>${renderShape('start', kind === 'action')}${words.fill[kind]}</li>`)}
        ${
          steps.some(({ rungs }) => rungs.length > 1)
            ? html`<li><span class="bar-icon"></span>${words.bar}</li>
                <li><span class="doubt-icon"></span>${words.doubt}</li>`
            : nothing
        }
        ${
          steps.some(({ date }) => !date || date.precision === 'year')
            ? html`<li>${words.unknownMeans}</li>`
            : nothing
        }
      </ul>`;
  }

  #renderOpen(
    context: LadderContext,
    sentences: readonly string[],
    go: (index: number) => void,
  ): TemplateResult {
    const open = context.model.steps.findIndex(({ step }) => step.id === this.#open);
    return html`<p class="unseen" role="status">${this.#spoken}</p>
      ${
        open < 0
          ? nothing
          : html`<div
              class="detail"
              part="detail"
              role="group"
              tabindex="-1"
              aria-label=${sentences[open] ?? ''}
              @keydown=${this.#handleEscape}
            >
              ${renderDetail(context, open, { go, close: () => void this.#close() })}
            </div>`
      }`;
  }
}
