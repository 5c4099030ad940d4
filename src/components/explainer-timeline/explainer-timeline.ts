import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { guard } from 'lit/directives/guard.js';
import { parsePartialDate } from '../../content/partial-date.js';
import { plainText } from '../../content/rich-text.js';
import { eventOf } from '../../content/story-index.js';
import type { Story } from '../../content/types.js';
import { formatSpan } from '../../localize/format-span.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { citationStyles } from '../base/citations.js';
import { correctionStyles } from '../base/corrections.js';
import { renderDate } from '../base/dates.js';
import { ExplainerElement } from '../base/explainer-element.js';
import { heading } from '../base/heading.js';
import type { ViewContext } from '../base/view-context.js';
import type { DatedEvent } from './event-order-model.js';
import { timelineStyles } from './explainer-timeline.styles.js';
import type { Gap } from './gap-model.js';
import { renderEvent } from './render-event.js';
import {
  countByActor,
  eventsShown,
  firstScope,
  gapsBefore,
  groupsShown,
  hasScopes,
  timelineOf,
  type Scope,
  type ShownGroup,
  type Timeline,
} from './timeline-model.js';

/** From here on events off the screen are laid out only when they come near it. */
const MANY = 60;

/** What all events of one drawing have in common. */
interface Drawing {
  readonly context: ViewContext;
  readonly timeline: Timeline;
  /** Place of each event among all, in the order in which they are told. */
  readonly places: ReadonlyMap<DatedEvent, number>;
  readonly shown: ReadonlySet<DatedEvent>;
  readonly gaps: ReadonlyMap<string, Gap>;
  /** Id of the event picked, or of the one that what is picked is about. */
  readonly marked: string | undefined;
  readonly level: number;
}

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
    correctionStyles,
    timelineStyles,
  ];

  protected readonly view = 'timeline';
  protected readonly concerns = /^\/(events|disputes)/;
  protected readonly localize = new LocalizeController(this, 'timeline', english.timeline);

  /** As the reader chose; undefined: as the story suggests. */
  @state() private scope: Scope | undefined;

  /** Id of the actor whose events are shown; '' for everyone. */
  @state() private actor = '';

  /** Ids of events whose picture could not be loaded. */
  @state() private lostImages: ReadonlySet<string> = new Set();

  #chooseScope(scope: Scope): void {
    this.scope = scope;
  }

  #filterByActor({ target }: Event): void {
    this.actor = (target as HTMLSelectElement).value;
  }

  #showAll(): void {
    this.scope = 'all';
    this.actor = '';
  }

  /** Not every browser heeds the scroll margin of what it gives the focus: it might be under a head. */
  #keepFocusClear({ target }: Event): void {
    const focused = target as HTMLElement;
    if (focused.matches(':focus-visible')) focused.scrollIntoView({ block: 'nearest' });
  }

  #loseImage(id: string): void {
    this.lostImages = new Set([...this.lostImages, id]);
  }

  /** The reader asked for another event: picks it, which shows it, and goes there. */
  async #goTo(id: string, { events }: Timeline): Promise<void> {
    this.select({ kind: 'event', id });
    await this.updateComplete;
    const place = events.findIndex(({ event }) => event.id === id);
    const there = this.renderRoot.querySelector<HTMLElement>(`[data-index="${place}"] .pick`);
    there?.focus({ preventScroll: true });
    // In the middle, clear of whatever the page keeps at its edges; and again once what is near is
    // laid out, which in a long list happens only then.
    for (let time = 0; time < 3; time++) {
      there?.scrollIntoView({ block: 'center' });
      await new Promise(requestAnimationFrame);
    }
  }

  protected renderStory(story: Story): TemplateResult {
    const { words } = this.localize;
    const timeline = timelineOf(story);
    return html`<section>
      ${this.renderTitle(words.heading)}
      ${timeline.events.length ? this.#renderTimeline(story, timeline) : html`<p class="notice">${words.none}</p>`}
    </section>`;
  }

  #renderTimeline(story: Story, timeline: Timeline): unknown {
    const { common } = this.localize;
    const { events, groups } = timeline;
    const scope = hasScopes(timeline) ? (this.scope ?? firstScope(timeline)) : 'all';
    // Another story may not know the actor chosen in the one before.
    const actor = timeline.actors.some(({ id }) => id === this.actor) ? this.actor : '';
    const marked = eventOf(story, this.state?.selection);
    const shown = eventsShown(timeline, { scope, actor, keep: marked });
    const hasHeads = groups.length > 1 || (events.length > 1 && groups[0]?.head !== undefined);
    const drawing: Drawing = {
      context: this.context(story),
      timeline,
      places: new Map(events.map((event, place) => [event, place])),
      shown: new Set(shown),
      gaps: gapsBefore(timeline, shown),
      marked,
      level: this.level + (hasHeads ? 2 : 1),
    };
    const asOf = parsePartialDate(story.asOf ?? '');
    const style = `${shown.length < events.length ? 'filtered' : ''} ${events.length > MANY ? 'many' : ''}`;
    return html`
      ${asOf ? html`<p class="small soft">${common.asOf(this.localize.date(asOf))}</p>` : nothing}
      ${this.#renderControls(timeline, scope, actor, shown.length)}
      <div class=${style} @focusin=${this.#keepFocusClear}>
        ${groupsShown(timeline, drawing.shown).map((group) => this.#renderGroup(drawing, group, hasHeads))}
      </div>
    `;
  }

  #renderControls(timeline: Timeline, scope: Scope, actor: string, shown: number): unknown {
    const { words } = this.localize;
    const number = (value: number): string => this.localize.number(value);
    const { events, keyCount, actors } = timeline;
    const hasChoice = hasScopes(timeline);
    const hasFilter = events.length > 1 && actors.length > 1;
    if (!hasChoice && !hasFilter) return nothing;
    const counts = countByActor(timeline, scope);
    const toggle = (its: Scope, label: string): TemplateResult =>
      html`<button aria-pressed=${scope === its} @click=${() => this.#chooseScope(its)}>
        ${label}
      </button>`;
    return html`<div class="controls" part="controls">
      ${
        hasChoice
          ? html`<div class="scopes" role="group" aria-label=${words.scope}>
              ${toggle('key', words.keyEvents(number(keyCount)))}
              ${toggle('all', words.allEvents(number(events.length)))}
            </div>`
          : nothing
      }
      ${
        hasFilter
          ? html`<label>
              <span class="small">${words.filter}</span>
              <select @change=${this.#filterByActor}>
                <option value="" .selected=${!actor}>${words.everyone}</option>
                ${actors.map(
                  ({ id, name }) =>
                    html`<option value=${id} .selected=${id === actor}>
                      ${words.actor(plainText(name), number(counts.get(id) ?? 0))}
                    </option>`,
                )}
              </select>
            </label>`
          : nothing
      }
      <p class="small soft" role="status">
        ${shown ? words.shown(number(shown), number(events.length)) : words.noneShown}
      </p>
      ${shown ? nothing : html`<button @click=${this.#showAll}>${words.showAll}</button>`}
    </div>`;
  }

  #renderGroup(drawing: Drawing, group: ShownGroup, hasHead: boolean): TemplateResult {
    const { head, events, isOut, repeatsHead } = group;
    const title =
      head === undefined ? this.localize.common.dateUnknown : renderDate(drawing.context, head);
    return html`<div class="group ${isOut ? 'out' : ''} ${repeatsHead ? 'again' : ''}">
      ${hasHead ? html`<div class="head" part="group-head">${heading(this.level + 1, title)}</div>` : nothing}
      <ol>
        ${events.map((event) => this.#renderEvent(drawing, event))}
      </ol>
    </div>`;
  }

  #renderEvent(drawing: Drawing, item: DatedEvent): TemplateResult {
    const { context, timeline, places, shown, gaps, marked, level } = drawing;
    const { words, locale } = this.localize;
    const { event } = item;
    const { id } = event;
    const mark =
      id !== marked ? undefined : this.state?.selection?.kind === 'event' ? 'selected' : 'linked';
    const hasLostImage = this.lostImages.has(id);
    const gap = gaps.get(id);
    const style = [
      'event',
      event.prominence === 'key' && 'key',
      mark && 'linked',
      !shown.has(item) && 'out',
    ];
    // A change of filter or selection changes little within what may be thousands.
    const inside = guard([item, words, locale, level, mark, hasLostImage], () =>
      renderEvent(
        {
          ...{ context, words, timeline, level, mark, hasLostImage },
          pick: () => this.select({ kind: 'event', id }),
          goTo: (other) => void this.#goTo(other, timeline),
          loseImage: () => this.#loseImage(id),
        },
        event,
      ),
    );
    return html`<li
      class=${style.filter(Boolean).join(' ')}
      data-index=${places.get(item) ?? nothing}
      part="event"
    >
      ${gap ? html`<p class="gap">${this.#gapInWords(gap)}</p>` : nothing}${inside}
    </li>`;
  }

  #gapInWords(gap: Gap): string {
    const { words, common, locale } = this.localize;
    const span = formatSpan(gap.value, gap.unit, locale);
    return words.later(gap.isAbout ? common.about(span) : span);
  }
}
