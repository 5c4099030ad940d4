/**
 * How well readers judge their own answers: what each step of “How sure are you?” stands for, what it
 * earns, and what all of them come to. None of it touches the quiz's score, which counts right answers.
 *
 * A step stands for a place t between chance and certainty: 0 guessing, ½ fairly sure, 1 sure. Where a
 * blind guess is right with the chance c, it stands for the probability c + t(1 − c) of being right.
 *
 * The mark is the quadratic score of G. W. Brier, “Verification of forecasts expressed in terms of
 * probability”, Monthly Weather Review 78 (1950), 1–3, over all options (the chosen one with the
 * probability above, the others with equal shares of the rest), set off against that of a blind guess:
 * 2t − t² where right, −t² − 2tc/(1 − c) where not. Who is right with the probability
 * c + τ(1 − c) may expect τ² − (τ − t)². That is most for the step nearest to the truth, so that it pays
 * to say how sure one is: the rule is proper (T. Gneiting and A. E. Raftery, Journal of the American
 * Statistical Association 102 (2007), 359–378, https://doi.org/10.1198/016214506000001437). With four
 * options, “sure” pays from a probability of 81 %. That comes near the 80 % of A. R. Gardner-Medwin's
 * certainty-based marking, from which the three steps are taken.
 */
import { VERDICTS } from '../../content/schema.js';
import type { Question, Story } from '../../content/types.js';
import { clamp } from '../../internal/math.js';
import { CONFIDENCES, type Answer, type Confidence } from '../../story/reader-state.js';
import { asksConfidence, optionsOf } from './quiz-scoring.js';

/** One answer of which the reader said how sure they were. */
export interface Said {
  readonly confidence: Confidence;
  /** Of a blind guess to be right: 0 to 1. */
  readonly chance: number;
  readonly correct: boolean;
}

/** All answers of one step. */
export interface CalibrationStep {
  readonly confidence: Confidence;
  readonly answers: number;
  readonly right: number;
  /** The share right that the step stands for, 0 to 1; of a step never taken, that of all answers. */
  readonly expected: number;
}

export interface Calibration {
  /** From guessing to sure. */
  readonly steps: readonly CalibrationStep[];
  /** `over`: more sure than right, `under`: less; `few`: nothing can be told from so few. */
  readonly judgement: 'few' | 'over' | 'under' | 'well';
  /** The step that shows it best. */
  readonly telling: CalibrationStep;
  /** Number of answers, and the most that `mark` can be. */
  readonly answers: number;
  /** Sum of the marks; below 0 where guessing would have earned more. */
  readonly mark: number;
}

/** From so many answers on something is said of them; of one step, two. */
const FEWEST = 4;
/**
 * Who is called more sure than right has so few right that a reader who is just sure enough to say so
 * would have more in four of five such quizzes; likewise who is called less sure.
 */
const RARE = 0.2;
/** A step stands for every certainty that is nearest to it. */
const REACH = 0.25;

const certaintyOf = (confidence: Confidence): number => (confidence - 1) / 2;

/** What an answer earns for the step that was taken; no more than 1. */
export function markOf({ confidence, chance, correct }: Said): number {
  const certainty = certaintyOf(confidence);
  return correct
    ? certainty * (2 - certainty)
    : -certainty * (certainty + (2 * chance) / (1 - chance));
}

/** The probability of being right that a certainty stands for. */
const probability = (certainty: number, chance: number): number =>
  chance + clamp(certainty, 0, 1) * (1 - chance);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** How likely it is that 0, 1, 2 … of independent events come true, by the probability of each. */
function countChances(probabilities: readonly number[]): readonly number[] {
  const chances = [1];
  for (const one of probabilities) {
    for (let count = chances.length; count >= 0; count--) {
      chances[count] = (chances[count] ?? 0) * (1 - one) + (chances[count - 1] ?? 0) * one;
    }
  }
  return chances;
}

/** @returns undefined where there is no answer */
export function calibrationOf(said: readonly Said[]): Calibration | undefined {
  if (!said.length) return undefined;
  const of = (confidence: Confidence): readonly Said[] =>
    said.filter((one) => one.confidence === confidence);
  const steps = CONFIDENCES.map((confidence) => {
    const own = of(confidence);
    const asked = own.length ? own : said;
    return {
      confidence,
      answers: own.length,
      right: own.filter(({ correct }) => correct).length,
      expected:
        sum(asked.map(({ chance }) => probability(certaintyOf(confidence), chance))) / asked.length,
    };
  });
  /** How likely each number of right answers is to a reader at an end (-1, 1) of what the step stands for. */
  const chancesAt = ({ confidence }: CalibrationStep, end: -1 | 1): readonly number[] => {
    const certainty = certaintyOf(confidence) + end * REACH;
    return countChances(of(confidence).map(({ chance }) => probability(certainty, chance)));
  };
  const surest = [...steps].reverse();
  const isEnough = ({ answers }: CalibrationStep): boolean => answers > 1 && said.length >= FEWEST;
  // Nobody can be less sure than guessing, or more than sure.
  const over = surest.find(
    (step) =>
      isEnough(step) &&
      step.confidence > 1 &&
      sum(chancesAt(step, -1).slice(0, step.right + 1)) <= RARE,
  );
  const under = steps.find(
    (step) =>
      isEnough(step) && step.confidence < 3 && sum(chancesAt(step, 1).slice(step.right)) <= RARE,
  );
  return {
    steps,
    judgement: said.length < FEWEST ? 'few' : over ? 'over' : under ? 'under' : 'well',
    telling: (over ?? under ?? surest.find(({ answers }) => answers)) as CalibrationStep,
    answers: said.length,
    mark: sum(said.map(markOf)),
  };
}

/** The answers of which the reader said how sure they were. */
export const saidIn = (
  story: Story,
  questions: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
): readonly Said[] =>
  questions.flatMap((question) => {
    const { confidence, correct = false } = answers.get(question.id) ?? {};
    return confidence && asksConfidence(story, question)
      ? { confidence, correct, chance: chanceOf(story, question) }
      : [];
  });

/** Of a blind guess among the options to be right. */
export function chanceOf(story: Story, question: Question): number {
  if (question.kind !== 'choice' && question.kind !== 'speaker') return 1 / VERDICTS.length;
  const options = optionsOf(story, question);
  return options.filter(({ isRight }) => isRight).length / options.length;
}
