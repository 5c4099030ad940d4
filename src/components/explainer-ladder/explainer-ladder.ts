import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { eventOf } from '../../content/story-index.js';
import type { Story } from '../../content/types.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { FillController } from '../../controllers/fill-controller.js';
import { LaterController } from '../../controllers/later-controller.js';
import { RovingController } from '../../controllers/roving-controller.js';
import { ExplainerNavigateEvent } from '../../events.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import { actorStyles } from '../../styles/actor-styles.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { citationStyles } from '../base/citations.js';
import { correctionStyles } from '../base/corrections.js';
import { disputeStyles } from '../base/disputes.js';
import { ExplainerElement } from '../base/explainer-element.js';
import { inlineText } from '../base/rich-text.js';
import { shareStyles } from '../base/share.js';
import { markOf, type Mark, type Spacing } from './layout/base-layout.js';
import { ladderStyles } from './explainer-ladder.styles.js';
import { renderChart } from './ladder-chart.js';
import { chartStyles } from './ladder-chart.styles.js';
import { renderDetail } from './ladder-detail.js';
import { LadderLayoutController } from './ladder-layout-controller.js';
import { renderLegend } from './ladder-legend.js';
import { TakeAwayPanel } from './take-away/ladder-take-away-panel.js';
import { LadderModes } from './modes/ladder-modes.js';
import { modeStyles } from './modes/ladder-modes.styles.js';
import { OpenStepLoader } from './ladder-open-step-loader.js';
import { RungNotes } from './ladder-rung-notes.js';
import { renderList, renderScale, renderTable } from './ladder-text.js';
import { ladderModel, placeOf, placesAbout } from './ladder-model.js';
import { stepWords, takeaway, type LadderContext } from './ladder-words.js';
import { LadderZoomController } from './zoom/ladder-zoom-controller.js';
import { zoomStyles } from './zoom/ladder-zoom.styles.js';
import { markWords, renderZoomTools } from './zoom/ladder-zoom-tools.js';

/**
 * An escalation ladder: sides of a conflict stepping up and down named rungs over time. Each side is
 * a line that holds its level until it changes; actions are filled marks, signals hollow ones; where
 * accounts differ a bar joins the rungs they name. A mark opens what happened, why it stands on its
 * rung, and the sources. The same stands below in words and as a table.
 *
 * Time runs across where every step has room (some 24 px and its date), else down the page. Of more
 * than some 40 steps, those that would pile up are gathered, and the reader zooms and pans: by button,
 * keyboard, wheel with Ctrl, two fingers, or into what was gathered.
 *
 * @summary Who climbed and who stepped down, step by step.
 *
 * @slot - Fallback: what readers see without JavaScript and while or whenever the story can't be shown.
 *
 * @fires {ExplainerSelectEvent} explainer-select - The reader opened a step.
 * @fires {ExplainerShareEvent} explainer-share - The reader copied a link or the table, or saved a picture.
 * @fires {ExplainerNavigateEvent} explainer-navigate - The reader turned to another step while walking them.
 * @fires {ExplainerReadyEvent} explainer-ready - The story is shown.
 * @fires {ExplainerErrorEvent} explainer-error - The story can't be shown, or not all of it.
 *
 * @csspart notice - A quiet line: the story could not be loaded, or a part was left out.
 * @csspart takeaway - The sentence over the chart.
 * @csspart chart - The drawing.
 * @csspart note - What the rung means whose name was pressed.
 * @csspart detail - What is known of the step that is open.
 * @csspart table - The steps as a table.
 * @csspart rungs - The list of what the rungs mean.
 *
 * @cssprop [--explainer-actor-1=light-dark(#8e2504, #fe996e)] - The first side; `-2` to `-6` are the others.
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
    actorStyles,
    controlStyles,
    citationStyles,
    disputeStyles,
    correctionStyles,
    shareStyles,
    chartStyles,
    ladderStyles,
    zoomStyles,
    modeStyles,
  ];

  protected readonly view = 'ladder';
  protected readonly concerns = /^\/ladder/;
  protected readonly localize = new LocalizeController(this, 'ladder', english.ladder);

  readonly #chart = new LadderLayoutController(this);
  readonly #copy = new CopyController(this, () => this.detail());
  readonly #takeAway = new TakeAwayPanel(this, this.#copy);
  readonly #modes = new LadderModes(this, {
    open: () => this.#open,
    close: () => void this.#close(),
    turned: (to) => this.dispatchEvent(new ExplainerNavigateEvent({ ...this.detail(), ...to })),
  });
  readonly #openStep = new OpenStepLoader(this);
  readonly #notes = new RungNotes(this, () => this.localize.direction);
  readonly #roving = new RovingController(this, {
    items: () => [...this.renderRoot.querySelectorAll<SVGElement>('.mark')],
    direction: () => this.localize.direction,
    next: (from, move) => this.#zoom.next(from, move),
  });
  readonly #zoom = new LadderZoomController(this, this.#chart, () => this.#roving);
  readonly #list = { later: new LaterController(this), fill: new FillController(this) };
  readonly #table = { later: new LaterController(this), fill: new FillController(this) };
  readonly #scale = new LaterController(this);

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

  /** Opens a step and takes the reader to its detail, unless that is where the reader is. */
  async #goTo(context: LadderContext, index: number): Promise<void> {
    const step = context.model.steps[index];
    if (!step) return;
    this.#modes.pause();
    void this.#notes.close();
    const from = this.shadowRoot?.activeElement;
    const isInDetail = Boolean(from?.closest('.detail'));
    // A button that turns to the next step keeps the focus, so what came is said.
    this.#spoken = isInDetail ? stepWords(context, step) : '';
    this.select({ kind: 'step', id: step.step.id });
    await this.updateComplete;
    this.#roving.current = this.#zoom.indexOf(index);
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
    const model = story && ladderModel(story);
    // Another view may have opened it.
    if (model) this.#roving.current = this.#zoom.indexOf(placeOf(model, story, this.#open));
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
    this.#zoom.handleKeydown(event);
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#pick(context, this.#chart.layout?.marks[this.#roving.current], false);
    } else this.#handleEscape(event);
  }

  #pick(context: LadderContext, mark: Mark | undefined, isOpen: boolean): void {
    if (mark && mark.count > 1) this.#zoom.enter(mark);
    else if (isOpen) void this.#close();
    else if (mark) void this.#goTo(context, mark.first);
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
    this.#modes.take(context);
    const { shown, isHiding } = this.#modes;
    const { range } = this.#modes;
    const open = placeOf(model, story, this.#open);
    const linked = placesAbout(model, eventOf(story, this.state?.selection));
    const isOn = (mark: Mark, place: number): boolean =>
      markOf([mark], place, model.steps[place]?.actor ?? -1) !== undefined;
    const zoom = this.#zoom;
    const layout = zoom.layOut(
      context,
      { spacing: this.spacing, range, shown },
      { place: this.#modes.place ?? (open < 0 ? linked[0] : open), isAlone: this.#modes.isOn },
    );
    const go = (index: number): void => void this.#goTo(context, index);
    const summary = story.ladder?.summary;
    // Not on the chart: a browser may take an SVG that listens to focus for a tab stop of its own.
    return html`<section @focusin=${this.#roving.handleFocusin}>
      ${this.renderTitle(words.heading)}
      ${this.#modes.render(context, summary ? inlineText(context, summary) : takeaway(context))}
      ${renderLegend(this.#modes.legend(context))}
      <div class="ruler"></div>
      ${renderZoomTools(context, layout, zoom)}
      <div
        class="frame ${zoom.isOn ? 'zoomable' : ''}"
        @focusin=${this.#notes.handleFocusin}
        @wheel=${zoom.gestures?.wheel}
        @touchmove=${zoom.gestures?.touchmove}
        @pointerdown=${zoom.gestures?.pointerdown}
        @pointermove=${zoom.gestures?.pointermove}
        @pointerup=${zoom.gestures?.pointerup}
        @pointercancel=${zoom.gestures?.pointerup}
      >
        ${renderChart({
          layout,
          language: story.inLanguage,
          label: words.chart,
          words: layout.marks.map((mark) => markWords(context, mark)),
          tabIndexOf: (index) => this.#roving.tabIndexOf(index, layout.marks.length),
          isOpen: (mark) => isOn(mark, open),
          isLinked: (mark) => linked.some((place) => isOn(mark, place)),
          pick: (index, isOpen) => this.#pick(context, layout.marks[index], isOpen),
          handleKeydown: (event) => this.#handleChartKeydown(context, event),
          names: this.#notes.names(context, layout),
          ...this.#openStep.draw(context, layout, open, this.#chart.options),
          ...this.#modes.chart(layout),
        })}
        ${this.#notes.note(context, layout)}
      </div>
      ${this.#modes.renderPanel(context)}
      <div class="rest" ?hidden=${isHiding}>
        <p class="small soft">
          <span class="hint">${words.hint} ${zoom.isOn ? words.zoom.how : nothing}</span>
          ${words.spacing[layout.spacing]}
        </p>
        <p class="unseen" id="keys">
          ${isHiding ? nothing : words.keys[layout.flow]} ${zoom.isOn ? words.zoom.keys : nothing}
        </p>
        ${this.#renderOpen(context, open, go)} ${renderList(context, this.#list, go)}
        ${renderTable(context, this.#table)}
      </div>
      ${renderScale(context, this.#scale)}
      <div class="rest" ?hidden=${isHiding}>
        ${this.#takeAway.render(context, { spacing: this.spacing, range: layout.range, heading: this.heading })}
      </div>
      ${this.#modes.renderStatus(context)}
    </section>`;
  }

  #renderOpen(context: LadderContext, open: number, go: (index: number) => void): TemplateResult {
    const step = context.model.steps[open];
    return html`<p class="unseen" role="status">${this.#spoken}</p>
      ${
        !step
          ? nothing
          : html`<div
              class="detail"
              part="detail"
              role="group"
              tabindex="-1"
              aria-label=${stepWords(context, step)}
              @keydown=${this.#handleEscape}
            >
              ${renderDetail(context, open, { go, close: () => void this.#close(), copy: this.#copy })}
            </div>`
      }`;
  }
}
