const VERDICTS = ['supported', 'refuted', 'conflicting', 'unproven'];
const NAMES = ['Ada Brandt', 'Lena Voss', 'Mara Lind'];

type Kind = 'verdict' | 'choice' | 'estimate' | 'order' | 'speaker';

const KINDS: readonly Kind[] = ['verdict', 'choice', 'estimate', 'order', 'speaker'];

/** A story whose quiz has `count` questions, of these kinds by turns, each about a claim, an event or a quote of its own. */
export function manyQuestions(count: number, kinds = KINDS) {
  const places = Array.from({ length: count }, (_, index) => index);
  return {
    id: `many-questions-${count}`,
    headline: 'What is known',
    inLanguage: 'en',
    version: 1,
    timeZones: [{ id: 'UTC', label: 'UTC' }],
    sources: [
      { id: 'gazette', headline: 'The record', publisher: 'The Gazette', type: 'report' },
      { id: 'wire', headline: 'Another record', publisher: 'The Wire', type: 'report' },
    ],
    actors: NAMES.map((name, at) => ({ id: `person-${at}`, name, type: 'person' })),
    events: Array.from({ length: count + 2 }, (_, index) => ({
      id: `event-${index}`,
      name: `Move ${index + 1}`,
      startDate: new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10),
      citations: [{ source: 'gazette', says: 'It happened.' }],
    })),
    claims: places.map((index) => ({
      id: `claim-${index}`,
      text: `Boat ${index + 1} was damaged.`,
      claimant: `person-${index % NAMES.length}`,
      datePublished: '2021-03-04',
      citations: [
        { source: 'gazette', says: 'The office spoke of damage.', stance: 'asserts' },
        { source: 'wire', says: 'An inspection found none.', stance: 'denies' },
      ],
      reviews: [
        {
          date: '2021-03-07',
          verdict: VERDICTS[index % VERDICTS.length],
          explanation: 'What was found was **written down** on the next day.',
        },
      ],
    })),
    quotes: places.map((index) => ({
      id: `quote-${index}`,
      text: `No boat leaves before ${index + 1}`,
      speaker: `person-${index % NAMES.length}`,
      citations: [{ source: 'gazette' }],
    })),
    quiz: {
      headline: 'Did you follow?',
      questions: places.map((index) => ({
        id: `question-${index}`,
        hint: 'Was there an inspection?',
        explanation: 'One source says so, the other does not.',
        ...matterOf(kinds[index % kinds.length] ?? 'verdict', index),
      })),
    },
  };
}

function matterOf(kind: Kind, index: number) {
  if (kind === 'verdict') return { kind, claim: `claim-${index}` };
  if (kind === 'estimate') {
    const text = 'How many boats were there?';
    return { kind, text, answer: index % 50, tolerance: 2, unit: 'boats', min: 0, max: 50 };
  }
  if (kind === 'order') {
    const events = [2, 0, 1].map((by) => `event-${index + by}`);
    return { kind, text: 'What came first?', events };
  }
  if (kind === 'speaker') {
    const answers = NAMES.map((_, at) => ({ actor: `person-${at}` }));
    return { kind, quote: `quote-${index}`, answers };
  }
  const answers = ['The boats', 'The office', 'Nobody'].map((text, at) => ({
    id: `answer-${at}`,
    text,
    correct: at === index % 3,
    feedback: `${text}: so the record has it.`,
  }));
  return { kind, text: `Who stopped ferry ${index + 1}?`, answers };
}
