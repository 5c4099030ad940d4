import {
  adoptStyles,
  html,
  isServer,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators/property.js';
import type { Problem } from '../../content/problem.js';
import type { ItemKind, ItemRef, Story } from '../../content/types.js';
import { isLinked } from '../../content/story-index.js';
import { HeadingLevelController } from '../../controllers/heading-level-controller.js';
import {
  ExplainerErrorEvent,
  ExplainerReadyEvent,
  ExplainerSelectEvent,
  type ViewDetail,
  type ViewName,
} from '../../events.js';
import { clamp } from '../../internal/math.js';
import { warnOnce } from '../../internal/warn.js';
import type { LocalizeController } from '../../localize/localize-controller.js';
import type { Section } from '../../localize/translation.js';
import { StoryController, type StoryHost } from '../../story/story-controller.js';
import type { StoryState, StoryStatus, StoryStore } from '../../story/story-store.js';
import { heading } from './heading.js';
import { leftOutWords } from './left-out.js';
import type { takeOver } from './take-over.js';
import type { ViewContext } from './view-context.js';

/**
 * What every view of a story has in common: the ways to a story, its status, the fallback that stays
 * until the story can be shown, and events.
 *
 * A view gives its `view` name and words, and draws itself in `renderStory`.
 */
export abstract class ExplainerElement extends LitElement implements StoryHost {
  static {
    // What is measured follows the first render on purpose; Lit's development mode would warn of it.
    this.disableWarning?.('change-in-update');
  }

  /** Address of the story's JSON, relative to the page. */
  @property() src: string | undefined;

  /** The story itself, as parsed JSON; goes before every other way to a story. */
  @property({ attribute: false }) story: unknown;

  /** Level of the view's heading, 2 to 6; continues the page's outline where it is not set. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: number | undefined;

  /** Heading of the view; each view has one of its own where this is not set. */
  @property() heading: string | undefined;

  /** Name of the view in events. */
  protected abstract readonly view: ViewName;

  /** Words, numbers and dates in the language of the page. */
  protected abstract readonly localize: LocalizeController<Section>;

  /** Which part of the story the view shows, by the pointers of the problems that concern it. */
  protected abstract readonly concerns: RegExp;

  readonly #internals = this.attachInternals();
  readonly #outline = new HeadingLevelController(this);
  readonly #stories = new StoryController(
    this,
    (state) => this.slice(state),
    () => this.#announceChange(),
  );
  /** True until what a server drew is Lit's. */
  #isServerDrawn = false;
  #takeOver: typeof takeOver | undefined;
  /** Called when there is a story to draw, where a server's drawing waits for it. */
  #wake: (() => void) | undefined;
  #shownStatus: StoryStatus | undefined;
  /** The story or failure that was announced last. */
  #news: unknown;
  /** True from a press of “try again” until it has worked: the focus is not to be lost over it. */
  #isRetrying = false;

  /** `idle` until a way to a story is found, then `loading`, `ready` or `failed`; also a `:state()`. */
  get status(): StoryStatus {
    return this.state?.status ?? 'idle';
  }

  /** What was left out of the story, or is doubtful in it, and why. */
  get problems(): readonly Problem[] {
    return this.state?.problems ?? [];
  }

  /** What a server drew stays as it is until it can be taken over. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot;
    if (!root?.hasChildNodes()) return super.createRenderRoot();
    this.#isServerDrawn = true;
    // A page may refuse the style elements in it.
    adoptStyles(root, (this.constructor as typeof ExplainerElement).elementStyles);
    return root;
  }

  /** The first update of what a server drew waits for the story. */
  protected override scheduleUpdate(): void | Promise<void> {
    if (!this.#isServerDrawn) return super.scheduleUpdate() as undefined;
    return this.#untilReady().then(() => super.scheduleUpdate() as undefined);
  }

  /** While it waits, a way to a story that is given now is looked at here. */
  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    if (change[0] && this.#isServerDrawn) this.#stories.resolve();
  }

  /** What is taken over is drawn once more, to no effect: Lit's own update does the rest that is due. */
  protected override update(changed: PropertyValues<this>): void {
    const takeOver = this.#takeOver;
    this.#takeOver = undefined;
    if (takeOver && !takeOver(this, this.state?.story, () => this.render()))
      this.renderRoot.replaceChildren();
    super.update(changed);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#showStatus();
    // Children that arrive after the tag (a parser still at work, a script) may bring the story.
    this.shadowRoot?.addEventListener('slotchange', this.#lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shadowRoot?.removeEventListener('slotchange', this.#lookAgain);
  }

  /** Loads the story again after a failure. */
  retry(): void {
    void this.store?.load();
  }

  /** The store of the story shown; views ask it for changes. */
  protected get store(): StoryStore | undefined {
    return this.#stories.store;
  }

  protected get state(): StoryState | undefined {
    return this.#stories.state;
  }

  /** The parts of the state that the view renders; a change of any other renders nothing. */
  protected slice(state: StoryState): readonly unknown[] {
    return [state.status, state.story, state.failure, state.selection, state.clock];
  }

  /** Draws the view; called only with a story that was checked. */
  protected abstract renderStory(story: Story): unknown;

  /** Whether a story has nothing for this view; its `renderStory` then says so. */
  protected isEmpty(_story: Story): boolean {
    return false;
  }

  /** What shared parts of views need to draw themselves. */
  protected context(story: Story): ViewContext {
    const { selection, clock } = this.state ?? {};
    return {
      story,
      localize: this.localize,
      headingLevel: this.level,
      selection,
      select: (item) => this.select(item),
      clock,
      ownZone: this.#ownZone,
      chooseClock: (it) => this.store?.dispatch({ type: 'clock', clock: it }),
    };
  }

  /** Level of the view's own heading. */
  protected get level(): number {
    return this.headingLevel ? clamp(Math.round(this.headingLevel), 2, 6) : this.#outline.level;
  }

  /** The view's heading. */
  protected renderTitle(words: string): TemplateResult {
    return heading(this.level, this.heading ?? words, 'title');
  }

  /** Whether an item is selected, or is about the event that is. */
  protected isLinked(story: Story, kind: ItemKind, id: string): boolean {
    return isLinked(story, this.state?.selection, kind, id);
  }

  /** Selects an item for every view of the story, as the reader wished. */
  protected select(item: ItemRef): void {
    this.store?.dispatch({ type: 'select', item });
    this.dispatchEvent(
      new ExplainerSelectEvent({ ...this.detail(), kind: item.kind, item: item.id }),
    );
  }

  /** What the detail of each event begins with. */
  protected detail(): ViewDetail {
    const story = this.state?.story;
    return { story: story?.id ?? '', version: story ? (story.version ?? 1) : 0, view: this.view };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was set before the tag was defined comes only now. And a server connects nothing.
    if (changed.has('src') || changed.has('story') || isServer) this.#stories.resolve();
    if (isServer) this.localize.read();
  }

  protected override render(): unknown {
    const state = this.state;
    if (state?.status === 'ready' && state.story) {
      const leftOut = this.#renderLeftOut();
      // A fallback says more than an empty view whose part of the story was wrong.
      return html`${
        leftOut !== nothing &&
        this.isEmpty(state.story) &&
        this.querySelector?.(':scope > :not(script)')
          ? html`<slot></slot>`
          : this.renderStory(state.story)
      }${leftOut}`;
    }
    if (state?.status === 'failed' || (state && this.#isRetrying)) {
      return html`<slot></slot>${this.#renderFailure(state.status)}`;
    }
    return html`<slot
      ><p class="notice">${state ? this.localize.common.loading : nothing}</p></slot
    >`;
  }

  /** The first render equals the server's, which knows no reader: whoever asks then is drawn once more. */
  readonly #ownZone = (): string | undefined => {
    if (this.hasUpdated) return Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!isServer) setTimeout(() => this.requestUpdate());
    return undefined;
  };

  readonly #lookAgain = (): void => {
    if (this.status !== 'ready') this.#stories.resolve();
  };

  readonly #tryAgain = (): void => {
    this.#isRetrying = true;
    this.retry();
  };

  /** Until a story is there to be drawn, and what takes a server's drawing over. */
  async #untilReady(): Promise<void> {
    this.#takeOver = () => false;
    try {
      const part = import('./take-over.js');
      if (this.status !== 'ready') await new Promise<void>((wake) => (this.#wake = wake));
      this.#takeOver = (await part).takeOver;
    } catch {
      // Without the part it is drawn anew.
    }
    this.#isServerDrawn = false;
  }

  #showStatus(): void {
    const { status } = this;
    if (status === this.#shownStatus) return;
    try {
      this.#internals.states.delete(this.#shownStatus ?? '');
      this.#internals.states.add(status);
    } catch {
      // A browser that knows no states, or only those of older syntax.
    }
    this.#shownStatus = status;
  }

  #announceChange(): void {
    this.#showStatus();
    const news = this.state?.story ?? this.state?.failure;
    if (news === this.#news) return;
    this.#news = news;
    if (!news) return;
    if (this.status === 'ready') this.#wake?.();
    // Nothing is drawn over what a server drew where its story can't be had.
    if (this.#isServerDrawn && !this.state?.story) {
      this.#announce();
      return;
    }
    // A listener that looks at the view finds drawn what it is told of.
    void this.updateComplete.then(() => {
      if (this.#news === news && this.isConnected) this.#announce();
    });
  }

  #announce(): void {
    const { store, state, problems } = this;
    if (state?.story) {
      if (this.#isRetrying) this.#focusTitle();
      this.dispatchEvent(new ExplainerReadyEvent({ ...this.detail(), problems: problems.length }));
    }
    const failure = state?.failure;
    const first = problems.find((problem) => problem.severity === 'error');
    if (!store || !(failure ?? first) || !store.claimReport()) return;
    const { code, pointer, message } = failure ?? (first as Problem);
    const more = problems.length - 1;
    warnOnce(
      more > 0 ? `${message} (${more} more in the problems of <${this.localName}>)` : message,
    );
    const fatal = failure !== undefined;
    this.dispatchEvent(
      new ExplainerErrorEvent({ ...this.detail(), fatal, code, pointer, src: store.src, message }),
    );
  }

  /** The button that had the focus is gone. */
  #focusTitle(): void {
    this.#isRetrying = false;
    const title = this.renderRoot.querySelector<HTMLElement>('.title');
    title?.setAttribute('tabindex', '-1');
    title?.focus({ preventScroll: true });
  }

  #renderFailure(status: StoryStatus): TemplateResult {
    const { common } = this.localize;
    const isLoading = status === 'loading';
    const why = globalThis.navigator?.onLine === false ? common.offline : common.failed;
    return html`<p class="notice" role="status" part="notice">
      ${isLoading ? common.loading : why}
      ${
        this.store?.src
          ? html`<button aria-disabled=${isLoading} @click=${this.#tryAgain}>
              ${common.retry}
            </button>`
          : nothing
      }
    </p>`;
  }

  #renderLeftOut(): TemplateResult | typeof nothing {
    const about = this.problems.filter(
      ({ severity, pointer }) => severity === 'error' && this.concerns.test(pointer),
    );
    const sentence = leftOutWords(this.localize, about);
    return sentence ? html`<p class="notice" part="notice">${sentence}</p>` : nothing;
  }
}
