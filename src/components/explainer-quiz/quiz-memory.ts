import type { LitElement, ReactiveController } from 'lit';
import type { Question, Story } from '../../content/types.js';
import type { Answer } from '../../story/reader-state.js';
import type { StoryState, StoryStore } from '../../story/story-store.js';
import { newsFor, withCorrections, type News } from './quiz-memory-model.js';

interface Host {
  readonly store: () => StoryStore | undefined;
  readonly state: () => StoryState | undefined;
}

/**
 * What a reader who comes back is told. A correction is told of once: what was seen is no news on the
 * next visit. During this one it stays until the reader closes it.
 */
export class QuizMemory implements ReactiveController {
  news: News | undefined;

  /** Questions about which something was corrected, until the reader has seen that. */
  #untold: readonly Question[] = [];
  #observer: IntersectionObserver | undefined;

  constructor(
    private readonly element: LitElement,
    private readonly host: Host,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.#watch();
  }

  hostUpdated(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /**
   * Compares what was kept with the story as it stands.
   * @param held the answers that still hold
   */
  look(story: Story, questions: readonly Question[], held: ReadonlyMap<string, Answer>): void {
    const news = newsFor(story, questions, this.host.state()?.answers ?? {}, held);
    this.news = news.changed.length || news.corrected.length ? news : undefined;
    this.#untold = questions.filter(({ id }) => news.corrected.includes(id));
    if (this.news) this.element.requestUpdate();
  }

  close(): void {
    this.news = undefined;
    this.element.requestUpdate();
  }

  /** What stands below the fold has not been told yet. */
  #watch(): void {
    const note = this.#untold.length && this.element.renderRoot?.querySelector('.news');
    if (!note || this.#observer) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.hostDisconnected();
      this.#tell();
    });
    this.#observer.observe(note);
  }

  #tell(): void {
    const told = this.#untold;
    this.#untold = [];
    for (const question of told) {
      const { story, answers } = this.host.state() ?? {};
      const answer = answers?.[question.id];
      if (!story || !answer) continue;
      this.host.store()?.dispatch({
        type: 'answer',
        question: question.id,
        answer: withCorrections(story, question, answer),
      });
    }
  }
}
