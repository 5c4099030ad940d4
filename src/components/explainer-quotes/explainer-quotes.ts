import {
  html,
  isServer,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { state } from 'lit/decorators/state.js';
import { indexOf } from '../../content/story-index.js';
import type { ItemRef, Quote, Story } from '../../content/types.js';
import { ExplainerNavigateEvent } from '../../events.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { citationStyles } from '../base/citations.js';
import { correctionStyles } from '../base/corrections.js';
import { ExplainerElement } from '../base/explainer-element.js';
import type { ViewContext } from '../base/view-context.js';
import { CarouselController } from './carousel-controller.js';
import { quotesStyles } from './explainer-quotes.styles.js';
import { keepFocus } from './keep-focus.js';
import { cardStyles } from './quote-card.styles.js';
import { renderBrowsing } from './quotes-browsing.js';
import { QuotesChoice } from './quotes-choice.js';
import { renderRuns } from './quotes-list.js';
import { linksOf, quoteToFollow } from './quotes-model.js';
import { RunsController } from './runs-controller.js';

/** Makes of a sentence another one that reads the same, so that it is announced again. */
const AGAIN = '\u00a0';

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
 * @fires {ExplainerNavigateEvent} explainer-navigate - The reader came to another quote, by `button`, `picker`, `scroll`, `focus`, `click` or `search`.
 * @fires {ExplainerSelectEvent} explainer-select - The reader picked a quote, and with it its event.
 * @fires {ExplainerShareEvent} explainer-share - The reader copied a quote or a link to it, or shared it.
 * @fires {ExplainerReadyEvent} explainer-ready - The story is shown.
 * @fires {ExplainerErrorEvent} explainer-error - The story can't be shown, or not all of it.
 *
 * @csspart notice - A quiet line: the story could not be loaded, or a part was left out.
 * @csspart controls - Buttons, picker and filters.
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
    cardStyles,
    quotesStyles,
  ];

  protected readonly view = 'quotes';
  protected readonly concerns = /^\/quotes/;
  protected readonly localize = new LocalizeController(this, 'quotes', english.quotes);

  /** Id of the quote the list shows; the first where there is none of that id. */
  @state() private current = '';
  @state() private announcement = '';
  /** True once the reader turned to the picker of many quotes. */
  @state() private isPicking = false;

  /** Those the reader did not filter out, and the place of the current one among them, -1 without any. */
  #shown: readonly Quote[] = [];
  #index = -1;
  /** How those that are linked to what is selected stand to it. */
  #links: ReturnType<typeof linksOf> = new Map();
  /** What was announced last. */
  #said = '';
  /** What had the focus before the view was drawn anew. */
  #focused: Element | null | undefined;
  /** The selection that was last brought into sight. */
  #followed: ItemRef | undefined;
  #linkedTo: readonly unknown[] = [];
  #story: Story | undefined;

  readonly #choice = new QuotesChoice(this, (isReader) => this.#noteFilter(isReader));
  readonly #runs = new RunsController<Quote>(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #carousel = new CarouselController(this, {
    index: () => this.#index,
    count: () => this.#shown.length,
    card: () => this.#runs.cardAt(this.#place),
    indexOf: (card) => this.#indexOf(card),
    arrive: (index, method) => this.#arrive(index, method),
    pass: (index) => this.#runs.pass(this.#quotes.indexOf(this.#shown[index] as Quote)),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#focused = this.shadowRoot?.activeElement;
    const { story } = this.state ?? {};
    const before = this.#story;
    if (!story) return;
    this.#story = story;
    if (before && story !== before) {
      this.announcement = '';
      if (story.id !== before.id) {
        this.current = '';
        this.isPicking = false;
      }
      // The quote at hand may stand elsewhere in the list now, or be gone.
      this.#bringUpOnceDrawn();
    }
    this.#settle(story);
    const isTakenOver = !this.hasUpdated && !!this.shadowRoot?.hasChildNodes();
    this.#runs.take(this.#quotes, this.#shown, this.#place, isServer || isTakenOver);
  }

  /** Finds what is shown of the story, by what the reader chose. */
  #settle(story: Story): void {
    const shown = this.#choice.shown(story);
    if (shown !== this.#shown || shown[this.#index]?.id !== this.current) {
      this.#shown = shown;
      this.#index = this.current ? shown.findIndex(({ id }) => id === this.current) : 0;
      if (!shown[this.#index]) this.#index = shown.length ? 0 : -1;
      this.current = shown[this.#index]?.id ?? this.current;
    }
    const { selection } = this.state ?? {};
    if (this.#linkedTo[0] === story && this.#linkedTo[1] === selection) return;
    this.#linkedTo = [story, selection];
    this.#links = linksOf(story, selection);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const picker = this.shadowRoot?.querySelector<HTMLSelectElement>('.picker');
    if (picker) picker.value = String(this.#index);
    if (this.shadowRoot) keepFocus(this.shadowRoot, this.#focused);
    const { story } = this.state ?? {};
    if (!story) return;
    this.#choice.restore(story);
    this.#followSelection(story);
  }

  get #quotes(): readonly Quote[] {
    return this.state?.story?.quotes ?? [];
  }

  /** Place of the current quote among all of the story; -1 where none is shown. */
  get #place(): number {
    const quote = this.#shown[this.#index];
    return quote ? this.#quotes.indexOf(quote) : -1;
  }

  /** Place among those shown of a card's quote; -1 of no card. */
  #indexOf(card: Element | null): number {
    const quote = this.#quotes[this.#runs.placeOf(card)];
    return quote ? this.#shown.indexOf(quote) : -1;
  }

  /** Says a sentence once each time, also where it is the one said before. */
  #say(sentence: string): void {
    this.announcement = this.#said = sentence === this.#said ? sentence + AGAIN : sentence;
  }

  #step(by: 1 | -1): void {
    const index = this.#index + by;
    this.#goTo(index, 'button');
    const { localize } = this;
    this.#say(
      localize.words.arrived(
        localize.number(index + 1),
        localize.number(this.#shown.length),
        this.#speakerOf(this.#shown[index]),
      ),
    );
  }

  readonly #pick = ({ target }: Event): void => {
    this.#goTo(Number((target as HTMLSelectElement).value), 'picker');
  };

  readonly #openPicker = (): void => {
    this.isPicking = true;
  };

  /** Another filter is on, or none: what is shown begins with the quote at hand, where that is still there. */
  #noteFilter(isReader: boolean): void {
    const { story } = this.state ?? {};
    if (!story) return;
    this.#settle(story);
    this.announcement = '';
    if (isReader) {
      const { localize } = this;
      const { words } = localize;
      this.#say(
        this.#choice.stateWords(this.context(story), words) ||
          words.filters.cleared(localize.number(this.#quotes.length)),
      );
    } else {
      // What is selected goes before what was kept.
      this.#followed = undefined;
    }
    this.requestUpdate();
    this.#bringUpOnceDrawn();
  }

  #toggleList(): void {
    this.#choice.toggleList();
    this.announcement = '';
    this.#bringUpOnceDrawn();
  }

  /** The browser's search found words in a card that is filtered out: all are shown, and that one is brought up. */
  readonly #showFound = ({ target }: Event): void => {
    const card = (target as Element).closest('.card[hidden]');
    if (!card) return;
    this.#choice.clear(false);
    const index = this.#indexOf(card);
    if (index >= 0) this.#goTo(index, 'search');
  };

  readonly #selectQuote = (id: string): void => {
    this.select({ kind: 'quote', id });
    // The reader looks at it already.
    this.#followed = this.state?.selection;
  };

  #goTo(index: number, method: string): void {
    this.#arrive(index, method);
    void this.updateComplete.then(() => this.#carousel.bringUp('auto'));
  }

  #arrive(index: number, method: string): void {
    const shown = this.#shown;
    const quote = shown[index];
    if (!quote || index === this.#index) return;
    this.current = quote.id;
    this.#index = index;
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
  #followSelection(story: Story): void {
    const { selection } = this.state ?? {};
    if (selection === this.#followed) return;
    this.#followed = selection;
    // It may be known only since the first drawing.
    this.#settle(story);
    const shown = this.#shown;
    const quote = quoteToFollow(this.#links, shown, shown[this.#index]);
    if (!quote) return;
    this.current = quote.id;
    this.announcement = '';
    if (!shown.includes(quote)) this.#choice.clear(false);
    this.#settle(story);
    this.#bringUpOnceDrawn();
  }

  #speakerOf(quote: Quote | undefined): string {
    const { story } = this.state ?? {};
    return (story && indexOf(story).actor.get(quote?.speaker ?? '')?.name) ?? '';
  }

  protected override isEmpty({ quotes }: Story): boolean {
    return !quotes;
  }

  protected renderStory(story: Story): TemplateResult {
    const { words } = this.localize;
    const context = this.context(story);
    return html`<section>
      ${this.renderTitle(words.heading)}
      ${this.#quotes.length > 1 ? this.#renderControls(context) : nothing}
      ${this.#quotes.length ? this.#renderList(context) : html`<p class="soft">${words.none}</p>`}
      <p class="unseen" role="status">${this.announcement}</p>
    </section>`;
  }

  #renderList(context: ViewContext): TemplateResult {
    const { localize, state } = this;
    const carousel = this.#carousel;
    const isScroller = !this.#choice.isList && this.#quotes.length > 1;
    const { isLong } = this.#runs;
    return html`<div
      class="list ${isScroller ? 'scroller' : 'all'} ${isLong ? 'many' : ''}"
      part="list"
      role=${isLong ? 'list' : nothing}
      @scroll=${carousel.noteScroll}
      @scrollend=${carousel.settle}
      @focusin=${carousel.followFocus}
      @click=${carousel.followClick}
      @beforematch=${this.#showFound}
    >
      ${renderRuns(context, localize.words, {
        quotes: this.#quotes,
        shown: this.#shown,
        isScroller,
        place: this.#place,
        links: this.#links,
        runs: this.#runs,
        changes: [context.headingLevel, localize.locale, state?.clock, this.hasUpdated],
        select: this.#selectQuote,
      })}
    </div>`;
  }

  #renderControls(context: ViewContext): TemplateResult {
    const { words } = this.localize;
    const choice = this.#choice;
    return html`<div class="bar" part="controls" role="group" aria-label=${words.controls}>
        ${
          choice.isList || !this.#shown.length
            ? nothing
            : renderBrowsing(context, words, {
                shown: this.#shown,
                index: this.#index,
                isPicking: this.isPicking,
                step: (by) => this.#step(by),
                pick: this.#pick,
                openPicker: this.#openPicker,
              })
        }
        <button aria-pressed=${choice.isList} @click=${this.#toggleList}>${words.showAll}</button>
        ${choice.render(context, words)}
      </div>
      ${choice.renderState(context, words)}`;
  }
}
