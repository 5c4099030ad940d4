/** What the feedback on an answer rests on: who says so, and earlier verdicts. */
import { html, nothing, type TemplateResult } from 'lit';
import { indexOf } from '../../content/story-index.js';
import type { Citation, Review } from '../../content/types.js';
import { groupBy } from '../../internal/group-by.js';
import { renderCitation, renderCitations, sourceName } from '../base/citations.js';
import { renderWhen } from '../base/dates.js';
import { heading } from '../base/heading.js';
import { blockText } from '../base/rich-text.js';
import type { QuizContext } from './quiz-texts.js';

const GROUPS = ['asserts', 'denies', 'qualifies', 'no-comment', 'also'] as const;

/** “As of” and a date; the words stand before or after it as the language has it. */
export function renderAsOf(context: QuizContext, date: string): TemplateResult {
  const [before, after] = context.localize.common.asOf('\n').split('\n');
  return html`<span class="small soft"
    >${before}${renderWhen(context, { startDate: date })}${after}</span
  >`;
}

/** Citations by stance, each group opening what its sources say; one list where none takes a stance. */
export function renderEvidence(
  context: QuizContext,
  ...lists: readonly (readonly Citation[] | undefined)[]
): TemplateResult | typeof nothing {
  const { story, words, localize, headingLevel } = context;
  const { common } = localize;
  const citations = lists.flatMap((list) => list ?? []);
  if (!citations.some(({ stance }) => stance)) return renderCitations(context, citations);
  const groups = groupBy(citations, ({ stance = 'also' }) => stance);
  const renderGroup = (stance: (typeof GROUPS)[number]): TemplateResult | typeof nothing => {
    const group = groups.get(stance);
    if (!group) return nothing;
    const sources = new Set(group.flatMap(({ source }) => indexOf(story).source.get(source) ?? []));
    return html`<details class="citations" part="citations">
      <summary>
        <span
          ><strong data-stance=${stance}
            >${stance === 'also' ? words.alsoCited : common.stance[stance]}</strong
          >:
          ${[...sources].map(
            (source, index) =>
              html`${index ? common.and : nothing}<bdi>${sourceName(source)}</bdi>`,
          )}</span
        >
      </summary>
      <ul>
        ${group.map((citation) => html`<li>${renderCitation(context, { ...citation, stance: undefined })}</li>`)}
      </ul>
    </details>`;
  };
  return html`<div class="evidence">
    ${heading(headingLevel + 2, words.evidence)} ${GROUPS.map(renderGroup)}
  </div>`;
}

/** The verdicts that stood before, newest first. */
export function renderHistory(
  context: QuizContext,
  reviews: readonly Review[],
): TemplateResult | typeof nothing {
  const { words, localize } = context;
  return reviews.length
    ? html`<details class="small history">
        <summary>${words.history(reviews.length, localize.number(reviews.length))}</summary>
        ${reviews.map(
          ({ verdict, date, explanation, citations }) =>
            html`<p>
                <strong>${localize.common.verdict[verdict]}</strong>
                ${date ? html`· ${renderAsOf(context, date)}` : nothing}
              </p>
              ${explanation ? blockText(context, explanation) : nothing}
              ${renderCitations(context, citations)}`,
        )}
      </details>`
    : nothing;
}
