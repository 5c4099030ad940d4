import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Actions, Mount } from '../contestant.js';
import {
  addDetail,
  COLOURS,
  HEIGHT,
  pointsOf,
  rangeOf,
  rungName,
  type LadderStory,
} from '../lib/ladder-series.js';

let select: () => void;
/** To the middle half of the steps, or to all. */
let zoom: (isIn: boolean) => void;

export const mount: Mount<LadderStory> = (root, story) => {
  const points = pointsOf(story);
  const xs = points.map(({ x }) => x);
  const lines = story.actors.map(({ id }) =>
    points.map(({ actor, y }) => (actor === id ? y : null)),
  );
  const chart = new uPlot(
    {
      width: root.clientWidth,
      height: HEIGHT,
      scales: { x: { time: false }, y: { range: [0.5, 5.5] } },
      axes: [
        {},
        {
          size: 110,
          splits: [1, 2, 3, 4, 5],
          values: (_, levels) => levels.map((level) => rungName(story, level)),
        },
      ],
      series: [
        {},
        ...story.actors.map(({ name }, at) => ({
          label: name,
          stroke: COLOURS[at],
          spanGaps: true,
          paths: uPlot.paths.stepped({ align: 1 }),
          points: { show: true, size: 8 },
        })),
      ],
    },
    [xs, ...lines],
    root,
  );
  const tell = addDetail(root);
  let selected = points.length >> 1;
  select = () => {
    const { x, y, text } = points[++selected % points.length] as (typeof points)[number];
    chart.setCursor({ left: chart.valToPos(x, 'x'), top: chart.valToPos(y, 'y') });
    tell(text);
  };
  zoom = (isIn) => {
    const [min, max] = rangeOf(points, isIn);
    chart.setScale('x', { min, max });
  };
};

export const actions: Actions = { select: () => select(), zoom: () => zoom(true) };
export const prepare: Actions = { zoom: () => zoom(false) };
