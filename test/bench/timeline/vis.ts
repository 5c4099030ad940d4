import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import type { manyEvents } from '../../helpers/many-events.js';
import type { Actions, Mount } from '../contestant.js';
import { h } from '../lib/dom.js';

let select: () => void;
let filter: () => void;

export const mount: Mount<ReturnType<typeof manyEvents>> = (root, { events }) =>
  new Promise((resolve) => {
    const items = (shown: typeof events) =>
      shown.map(({ id, name, startDate }) => ({ id, content: name, start: startDate }));
    const keyEvents = events.filter(({ prominence }) => prominence === 'key');
    const timeline = new Timeline(root, items(keyEvents), {
      onInitialDrawComplete: resolve,
      maxHeight: 600,
    });
    const detail = h('p');
    root.append(detail);
    let selected = 0;
    select = () => {
      const { id, description, citations } = keyEvents[
        ++selected % keyEvents.length
      ] as (typeof events)[number];
      timeline.setSelection(id, { focus: true, animation: false, zoom: false });
      detail.textContent = `${description} ${citations.map(({ says }) => says).join(' ')}`;
    };
    let isAll = false;
    filter = () => {
      isAll = !isAll;
      timeline.setItems(items(isAll ? events : keyEvents));
    };
  });

export const actions: Actions = { select: () => select(), filter: () => filter() };
