import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { indexOf } from '../../content/story-index.js';
import type { ItemRef, Quote, Story } from '../../content/types.js';
import { ExplainerNavigateEvent } from '../../events.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { citationStyles } from '../base/citations.js';
import { ExplainerElement } from '../base/explainer-element.js';
import { blockText, inlineText } from '../base/rich-text.js';
import type { ViewContext } from '../base/view-context.js';
import { quotesStyles } from './explainer-quotes.styles.js';
import { renderCaption, renderCheck, renderCorrections, renderTranslation } from './quote-parts.js';
import { excerpt, indexAt, isLong, quotesBy, speakersOf } from './quotes-model.js';

export type QuotesWords = typeof english.quotes;

/** Where a browser does not tell the end of a scroll, this many ms without a step are taken for it. */
const SETTLE_MS = 150;
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

  #followed: ItemRef | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // An element that is moved loses its scroll positions.
    this.#scrollToCurrent();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#settling);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const picker = this.#find<HTMLSelectElement>('.picker');
    if (picker) picker.value = String(this.#index);
    const speakers = this.#find<HTMLSelectElement>('.speakers');
    if (speakers) {
      const all = speakersOf(this.#quotes);
      speakers.value = String(all.findIndex(({ speaker }) => speaker === this.speaker) + 1);
    }
    // A button that is disabled at an end must not take the focus with it.
    const active = this.shadowRoot?.activeElement;
    if (active?.matches('.arrow:disabled')) {
      this.#find<HTMLElement>('.arrow:enabled')?.focus({ preventScroll: true });
    }
    this.#followSelection();
  }

  get #quotes(): readonly Quote[] {
    return this.state?.story?.quotes ?? [];
  }

  /** Those the reader did not filter out. */
  get #shown(): readonly Quote[] {
    return quotesBy(this.#quotes, this.speaker);
  }

  get #index(): number {
    return Math.max(
      this.#shown.findIndex(({ id }) => id === this.current),
      0,
    );
  }

  #find<Found extends Element>(selector: string): Found | null | undefined {
    return this.shadowRoot?.querySelector<Found>(selector);
  }

  #stepBack(): void {
    this.#step(-1);
  }

  #stepOn(): void {
    this.#step(1);
  }

  #step(by: 1 | -1): void {
    const index = this.#index + by;
    const quote = this.#shown[index];
    if (!quote) return;
    this.#goTo(index, 'button');
    const { localize } = this;
    this.announcement = localize.words.arrived(
      localize.number(index + 1),
      localize.number(this.#shown.length),
      this.#speakerName(quote.speaker),
    );
  }

  #pick({ target }: Event): void {
    this.#goTo(Number((target as HTMLSelectElement).value), 'picker');
  }

  #filter({ target }: Event): void {
    const place = Number((target as HTMLSelectElement).value);
    this.#showOnly(speakersOf(this.#quotes)[place - 1]?.speaker ?? '');
    const { localize } = this;
    this.announcement = localize.words.filtered(
      localize.number(this.#shown.length),
      localize.number(this.#quotes.length),
    );
  }

  #toggleList(): void {
    this.isList = !this.isList;
    this.announcement = '';
    void this.updateComplete.then(() => this.#scrollToCurrent());
  }

  #toggleWhole(id: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
  }

  /** Find-in-page scrolls to words that the clamp hides: the reader wants to see them. */
  #openWhole(id: string): void {
    if (!this.opened.has(id)) this.#toggleWhole(id);
  }

  #selectQuote(id: string): void {
    this.select({ kind: 'quote', id });
    // The reader looks at it already.
    this.#followed = this.state?.selection;
  }

  /** Focus by key in a card that is out of sight. A mouse is left to finish its click first: what it points at must not move away. */
  #followFocus({ target }: Event): void {
    if ((target as Element).matches(':focus-visible')) this.#goToCardOf(target, 'focus');
  }

  #followClick({ target }: Event): void {
    if ((target as Element).closest('summary, button')) this.#goToCardOf(target, 'click');
  }

  #noteScroll({ target, currentTarget }: Event): void {
    if (target !== currentTarget || 'onscrollend' in this) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), SETTLE_MS);
  }

  /** A scroll came to its end: by the reader, or on the way to the quote that is the current one already. */
  #settle(): void {
    const list = this.#find<HTMLElement>('.list');
    const cards = this.#cards;
    if (!list || this.isList || cards.length < 2) return;
    const first = cards[0]?.offsetLeft ?? 0;
    const index = indexAt(
      cards.map(({ offsetLeft }) => Math.abs(offsetLeft - first)),
      Math.abs(list.scrollLeft),
      list.scrollWidth - list.clientWidth,
      this.#index,
    );
    this.#arrive(index, 'scroll');
  }

  #goToCardOf(target: EventTarget | null, method: string): void {
    const card = (target as Element).closest<HTMLElement>('.card');
    if (card && !this.isList) this.#goTo(this.#cards.indexOf(card), method);
  }

  #goTo(index: number, method: string): void {
    this.#arrive(index, method);
    this.#scrollToCurrent('auto');
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

  #showOnly(speaker: string): void {
    this.speaker = speaker;
    void this.updateComplete.then(() => this.#scrollToCurrent());
  }

  /** What was picked in another view is brought into sight: in the list, never on the page. */
  #followSelection(): void {
    const { state } = this;
    const selection = state?.selection;
    if (!state?.story || selection === this.#followed) return;
    this.#followed = selection;
    const { story } = state;
    const isWanted = ({ id }: Quote): boolean => this.isLinked(story, 'quote', id);
    const wanted =
      this.#quotes.find(({ id }) => selection?.kind === 'quote' && selection.id === id) ??
      this.#shown.find(isWanted) ??
      this.#quotes.find(isWanted);
    if (!wanted) return;
    this.current = wanted.id;
    if (this.#shown.includes(wanted)) this.#scrollToCurrent('auto');
    else this.#showOnly('');
  }

  /** The cards shown, in order. */
  get #cards(): readonly HTMLElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.card:not([hidden])') ?? [])];
  }

  /**
   * Distances between cards have the sign of the direction they run in, as `scrollLeft` has. So this
   * is right from right to left too, and wherever the list stands scrolled.
   * @param behavior `auto`: smooth where the reader welcomes motion
   */
  #scrollToCurrent(behavior: ScrollBehavior = 'instant'): void {
    const cards = this.#cards;
    const [first, card] = [cards[0], cards[this.#index]];
    if (!first || !card || this.isList) return;
    this.#find('.list')?.scrollTo({ left: card.offsetLeft - first.offsetLeft, behavior });
  }

  #speakerName(id: string): string {
    const { story } = this.state ?? {};
    return (story && indexOf(story).actor.get(id)?.name) ?? '';
  }

  protected renderStory(story: Story): TemplateResult {
    const { words } = this.localize;
    const context = this.context(story);
    const quotes = this.#quotes;
    const shown = new Set(this.#shown);
    const current = this.#shown[this.#index];
    const form = this.isList ? 'all' : quotes.length > 1 ? 'scroller' : 'single';
    return html`<section>
      ${this.renderTitle(words.heading)}
      ${
        quotes.length > 1
          ? this.#renderControls()
          : quotes.length
            ? nothing
            : html`<p class="soft">${words.none}</p>`
      }
      ${
        quotes.length
          ? html`<ul
              class="list ${form}"
              part="list"
              role="list"
              @scroll=${this.#noteScroll}
              @scrollend=${this.#settle}
              @focusin=${this.#followFocus}
              @click=${this.#followClick}
            >
              ${quotes.map((quote) =>
                this.#renderCard(context, quote, !shown.has(quote), quote === current),
              )}
            </ul>`
          : nothing
      }
      <p class="unseen" role="status">${this.announcement}</p>
    </section>`;
  }

  #renderControls(): TemplateResult {
    const { words } = this.localize;
    const speakers = speakersOf(this.#quotes);
    return html`<div class="bar" part="controls">
      ${this.isList ? nothing : this.#renderBrowsing()}
      <div class="sift">
        ${
          speakers.length > 1
            ? html`<select class="speakers" aria-label=${words.filter} @change=${this.#filter}>
                <option value="0">
                  ${words.everyone(this.localize.number(this.#quotes.length))}
                </option>
                ${speakers.map(
                  ({ speaker, count }, index) =>
                    html`<option value=${index + 1}>
                      ${words.speaker(this.#speakerName(speaker), this.localize.number(count))}
                    </option>`,
                )}
              </select>`
            : nothing
        }
        <button aria-pressed=${this.isList} @click=${this.#toggleList}>${words.showAll}</button>
      </div>
    </div>`;
  }

  #renderBrowsing(): TemplateResult {
    const { localize } = this;
    const { words } = localize;
    const shown = this.#shown;
    const index = this.#index;
    return html`<div class="browse" role="group" aria-label=${words.controls}>
      <button class="arrow previous" ?disabled=${index === 0} @click=${this.#stepBack}>
        <span>${words.previous}</span>
      </button>
      <span class="position"
        >${words.position(localize.number(index + 1), localize.number(shown.length))}</span
      >
      <button class="arrow next" ?disabled=${index >= shown.length - 1} @click=${this.#stepOn}>
        <span>${words.next}</span>
      </button>
      <select class="picker" aria-label=${words.picker} @change=${this.#pick}>
        ${shown.map(
          ({ speaker, text }, place) =>
            html`<option value=${place}>
              ${words.option(
                localize.number(place + 1),
                this.#speakerName(speaker),
                excerpt(text, EXCERPT),
              )}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #renderCard(
    context: ViewContext,
    quote: Quote,
    isHidden: boolean,
    isCurrent: boolean,
  ): TemplateResult {
    const { words } = this.localize;
    const { story } = context;
    const { id, text } = quote;
    const selection = this.state?.selection;
    const isLinked = this.isLinked(story, 'quote', id);
    const isSelected = selection?.kind === 'quote' && selection.id === id;
    const event = quote.event === undefined ? undefined : indexOf(story).event.get(quote.event);
    const isOpen = this.opened.has(id);
    const isClamped = isLong(text) && !isOpen;
    const several = this.#quotes.length > 1 && !this.isList;
    return html`<li
      class="card ${isCurrent && several ? 'current' : ''} ${isLinked ? 'linked' : ''}"
      part="card"
      ?hidden=${isHidden}
    >
      ${isLinked ? html`<p class="flag">${isSelected ? words.selected : words.linked}</p>` : nothing}
      <figure>
        <blockquote
          class=${isClamped ? 'clamped' : nothing}
          part="quote"
          @scroll=${isClamped ? () => this.#openWhole(id) : nothing}
        >
          ${blockText(context, text, quote.inLanguage)}
        </blockquote>
        ${
          isLong(text)
            ? html`<button
                class="plain more"
                aria-expanded=${isOpen}
                @click=${() => this.#toggleWhole(id)}
              >
                ${isOpen ? words.showLess : words.showWhole}
              </button>`
            : nothing
        }
        ${renderTranslation(context, words, quote)} ${renderCaption(context, quote)}
      </figure>
      ${renderCorrections(context, words, quote)}
      ${
        event
          ? html`<p class="small">
              <span class="soft">${words.event}</span>
              <button class="plain" @click=${() => this.#selectQuote(id)}>
                ${inlineText(context, event.name)}
              </button>
            </p>`
          : nothing
      }
      ${renderCheck(context, words, quote)}
    </li>`;
  }
}
