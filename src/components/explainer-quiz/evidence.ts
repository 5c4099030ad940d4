/** What the feedback on an answer rests on: who says so, earlier verdicts, corrections. */
import { html, nothing, type TemplateResult } from 'lit';
import { indexOf } from '../../content/story-index.js';
import type { Citation, Question, Review } from '../../content/types.js';
import { renderCorrections } from '../base/corrections.js';
import { renderCitation, renderCitations, sourceName } from '../base/citations.js';
import { homeZone, renderDate } from '../base/dates.js';
import { heading } from '../base/heading.js';
import { blockText } from '../base/rich-text.js';
import { itemOf } from './question-header.js';
import type { QuizContext } from './quiz-texts.js';

const GROUPS = ['asserts', 'denies', 'qualifies', 'no-comment', 'also'] as const;

/** “As of” and a date; the words stand before or after it as the language has it. */
export function renderAsOf(context: QuizContext, date: string): TemplateResult {
  const [before, after] = context.localize.common.asOf('\n').split('\n');
  return html`<span class="soft"
    >${before}${renderDate(context, date, homeZone(context))}${after}</span
  >`;
}

/** Citations by stance, each group opening what its sources say; one list where none takes a stance. */
export function renderEvidence(
  context: QuizContext,
  ...lists: readonly (readonly Citation[] | undefined)[]
): TemplateResult | typeof nothing {
  const { story, words, localize, headingLevel } = context;
  const citations = lists.flatMap((list) => list ?? []);
  if (!citations.some(({ stance }) => stance)) return renderCitations(context, citations);
  const renderGroup = (stance: (typeof GROUPS)[number]): TemplateResult | typeof nothing => {
    const group = citations.filter((citation) => (citation.stance ?? 'also') === stance);
    if (!group.length) return nothing;
    const sources = new Set(group.flatMap(({ source }) => indexOf(story).source.get(source) ?? []));
    return html`<details class="citations" part="citations">
      <summary>
        <span
          ><strong data-stance=${stance}>${words.evidenceOf[stance]}:</strong> ${[...sources].map(
            (source, index) =>
              html`${index ? localize.common.and : nothing}<bdi>${sourceName(source)}</bdi>`,
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
        <ol>
          ${reviews.map(
            ({ verdict, date, explanation, citations }) =>
              html`<li>
                <p>
                  <strong>${localize.common.verdict[verdict]}</strong>
                  ${date ? html`· ${renderAsOf(context, date)}` : nothing}
                </p>
                ${explanation ? blockText(context, explanation) : nothing}
                ${renderCitations(context, citations)}
              </li>`,
          )}
        </ol>
      </details>`
    : nothing;
}

/** Corrections of the question and of what it is about. */
export function renderQuestionCorrections(
  context: QuizContext,
  question: Question,
): TemplateResult | typeof nothing {
  const item = itemOf(question);
  const events = question.kind === 'order' ? question.events : [];
  return renderCorrections(
    context,
    { kind: 'question', id: question.id },
    ...(item ? [item] : []),
    ...events.map((id) => ({ kind: 'event', id }) as const),
  );
}
