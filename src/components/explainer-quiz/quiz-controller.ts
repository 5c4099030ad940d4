import type { LitElement } from 'lit';
import type { ItemRef, Question, Story } from '../../content/types.js';
import { ExplainerAnswerEvent, ExplainerCompleteEvent, type ViewDetail } from '../../events.js';
import type { Answer, Confidence } from '../../story/reader-state.js';
import type { StoryState, StoryStore } from '../../story/story-store.js';
import {
  currentQuestion,
  isAtEnd,
  missedQuestions,
  renew,
  startQuiz,
  step,
  type QuizAction,
  type QuizState,
} from './quiz-model.js';
import { QuizMemory } from './quiz-memory.js';
import { withCorrections } from './quiz-memory-model.js';
import {
  answersThatHold,
  answerWith,
  fingerprint,
  questionsFor,
  scoreOf,
  type Value,
} from './quiz-scoring.js';
import { eventName, isolate, resultText, type QuizContext } from './quiz-texts.js';
import { newsWords } from './render-news.js';

/** What the quiz asks of the element that shows it. */
interface Host {
  readonly store: () => StoryStore | undefined;
  readonly state: () => StoryState | undefined;
  readonly context: (story: Story) => QuizContext;
  /** What its events begin with. */
  readonly detail: () => ViewDetail;
}

/** Another where a question is another one, or has changed: no field keeps what was entered for the former. */
export const keyOf = (story: Story, question: Question): string =>
  `${question.id} ${fingerprint(story, question)}`;

/** One reader's way through a quiz: where they are, what each press does, where the focus goes, what is read out. */
export class QuizController {
  quiz: QuizState = startQuiz([]);
  /** Undefined where there is nothing to ask. */
  questions: readonly Question[] | undefined;
  /** Read out, not shown. Only what this view's reader did, so that two quizzes don't speak at once. */
  announcement = '';
  /** False until answers of earlier visits may be shown: the first render equals the server's. */
  isResumed = false;
  readonly memory: QuizMemory;

  #story: Story | undefined;
  #claim: string | undefined;
  /** What takes focus once it is drawn. */
  #focus = '';
  /** True where the focus was in the view before a change of story, which may take away what had it. */
  #hadFocus = false;
  /** True where the reader stands at the same question of a story that has changed. */
  #isUnderWay = false;
  /** True where the reader was here before the story changed. */
  #wasHere = false;

  constructor(
    private readonly element: LitElement,
    private readonly host: Host,
  ) {
    this.memory = new QuizMemory(element, host);
  }

  /** Called before each render. */
  prepare(story: Story | undefined, claim: string | undefined): void {
    if (story && (story !== this.#story || claim !== this.#claim)) {
      this.#begin(story, claim, claim === this.#claim ? this.#story : undefined);
    }
    if (this.isResumed) this.#sync();
  }

  /** Called after each render. */
  arrive(): void {
    const story = this.host.state()?.story;
    if (story && !this.isResumed) {
      this.isResumed = true;
      this.host.store()?.restore();
      this.#sync();
      this.#tellNews(story);
      // A claim alone has no end to go to, and who was at a question stays there.
      if (!this.#claim && !this.#isUnderWay) this.#step({ type: 'resume' });
      if (this.element.isUpdatePending) return;
    }
    if (this.#hadFocus && story) {
      this.#hadFocus = false;
      if (!this.element.shadowRoot?.activeElement) this.#focus ||= this.#placeToFocus;
    }
    this.#moveFocus();
  }

  /** @param value undefined takes back what was chosen */
  choose(value: Value | undefined): void {
    this.#step({ type: 'choose', value });
  }

  /** Says how sure the reader is of the answer to come. */
  rate(confidence: Confidence): void {
    this.#step({ type: 'rate', confidence });
  }

  check(story: Story, question: Question): void {
    const { drafts, confidences } = this.quiz;
    const value = drafts.get(question.id);
    if (value === undefined) {
      this.#step({ type: 'check', answer: undefined });
      this.#focus = 'fieldset';
      return;
    }
    const answer = answerWith(story, question, value, confidences.get(question.id));
    this.#step({ type: 'check', answer });
    this.announcement = resultText(this.host.context(story), question, value);
    this.#focus = '.finding';
    this.#keep(story, question, answer);
  }

  skip(story: Story, question: Question): void {
    const answer = answerWith(story, question, null);
    const before = this.announcement;
    this.#keep(story, question, answer);
    this.go({ type: 'skip', answer });
    this.#announce(this.host.context(story).words.was.skipped, before);
  }

  /** Moves an event of an order to another place. */
  move(story: Story, events: readonly string[], from: number, to: number): void {
    const order = [...events];
    const [moved = ''] = order.splice(from, 1);
    order.splice(to, 0, moved);
    this.choose(order);
    const { words, localize } = this.host.context(story);
    const [place, total] = [localize.number(to + 1), localize.number(order.length)];
    this.announcement = words.moved(isolate(eventName(story, moved)), place, total);
    // Focus stays with the event; at an end of the list the button it was on can't be pressed.
    const isUp = to > 0 && (to < from || to === order.length - 1);
    this.#focus = `.order li:nth-child(${to + 1}) .${isUp ? 'up' : 'down'}`;
  }

  retryAll(): void {
    this.#retry(this.quiz.questions);
  }

  retryMissed(): void {
    this.#retry(missedQuestions(this.quiz));
  }

  closeNews(): void {
    this.memory.close();
    this.#focus = this.#placeToFocus;
  }

  /** Selects an item for every view of the story. */
  mark({ select, words }: QuizContext, item: ItemRef): void {
    select(item);
    this.#announce(words.mark.done);
  }

  /** Whether the reader answered a question before what decides it changed. */
  hasChanged(question: string): boolean {
    const { answers = {} } = this.host.state() ?? {};
    return this.isResumed && Object.hasOwn(answers, question) && !answers[question]?.skipped;
  }

  /** A step to another place, where focus follows. */
  go(action: QuizAction): void {
    const before = this.quiz;
    this.announcement = '';
    this.#step(action);
    this.#focus = this.#placeToFocus;
    if (before.isComplete || !this.quiz.isComplete) return;
    const { score, max, answered } = scoreOf(this.questions ?? [], this.quiz.answers);
    this.element.dispatchEvent(
      new ExplainerCompleteEvent({ ...this.host.detail(), score, max, answered }),
    );
  }

  /** @param before the story that was shown until now, where what is asked of it is to go on */
  #begin(story: Story, claim: string | undefined, before: Story | undefined): void {
    const asked = new Map(this.questions?.map((question) => [question.id, question]));
    const questions = questionsFor(story, claim);
    const ids = questions?.map(({ id }) => id) ?? [];
    const { answers } = this.quiz;
    this.#isUnderWay = false;
    this.#wasHere = before?.id === story.id;
    if (before && this.#wasHere) {
      const isSame = (question: Question): boolean => {
        const known = asked.get(question.id);
        return known !== undefined && keyOf(before, known) === keyOf(story, question);
      };
      const same = questions?.filter(isSame) ?? [];
      const kept = same.map(({ id }) => id);
      const held = answersThatHold(story, questions ?? [], Object.fromEntries(answers));
      const at = currentQuestion(this.quiz);
      this.quiz = renew(this.quiz, ids, kept, held);
      this.#isUnderWay = at !== undefined && at === currentQuestion(this.quiz);
    } else {
      this.quiz = startQuiz(ids);
    }
    this.#hadFocus = Boolean(this.element.shadowRoot?.activeElement);
    this.announcement = '';
    this.memory.news = undefined;
    this.#story = story;
    this.#claim = claim;
    this.questions = questions;
    this.isResumed = false;
  }

  /** The same again is read out only if it differs: a second one in a row ends in a space. */
  #announce(text: string, before = this.announcement): void {
    this.announcement = before === text ? `${text}\u00a0` : text;
    this.element.requestUpdate();
  }

  #tellNews(story: Story): void {
    this.memory.look(story, this.questions ?? [], this.quiz.answers);
    const { news } = this.memory;
    // What comes with the page is read with it; what comes later is not noticed but by being read out.
    if (news && this.#wasHere) {
      this.announcement = newsWords(this.host.context(story), news).join(' ');
    }
  }

  get #placeToFocus(): string {
    return isAtEnd(this.quiz) ? '.score' : 'fieldset';
  }

  #retry(questions: readonly string[]): void {
    this.host.store()?.dispatch({ type: 'reset', questions });
    this.go({ type: 'retry', questions });
  }

  #step(action: QuizAction): void {
    const before = this.quiz;
    this.quiz = step(before, action);
    if (this.quiz !== before) this.element.requestUpdate();
  }

  /** Gives an answer to the store, which all views of the story share, and tells the page of it. */
  #keep(story: Story, question: Question, answer: Answer): void {
    const { id, kind } = question;
    this.host.store()?.dispatch({
      type: 'answer',
      question: id,
      answer: withCorrections(story, question, answer),
    });
    const { correct, skipped, confidence = 0 } = answer;
    this.element.dispatchEvent(
      new ExplainerAnswerEvent({
        ...this.host.detail(),
        question: id,
        kind,
        correct,
        confidence,
        skipped,
      }),
    );
  }

  #sync(): void {
    const { story, answers = {} } = this.host.state() ?? {};
    if (!story || !this.questions) return;
    const held = answersThatHold(story, this.questions, answers);
    if (held.size || this.quiz.answers.size) this.#step({ type: 'sync', answers: held });
  }

  #moveFocus(): void {
    const target = this.#focus && this.element.renderRoot.querySelector<HTMLElement>(this.#focus);
    this.#focus = '';
    if (!target) return;
    // A heading and a group take focus only when they are sent it.
    if (target.localName !== 'button') target.tabIndex = -1;
    target.focus();
  }
}
