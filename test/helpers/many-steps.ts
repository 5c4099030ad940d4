/** Made-up stories of any length, for tests and benchmarks of views that must hold up under many items. */

const DAY = 86_400_000;
const RUNGS = ['Words', 'Pressure', 'Show of force', 'Limited strike', 'War'];

/** A small repeatable source of numbers from 0 to 1 (mulberry32, public domain). */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A story whose ladder has `count` steps by `actors` sides over some years, each step with an event of
 * its own; every ninth is contested, every third a signal. The same numbers each time.
 */
export function manySteps(count: number, actors = 3) {
  const random = repeatable(count);
  const levels = Array.from({ length: actors }, () => 1);
  const start = Date.UTC(2015, 0, 1);
  let time = start;
  const steps = Array.from({ length: count }, (_, index) => {
    const actor = Math.floor(random() * actors);
    const change = Math.floor(random() * 3) - 1;
    const level = Math.min(RUNGS.length, Math.max(1, (levels[actor] ?? 1) + change));
    levels[actor] = level;
    time += random() * random() * 2 * DAY;
    const isContested = index % 9 === 8 && level < RUNGS.length;
    return {
      step: {
        id: `step-${index}`,
        event: `event-${index}`,
        actor: `side-${actor}`,
        kind: index % 3 ? ('action' as const) : ('signal' as const),
        level,
        rationale: 'It fits the rung as the scale defines it.',
        ...(isContested && {
          accounts: [
            { level, citation: { source: 'gazette', says: 'It stayed there.' } },
            { level: level + 1, citation: { source: 'wire', says: 'It went further.' } },
          ],
        }),
      },
      event: {
        id: `event-${index}`,
        name: `Move ${index + 1}`,
        startDate: new Date(time).toISOString().slice(0, 10),
        actors: [`side-${actor}`],
        citations: [{ source: 'gazette', says: 'It happened.' }],
      },
    };
  });
  return {
    id: `many-steps-${count}`,
    headline: 'A long dispute',
    inLanguage: 'en',
    version: 1,
    timeZones: [{ id: 'UTC', label: 'UTC' }],
    sources: [
      { id: 'gazette', headline: 'The record', publisher: 'The Gazette', type: 'report' },
      { id: 'wire', headline: 'Another record', publisher: 'The Wire', type: 'report' },
    ],
    actors: Array.from({ length: actors }, (_, index) => ({
      id: `side-${index}`,
      name: `Side ${String.fromCharCode(65 + index)}`,
      type: 'country',
    })),
    events: steps.map(({ event }) => event),
    ladder: {
      scale: {
        name: 'Five rungs',
        levels: RUNGS.map((name, index) => ({
          value: index + 1,
          name,
          description: `What counts as ${name.toLowerCase()}.`,
        })),
        thresholds: [{ above: 4, name: 'Shots are fired' }],
      },
      steps: steps.map(({ step }) => step),
    },
  };
}
