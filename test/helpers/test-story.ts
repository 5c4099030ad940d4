/** A small made-up story that has some of everything; tests change what they need. */

/** A story as an editor's JSON holds it, to be changed at will. */
export type Draft = ReturnType<typeof testStory>;

export function testStory() {
  return {
    id: 'test-story',
    headline: 'The bridge at Ostra',
    inLanguage: 'en',
    version: 1,
    asOf: '2021-03',
    timeZones: [
      { id: 'Asia/Baghdad', label: 'Ostra' },
      { id: 'America/New_York', label: 'Capital' },
    ],
    method: 'Made up for tests.',
    sources: [
      {
        id: 'herald',
        headline: 'Bridge closed after blast',
        publisher: 'The Herald',
        author: ['A. Reporter'],
        datePublished: '2021-03-02',
        url: 'https://example.org/bridge',
        type: 'report',
      },
      {
        id: 'wire',
        headline: 'Two versions of one night',
        type: 'analysis',
        disclosure: 'Publisher not named.',
      },
    ],
    actors: [
      { id: 'north', name: 'The North', type: 'country' },
      { id: 'south', name: 'The South', type: 'country' },
      { id: 'mara', name: 'Mara Lind', type: 'person', jobTitle: 'minister', memberOf: 'north' },
    ],
    events: [
      {
        id: 'pact',
        name: 'The pact is signed',
        startDate: '2020',
        actors: ['north', 'south'],
        citations: [{ source: 'herald' }],
        prominence: 'key',
      },
      {
        id: 'blast',
        name: 'A blast shuts the bridge',
        description: 'It came *at night*.',
        startDate: '2021-03-01T23:30+03:00',
        location: { name: 'Ostra', alternateName: ['Ostrava Bridge'] },
        actors: ['south'],
        citations: [
          {
            source: 'herald',
            says: 'One charge went off.',
            stance: 'asserts',
            quote: 'a single charge',
          },
          { source: 'wire', says: 'There were two.', stance: 'denies', anonymous: true },
        ],
        prominence: 'key',
      },
      {
        id: 'reply',
        name: 'The North closes the border',
        startDate: '2021-03-02',
        inResponseTo: 'blast',
        actors: ['north'],
        citations: [{ source: 'wire' }],
        prominence: 'detail',
      },
      {
        id: 'talks',
        name: 'Talks begin',
        startDate: '2021-03~',
        actors: ['north', 'south'],
        citations: [{ source: 'wire' }],
      },
    ],
    claims: [
      {
        id: 'claim-two-charges',
        text: 'Two charges went off.',
        about: 'blast',
        citations: [
          { source: 'herald', stance: 'denies', says: 'One.' },
          { source: 'wire', stance: 'asserts', says: 'Two.' },
        ],
        reviews: [
          { date: '2021-03-05', verdict: 'conflicting', explanation: 'The sources differ.' },
        ],
      },
      {
        id: 'claim-pact',
        text: 'The pact was signed in 2019.',
        about: 'pact',
        citations: [{ source: 'herald', stance: 'denies' }],
        reviews: [
          { date: '2021-03-05', verdict: 'refuted', explanation: 'It was signed in 2020.' },
        ],
        technique: 'A wrong date makes the breach look older.',
      },
    ],
    disputes: [
      {
        id: 'dispute-charges',
        question: 'How many charges went off?',
        about: 'blast',
        accounts: [
          { source: 'herald', says: 'One charge.', value: 1, unit: 'charges' },
          { source: 'wire', says: 'Two charges.', value: 2, unit: 'charges' },
        ],
        summary: 'Nobody has settled it.',
      },
    ],
    quotes: [
      {
        id: 'quote-border',
        text: 'The border stays shut.',
        speaker: 'mara',
        date: '2021-03-02',
        occasion: 'To reporters in the capital',
        event: 'reply',
        citations: [{ source: 'herald' }],
        variants: [{ text: 'The border will stay shut.', citations: [{ source: 'wire' }] }],
        attribution: 'on-record',
      },
      {
        id: 'quote-talk',
        text: 'We are ready to talk.',
        speaker: 'south',
        event: 'talks',
        citations: [{ source: 'wire' }],
      },
    ],
    ladder: {
      scale: {
        name: 'A test scale',
        modelledOn: 'Nothing; it is made up.',
        levels: [
          { value: 1, name: 'Talk', description: 'Words only.' },
          { value: 2, name: 'Pressure', description: 'Borders and trade.' },
          { value: 3, name: 'Force', description: 'Weapons are used.' },
        ],
        thresholds: [{ above: 2, name: 'Shots are fired' }],
      },
      summary: 'Two sides climbed, then stepped down.',
      steps: [
        {
          id: 'step-pact',
          event: 'pact',
          actor: 'south',
          kind: 'signal',
          level: 1,
          rationale: 'They talk.',
          citations: [{ source: 'herald' }],
        },
        {
          id: 'step-blast',
          event: 'blast',
          actor: 'south',
          target: 'north',
          kind: 'action',
          accounts: [
            { level: 2, citation: { source: 'herald', says: 'A warning.' } },
            { level: 3, citation: { source: 'wire', says: 'An attack.' } },
          ],
          rationale: 'Accounts differ on the intent.',
        },
        {
          id: 'step-reply',
          event: 'reply',
          actor: 'north',
          target: 'south',
          kind: 'action',
          level: 2,
          rationale: 'A closed border.',
          citations: [{ source: 'wire' }],
        },
        {
          id: 'step-talks',
          event: 'talks',
          actor: 'south',
          kind: 'signal',
          level: 1,
          rationale: 'Talks again.',
          citations: [{ source: 'wire' }],
        },
      ],
    },
    quiz: {
      headline: 'What happened at Ostra?',
      questions: [
        { id: 'q-charges', kind: 'verdict', claim: 'claim-two-charges', hint: 'Who says so?' },
        {
          id: 'q-reply',
          kind: 'choice',
          text: 'What did the North do?',
          answers: [
            { id: 'border', text: 'It closed the border', correct: true, feedback: 'On 2 March.' },
            { id: 'troops', text: 'It sent troops', feedback: 'No source says so.' },
          ],
          explanation: 'The border was closed a day later.',
          citations: [{ source: 'wire' }],
        },
        {
          id: 'q-number',
          kind: 'estimate',
          text: 'How many charges?',
          dispute: 'dispute-charges',
          unit: 'charges',
          min: 0,
          max: 10,
        },
        {
          id: 'q-order',
          kind: 'order',
          text: 'Put these in order.',
          events: ['reply', 'pact', 'blast'],
        },
        {
          id: 'q-speaker',
          kind: 'speaker',
          quote: 'quote-border',
          answers: [{ actor: 'mara', feedback: 'The minister.' }, { actor: 'south' }],
        },
      ],
      outcomes: [
        { from: 0, text: 'Read on.' },
        { from: 0.6, text: 'You followed it well.' },
      ],
      confidence: false,
    },
  };
}

/** A story with nothing but what it must have. */
export const bareStory = () => ({
  id: 'bare-story',
  headline: 'Nothing yet',
  sources: [{ id: 'only', headline: 'The only source' }],
});
