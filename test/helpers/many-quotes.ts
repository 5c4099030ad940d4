import { repeatable } from './many-steps.js';

const SPEAKERS = ['Ada Brandt', 'Lena Voss', 'Mara Lind', 'Otto Kern', 'Ines Roth', 'Paul Adler'];
const WORDS =
  'the ferry will not leave this harbour while nobody listens to what we have said'.split(' ');
const ATTRIBUTIONS = ['on-record', 'broadcast', 'post', 'statement', 'state-media', 'anonymous'];

/** A story of `count` quotes by six speakers, of four to forty words; every fifth was rendered otherwise by another source. */
export function manyQuotes(count: number) {
  const random = repeatable(count);
  const wordsOf = (length: number): string =>
    Array.from({ length }, (_, at) => WORDS[at ? Math.floor(random() * WORDS.length) : 0]).join(
      ' ',
    );
  return {
    id: `many-quotes-${count}`,
    headline: 'What was said',
    inLanguage: 'en',
    version: 1,
    timeZones: [{ id: 'UTC', label: 'UTC' }],
    sources: [
      { id: 'gazette', headline: 'The record', publisher: 'The Gazette', type: 'report' },
      { id: 'wire', headline: 'Another record', url: 'https://example.org/wire', type: 'report' },
    ],
    actors: SPEAKERS.map((name, at) => ({ id: `speaker-${at}`, name, type: 'person' })),
    quotes: Array.from({ length: count }, (_, index) => {
      const text = wordsOf(4 + Math.floor(random() * 36));
      return {
        id: `quote-${index}`,
        text,
        speaker: `speaker-${Math.floor(random() * SPEAKERS.length)}`,
        date: new Date(Date.UTC(2020, 0, 1 + (index % 700))).toISOString().slice(0, 10),
        occasion: 'In front of the harbour office',
        citations: [{ source: index % 2 ? 'gazette' : 'wire' }],
        attribution: ATTRIBUTIONS[index % ATTRIBUTIONS.length],
        ...(index % 5 === 4 && {
          variants: [{ text: `${text} again`, citations: [{ source: 'gazette' }] }],
        }),
      };
    }),
  };
}
