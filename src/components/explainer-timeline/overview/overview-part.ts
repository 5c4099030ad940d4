/** Draws the overview into its room. This file is loaded where a timeline is long enough for one. */
import { render } from 'lit';
import { estimateWidth } from '../../../charts/text-lines.js';
import { wallTime } from '../../../content/partial-date.js';
import { plainText } from '../../../content/rich-text.js';
import { indexOf } from '../../../content/story-index.js';
import { axisWords, formatPeriod } from '../../../localize/format-period.js';
import type { DatedEvent, Timeline } from '../timeline-model.js';
import { isLong } from '../timeline-parts-model.js';
import type { OverviewGiven, Place } from './overview-controller.js';
import { lanesOf } from './lanes-model.js';
import { slotsIn } from './base-layout.js';
import { layoutOverview, type OverviewLayout } from './overview-layout.js';
import {
  eventOfColumn,
  laneTallies,
  overviewOf,
  talliesOf,
  type Overview,
  type Tally,
} from './overview-model.js';
import { renderOverview } from './render-overview.js';
import { WayBack } from './way-back.js';
import { overviewWords } from './overview-words.js';
import { overviewPartStyles } from './overview-part.styles.js';

/** What was made of what was given, for as long as that is the same. */
interface Drawn {
  readonly given: OverviewGiven;
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  readonly locale: string;
  readonly shown: ReadonlySet<DatedEvent>;
  readonly overview: Overview;
  readonly tallies: readonly Tally[];
  readonly layout: OverviewLayout;
  /** From the first date to the last, in words. */
  readonly range: string;
}

interface Crowd {
  readonly timeline: Timeline;
  /** Of lanes. */
  readonly names: readonly string[];
  /** How many columns have room. */
  readonly slots: number;
  readonly overview: Overview;
}

/** From the first date to the last, each no more exact than it is. */
function rangeOf({ view, timeline }: OverviewGiven): string {
  const { common, locale } = view.localize;
  const { events } = timeline;
  const isDated = (event: DatedEvent): boolean => event.date !== undefined;
  const [first, last] = [events.find(isDated), events.findLast(isDated)].map((event) => {
    const date = event?.date;
    if (!date) return '';
    const from = wallTime(date, timeline.zone);
    const unit = date.precision === 'minute' ? 'day' : date.precision;
    return formatPeriod({ from, to: from + (date.end - date.start), unit }, locale);
  });
  return first && last && first !== last ? common.from(first, last) : (first ?? '');
}

export class OverviewPart {
  #room: HTMLElement | undefined;
  #given: OverviewGiven | undefined;
  #drawn: Drawn | undefined;
  #crowded: Crowd | undefined;
  #observer: ResizeObserver | undefined;
  #leave: (() => void) | undefined;
  #back: WayBack | undefined;
  /** In em. */
  #width = 0;
  /** The column that the reader is about to go to; undefined: none. */
  #aim: number | undefined;
  #isByKey = false;
  /** Asked for only when it may have changed: that takes a look at the whole list. */
  #sight: ReturnType<Place['sight']>;
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What it shows. */
  #rendered: OverviewGiven | undefined;

  constructor(private readonly place: Place) {}

  draw(room: HTMLElement, given: OverviewGiven): void {
    if (room !== this.#room) {
      this.stop();
      this.#room = room;
      this.#rendered = undefined;
      this.#adoptStyles(room);
      this.#observer = new ResizeObserver(() => this.#measure());
      this.#observer.observe(this.#rulerIn(room));
      if (room.parentElement) this.#back = new WayBack(room.parentElement, room);
      this.#leave = this.place.watch(() => this.#look());
      this.#measure();
    }
    const before = this.#given;
    if (given.timeline !== before?.timeline) this.#aim = undefined;
    const isSame =
      given.view === before?.view &&
      given.shown === before.shown &&
      given.marked === before.marked &&
      given.view.localize.direction === this.#drawn?.direction;
    // Another object whenever there is anything else to draw.
    if (!isSame) this.#given = { ...given };
    // A short timeline costs little; a long one is drawn itself first, and updated for every part that is filled in.
    if (isLong(given.timeline)) this.#lookSoon();
    else this.#look();
  }

  /** Where the reader is; drawn where that has changed, or anything else. */
  #look(): void {
    const before = this.#sight;
    const sight = (this.#sight = this.place.sight());
    const isElsewhere = sight?.from !== before?.from || sight?.to !== before?.to;
    if (isElsewhere || this.#rendered !== this.#given) this.#render();
  }

  /** After what is drawn at the moment is painted. */
  #lookSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      // What takes longest is done in a task of its own.
      this.#timer = setTimeout(() => {
        if (this.#given && this.#width) this.#crowd(this.#given);
        this.#timer = setTimeout(() => {
          this.#frame = undefined;
          this.#look();
        });
      });
    });
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = undefined;
    this.#observer?.disconnect();
    this.#leave?.();
    this.#back?.hide();
    this.#room = this.#observer = this.#leave = this.#back = undefined;
  }

  #adoptStyles(room: HTMLElement): void {
    const root = room.getRootNode() as ShadowRoot;
    const { styleSheet } = overviewPartStyles;
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  /** As wide as the room and an em high: neither changes by what is drawn, or the browser reports a resize loop. */
  #rulerIn(room: HTMLElement): Element {
    const [known] = room.getElementsByClassName('ruler');
    if (known) return known;
    const ruler = document.createElement('i');
    ruler.className = 'ruler';
    room.prepend(ruler);
    return ruler;
  }

  #measure(): void {
    const { width: across = 0, height: em = 0 } =
      this.#room?.firstElementChild?.getBoundingClientRect() ?? {};
    const width = across / em;
    // What is not shown has no width; it keeps the one it had.
    if (!(width > 0) || Math.abs(width - this.#width) < 0.01) return;
    this.#width = width;
    this.#render();
  }

  /** How events crowd in time, whatever the filter, and what lanes are called. */
  #crowd({ view, timeline }: OverviewGiven): Crowd {
    const { actor } = indexOf(view.story);
    const names = lanesOf(timeline).map((lane) =>
      lane.actor === undefined
        ? overviewWords(view).others
        : plainText(actor.get(lane.actor)?.name ?? ''),
    );
    const slots = slotsIn(this.#width, names, estimateWidth);
    const before = this.#crowded;
    const isSame = before?.timeline === timeline && before.slots === slots;
    const overview = isSame ? before.overview : overviewOf(timeline, slots);
    return (this.#crowded = { timeline, names, slots, overview });
  }

  #layOut(given: OverviewGiven): Drawn {
    const { view, timeline } = given;
    const { direction, locale } = view.localize;
    const before = this.#drawn;
    const width = this.#width;
    if (
      before?.given.timeline === timeline &&
      before.given.shown === given.shown &&
      before.width === width &&
      before.direction === direction &&
      before.locale === locale
    )
      return before;
    const { words } = view.localize;
    const { overview, names } = this.#crowd(given);
    const shown = before?.given.shown === given.shown ? before.shown : new Set(given.shown);
    const tallies = talliesOf(overview, timeline, shown);
    const ofLanes = laneTallies(overview, timeline, shown);
    const layout = layoutOverview(
      {
        density: overview.density,
        tallies,
        lanes: names.map((name, at) => ({ name, tallies: ofLanes[at] ?? [] })),
        words: (column, row) => axisWords(column, row, locale),
        peak: (count) => words.list.events(count, view.localize.number(count)),
      },
      { width, direction, measure: estimateWidth },
    );
    const range = rangeOf(given);
    return (this.#drawn = {
      ...{ given, width, direction, locale, shown },
      ...{ overview, tallies, layout, range },
    });
  }

  readonly #render = (): void => {
    const given = this.#given;
    if (!this.#room || !given || !this.#width) return;
    this.#rendered = given;
    const { overview, tallies, layout, range, locale } = this.#layOut(given);
    const { timeline, marked } = given;
    const { columns } = overview.density;
    const sight = this.#sight;
    const columnAt = (event: number | undefined): number | undefined =>
      event === undefined ? undefined : overview.columnOf[event];
    render(
      renderOverview({
        view: given.view,
        overview,
        tallies,
        layout,
        periodOf: (column) => {
          const its = columns[column];
          return its ? formatPeriod(its, locale) : '';
        },
        range,
        here: sight && {
          from: columnAt(sight.from) ?? 0,
          to: columnAt(this.#lastShown(sight.from, sight.to)) ?? 0,
        },
        marked: columnAt(marked === undefined ? undefined : timeline.placeOf.get(marked)),
        aim: this.#aim,
        isByKey: this.#isByKey,
        aimAt: (column, isByKey) => this.#aimAt(column, isByKey),
        go: (column, takesFocus) => this.#go(column, takesFocus),
      }),
      this.#room,
    );
  };

  /** The last of the events on the screen that the filter lets through. */
  #lastShown(from: number, to: number): number {
    const events = this.#given?.timeline.events ?? [];
    let last = to - 1;
    while (last > from && !this.#drawn?.shown.has(events[last] as DatedEvent)) last--;
    return last;
  }

  #aimAt(column: number | undefined, isByKey: boolean): void {
    if (column === this.#aim && isByKey === this.#isByKey) return;
    this.#aim = column;
    this.#isByKey = isByKey;
    this.#render();
  }

  #go(column: number, takesFocus: boolean): void {
    const { overview, shown } = this.#drawn ?? {};
    const its = overview?.density.columns[column];
    if (!this.#given || !overview || !its || !shown) return;
    const event = eventOfColumn(overview, its, this.#given.timeline, shown);
    this.#aimAt(undefined, false);
    this.#back?.show(overviewWords(this.#given.view).back);
    void this.place.go(event, takesFocus);
  }
}
