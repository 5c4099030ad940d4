import {
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
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

Chart.register(Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

let select: () => void;
/** To the middle half of the steps, or to all. */
let zoom: (isIn: boolean) => void;

export const mount: Mount<LadderStory> = (root, story) => {
  const points = pointsOf(story);
  const canvas = document.createElement('canvas');
  const frame = document.createElement('div');
  frame.style.blockSize = `${HEIGHT}px`;
  frame.append(canvas);
  root.append(frame);
  const lines = story.actors.map(({ id }) => points.filter(({ actor }) => actor === id));
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      datasets: story.actors.map(({ name }, at) => ({
        label: name,
        data: lines[at] ?? [],
        borderColor: COLOURS[at],
        pointBackgroundColor: (lines[at] ?? []).map(({ isAction }) =>
          isAction ? COLOURS[at] : '#fff',
        ),
        pointRadius: 5,
        stepped: true,
      })),
    },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      scales: {
        x: { type: 'linear', min: 0, max: points.length },
        y: {
          min: 0.5,
          max: 5.5,
          ticks: { stepSize: 0.5, callback: (level: number) => rungName(story, level) },
        },
      },
    },
  });
  const tell = addDetail(root);
  let selected = points.length >> 1;
  select = () => {
    const point = points[++selected % points.length] as (typeof points)[number];
    const datasetIndex = story.actors.findIndex(({ id }) => id === point.actor);
    const active = [{ datasetIndex, index: lines[datasetIndex]?.indexOf(point) ?? 0 }];
    chart.setActiveElements(active);
    chart.tooltip.setActiveElements(active, { x: 0, y: 0 });
    chart.update('none');
    tell(point.text);
  };
  zoom = (isIn) => {
    const [min, max] = rangeOf(points, isIn);
    Object.assign(chart.options.scales['x'] ?? {}, { min, max });
    chart.update('none');
  };
};

export const actions: Actions = { select: () => select(), zoom: () => zoom(true) };
export const prepare: Actions = { zoom: () => zoom(false) };
