/** Made-up data: dates of every kind that the story format has, and a dispute with all that one may have. */

const at = (id: string, name: string, when: object): object => ({
  id,
  name,
  ...when,
  citations: [{ source: 'herald' }],
});

export const everyDate = {
  id: 'dates-of-every-kind',
  headline: 'Dates of every kind, made up',
  inLanguage: 'en',
  asOf: '2021-03',
  timeZones: [
    { id: 'Asia/Baghdad', label: 'Ostra' },
    { id: 'America/New_York', label: 'Capital' },
    { id: 'Asia/Tehran', label: 'the Hills' },
  ],
  sources: [
    {
      id: 'herald',
      headline: 'Bridge closed after blast',
      publisher: 'The Herald',
      datePublished: '2021-03-02T09:15+03:00',
      type: 'report',
    },
    { id: 'wire', headline: 'Two versions of one night', datePublished: '2021-03-04' },
    { id: 'bulletin', headline: 'Evening bulletin', type: 'state-media' },
  ],
  events: [
    at('ruler', 'A ruler is killed', { startDate: '-0043-03-15' }),
    at('town', 'A town is buried', { startDate: '0079-10-24?' }),
    at('named', 'The bridge is first named', { startDate: '1204~' }),
    at('railway', 'The railway comes, before clocks agreed', {
      startDate: '1883-11-01T12:00-05:00',
      timeZone: 'America/New_York',
    }),
    at('pact', 'The pact is signed', { startDate: '2019' }),
    at('talks', 'Talks go on', { startDate: '2019-09', endDate: '2020-01' }),
    at('leap', 'The toll is paid on a leap day', { startDate: '2020-02-29' }),
    at('mourning', 'Days of mourning', { startDate: '2020-03-05~', endDate: '2020-03-07~' }),
    at('first', 'The lights fail', {
      startDate: '2020-11-01T01:30-04:00',
      timeZone: 'America/New_York',
    }),
    at('second', 'The lights fail again', {
      startDate: '2020-11-01T01:30-05:00',
      timeZone: 'America/New_York',
    }),
    at('blast', 'A blast shuts the bridge', { startDate: '2021-03-02T01:30+03:00' }),
    at('search', 'The river is searched', {
      startDate: '2021-03-02T18:00+03:00',
      endDate: '2021-03-02T21:30+03:00',
    }),
    at('curfew', 'A curfew', {
      startDate: '2021-03-02T22:00+03:00',
      endDate: '2021-03-03T05:00+03:00',
    }),
    at('shut', 'The border stays shut', { endDate: '2021-03-09' }),
    at('rumour', 'A rumour', {}),
    at('lease', 'The lease of the bridge ends', { startDate: '2999-12-31' }),
  ],
  disputes: [
    {
      id: 'charges',
      question: 'How many charges went off?',
      about: 'blast',
      accounts: [
        {
          source: 'herald',
          says: 'A single charge, at half past one.',
          quote: 'a single charge',
          value: 1,
          unit: 'charge',
          speaker: 'the minister',
          asOf: '2021-03-02',
        },
        {
          source: 'wire',
          says: 'Two: one at each end.',
          value: 2,
          unit: 'charges',
          anonymous: true,
          asOf: '2021-03-04',
        },
        { source: 'bulletin', says: 'Several. It gives no number.' },
      ],
      summary: 'Nobody has settled it. The first number has a name behind it; the second has none.',
    },
  ],
  corrections: [
    {
      id: 'second-number',
      date: '2021-03-06',
      about: { kind: 'dispute', id: 'charges' },
      text: 'The second number was first given as three.',
    },
  ],
};
