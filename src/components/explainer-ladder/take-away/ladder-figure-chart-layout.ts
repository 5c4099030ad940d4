/** A ladder's layout as the elements of a picture: what the chart in the page draws, in fixed colours. */
import type { Point } from '../../../charts/step-path.js';
import { element, type Markup } from '../../../charts/svg-markup.js';
import type { Box, Label, Mark, Segment } from '../layout/base-layout.js';
import { directionOf, textLine, type Direction } from './figure-text-layout.js';
import type { LadderLayout } from '../layout/ladder-layout.js';
import type { Move } from '../ladder-model.js';
import { dashOf, dotsOf, shapePath } from '../layout/shape-layout.js';

/** Colours as SVG takes them. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
  readonly tint: string;
  readonly rule: string;
  readonly strongRule: string;
  /** One for each side; where there are more sides they begin again. */
  readonly actors: readonly string[];
}

export interface ChartInk {
  readonly palette: Palette;
  readonly direction: Direction;
  /** Language of names in the story. */
  readonly storyLanguage: string | undefined;
}

const among = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % items.length];

/**
 * A mark. A filled one is set off from the lines it stands on, by an edge of its own: few programs
 * other than browsers know `paint-order`.
 */
export function drawShape(
  move: Move,
  isFilled: boolean | undefined,
  { x, y }: Point,
  color: string | undefined,
  paper: string,
): readonly Markup[] {
  const path = { d: shapePath(move, isFilled), transform: `translate(${x} ${y})` };
  const edge = { ...path, fill: paper, 'stroke-linejoin': 'round' };
  return isFilled
    ? [
        element('path', { ...edge, stroke: paper, 'stroke-width': 4 }),
        element('path', { ...path, fill: color }),
      ]
    : [element('path', { ...edge, stroke: color, 'stroke-width': 2 })];
}

type Attributes = Parameters<typeof element>[1];

const line = ({ from, to }: Segment, style: Attributes): Markup =>
  element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...style });

const rect = ({ x, y, width, height }: Box, fill: string): Markup =>
  element('rect', { x, y, width, height, fill });

/** A bar from one rung to another: the colour around, paper within. */
export const drawBar = (segment: Segment, color: string | undefined, paper: string) => [
  line(segment, { stroke: color, 'stroke-width': 12, 'stroke-linecap': 'round' }),
  line(segment, { stroke: paper, 'stroke-width': 8, 'stroke-linecap': 'round' }),
];

/** Where a level may have been. */
export const drawDoubt = (path: string, color: string | undefined, dots: string): Markup =>
  element('path', {
    d: path,
    fill: 'none',
    stroke: color,
    'stroke-width': 2,
    'stroke-dasharray': dots,
    'stroke-linecap': 'round',
  });

/** Every part of the chart, from what lies lowest; in the px of the layout. */
export function drawChart(
  layout: LadderLayout,
  fontSize: number,
  { palette, direction, storyLanguage }: ChartInk,
): readonly Markup[] {
  const { ink, soft, paper, tint, rule, strongRule, actors } = palette;
  const colorOf = (actor: number): string => among(actors, actor) ?? ink;

  const drawLabel = ({ kind, actor, lines, x, y, anchor, box }: Label): readonly Markup[] =>
    lines.map((text, index) =>
      textLine(
        text,
        { x, y: y + (index * box.height) / lines.length },
        anchor,
        // A name in two lines has one direction.
        directionOf(lines.join(' '), direction),
        direction,
        {
          size: fontSize,
          color:
            actor !== undefined
              ? colorOf(actor)
              : kind === 'date' || kind === 'threshold'
                ? soft
                : ink,
          isBold: kind === 'year' || kind === 'actor',
          isItalic: kind === 'threshold',
          language: kind === 'date' || kind === 'year' ? undefined : storyLanguage,
        },
      ),
    );

  /** Several steps as one: a thick line between the rungs they touched, with their number. */
  const drawGroup = ({ actor, points, field, label }: Mark): readonly Markup[] => {
    const color = colorOf(actor);
    const [from, to = from] = points;
    return [
      ...(from && to
        ? [line({ from, to }, { stroke: color, 'stroke-width': 6, 'stroke-linecap': 'round' })]
        : []),
      ...(field
        ? [element('rect', { ...field, rx: 3, fill: paper, stroke: color, 'stroke-width': 1.5 })]
        : []),
      ...(label ? drawLabel({ ...label, actor }) : []),
    ];
  };

  const drawMark = (mark: Mark): readonly Markup[] => {
    const { actor, move, isFilled, points, count } = mark;
    if (count > 1) return drawGroup(mark);
    const [from, to] = [points[0], points.at(-1)];
    return [
      ...(from && to && from !== to ? drawBar({ from, to }, colorOf(actor), paper) : []),
      ...points.flatMap((point) => drawShape(move, isFilled, point, colorOf(actor), paper)),
    ];
  };

  const limit = layout.flow === 'across' ? strongRule : rule;
  return [
    ...layout.bands.flatMap((band, rung) => (rung % 2 ? rect(band, tint) : [])),
    ...layout.ticks.map((tick) => line(tick, { stroke: limit })),
    ...layout.thresholds.map((it) => line(it, { stroke: strongRule, 'stroke-dasharray': '2 3' })),
    ...layout.leaders.map((leader) => line(leader, { stroke: colorOf(leader.actor) })),
    ...layout.doubts.map(({ actor, path }) => drawDoubt(path, colorOf(actor), dotsOf(actor))),
    ...layout.tracks.map(({ actor, path }) =>
      element('path', {
        d: path,
        fill: 'none',
        stroke: colorOf(actor),
        'stroke-width': 2.5,
        'stroke-linejoin': 'round',
        'stroke-dasharray': dashOf(actor),
      }),
    ),
    ...layout.labels.flatMap(drawLabel),
    ...layout.marks.flatMap(drawMark),
  ];
}
