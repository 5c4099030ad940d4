import { repeatable } from './many-steps.js';

const DAY = 86_400_000;
const SIDES = ['North', 'South', 'East', 'West'];

/**
 * A story of `count` events over some years: every fifth is a key event, every third has a second account
 * of its number, every fourth answers the one before, every seventh is known to the month only.
 */
export function manyEvents(count: number) {
  const random = repeatable(count);
  let time = Date.UTC(2015, 0, 1);
  return {
    id: `many-events-${count}`,
    headline: 'A long course of events',
    inLanguage: 'en',
    version: 1,
    timeZones: [{ id: 'UTC', label: 'UTC' }],
    sources: [
      { id: 'gazette', headline: 'The record', publisher: 'The Gazette', type: 'report' },
      { id: 'wire', headline: 'Another record', publisher: 'The Wire', type: 'report' },
    ],
    actors: SIDES.map((name) => ({ id: name.toLowerCase(), name, type: 'country' })),
    events: Array.from({ length: count }, (_, index) => {
      time += random() * random() * 2 * DAY;
      const date = new Date(time).toISOString();
      const actor = SIDES[Math.floor(random() * SIDES.length)] ?? '';
      return {
        id: `event-${index}`,
        name: `Move ${index + 1} is made by the ${actor}`,
        description: `It came after a night of talks, and was the ${index + 1}th of its kind.`,
        startDate: index % 7 === 6 ? date.slice(0, 7) : date.slice(0, 10),
        prominence: index % 5 ? ('detail' as const) : ('key' as const),
        actors: [actor.toLowerCase()],
        citations: [
          { source: 'gazette', says: 'It happened, with 12 boats.', value: 12, unit: 'boats' },
          ...(index % 3 ? [] : [{ source: 'wire', says: 'It was 20.', value: 20, unit: 'boats' }]),
        ],
        ...(index % 4 === 3 && { inResponseTo: `event-${index - 1}` }),
      };
    }),
  };
}
