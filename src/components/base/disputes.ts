import { css, html, noChange, nothing, type TemplateResult } from 'lit';
import type { Account, Dispute, ItemRef } from '../../content/types.js';
import { renderCitation, renderValue } from './citations.js';
import { renderCorrections } from './corrections.js';
import { blockText, inlineText } from './rich-text.js';
import type { ViewContext } from './view-context.js';

const renderAccount = (context: ViewContext, account: Account): TemplateResult =>
  html`<li>
    ${
      account.value === undefined
        ? nothing
        : html`<p class="value">${renderValue(context, account)}</p>`
    }
    <div>${renderCitation(context, account)}</div>
  </li>`;

/** Marks the dispute in the other views of the story, as picking an event does. */
function renderMark(
  { localize, select }: ViewContext,
  item: ItemRef,
  isMarked: boolean,
): TemplateResult | typeof nothing {
  const words = localize.common.dispute;
  return select
    ? html`<p class="dispute-mark">
        <button class="small" aria-pressed=${isMarked} @click=${() => select(item)}>
          ${words.mark}</button
        ><span class="soft" role="status">${isMarked ? words.marked : nothing}</span>
      </p>`
    : nothing;
}

/**
 * A question that sources answer differently: each account beside the others with its number, and
 * what we make of it. What was put right about it stands below, in sight also while it is closed.
 */
export function renderDispute(context: ViewContext, dispute: Dispute): TemplateResult {
  const { localize, selection } = context;
  const { id, question, accounts, summary } = dispute;
  const words = localize.common.dispute;
  const isMarked = selection?.kind === 'dispute' && selection.id === id;
  // Picked elsewhere it opens; it stays as the reader leaves it when something else is.
  return html`<details
      class="dispute ${isMarked ? 'linked' : ''}"
      part="dispute"
      ?open=${isMarked || noChange}
    >
      <summary aria-current=${isMarked ? 'true' : nothing}>
        <span
          ><strong>${localize.common.accountsDiffer}:</strong>
          ${inlineText(context, question)}</span
        >
      </summary>
      <ul class="accounts">
        ${accounts.map((account) => renderAccount(context, account))}
      </ul>
      ${
        summary
          ? html`<div class="summary">
              <p class="soft">${words.summary}</p>
              ${blockText(context, summary)}
            </div>`
          : nothing
      }
      ${renderMark(context, { kind: 'dispute', id }, isMarked)}
    </details>
    ${renderCorrections(context, { kind: 'dispute', id })}`;
}

/** For every view that opens disputes, beside `citationStyles`. */
export const disputeStyles = css`
  .dispute summary {
    color: var(--_unsure);
  }

  .dispute.linked > summary {
    background: var(--_mark);
  }

  .dispute .accounts {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 1.25em 1.5em;
  }

  /* Numbers stand on one line, and what is said on the next, also of who gives none. */
  .dispute .accounts > li {
    display: grid;
    grid-row: span 2;
    grid-template-rows: subgrid;
    row-gap: 0;
  }

  .dispute .accounts div {
    grid-row: 2;
  }

  .accounts .value {
    font-size: 1.5em;
    line-height: 1.2;
    font-weight: 700;
  }

  .dispute .summary {
    max-inline-size: 40em;
    padding-block: 0.5em;
  }

  .dispute-mark {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    padding-block-end: 0.75em;
  }

  @media print, (scripting: none) {
    .dispute-mark {
      display: none;
    }
  }
`;
