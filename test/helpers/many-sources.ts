const STANCES = ['asserts', 'denies', 'qualifies', 'no-comment'];
const SOURCES = 8;

/**
 * A story of `count` claims that eight sources speak of or not, every third without contradiction: as many
 * rows of a matrix.
 */
export function manySources(count: number) {
  const id = (at: number): string => `source-${at % SOURCES}`;
  return {
    id: `many-sources-${count}`,
    headline: 'Who says what',
    inLanguage: 'en',
    version: 1,
    timeZones: [{ id: 'UTC', label: 'UTC' }],
    sources: Array.from({ length: SOURCES }, (_, at) => ({
      id: id(at),
      headline: `Record ${at + 1}`,
      publisher: `The Gazette of ${at + 1}`,
      author: ['A. Reporter'],
      datePublished: `2021-03-0${at + 1}`,
      url: `https://example.org/${at}`,
      type: 'report',
    })),
    claims: Array.from({ length: count }, (_, index) => ({
      id: `claim-${index}`,
      text: `Boat ${index + 1} was damaged.`,
      datePublished: '2021-03-04',
      citations: Array.from({ length: 1 + (index % 4) }, (_, at) => ({
        source: id(index + at),
        says: `Of ${index} boats it speaks.`,
        stance: STANCES[index % 3 ? at : 0],
      })),
      reviews: [{ date: '2021-03-07', verdict: 'conflicting', explanation: 'They differ.' }],
    })),
  };
}
