import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LadderLayout } from './ladder-layout.js';
import type { Box, Label, Mark, Segment } from './base-layout.js';
import type { Move } from './ladder-model.js';

/** Around the middle of a mark, some 14 px across. */
const SHAPES: Readonly<Record<Move, string>> = {
  start: 'M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0Z',
  up: 'M0-8.5L8 5.5H-8Z',
  down: 'M0 8.5L-8-5.5H8Z',
  hold: 'M-6-6H6V6H-6Z',
  unclear: 'M0-8.5L8.5 0L0 8.5L-8.5 0Z',
};
/** As many colours and dash patterns as there are for actors; a seventh actor takes the first again. */
const ACTOR_STYLES = 6;

export const actorClass = (actor: number): string => `actor-${(actor % ACTOR_STYLES) + 1}`;

const shapeClass = (isFilled: boolean): string => (isFilled ? 'shape' : 'shape hollow');

/** A mark alone, for a legend. */
export const renderShape = (move: Move, isFilled: boolean): TemplateResult =>
  html`<svg class="icon" viewBox="-10 -10 20 20" aria-hidden="true">
    <path class=${shapeClass(isFilled)} d=${SHAPES[move]}></path>
  </svg>`;

export interface ChartView {
  readonly layout: LadderLayout;
  /** Language of names in the story. */
  readonly language: string | undefined;
  readonly label: string;
  /** One for each mark. */
  readonly words: readonly string[];
  readonly tabIndexOf: (index: number) => number;
  readonly isOpen: (id: string) => boolean;
  readonly isLinked: (id: string) => boolean;
  readonly pick: (index: number, isOpen: boolean) => void;
  readonly handleKeydown: (event: KeyboardEvent) => void;
}

const renderSegment = ({ from, to }: Segment, style: string): TemplateResult =>
  svg`<line class=${style} x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line>`;

const renderBox = ({ x, y, width, height }: Box, style: string): TemplateResult =>
  svg`<rect class=${style} x=${x} y=${y} width=${width} height=${height}></rect>`;

/** One text element a line: so each is set by its own direction. */
function renderLabel(
  { kind, actor, lines, x, y, anchor, box }: Label,
  language: string | undefined,
): unknown {
  const style = `label ${kind} ${actor === undefined ? '' : actorClass(actor)}`;
  const lang = kind === 'date' || kind === 'year' ? nothing : (language ?? nothing);
  return lines.map(
    (line, index) =>
      svg`<text class=${style} lang=${lang} x=${x} y=${y + (index * box.height) / lines.length} text-anchor=${anchor}>${line}</text>`,
  );
}

/** What accounts put on different rungs is one bar, with a mark on each of them. */
function renderBar({ points }: Mark): unknown {
  const [from, to] = [points[0], points.at(-1)];
  return from && to && from !== to
    ? ['bar', 'bar inner'].map((style) => renderSegment({ from, to }, style))
    : nothing;
}

function renderMark(view: ChartView, mark: Mark, index: number): TemplateResult {
  const { id, actor, move, isFilled, points } = mark;
  const isOpen = view.isOpen(id);
  const isLinked = view.isLinked(id);
  return svg`<g
    class="mark ${actorClass(actor)} ${isOpen ? 'open' : ''} ${isLinked ? 'linked' : ''}"
    role="button"
    tabindex=${view.tabIndexOf(index)}
    aria-label=${view.words[index] ?? ''}
    aria-expanded=${isOpen}
    aria-current=${isLinked ? 'true' : nothing}
    @click=${() => view.pick(index, isOpen)}
  >
    ${renderBox(mark.target, 'target')} ${renderBox(mark.ring, 'ring')} ${renderBar(mark)}
    ${points.map(
      ({ x, y }) =>
        svg`<path class=${shapeClass(isFilled)} d=${SHAPES[move]} transform="translate(${x} ${y})"></path>`,
    )}
  </g>`;
}

/** The chart as laid out. Only its marks speak: all else is said in words beside the chart. */
export function renderChart(view: ChartView): TemplateResult {
  const { layout, language } = view;
  const { width, height } = layout;
  const paths = (list: LadderLayout['tracks'], style: string): unknown =>
    list.map(
      ({ actor, path }) => svg`<path class="${style} ${actorClass(actor)}" d=${path}></path>`,
    );
  return html`<svg
    class="chart ${layout.flow}"
    part="chart"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    role="group"
    aria-label=${view.label}
    aria-describedby="keys"
    @keydown=${view.handleKeydown}
  >
    <g aria-hidden="true">
      ${layout.bands.map((band, rung) => renderBox(band, rung % 2 ? 'band odd' : 'band'))}
      ${layout.marks.map(({ id, slot }) => (view.isLinked(id) ? renderBox(slot, 'slot') : nothing))}
      ${layout.ticks.map((tick) => renderSegment(tick, 'tick'))}
      ${layout.thresholds.map((line) => renderSegment(line, 'limit'))}
      ${layout.leaders.map((leader) => renderSegment(leader, `leader ${actorClass(leader.actor)}`))}
      ${paths(layout.doubts, 'doubt')} ${paths(layout.tracks, 'track')}
      ${layout.labels.map((label) => renderLabel(label, language))}
    </g>
    ${layout.marks.map((mark, index) => renderMark(view, mark, index))}
  </svg>`;
}
