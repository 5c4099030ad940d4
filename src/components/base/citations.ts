import { css, html, nothing, type TemplateResult } from 'lit';
import { indexOf, speakerOf } from '../../content/story-index.js';
import type { Account, Citation, Dispute, Source } from '../../content/types.js';
import { safeUrl, textFragment } from '../../internal/safe-url.js';
import { renderDate } from './dates.js';
import { blockText, inlineText } from './rich-text.js';
import type { ViewContext } from './view-context.js';

/** The source as readers know it: its publisher, else its authors, else its headline. */
export const sourceName = (source: Source): string =>
  source.publisher ?? source.author?.join(', ') ?? source.headline;

/** A number as a source gives it, with its unit. */
export const renderValue = (
  context: ViewContext,
  { value, unit }: Pick<Citation, 'value' | 'unit'>,
): TemplateResult =>
  html`${context.localize.number(value ?? 0)}${unit ? html` ${inlineText(context, unit)}` : nothing}`;

/** The source's headline, linked to the very words where there is an address. */
function renderHeadline(source: Source, words: string | undefined): TemplateResult {
  const url = safeUrl(source.url);
  const title = html`<cite lang=${source.inLanguage ?? nothing} dir="auto"
    >${source.headline}</cite
  >`;
  return url
    ? html`<a href=${words ? textFragment(url, words) : url} rel="noopener">${title}</a>`
    : title;
}

/**
 * One citation: what the source says, in its words where they are known, and what kind of source it is.
 * @param words as the source prints them, for the link to lead to; shown by the view itself where they are not the citation's own
 */
export function renderCitation(
  context: ViewContext,
  citation: Citation,
  words: string | undefined = citation.quote,
): TemplateResult {
  const { story, localize } = context;
  const { common } = localize;
  const source = indexOf(story).source.get(citation.source);
  if (!source) return html``;
  const speaker = speakerOf(story, citation);
  const archive = safeUrl(source.archivedAt);
  const traits = [
    source.publisher ?? common.publisherUnknown,
    source.type && common.sourceType[source.type],
    source.datePublished ? renderDate(context, source.datePublished) : nothing,
  ].filter((trait) => trait && trait !== nothing);
  return html`
    ${
      citation.stance
        ? html`<span class="stance" data-stance=${citation.stance}
            >${common.stance[citation.stance]}</span
          >`
        : nothing
    }
    ${citation.says ? blockText(context, citation.says) : nothing}
    ${
      citation.quote
        ? html`<p class="words">
            <q lang=${source.inLanguage ?? story.inLanguage ?? nothing} dir="auto"
              >${citation.quote}</q
            >
          </p>`
        : nothing
    }
    <p class="origin">
      ${renderHeadline(source, words)}<span class="soft">
        ${traits.map((trait) => html` · ${trait}`)}${
          speaker ? html` · <bdi>${common.citing(speaker)}</bdi>` : nothing
        }${citation.anonymous ? html` · ${common.anonymous}` : nothing}</span
      >
      ${archive ? html` · <a href=${archive} rel="noopener">${common.archived}</a>` : nothing}
    </p>
  `;
}

/** “3 sources”, which opens what each of them says. Nothing where there are none. */
export function renderCitations(
  context: ViewContext,
  citations: readonly Citation[] = [],
): TemplateResult | typeof nothing {
  const { localize } = context;
  return citations.length
    ? html`<details class="citations" part="citations">
        <summary>
          ${localize.common.sources(citations.length, localize.number(citations.length))}
        </summary>
        <ul>
          ${citations.map((citation) => html`<li>${renderCitation(context, citation)}</li>`)}
        </ul>
      </details>`
    : nothing;
}

const renderAccount = (context: ViewContext, account: Account): TemplateResult =>
  html`<li>
    ${
      account.value === undefined
        ? nothing
        : html`<p class="value">${renderValue(context, account)}</p>`
    }
    ${renderCitation(context, account)}
  </li>`;

/** A question that sources answer differently: each account beside the others, and what we make of it. */
export const renderDispute = (context: ViewContext, dispute: Dispute): TemplateResult =>
  html`<details class="dispute" part="dispute">
    <summary>
      <span
        ><strong>${context.localize.common.accountsDiffer}:</strong>
        ${inlineText(context, dispute.question)}</span
      >
    </summary>
    <ul class="accounts">
      ${dispute.accounts.map((account) => renderAccount(context, account))}
    </ul>
    ${dispute.summary ? html`<div class="summary">${blockText(context, dispute.summary)}</div>` : nothing}
  </details>`;

/** For every view that shows citations or disputes. */
export const citationStyles = css`
  .citations,
  .dispute {
    font-size: 0.875em;
  }

  .citations ul,
  .dispute ul {
    display: grid;
    gap: 0.9em;
    padding-block: 0.5em;
  }

  .citations li,
  .dispute li {
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_rule);
  }

  .accounts {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
  }

  .accounts .value {
    font-size: 1.5em;
    line-height: 1.2;
    font-weight: 700;
  }

  .stance {
    font-weight: 700;
  }

  .origin {
    color: var(--_soft);
  }

  .dispute summary {
    color: var(--_unsure);
  }
`;
