const STANCES = ['asserts', 'denies', 'qualifies', 'no-comment'];

/**
 * A story of `count` claims that sources speak of or not, every third without contradiction: as many
 * rows of a matrix.
 * @param sources how many, 4 or more
 */
export function manySources(count: number, sources = 8) {
  const id = (at: number): string => `source-${at % sources}`;
  return {
    id: `many-sources-${count}`,
    headline: 'Who says what',
    inLanguage: 'en',
    version: 1,
    timeZones: [{ id: 'UTC', label: 'UTC' }],
    sources: Array.from({ length: sources }, (_, at) => ({
      id: id(at),
      headline: `Record ${at + 1}`,
      publisher: `The Gazette of ${at + 1}`,
      author: ['A. Reporter'],
      datePublished: `2021-03-${String(1 + (at % 28)).padStart(2, '0')}`,
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
