/** What is shown once an answer was checked: how near it was, the fact, why, and who says so. */
import { html, nothing, type TemplateResult } from 'lit';
import { reviewsNewestFirst } from '../../content/current-review.js';
import { indexOf } from '../../content/story-index.js';
import type {
  Actor,
  Citation,
  Dispute,
  ItemRef,
  Question,
  QuestionOf,
  Review,
  StoryEvent,
} from '../../content/types.js';
import type { Confidence } from '../../story/reader-state.js';
import { renderCitation, renderCitations, renderValue } from '../base/citations.js';
import { renderCorrections } from '../base/corrections.js';
import { renderWhen } from '../base/dates.js';
import { renderDispute } from '../base/disputes.js';
import { heading } from '../base/heading.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { accountsOf, unitOf } from './estimate-scoring.js';
import { renderAsOf, renderEvidence, renderHistory } from './evidence.js';
import { rightOrder } from './order-scoring.js';
import { pickable, renderByline } from './question-header.js';
import { icon } from './quiz-icons.js';
import { matterOf } from './quiz-memory-model.js';
import { claimOf, isRight, quoteOf, shownOptions, type Value } from './quiz-scoring.js';
import { answerText, eventName, resultText, type QuizContext } from './quiz-texts.js';

/** The parts of a feedback in which the kinds of questions differ. */
interface Feedback {
  /** The fact as a heading, which takes focus after a check. */
  readonly finding: unknown;
  /** Between the fact and why it is so. */
  readonly lead?: unknown;
  /** Why it is so, where the question has no words of its own for that. */
  readonly explanation?: string | undefined;
  readonly body?: unknown;
  /** Besides the question's own. */
  readonly citations?: readonly Citation[];
  readonly history?: unknown;
}

function verdictFeedback(
  context: QuizContext,
  question: QuestionOf<'verdict'>,
  value: Value,
): Feedback {
  const { story, words, localize } = context;
  const claim = claimOf(story, question);
  const [review, ...earlier] = reviewsNewestFirst(claim) as [Review, ...Review[]];
  const { verdict, date = story.asOf, explanation, citations = [] } = review;
  const { technique } = claim;
  return {
    finding: html`<span data-verdict=${verdict}
        >${icon(verdict)} ${localize.common.verdict[verdict]}</span
      >
      ${date ? renderAsOf(context, date) : nothing}`,
    lead:
      value !== verdict &&
      html`<p><strong>${words.yourAnswer}:</strong> ${answerText(context, question, value)}</p>`,
    explanation,
    body: html`${
      question.explanation && explanation
        ? html`<details class="small">
            <summary>${words.why}</summary>
            ${blockText(context, explanation)}
          </details>`
        : nothing
    }
    ${
      technique
        ? html`<p><strong>${words.theClaim}</strong> <q>${inlineText(context, claim.text)}</q></p>
            <p><strong>${words.technique}</strong> ${inlineText(context, technique)}</p>`
        : nothing
    }`,
    citations: [...(claim.citations ?? []), ...citations],
    history: renderHistory(context, earlier),
  };
}

/** The answers that were on offer, each with what it was and what there is to say of it. */
function renderOptions(
  context: QuizContext,
  question: QuestionOf<'choice'> | QuestionOf<'speaker'>,
  chosen: Value,
): TemplateResult {
  const { story, words } = context;
  return html`<ul class="rows marks">
    ${shownOptions(story, question).map(({ value, label, isRight: right, feedback }) => {
      const isYours = value === chosen;
      const text = inlineText(context, label);
      const state = right ? 'right' : 'missed';
      return html`<li>
        <span class=${state}>${right || isYours ? icon(state) : nothing}</span>
        <div>
          <p>
            ${right ? html`<strong>${text}</strong>` : text}
            ${isYours ? html`<span class="tag">${words.yourAnswer}</span>` : nothing}
            ${right ? html`<span class="tag">${words.rightAnswer}</span>` : nothing}
          </p>
          ${feedback ? html`<div class="small">${blockText(context, feedback)}</div>` : nothing}
        </div>
      </li>`;
    })}
  </ul>`;
}

function speakerFeedback(
  context: QuizContext,
  question: QuestionOf<'speaker'>,
  value: Value,
): Feedback {
  const { story, localize } = context;
  const { speaker, occasion, attribution, citations } = quoteOf(story, question);
  const { name, jobTitle } = indexOf(story).actor.get(speaker) as Actor;
  return {
    finding: inlineText(context, name),
    lead: renderByline([
      jobTitle && inlineText(context, jobTitle),
      occasion && inlineText(context, occasion),
      attribution && localize.common.attribution[attribution],
    ]),
    body: renderOptions(context, question, value),
    citations,
  };
}

/** A number, and whose it is. */
interface Row {
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  readonly content: TemplateResult;
  readonly style?: string | undefined;
}

/** The reader's number in its place among those that the accounts give. */
function estimateFeedback(
  context: QuizContext,
  question: QuestionOf<'estimate'>,
  given: Value,
): Feedback {
  const { story, words } = context;
  const accounts = accountsOf(story, question);
  const { summary } = indexOf(story).dispute.get(question.dispute ?? '') ?? {};
  const unit = unitOf(story, question);
  /** A number of ours; none where the story gives no one answer. */
  const own = (value: number | undefined, label: string, style?: string): readonly Row[] =>
    value === undefined ? [] : [{ value, style, content: html`<strong>${label}</strong>` }];
  const rows: readonly Row[] = [
    ...accounts.map((account) => ({ ...account, content: renderCitation(context, account) })),
    ...own(question.answer, words.rightAnswer),
    ...own(Number(given), words.yourAnswer, 'yours'),
  ].sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity) || 0);
  return {
    finding: accounts.length ? words.theAccounts : words.whatIsKnown,
    body: html`<ol class="numbers">
        ${rows.map(
          ({ value, unit: own = unit, content, style = '' }) =>
            html`<li class=${style}>
              <p class="value">
                ${value === undefined ? nothing : renderValue(context, { value, unit: own })}
              </p>
              <div class="small">${content}</div>
            </li>`,
        )}
      </ol>
      ${summary ? blockText(context, summary) : nothing}`,
  };
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

function orderFeedback(
  context: QuizContext,
  question: QuestionOf<'order'>,
  value: Value,
): Feedback {
  const { story, words, localize } = context;
  const index = indexOf(story);
  const given = value as readonly string[];
  // Where dates leave the order open, the reader's is as right as ours.
  const order = isRight(story, question, value) ? given : rightOrder(story, question);
  const renderEvent = (id: string, place: number): TemplateResult => {
    const event = index.event.get(id) as StoryEvent;
    const item: ItemRef = { kind: 'event', id };
    const givenAt = given.indexOf(id);
    return html`<li class=${context.isLinked(item) ? 'linked' : ''}>
      <span class="soft" aria-hidden="true">${localize.number(place + 1)}</span>
      <div>
        <strong>${pickable(context, item, inlineText(context, eventName(story, id)))}</strong>
        <p class="small">${renderWhen(context, event)}</p>
        ${
          givenAt === place
            ? nothing
            : html`<p class="small missed">${words.yourPlace(localize.number(givenAt + 1))}</p>`
        }
        ${renderCitations(context, event.citations)}
        ${renderDisputes(context, index.disputesOf.get(id))}
      </div>
    </li>`;
  };
  return {
    finding: words.whatIsKnown,
    body: html`<ol class="rows dated">
      ${order.map(renderEvent)}
    </ol>`,
  };
}

function feedbackOn(context: QuizContext, question: Question, value: Value): Feedback {
  switch (question.kind) {
    case 'verdict':
      return verdictFeedback(context, question, value);
    case 'choice':
      return {
        finding: context.words.whatIsKnown,
        body: renderOptions(context, question, value),
      };
    case 'speaker':
      return speakerFeedback(context, question, value);
    case 'estimate':
      return estimateFeedback(context, question, value);
    case 'order':
      return orderFeedback(context, question, value);
  }
}

/** What there is to say to an answer. */
export function renderFeedback(
  context: QuizContext,
  question: Question,
  value: Value,
  confidence?: Confidence,
): TemplateResult {
  const state = isRight(context.story, question, value) ? 'right' : 'missed';
  const { finding, lead, explanation, body, citations, history } = feedbackOn(
    context,
    question,
    value,
  );
  return html`<div class="feedback" part="feedback">
    <p class="sentence ${state}" dir="auto">
      ${icon(state)}<span>${resultText(context, question, value)}</span>
    </p>
    ${confidence ? html`<p class="soft">${context.words.sure.was[confidence]}</p>` : nothing}
    ${heading(context.headingLevel + 1, finding, 'finding')} ${lead || nothing}
    ${blockText(context, question.explanation ?? explanation ?? '')} ${body}
    ${renderEvidence(context, citations, question.citations)} ${history}
    ${renderCorrections(context, ...matterOf(context.story, question))}
  </div>`;
}
