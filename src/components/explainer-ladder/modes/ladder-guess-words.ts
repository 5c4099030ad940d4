/** What is asked, what is found, and what the guesses come to, each in a sentence. */
import { offBy, scoreOf, type GuessState } from './ladder-guess-model.js';
import { ladderGuess } from '../../../localize/translations/en-ladder-guess.js';
import type { Translation } from '../../../localize/translation.js';
import type { LadderStep } from '../ladder-model.js';
import { actorName, dayWords, rungName, type LadderContext } from '../ladder-words.js';

/** What is said of guessing, in the language of the page. */
export const guessWords = ({ localize }: LadderContext): Translation['ladderGuess'] =>
  localize.wordsOf('ladderGuess', ladderGuess);

/** “January 8, 2020: what will Iran do next?” */
export const questionWords = (context: LadderContext, it: LadderStep): string =>
  guessWords(context).question(it.date ? dayWords(context, it) : '', actorName(context, it.actor));

/** What happened, and how near the guess was. */
export function findingWords(context: LadderContext, it: LadderStep, guess = 0): string {
  const { localize } = context;
  const { found, went, near } = guessWords(context);
  const { actor, move, by, rungs } = it;
  const isContested = rungs.length > 1;
  const tell = isContested ? went.differ : went[move === 'start' ? 'unclear' : move];
  const off = offBy(guess, rungs);
  return found(
    tell(actorName(context, actor), rungName(context, it), by, localize.number(by ?? 0)),
    near(off, localize.number(Math.abs(off)), isContested),
  );
}

/** “You placed 4 of 7 on the rung, 2 one rung off. You skipped 1 step.” */
export function scoreWords(context: LadderContext, state: GuessState): string {
  const { localize } = context;
  const { score, skipped } = guessWords(context);
  const number = (value: number): string => localize.number(value);
  const all = scoreOf(state);
  return [
    score(number(all.right), number(all.asked), all.near ? number(all.near) : ''),
    all.skipped && skipped(all.skipped, number(all.skipped)),
  ]
    .filter(Boolean)
    .join(' ');
}
