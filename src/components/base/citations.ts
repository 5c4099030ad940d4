import { css, html, nothing, type TemplateResult } from 'lit';
import { indexOf, speakerOf } from '../../content/story-index.js';
import type { Citation, Source } from '../../content/types.js';
import { safeUrl } from '../../internal/safe-url.js';
import { textFragment } from '../../internal/text-fragment.js';
import { renderAsOf, renderDate } from './dates.js';
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

/** What a reader weighs a source by. */
const noted = (words: string): TemplateResult => html`<b class="noted">${words}</b>`;

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
  const { publisher, author, type } = source;
  const traits = [
    publisher ? html`<bdi>${publisher}</bdi>` : common.publisherUnknown,
    author?.map((name, at) => html`${at ? common.and : ''}<bdi>${name}</bdi>`),
    type === 'state-media' ? noted(common.sourceType[type]) : type && common.sourceType[type],
    source.datePublished ? renderDate(context, source.datePublished) : nothing,
    citation.asOf ? renderAsOf(context, citation.asOf) : nothing,
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
        }${citation.anonymous ? html` · ${noted(common.anonymous)}` : nothing}</span
      >
      ${
        archive
          ? html` ·
              <a href=${words ? textFragment(archive, words) : archive} rel="noopener"
                >${common.archived}</a
              >`
          : nothing
      }
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

/** For every view that shows citations, or disputes, which have more of their own. */
export const citationStyles = css`
  .citations,
  .dispute {
    font-size: 0.875em;
  }

  /* Of words that take several lines, the first has the arrow. */
  :is(.citations, .dispute) > summary::before {
    align-self: start;
    margin-block-start: calc(0.5lh - 0.25em);
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

  .stance {
    font-weight: 700;
  }

  .origin {
    color: var(--_soft);
  }

  .noted {
    color: var(--_ink);
    font-weight: 600;
  }
`;
