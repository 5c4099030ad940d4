/** Draws the overview into its room. This file is loaded where a timeline is long enough for one. */
import { render } from 'lit';
import { estimateWidth } from '../../../charts/text-lines.js';
import { wallTime } from '../../../content/partial-date.js';
import { plainText } from '../../../content/rich-text.js';
import { indexOf } from '../../../content/story-index.js';
import { axisWords, formatPeriod } from '../../../localize/format-period.js';
import type { DatedEvent } from '../timeline-model.js';
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

/** From the first date to the last, each no more exact than it is. */
function rangeOf({ view, timeline }: OverviewGiven): string {
  const { common, locale } = view.localize;
  const dates = timeline.events.flatMap(({ date }) => date ?? []);
  const [first, last] = [dates[0], dates.at(-1)].map((date) => {
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

  constructor(private readonly place: Place) {}

  draw(room: HTMLElement, given: OverviewGiven): void {
    if (room !== this.#room) {
      this.stop();
      this.#room = room;
      this.#adoptStyles(room);
      this.#observer = new ResizeObserver(() => this.#measure());
      this.#observer.observe(this.#rulerIn(room));
      if (room.parentElement) this.#back = new WayBack(room.parentElement, room);
      this.#leave = this.place.watch(() => this.#look());
      this.#measure();
    }
    if (given.timeline !== this.#given?.timeline) this.#aim = undefined;
    this.#given = given;
    this.#look();
  }

  #look(): void {
    this.#sight = this.place.sight();
    this.#render();
  }

  stop(): void {
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
    const { actor } = indexOf(view.story);
    const names = lanesOf(timeline).map((lane) =>
      lane.actor === undefined
        ? words.overview.others
        : plainText(actor.get(lane.actor)?.name ?? ''),
    );
    const overview = overviewOf(timeline, slotsIn(width, names, estimateWidth));
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
    this.#back?.show(this.#given.view.localize.words.overview.back);
    this.place.goToEvent(event, takesFocus);
  }
}
