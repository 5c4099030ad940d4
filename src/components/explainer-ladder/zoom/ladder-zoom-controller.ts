import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RovingController, RovingMove } from '../../../controllers/roving-controller.js';
import { clamp } from '../../../internal/math.js';
import { markOf, type LayoutOptions, type Mark, type Range } from '../layout/base-layout.js';
import type { LadderLayoutController } from '../ladder-layout-controller.js';
import type { LadderLayout } from '../layout/ladder-layout.js';
import { stepOfOtherActor, type LadderModel } from '../ladder-model.js';
import type { LadderGestures } from './ladder-zoom-gestures.js';
import * as view from './ladder-zoom-model.js';
import type { LadderContext } from '../ladder-words.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The step that is open, told or asked: what is shown moves to it when it becomes another one. */
export interface Followed {
  /** Below 0 or undefined: none. */
  readonly place: number | undefined;
  /** It must have a mark of its own. */
  readonly isAlone: boolean;
}

/** By a key or a button. */
const FACTOR = 2;
const SHARE = 0.5;

/** Which steps of a long ladder are shown, and the ways in which a reader changes that. */
export class LadderZoomController implements ReactiveController {
  #gestures: LadderGestures | undefined;
  #hasAsked = false;
  /** As the reader left it; undefined: all. */
  #range: Range | undefined;
  #model: LadderModel | undefined;
  #followed: number | undefined;
  /** Whether something else says what is shown. */
  #isHeld = false;
  #isOwn = false;

  constructor(
    private readonly host: Host,
    private readonly chart: LadderLayoutController,
    private readonly roving: () => RovingController,
  ) {
    host.addController(this);
  }

  /** What few ladders need is loaded once one of them stands there; without it there are keys and buttons. */
  hostUpdated(): void {
    if (!this.isOn || this.#hasAsked) return;
    this.#hasAsked = true;
    import('./ladder-zoom-gestures.js').then(
      ({ LadderGestures }) => {
        this.#gestures = new LadderGestures(this);
        this.host.requestUpdate();
      },
      () => undefined,
    );
  }

  /** Whether it was the reader who changed last what is shown. */
  get isOwn(): boolean {
    return this.#isOwn;
  }

  /** Whether there is anything to zoom into. */
  get isOn(): boolean {
    return !this.#isHeld && this.layout?.isZoomable === true;
  }

  /** Undefined while there is nothing to zoom into: then nothing listens. */
  get gestures(): LadderGestures | undefined {
    return this.isOn ? this.#gestures : undefined;
  }

  get layout(): LadderLayout | undefined {
    return this.chart.layout;
  }

  get range(): Range {
    return this.layout?.range ?? { from: 0, to: 0 };
  }

  get bounds(): view.Bounds {
    return { total: this.#model?.steps.length ?? 0, least: this.layout?.room ?? 1 };
  }

  layOut(
    context: LadderContext,
    options: Pick<LayoutOptions, 'spacing' | 'range' | 'shown'>,
    { place = -1, isAlone }: Followed,
  ): LadderLayout {
    if (context.model !== this.#model) {
      this.#model = context.model;
      this.#range = this.#followed = undefined;
      this.#isOwn = false;
    }
    const isNew = place !== this.#followed;
    this.#followed = place;
    this.#isHeld = options.range !== undefined || options.shown !== undefined;
    if (options.range) return this.chart.layOut(context, options);
    const layout = this.chart.layOut(context, { ...options, range: this.#range });
    let range = layout.isZoomable ? this.#range : undefined;
    // At another width another number of steps has room.
    if (range) range = view.fit(range, this.bounds);
    if (layout.isZoomable && isNew && place >= 0) {
      if (isAlone) range = view.zoom(layout.range, Infinity, place, this.bounds);
      if (range) range = view.include(range, place, this.bounds);
      this.#isOwn = false;
    }
    if (range?.from === this.#range?.from && range?.to === this.#range?.to) return layout;
    this.#range = range;
    return this.chart.layOut(context, { ...options, range });
  }

  /**
   * Shows other steps, as the reader wished, and keeps the reader's place among them.
   * @param target step that gets the focus; without it a mark that has it keeps it
   */
  async show(range: Range, target?: number): Promise<void> {
    const roving = this.roving();
    const { from, to } = this.range;
    const place = target ?? this.layout?.marks[roving.current]?.first ?? 0;
    const root = this.host.renderRoot as ShadowRoot;
    const isFocused = target !== undefined || root.activeElement?.matches('.mark');
    if (range.from !== from || range.to !== to) {
      this.#range = range;
      this.#isOwn = true;
      this.host.requestUpdate();
      await this.host.updateComplete;
    }
    const index = this.indexOf(place);
    if (isFocused) roving.focus(index);
    else roving.current = index;
  }

  /** Which mark stands for a step, or for one near it. */
  indexOf(place: number): number {
    const { from, to } = this.range;
    const near = clamp(place, from, to - 1);
    const marks = this.layout?.marks ?? [];
    const mark = markOf(marks, near, this.#model?.steps[near]?.actor ?? -1);
    return mark ? marks.indexOf(mark) : 0;
  }

  /** @param place stays where it is; the middle where it is absent */
  zoom(factor: number, place = (this.range.from + this.range.to) / 2): Promise<void> {
    return this.show(view.zoom(this.range, factor, place, this.bounds));
  }

  /** @param share of what is shown, later; earlier where it is negative */
  pan(share: number, target?: number): Promise<void> {
    const { from, to } = this.range;
    return this.show(view.pan(this.range, Math.round((to - from) * share), this.bounds), target);
  }

  readonly zoomIn = (): void => void this.zoom(FACTOR);
  readonly zoomOut = (): void => void this.zoom(1 / FACTOR);
  readonly goEarlier = (): void => void this.pan(-SHARE);
  readonly goLater = (): void => void this.pan(SHARE);
  readonly showAll = (): void => void this.show({ from: 0, to: this.bounds.total });

  /** Goes into the steps of a group. */
  enter({ first, last }: Mark): void {
    void this.show(view.fit({ from: first, to: last + 1 }, this.bounds), first);
  }

  /** Zooms around the mark that has the focus. */
  handleKeydown(event: KeyboardEvent): void {
    const factor = { '+': FACTOR, '=': FACTOR, '-': 1 / FACTOR }[event.key];
    if (!factor || !this.isOn || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { first = 0, last = 0 } = this.layout?.marks[this.roving().current] ?? {};
    void this.zoom(factor, (first + last + 1) / 2);
  }

  /** Where a key leads among the marks: along time, also past the edge of what is shown, or to another side. */
  next(from: number, move: RovingMove): number | undefined {
    const { marks, flow } = this.layout ?? { marks: [] };
    const [back, on] = flow === 'down' ? ['up', 'down'] : ['previous', 'next'];
    const isAlong = move === back || move === on || move === 'first' || move === 'last';
    if (!isAlong) {
      const isOn = move === (flow === 'down' ? 'next' : 'down');
      return stepOfOtherActor({ steps: marks }, from, isOn ? 1 : -1);
    }
    const isBack = move === back || move === 'first';
    const isEdge = (move !== back || from === 0) && (move !== on || from === marks.length - 1);
    const { total } = this.bounds;
    if (!isEdge || !this.isOn || (isBack ? this.range.from <= 0 : this.range.to >= total))
      return undefined;
    if (move === 'first') void this.pan(-Infinity, 0);
    else if (move === 'last') void this.pan(Infinity, total - 1);
    else if (isBack) void this.pan(-SHARE, this.range.from - 1);
    else void this.pan(SHARE, this.range.to);
    return from;
  }
}
