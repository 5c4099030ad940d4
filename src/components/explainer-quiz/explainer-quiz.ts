import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Question, Story } from '../../content/types.js';
import { ExplainerAnswerEvent, ExplainerCompleteEvent } from '../../events.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import type { Answer } from '../../story/reader-state.js';
import type { StoryState } from '../../story/story-store.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { citationStyles } from '../base/citations.js';
import { correctionStyles } from '../base/corrections.js';
import { ExplainerElement } from '../base/explainer-element.js';
import { heading } from '../base/heading.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { fieldOf } from './estimate-scoring.js';
import { quizStyles } from './explainer-quiz.styles.js';
import { feedbackStyles } from './feedback.styles.js';
import { renderFeedback } from './feedback.js';
import { renderActions } from './question-actions.js';
import { renderFields } from './question-fields.js';
import { itemOf, renderMatter, renderName } from './question-header.js';
import {
  currentQuestion,
  isAtEnd,
  missedQuestions,
  renew,
  startQuiz,
  step,
  type QuizAction,
} from './quiz-model.js';
import { answersThatHold, answerWith, fingerprint, questionsFor, scoreOf } from './quiz-scoring.js';
import { eventName, isolate, resultText, type QuizContext } from './quiz-texts.js';
import { renderReview } from './review.js';

/** Another where a question is another one, or has changed: no field keeps what was entered for the former. */
const keyOf = (story: Story, question: Question): string =>
  `${question.id} ${fingerprint(story, question)}`;

/**
 * Questions on a story, each answered before its evidence is shown: what the sources make of a
 * claim, what happened, how many, in which order, who said it. Answers stay on the reader's device.
 *
 * @summary Judge a claim, then see the verdict and the evidence.
 *
 * @slot - Fallback: what readers see without JavaScript and while or whenever the story can't be shown.
 *
 * @fires {ExplainerAnswerEvent} explainer-answer - The reader checked an answer, or skipped a question.
 * @fires {ExplainerCompleteEvent} explainer-complete - The reader came to the end of the quiz.
 * @fires {ExplainerSelectEvent} explainer-select - The reader picked what an answered question is about.
 * @fires {ExplainerReadyEvent} explainer-ready - The story is shown.
 * @fires {ExplainerErrorEvent} explainer-error - The story can't be shown, or not all of it.
 *
 * @csspart notice - A quiet line: there is no quiz, the story could not be loaded, or a part was left out.
 * @csspart question - The question at hand, with its fields or its feedback.
 * @csspart feedback - What is shown once an answer was checked.
 * @csspart citations - A disclosure of what sources say.
 * @csspart dispute - A disclosure of accounts that differ.
 * @csspart corrections - Corrections of what the question is about.
 * @csspart end - The result.
 * @csspart review - The list of all questions with their answers.
 *
 * @cssprop [--explainer-ink=light-dark(#1b1b1b, #ece9e4)] - Text, strong lines, the main button.
 * @cssprop [--explainer-accent=light-dark(#0b5394, #8ab8e6)] - Links, disclosures, focus, chosen answers.
 * @cssprop [--explainer-good=light-dark(#14663f, #6fcf9f)] - Right answers; the verdict “supported”.
 * @cssprop [--explainer-bad=light-dark(#a3260f, #ff9c85)] - Missed answers; the verdict “refuted”.
 * @cssprop [--explainer-unsure=light-dark(#7a5400, #e8bd5a)] - The verdict “conflicting accounts”.
 *
 * @example
 * ```html
 * <explainer-quiz src="story.json">
 *   <p>How well do you know what happened?</p>
 * </explainer-quiz>
 * ```
 */
export class ExplainerQuizElement extends ExplainerElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    controlStyles,
    citationStyles,
    correctionStyles,
    quizStyles,
    feedbackStyles,
  ];

  /** Id of one claim of the story, to ask about that alone; the whole quiz where it is not set. */
  @property() claim: string | undefined;

  protected readonly view = 'quiz';
  protected readonly concerns = /^\/quiz/;
  protected readonly localize = new LocalizeController(this, 'quiz', english.quiz);

  @state() private quiz = startQuiz([]);
  /** Read out, not shown. Only what this view's reader did, so that two quizzes don't speak at once. */
  @state() private announcement = '';

  #story: Story | undefined;
  #questions: readonly Question[] | undefined;
  /** False until answers of earlier visits may be shown: the first render equals the server's. */
  #isResumed = false;
  /** What takes focus once it is drawn. */
  #focus = '';
  /** True where the focus was in the view before a change of story, which may take away what had it. */
  #hadFocus = false;
  /** True where the reader stands at the same question of a story that has changed. */
  #isUnderWay = false;

  protected override slice(current: StoryState): readonly unknown[] {
    return [...super.slice(current), current.answers];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const story = this.state?.story;
    if (story && (story !== this.#story || changed.has('claim'))) {
      this.#begin(story, changed.has('claim') ? undefined : this.#story);
    }
    if (this.#isResumed) this.#sync();
  }

  protected override updated(): void {
    if (this.state?.story && !this.#isResumed) {
      this.#isResumed = true;
      this.store?.restore();
      this.#sync();
      // A claim alone has no end to go to, and who was at a question stays there.
      if (!this.claim && !this.#isUnderWay) this.#step({ type: 'resume' });
      if (this.isUpdatePending) return;
    }
    if (this.#hadFocus && this.state?.story) {
      this.#hadFocus = false;
      if (!this.shadowRoot?.activeElement) this.#focus ||= this.#placeToFocus;
    }
    this.#moveFocus();
  }

  /** @param before the story that was shown until now, where what is asked of it is to go on */
  #begin(story: Story, before: Story | undefined): void {
    const asked = new Map(this.#questions?.map((question) => [question.id, question]));
    const questions = questionsFor(story, this.claim);
    const ids = questions?.map(({ id }) => id) ?? [];
    const { drafts, answers } = this.quiz;
    this.#isUnderWay = false;
    if (before?.id === story.id) {
      const isSame = (question: Question): boolean => {
        const known = asked.get(question.id);
        return known !== undefined && keyOf(before, known) === keyOf(story, question);
      };
      const same = questions?.filter(isSame) ?? [];
      const kept = new Map(
        same.flatMap(({ id }) => {
          const draft = drafts.get(id);
          return draft === undefined ? [] : [[id, draft] as const];
        }),
      );
      const held = answersThatHold(story, questions ?? [], Object.fromEntries(answers));
      const at = currentQuestion(this.quiz);
      this.quiz = renew(this.quiz, ids, kept, held);
      this.#isUnderWay = at !== undefined && at === currentQuestion(this.quiz);
    } else {
      this.quiz = startQuiz(ids);
    }
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
    this.announcement = '';
    this.#story = story;
    this.#questions = questions;
    this.#isResumed = false;
  }

  get #placeToFocus(): string {
    return isAtEnd(this.quiz) ? '.score' : 'fieldset';
  }

  #check(event: Event, story: Story, question: Question): void {
    // The form goes nowhere; where a frame forbids forms, it would not even say that it was sent.
    event.preventDefault();
    const value = this.quiz.drafts.get(question.id);
    if (value === undefined) {
      this.#step({ type: 'check', answer: undefined });
      this.#focus = 'fieldset';
      return;
    }
    const answer = answerWith(story, question, value);
    this.#step({ type: 'check', answer });
    this.announcement = resultText(this.#context(story), question, value);
    this.#focus = '.finding';
    this.#keep(question, answer);
  }

  #skip(story: Story, question: Question): void {
    const answer = answerWith(story, question, null);
    const { skipped } = this.localize.words.was;
    // Read out again only if it differs: a second one in a row ends in a space.
    const announcement = this.announcement === skipped ? `${skipped}\u00a0` : skipped;
    this.#keep(question, answer);
    this.#go({ type: 'skip', answer });
    this.announcement = announcement;
  }

  #move(story: Story, events: readonly string[], from: number, by: 1 | -1): void {
    const to = from + by;
    const order = [...events];
    const [moved = ''] = order.splice(from, 1);
    order.splice(to, 0, moved);
    this.#step({ type: 'choose', value: order });
    const { words } = this.localize;
    const [place, total] = [this.localize.number(to + 1), this.localize.number(order.length)];
    this.announcement = words.moved(isolate(eventName(story, moved)), place, total);
    // Focus stays with the event; at an end of the list the button it was on can't be pressed.
    const isUp = to > 0 && (by < 0 || to === order.length - 1);
    this.#focus = `.order li:nth-child(${to + 1}) .${isUp ? 'up' : 'down'}`;
  }

  #retry(questions: readonly string[]): void {
    this.store?.dispatch({ type: 'reset', questions });
    this.#go({ type: 'retry', questions });
  }

  #step(action: QuizAction): void {
    this.quiz = step(this.quiz, action);
  }

  /** A step to another place, where focus follows. */
  #go(action: QuizAction): void {
    const before = this.quiz;
    this.announcement = '';
    this.#step(action);
    this.#focus = this.#placeToFocus;
    if (before.isComplete || !this.quiz.isComplete) return;
    const { score, max, answered } = scoreOf(this.#questions ?? [], this.quiz.answers);
    this.dispatchEvent(new ExplainerCompleteEvent({ ...this.detail(), score, max, answered }));
  }

  /** Gives an answer to the store, which all views of the story share, and tells the page of it. */
  #keep({ id, kind }: Question, answer: Answer): void {
    this.store?.dispatch({ type: 'answer', question: id, answer });
    const { correct, skipped } = answer;
    this.dispatchEvent(
      new ExplainerAnswerEvent({
        ...this.detail(),
        question: id,
        kind,
        correct,
        confidence: 0,
        skipped,
      }),
    );
  }

  #sync(): void {
    const { story, answers = {} } = this.state ?? {};
    if (!story || !this.#questions) return;
    const held = answersThatHold(story, this.#questions, answers);
    if (held.size || this.quiz.answers.size) this.#step({ type: 'sync', answers: held });
  }

  #moveFocus(): void {
    const target = this.#focus && this.renderRoot.querySelector<HTMLElement>(this.#focus);
    this.#focus = '';
    if (!target) return;
    // A heading and a group take focus only when they are sent it.
    if (target.localName !== 'button') target.tabIndex = -1;
    target.focus();
  }

  #context(story: Story): QuizContext {
    const context = this.context(story);
    return {
      ...context,
      // One claim stands in the article by itself, without a heading of the view above it.
      headingLevel: context.headingLevel + (this.claim && !this.heading ? 0 : 1),
      words: this.localize.words,
      isLinked: (item) => item !== undefined && this.isLinked(story, item.kind, item.id),
      select: (item) => this.select(item),
    };
  }

  protected override isEmpty({ quiz }: Story): boolean {
    return !quiz;
  }

  protected renderStory(story: Story): TemplateResult {
    const { words } = this.localize;
    const { claim } = this;
    const headline = story.quiz?.headline;
    return html`<section class=${claim ? 'inline' : ''}>
      ${
        claim && !this.heading
          ? nothing
          : heading(
              this.level,
              this.heading ??
                (headline ? inlineText(this.context(story), headline) : words.heading),
              'title',
            )
      }
      ${
        this.#questions
          ? this.#renderQuiz(story, this.#questions)
          : html`<p class="notice" part="notice">${claim ? words.noClaim : words.none}</p>`
      }
      <p class="unseen" role="status" dir="auto">${this.announcement}</p>
    </section>`;
  }

  #renderQuiz(story: Story, questions: readonly Question[]): unknown {
    const id = currentQuestion(this.quiz);
    const question = questions.find((it) => it.id === id);
    const context = this.#context(story);
    if (question) return keyed(keyOf(story, question), this.#renderQuestion(context, question));
    return renderReview(context, questions, this.quiz.answers, {
      visit: (visited) => this.#go({ type: 'visit', question: visited }),
      retryAll: () => this.#retry(this.quiz.questions),
      retryMissed: () => this.#retry(missedQuestions(this.quiz)),
    });
  }

  #renderQuestion(context: QuizContext, question: Question): TemplateResult {
    const { story, words, localize } = context;
    const { round, place, answers } = this.quiz;
    const answer = answers.get(question.id);
    const given = answer?.value ?? null;
    const item = itemOf(question);
    const pickable = given === null ? undefined : item;
    return html`<form
      method="dialog"
      novalidate
      autocomplete="off"
      part="question"
      class=${context.isLinked(item) ? 'linked' : ''}
    >
      <fieldset aria-describedby="matter alert">
        <legend>
          ${
            round.length > 1
              ? html`<span class="progress small soft"
                  >${words.progress(localize.number(place + 1), localize.number(round.length))}</span
                >`
              : nothing
          }
          ${renderName(context, question, pickable)}
        </legend>
        <div id="matter">${renderMatter(context, question, pickable)}</div>
        ${given === null ? this.#renderFields(context, question, answer) : nothing}
      </fieldset>
      ${given === null ? nothing : renderFeedback(context, question, given)}
      ${renderActions(words, this.quiz, answer, Boolean(this.claim), {
        check: (event) => this.#check(event, story, question),
        skip: () => this.#skip(story, question),
        retry: () => this.#retry(this.quiz.questions),
        go: (action) => this.#go(action),
      })}
    </form>`;
  }

  #renderFields(
    context: QuizContext,
    question: Question,
    answer: Answer | undefined,
  ): TemplateResult {
    const { story, words } = context;
    const { drafts, isAnswerMissing } = this.quiz;
    const { id, hint } = question;
    const hasChanged = this.#isResumed && !answer && Object.hasOwn(this.state?.answers ?? {}, id);
    const note = answer ? words.wasSkipped : hasChanged ? words.hasChanged : undefined;
    return html`
      ${note ? html`<p class="notice">${note}</p>` : nothing}
      ${renderFields(context, question, drafts.get(id), {
        choose: (value) => this.#step({ type: 'choose', value }),
        move: (...how) => this.#move(story, ...how),
      })}
      ${
        hint
          ? html`<details class="small hint">
              <summary>${words.hint}</summary>
              ${blockText(context, hint)}
            </details>`
          : nothing
      }
      <p class="alert" id="alert" role="alert">
        ${isAnswerMissing ? this.#whatIsMissing(context, question) : nothing}
      </p>
    `;
  }

  #whatIsMissing({ story, localize, words }: QuizContext, question: Question): string {
    if (question.kind === 'order') return words.orderFirst;
    if (question.kind !== 'estimate') return words.chooseFirst;
    const { min, max } = fieldOf(story, question);
    return words.numberFirst(localize.number(min), localize.number(max));
  }
}
