/** One row of the matrix: a claim or an open question, and what each source says of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { reviewsNewestFirst } from '../../content/current-review.js';
import { plainText } from '../../content/rich-text.js';
import { indexOf, speakerOf } from '../../content/story-index.js';
import type { Citation, Claim, Review, Source } from '../../content/types.js';
import { safeUrl } from '../../internal/safe-url.js';
import { textFragment } from '../../internal/text-fragment.js';
import { renderValue } from '../base/citations.js';
import { renderCorrections } from '../base/corrections.js';
import { renderAsOf } from '../base/dates.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { numberedName, type SourcesContext } from './sources-context.js';
import { stanceOf, type MatrixRow } from './sources-model.js';

const renderVerdict = (context: SourcesContext, { verdict, date }: Review): TemplateResult =>
  html`<strong>${context.localize.common.verdict[verdict]}</strong
    >${date ? html` · ${renderAsOf(context, date)}` : nothing}`;

/** The sources that a verdict names as its own, by number and name. */
function namesOf({ story, ...context }: SourcesContext, { citations = [] }: Review): string {
  const cited = new Set(citations.map(({ source }) => source));
  return story.sources
    .flatMap((source, index) => (cited.has(source.id) ? numberedName(context, source, index) : []))
    .join(context.localize.common.and);
}

/** The verdict with its day; opened, why, on what sources, and what was held before. */
function renderReviews(context: SourcesContext, claim: Claim, isTold: boolean): TemplateResult {
  const { localize, story } = context;
  const [current, ...earlier] = reviewsNewestFirst(claim) as [Review, ...Review[]];
  const words = localize.words.matrix;
  const claimant = indexOf(story).actor.get(claim.claimant ?? '');
  const names = namesOf(context, current);
  return html`<details class="finding">
    <summary><span>${renderVerdict(context, current)}</span></summary>
    ${
      isTold
        ? html`${
            claimant
              ? html`<p class="soft">
                  <bdi>${localize.words.matrix.claimedBy(claimant.name)}</bdi>
                </p>`
              : nothing
          }
          ${current.explanation ? blockText(context, current.explanation) : nothing}
          ${names ? html`<p class="soft">${words.restsOn(names)}</p>` : nothing}
          ${earlier.map(
            (review) =>
              html`<p class="soft">
                ${localize.words.matrix.earlier} ${renderVerdict(context, review)}
              </p>`,
          )}`
        : nothing
    }
  </details>`;
}

/** What the desk makes of a row, if anything. */
function renderFinding(
  context: SourcesContext,
  row: MatrixRow,
  isTold: boolean,
): TemplateResult | typeof nothing {
  if (row.kind === 'claim') return renderReviews(context, row.item, isTold);
  return row.item.summary
    ? html`<details class="finding">
        <summary>${context.localize.words.matrix.inShort}</summary>
        ${isTold ? blockText(context, row.item.summary) : nothing}
      </details>`
    : nothing;
}

/** What the source makes of it in a word and a number; of an open question, how its answer begins. */
function renderGist(
  context: SourcesContext,
  kind: MatrixRow['kind'],
  citation: Citation,
): TemplateResult {
  const stance = stanceOf(citation);
  const value = citation.value === undefined ? nothing : renderValue(context, citation);
  if (kind === 'dispute' && stance === 'asserts') {
    const answer = value === nothing && citation.says ? inlineText(context, citation.says) : value;
    return html`<span class="gist">${answer}</span>`;
  }
  const word = context.localize.common.stance[stance];
  return value === nothing
    ? html`<span class="gist" data-stance=${stance}>${word}</span>`
    : html`<span class="gist" data-stance=${stance}>${word} · ${value}</span>`;
}

/**
 * What the source says, in its words where they are known, and where to read it. Which source it is,
 * and of what kind, stands at the head of the column and in the list.
 * @param isOne whether the cell's own words say the stance already
 */
function renderTold(
  context: SourcesContext,
  source: Source,
  citation: Citation,
  isOne: boolean,
): TemplateResult {
  const { localize, story } = context;
  const { common, words } = localize;
  const { says, quote, stance, anonymous, asOf } = citation;
  const speaker = speakerOf(story, citation);
  const url = safeUrl(source.url);
  const archive = safeUrl(source.archivedAt);
  const link = (address: string, text: string): TemplateResult =>
    html`<a href=${quote ? textFragment(address, quote) : address} rel="noopener">${text}</a>`;
  const notes = [
    speaker && html`<bdi>${common.citing(speaker)}</bdi>`,
    anonymous && html`<strong>${common.anonymous}</strong>`,
    asOf && renderAsOf(context, asOf),
    url && link(url, words.matrix.atSource),
    archive && link(archive, common.archived),
  ].filter(Boolean);
  return html`<li>
    ${stance && !isOne ? html`<strong data-stance=${stance}>${common.stance[stance]}</strong>` : nothing}
    ${says ? blockText(context, says) : nothing}
    ${
      quote
        ? html`<p>
            <q lang=${source.inLanguage ?? story.inLanguage ?? nothing} dir="auto">${quote}</q>
          </p>`
        : nothing
    }
    ${notes.length ? html`<p class="soft">${notes.map((note, at) => [at ? ' · ' : '', note])}</p>` : nothing}
  </li>`;
}

function renderCell(
  context: SourcesContext,
  { kind, cells }: MatrixRow,
  source: Source,
  isTold: boolean,
): TemplateResult {
  const citations = cells.get(source.id);
  // Most cells of a large table are silent: no white space between their parts.
  if (!citations)
    // prettier-ignore
    return html`<td class="silent"><span class="unseen">${context.localize.words.matrix.silent}</span></td>`;
  return html`<td>
    <details>
      <summary>${citations.map((citation) => renderGist(context, kind, citation))}</summary>
      ${
        isTold
          ? html`<ul class="told">
              ${citations.map((citation) =>
                renderTold(context, source, citation, citations.length === 1),
              )}
            </ul>`
          : nothing
      }
    </details>
  </td>`;
}

/**
 * @param isTold whether what opens in the cells is drawn
 * @param tell asks for it
 */
export function renderRow(
  context: SourcesContext,
  row: MatrixRow,
  isTold: boolean,
  tell: () => void,
): TemplateResult {
  const { localize, story } = context;
  const { words } = localize;
  const item = { kind: row.kind, id: row.item.id } as const;
  const isLinked = context.isLinked(item);
  const text = plainText(row.text);
  const total = story.sources.length;
  return html`<tr
    class=${isLinked ? 'linked' : nothing}
    @toggle=${{ handleEvent: tell, capture: true }}
  >
    <th scope="row" aria-label=${text}>
      <button
        class="pick"
        lang=${story.inLanguage ?? nothing}
        dir="auto"
        aria-current=${isLinked ? 'true' : nothing}
        @click=${() => context.select(item)}
      >
        ${text}
      </button>
      ${
        total > 1
          ? html`<p class="soft">
              ${words.matrix.tally(localize.number(row.speaking), localize.number(total), row.differs)}
            </p>`
          : nothing
      }
      ${renderFinding(context, row, isTold)} ${renderCorrections(context, item)}
    </th>
    ${story.sources.map((source) => renderCell(context, row, source, isTold))}
  </tr>`;
}
