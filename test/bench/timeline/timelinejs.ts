import { Timeline } from '@knight-lab/timelinejs/src/js/timeline/Timeline.js';
import '@knight-lab/timelinejs/dist/css/timeline.css';
import type { manyEvents } from '../../helpers/many-events.js';
import type { Actions, Mount } from '../contestant.js';

let select: () => void;

export const mount: Mount<ReturnType<typeof manyEvents>> = (root, { events }) =>
  new Promise((resolve) => {
    root.style.blockSize = '600px';
    const timeline = new Timeline(
      root,
      {
        events: events.map(({ id, name, description, startDate, citations }) => {
          const [year, month, day] = startDate.split('-').map(Number);
          const text = `${description} ${citations.map(({ says }) => says).join(' ')}`;
          return {
            unique_id: id,
            start_date: { year, month, day },
            text: { headline: name, text },
          };
        }),
      },
      // Its fonts come from elsewhere.
      { font: '', script_path: location.href },
    );
    timeline.on('ready', () => resolve());
    let selected = 0;
    select = () => timeline.goTo(++selected % events.length);
  });

export const actions: Actions = { select: () => select() };
