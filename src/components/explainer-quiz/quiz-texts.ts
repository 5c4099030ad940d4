/** Questions and answers in words, for the parts of the quiz that show them and for what is announced. */
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { Citation, ItemRef, Question, Story } from '../../content/types.js';
import type { Translation } from '../../localize/translation.js';
import type { ViewContext } from '../base/view-context.js';
import { accountsRange, unitOf } from './estimate-scoring.js';
import { rightOrder } from './order-scoring.js';
import { claimOf, isRight, quoteOf, verdictOf, type Value } from './quiz-scoring.js';

/** What the parts of the quiz need to draw themselves. */
export interface QuizContext extends ViewContext {
  readonly words: Translation['quiz'];
  /** Whether an item is selected, or is about what is. */
  readonly isLinked: (item: ItemRef) => boolean;
  /** Selects an item for every view of the story. */
  readonly select: (item: ItemRef) => void;
}

/** Keeps a story's words in their own direction inside a sentence of ours. */
export const isolate = (text: string): string => `\u2068${plainText(text)}\u2069`;

export const actorName = (story: Story, id: string): string =>
  indexOf(story).actor.get(id)?.name ?? id;

export const eventName = (story: Story, id: string): string =>
  indexOf(story).event.get(id)?.name ?? id;

/** The words that the question turns on: a claim, a quote, or the question itself. */
export function questionText(story: Story, question: Question): string {
  switch (question.kind) {
    case 'verdict':
      return claimOf(story, question).text;
    case 'speaker':
      return quoteOf(story, question).text;
    default:
      return question.text;
  }
}

/** A number with its unit. */
export function numberText(
  { localize }: QuizContext,
  value: number,
  unit: Citation['unit'],
): string {
  return `${localize.number(value)}${unit ? ` ${isolate(unit)}` : ''}`;
}

/** An answer in words. */
export function answerText(context: QuizContext, question: Question, value: Value): string {
  const { story, localize, words } = context;
  switch (question.kind) {
    case 'verdict':
      return localize.common.verdict[value as keyof typeof words.meaning];
    case 'choice':
      return isolate(question.answers.find(({ id }) => id === value)?.text ?? '');
    case 'speaker':
      return isolate(actorName(story, String(value)));
    case 'estimate':
      return numberText(context, Number(value), unitOf(story, question));
    case 'order':
      return (value as readonly string[])
        .map((event, index) => `${localize.number(index + 1)}. ${isolate(eventName(story, event))}`)
        .join(' ');
  }
}

/** The right answer in words; of several, each. */
export function rightText(context: QuizContext, question: Question): string {
  const { story, words } = context;
  switch (question.kind) {
    case 'verdict':
      return answerText(context, question, verdictOf(story, question));
    case 'choice':
      return question.answers
        .filter(({ correct }) => correct)
        .map(({ text }) => isolate(text))
        .join(words.or);
    case 'speaker':
      return answerText(context, question, quoteOf(story, question).speaker);
    case 'estimate': {
      const range = accountsRange(story, question);
      const unit = unitOf(story, question);
      if (!range) return numberText(context, question.answer ?? 0, unit);
      return range.min === range.max
        ? numberText(context, range.min, unit)
        : context.localize.common.from(
            context.localize.number(range.min),
            numberText(context, range.max, unit),
          );
    }
    case 'order':
      return answerText(context, question, rightOrder(story, question));
  }
}

function factOf(context: QuizContext, question: Question, correct: boolean): string {
  const { story, localize, words } = context;
  switch (question.kind) {
    case 'verdict':
      return words.fact[verdictOf(story, question)];
    case 'choice': {
      const right = question.answers
        .filter((answer) => answer.correct)
        .map(({ text }) => words.quoted(isolate(text)));
      return words.factAnswer(right.join(words.or));
    }
    case 'speaker':
      return words.factSpeaker(rightText(context, question));
    case 'estimate': {
      const range = accountsRange(story, question);
      return range && range.min !== range.max
        ? words.factRange(
            localize.number(range.min),
            numberText(context, range.max, unitOf(story, question)),
          )
        : words.factAnswer(rightText(context, question));
    }
    case 'order':
      return correct ? words.factInOrder : words.factOutOfOrder;
  }
}

/** One short sentence on an answer: how near it was, and the fact. */
export function resultText(context: QuizContext, question: Question, value: Value): string {
  const correct = isRight(context.story, question, value);
  const fact = factOf(context, question, correct);
  return correct ? context.words.right(fact) : context.words.notQuite(fact);
}
