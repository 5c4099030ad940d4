import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Question, Story } from '../../content/types.js';
import { PrintController } from '../../controllers/print-controller.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import type { StoryState } from '../../story/story-store.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { citationStyles } from '../base/citations.js';
import { correctionStyles } from '../base/corrections.js';
import { disputeStyles } from '../base/disputes.js';
import { ExplainerElement } from '../base/explainer-element.js';
import { heading } from '../base/heading.js';
import { inlineText } from '../base/rich-text.js';
import { shareStyles } from '../base/share.js';
import { sureStyles } from './confidence.styles.js';
import { quizStyles } from './explainer-quiz.styles.js';
import { feedbackStyles } from './feedback.styles.js';
import { keyOf, QuizController } from './quiz-controller.js';
import { currentQuestion } from './quiz-model.js';
import type { QuizContext } from './quiz-texts.js';
import { renderNews } from './render-news.js';
import { renderQuestion } from './render-question.js';
import { EndPanel } from './review.js';

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
 * @fires {ExplainerShareEvent} explainer-share - The reader took the result along.
 * @fires {ExplainerReadyEvent} explainer-ready - The story is shown.
 * @fires {ExplainerErrorEvent} explainer-error - The story can't be shown, or not all of it.
 *
 * @csspart notice - A quiet line: there is no quiz, the story could not be loaded, or a part was left out.
 * @csspart news - What has changed and was corrected since the reader answered.
 * @csspart question - The question at hand, with its fields or its feedback.
 * @csspart feedback - What is shown once an answer was checked.
 * @csspart citations - A disclosure of what sources say.
 * @csspart dispute - A disclosure of accounts that differ.
 * @csspart corrections - Corrections of what the question is about.
 * @csspart end - The result.
 * @csspart calibration - How sure the reader was, and how right.
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
    disputeStyles,
    correctionStyles,
    shareStyles,
    quizStyles,
    feedbackStyles,
    sureStyles,
  ];

  /** Id of one claim of the story, to ask about that alone; the whole quiz where it is not set. */
  @property() claim: string | undefined;

  protected readonly view = 'quiz';
  protected readonly concerns = /^\/quiz/;
  protected readonly localize = new LocalizeController(this, 'quiz', english.quiz);

  readonly #print = new PrintController(this);
  readonly #end = new EndPanel(this, () => this.detail());
  readonly #way = new QuizController(this, {
    store: () => this.store,
    state: () => this.state,
    context: (story) => this.#context(story),
    detail: () => this.detail(),
  });

  protected override slice(current: StoryState): readonly unknown[] {
    return [...super.slice(current), current.answers];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#way.prepare(this.state?.story, this.claim);
  }

  protected override updated(): void {
    this.#way.arrive();
    // Whoever answered one question may come to the end; a claim by itself has none.
    if (this.#way.quiz.answers.size && !this.claim) void this.#end.prepare();
  }

  readonly #visit = (question: string): void => this.#way.go({ type: 'visit', question });

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
    const { questions, announcement, memory } = this.#way;
    const { news } = memory;
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
        news && questions
          ? renderNews(this.#context(story), news, questions, claim ? undefined : this.#visit, () =>
              this.#way.closeNews(),
            )
          : nothing
      }
      ${
        questions
          ? this.#renderQuiz(story, questions)
          : html`<p class="notice" part="notice">${claim ? words.noClaim : words.none}</p>`
      }
      <p class="unseen" role="status" dir="auto">${announcement}</p>
    </section>`;
  }

  #renderQuiz(story: Story, questions: readonly Question[]): unknown {
    const { quiz, memory } = this.#way;
    const id = currentQuestion(quiz);
    const place = questions.findIndex((it) => it.id === id);
    const question = questions[place];
    const context = this.#context(story);
    const draw = (it: Question): TemplateResult =>
      renderQuestion(context, it, this.#way, Boolean(this.claim));
    // On paper nothing can be turned to: all of it is there, in its order.
    const others = this.#print.isPrinting ? questions : [];
    return [
      others.slice(0, place < 0 ? 0 : place).map(draw),
      question
        ? keyed(keyOf(story, question), draw(question))
        : this.#renderEnd(context, questions, memory.news?.corrected ?? []),
      others.slice(place + 1).map(draw),
    ];
  }

  #renderEnd(
    context: QuizContext,
    questions: readonly Question[],
    corrected: readonly string[],
  ): TemplateResult {
    const { answers } = this.#way.quiz;
    const retry = (those: 'retryAll' | 'retryMissed') => (): void => {
      this.#end.forget();
      this.#way[those]();
    };
    return this.#end.render(
      context,
      { questions, answers, corrected, selection: this.state?.selection },
      {
        visit: this.#visit,
        mark: (item) => this.#way.mark(context, item),
        retryAll: retry('retryAll'),
        retryMissed: retry('retryMissed'),
      },
    );
  }
}
