/** Words of the overview of a timeline, in English; they come with what draws it. */
import { plural } from './english-words.js';

export const timelineOverview = {
  label: 'Overview',
  slider: 'When most happened',
  column: (period: string, events: string) => `${period}: ${events}`,
  shownOf: (total: number, shown: string, all: string) =>
    `${shown} of ${all} ${plural(total, 'event', 'events')} shown`,
  undated: (count: number, shown: string) =>
    plural(
      count,
      '1 event without an established date',
      `${shown} events without an established date`,
    ),
  others: 'Others',
  go: 'Go there',
  back: 'Back to the overview',
  how: {
    title: 'How to read this',
    column: 'Each column is a stretch of time. The higher it is, the more events fall in it.',
    uneven: 'Where much happened, columns stand for shorter stretches than elsewhere.',
    breaks: 'Where the line is broken, a long time without events is left out.',
    shown: 'listed below',
    out: 'left out by your choice',
    doubtful: 'date only about right, or uncertain',
    spreads: 'fell somewhere in this stretch, or lasted that long',
    undated: (count: number, shown: string) =>
      plural(
        count,
        'One event without an established date has no column. The list tells it in its place.',
        `${shown} events without an established date have no column. The list tells them in their place.`,
      ),
    lanes: 'Below, in which of them each side had a part.',
    here: 'The frame shows what is on the screen, the pointer what is selected.',
    keys: 'Press a column to go there in the list. On a keyboard, arrow keys choose a column and Enter goes there.',
  },
};
