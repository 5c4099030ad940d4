import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { Quote, Step } from '../../content/types.js';
import type { CopyController } from '../../controllers/copy-controller.js';
import { renderCorrections } from '../base/corrections.js';
import { renderCitation, renderCitations } from '../base/citations.js';
import { renderWhen } from '../base/dates.js';
import { renderDispute } from '../base/disputes.js';
import { heading } from '../base/heading.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { renderCopyLink, renderShare } from '../base/share.js';
import { actorClass, renderShape } from './ladder-chart.js';
import { linksOf } from './ladder-links-model.js';
import { moveWords, type LadderContext } from './ladder-words.js';
import type { LadderStep } from './ladder-model.js';

export interface DetailActions {
  /** Opens another step, by its place in the order of time. */
  readonly go: (index: number) => void;
  readonly close: () => void;
  readonly copy: CopyController;
}

/** Who, and towards whom. */
export function renderWho(context: LadderContext, { actor, step }: LadderStep): TemplateResult {
  const { model, story, localize } = context;
  const target = step.target && indexOf(story).actor.get(step.target);
  const arrow = localize.direction === 'rtl' ? '←' : '→';
  return html`<bdi>${plainText(model.actors[actor]?.name ?? '')}</bdi>${
      target
        ? html`<span aria-hidden="true"> ${arrow} </span
            ><span class="unseen"> ${localize.words.towards} </span
            ><bdi>${plainText(target.name)}</bdi>`
        : nothing
    }`;
}

export const renderAccount = (
  context: LadderContext,
  { level, citation }: NonNullable<Step['accounts']>[number],
): TemplateResult =>
  html`<li>
    <p>
      <strong
        >${inlineText(context, context.model.rungs.find(({ value }) => value === level)?.name ?? '')}</strong
      >
    </p>
    <div class="small">${renderCitation(context, citation)}</div>
  </li>`;

const renderQuote = (
  context: LadderContext,
  { text, speaker, citations, inLanguage, translation }: Quote,
): TemplateResult =>
  html`<figure class="quote">
    <blockquote lang=${inLanguage ?? context.story.inLanguage ?? nothing} dir="auto">
      ${plainText(text)}
    </blockquote>
    ${
      translation
        ? html`<p class="small soft">
              ${context.localize.words.drawing.translation}${
                translation.translator ? html`: <bdi>${translation.translator}</bdi>` : nothing
              }
            </p>
            <blockquote>
              ${blockText(context, translation.text, translation.inLanguage)}
            </blockquote>`
        : nothing
    }
    <figcaption class="small">
      <bdi>${plainText(indexOf(context.story).actor.get(speaker)?.name ?? '')}</bdi>
      ${renderCitations(context, citations)}
    </figcaption>
  </figure>`;

/** What this step answers and what answers it, and the way there where that is a step too. */
function renderResponse(context: LadderContext, index: number, go: DetailActions['go']): unknown {
  const { model, story, localize } = context;
  const { response, drawing } = localize.words;
  const cause = indexOf(story).event.get(model.steps[index]?.event.inResponseTo ?? '');
  const { answers, answeredBy } = linksOf(model, index);
  const way = (place: number): TemplateResult =>
    html`<button class="pick" @click=${() => go(place)}>
      ${inlineText(context, model.steps[place]?.event.name ?? '')}
    </button>`;
  const [first] = answers;
  return [
    cause
      ? html`<p>
          ${response} ${first === undefined ? inlineText(context, cause.name) : way(first)}
        </p>`
      : nothing,
    answeredBy.length
      ? html`<p>
          ${drawing.answeredBy} ${answeredBy.map((place, at) => [at ? ' · ' : '', way(place)])}
        </p>`
      : nothing,
  ];
}

function renderNavigation(
  { localize, model }: LadderContext,
  index: number,
  { go, close }: DetailActions,
) {
  const { words } = localize;
  const last = model.steps.length - 1;
  // A button that were disabled would lose the focus that the reader left on it.
  const toStep = (label: string, to: number): TemplateResult =>
    html`<button class="small" aria-disabled=${to < 0 || to > last} @click=${() => go(to)}>
      ${label}
    </button>`;
  return html`<div class="navigation">
    <span class="small soft"
      >${words.position(localize.number(index + 1), localize.number(last + 1))}</span
    >
    ${toStep(words.previous, index - 1)} ${toStep(words.next, index + 1)}
    <button class="small" @click=${close}>${words.close}</button>
  </div>`;
}

/** All that is known of one step. */
export function renderDetail(
  context: LadderContext,
  index: number,
  actions: DetailActions,
): TemplateResult {
  const { localize, story, headingLevel, model } = context;
  const { words, common } = localize;
  const it = model.steps[index];
  if (!it) return html``;
  const { step, event } = it;
  const part = (title: string, content: unknown): TemplateResult =>
    html`${heading(headingLevel + 2, title, 'part small')}${content}`;
  const quotes = (story.quotes ?? []).filter((quote) => quote.event === event.id);
  return html`
    ${renderNavigation(context, index, actions)}
    <p class="small soft">${renderWhen(context, event)}</p>
    ${heading(headingLevel + 1, inlineText(context, event.name), 'name')}
    <p class="who ${actorClass(it.actor)}">
      ${renderShape(it.move, step.kind && step.kind === 'action')}<span>
        <strong>${renderWho(context, it)}</strong>${common.and}${moveWords(context, it)}${
          step.kind ? common.and + words.kind[step.kind] : nothing
        }</span
      >
    </p>
    ${
      step.accounts
        ? part(
            it.rungs.length > 1 ? words.accounts : words.columns.why,
            html`<ul class="accounts">
              ${step.accounts.map((account) => renderAccount(context, account))}
            </ul>`,
          )
        : nothing
    }
    ${
      step.rationale || step.citations?.length
        ? part(words.columns.why, [
            blockText(context, step.rationale ?? ''),
            renderCitations(context, step.citations),
          ])
        : nothing
    }
    ${part(words.columns.event, blockText(context, event.description ?? ''))}
    ${renderResponse(context, index, actions.go)} ${renderCitations(context, event.citations)}
    ${indexOf(story)
      .disputesOf.get(event.id)
      ?.map((dispute) => renderDispute(context, dispute))}
    ${
      quotes.length
        ? part(
            words.said,
            quotes.map((quote) => renderQuote(context, quote)),
          )
        : nothing
    }
    ${renderCorrections(context, { kind: 'step', id: step.id }, { kind: 'event', id: event.id })}
    ${renderShare(context, actions.copy, step.id, renderCopyLink(context, actions.copy, { kind: 'step', id: step.id }))}
  `;
}
