import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Quote, Story } from '../../content/types.js';
import type { ViewContext } from '../base/view-context.js';
import type { QuotesWords } from './quote-check.js';
import {
  choiceText,
  isOn,
  parseChoice,
  type Choice,
  type Facet,
  type Filter,
} from './quotes-choice-model.js';
import type * as filters from './quotes-filters.js';

const keyOf = (story: string): string => `explainer-kit/quotes/${story}`;

/**
 * What a reader chose of a story's quotes, and whether they stand in a list: kept on the device, and only
 * there; where the page may not store anything, as long as the view. Another carousel of the story on the same
 * page follows at the next visit: nothing is to move that the reader does not look at.
 *
 * What filters is loaded when the reader opens it, or has before.
 */
export class QuotesChoice implements Choice {
  isList = false;
  filter: Filter = {};
  #part: typeof filters | undefined;
  /** True where the part was asked for and did not come. */
  #isMissing = false;
  #restored: string | undefined;
  #story: Story | undefined;
  /** What `#shown` was made from. */
  #shownBy: Filter | undefined;
  #shown: readonly Quote[] = [];
  #hasOptions = false;

  /** @param onFilter told once another filter is on, or none, and whether that is the reader's wish just now */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onFilter: (isReader: boolean) => void,
  ) {}

  /** The quotes that are not filtered out; the same list as long as nothing changes. */
  shown(story: Story): readonly Quote[] {
    const { quotes = [] } = story;
    if (story !== this.#story) {
      this.#story = story;
      this.#shownBy = undefined;
      this.#hasOptions = (['speaker', 'attribution'] as const).some(
        (key) => new Set(quotes.flatMap((quote) => quote[key] ?? [])).size > 1,
      );
      // What was chosen may be gone from it.
      if (this.#part && this.isFiltered) this.filter = this.#part.tidyFilter(story, this.filter);
    }
    if (!this.#part || !this.isFiltered) return quotes;
    if (this.#shownBy !== this.filter) {
      this.#shownBy = this.filter;
      this.#shown = this.#part.filterQuotes(story, this.filter);
    }
    return this.#shown;
  }

  get isFiltered(): boolean {
    return isOn(this.filter);
  }

  /** Brings back what was kept for a story, once it is drawn as a server would draw it. */
  restore(story: Story): void {
    if (story.id === this.#restored) return;
    const isFirst = this.#restored === undefined;
    this.#restored = story.id;
    let kept: Choice = { isList: false, filter: {} };
    try {
      // The getter itself throws where storage is refused.
      kept = parseChoice(localStorage.getItem(keyOf(story.id)) ?? '{}');
    } catch {
      // Refused, or not ours.
    }
    if (!isFirst || kept.isList) {
      this.isList = kept.isList;
      this.filter = {};
      this.host.requestUpdate();
    }
    if (isOn(kept.filter)) void this.#restoreFilter(story, kept.filter);
  }

  toggleList(): void {
    this.isList = !this.isList;
    this.#keep();
    this.host.requestUpdate();
  }

  /** Takes every filter off; kept only where the reader asked for it. */
  clear(isReader: boolean): void {
    this.filter = {};
    if (isReader) this.#keep();
    this.onFilter(isReader);
  }

  /** The disclosure with what there is to choose; nothing where there is no choice. */
  render(context: ViewContext, words: QuotesWords): TemplateResult | typeof nothing {
    if (!this.#hasOptions) return nothing;
    return html`<details class="filters" @toggle=${this.#load}>
      <summary>${words.filters.title}</summary>
      ${
        this.#part?.renderFilters(context, this.filter, this.#choose) ??
        (this.#isMissing ? html`<p class="soft">${words.filters.notLoaded}</p>` : nothing)
      }
    </details>`;
  }

  /** What is filtered out, and the way back; nothing where nothing is. */
  renderState(context: ViewContext): TemplateResult | undefined {
    return this.isFiltered
      ? this.#part?.renderState(context, this.filter, this.#shown.length, () => this.clear(true))
      : undefined;
  }

  /** What is shown now, in words; '' before anything could be chosen. */
  stateWords(context: ViewContext): string {
    return this.#part?.stateWords(context, this.filter, this.#shown.length) ?? '';
  }

  readonly #choose = (facet: Facet, value: string): void => {
    this.filter = { ...this.filter, [facet]: value };
    this.#keep();
    this.onFilter(true);
  };

  async #restoreFilter(story: Story, filter: Filter): Promise<void> {
    await this.#load();
    if (this.#restored !== story.id || !this.#part || this.isFiltered) return;
    this.filter = this.#part.tidyFilter(story, filter);
    this.onFilter(false);
  }

  readonly #load = async (): Promise<void> => {
    try {
      this.#part ??= await import('./quotes-filters.js');
      this.#isMissing = false;
    } catch {
      this.#isMissing = true;
    }
    this.host.requestUpdate();
  };

  #keep(): void {
    const text = choiceText(this);
    const key = keyOf(this.#story?.id ?? '');
    try {
      if (text) localStorage.setItem(key, text);
      else localStorage.removeItem(key);
    } catch {
      // Full or refused: it lasts as long as the view.
    }
  }
}
