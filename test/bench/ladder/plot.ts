import * as Plot from '@observablehq/plot';
import type { Actions, Mount } from '../contestant.js';
import {
  addDetail,
  COLOURS,
  HEIGHT,
  pointsOf,
  rangeOf,
  rungName,
  type LadderStory,
  type Point,
} from '../lib/ladder-series.js';

let select: () => void;
/** To the middle half of the steps, or to all. */
let zoom: (isIn: boolean) => void;

export const mount: Mount<LadderStory> = (root, story) => {
  const points = pointsOf(story);
  const names = story.actors.map(({ id }) => id);
  const draw = (from: number, to: number): ReturnType<typeof Plot.plot> => {
    const shown = points.slice(from, to + 1);
    return Plot.plot({
      width: root.clientWidth,
      height: HEIGHT,
      marginLeft: 110,
      color: { domain: names, range: COLOURS, legend: true },
      y: {
        domain: [0.5, 5.5],
        ticks: [1, 2, 3, 4, 5],
        tickFormat: (level: number) => rungName(story, level),
      },
      marks: [
        Plot.line(shown, { x: 'x', y: 'y', z: 'actor', stroke: 'actor', curve: 'step-after' }),
        Plot.dot(shown, {
          x: 'x',
          y: 'y',
          r: 5,
          stroke: 'actor',
          fill: (point: Point) => (point.isAction ? COLOURS[names.indexOf(point.actor)] : 'white'),
        }),
        Plot.dot(shown, Plot.pointer({ x: 'x', y: 'y', r: 8, stroke: 'black' })),
      ],
    });
  };
  let chart = draw(0, points.length);
  root.append(chart);
  const tell = addDetail(root);
  const listen = (): void =>
    chart.addEventListener('input', () => tell((chart.value as Point | null)?.text ?? ''));
  listen();
  let selected = points.length >> 1;
  select = () => {
    const svg = chart.querySelector<SVGSVGElement>(':scope > svg') as SVGSVGElement;
    const { left, top } = svg.getBoundingClientRect();
    // It has no way to select but the pointer.
    const { x, y } = points[++selected % points.length] as Point;
    const clientX = left + chart.scale('x').apply(x);
    const clientY = top + chart.scale('y').apply(y);
    svg.dispatchEvent(
      new PointerEvent('pointermove', { clientX, clientY, bubbles: true, pointerType: 'mouse' }),
    );
  };
  zoom = (isIn) => {
    const before = chart;
    chart = draw(...rangeOf(points, isIn));
    before.replaceWith(chart);
    listen();
  };
};

export const actions: Actions = { select: () => select(), zoom: () => zoom(true) };
export const prepare: Actions = { zoom: () => zoom(false) };
