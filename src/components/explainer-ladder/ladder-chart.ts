import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LadderLayout } from './layout/ladder-layout.js';
import type { Box, Label, Mark, Segment } from './layout/base-layout.js';
import type { Move } from './ladder-model.js';
import { dashOf, dotsOf, shapePath } from './layout/shape-layout.js';

/** As many colours and dash patterns as there are for actors; a seventh actor takes the first again. */
const ACTOR_STYLES = 6;

export const actorClass = (actor: number): string => `actor-${(actor % ACTOR_STYLES) + 1}`;

const shapeClass = (isFilled: boolean | undefined): string => (isFilled ? 'shape' : 'shape hollow');

/** A mark alone, for a legend. */
export const renderShape = (move: Move, isFilled: boolean | undefined): TemplateResult =>
  html`<svg class="icon" viewBox="-10 -10 20 20" aria-hidden="true">
    <path class=${shapeClass(isFilled)} d=${shapePath(move, isFilled)}></path>
  </svg>`;

export interface ChartView {
  readonly layout: LadderLayout;
  /** Language of names in the story. */
  readonly language: string | undefined;
  readonly label: string;
  /** One for each mark. */
  readonly words: readonly string[];
  readonly tabIndexOf: (index: number) => number;
  readonly isOpen: (mark: Mark) => boolean;
  readonly isLinked: (mark: Mark) => boolean;
  /** Where it is absent marks are pictures, and nothing to press. */
  readonly pick?: ((index: number, isOpen: boolean) => void) | undefined;
  readonly handleKeydown: (event: KeyboardEvent) => void;
  /** Names of rungs that can be pressed; those that are not among them are plain labels. */
  readonly names?: { readonly rungs: ReadonlySet<number>; readonly content: unknown } | undefined;
  /** SVG drawn over the tracks and under the marks, neither read out nor pressed. */
  readonly under?: unknown;
  /** SVG drawn over the marks, neither read out nor pressed. */
  readonly over?: unknown;
  /** While it is set, the bands of the rungs (places in `layout.bands`) take the pointer. */
  readonly pickRung?: ((rung: number) => void) | undefined;
}

export const renderSegment = ({ from, to }: Segment, style: string): TemplateResult =>
  svg`<line class=${style} x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line>`;

export const renderBox = ({ x, y, width, height }: Box, style: string): TemplateResult =>
  svg`<rect class=${style} x=${x} y=${y} width=${width} height=${height}></rect>`;

/** One text element a line, so that each is set by its own direction; a space keeps their words apart. */
export function renderLabel(
  { kind, actor, lines, x, y, anchor, box }: Label,
  language: string | undefined,
): unknown {
  const style = `label ${kind} ${actor === undefined ? '' : actorClass(actor)}`;
  const lang =
    kind === 'date' || kind === 'year' || kind === 'count' ? nothing : (language ?? nothing);
  return lines.map(
    (line, index) =>
      svg`<text class=${style} lang=${lang} x=${x} y=${y + (index * box.height) / lines.length} text-anchor=${anchor}>${line}</text> `,
  );
}

/** What accounts put on different rungs is one bar, with a mark on each of them. */
function renderBar({ points }: Mark): unknown {
  const [from, to] = [points[0], points.at(-1)];
  return from && to && from !== to
    ? ['bar', 'bar inner'].map((style) => renderSegment({ from, to }, style))
    : nothing;
}

/** Several steps as one: a bar between the rungs they touched, with their number. */
function renderGroup({ points, field, label }: Mark): unknown {
  const [from, to = from] = points;
  return [
    from && to ? renderSegment({ from, to }, 'group') : nothing,
    field ? renderBox(field, 'field') : nothing,
    label ? renderLabel(label, undefined) : nothing,
  ];
}

function renderMark(view: ChartView, mark: Mark, index: number): TemplateResult {
  const { actor, move, isFilled, points, count } = mark;
  const isOpen = view.isOpen(mark);
  const isLinked = view.isLinked(mark);
  const { pick } = view;
  const { target, ring } = mark;
  // There are many: the two boxes stand here, as each template of their own would cost nodes and time.
  return svg`<g
    class="mark ${actorClass(actor)} ${isOpen ? 'open' : ''} ${isLinked ? 'linked' : ''}"
    role=${pick ? 'button' : 'img'}
    tabindex=${pick ? view.tabIndexOf(index) : nothing}
    aria-label=${view.words[index] ?? ''}
    aria-expanded=${pick && count === 1 ? isOpen : nothing}
    aria-current=${isLinked ? 'true' : nothing}
    @click=${pick && (() => pick(index, isOpen))}
  >
    <rect class="target" x=${target.x} y=${target.y} width=${target.width} height=${target.height}></rect>
    <rect class="ring" x=${ring.x} y=${ring.y} width=${ring.width} height=${ring.height}></rect>${
      count > 1
        ? renderGroup(mark)
        : [
            renderBar(mark),
            points.map(
              ({ x, y }) =>
                svg`<path class=${shapeClass(isFilled)} d=${shapePath(move, isFilled)} transform="translate(${x} ${y})"></path>`,
            ),
          ]
    }
  </g>`;
}

/** The chart as laid out. Only its marks speak: all else is said in words beside the chart. */
export function renderChart(view: ChartView): TemplateResult {
  const { layout, language, pickRung, names } = view;
  const { width, height } = layout;
  const paths = (
    list: LadderLayout['tracks'],
    style: string,
    dashes: (actor: number) => string | undefined,
  ): unknown =>
    list.map(
      ({ actor, path }) =>
        svg`<path class="${style} ${actorClass(actor)}" d=${path} stroke-dasharray=${dashes(actor) ?? nothing}></path>`,
    );
  return html`<svg
    class="chart ${layout.flow}"
    part="chart"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
  >
    <g class="ground" aria-hidden="true">
      <g class=${pickRung ? 'bands pickable' : 'bands'}>
        ${layout.bands.map(
          (band, rung) =>
            svg`<g @click=${pickRung && (() => pickRung(rung))}>
              ${renderBox(band, rung % 2 ? 'band odd' : 'band')}
            </g>`,
        )}
      </g>
      ${layout.marks.map((mark) => (view.isLinked(mark) ? renderBox(mark.slot, 'slot') : nothing))}
      ${layout.ticks.map((tick) => renderSegment(tick, 'tick'))}
      ${layout.thresholds.map((line) => renderSegment(line, 'limit'))}
      ${layout.leaders.map((leader) => renderSegment(leader, `leader ${actorClass(leader.actor)}`))}
      ${paths(layout.doubts, 'doubt', dotsOf)} ${paths(layout.tracks, 'track', dashOf)}
      ${layout.labels.map((label) =>
        names?.rungs.has(label.rung ?? -1) ? nothing : renderLabel(label, language),
      )}
      ${view.under}
    </g>
    ${names?.content}
    <g role="group" aria-label=${view.label} aria-describedby="keys" @keydown=${view.handleKeydown}>
      ${layout.marks.map((mark, index) => renderMark(view, mark, index))}
    </g>
    <g class="over" aria-hidden="true">${view.over}</g>
  </svg>`;
}
