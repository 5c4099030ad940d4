import {
  html,
  isServer,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { state } from 'lit/decorators/state.js';
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
import { loadDifferences } from './quote-differences-loader.js';
import { renderControls } from './quotes-browsing.js';
import { QuotesChoice } from './quotes-choice.js';
import { renderList } from './quotes-list.js';
import { quoteToFollow, speakerName } from './quotes-model.js';
import { RunsController } from './runs-controller.js';
import { ShownQuotes } from './shown-quotes.js';

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

  @state() private announcement = '';
  /** True once the reader turned to the picker of many quotes. */
  @state() private isPicking = false;

  readonly #shown = new ShownQuotes();
  /** What was announced last. */
  #said = '';
  /** What had the focus before the view was drawn anew. */
  #focused: Element | null | undefined;
  /** The selection that was last brought into sight. */
  #followed: ItemRef | undefined;
  #story: Story | undefined;

  readonly #choice = new QuotesChoice(this, (isReader) => this.#noteFilter(isReader));
  readonly #runs = new RunsController<Quote>(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #carousel = new CarouselController(this, {
    index: () => this.#shown.index,
    count: () => this.#shown.list.length,
    card: () => this.#runs.cardAt(this.#shown.place),
    indexOf: (card) => this.#indexOf(card),
    arrive: (index, method) => this.#arrive(index, method),
    pass: (index) => this.#runs.pass(this.#quotes.indexOf(this.#shown.list[index] as Quote)),
  });

  /** A server marks what differs between renderings: what draws that is needed to take them over. */
  protected override scheduleUpdate(): void | Promise<void> {
    const isMarked = !this.hasUpdated && this.shadowRoot?.querySelector('.pair, .compared');
    if (!isMarked) return super.scheduleUpdate();
    return loadDifferences().then(() => super.scheduleUpdate());
  }

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
        this.#shown.current = '';
        this.isPicking = false;
      }
      // The quote at hand may stand elsewhere in the list now, or be gone.
      this.#bringUpOnceDrawn();
    }
    this.#settle(story);
    const isTakenOver = !this.hasUpdated && !!this.shadowRoot?.hasChildNodes();
    this.#runs.take(this.#quotes, this.#shown.list, this.#shown.place, isServer || isTakenOver);
  }

  /** Finds what is shown of the story, by what the reader chose. */
  #settle(story: Story): void {
    this.#shown.settle(story, this.#choice.shown(story), this.state?.selection);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const picker = this.shadowRoot?.querySelector<HTMLSelectElement>('.picker');
    if (picker) picker.value = String(this.#shown.index);
    if (this.shadowRoot) keepFocus(this.shadowRoot, this.#focused);
    const { story } = this.state ?? {};
    if (!story) return;
    this.#choice.restore(story);
    this.#followSelection(story);
  }

  get #quotes(): readonly Quote[] {
    return this.state?.story?.quotes ?? [];
  }

  /** Place among those shown of a card's quote; -1 of no card. */
  #indexOf(card: Element | null): number {
    const quote = this.#quotes[this.#runs.placeOf(card)];
    return quote ? this.#shown.list.indexOf(quote) : -1;
  }

  /** Says a sentence once each time, also where it is the one said before. */
  #say(sentence: string): void {
    this.announcement = this.#said = sentence === this.#said ? sentence + AGAIN : sentence;
  }

  readonly #step = (by: 1 | -1): void => {
    const index = this.#shown.index + by;
    this.#goTo(index, 'button');
    const { localize } = this;
    this.#say(
      localize.words.arrived(
        localize.number(index + 1),
        localize.number(this.#shown.list.length),
        speakerName(this.#story, this.#shown.quote),
      ),
    );
  };

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
      this.#say(this.#choice.stateWords(this.context(story)));
    } else {
      // What is selected goes before what was kept.
      this.#followed = undefined;
    }
    this.requestUpdate();
    this.#bringUpOnceDrawn();
  }

  readonly #toggleList = (): void => {
    this.#choice.toggleList();
    this.announcement = '';
    this.#bringUpOnceDrawn();
  };

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

  readonly #compare = async (): Promise<void> => {
    await loadDifferences();
    this.requestUpdate();
  };

  #goTo(index: number, method: string): void {
    this.#arrive(index, method);
    void this.updateComplete.then(() => this.#carousel.bringUp('auto'));
  }

  #arrive(index: number, method: string): void {
    const shown = this.#shown;
    const quote = shown.list[index];
    if (!quote || index === shown.index) return;
    shown.current = quote.id;
    shown.index = index;
    this.announcement = '';
    this.requestUpdate();
    this.dispatchEvent(
      new ExplainerNavigateEvent({
        ...this.detail(),
        item: quote.id,
        index,
        total: shown.list.length,
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
    const quote = quoteToFollow(shown.links, shown.list, shown.quote);
    if (!quote) return;
    shown.current = quote.id;
    this.announcement = '';
    if (!shown.list.includes(quote)) this.#choice.clear(false);
    this.#settle(story);
    this.requestUpdate();
    this.#bringUpOnceDrawn();
  }

  protected override isEmpty({ quotes }: Story): boolean {
    return !quotes;
  }

  protected renderStory(story: Story): TemplateResult {
    const { words } = this.localize;
    const context = this.context(story);
    return html`<section>
      ${this.renderTitle(words.heading)}
      ${
        this.#quotes.length > 1
          ? renderControls(context, words, {
              shown: this.#shown.list,
              index: this.#shown.index,
              choice: this.#choice,
              isPicking: this.isPicking,
              step: this.#step,
              pick: this.#pick,
              openPicker: this.#openPicker,
              toggleList: this.#toggleList,
            })
          : nothing
      }
      ${this.#quotes.length ? this.#renderList(context) : html`<p class="soft">${words.none}</p>`}
      <p class="unseen" role="status">${this.announcement}</p>
    </section>`;
  }

  #renderList(context: ViewContext): TemplateResult {
    const { localize } = this;
    return renderList(context, localize.words, {
      quotes: this.#quotes,
      shown: this.#shown.list,
      isScroller: !this.#choice.isList && this.#quotes.length > 1,
      place: this.#shown.place,
      links: this.#shown.links,
      runs: this.#runs,
      carousel: this.#carousel,
      changes: [context.headingLevel, localize.locale, context.clock, this.hasUpdated],
      select: this.#selectQuote,
      compare: this.#compare,
      showFound: this.#showFound,
    });
  }
}
