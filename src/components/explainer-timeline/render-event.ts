/** One event of the timeline, with all that hangs on it. */
import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { Quote, StoryEvent } from '../../content/types.js';
import { safeUrl } from '../../internal/safe-url.js';
import type { Translation } from '../../localize/translation.js';
import { renderCorrections } from '../base/corrections.js';
import { renderCitations, renderDispute } from '../base/citations.js';
import { renderWhen } from '../base/dates.js';
import { heading } from '../base/heading.js';
import { blockText, inlineText } from '../base/rich-text.js';
import type { ViewContext } from '../base/view-context.js';
import type { Timeline } from './timeline-model.js';

/** What an event needs to draw itself, beside what it is. */
export interface EventView {
  readonly context: ViewContext;
  readonly words: Translation['timeline'];
  readonly timeline: Timeline;
  /** Level of the event's heading. */
  readonly level: number;
  /** Whether it is picked itself, or what is picked elsewhere is about it. */
  readonly mark: 'selected' | 'linked' | undefined;
  readonly hasLostImage: boolean;
  readonly pick: () => void;
  /** Goes to another event and picks it. */
  readonly goTo: (id: string) => void;
  readonly loseImage: () => void;
}

/** Where a relative address would lead does not matter to whether it is safe. */
const ANY_PAGE = 'https://page.invalid/';

/** A name within a button or beside others: without markup, in its own language and direction. */
const nameOf = ({ story }: ViewContext, name: string): TemplateResult =>
  html`<span lang=${story.inLanguage ?? nothing} dir="auto">${plainText(name)}</span>`;

const renderFact = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

function renderWho({ context }: EventView, { actors = [] }: StoryEvent): unknown {
  const { actor } = indexOf(context.story);
  return actors.map((id, index) => [
    index ? context.localize.common.and : nothing,
    nameOf(context, actor.get(id)?.name ?? ''),
  ]);
}

function renderWhere({ context, words }: EventView, place: StoryEvent['location']): unknown {
  const spellings = place?.alternateName ?? [];
  return html`${inlineText(context, place?.name ?? '')}${
    spellings.length
      ? html` <span class="soft"
          >(<bdi>${words.spellings(spellings.join(context.localize.common.and))}</bdi>)</span
        >`
      : nothing
  }`;
}

const renderLink = ({ context, goTo }: EventView, { id, name }: StoryEvent): TemplateResult =>
  html`<button class="go" @click=${() => goTo(id)}>${nameOf(context, name)}</button>`;

function renderSaid({ context }: EventView, { speaker, text, inLanguage }: Quote): TemplateResult {
  const { story } = context;
  return html`<li>
    <q lang=${inLanguage ?? story.inLanguage ?? nothing} dir="auto">${plainText(text)}</q>
    <span class="soft">– ${nameOf(context, indexOf(story).actor.get(speaker)?.name ?? '')}</span>
  </li>`;
}

/** Who, where, and how the event hangs together with others. */
function renderFacts(view: EventView, event: StoryEvent): TemplateResult | typeof nothing {
  const { words, timeline, context } = view;
  const cause = indexOf(context.story).event.get(event.inResponseTo ?? '');
  const responses = timeline.responses.get(event.id);
  const quotes = timeline.quotes.get(event.id);
  const facts = [
    event.actors?.length ? renderFact(words.who, renderWho(view, event)) : nothing,
    event.location ? renderFact(words.where, renderWhere(view, event.location)) : nothing,
    cause ? renderFact(words.inResponseTo, renderLink(view, cause)) : nothing,
    responses
      ? renderFact(
          words.answeredBy,
          html`<ul>
            ${responses.map((response) => html`<li>${renderLink(view, response)}</li>`)}
          </ul>`,
        )
      : nothing,
    quotes
      ? renderFact(
          words.said,
          html`<ul>
            ${quotes.map((quote) => renderSaid(view, quote))}
          </ul>`,
        )
      : nothing,
  ].filter((fact) => fact !== nothing);
  return facts.length ? html`<dl class="facts">${facts}</dl>` : nothing;
}

function renderImage(
  { context, words, hasLostImage, loseImage }: EventView,
  { image }: StoryEvent,
): TemplateResult | typeof nothing {
  if (!image || !safeUrl(image.url, ANY_PAGE)) return nothing;
  const { url, alt, credit, width, height } = image;
  const { story } = context;
  if (hasLostImage) return html`<p class="small soft"><bdi>${words.imageFailed(alt)}</bdi></p>`;
  return html`<figure part="image">
    <img
      class=${width && height ? nothing : 'unsized'}
      src=${url}
      alt=${alt}
      lang=${story.inLanguage ?? nothing}
      width=${width ?? nothing}
      height=${height ?? nothing}
      loading="lazy"
      decoding="async"
      @error=${loseImage}
    />
    ${credit ? html`<figcaption class="small soft">${inlineText(context, credit)}</figcaption>` : nothing}
  </figure>`;
}

/** The inside of an event's list item. */
export function renderEvent(view: EventView, event: StoryEvent): TemplateResult {
  const { context, words, level, mark, pick } = view;
  const name = html`<button class="pick" aria-current=${mark ? 'true' : nothing} @click=${pick}>
    ${nameOf(context, event.name)}
  </button>`;
  const disputes = indexOf(context.story).disputesOf.get(event.id);
  return html`
    ${heading(level, name, 'name')}
    <p class="when">${renderWhen(context, event)}</p>
    <div class="body">
      ${mark ? html`<p class="flag">${words[mark]}</p>` : nothing}
      ${event.description ? blockText(context, event.description) : nothing}
      ${renderImage(view, event)} ${renderCorrections(context, { kind: 'event', id: event.id })}
      ${renderFacts(view, event)} ${disputes?.map((dispute) => renderDispute(context, dispute))}
      ${renderCitations(context, event.citations)}
    </div>
  `;
}
