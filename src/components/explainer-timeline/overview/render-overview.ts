/** The overview as it stands in its room: the chart, a slider that leads from column to column, and words. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { clamp } from '../../../internal/math.js';
import type { TimelineView } from '../render-event.js';
import type { AxisLabel } from './axis-layout.js';
import { OVERVIEW } from './base-layout.js';
import type { OverviewLayout } from './overview-layout.js';
import type { Overview, Tally } from './overview-model.js';
import { overviewWords } from './overview-words.js';

export interface OverviewState {
  readonly view: TimelineView;
  readonly overview: Overview;
  readonly tallies: readonly Tally[];
  readonly layout: OverviewLayout;
  /** When it begins and ends, in words; '' where nothing has a date. */
  readonly range: string;
  readonly periodOf: (column: number) => string;
  /** Columns of the first and the last event on the screen; undefined: none is. */
  readonly here: { readonly from: number; readonly to: number } | undefined;
  /** Columns: of the event that is marked, and where the reader is about to go. */
  readonly marked: number | undefined;
  readonly aim: number | undefined;
  /** Whether it was a key that aimed. */
  readonly isByKey: boolean;
  readonly aimAt: (column: number | undefined, isByKey: boolean) => void;
  readonly go: (column: number, takesFocus: boolean) => void;
}

const em = (value: number): string => `${value.toFixed(3)}em`;

/** Above and below the columns. */
const { top, bars, spreads, line, font } = OVERVIEW;

const renderWord = ({ text, x }: AxisLabel, y: number, style: string): TemplateResult =>
  html`<span
    class="axis-word ${style}"
    .style=${`inset-inline-start:${em(x / font)};inset-block-start:${em(y / font)}`}
    >${text}</span
  >`;

function renderBand(
  { layout }: OverviewState,
  from: number | undefined,
  to: number | undefined,
  style: string,
): TemplateResult | typeof nothing {
  const [first, last] = [layout.columns[from ?? -1], layout.columns[to ?? -1]];
  if (!first || !last) return nothing;
  const width = Math.max(0, last.x + last.width - first.x);
  return html`<span
    class="band ${style}"
    .style=${`inset-inline-start:${em(first.x)};inline-size:${em(width)}`}
  ></span>`;
}

/** What the slider and the line of words say of a column. */
function columnInWords({ view, tallies, periodOf }: OverviewState, column: number): string {
  const { words } = view.localize;
  const { all = 0, shown = 0 } = tallies[column] ?? {};
  const number = (value: number): string => view.localize.number(value);
  const events =
    all === shown
      ? words.list.events(all, number(all))
      : overviewWords(view).shownOf(all, number(shown), number(all));
  return overviewWords(view).column(periodOf(column), events);
}

/** The column nearest to a pointer. */
function columnAt({ layout, view }: OverviewState, event: PointerEvent): number {
  const { left, right, width } = (event.currentTarget as Element).getBoundingClientRect();
  const from = view.localize.direction === 'rtl' ? right - event.clientX : event.clientX - left;
  const x = (from / width) * layout.width;
  let nearest = 0;
  let least = Infinity;
  layout.columns.forEach((column, place) => {
    const distance = Math.abs(column.x + column.width / 2 - x);
    if (distance < least) [nearest, least] = [place, distance];
  });
  return nearest;
}

function pressed(state: OverviewState, event: PointerEvent): void {
  if (!event.isPrimary || event.button) return;
  state.aimAt(columnAt(state, event), false);
  // A finger stays with what it touched; a mouse has to be told.
  if (event.pointerType === 'mouse')
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
}

function released(state: OverviewState, event: PointerEvent): void {
  if (!event.isPrimary || event.button) return;
  state.go(columnAt(state, event), false);
}

function followKey(state: OverviewState, current: number, event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // Not every browser mirrors a slider with the page; up, down and the ends are the same in all.
  const forth = state.view.localize.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault();
    const next = current + (event.key === forth ? 1 : -1);
    state.aimAt(clamp(next, 0, state.layout.columns.length - 1), true);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    state.go(current, true);
  } else if (event.key === 'Escape' && state.aim !== undefined) {
    event.preventDefault();
    state.aimAt(undefined, true);
  }
}

function leave(state: OverviewState, { currentTarget, relatedTarget }: FocusEvent): void {
  if (!(currentTarget as Element).contains(relatedTarget as Element | null))
    state.aimAt(undefined, true);
}

function renderChart({ layout }: OverviewState): TemplateResult {
  const { width, height, all, shown, doubtful, axis, breaks, lanes } = layout;
  return html`<svg viewBox="0 0 ${width.toFixed(3)} ${height.toFixed(3)}" aria-hidden="true">
    <path class="all" d=${all}></path>
    <path class="shown" d=${shown}></path>
    <path class="doubtful" d=${doubtful}></path>
    ${lanes.map(
      (lane) =>
        svg`<path class="lane" d=${lane.line}></path><path class="all" d=${lane.all}></path><path class="shown" d=${lane.shown}></path>`,
    )}
    <path class="axis" d=${axis}></path>
    <path class="breaks" d=${breaks}></path>
    <path class="spreads" d=${layout.spreads}></path>
  </svg>`;
}

function renderLabels({ layout, view }: OverviewState): TemplateResult {
  const { fine, coarse, peak, lanes, start } = layout;
  const axis = top + bars + spreads;
  const { inLanguage } = view.story;
  return html`<div aria-hidden="true">
    ${peak ? renderWord(peak, top - line + 0.05, 'peak') : nothing}
    ${fine.map((label) => renderWord(label, axis, 'fine'))}
    ${coarse.map((label) => renderWord(label, axis + (fine.length ? line - 0.1 : 0), 'coarse'))}
    ${lanes.map(
      ({ name, y }) =>
        html`<span
          class="lane-name"
          lang=${inLanguage ?? nothing}
          .style=${`inset-block-start:${em((y + 0.3) / font)};max-inline-size:${em((start - 0.6) / font)}`}
          ><bdi>${name}</bdi></span
        >`,
    )}
  </div>`;
}

function renderHow(state: OverviewState): TemplateResult {
  const { view, overview, tallies, layout } = state;
  const { how } = overviewWords(view);
  const { density, undated } = overview;
  const swatch = (style: string): TemplateResult => html`<span class="swatch ${style}"></span>`;
  const isFiltered = tallies.some(({ all, shown }) => shown < all);
  const lines: readonly unknown[] = [
    how.column,
    !density.isEven && how.uneven,
    density.breaks.length > 0 && how.breaks,
    isFiltered && html`${swatch('is-shown')}${how.shown} ${swatch('')}${how.out}`,
    layout.doubtful && html`${swatch('is-doubtful')}${how.doubtful}`,
    density.spreads.length > 0 && html`${swatch('is-spread')}${how.spreads}`,
    undated > 0 && how.undated(undated, view.localize.number(undated)),
    layout.lanes.length > 0 && how.lanes,
    how.here,
    how.keys,
  ];
  return html`<details class="how small">
    <summary>${how.title}</summary>
    <ul>
      ${lines.map((it) => (it ? html`<li>${it}</li>` : nothing))}
    </ul>
  </details>`;
}

export function renderOverview(state: OverviewState): TemplateResult {
  const { view, layout, overview, here, marked, aim, isByKey } = state;
  const words = overviewWords(view);
  const { columns } = layout;
  const current = Math.min(aim ?? here?.from ?? 0, columns.length - 1);
  const said = columnInWords(state, current);
  const at = columns[current] ?? { x: 0, width: 0 };
  const undated = overview.undated;
  const rest = [
    state.range,
    undated ? words.undated(undated, view.localize.number(undated)) : '',
  ].filter(Boolean);
  return html`<div
    role="group"
    aria-label=${words.label}
    @focusout=${(event: FocusEvent) => leave(state, event)}
  >
    <div
      class="strip"
      .style=${`--_width:${layout.width.toFixed(3)};block-size:${em(layout.height)}`}
      @pointerdown=${(event: PointerEvent) => pressed(state, event)}
      @pointermove=${(event: PointerEvent) => event.isPrimary && state.aimAt(columnAt(state, event), false)}
      @pointerup=${(event: PointerEvent) => released(state, event)}
      @pointercancel=${() => state.aimAt(undefined, false)}
      @pointerleave=${() => state.aimAt(undefined, false)}
      @click=${({ detail }: MouseEvent) => detail || state.go(current, true)}
    >
      ${renderBand(state, here?.from, here?.to, '')}${renderBand(state, marked, marked, 'picked')}${renderChart(state)}${renderLabels(state)}
      <input
        class="aim ${aim === undefined ? '' : 'is-on'}"
        type="range"
        min="0"
        max=${columns.length - 1}
        .value=${String(current)}
        aria-label=${words.slider}
        aria-valuetext=${said}
        .style=${`inset-inline-start:${em(at.x)};inline-size:${em(at.width)}`}
        @input=${({ target }: Event) => state.aimAt(Number((target as HTMLInputElement).value), true)}
        @keydown=${(event: KeyboardEvent) => followKey(state, current, event)}
      />
    </div>
    <div class="reading">
      <p class="small">
        ${
          aim === undefined
            ? html`<span class="soft">${rest.join(' · ')}</span>`
            : html`<strong>${said}</strong> ${
                  isByKey
                    ? html`<button class="go" @click=${() => state.go(aim, true)}>
                        ${words.go}
                      </button>`
                    : nothing
                }`
        }
      </p>
      ${renderHow(state)}
    </div>
  </div>`;
}
