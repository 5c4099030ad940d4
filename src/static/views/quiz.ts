import { reviewsNewestFirst } from '../../content/current-review.js';
import { indexOf } from '../../content/story-index.js';
import type { Question } from '../../content/types.js';
import {
  claimOf,
  optionsOf,
  questionText,
  quoteOf,
} from '../../components/explainer-quiz/quiz-scoring.js';
import { shownOrder } from '../../components/explainer-quiz/order-scoring.js';
import {
  eventName,
  rightText,
  type QuizContext,
} from '../../components/explainer-quiz/quiz-texts.js';
import type { StaticContext } from '../context.js';
import { blockText, h, inlineText, type Element, type Part } from '../markup.js';
import { actorName, citationList, correctionParts, dateParts } from '../shared.js';

type Context = StaticContext<'quiz'>;

/** What is asked, over the words that it is asked about. */
function asked({ localize }: Context, question: Question): string | undefined {
  const { words } = localize;
  if (question.kind === 'verdict') return question.text ?? words.askVerdict;
  return question.kind === 'speaker' ? (question.text ?? words.askSpeaker) : undefined;
}

/** What there is to choose from. */
function choices(context: Context, question: Question): Part {
  const { story } = context;
  switch (question.kind) {
    case 'choice':
    case 'speaker':
      return h(
        'ul',
        {},
        optionsOf(story, question).map(({ label }) => h('li', {}, inlineText(label))),
      );
    case 'order':
      return h(
        'ul',
        {},
        shownOrder(story, question).map((id) => h('li', {}, inlineText(eventName(story, id)))),
      );
    default:
      return undefined;
  }
}

/** The verdict, why, and the evidence. */
function verdictParts(context: Context, question: Question): readonly Part[] {
  if (question.kind !== 'verdict') return [];
  const { story, localize } = context;
  const claim = claimOf(story, question);
  const [review, ...older] = reviewsNewestFirst(claim);
  const { words, common } = localize;
  const date = review?.date ?? story.asOf;
  const [before = '', after = ''] = common.asOf('\n').split('\n');
  return [
    date && h('p', {}, before, dateParts(context, date), after),
    review?.explanation && blockText(review.explanation),
    claim.technique && h('p', {}, `${words.technique} `, inlineText(claim.technique)),
    citationList(context, [...claim.citations, ...(review?.citations ?? [])]),
    older.map((it) =>
      h(
        'p',
        {},
        it.date && [dateParts(context, it.date), ': '],
        h('strong', {}, common.verdict[it.verdict]),
        it.explanation && ['. ', inlineText(it.explanation)],
      ),
    ),
    correctionParts(context, { kind: 'claim', id: claim.id }),
  ];
}

/** What each source says of what an estimate is about. */
const accounts = (context: Context, question: Question): Part =>
  question.kind === 'estimate' &&
  citationList(context, indexOf(context.story).dispute.get(question.dispute ?? '')?.accounts);

function questionItem(context: Context, question: Question): Element {
  const { story, localize, words } = context;
  const quiz: QuizContext = {
    ...context,
    words: localize.words,
    isLinked: () => false,
    select: () => undefined,
  };
  const ask = asked(context, question);
  const text = questionText(story, question);
  const claimant = question.kind === 'verdict' && claimOf(story, question).claimant;
  return h(
    'li',
    {},
    ask && h('p', {}, inlineText(ask)),
    question.kind === 'speaker'
      ? h(
          'blockquote',
          { lang: quoteOf(story, question).inLanguage, dir: 'auto' },
          h('p', {}, `“${text}”`),
        )
      : h('p', {}, h('strong', {}, inlineText(text))),
    claimant &&
      h(
        'p',
        {},
        localize.words.claimedBy('\n').split('\n')[0],
        actorName(context, claimant),
        localize.words.claimedBy('\n').split('\n')[1],
      ),
    choices(context, question),
    h(
      'details',
      {},
      h('summary', {}, words.answer),
      h('p', {}, h('strong', {}, rightText(quiz, question))),
      verdictParts(context, question),
      question.explanation && blockText(question.explanation),
      accounts(context, question),
      citationList(context, question.citations),
    ),
    correctionParts(context, { kind: 'question', id: question.id }),
  );
}

export const quizView = (context: Context): readonly Part[] => {
  const { quiz } = context.story;
  return [
    quiz
      ? h(
          'ol',
          {},
          quiz.questions.map((question) => questionItem(context, question)),
        )
      : h('p', {}, context.localize.words.none),
  ];
};
