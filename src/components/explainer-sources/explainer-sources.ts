import { html, isServer, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { guard } from 'lit/directives/guard.js';
import type { Source, Story } from '../../content/types.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { correctionStyles } from '../base/corrections.js';
import { ExplainerElement } from '../base/explainer-element.js';
import { shareStyles } from '../base/share.js';
import { columnRules } from './columns-sheet.js';
import { sourcesStyles } from './explainer-sources.styles.js';
import { MatrixFillController } from './matrix-fill-controller.js';
import { matrixStyles } from './matrix.styles.js';
import { renderMatrix } from './render-matrix.js';
import { renderSource, type SourceListing } from './render-source.js';
import type { SourcesContext } from './sources-context.js';
import {
  matrixOf,
  mostOutspoken,
  sortRows,
  type Matrix,
  type MatrixRow,
  type RowOrder,
} from './sources-model.js';

/**
 * The sources of a story, each with what is known of it, and a table of what each says of every
 * claim and open question: where they agree, where they differ, where they are silent. On a phone
 * the table shows one source at a time.
 *
 * @summary Who reported what, and where the sources disagree.
 *
 * @slot - Fallback: what readers see without JavaScript and while or whenever the story can't be shown.
 *
 * @fires {ExplainerSelectEvent} explainer-select - The reader picked a source, a claim, an open question or what else cites a source.
 * @fires {ExplainerShareEvent} explainer-share - The reader copied the link to a source.
 * @fires {ExplainerReadyEvent} explainer-ready - The story is shown.
 * @fires {ExplainerErrorEvent} explainer-error - The story can't be shown, or not all of it.
 *
 * @csspart notice - A quiet line: the story could not be loaded, or a part was left out.
 * @csspart list - The list of sources.
 * @csspart matrix - The table of claims and open questions by source.
 *
 * @cssprop [--explainer-ink=light-dark(#1b1b1b, #ece9e4)] - Text and strong lines.
 * @cssprop [--explainer-accent=light-dark(#0b5394, #8ab8e6)] - Links, disclosures, focus.
 * @cssprop [--explainer-rule=light-dark(#d9d5cd, #45423d)] - Thin lines.
 *
 * @example
 * ```html
 * <explainer-sources src="story.json">
 *   <p>This story rests on five articles that contradict each other.</p>
 * </explainer-sources>
 * ```
 */
export class ExplainerSourcesElement extends ExplainerElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    controlStyles,
    correctionStyles,
    shareStyles,
    sourcesStyles,
    matrixStyles,
  ];

  protected readonly view = 'sources';
  protected readonly concerns = /^\/(sources|claims|disputes)/;
  protected readonly localize = new LocalizeController(this, 'sources', english.sources);

  @state() private onlyDiffering = false;
  @state() private order: RowOrder = 'story';
  @state() private isReversed = false;
  /** Place of the source that a phone shows; undefined until one is picked. */
  @state() private picked: number | undefined;

  readonly #copy = new CopyController(this, () => this.detail());
  readonly #fill = new MatrixFillController(this);
  /** Sources of which the reader opened what rests on them. */
  #opened: ReadonlySet<Source> = new Set();
  /** The story drawn, and the selection and rows drawn of it. */
  #story: Story | undefined;
  #selected: unknown;
  #shown: { readonly key: string; readonly rows: readonly MatrixRow[] } | undefined;
  #isWhole = false;
  #sheet: CSSStyleSheet | undefined;
  #rules = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { story, selection } = this.state ?? {};
    if (story && story !== this.#story) {
      this.#story = story;
      this.#shown = this.#selected = this.picked = undefined;
      this.order = 'story';
      // No more at first than what a server drew, where it did.
      this.#isWhole = isServer || (!this.hasUpdated && this.renderRoot.hasChildNodes());
    }
    if (selection === this.#selected) return;
    this.#selected = selection;
    // A phone shows the source that was selected anywhere.
    if (selection?.kind === 'source') this.picked = this.#placeOf(selection.id);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#story) this.#layColumns(this.#story);
  }

  protected renderStory(story: Story): TemplateResult {
    const { words } = this.localize;
    const context: SourcesContext = {
      ...this.context(story),
      localize: this.localize,
      isLinked: ({ kind, id }) => this.isLinked(story, kind, id),
      select: (item) => this.select(item),
    };
    const matrix = matrixOf(story);
    const count = story.sources.length;
    const showColumn = matrix.rows.length && count > 1 ? this.#showColumn : undefined;
    return html`<section>
      ${this.renderTitle(words.heading)}
      <p class="soft">${words.intro(count, this.localize.number(count))}</p>
      <ol class="list" part="list">
        ${guard(
          // Parts of the table are drawn again and again.
          [
            story,
            this.state?.selection,
            this.#opened,
            this.#copy.last,
            words,
            this.localize.locale,
            this.level,
          ],
          () => this.#renderList({ ...context, showColumn }),
        )}
      </ol>
      ${renderMatrix({
        ...context,
        matrix,
        rows: this.#rowsOf(story, matrix),
        fill: this.#fill,
        isWhole: this.#isWhole,
        order: this.order,
        isReversed: this.isReversed,
        onlyDiffering: this.onlyDiffering,
        picked: this.picked ?? mostOutspoken(story, matrix),
        toggleDiffering: this.#toggleDiffering,
        sortBy: this.#sortBy,
        pick: this.#pick,
      })}
    </section>`;
  }

  #renderList(context: SourcesContext & Pick<SourceListing, 'showColumn'>): unknown {
    const listing: SourceListing = {
      ...context,
      copy: this.#copy,
      isOpened: (source) => this.#opened.has(source),
      open: this.#open,
    };
    return context.story.sources.map((source, index) => renderSource(listing, source, index));
  }

  #placeOf(id: string): number | undefined {
    const place = this.#story?.sources.findIndex((source) => source.id === id);
    return place === -1 ? undefined : place;
  }

  /** The same list until another is asked for: what is drawn of it goes on from there. */
  #rowsOf(story: Story, matrix: Matrix): readonly MatrixRow[] {
    const { order, isReversed, onlyDiffering } = this;
    const key = [order, isReversed, onlyDiffering].join();
    if (this.#shown?.key !== key) {
      const source = typeof order === 'number' ? story.sources[order]?.id : undefined;
      const sorted = sortRows(matrix.rows, order, source, isReversed);
      const rows = onlyDiffering ? sorted.filter(({ differs }) => differs) : sorted;
      this.#shown = { key, rows };
    }
    return this.#shown.rows;
  }

  readonly #toggleDiffering = (): void => {
    this.onlyDiffering = !this.onlyDiffering;
  };

  /** By a source once, then reversed, then as in the story again. */
  readonly #sortBy = (order: RowOrder): void => {
    const isAgain = typeof order === 'number' && order === this.order;
    this.order = isAgain && this.isReversed ? 'story' : order;
    this.isReversed = isAgain && !this.isReversed;
  };

  readonly #pick = (index: number): void => {
    this.picked = index;
  };

  readonly #open = (source: Source): void => {
    if (this.#opened.has(source)) return;
    this.#opened = new Set([...this.#opened, source]);
    this.requestUpdate();
  };

  /** The reader asked to be led there. */
  readonly #showColumn = (index: number): void => {
    const source = this.#story?.sources[index];
    if (!source) return;
    this.select({ kind: 'source', id: source.id });
    this.picked = index;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelectorAll<HTMLElement>('.sort')[index]?.focus(),
    );
  };

  /** After the first render, which equals the server's. */
  #layColumns(story: Story): void {
    const { selection } = this.state ?? {};
    const rules = columnRules(
      story.sources.length,
      this.picked ?? mostOutspoken(story, matrixOf(story)),
      selection?.kind === 'source' ? (this.#placeOf(selection.id) ?? -1) : -1,
    );
    if (rules === this.#rules) return;
    this.#rules = rules;
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
    if (!this.#sheet) adoptedStyleSheets.push((this.#sheet = new CSSStyleSheet()));
    this.#sheet.replaceSync(rules);
  }
}
