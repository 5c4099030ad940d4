import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { groupAt } from './timeline-model.js';
import { isLong } from './timeline-parts-model.js';
import type { TimelineList } from './timeline-list.js';

/** Frames to go on scrolling for: what is near the target is laid out only once it is there. */
const FRAMES = 3;

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The first of a list, from above, that ends below a line; its length where none does. */
function firstBelow(elements: ArrayLike<Element>, line: number): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Knows where in the list the reader is, and goes elsewhere in it, for what stands beside the list. Places are those in
 * the timeline's events and groups.
 */
export class PlaceController implements ReactiveController {
  /** The group at the top of the screen, and of an open one the event. */
  #group: number | undefined;
  #event: number | undefined;
  readonly #watchers = new Set<() => void>();
  #observer: IntersectionObserver | undefined;
  /** The first of the groups that are observed: each group keeps its element. */
  #observed: Element | undefined;
  #frame: number | undefined;
  #keeps: boolean | undefined;
  /** For so many frames more it is held there. */
  #left = 0;
  /** What is at the top of the screen while the list is drawn anew, and where, in px. */
  #held: { readonly seen: Element; readonly top: number; readonly scroll: number } | undefined;

  constructor(
    private readonly host: Host,
    private readonly list: TimelineList,
    private readonly moved: () => void,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const { timeline } = this.list;
    // Most browsers keep what is seen in its place by themselves when what is above it grows.
    this.#keeps ??= CSS.supports('overflow-anchor', 'auto');
    if (this.#held || this.#keeps || !timeline || !isLong(timeline)) return;
    // Who sees the beginning has nothing above that could grow.
    if ((this.groups[0]?.getBoundingClientRect().top ?? 0) >= 0) return;
    const { group, event } = this.#at(this.#top) ?? {};
    const seen = event === undefined ? this.groups[group ?? -1] : this.#elementOf(event);
    if (seen) this.#held = { seen, top: seen.getBoundingClientRect().top, scroll: scrollY };
  }

  hostUpdated(): void {
    if (this.#watchers.size) this.#observe();
    if (this.#held) void this.#hold();
  }

  /** What is drawn now may get its size only as it is laid out. */
  async #hold(): Promise<void> {
    const isHolding = this.#left > 0;
    // What is drawn meanwhile is waited for as long.
    this.#left = FRAMES;
    if (isHolding) return;
    for (; this.#left > 0 && this.#held; this.#left--) {
      const { seen, top, scroll } = this.#held;
      // The reader has gone on.
      if (scrollY !== scroll) break;
      scrollBy({ top: seen.getBoundingClientRect().top - top, behavior: 'instant' });
      this.#held = { seen, top, scroll: scrollY };
      await new Promise(requestAnimationFrame);
    }
    this.#left = 0;
    this.#held = undefined;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  /** The groups as they stand in the drawing. */
  get groups(): ArrayLike<Element> {
    return this.host.renderRoot.querySelector('.groups')?.children ?? [];
  }

  /** The events of a group that are drawn. */
  eventsIn(group: number): ArrayLike<Element> {
    return this.groups[group]?.getElementsByClassName('event') ?? [];
  }

  /** Calls back after the reader has come to another event or group, until the returned function is called. */
  watch(listener: () => void): () => void {
    this.#watchers.add(listener);
    this.#observe();
    return () => void this.#watchers.delete(listener);
  }

  /** The reader may be elsewhere now; looked at once a frame. */
  readonly move = (): void => {
    this.moved();
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#look();
    });
  };

  /** Places of the first and the last event on the screen; undefined: none is. */
  sight(): { readonly from: number; readonly to: number } | undefined {
    const { timeline } = this.list;
    const from = this.#at(this.#top);
    if (!timeline || !from) return undefined;
    const to = this.#at(innerHeight);
    const start = from.event ?? timeline.groups[from.group]?.from ?? 0;
    const end = to ? (to.event ?? timeline.groups[to.group + 1]?.from) : undefined;
    return { from: start, to: end ?? timeline.events.length };
  }

  /**
   * Goes to an event: opens its group, draws it where it was not yet, and shows it where the filter leaves it out.
   * Selects nothing. Done when it stands in the middle of the screen.
   * @param takesFocus true where the reader leaves for it, as by Enter; false where they look on, as by dragging
   * @param dispute which of those about it to open, and to go to in its place; -1: none
   */
  async go(place: number, takesFocus: boolean, dispute = -1): Promise<void> {
    this.list.bring(place);
    const find = (): HTMLElement | null | undefined => {
      const event = this.#elementOf(place);
      const disputed = event?.querySelectorAll<HTMLDetailsElement>('.dispute')[dispute];
      if (disputed) disputed.open = true;
      return (disputed ?? event)?.querySelector<HTMLElement>(disputed ? 'summary' : '.pick');
    };
    await this.host.updateComplete;
    if (takesFocus) find()?.focus({ preventScroll: true });
    // Clear of whatever the page keeps at its edges; and again once what is near is laid out.
    for (let time = 0; time < FRAMES; time++) {
      find()?.scrollIntoView({ block: 'center' });
      await new Promise(requestAnimationFrame);
    }
    this.move();
  }

  #elementOf(place: number): Element | undefined {
    const { timeline } = this.list;
    if (!timeline) return undefined;
    const group = groupAt(timeline, place);
    return this.eventsIn(group)[this.list.drawnIn(group).indexOf(place)];
  }

  /** Where the list comes out from under what the page keeps at its top. */
  get #top(): number {
    const first = this.groups[0];
    return first ? Number.parseFloat(getComputedStyle(first).scrollMarginBlockStart) || 0 : 0;
  }

  #at(line: number): { readonly group: number; readonly event: number | undefined } | undefined {
    const { groups } = this;
    const group = firstBelow(groups, line);
    const box = groups[group]?.getBoundingClientRect();
    if (!box || box.top > innerHeight) return undefined;
    const event = this.list.isOpen(group)
      ? this.list.drawnIn(group)[firstBelow(this.eventsIn(group), line)]
      : undefined;
    return { group, event };
  }

  #look(): void {
    const { group, event } = this.#at(this.#top + 1) ?? {};
    if (group === this.#group && event === this.#event) return;
    this.#group = group;
    this.#event = event;
    for (const listener of [...this.#watchers]) listener();
  }

  /** Groups, and of a short list events: what is far from the screen in a long one tells by itself. */
  #observe(): void {
    const { timeline } = this.list;
    const first = this.host.renderRoot.querySelector('.group');
    if (!timeline || !first || first === this.#observed) return;
    this.#observed = first;
    const groups = Array.from(this.groups);
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver(this.move);
    for (const target of isLong(timeline)
      ? groups
      : groups.flatMap((_, at) => Array.from(this.eventsIn(at))))
      this.#observer.observe(target);
  }
}
