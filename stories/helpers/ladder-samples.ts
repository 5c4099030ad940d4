/** Made-up ladders of any number of sides and steps, for stories of states. */

const NAMES = [
  'Marel',
  'Ostrel',
  'The Harbour Guard',
  'The Valley Council',
  'Lower Ostrel',
  'The Ferrymen',
];
const RUNGS = ['Words', 'Pressure', 'A show of force', 'Force'];

export function madeUpLadder(sides: number, steps: number) {
  const actors = NAMES.slice(0, sides).map((name, at) => ({
    id: `side-${at}`,
    name,
    type: 'organization',
  }));
  const citations = [{ source: 'courier', says: 'It was seen by many.' }];
  const events = Array.from({ length: steps }, (_, at) => ({
    id: `event-${at}`,
    name: `Move ${at + 1}, by ${NAMES[at % sides]}`,
    startDate: `2021-03-${String(at + 1).padStart(2, '0')}${at % 4 === 3 ? '~' : ''}`,
    actors: [`side-${at % sides}`],
    ...(at > 0 && { inResponseTo: `event-${at - 1}` }),
    citations,
  }));
  return {
    id: `made-up-${sides}-${steps}`,
    headline: 'The night the ferry stopped (made up)',
    inLanguage: 'en',
    sources: [
      { id: 'courier', headline: 'Ferry line closed', publisher: 'Ostrel Courier', type: 'report' },
      { id: 'notes', headline: 'What the harbour saw', type: 'analysis' },
    ],
    actors,
    events,
    ladder: {
      scale: {
        name: 'A made-up scale',
        levels: RUNGS.map((name, at) => ({
          value: at + 1,
          name,
          description: `What counts as ${name.toLowerCase()} here.`,
        })),
        thresholds: [{ above: 2, name: 'Boats are moved' }],
      },
      steps: events.map(({ id }, at) => ({
        id: `step-${at}`,
        event: id,
        actor: `side-${at % sides}`,
        kind: at % 3 ? 'action' : 'signal',
        rationale: 'It fits the rung as the scale defines it.',
        level: 1 + ((at * 3) % 4),
      })),
    },
  };
}
