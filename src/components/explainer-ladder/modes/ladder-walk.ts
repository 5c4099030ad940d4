/** “Play the steps”: one sentence after another, by itself or by button. Loaded when it is first used. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { NavigateDetail, ViewDetail } from '../../../events.js';
import { keepFocus, type ModeHost } from './keep-focus.js';
import { captionWords, renderCaption } from './ladder-caption.js';
import { placeOf } from '../ladder-model.js';
import { readingTime, standing, step, type WalkAction } from './ladder-walk-model.js';
import type { LadderContext } from '../ladder-words.js';

export interface WalkOptions {
  /** Id of the step that is open: the walk begins there. */
  readonly open: () => string | undefined;
  readonly close: () => void;
  /** The reader turned to a step. */
  readonly turned: (to: Omit<NavigateDetail, keyof ViewDetail>) => void;
}

/** Of the step that is told. */
const MARK = '.mark[aria-current]';

const isInView = (element: Element | null | undefined): boolean => {
  const box = element?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
};

/** Where the reader wants no motion nothing goes on by itself. */
export class LadderWalk implements ReactiveController {
  #state = standing;
  #context: LadderContext | undefined;
  readonly #motion = matchMedia('(prefers-reduced-motion: reduce)');
  /** Whether the reader wants no motion, as last drawn. */
  #isStill = false;
  /** What the timer runs for. */
  #timed = standing;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was drawn last, and whether its mark was in view: the next one is then brought there too. */
  #drawnAt: number | undefined;
  #isFollowed = false;

  constructor(
    private readonly host: ModeHost,
    private readonly options: WalkOptions,
  ) {
    host.addController(this);
  }

  /** Place of the step that is told, the last one drawn; undefined while all are. */
  get at(): number | undefined {
    return this.#state.at;
  }

  /** What a screen reader is told. */
  get spoken(): string {
    return this.#context && this.at !== undefined ? captionWords(this.#context, this.at) : '';
  }

  /** Takes up the story that is about to be drawn. */
  take(context: LadderContext): void {
    this.#context = context;
    this.#state = step(this.#state, { type: 'renew', total: context.model.steps.length });
  }

  pause(): void {
    this.#do({ type: 'pause' });
  }

  hostDisconnected(): void {
    this.pause();
    this.#setTimer();
  }

  hostUpdate(): void {
    this.#isFollowed = this.#drawnAt === undefined || isInView(this.#find(MARK));
  }

  hostUpdated(): void {
    const { at } = this;
    if (at !== this.#drawnAt && at !== undefined && this.#isFollowed) this.#bringIntoView();
    this.#drawnAt = at;
    if (this.#isStill !== this.#motion.matches) {
      this.#isStill = this.#motion.matches;
      if (this.#isStill) this.pause();
      this.host.requestUpdate();
    }
    this.#setTimer();
  }

  #find(part: string): Element | null | undefined {
    return this.host.shadowRoot?.querySelector(part);
  }

  /** Below what is told, which stays on top of the window. Firefox scrolls to no part of an SVG. */
  #bringIntoView(): void {
    const [mark, frame, told] = [MARK, '.frame', '.walk'].map((part) => this.#find(part));
    if (!mark || !frame) return;
    const { top, height } = mark.getBoundingClientRect();
    const stand = document.createElement('i');
    stand.style.cssText = `position:absolute;top:${top - frame.getBoundingClientRect().top}px;height:${height}px;scroll-margin:${(told?.clientHeight ?? 0) + 8}px 0 32px`;
    frame.append(stand);
    stand.scrollIntoView({ block: 'nearest' });
    stand.remove();
  }

  #do(action: WalkAction): boolean {
    const before = this.#state;
    this.#state = step(before, action);
    if (this.#state === before) return false;
    this.host.requestUpdate();
    return true;
  }

  /** One timer for each sentence; the page is listened to only while it runs. */
  #setTimer(): void {
    if (this.#state === this.#timed) return;
    this.#timed = this.#state;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#pauseWhereHidden);
    this.host.removeEventListener('focusout', this.#pauseWhereLeft);
    if (!this.#state.isPlaying) return;
    document.addEventListener('visibilitychange', this.#pauseWhereHidden);
    this.host.addEventListener('focusout', this.#pauseWhereLeft);
    this.#timer = setTimeout(() => {
      // Who has scrolled on is not read to.
      const isSeen = isInView(this.#find('.chart'));
      this.#do({ type: isSeen && !this.#motion.matches ? 'tick' : 'pause' });
    }, readingTime(this.spoken));
  }

  readonly #pauseWhereHidden = (): void => {
    if (document.hidden) this.pause();
  };

  /** Within the view's own shadow root the focus does not leave the tag. */
  readonly #pauseWhereLeft = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget) this.pause();
  };

  begin(context: LadderContext): void {
    this.take(context);
    const open = this.options.open();
    const from = placeOf(context.model, context.story, open);
    if (open) this.options.close();
    this.#isStill = this.#motion.matches;
    this.#do({ type: 'begin', from, isPlaying: !this.#isStill });
  }

  readonly #end = (): void => {
    this.#do({ type: 'end' });
    void keepFocus(this.host, '.begin');
  };

  #turn(type: 'previous' | 'next'): void {
    if (!this.#do({ type })) return;
    const { at: index = 0, total } = this.#state;
    const item = this.#context?.model.steps[index]?.step.id ?? '';
    this.options.turned({ item, index, total, method: 'button' });
  }

  /** What is told of the step at hand, and the controls. */
  render(context: LadderContext): TemplateResult {
    return html`<div class="walk">
      ${renderCaption(context, this.at ?? 0)} ${this.#renderControls(context)}
    </div>`;
  }

  #renderControls({ localize, model }: LadderContext): TemplateResult {
    const { walk } = localize.words;
    const { at = 0, isPlaying } = this.#state;
    // A button that were disabled would lose the focus that the reader left on it.
    const turn = (type: 'previous' | 'next', isAtEnd: boolean): TemplateResult =>
      html`<button class="small ${type}" aria-disabled=${isAtEnd} @click=${() => this.#turn(type)}>
        ${walk[type]}
      </button>`;
    return html`<div class="tools" role="group" aria-label=${walk.start}>
      ${turn('previous', at === 0)}
      ${
        this.#isStill
          ? nothing
          : html`<button
              class="small primary toggle"
              @click=${() => this.#do({ type: isPlaying ? 'pause' : 'play' })}
            >
              ${isPlaying ? walk.pause : walk.play}
            </button>`
      }
      ${turn('next', at === model.steps.length - 1)}
      <button class="small" @click=${this.#end}>${walk.all}</button>
    </div>`;
  }
}
