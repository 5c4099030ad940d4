/** What is shown once an answer was checked: how near it was, the fact, why, and who says so. */
import { html, nothing, type TemplateResult } from 'lit';
import { reviewsNewestFirst } from '../../content/current-review.js';
import { indexOf } from '../../content/story-index.js';
import type { Dispute, ItemRef, Question, QuestionOf, Review } from '../../content/types.js';
import { renderCitation, renderCitations, renderDispute, renderValue } from '../base/citations.js';
import { renderWhen } from '../base/dates.js';
import { heading } from '../base/heading.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { accountsOf, unitOf } from './estimate-scoring.js';
import {
  renderAsOf,
  renderEvidence,
  renderHistory,
  renderQuestionCorrections,
} from './evidence.js';
import { rightOrder } from './order-scoring.js';
import { pickable } from './question-header.js';
import { icon } from './quiz-icons.js';
import { claimOf, isRight, quoteOf, type Value } from './quiz-scoring.js';
import {
  actorName,
  answerText,
  eventName,
  numberText,
  resultText,
  type QuizContext,
} from './quiz-texts.js';

/** The heading that takes focus after a check. */
const renderFinding = (context: QuizContext, content: unknown): TemplateResult =>
  heading(context.headingLevel + 1, content, 'finding');

const renderExplanation = (context: QuizContext, { explanation }: Question): unknown =>
  explanation ? blockText(context, explanation) : nothing;

/** Why the verdict is what it is: in the quiz's words where it has its own, with the review's behind them. */
function renderWhy(
  context: QuizContext,
  question: Question,
  { explanation = '' }: Review,
): unknown {
  return question.explanation && explanation
    ? html`${renderExplanation(context, question)}
        <details class="small">
          <summary>${context.words.why}</summary>
          ${blockText(context, explanation)}
        </details>`
    : blockText(context, question.explanation ?? explanation);
}

function renderVerdict(
  context: QuizContext,
  question: QuestionOf<'verdict'>,
  value: Value,
): TemplateResult {
  const { story, words, localize } = context;
  const claim = claimOf(story, question);
  const [review, ...earlier] = reviewsNewestFirst(claim) as [Review, ...Review[]];
  const { verdict, date = story.asOf, citations } = review;
  return html`
    ${renderFinding(
      context,
      html`<span data-verdict=${verdict}>${icon(verdict)} ${localize.common.verdict[verdict]}</span>
        ${date ? renderAsOf(context, date) : nothing}`,
    )}
    ${
      value === verdict
        ? nothing
        : html`<p><strong>${words.yourAnswer}:</strong> ${answerText(context, question, value)}</p>`
    }
    ${renderWhy(context, question, review)}
    ${
      claim.technique
        ? html`<p><strong>${words.technique}</strong> ${inlineText(context, claim.technique)}</p>`
        : nothing
    }
    ${renderEvidence(context, claim.citations, citations, question.citations)}
    ${renderHistory(context, earlier)}
  `;
}

interface Mark {
  readonly label: string;
  readonly isRight: boolean;
  readonly isYours: boolean;
  readonly feedback: string | undefined;
}

/** The answers that were on offer, each with what it was and what there is to say of it. */
function renderMarks(context: QuizContext, marks: readonly Mark[]): TemplateResult {
  const { words } = context;
  const renderMark = (mark: Mark): TemplateResult => {
    const state = mark.isRight ? 'right' : mark.isYours ? 'missed' : 'other';
    return html`<li class=${state}>
      <span class="mark">${state === 'other' ? nothing : icon(state)}</span>
      <div>
        <p>
          <span class="label">${inlineText(context, mark.label)}</span>
          ${mark.isYours ? html`<span class="tag">${words.yourAnswer}</span>` : nothing}
          ${mark.isRight ? html`<span class="tag">${words.rightAnswer}</span>` : nothing}
        </p>
        ${mark.feedback ? html`<div class="small">${blockText(context, mark.feedback)}</div>` : nothing}
      </div>
    </li>`;
  };
  return html`<ul class="marks">
    ${marks.map(renderMark)}
  </ul>`;
}

function renderChoice(
  context: QuizContext,
  question: QuestionOf<'choice'>,
  value: Value,
): TemplateResult {
  const marks = question.answers.map(({ id, text, correct, feedback }) => ({
    label: text,
    isRight: correct === true,
    isYours: id === value,
    feedback,
  }));
  return html`${renderFinding(context, context.words.whatIsKnown)}
  ${renderExplanation(context, question)} ${renderMarks(context, marks)}
  ${renderEvidence(context, question.citations)}`;
}

function renderSpeaker(
  context: QuizContext,
  question: QuestionOf<'speaker'>,
  value: Value,
): TemplateResult {
  const { story, localize } = context;
  const { speaker, occasion, attribution, citations } = quoteOf(story, question);
  const marks = question.answers.map(({ actor, feedback }) => ({
    label: actorName(story, actor),
    isRight: actor === speaker,
    isYours: actor === value,
    feedback,
  }));
  const traits = [
    ...[indexOf(story).actor.get(speaker)?.jobTitle, occasion].flatMap((text) =>
      text ? inlineText(context, text) : [],
    ),
    ...(attribution ? [localize.common.attribution[attribution]] : []),
  ];
  return html`${renderFinding(context, inlineText(context, actorName(story, speaker)))}
    <p class="byline">${traits.map((trait, index) => html`${index ? ' · ' : nothing}${trait}`)}</p>
    ${renderExplanation(context, question)} ${renderMarks(context, marks)}
    ${renderEvidence(context, citations, question.citations)}`;
}

/** The reader's number in its place among those that the accounts give. */
function renderEstimate(
  context: QuizContext,
  question: QuestionOf<'estimate'>,
  value: Value,
): TemplateResult {
  const { story, words } = context;
  const accounts = accountsOf(story, question);
  const summary = indexOf(story).dispute.get(question.dispute ?? '')?.summary;
  const unit = unitOf(story, question);
  const rows = accounts.map((account) => ({
    number: account.value ?? Infinity,
    row: html`<li>
      ${
        account.value === undefined
          ? nothing
          : html`<p class="value">
              ${renderValue(context, { ...account, unit: account.unit ?? unit })}
            </p>`
      }
      <div class="small">${renderCitation(context, account)}</div>
    </li>`,
  }));
  const add = (number: number | undefined, label: string, style: string): void => {
    if (number === undefined) return;
    const row = html`<li class=${style}>
      <p class="value">${numberText(context, number, unit)}</p>
      <p><strong>${label}</strong></p>
    </li>`;
    rows.push({ number, row });
  };
  add(question.answer, words.rightAnswer, '');
  add(Number(value), words.yourAnswer, 'yours');
  rows.sort((a, b) => a.number - b.number || 0);
  return html`${renderFinding(context, accounts.length ? words.theAccounts : words.whatIsKnown)}
    ${renderExplanation(context, question)}
    <ol class="numbers">
      ${rows.map(({ row }) => row)}
    </ol>
    ${summary ? blockText(context, summary) : nothing}
    ${renderEvidence(context, question.citations)}`;
}

/** What the sources disagree on about one event; of many disputes, one line. */
function renderDisputes(context: QuizContext, disputes: readonly Dispute[] = []): unknown {
  const parts = disputes.map((dispute) => renderDispute(context, dispute));
  return parts.length > 1
    ? html`<details class="dispute">
        <summary>${context.localize.common.accountsDiffer}</summary>
        ${parts}
      </details>`
    : parts;
}

function renderOrder(
  context: QuizContext,
  question: QuestionOf<'order'>,
  value: Value,
): TemplateResult {
  const { story, words, localize } = context;
  const { event: events, disputesOf } = indexOf(story);
  const given = value as readonly string[];
  // Where dates leave the order open, the reader's is as right as ours.
  const order = isRight(story, question, value) ? given : rightOrder(story, question);
  return html`${renderFinding(context, words.theOrder)} ${renderExplanation(context, question)}
    <ol class="dated">
      ${order.map((id, index) => {
        const event = events.get(id);
        const item: ItemRef = { kind: 'event', id };
        const place = given.indexOf(id);
        return html`<li class=${context.isLinked(item) ? 'linked' : nothing}>
          <span class="rank" aria-hidden="true">${localize.number(index + 1)}</span>
          <div>
            <p class="label">
              ${pickable(context, item, inlineText(context, eventName(story, id)))}
            </p>
            ${event ? html`<p class="small">${renderWhen(context, event)}</p>` : nothing}
            ${
              place === index
                ? nothing
                : html`<p class="small missed">${words.yourPlace(localize.number(place + 1))}</p>`
            }
            ${renderCitations(context, event?.citations)}
            ${renderDisputes(context, disputesOf.get(id))}
          </div>
        </li>`;
      })}
    </ol>
    ${renderEvidence(context, question.citations)}`;
}

function renderOfKind(context: QuizContext, question: Question, value: Value): TemplateResult {
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
export function renderFeedback(
  context: QuizContext,
  question: Question,
  value: Value,
): TemplateResult {
  const state = isRight(context.story, question, value) ? 'right' : 'missed';
  return html`<div class="feedback" part="feedback">
    <p class="sentence ${state}" dir="auto">
      ${icon(state)}<span>${resultText(context, question, value)}</span>
    </p>
    ${renderOfKind(context, question, value)} ${renderQuestionCorrections(context, question)}
  </div>`;
}
