/** Quotes in every state a card can be in; made up. */
import { testStory } from './test-story.js';

export const LONG_WORDS = 'We had warned them for a year that the bridge would not hold. '
  .repeat(9)
  .trim();

export function quotedStory() {
  const story = testStory();
  const [herald, wire] = story.sources;
  return {
    ...story,
    sources: [
      { ...herald, archivedAt: 'https://archive.example/bridge' },
      wire,
      {
        id: 'pars',
        headline: 'پاسخ سخت',
        publisher: 'پارس',
        type: 'state-media',
        inLanguage: 'fa',
        url: 'https://example.org/fa#live:~:text=old',
      },
    ],
    quotes: [
      {
        ...story.quotes[0],
        id: 'quote-border',
        text: 'The border stays shut, and everyone knows why.',
        date: '2021-03-02T00:10+03:00',
        citations: [{ source: 'herald' }, { source: 'wire', speaker: 'an aide', anonymous: true }],
        variants: [
          {
            text: 'The border will stay shut. Everyone knows why.',
            citations: [{ source: 'wire' }],
          },
          {
            text: 'the border stays shut — and everyone knows why',
            citations: [{ source: 'herald' }],
          },
          {
            text: 'The border stays shut, and everyone knows why.',
            citations: [{ source: 'wire' }],
          },
          { text: 'No one will cross.', citations: [{ source: 'wire' }] },
        ],
      },
      {
        id: 'quote-long',
        text: LONG_WORDS,
        speaker: 'mara',
        event: 'blast',
        attribution: 'broadcast',
        citations: [{ source: 'herald' }],
      },
      {
        id: 'quote-persian',
        text: 'پاسخ ما سخت و به‌موقع خواهد بود.',
        inLanguage: 'fa',
        speaker: 'north',
        date: '2021-03',
        attribution: 'state-media',
        citations: [{ source: 'pars' }, { source: 'herald', quote: 'a hard answer, in time' }],
        translation: {
          text: 'Our answer will be hard and timely.',
          inLanguage: 'en',
          translator: 'The Herald',
        },
        variants: [
          { text: 'Our answer will be harsh and timely.', citations: [{ source: 'herald' }] },
          { text: 'جواب ما سخت و به‌موقع خواهد بود', citations: [{ source: 'pars' }] },
        ],
      },
      {
        id: 'quote-unnamed',
        text: 'It was meant to miss.',
        speaker: 'south',
        attribution: 'anonymous',
        citations: [{ source: 'wire', anonymous: true }],
      },
    ],
    quiz: undefined,
  };
}
