import { ContextProvider } from '@lit/context';
import { css, html, isServer, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import type { Problem } from '../../content/problem.js';
import { storyContext } from '../../story/story-context.js';
import { StoryController, type StoryHost } from '../../story/story-controller.js';
import type { StoryStatus } from '../../story/story-store.js';

/**
 * Loads a story and gives it to every tag inside it. Draws nothing of its own.
 *
 * @summary One story for every tag inside it.
 *
 * @slot - The views, and whatever else stands between them.
 *
 * @example
 * ```html
 * <explainer-story src="story.json">
 *   <explainer-timeline></explainer-timeline>
 *   <explainer-quiz></explainer-quiz>
 * </explainer-story>
 * ```
 */
export class ExplainerStoryElement extends LitElement implements StoryHost {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Address of the story's JSON, relative to the page. */
  @property() src: string | undefined;

  /** The story itself, as parsed JSON; goes before every other way to a story. */
  @property({ attribute: false }) story: unknown;

  readonly #provider = new ContextProvider(this, { context: storyContext });
  readonly #stories = new StoryController(
    this,
    (state) => [state.status],
    () => this.#provide(),
  );

  /** `idle` until a way to a story is found, then `loading`, `ready` or `failed`. */
  get status(): StoryStatus {
    return this.#stories.store?.getState().status ?? 'idle';
  }

  /** What was left out of the story, or is doubtful in it, and why. */
  get problems(): readonly Problem[] {
    return this.#stories.store?.getState().problems ?? [];
  }

  /** Loads the story again after a failure. */
  retry(): void {
    void this.#stories.store?.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was set before the tag was defined comes only now. And a server connects nothing.
    if (changed.has('src') || changed.has('story') || isServer) this.#stories.resolve();
  }

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${this.#lookAgain}></slot>`;
  }

  readonly #lookAgain = (): void => {
    if (this.status !== 'ready') this.#stories.resolve();
  };

  #provide(): void {
    const { store } = this.#stories;
    if (this.#provider.value !== store) this.#provider.setValue(store);
  }
}
