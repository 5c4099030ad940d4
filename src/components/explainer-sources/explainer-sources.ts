import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { plainText } from '../../content/rich-text.js';
import type { Citation, Source, Story } from '../../content/types.js';
import { safeUrl } from '../../internal/safe-url.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { citationStyles, renderCitation, renderValue, sourceName } from '../base/citations.js';
import { renderDate } from '../base/dates.js';
import { ExplainerElement } from '../base/explainer-element.js';
import { heading } from '../base/heading.js';
import { inlineText } from '../base/rich-text.js';
import type { ViewContext } from '../base/view-context.js';
import { sourcesStyles } from './explainer-sources.styles.js';
import { matrixRows, stanceOf, type MatrixRow } from './sources-model.js';

/**
 * The sources of a story, each with what is known of it, and a table of what each says of every
 * claim and open question: where they agree, where they differ, where they are silent.
 *
 * @summary Who reported what, and where the sources disagree.
 *
 * @slot - Fallback: what readers see without JavaScript and while or whenever the story can't be shown.
 *
 * @fires {ExplainerSelectEvent} explainer-select - The reader picked a claim or an open question.
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
    citationStyles,
    sourcesStyles,
  ];

  protected readonly view = 'sources';
  protected readonly concerns = /^\/(sources|claims|disputes)/;
  protected readonly localize = new LocalizeController(this, 'sources', english.sources);

  @state() private onlyDiffering = false;

  #toggleDiffering(): void {
    this.onlyDiffering = !this.onlyDiffering;
  }

  protected renderStory(story: Story): TemplateResult {
    const { words } = this.localize;
    const context = this.context(story);
    const count = story.sources.length;
    return html`<section>
      ${this.renderTitle(words.heading)}
      <p class="soft">${words.intro(count, this.localize.number(count))}</p>
      <ol class="list" part="list">
        ${story.sources.map((source, index) => this.#renderSource(context, source, index + 1))}
      </ol>
      ${this.#renderMatrix(context)}
    </section>`;
  }

  #renderSource(context: ViewContext, source: Source, number: number): TemplateResult {
    const { words, common } = this.localize;
    const url = safeUrl(source.url);
    const title = html`<span lang=${source.inLanguage ?? nothing} dir="auto"
      >${source.headline}</span
    >`;
    const archive = safeUrl(source.archivedAt);
    const isLinked = this.isLinked(context.story, 'source', source.id);
    return html`<li
      class=${isLinked ? 'linked' : nothing}
      aria-current=${isLinked ? 'true' : nothing}
    >
      <span class="number" aria-hidden="true">${this.localize.number(number)}</span>
      <div>
        ${heading(this.level + 1, url ? html`<a href=${url} rel="noopener">${title}</a>` : title)}
        <p class="small">
          <bdi>${source.publisher ?? common.publisherUnknown}</bdi>${
            source.type ? html` · ${common.sourceType[source.type]}` : nothing
          }
        </p>
        <p class="small soft">
          ${
            source.author?.length
              ? html`<bdi>${words.by(source.author.join(common.and))}</bdi>`
              : words.authorUnknown
          }
          ·
          ${source.datePublished ? renderDate(context, source.datePublished) : words.undated}${
            source.dateModified
              ? html` · ${words.updatedLabel} ${renderDate(context, source.dateModified)}`
              : nothing
          }${archive ? html` · <a href=${archive} rel="noopener">${common.archived}</a>` : nothing}
        </p>
        ${
          source.disclosure
            ? html`<div class="small">
                <strong>${words.disclosure}</strong> ${inlineText(context, source.disclosure)}
              </div>`
            : nothing
        }
      </div>
    </li>`;
  }

  #renderMatrix(context: ViewContext): TemplateResult | typeof nothing {
    const { words } = this.localize;
    const { story } = context;
    const rows = matrixRows(story);
    if (!rows.length) return nothing;
    const shown = this.onlyDiffering ? rows.filter((row) => row.differs) : rows;
    const group = (kind: MatrixRow['kind'], title: string): unknown => {
      const part = shown.filter((row) => row.kind === kind);
      return part.length
        ? html`<tbody>
            <tr class="group">
              <th scope="rowgroup" colspan=${story.sources.length + 1}>${title}</th>
            </tr>
            ${part.map((row) => this.#renderRow(context, row))}
          </tbody>`
        : nothing;
    };
    return html`
      ${heading(this.level + 1, words.matrixHeading, 'subtitle')}
      <p class="filter">
        <button aria-pressed=${this.onlyDiffering} @click=${this.#toggleDiffering}>
          ${words.onlyDiffering}
        </button>
        <span class="small soft" role="status"
          >${words.shownRows(this.localize.number(shown.length), this.localize.number(rows.length))}</span
        >
      </p>
      <div class="scroller" tabindex="0" role="region" aria-label=${words.matrixHeading}>
        <table part="matrix">
          <caption>
            ${words.matrixCaption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.item}</th>
              ${story.sources.map(
                (source, index) =>
                  html`<th scope="col">
                    <span class="soft">${this.localize.number(index + 1)}</span>
                    <bdi class="head">${sourceName(source)}</bdi>
                  </th>`,
              )}
            </tr>
          </thead>
          ${group('claim', words.claims)} ${group('dispute', words.disputes)}
        </table>
      </div>
    `;
  }

  #renderRow(context: ViewContext, row: MatrixRow): TemplateResult {
    const { id } = row.item;
    const isLinked = this.isLinked(context.story, row.kind, id);
    return html`<tr class=${isLinked ? 'linked' : nothing}>
      <th scope="row">
        <button
          class="pick"
          lang=${context.story.inLanguage ?? nothing}
          dir="auto"
          aria-current=${isLinked ? 'true' : nothing}
          @click=${() => this.select({ kind: row.kind, id })}
        >
          ${plainText(row.text)}
        </button>
      </th>
      ${context.story.sources.map((source, index) =>
        this.#renderCell(
          context,
          row,
          source,
          `${this.localize.number(index + 1)} · ${sourceName(source)}`,
        ),
      )}
    </tr>`;
  }

  /** @param label names the column where the table is too narrow for its head */
  #renderCell(context: ViewContext, row: MatrixRow, source: Source, label: string): TemplateResult {
    const { words } = this.localize;
    const citations = row.cells.get(source.id);
    if (!citations) {
      return html`<td class="silent" data-source=${label}>
        <span class="soft" aria-hidden="true">${words.silentShort}</span
        ><span class="unseen">${words.silent}</span>
      </td>`;
    }
    return html`<td data-source=${label}>
      <details>
        <summary>
          <span>${citations.map((citation) => this.#renderGist(context, row.kind, citation))}</span>
        </summary>
        <ul class="cell">
          ${citations.map((citation) => html`<li>${renderCitation(context, citation)}</li>`)}
        </ul>
      </details>
    </td>`;
  }

  /** What the source makes of it in a word or a number; of an open question, how its answer begins. */
  #renderGist(context: ViewContext, kind: MatrixRow['kind'], citation: Citation): TemplateResult {
    const { common } = this.localize;
    const stance = stanceOf(citation);
    const value = citation.value === undefined ? nothing : renderValue(context, citation);
    if (kind === 'dispute' && stance === 'asserts') {
      const answer =
        value === nothing && citation.says ? inlineText(context, citation.says) : value;
      return html`<span class="gist">${answer}</span>`;
    }
    return html`<span class="gist"
      ><span class="stance-mark" data-stance=${stance}>${common.stance[stance]}</span
      >${value === nothing ? nothing : html` · ${value}`}</span
    >`;
  }
}
