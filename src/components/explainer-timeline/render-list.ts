/** The events of a timeline in their groups, part by part. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ItemRef } from '../../content/types.js';
import { formatSpan } from '../../localize/format-span.js';
import { renderDate } from '../base/dates.js';
import { heading } from '../base/heading.js';
import type { Gap } from './gap-model.js';
import { renderEvent, type Mark, type TimelineView } from './render-event.js';
import { gapsAt, type Shown } from './timeline-filter-model.js';
import { canFold, HEADS, partsOf, type Part } from './timeline-parts-model.js';
import type { NewsMark } from './visits/news-controller.js';

/** What parts are drawn from: another object whenever it says anything else. */
export interface ListFrame {
  readonly view: TimelineView;
  readonly shown: Shown;
  /** Addresses of pictures that could not be loaded. */
  readonly lostImages: ReadonlySet<string>;
  readonly news: ReadonlyMap<string, NewsMark>;
  /** True where everything has all that hangs on it, also far from the screen. */
  readonly isWhole: boolean;
}

/** The event that is marked, how, and what was selected; place -1: none. */
export interface Marked {
  readonly place: number;
  readonly mark: Mark;
  readonly selection: ItemRef | undefined;
}

/** What changes of one event and not of the others. */
export interface ListState {
  /** By batch of heads; undefined: not drawn yet. */
  readonly heads: readonly (ListFrame | undefined)[];
  /** By part; undefined: not drawn yet. */
  readonly frames: readonly (ListFrame | undefined)[];
  /** By place: 1 where an event has been near the screen. */
  readonly near: Uint8Array;
  /** By part: how often `near` has changed in it. */
  readonly versions: readonly number[];
  readonly marked: Marked;
  /** What was copied last, and the place of the event it is of; -1: none. */
  readonly copied: { readonly place: number; readonly last: unknown };
  readonly isOpen: (group: number) => boolean;
  readonly fold: (group: number) => void;
}

/** What an event takes where it is not laid out, as the style sheet has it, in em. */
const EVENT_SIZE = 18;

const gapInWords = ({ localize }: TimelineView, gap: Gap): string => {
  const { words, common, locale } = localize;
  const span = formatSpan(gap.value, gap.unit, locale);
  return words.later(gap.isAbout ? common.about(span) : span);
};

const renderGap = (view: TimelineView, gap: Gap | undefined, when = ''): unknown =>
  gap ? html`<p class="gap small soft ${when}">${gapInWords(view, gap)}</p>` : nothing;

function renderItem(frame: ListFrame, state: ListState, place: number): TemplateResult {
  const { view, shown, lostImages, news } = frame;
  const { timeline } = view;
  const event = timeline.events[place]?.item;
  if (!event) return html``;
  const isOut = !shown.flags[place];
  const gaps = gapsAt(timeline, shown, place);
  const mark = state.marked.place === place ? state.marked.mark : undefined;
  const { selection } = state.marked;
  const its = {
    mark,
    news: news.get(event.id),
    hasLostImage: lostImages.has(event.image?.url ?? ''),
    isWhole: frame.isWhole || (!isOut && state.near[place] === 1),
  };
  const copied = state.copied.place === place && state.copied.last;
  // A change of filter or selection changes little within what may be thousands.
  const inside = guard([event, view, copied, mark && selection, ...Object.values(its)], () =>
    renderEvent(mark ? { ...view, selection } : view, event, its),
  );
  const style = `event ${event.prominence === 'key' ? 'key' : ''} ${mark ? 'linked' : ''}`;
  // Hidden from the eye, found by the browser's search; and no empty items for a screen reader.
  return html`<li
    class=${style}
    part="event"
    hidden=${isOut ? 'until-found' : nothing}
    aria-hidden=${isOut ? 'true' : nothing}
  >
    ${
      gaps.isSame
        ? renderGap(view, gaps.shown)
        : [renderGap(view, gaps.shown, 'now'), renderGap(view, gaps.whole, 'whole')]
    }${inside}
  </li>`;
}

const placesOf = ({ from, to }: Part): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The room that a part will take; nothing where its group is closed. */
function renderRoom({ from, to }: Part, { flags }: Shown): TemplateResult {
  const count = flags.subarray(from, to).reduce((sum, flag) => sum + flag, 0);
  // A size that no page's policy forbids, as it may styles.
  return html`<li aria-hidden="true">
    <svg width="1" height=${`${count * EVENT_SIZE}em`}></svg>
  </li>`;
}

function renderHead({ view, shown }: ListFrame, state: ListState, group: number): TemplateResult {
  const { localize, timeline, headingLevel } = view;
  const { head, from = 0, events = [] } = timeline.groups[group] ?? {};
  const { place, mark } = state.marked;
  const isMarked = place >= from && place < from + events.length;
  const date = head === undefined ? localize.common.dateUnknown : renderDate(view, head);
  const count = shown.groups[group]?.count ?? 0;
  const isOpen = state.isOpen(group);
  const title = canFold(timeline)
    ? html`<button class="fold" aria-expanded=${isOpen} @click=${() => state.fold(group)}>
        <span>${date}</span>
        <span class="soft small">${localize.words.list.events(count, localize.number(count))}</span>
        ${
          isMarked && mark && !isOpen
            ? html`<span class="flag">${localize.words[mark]}</span>`
            : nothing
        }
      </button>`
    : date;
  return html`<div class="head" part="group-head">${heading(headingLevel + 1, title)}</div>`;
}

/** What makes a part, or a group, another one: what is drawn of it, and what happened to an event in it. */
const changesIn = (state: ListState, from: number, to: number, all: readonly Part[]) => {
  const [start, end] = [all[from]?.from ?? 0, all[to - 1]?.to ?? 0];
  const has = (place: number): boolean => place >= start && place < end;
  return [
    has(state.marked.place) && state.marked.selection,
    has(state.copied.place) && state.copied.last,
    ...state.frames.slice(from, to),
    ...state.versions.slice(from, to),
  ];
};

/** The inside of a group. */
function renderGroup(frame: ListFrame, state: ListState, group: number): TemplateResult {
  const { shown, view } = frame;
  const { all, starts } = partsOf(view.timeline);
  const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0];
  const isOpen = state.isOpen(group);
  return html`${view.hasHeads ? renderHead(frame, state, group) : nothing}
    <ol hidden=${isOpen ? nothing : 'until-found'}>
      ${all.slice(from, to).map((part, index) => {
        const drawn = state.frames[from + index];
        return drawn
          ? guard(changesIn(state, from + index, from + index + 1, all), () =>
              placesOf(part).map((place) => renderItem(drawn, state, place)),
            )
          : isOpen
            ? renderRoom(part, shown)
            : nothing;
      })}
    </ol>`;
}

/** All groups; one of which nothing changed costs next to nothing. One that has its turn to come keeps the room for its head. */
export const renderList = (frame: ListFrame, state: ListState): readonly unknown[] => {
  const { all, starts } = partsOf(frame.view.timeline);
  return frame.view.timeline.groups.map((_, group) => {
    const drawn = state.heads[Math.floor(group / HEADS)];
    const parts = changesIn(state, starts[group] ?? 0, starts[group + 1] ?? 0, all);
    const { count = 0, repeatsHead = false } = drawn?.shown.groups[group] ?? {};
    const style = drawn ? `${count ? '' : 'out'} ${repeatsHead ? 'again' : ''}` : 'row';
    return html`<div class="group ${style}">
      ${guard([drawn, state.isOpen(group), ...parts], () =>
        drawn ? renderGroup(drawn, state, group) : nothing,
      )}
    </div>`;
  });
};
