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
import { timelineStyles } from './explainer-timeline.styles.js';
import type { Gap } from './gap-model.js';
import { renderEvent, type TimelineView } from './render-event.js';
import {
  eventsShown,
  firstScope,
  groupsShown,
  hasScopes,
  timelineOf,
  type EventFilter,
  type Scope,
  type ShownEvent,
  type ShownGroup,
  type Timeline,
} from './timeline-model.js';

/** From here on events off the screen are laid out only when they come near it. */
const MANY = 60;

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

  /** As the reader chose; without a scope: as the story suggests. */
  @state() private chosen: { readonly scope?: Scope; readonly actor: string } = { actor: '' };

  /** Addresses of pictures that could not be loaded; another story may have another for the same id. */
  @state() private lostImages: ReadonlySet<string> = new Set();

  #choose(change: Partial<EventFilter>): void {
    this.chosen = { ...this.chosen, ...change };
  }

  #filterByActor({ target }: Event): void {
    this.#choose({ actor: (target as HTMLSelectElement).value });
  }

  /** The button that asks for it goes with the need for it: the focus goes to the choice it undid. */
  async #showAll(): Promise<void> {
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
  async #goTo(id: string, { events }: Timeline): Promise<void> {
    this.select({ kind: 'event', id });
    await this.updateComplete;
    const place = events.findIndex(({ item }) => item.id === id);
    const there = this.renderRoot.querySelectorAll<HTMLElement>('.pick')[place];
    there?.focus({ preventScroll: true });
    // In the middle, clear of whatever the page keeps at its edges; and again once what is near is
    // laid out, which in a long list happens only then.
    for (let time = 0; time < 3; time++) {
      there?.scrollIntoView({ block: 'center' });
      await new Promise(requestAnimationFrame);
    }
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

  #renderTimeline(story: Story, timeline: Timeline): unknown {
    const { common } = this.localize;
    const { events, groups } = timeline;
    const { scope = firstScope(timeline), actor } = this.chosen;
    const marked = eventOf(story, this.state?.selection);
    const filter = {
      scope: hasScopes(timeline) ? scope : 'all',
      // Another story may not know the actor chosen in the one before.
      actor: timeline.actors.some(({ id }) => id === actor) ? actor : '',
      keep: marked,
    };
    const shown = eventsShown(timeline, filter);
    const hasHeads = groups.length > 1 || (events.length > 1 && groups[0]?.head !== undefined);
    const view: TimelineView = {
      ...this.context(story),
      localize: this.localize,
      timeline,
      level: this.level + (hasHeads ? 2 : 1),
      pick: (id) => this.select({ kind: 'event', id }),
      goTo: (id) => void this.#goTo(id, timeline),
      loseImage: (url) => {
        this.lostImages = new Set([...this.lostImages, url]);
      },
    };
    const asOf = parsePartialDate(story.asOf ?? '');
    const style = `${shown.length < events.length ? 'filtered' : ''} ${events.length > MANY ? 'many' : ''}`;
    return html`
      ${asOf ? html`<p class="small soft">${common.asOf(this.localize.date(asOf))}</p>` : nothing}
      ${this.#renderControls(timeline, filter, shown.length)}
      <div class=${style} @focusin=${this.#keepFocusClear}>
        ${groupsShown(timeline, shown).map((group) => this.#renderGroup(view, group, hasHeads, marked))}
      </div>
    `;
  }

  #renderControls(timeline: Timeline, { scope, actor }: EventFilter, shown: number): unknown {
    const { words } = this.localize;
    const number = (value: number): string => this.localize.number(value);
    const { events, keyCount, actors } = timeline;
    const hasChoice = hasScopes(timeline);
    const hasFilter = events.length > 1 && actors.length > 1;
    if (!hasChoice && !hasFilter) return nothing;
    const countOf = (id: string): string =>
      number(eventsShown(timeline, { scope, actor: id }).length);
    const toggle = (its: Scope, label: string): TemplateResult =>
      html`<button aria-pressed=${scope === its} @click=${() => this.#choose({ scope: its })}>
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
                      ${words.actor(plainText(name), countOf(id))}
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

  #renderGroup(
    view: TimelineView,
    { head, events, isOut, repeatsHead }: ShownGroup,
    hasHead: boolean,
    marked: string | undefined,
  ): TemplateResult {
    const title = head === undefined ? this.localize.common.dateUnknown : renderDate(view, head);
    return html`<div class="group ${isOut ? 'out' : ''} ${repeatsHead ? 'again' : ''}">
      ${hasHead ? html`<div class="head" part="group-head">${heading(this.level + 1, title)}</div>` : nothing}
      <ol>
        ${events.map((its) => this.#renderEvent(view, its, its.event.id === marked))}
      </ol>
    </div>`;
  }

  #renderEvent(
    view: TimelineView,
    { event, isOut, gap }: ShownEvent,
    isMarked: boolean,
  ): TemplateResult {
    const { words, locale } = this.localize;
    const isPicked = this.state?.selection?.kind === 'event';
    const mark = isMarked ? (isPicked ? 'selected' : 'linked') : undefined;
    const hasLostImage = this.lostImages.has(event.image?.url ?? '');
    const style = `event ${event.prominence === 'key' ? 'key' : ''} ${mark ? 'linked' : ''} ${isOut ? 'out' : ''}`;
    // A change of filter or selection changes little within what may be thousands.
    const inside = guard([event, words, locale, view.level, mark, hasLostImage], () =>
      renderEvent(view, event, { mark, hasLostImage }),
    );
    return html`<li class=${style} part="event">
      ${gap ? html`<p class="gap small soft">${this.#gapInWords(gap)}</p>` : nothing}${inside}
    </li>`;
  }

  #gapInWords(gap: Gap): string {
    const { words, common, locale } = this.localize;
    const span = formatSpan(gap.value, gap.unit, locale);
    return words.later(gap.isAbout ? common.about(span) : span);
  }
}
