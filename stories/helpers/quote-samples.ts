/** Made-up quotes in every state a card can be in. */

const story = {
  id: 'quote-states',
  headline: 'The border at Ostra (made up)',
  inLanguage: 'en',
  asOf: '2021-03',
  timeZones: [
    {
      id: 'Asia/Baghdad',
      label: 'Ostra',
    },
    {
      id: 'America/New_York',
      label: 'Capital',
    },
  ],
  sources: [
    {
      id: 'herald',
      headline: 'Border closed after a night of talks that went nowhere',
      publisher: 'The Herald',
      type: 'report',
      datePublished: '2021-03-02',
      url: 'https://example.org/border#live',
      archivedAt: 'https://archive.example/border',
    },
    {
      id: 'wire',
      headline: 'Two versions of one night',
      type: 'analysis',
    },
    {
      id: 'pars',
      headline: 'پاسخ سخت در راه است',
      publisher: 'خبرگزاری پارس',
      type: 'state-media',
      inLanguage: 'fa',
      datePublished: '2021-03-02',
      url: 'https://example.org/fa',
    },
  ],
  actors: [
    {
      id: 'north',
      name: 'The North',
      type: 'country',
    },
    {
      id: 'mara',
      name: 'Mara Lind',
      type: 'person',
      jobTitle: 'minister of the interior',
      memberOf: 'north',
    },
    {
      id: 'army',
      name: 'The army of the South',
      type: 'organization',
    },
    {
      id: 'off',
      name: 'Two officials',
      type: 'organization',
    },
  ],
  events: [
    {
      id: 'reply',
      name: 'The North closes the border',
      startDate: '2021-03-02',
      citations: [
        {
          source: 'wire',
        },
      ],
    },
  ],
  quotes: [
    {
      id: 'border',
      text: 'The border stays shut, and everyone knows why.',
      speaker: 'mara',
      date: '2021-03-02T00:10+03:00',
      occasion: 'To reporters in the capital',
      attribution: 'on-record',
      event: 'reply',
      citations: [
        {
          source: 'herald',
        },
        {
          source: 'wire',
          speaker: 'a spokesman',
          anonymous: true,
        },
      ],
      variants: [
        {
          text: 'The border will stay shut. Everyone knows why.',
          citations: [
            {
              source: 'wire',
              says: 'Quoted from notes.',
            },
          ],
        },
        {
          text: 'the border stays shut — and everyone knows why',
          citations: [
            {
              source: 'herald',
            },
          ],
        },
        {
          text: 'No one will cross.',
          citations: [
            {
              source: 'wire',
            },
          ],
        },
      ],
    },
    {
      id: 'long',
      text: 'We had warned them for a year that the bridge would not hold. We had sent letters, we had sent engineers, and we had sent, in the end, the minister himself, who stood on the western pier and said what every child in Ostra could see. Nobody listened.\n\nSo do not ask us now whose fault it is. Ask those who signed the papers, ask those who took the money, and ask those who looked away while the river did what rivers do. We have nothing to add to that, and nothing to take back. What we will do is what a neighbour does. We will send the ferries, we will open the eastern road, and we will feed whoever comes across it. And when the bridge stands again, whoever builds it, we will ask for the plans before the first stone is laid, and read them aloud on the market square.',
      speaker: 'mara',
      date: '2021-03',
      occasion: 'In parliament',
      attribution: 'broadcast',
      citations: [
        {
          source: 'herald',
        },
      ],
    },
    {
      id: 'answer',
      text: 'پاسخ ما به این تصمیم سخت و به‌موقع خواهد بود.',
      inLanguage: 'fa',
      speaker: 'army',
      date: '2021-03',
      attribution: 'state-media',
      citations: [
        {
          source: 'pars',
        },
        {
          source: 'herald',
          quote: 'hard and timely',
        },
      ],
      translation: {
        text: 'Our answer to this decision will be hard and timely.',
        inLanguage: 'en',
        translator: 'The Herald',
      },
      variants: [
        {
          text: 'Our response to this decision will be harsh and come in time.',
          citations: [
            {
              source: 'herald',
            },
          ],
        },
        {
          text: 'جواب ما به این تصمیم سخت و بموقع خواهد بود',
          citations: [
            {
              source: 'pars',
            },
          ],
        },
      ],
    },
    {
      id: 'anon',
      text: 'It was meant to miss.',
      speaker: 'off',
      attribution: 'anonymous',
      citations: [
        {
          source: 'wire',
          anonymous: true,
        },
      ],
    },
  ],
  corrections: [
    {
      id: 'c',
      date: '2021-03-09',
      about: {
        kind: 'quote',
        id: 'border',
      },
      kind: 'clarification',
      text: 'She spoke after midnight, not on Monday.',
      previousText: 'Said on 1 March.',
    },
  ],
};

/** The made-up story with these of its quotes only. */
export const quoteStates = (...ids: readonly string[]) => ({
  ...story,
  quotes: story.quotes.filter(({ id }) => ids.includes(id)),
  corrections: story.corrections.filter(({ about }) => ids.includes(about.id)),
});
