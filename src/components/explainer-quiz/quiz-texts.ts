/** Answers in words, for the parts of the quiz that show them and for what is announced. */
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { ItemRef, Question, QuestionOf, Story, Verdict } from '../../content/types.js';
import type { Translation } from '../../localize/translation.js';
import type { ViewContext } from '../base/view-context.js';
import { accountsRange, unitOf } from './estimate-scoring.js';
import { rightOrder } from './order-scoring.js';
import { isRight, optionsOf, verdictOf, type Value } from './quiz-scoring.js';

/** What the parts of the quiz need to draw themselves. */
export interface QuizContext extends ViewContext {
  readonly words: Translation['quiz'];
  /** Whether an item is selected, or is about what is. */
  readonly isLinked: (item: ItemRef | undefined) => boolean;
  /** Selects an item for every view of the story. */
  readonly select: (item: ItemRef) => void;
}

/** Keeps a story's words in their own direction inside a sentence of ours. */
export const isolate = (text: string): string => `\u2068${plainText(text)}\u2069`;

export const eventName = (story: Story, id: string): string =>
  indexOf(story).event.get(id)?.name ?? id;

/** A number with the unit of its question. */
export function numberText(
  { story, localize }: QuizContext,
  question: QuestionOf<'estimate'>,
  value: number,
): string {
  const unit = unitOf(story, question);
  return `${localize.number(value)}${unit ? ` ${isolate(unit)}` : ''}`;
}

/** An answer in words. */
export function answerText(context: QuizContext, question: Question, value: Value): string {
  const { story, localize, words } = context;
  switch (question.kind) {
    case 'verdict':
      return localize.common.verdict[value as Verdict];
    case 'estimate':
      return numberText(context, question, Number(value));
    case 'order':
      return (value as readonly string[])
        .map((event, index) => `${localize.number(index + 1)}. ${isolate(eventName(story, event))}`)
        .join(' ');
    default: {
      const chosen = optionsOf(story, question).find((option) => option.value === value);
      const label = isolate(chosen?.label ?? '');
      return question.kind === 'choice' ? words.quoted(label) : label;
    }
  }
}

/** The right answer in words; of several, each. */
export function rightText(context: QuizContext, question: Question): string {
  const { story, words, localize } = context;
  const textOf = (value: Value): string => answerText(context, question, value);
  switch (question.kind) {
    case 'verdict':
      return textOf(verdictOf(story, question));
    case 'estimate': {
      const { min, max } = accountsRange(story, question) ?? {};
      const most = textOf(max ?? question.answer ?? 0);
      return min === max ? most : localize.common.from(localize.number(min ?? 0), most);
    }
    case 'order':
      return textOf(rightOrder(story, question));
    default:
      return optionsOf(story, question)
        .flatMap((option) => (option.isRight ? textOf(option.value) : []))
        .join(words.or);
  }
}

function factOf(context: QuizContext, question: Question, correct: boolean): string {
  const { story, words } = context;
  switch (question.kind) {
    case 'verdict':
      return words.fact[verdictOf(story, question)];
    case 'order':
      return correct ? words.factInOrder : words.factOutOfOrder;
  }
  const answer = rightText(context, question);
  if (question.kind === 'speaker') return words.factSpeaker(answer);
  const { min, max } = (question.kind === 'estimate' && accountsRange(story, question)) || {};
  return min === max ? words.factAnswer(answer) : words.factRange(answer);
}

/** One short sentence on an answer: how near it was, and the fact. */
export function resultText(context: QuizContext, question: Question, value: Value): string {
  const correct = isRight(context.story, question, value);
  const fact = factOf(context, question, correct);
  return correct ? context.words.right(fact) : context.words.notQuite(fact);
}
