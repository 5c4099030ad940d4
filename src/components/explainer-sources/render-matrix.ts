/** Claims and open questions by source: what the table says, in which order and how much of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Stance } from '../../content/types.js';
import { heading } from '../base/heading.js';
import { keyed } from '../base/keyed.js';
import type { MatrixFillController } from './matrix-fill-controller.js';
import { renderRow } from './render-row.js';
import { numberedName, type SourcesContext } from './sources-context.js';
import type { Matrix, MatrixRow, RowOrder } from './sources-model.js';

export interface MatrixView extends SourcesContext {
  readonly matrix: Matrix;
  /** Those that the filter lets through, in the order chosen. */
  readonly rows: readonly MatrixRow[];
  readonly fill: MatrixFillController;
  readonly isWhole: boolean;
  readonly order: RowOrder;
  readonly isReversed: boolean;
  readonly onlyDiffering: boolean;
  /** Place of the source whose column a phone shows. */
  readonly picked: number;
  readonly toggleDiffering: () => void;
  readonly sortBy: (order: RowOrder) => void;
  readonly pick: (index: number) => void;
}

const ORDERS = ['story', 'speaking', 'divided'] as const;
const STANCES: readonly Stance[] = ['asserts', 'denies', 'qualifies', 'no-comment'];

/** The order in words: as in the list of orders, or by which source. */
function orderWords(view: MatrixView): string {
  const { order, isReversed, localize, story } = view;
  const words = localize.words.matrix;
  if (typeof order === 'string') return words.orders[order];
  const source = story.sources[order];
  const by = source ? words.by(numberedName(view, source, order)) : '';
  return isReversed ? words.reversed(by) : by;
}

/** On how many rows they differ, and which two most. */
function renderSummary(view: MatrixView): TemplateResult {
  const { localize, story, matrix } = view;
  const { number, words } = {
    number: localize.number.bind(localize),
    words: localize.words.matrix,
  };
  const { rows, differing, mostAtOdds } = matrix;
  const [one, other] = (mostAtOdds?.pair ?? []).map((index) => {
    const source = story.sources[index];
    return source ? numberedName(view, source, index) : '';
  });
  return html`<p>
    ${words.differ(differing, number(differing), number(rows.length))}
    ${one && other ? words.mostAtOdds(one, other, number(mostAtOdds?.rows ?? 0)) : nothing}
  </p>`;
}

function renderControls(view: MatrixView): TemplateResult {
  const { localize, story, rows, matrix, order, onlyDiffering } = view;
  const words = localize.words.matrix;
  const sort = (event: Event): void => {
    const chosen = ORDERS[(event.target as HTMLSelectElement).selectedIndex];
    if (chosen) view.sortBy(chosen);
  };
  const status = words.shown(
    onlyDiffering,
    rows.length,
    localize.number(rows.length),
    localize.number(matrix.rows.length),
    orderWords(view),
  );
  return html`<div class="filter">
      <button aria-pressed=${onlyDiffering} @click=${view.toggleDiffering}>
        ${words.onlyDiffering}
      </button>
      <label
        >${words.order}
        <select @change=${sort}>
          ${ORDERS.map((one) => html`<option .selected=${one === order}>${words.orders[one]}</option>`)}
          ${typeof order === 'number' ? html`<option .selected=${true}>${orderWords(view)}</option>` : nothing}
        </select></label
      >
      <label class="picker"
        >${words.picker}
        <select
          @change=${(event: Event) => view.pick((event.target as HTMLSelectElement).selectedIndex)}
        >
          ${story.sources.map(
            (source, index) =>
              html`<option .selected=${index === view.picked}>
                ${numberedName(view, source, index)}
              </option>`,
          )}
        </select></label
      >
      <span class="small soft" role="status">${status}</span>
    </div>
    <ul class="legend small soft" aria-label=${words.legend}>
      ${STANCES.map((stance) => html`<li data-stance=${stance}>${localize.common.stance[stance]}</li>`)}
      <li class="silent">${words.silent}</li>
    </ul>
    <p class="small soft">${words.how}</p>`;
}

function renderHead(view: MatrixView): TemplateResult {
  const { localize, story, order, isReversed } = view;
  return html`<thead>
    <tr>
      <th scope="col">${localize.words.matrix.item}</th>
      ${story.sources.map((source, index) => {
        const name = numberedName(view, source, index);
        if (story.sources.length === 1) return html`<th scope="col">${name}</th>`;
        const sorted = isReversed ? 'descending' : 'ascending';
        return html`<th scope="col" aria-sort=${order === index ? sorted : nothing}>
          <button class="sort" @click=${() => view.sortBy(index)}>
            <span class="head">${name}</span>
          </button>
        </th>`;
      })}
    </tr>
  </thead>`;
}

function renderGroup(
  view: MatrixView,
  title: string,
  rows: readonly MatrixRow[],
): TemplateResult | typeof nothing {
  const { fill, localize } = view;
  return rows.length
    ? html`<tbody>
        <tr class="group">
          <th scope="rowgroup">${title}</th>
        </tr>
        ${keyed(
          rows,
          (row) => row,
          (row) => {
            const isTold = fill.isTold(row);
            const isLinked = view.isLinked({ kind: row.kind, id: row.item.id });
            return guard([row, isTold, isLinked, localize.words, localize.locale], () =>
              renderRow(view, row, isTold, () => fill.tell(row)),
            );
          },
        )}
      </tbody>`
    : nothing;
}

/** The second half of the view; of a story without claims and open questions, a sentence that says so. */
export function renderMatrix(view: MatrixView): TemplateResult {
  const { story, matrix, rows, fill, localize, headingLevel } = view;
  const words = localize.words.matrix;
  if (!matrix.rows.length) return html`<p class="soft">${words.none}</p>`;
  const isOne = story.sources.length === 1;
  const title = isOne ? words.headingOne : words.heading;
  const drawn = rows.slice(0, fill.take(rows, story.sources.length, view.isWhole));
  return html`
    ${heading(headingLevel + 1, title, 'subtitle')}
    ${isOne ? nothing : html`${renderSummary(view)}${renderControls(view)}`}
    ${
      rows.length
        ? html`<div class="scroller" tabindex="0" role="region" aria-label=${title}>
            <table part="matrix">
              <caption>
                ${words.caption}
              </caption>
              ${renderHead(view)}
              ${renderGroup(
                view,
                words.claims,
                drawn.filter(({ kind }) => kind === 'claim'),
              )}
              ${renderGroup(
                view,
                words.disputes,
                drawn.filter(({ kind }) => kind === 'dispute'),
              )}
            </table>
          </div>`
        : nothing
    }
  `;
}
