import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import { indexOf } from '../../content/story-index.js';
import type { ItemRef, Quote, Story } from '../../content/types.js';
import { ExplainerNavigateEvent } from '../../events.js';
import { groupBy } from '../../internal/group-by.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { citationStyles } from '../base/citations.js';
import { correctionStyles } from '../base/corrections.js';
import { ExplainerElement } from '../base/explainer-element.js';
import { CarouselController } from './carousel-controller.js';
import { quotesStyles } from './explainer-quotes.styles.js';
import { renderCard, type CardLink } from './quote-card.js';
import { excerpt } from './quotes-model.js';

/** Characters of a quote by which the picker tells it. */
const EXCERPT = 40;

/**
 * The quotes of a story, each with its speaker, date, occasion and sources: a list that scrolls
 * sideways, one card at a time, or all of them stacked.
 *
 * Nothing in it is hidden from find-in-page or assistive technology, nothing moves by itself, and
 * only the list is ever scrolled, never the page.
 *
 * @summary A carousel of sourced quotes that can be checked word by word.
 *
 * @slot - Fallback: what readers see without JavaScript and while or whenever the story can't be shown.
 *
 * @fires {ExplainerNavigateEvent} explainer-navigate - The reader came to another quote, by `button`, `picker`, `scroll`, `focus` or `click`.
 * @fires {ExplainerSelectEvent} explainer-select - The reader picked a quote, and with it its event.
 * @fires {ExplainerReadyEvent} explainer-ready - The story is shown.
 * @fires {ExplainerErrorEvent} explainer-error - The story can't be shown, or not all of it.
 *
 * @csspart notice - A quiet line: the story could not be loaded, or a part was left out.
 * @csspart controls - Buttons, picker and filter.
 * @csspart list - The list of quotes.
 * @csspart card - One quote with all that belongs to it.
 * @csspart quote - The words themselves.
 * @csspart speaker - Who said them, and as what.
 * @csspart check - The disclosure with the sources and other renderings of a quote.
 *
 * @cssprop [--explainer-ink=light-dark(#1b1b1b, #ece9e4)] - Text and strong lines.
 * @cssprop [--explainer-accent=light-dark(#0b5394, #8ab8e6)] - Links, disclosures, focus.
 * @cssprop [--explainer-rule=light-dark(#d9d5cd, #45423d)] - Thin lines.
 * @cssprop [--explainer-mark=light-dark(#fff3c4, #4a3f14)] - Behind linked quotes and differing words.
 *
 * @example
 * ```html
 * <explainer-quotes src="story.json">
 *   <blockquote>“The border stays shut.” Mara Lind, minister, 2 March 2021</blockquote>
 * </explainer-quotes>
 * ```
 */
export class ExplainerQuotesElement extends ExplainerElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    controlStyles,
    citationStyles,
    correctionStyles,
    quotesStyles,
  ];

  protected readonly view = 'quotes';
  protected readonly concerns = /^\/quotes/;
  protected readonly localize = new LocalizeController(this, 'quotes', english.quotes);

  /** Id of the quote the list shows; the first where there is none of that id. */
  @state() private current = '';
  /** Id of the actor whose quotes are shown; '' for everyone's. */
  @state() private speaker = '';
  /** True where all quotes are stacked. */
  @state() private isList = false;
  /** Long quotes that the reader opened. */
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private announcement = '';

  readonly #carousel = new CarouselController(
    this,
    () => this.#index,
    (index, method) => this.#arrive(index, method),
  );
  /** The selection that was last brought into sight. */
  #followed: ItemRef | undefined;
  #story: Story | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { story } = this.state ?? {};
    const before = this.#story;
    if (!story || story === before) return;
    this.#story = story;
    if (!before) return;
    this.announcement = '';
    if (story.id !== before.id) {
      this.current = this.speaker = '';
      this.opened = new Set();
    }
    // The quote at hand may stand elsewhere in the list now, or be gone.
    this.#bringUpOnceDrawn();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const root = this.shadowRoot;
    const show = (selector: string, value: string): void => {
      const select = root?.querySelector<HTMLSelectElement>(selector);
      if (select) select.value = value;
    };
    show('.picker', String(this.#index));
    show('.speakers', this.#shown === this.#quotes ? '' : this.speaker);
    // A button that is disabled at an end must not take the focus with it.
    if (root?.activeElement?.matches('.arrow:disabled')) {
      root.querySelector<HTMLElement>('.arrow:enabled')?.focus({ preventScroll: true });
    }
    this.#followSelection();
  }

  get #quotes(): readonly Quote[] {
    return this.state?.story?.quotes ?? [];
  }

  /** By actor, in the order in which they first speak. */
  get #bySpeaker(): ReadonlyMap<string, readonly Quote[]> {
    return groupBy(this.#quotes, ({ speaker }) => speaker);
  }

  /** Those the reader did not filter out. */
  get #shown(): readonly Quote[] {
    return this.#bySpeaker.get(this.speaker) ?? this.#quotes;
  }

  get #index(): number {
    return Math.max(
      this.#shown.findIndex(({ id }) => id === this.current),
      0,
    );
  }

  /** How a quote stands to what is selected on the page. */
  #linkOf(story: Story, { id }: Quote): CardLink {
    if (!this.isLinked(story, 'quote', id)) return undefined;
    const { kind, id: selected } = this.state?.selection ?? {};
    return kind === 'quote' && selected === id ? 'selected' : 'linked';
  }

  #step(by: 1 | -1): void {
    const index = this.#index + by;
    this.#goTo(index, 'button');
    const { localize } = this;
    this.announcement = localize.words.arrived(
      localize.number(index + 1),
      localize.number(this.#shown.length),
      this.#speakerName(this.#shown[index]?.speaker),
    );
  }

  #pick({ target }: Event): void {
    this.#goTo(Number((target as HTMLSelectElement).value), 'picker');
  }

  #filter({ target }: Event): void {
    this.speaker = (target as HTMLSelectElement).value;
    this.#bringUpOnceDrawn();
    const { localize } = this;
    this.announcement = localize.words.filtered(
      localize.number(this.#shown.length),
      localize.number(this.#quotes.length),
    );
  }

  #toggleList(): void {
    this.isList = !this.isList;
    this.announcement = '';
    this.#bringUpOnceDrawn();
  }

  readonly #toggleWhole = (id: string): void => {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
  };

  readonly #selectQuote = (id: string): void => {
    this.select({ kind: 'quote', id });
    // The reader looks at it already.
    this.#followed = this.state?.selection;
  };

  #goTo(index: number, method: string): void {
    this.#arrive(index, method);
    this.#carousel.bringUp('auto');
  }

  #arrive(index: number, method: string): void {
    const shown = this.#shown;
    const quote = shown[index];
    if (!quote || index === this.#index) return;
    this.current = quote.id;
    this.announcement = '';
    this.dispatchEvent(
      new ExplainerNavigateEvent({
        ...this.detail(),
        item: quote.id,
        index,
        total: shown.length,
        method,
      }),
    );
  }

  /** At once: the reader looks elsewhere, and browsers leave lists out of sight where they are. */
  #bringUpOnceDrawn(): void {
    void this.updateComplete.then(() => this.#carousel.bringUp());
  }

  /** What was picked in another view is brought into sight: in the list, never on the page. */
  #followSelection(): void {
    const { story, selection } = this.state ?? {};
    if (!story || selection === this.#followed) return;
    this.#followed = selection;
    const shown = this.#shown;
    // Itself before others of its event, and of these one that is in sight.
    const candidates = [shown[this.#index], ...shown, ...this.#quotes].flatMap((quote) => {
      const link = quote && this.#linkOf(story, quote);
      return link ? { quote, link } : [];
    });
    const { quote } = candidates.find(({ link }) => link === 'selected') ?? candidates[0] ?? {};
    if (!quote) return;
    this.current = quote.id;
    this.announcement = '';
    if (!shown.includes(quote)) this.speaker = '';
    this.#bringUpOnceDrawn();
  }

  #speakerName(id = ''): string {
    const { story } = this.state ?? {};
    return (story && indexOf(story).actor.get(id)?.name) ?? '';
  }

  protected override isEmpty({ quotes }: Story): boolean {
    return !quotes;
  }

  protected renderStory(story: Story): TemplateResult {
    const { words } = this.localize;
    const context = this.context(story);
    const quotes = this.#quotes;
    const shown = new Set(this.#shown);
    const current = this.#shown[this.#index];
    const carousel = this.#carousel;
    const isScroller = !this.isList && quotes.length > 1;
    return html`<section>
      ${this.renderTitle(words.heading)} ${quotes.length > 1 ? this.#renderControls() : nothing}
      ${
        quotes.length
          ? html`<ul
              class="list ${isScroller ? 'scroller' : 'all'}"
              part="list"
              role="list"
              @scroll=${carousel.noteScroll}
              @focusin=${carousel.followFocus}
              @click=${carousel.followClick}
            >
              ${repeat(
                quotes,
                // What was opened in a card, and the focus, stay with its quote in a story that changes.
                ({ id }) => id,
                (quote) =>
                  renderCard(context, words, quote, {
                    isHidden: !shown.has(quote),
                    isCurrent: isScroller && quote === current,
                    isOpen: this.opened.has(quote.id),
                    link: this.#linkOf(story, quote),
                    toggle: this.#toggleWhole,
                    select: this.#selectQuote,
                  }),
              )}
            </ul>`
          : html`<p class="soft">${words.none}</p>`
      }
      <p class="unseen" role="status">${this.announcement}</p>
    </section>`;
  }

  #renderControls(): TemplateResult {
    const { words } = this.localize;
    return html`<div class="bar" part="controls" role="group" aria-label=${words.controls}>
      ${this.isList ? nothing : this.#renderBrowsing()} ${this.#renderFilter()}
      <button aria-pressed=${this.isList} @click=${this.#toggleList}>${words.showAll}</button>
    </div>`;
  }

  #renderBrowsing(): TemplateResult {
    const { localize } = this;
    const { words } = localize;
    const shown = this.#shown;
    const place = this.#index + 1;
    return html`<button
        class="arrow previous"
        ?disabled=${place === 1}
        @click=${() => this.#step(-1)}
      >
        <span>${words.previous}</span>
      </button>
      <span class="position"
        >${words.position(localize.number(place), localize.number(shown.length))}</span
      >
      <button class="arrow next" ?disabled=${place === shown.length} @click=${() => this.#step(1)}>
        <span>${words.next}</span>
      </button>
      <select class="picker" aria-label=${words.picker} @change=${this.#pick}>
        ${shown.map(
          ({ speaker, text }, index) =>
            html`<option value=${index}>
              ${words.option(this.#speakerName(speaker), excerpt(text, EXCERPT))}
            </option>`,
        )}
      </select>`;
  }

  #renderFilter(): TemplateResult | typeof nothing {
    const { words } = this.localize;
    const option = (value: string, name: string, quotes: readonly Quote[]): TemplateResult =>
      html`<option value=${value}>
        ${words.counted(name, this.localize.number(quotes.length))}
      </option>`;
    const speakers = [...this.#bySpeaker];
    return speakers.length > 1
      ? html`<select class="speakers" aria-label=${words.filter} @change=${this.#filter}>
          ${option('', words.everyone, this.#quotes)}
          ${speakers.map(([id, quotes]) => option(id, this.#speakerName(id), quotes))}
        </select>`
      : nothing;
  }
}
