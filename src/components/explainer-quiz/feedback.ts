/** What is shown once an answer was checked: the fact, why, who says so, and what was corrected. */
import { html, nothing, type TemplateResult } from 'lit';
import { currentReview, reviewsNewestFirst } from '../../content/current-review.js';
import { indexOf } from '../../content/story-index.js';
import type { Citation, ItemRef, Question, QuestionOf, Story } from '../../content/types.js';
import { renderCitation, renderCitations, renderDispute, renderValue, sourceName } from '../base/citations.js';
import { homeZone, renderDate, renderWhen } from '../base/dates.js';
import { heading } from '../base/heading.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { accountsOf, unitOf } from './estimate-scoring.js';
import { rightOrder } from './order-scoring.js';
import { itemOf, pickable } from './question-header.js';
import { icon } from './quiz-icons.js';
import { claimOf, isRight, quoteOf, type Value } from './quiz-scoring.js';
import { actorName, answerText, eventName, numberText, resultText, rightText, type QuizContext } from './quiz-texts.js';

const GROUPS = ['asserts', 'denies', 'qualifies', 'no-comment', 'also'] as const;

/** The heading that takes focus after a check. */
const feedbackHeading = (context: QuizContext, content: unknown): TemplateResult =>
  heading(context.headingLevel + 1, content, 'finding');

const renderDetail = (label: string, content: unknown): TemplateResult =>
  html`<div class="detail"><strong>${label}</strong> ${content}</div>`;

/** Citations by stance, each group opening what its sources say. */
function renderEvidence(context: QuizContext, citations: readonly Citation[]): TemplateResult | typeof nothing {
  const { story, words, headingLevel } = context;
  if (!citations.length) return nothing;
  const { source } = indexOf(story);
  const nameOf = (citation: Citation): string => {
    const cited = source.get(citation.source);
    return cited ? sourceName(cited) : '';
  };
  return html`<div class="evidence">
    ${heading(headingLevel + 2, words.evidence)}
    ${GROUPS.map((stance) => {
      const group = citations.filter((citation) => (citation.stance ?? 'also') === stance);
      const names = [...new Set(group.map(nameOf))];
      return group.length
        ? html`<details class="citations" part="citations">
            <summary>
              <span
                ><strong class="stance" data-stance=${stance}>${words.evidenceOf[stance]}:</strong>
                ${names.map((name, index) => html`${index ? context.localize.common.and : nothing}<bdi>${name}</bdi>`)}</span
              >
            </summary>
            <ul>
              ${group.map((citation) => html`<li>${renderCitation(context, { ...citation, stance: undefined })}</li>`)}
            </ul>
          </details>`
        : nothing;
    })}
  </div>`;
}

function renderVerdict(context: QuizContext, question: QuestionOf<'verdict'>, value: Value): TemplateResult {
  const { story, words, localize } = context;
  const { common } = localize;
  const claim = claimOf(story, question);
  const review = currentReview(claim);
  const earlier = reviewsNewestFirst(claim).slice(1);
  const asOf = review.date ?? story.asOf;
  return html`
    ${feedbackHeading(
      context,
      html`<span class="verdict" data-verdict=${review.verdict}>${icon(review.verdict)} ${common.verdict[review.verdict]}</span>
        ${asOf ? html`<span class="as-of">${renderAsOf(context, asOf)}</span>` : nothing}`,
    )}
    ${isRight(story, question, value) ? nothing : renderDetail(`${words.yourAnswer}:`, answerText(context, question, value))}
    ${renderWhy(context, question, review.explanation)}
    ${claim.technique ? renderDetail(words.technique, inlineText(context, claim.technique)) : nothing}
    ${renderEvidence(context, [...claim.citations, ...(review.citations ?? []), ...(question.citations ?? [])])}
    ${earlier.length
      ? html`<details class="history">
          <summary>${words.history(earlier.length, localize.number(earlier.length))}</summary>
          <ol>
            ${earlier.map(
              ({ verdict, date, explanation, citations }) => html`<li>
                <p>
                  <strong>${common.verdict[verdict]}</strong>${date
                    ? html` · <span class="soft">${renderAsOf(context, date)}</span>`
                    : nothing}
                </p>
                ${explanation ? blockText(context, explanation) : nothing} ${renderCitations(context, citations)}
              </li>`,
            )}
          </ol>
        </details>`
      : nothing}
  `;
}

/** Why the verdict is what it is: in the quiz's words where it has its own, with the review's behind them. */
function renderWhy(context: QuizContext, question: Question, explanation = ''): unknown {
  if (!question.explanation || !explanation) return blockText(context, question.explanation ?? explanation);
  return html`${blockText(context, question.explanation)}
    <details class="small">
      <summary>${context.words.why}</summary>
      ${blockText(context, explanation)}
    </details>`;
}

/** “As of” and a date; the words stand before or after it as the language has it. */
function renderAsOf(context: QuizContext, date: string): TemplateResult {
  const [before = '', after = ''] = context.localize.common.asOf('\n').split('\n');
  return html`${before}${renderDate(context, date, homeZone(context))}${after}`;
}

const renderExplanation = (context: QuizContext, { explanation }: Question): unknown =>
  explanation ? blockText(context, explanation) : nothing;

interface Mark {
  readonly label: unknown;
  readonly isRight: boolean;
  readonly isYours: boolean;
  readonly feedback: string | undefined;
}

/** The answers that were on offer, each with what it was and what there is to say of it. */
function renderMarks(context: QuizContext, marks: readonly Mark[]): TemplateResult {
  const { words } = context;
  return html`<ul class="marks">
    ${marks.map((mark) => {
      const tags = [mark.isYours && words.yourAnswer, mark.isRight && words.rightAnswer].filter((tag) => tag);
      return html`<li class=${mark.isRight ? 'right' : mark.isYours ? 'missed' : 'other'}>
        <span class="mark">${mark.isRight ? icon('right') : mark.isYours ? icon('missed') : nothing}</span>
        <div>
          <p><span class="label">${mark.label}</span>${tags.map((tag) => html` <span class="tag">${tag}</span>`)}</p>
          ${mark.feedback ? html`<div class="small">${blockText(context, mark.feedback)}</div>` : nothing}
        </div>
      </li>`;
    })}
  </ul>`;
}

function renderChoice(context: QuizContext, question: QuestionOf<'choice'>, value: Value): TemplateResult {
  const marks = question.answers.map(({ id, text, correct, feedback }) => ({
    label: inlineText(context, text),
    isRight: correct === true,
    isYours: id === value,
    feedback,
  }));
  const { words } = context;
  return html`${feedbackHeading(context, html`<span class="soft">${words.theAnswer}:</span> ${rightText(context, question)}`)}
    ${renderExplanation(context, question)} ${renderMarks(context, marks)}
    ${renderEvidence(context, question.citations ?? [])}`;
}

function renderSpeaker(context: QuizContext, question: QuestionOf<'speaker'>, value: Value): TemplateResult {
  const { story, localize } = context;
  const quote = quoteOf(story, question);
  const speaker = indexOf(story).actor.get(quote.speaker);
  const marks = question.answers.map(({ actor, feedback }) => ({
    label: inlineText(context, actorName(story, actor)),
    isRight: actor === quote.speaker,
    isYours: actor === value,
    feedback,
  }));
  const traits = [speaker?.jobTitle, quote.occasion].flatMap((text) => (text ? inlineText(context, text) : []));
  if (quote.attribution) traits.push(html`${localize.common.attribution[quote.attribution]}`);
  return html`${feedbackHeading(context, inlineText(context, actorName(story, quote.speaker)))}
    ${traits.length
      ? html`<p class="byline">${traits.map((trait, index) => html`${index ? ' · ' : nothing}${trait}`)}</p>`
      : nothing}
    ${renderExplanation(context, question)} ${renderMarks(context, marks)}
    ${renderEvidence(context, [...quote.citations, ...(question.citations ?? [])])}`;
}

/** The reader's number in its place among those that the accounts give. */
function renderEstimate(context: QuizContext, question: QuestionOf<'estimate'>, value: Value): TemplateResult {
  const { story, words } = context;
  const accounts = accountsOf(story, question);
  const summary = indexOf(story).dispute.get(question.dispute ?? '')?.summary;
  const unit = unitOf(story, question);
  const rows: (readonly [number, TemplateResult])[] = accounts.map((account) => [
    account.value ?? Infinity,
    html`<li>
      ${account.value === undefined ? nothing : html`<p class="value">${renderValue(context, { ...account, unit: account.unit ?? unit })}</p>`}
      <div class="small">${renderCitation(context, account)}</div>
    </li>`,
  ]);
  const own = (number: number, label: string, style: string): readonly [number, TemplateResult] => [
    number,
    html`<li class=${style}><p class="value">${numberText(context, number, unit)}</p><p><strong>${label}</strong></p></li>`,
  ];
  if (question.answer !== undefined) rows.push(own(question.answer, words.rightAnswer, 'right'));
  rows.push(own(Number(value), words.yourAnswer, 'yours'));
  rows.sort(([a], [b]) => a - b || 0);
  const title = accounts.length ? words.theAccounts : html`<span class="soft">${words.theAnswer}:</span> ${rightText(context, question)}`;
  return html`${feedbackHeading(context, title)} ${renderExplanation(context, question)}
    <ol class="numbers">
      ${rows.map(([, row]) => row)}
    </ol>
    ${summary ? blockText(context, summary) : nothing} ${renderEvidence(context, question.citations ?? [])}`;
}

function renderOrder(context: QuizContext, question: QuestionOf<'order'>, value: Value): TemplateResult {
  const { story, words, localize } = context;
  const { event: events, disputesOf } = indexOf(story);
  const given = value as readonly string[];
  const correct = isRight(story, question, value);
  // Where dates leave the order open, the reader's is as right as ours.
  const order = correct ? given : rightOrder(story, question);
  return html`${feedbackHeading(context, words.theOrder)} ${renderExplanation(context, question)}
    <ol class="dated">
      ${order.map((id, index) => {
        const event = events.get(id);
        if (!event) return nothing;
        const item: ItemRef = { kind: 'event', id };
        const place = given.indexOf(id);
        return html`<li class=${context.isLinked(item) ? 'linked' : nothing}>
          <span class="rank" aria-hidden="true">${localize.number(index + 1)}</span>
          <div>
            <p class="label">${pickable(context, item, inlineText(context, eventName(story, id)))}</p>
            <p class="small">${renderWhen(context, event)}</p>
            ${place === index ? nothing : html`<p class="small missed">${words.yourPlace(localize.number(place + 1))}</p>`}
            ${renderCitations(context, event.citations)}
            ${disputesOf.get(id)?.map((dispute) => renderDispute(context, dispute))}
          </div>
        </li>`;
      })}
    </ol>
    ${renderEvidence(context, question.citations ?? [])}`;
}

function renderCorrections(context: QuizContext, story: Story, question: Question): TemplateResult | typeof nothing {
  const { words, headingLevel } = context;
  const item = itemOf(question);
  const found = (story.corrections ?? []).filter(
    ({ about: { kind, id } }) =>
      (kind === 'question' && id === question.id) ||
      (kind === item?.kind && id === item.id) ||
      (kind === 'event' && question.kind === 'order' && question.events.includes(id)),
  );
  return found.length
    ? html`<div class="corrections" part="corrections">
        ${heading(headingLevel + 2, words.corrections)}
        ${found.map(
          ({ date, kind, text, previousText }) => html`<div class="detail">
            <p class="soft">${words.correction[kind ?? 'correction']} · ${renderDate(context, date)}</p>
            ${blockText(context, text)}
            ${previousText ? html`<p>${words.before} <del>${inlineText(context, previousText)}</del></p>` : nothing}
          </div>`,
        )}
      </div>`
    : nothing;
}

function renderFinding(context: QuizContext, question: Question, value: Value): TemplateResult {
  switch (question.kind) {
    case 'verdict':
      return renderVerdict(context, question, value);
    case 'choice':
      return renderChoice(context, question, value);
    case 'speaker':
      return renderSpeaker(context, question, value);
    case 'estimate':
      return renderEstimate(context, question, value);
    case 'order':
      return renderOrder(context, question, value);
  }
}

/** What there is to say to an answer. */
export function renderFeedback(context: QuizContext, question: Question, value: Value): TemplateResult {
  const correct = isRight(context.story, question, value);
  return html`<div class="feedback" part="feedback">
    <p class="sentence ${correct ? 'right' : 'missed'}" dir="auto">
      ${icon(correct ? 'right' : 'missed')}<span>${resultText(context, question, value)}</span>
    </p>
    ${renderFinding(context, question, value)} ${renderCorrections(context, context.story, question)}
  </div>`;
}
