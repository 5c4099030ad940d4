/** English of the end of a quiz; it is loaded with it. */
import { SELDOM } from './english-words.js';

export const quizEnd = {
  review: 'Your answers',
  mark: {
    how: 'A question leads back to its evidence. Marking shows where it stands in the other parts of this story on the page.',
    one: 'Mark in the story',
    order: 'Right answer; press an event to mark it in the story:',
    name: (what: string) => `Mark in the story: ${what}`,
  },
  share: {
    button: 'Share your result',
    text: (score: string, total: string) => `I got ${score} of ${total} questions right.`,
  },
  sure: {
    heading: 'How sure, how right',
    /** `step` as above; `times` answered, `right` of them right. */
    found: (step: string, times: number, shown: string, right: number, shownRight: string) =>
      `${step} ${SELDOM[times] ?? `${shown} times`}, ${right ? `right ${right > 1 ? shownRight : SELDOM[1]}` : 'never right'}`,
    judgement: {
      few: 'too few answers to tell how well you judge them',
      over: 'more sure than right',
      under: 'more right than sure',
      well: 'about as sure as right',
    },
    sentence: (found: string, judgement: string) => `${found}: ${judgement}.`,
    points: (mark: string, most: string) =>
      `Points for judging yourself: ${mark} of at most ${most}. Being sure gains most where you are right and costs most where you are not; a guess does neither.`,
    columns: { step: 'How sure', answers: 'Answers', right: 'Right' },
    plot: 'Share right, by how sure you were',
    line: 'Dashed line: just as right as sure.',
    of: (right: string, answers: string) => `${right} of ${answers}`,
    percent: (shown: string) => `${shown}%`,
  },
};
