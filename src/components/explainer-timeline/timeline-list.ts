import type { ReactiveControllerHost } from 'lit';
import type { CopyController } from '../../controllers/copy-controller.js';
import { PartsController } from '../../controllers/parts-controller.js';
import { PlaceController } from './place-controller.js';
import type { TimelineView } from './render-event.js';
import { renderList, type ListFrame, type ListState, type Marked } from './render-list.js';
import type { Shown } from './timeline-filter-model.js';
import type { Timeline } from './timeline-model.js';
import {
  firstScreen,
  HEADS,
  isLong,
  openAtFirst,
  partAt,
  partsOf,
} from './timeline-parts-model.js';
import type { NewsMark } from './visits/news-controller.js';

/** Neighbours of an event that are drawn with it when the reader goes there. */
const AROUND = 8;

/** What the list is drawn from, beside what has happened in it. */
export interface ListInput {
  readonly view: TimelineView;
  readonly shown: Shown;
  readonly lostImages: ReadonlySet<string>;
  readonly news: ReadonlyMap<string, NewsMark>;
  readonly marked: Marked;
  /** What was copied last. */
  readonly copied: CopyController['last'];
}

type Host = ReactiveControllerHost & {
  readonly hasUpdated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly shadowRoot: ShadowRoot | null;
};

const indexIn = (elements: ArrayLike<Element>, one: Element | null): number =>
  Array.prototype.indexOf.call(elements, one);

/** What of a timeline is drawn, which groups stand open, and the ways to an event. */
export class TimelineList {
  /** Ids of events that are shown whatever the filter: the reader came upon them by search or went there. */
  found: readonly string[] = [];
  /** Where the reader is, for what stands beside the list. */
  readonly place: PlaceController;

  readonly #parts: PartsController<ListFrame>;
  #timeline: Timeline | undefined;
  #shown: Shown | undefined;
  #frame: ListFrame | undefined;
  #drawn: readonly (ListFrame | undefined)[] = [];
  #near = new Uint8Array();
  #versions: number[] = [];
  /** Groups that the reader opened or closed. */
  #folds = new Map<number, boolean>();
  #open: readonly boolean[] = [];
  /** True once everything is drawn. */
  #isFilled = false;
  /** Whether events far from the screen and those left out have all that hangs on them. */
  #isWhole = false;
  /** Place of the event that the reader is on the way to. */
  #goal: number | undefined;

  constructor(private readonly host: Host) {
    this.place = new PlaceController(host, this, () => this.#parts.rest());
    this.#parts = new PartsController(
      host,
      (turn) => {
        const { heads = 0, all = [] } = this.#partsNow() ?? {};
        return turn < heads || this.isOpen(all[turn - heads]?.group ?? 0);
      },
      () => (this.#isFilled = true),
    );
  }

  get timeline(): Timeline | undefined {
    return this.#timeline;
  }

  get shown(): Shown | undefined {
    return this.#shown;
  }

  readonly isOpen = (group: number): boolean => this.#open[group] ?? true;

  /** Whether every group that is shown stands open. */
  get isAllOpen(): boolean {
    return this.#open.every((isOpen, group) => isOpen || !this.#shown?.groups[group]?.count);
  }

  /** Places of the events of a group that are drawn, in order. */
  drawnIn(group: number): readonly number[] {
    const { all = [], starts = [] } = this.#partsNow() ?? {};
    const places: number[] = [];
    for (let part = starts[group] ?? 0; part < (starts[group + 1] ?? 0); part++) {
      const { from = 0, to = 0 } = (this.#drawn[part] && all[part]) || {};
      for (let place = from; place < to; place++) places.push(place);
    }
    return places;
  }

  /** The list as it is to stand now. */
  render(input: ListInput): unknown {
    const { view, shown } = input;
    const { timeline } = view;
    const isFirst = timeline !== this.#timeline;
    if (isFirst) this.#beginWith(timeline);
    const isOther = shown !== this.#shown;
    if (isOther) this.#shown = shown;
    this.#openGroups(timeline, shown);
    // A short list has all of it once there is time, and what is drawn whole once stays so.
    this.#isWhole ||= this.#parts.isWhole || (this.#isFilled && !isLong(timeline));
    const before = this.#frame;
    const frame = this.#frameOf(input, this.#isWhole);
    const { all, heads } = partsOf(timeline);
    const first = isFirst ? partAt(timeline, Math.max(0, firstScreen(timeline, shown) - 1)) : -1;
    const isDue = frame !== before && (isOther || frame.isWhole === before?.isWhole);
    const sight = isDue && !isFirst ? this.place.sight() : undefined;
    const goal = this.#goal;
    this.#goal = undefined;
    // Heads first, then parts; all of them as places from which to which one is of.
    const isNow = (from: number, to: number, isHead: boolean): boolean => {
      if (goal !== undefined && from <= goal + AROUND && goal - AROUND < to) return true;
      if (isFirst) return !isLong(timeline) || isHead ? from === 0 || !isLong(timeline) : false;
      return isDue && (!isLong(timeline) || !sight || (to > sight.from && from <= sight.to));
    };
    const turns = this.#parts.draw(timeline, heads + all.length, frame, (turn) => {
      const { groups, events } = timeline;
      if (turn < heads) {
        const from = groups[turn * HEADS]?.from ?? 0;
        return isNow(from, groups[(turn + 1) * HEADS]?.from ?? events.length, true);
      }
      const part = turn - heads;
      const { from = 0, to = 0, group = 0 } = all[part] ?? {};
      return isNow(from, to, false) || (isFirst && part <= first && this.isOpen(group));
    });
    this.#drawn = turns.slice(heads);
    const state: ListState = {
      heads: turns,
      frames: this.#drawn,
      near: this.#near,
      versions: this.#versions,
      marked: input.marked,
      copied: {
        place: timeline.placeOf.get(input.copied?.item ?? '') ?? -1,
        last: input.copied,
      },
      isOpen: this.isOpen,
      fold: (group) => this.#fold(group, !this.isOpen(group)),
    };
    return renderList(frame, state);
  }

  /** Opens every group, or closes all. */
  readonly foldAll = (isOpen: boolean): void => {
    this.#timeline?.groups.forEach((_, group) => this.#folds.set(group, isOpen));
    this.host.requestUpdate();
  };

  /** Draws an event before the reader goes there, with its neighbours, and opens its group. */
  bring(place: number): void {
    const { timeline } = this;
    if (!timeline) return;
    const part = partAt(timeline, place);
    const { group = 0 } = partsOf(timeline).all[part] ?? {};
    if (!this.#shown?.flags[place]) this.#find(place, place + 1);
    for (let at = place - AROUND; at <= place + AROUND; at++) this.#bringNear(at);
    this.#parts.center = partsOf(timeline).heads + part;
    this.#goal = place;
    this.#fold(group, true);
  }

  /** A browser's search has found something in what is not shown: it is shown from now on. */
  readonly showFound = ({ target }: Event): void => {
    const within = (target as HTMLElement).closest('.group');
    const group = indexIn(this.place.groups, within);
    const { from = 0, events = [] } = this.#timeline?.groups[group] ?? {};
    if ((target as HTMLElement).localName !== 'li') {
      this.#fold(group, true);
      if (!this.#shown?.groups[group]?.count) this.#find(from, from + events.length);
      return;
    }
    const place = this.#placeOf(target as HTMLElement, group);
    if (place !== undefined) this.#find(place, place + 1);
  };

  /** What comes near the screen gets all that hangs on it. */
  readonly comeNear = {
    handleEvent: ({ target, skipped }: Event & { readonly skipped?: boolean }): void => {
      const event = target as HTMLElement;
      if (skipped || !event.matches('.event')) return;
      this.place.move();
      const group = indexIn(this.place.groups, event.closest('.group'));
      const place = this.#placeOf(event, group);
      if (place === undefined || !this.#bringNear(place)) return;
      this.host.requestUpdate();
    },
    capture: true,
  };

  #placeOf(event: HTMLElement, group: number): number | undefined {
    return this.drawnIn(group)[indexIn(this.place.eventsIn(group), event)];
  }

  #partsNow() {
    return this.#timeline && partsOf(this.#timeline);
  }

  #beginWith(timeline: Timeline): void {
    const { length } = timeline.events;
    this.#timeline = timeline;
    this.#shown = this.#frame = undefined;
    this.#folds = new Map();
    this.#isFilled = this.#isWhole = false;
    this.found = [];
    this.#versions = partsOf(timeline).all.map(() => 0);
    // Where a browser does not tell what comes near, everything counts as near.
    const tells = 'ContentVisibilityAutoStateChangeEvent' in globalThis && isLong(timeline);
    this.#near = new Uint8Array(length).fill(tells ? 0 : 1);
  }

  #openGroups(timeline: Timeline, shown: Shown): void {
    const until = openAtFirst(timeline, shown);
    let above = true;
    this.#open = shown.groups.map(({ count, repeatsHead }, group) => {
      // Under one head only one can be opened or closed, and with it what follows.
      const isOpen = repeatsHead ? above : (this.#folds.get(group) ?? group < until);
      if (count) above = isOpen;
      return isOpen;
    });
    if (!this.#frame && shown.events.length)
      for (let place = firstScreen(timeline, shown) - 1; place >= 0; place--) this.#near[place] = 1;
  }

  #frameOf({ view, shown, lostImages, news }: ListInput, isWhole: boolean): ListFrame {
    const before = this.#frame;
    const isSame =
      before?.view === view &&
      before.shown === shown &&
      before.lostImages === lostImages &&
      before.news === news &&
      before.isWhole === isWhole;
    return isSame ? before : (this.#frame = { view, shown, lostImages, news, isWhole });
  }

  #fold(group: number, isOpen: boolean): void {
    this.#folds.set(group, isOpen);
    this.host.requestUpdate();
  }

  #find(from: number, to: number): void {
    const events = this.#timeline?.events.slice(from, to) ?? [];
    this.found = [...this.found, ...events.map(({ item }) => item.id)];
    this.host.requestUpdate();
  }

  /** @returns whether it was not near before */
  #bringNear(place: number): boolean {
    if (!this.#timeline || this.#near[place] !== 0) return false;
    this.#near[place] = 1;
    const part = partAt(this.#timeline, place);
    this.#versions[part] = (this.#versions[part] ?? 0) + 1;
    return true;
  }
}
