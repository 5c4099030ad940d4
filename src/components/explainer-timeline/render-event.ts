/** One event of the timeline, with all that hangs on it. */
import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { Quote, StoryEvent } from '../../content/types.js';
import type { CopyController } from '../../controllers/copy-controller.js';
import { safeUrl } from '../../internal/safe-url.js';
import type { LocalizeController } from '../../localize/localize-controller.js';
import { renderCorrections } from '../base/corrections.js';
import { renderCitations } from '../base/citations.js';
import { renderWhen } from '../base/dates.js';
import { renderDispute } from '../base/disputes.js';
import { heading } from '../base/heading.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { renderCopyLink, renderShare } from '../base/share.js';
import type { ViewContext } from '../base/view-context.js';
import type { Timeline } from './timeline-model.js';
import type { NewsMark } from './visits/news-controller.js';

/** What events need to draw themselves, beside what they are. */
export interface TimelineView extends ViewContext {
  readonly localize: LocalizeController<'timeline'>;
  readonly timeline: Timeline;
  /** Whether groups have heads: a single one of undated events has none. */
  readonly hasHeads: boolean;
  /** Level of an event's heading. */
  readonly level: number;
  readonly pick: (id: string) => void;
  /** Goes to another event and picks it. */
  readonly goTo: (id: string) => void;
  readonly loseImage: (url: string) => void;
  readonly copy: CopyController;
}

/** How an event stands at the moment. */
export interface EventState {
  readonly mark: Mark;
  readonly news: NewsMark | undefined;
  readonly hasLostImage: boolean;
  /** False far from the screen: it then has all its words, and nothing to open. */
  readonly isWhole: boolean;
}

/** Whether an event is picked itself, or what is picked elsewhere is about it. */
export type Mark = 'selected' | 'linked' | undefined;

/** Where a relative address would lead does not matter to whether it is safe. */
const ANY_PAGE = 'https://page.invalid/';

/** A name within a button or beside others: without markup, in its own language and direction. */
const nameOf = ({ story }: ViewContext, name = ''): TemplateResult =>
  html`<span lang=${story.inLanguage ?? nothing} dir="auto">${plainText(name)}</span>`;

const renderWhere = (
  view: TimelineView,
  { name, alternateName = [] }: NonNullable<StoryEvent['location']>,
): TemplateResult => {
  const { words, common } = view.localize;
  return html`${inlineText(view, name)}${
    alternateName.length
      ? html` <span class="soft"
          >(<bdi>${words.spellings(alternateName.join(common.and))}</bdi>)</span
        >`
      : nothing
  }`;
};

const renderLink = (view: TimelineView, { id, name }: StoryEvent): TemplateResult =>
  html`<button class="go" @click=${() => view.goTo(id)}>${nameOf(view, name)}</button>`;

const renderSaid = (view: TimelineView, { speaker, text, inLanguage }: Quote): TemplateResult =>
  html`<q lang=${inLanguage ?? view.story.inLanguage ?? nothing} dir="auto">${plainText(text)}</q>
    <span class="soft">– ${nameOf(view, indexOf(view.story).actor.get(speaker)?.name)}</span>`;

/** Who, where, and how the event hangs together with others. */
function renderFacts(view: TimelineView, event: StoryEvent): TemplateResult | typeof nothing {
  const { timeline, localize } = view;
  const { words, common } = localize;
  const index = indexOf(view.story);
  const cause = index.event.get(event.inResponseTo ?? '');
  const who = event.actors?.map((id, at) => [
    at ? common.and : '',
    nameOf(view, index.actor.get(id)?.name),
  ]);
  const facts: readonly (readonly [label: string, values: readonly unknown[] | undefined])[] = [
    [words.who, who?.length ? [who] : undefined],
    [words.where, event.location && [renderWhere(view, event.location)]],
    [words.inResponseTo, cause && [renderLink(view, cause)]],
    [words.answeredBy, timeline.responses.get(event.id)?.map((it) => renderLink(view, it))],
    [words.said, timeline.quotes.get(event.id)?.map((quote) => renderSaid(view, quote))],
  ];
  const known = facts.filter(([, values]) => values);
  return known.length
    ? html`<dl class="facts small">
        ${known.map(
          ([label, values]) =>
            html`<div>
              <dt class="soft">${label}</dt>
              ${values?.map((value) => html`<dd>${value}</dd>`)}
            </div>`,
        )}
      </dl>`
    : nothing;
}

function renderImage(
  view: TimelineView,
  { image }: StoryEvent,
  isLost: boolean,
): TemplateResult | typeof nothing {
  if (!image || !safeUrl(image.url, ANY_PAGE)) return nothing;
  const { url, alt, credit, width, height } = image;
  if (isLost) {
    return html`<p class="small soft"><bdi>${view.localize.words.imageFailed(alt)}</bdi></p>`;
  }
  return html`<figure part="image">
    <img
      class=${width && height ? nothing : 'unsized'}
      src=${url}
      alt=${alt}
      lang=${view.story.inLanguage ?? nothing}
      width=${width ?? nothing}
      height=${height ?? nothing}
      loading="lazy"
      decoding="async"
      @error=${() => view.loseImage(url)}
    />
    ${credit ? html`<figcaption class="small soft">${inlineText(view, credit)}</figcaption>` : nothing}
  </figure>`;
}

/** Everything that is to be opened in an event, as a browser's search finds it before it is drawn. */
function wordsOf({ story }: ViewContext, event: StoryEvent): string {
  const index = indexOf(story);
  const disputes = index.disputesOf.get(event.id) ?? [];
  const accounts = [event.citations, ...disputes.map((dispute) => dispute.accounts)].flat();
  return [
    ...(event.actors ?? []).map((id) => index.actor.get(id)?.name),
    event.location?.name,
    ...disputes.flatMap(({ question, summary }) => [question, summary]),
    ...accounts.flatMap(({ source, says, quote }) => [
      says && plainText(says),
      quote,
      index.source.get(source)?.publisher,
    ]),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What hangs on an event. */
function renderRest(view: TimelineView, event: StoryEvent, hasLostImage: boolean): TemplateResult {
  const { id, citations } = event;
  const item = { kind: 'event', id } as const;
  const disputes = indexOf(view.story).disputesOf.get(id);
  return html`${renderImage(view, event, hasLostImage)} ${renderCorrections(view, item)}
  ${renderFacts(view, event)} ${disputes?.map((dispute) => renderDispute(view, dispute))}
  ${renderCitations(view, citations)}
  ${renderShare(view, view.copy, id, renderCopyLink(view, view.copy, item))}`;
}

/** The inside of an event's list item. */
export function renderEvent(
  view: TimelineView,
  event: StoryEvent,
  { mark, news, hasLostImage, isWhole }: EventState,
): TemplateResult {
  const { id, name, description } = event;
  const { words } = view.localize;
  const button = html`<button
    class="pick"
    aria-current=${mark ? 'true' : nothing}
    @click=${() => view.pick(id)}
  >
    ${nameOf(view, name)}
  </button>`;
  return html`
    ${heading(view.level, button, 'name')}
    <p class="when small soft">
      ${renderWhen(view, event)}${
        news ? html` <span class="flag">${words.news[news]}</span>` : nothing
      }
    </p>
    <div class="body">
      ${mark ? html`<p class="flag">${words[mark]}</p>` : nothing}
      ${description ? blockText(view, description) : nothing}
      ${
        isWhole
          ? renderRest(view, event, hasLostImage)
          : html`<p class="small">${wordsOf(view, event)}</p>`
      }
    </div>
  `;
}
