import type { Translation } from '../../localize/translation.js';
import { quizEnd } from '../../localize/translations/en-quiz-end.js';
import type { QuizContext } from './quiz-texts.js';

/** What only the end says, in the language of the page. */
export const endWords = ({ localize }: QuizContext): Translation['quizEnd'] =>
  localize.wordsOf('quizEnd', quizEnd);
