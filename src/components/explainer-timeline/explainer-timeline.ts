import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { parsePartialDate } from '../../content/partial-date.js';
import { eventOf, indexOf } from '../../content/story-index.js';
import type { ItemRef, Story } from '../../content/types.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { citationStyles } from '../base/citations.js';
import { correctionStyles } from '../base/corrections.js';
import { renderClockSwitch } from '../base/clock-switch.js';
import { disputeStyles } from '../base/disputes.js';
import { ExplainerElement } from '../base/explainer-element.js';
import { shareStyles } from '../base/share.js';
import { ArrivalController } from './arrival-controller.js';
import { eventStyles } from './event.styles.js';
import { timelineStyles } from './explainer-timeline.styles.js';
import { paperStyles } from './paper.styles.js';
import { OverviewController } from './overview/overview-controller.js';
import { overviewStyles } from './overview/overview.styles.js';
import type { TimelineView } from './render-event.js';
import { renderControls } from './timeline-controls.js';
import {
  firstScope,
  hasScopes,
  shownOf,
  type EventFilter,
  type Scope,
} from './timeline-filter-model.js';
import { TimelineList } from './timeline-list.js';
import { timelineOf, type Timeline } from './timeline-model.js';
import { canFold, isLong } from './timeline-parts-model.js';
import { NewsController } from './visits/news-controller.js';

/**
 * The events of a story down the page, by year, month or day: each with its date as exactly as it
 * is known, where accounts differ, what it answered and what answered it, and its sources.
 *
 * @summary What happened when, and where accounts differ.
 *
 * @slot - Fallback: what readers see without JavaScript and while or whenever the story can't be shown.
 *
 * @fires {ExplainerSelectEvent} explainer-select - The reader picked an event.
 * @fires {ExplainerReadyEvent} explainer-ready - The story is shown.
 * @fires {ExplainerErrorEvent} explainer-error - The story can't be shown, or not all of it.
 *
 * @csspart notice - A quiet line: the story could not be loaded, or a part was left out.
 * @csspart controls - Key events or all, the filter by actor, and how many are shown.
 * @csspart overview - When how much happened, and a way there.
 * @csspart group-head - The year, month or day that stays in sight while its events pass.
 * @csspart event - One event.
 * @csspart image - An event's picture with its credit.
 * @csspart corrections - What was put right about an item.
 * @csspart citations - What each source says of an event.
 * @csspart dispute - A question that sources answer differently.
 *
 * @cssprop [--explainer-ink=light-dark(#1b1b1b, #ece9e4)] - Text and strong lines.
 * @cssprop [--explainer-accent=light-dark(#0b5394, #8ab8e6)] - Links, disclosures, focus.
 * @cssprop [--explainer-rule=light-dark(#d9d5cd, #45423d)] - Thin lines.
 * @cssprop [--explainer-mark=light-dark(#fff3c4, #4a3f14)] - Behind the selected event.
 * @cssprop [--explainer-paper=light-dark(#fff, #161615)] - Behind the sticky heads: the page's own background.
 * @cssprop [--explainer-sticky-top=0px] - Height of what the page keeps at its top edge.
 *
 * @example
 * ```html
 * <explainer-timeline src="story.json">
 *   <p>On 8 January the strike; hours later, the speech.</p>
 * </explainer-timeline>
 * ```
 */
export class ExplainerTimelineElement extends ExplainerElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    controlStyles,
    citationStyles,
    disputeStyles,
    correctionStyles,
    shareStyles,
    timelineStyles,
    eventStyles,
    paperStyles,
    overviewStyles,
  ];

  protected readonly view = 'timeline';
  protected readonly concerns = /^\/(events|disputes)/;
  protected readonly localize = new LocalizeController(this, 'timeline', english.timeline);

  /** As the reader chose; without a scope: as the story suggests. */
  @state() private chosen: { readonly scope?: Scope; readonly actor: string } = { actor: '' };

  /** Addresses of pictures that could not be loaded; another story may have another for the same id. */
  @state() private lostImages: ReadonlySet<string> = new Set();

  readonly #list = new TimelineList(this);
  readonly #overview = new OverviewController(this, this.#list.place);
  readonly #news = new NewsController(this, () => this.state?.story);
  readonly #copy = new CopyController(this, () => this.detail());
  #view: TimelineView | undefined;
  /** What the view was made from. */
  #viewOf: readonly unknown[] = [];
  #sentence = '';
  /** Follows a sentence that is said once more, so that it is heard once more. */
  #pad = '';
  /** True from a choice of the reader's until how many events it left is said. */
  #isAsked = false;

  constructor() {
    super();
    new ArrivalController(
      this,
      () => this.state?.story?.id,
      () => this.#isFirstOfStory(),
      (item) => this.#show(item),
    );
  }

  #isFirstOfStory(): boolean {
    const story = this.state?.story?.id;
    const all = [...document.querySelectorAll<ExplainerTimelineElement>(this.localName)];
    const first = all.find((other) => other.state?.story?.id === story);
    return !first || first === this;
  }

  #choose(change: Partial<EventFilter>): void {
    this.#list.found = [];
    this.#isAsked = true;
    this.chosen = { ...this.chosen, ...change };
  }

  /** The button that asks for it goes with the need for it: the focus goes to the choice it undid. */
  async #clear(): Promise<void> {
    this.#choose({ scope: 'all', actor: '' });
    await this.updateComplete;
    this.renderRoot.querySelector('select')?.focus();
  }

  /** Not every browser heeds the scroll margin of what it gives the focus: it might be under a head. */
  #keepFocusClear({ target }: Event): void {
    const focused = target as HTMLElement;
    if (focused.matches(':focus-visible')) focused.scrollIntoView({ block: 'nearest' });
  }

  /** The reader asked for another event: picks it, which shows it, and goes there. */
  #goTo(id: string): void {
    this.select({ kind: 'event', id });
    this.#show({ kind: 'event', id });
  }

  /** Goes to an event, or opens what is disputed about one and goes there. */
  #show(item: ItemRef): void {
    const story = this.state?.story;
    const event = (story && eventOf(story, item)) ?? '';
    const place = this.#list.timeline?.placeOf.get(event);
    if (!story || place === undefined) return;
    const disputes = indexOf(story).disputesOf.get(event) ?? [];
    void this.#list.place.go(
      place,
      true,
      item.kind === 'dispute' ? disputes.findIndex(({ id }) => id === item.id) : -1,
    );
  }

  protected override isEmpty({ events }: Story): boolean {
    return !events;
  }

  protected renderStory(story: Story): TemplateResult {
    const { words } = this.localize;
    const timeline = timelineOf(story);
    return html`<section>
      ${this.renderTitle(words.heading)}
      ${timeline.events.length ? this.#renderTimeline(story, timeline) : html`<p class="notice">${words.none}</p>`}
    </section>`;
  }

  /** The same object for as long as nothing in it changed, so that events that stand need not be looked at. */
  #viewFor(story: Story, timeline: Timeline): TimelineView {
    const { words, locale } = this.localize;
    const made = [story, words, locale, this.level, this.state?.clock];
    if (!this.#view || made.some((one, at) => one !== this.#viewOf[at])) {
      this.#viewOf = made;
      const hasHeads =
        timeline.groups.length > 1 ||
        (timeline.events.length > 1 && timeline.groups[0]?.head !== undefined);
      this.#view = {
        ...this.context(story),
        localize: this.localize,
        // Of use to the event that is marked only, which is given it.
        selection: undefined,
        timeline,
        hasHeads,
        level: this.level + (hasHeads ? 2 : 1),
        copy: this.#copy,
        pick: (id) => this.select({ kind: 'event', id }),
        goTo: (id) => this.#goTo(id),
        loseImage: (url) => {
          this.lostImages = new Set([...this.lostImages, url]);
        },
      };
    }
    return this.#view;
  }

  #statusOf(shown: number, total: number): string {
    const { words } = this.localize;
    const sentence = shown
      ? words.shown(this.localize.number(shown), this.localize.number(total))
      : words.noneShown;
    const isAgain = this.#isAsked && sentence === this.#sentence;
    if (isAgain || sentence !== this.#sentence) this.#pad = isAgain && !this.#pad ? '\u00a0' : '';
    this.#isAsked = false;
    this.#sentence = sentence;
    return sentence + this.#pad;
  }

  #renderTimeline(story: Story, timeline: Timeline): unknown {
    const { common } = this.localize;
    const { scope = firstScope(timeline), actor } = this.chosen;
    const { news, marks } = this.#news;
    const { selection } = this.state ?? {};
    const marked = eventOf(story, selection);
    const list = this.#list;
    const filter: EventFilter = {
      scope: (scope === 'news' ? news : hasScopes(timeline)) ? scope : firstScope(timeline),
      // Another story may not know the actor chosen in the one before.
      actor: timeline.actors.some(({ id }) => id === actor) ? actor : '',
      news: marks,
      keep: [marked, ...(list.timeline === timeline ? list.found : [])],
    };
    const shown = shownOf(timeline, filter);
    const view = this.#viewFor(story, timeline);
    const events = list.render({
      view,
      shown,
      lostImages: this.lostImages,
      news: marks,
      marked: {
        place: timeline.placeOf.get(marked ?? '') ?? -1,
        mark: selection?.kind === 'event' ? 'selected' : 'linked',
        selection,
      },
      copied: this.#copy.last,
    });
    const { length } = timeline.events;
    const asOf = parsePartialDate(story.asOf ?? '');
    const style = `groups ${isLong(timeline) ? 'many' : ''} ${canFold(timeline) ? 'folds' : ''}`;
    return html`
      ${asOf ? html`<p class="small soft">${common.asOf(this.localize.date(asOf))}</p>` : nothing}
      ${renderControls(view, {
        filter,
        shown: shown.events.length,
        news,
        status: this.#statusOf(shown.events.length, length),
        isAllOpen: list.isAllOpen,
        choose: (change) => this.#choose(change),
        clear: () => void this.#clear(),
        foldAll: list.foldAll,
        more: renderClockSwitch(this.context(story), this.localize.words.clock),
      })}
      ${this.#overview.render(view, timeline, shown.events, marked)}
      <div
        class=${style}
        @focusin=${this.#keepFocusClear}
        @beforematch=${list.showFound}
        @contentvisibilityautostatechange=${list.comeNear}
      >
        ${events}
      </div>
    `;
  }
}
