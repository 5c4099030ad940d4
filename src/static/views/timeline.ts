import { indexOf } from '../../content/story-index.js';
import type { StoryEvent } from '../../content/types.js';
import { timelineOf } from '../../components/explainer-timeline/timeline-model.js';
import type { StaticContext } from '../context.js';
import { blockText, h, heading, inlineText, joined, type Element, type Part } from '../markup.js';
import { actorName, citationList, correctionParts, disputeParts, whenParts } from '../shared.js';

function placeParts({ localize }: StaticContext<'timeline'>, { location }: StoryEvent): Part {
  if (!location) return undefined;
  const others = location.alternateName?.join(localize.common.and);
  return [h('bdi', {}, location.name), others && ` (${localize.words.spellings(others)})`];
}

function pictureOf({ words }: StaticContext, { image }: StoryEvent): Part {
  if (!image) return undefined;
  const { url, alt, width, height, credit } = image;
  return h(
    'figure',
    {},
    h('img', { src: url, alt, width, height, loading: 'lazy' }),
    credit && h('figcaption', {}, words.credit(credit)),
  );
}

function eventItem(context: StaticContext<'timeline'>, event: StoryEvent): Element {
  const { story, localize, headingLevel } = context;
  const index = indexOf(story);
  const cause = event.inResponseTo && index.event.get(event.inResponseTo);
  return h(
    'li',
    {},
    heading(headingLevel + 1, inlineText(event.name)),
    h('p', {}, joined([whenParts(context, event), placeParts(context, event)], ' · ')),
    event.description && blockText(event.description),
    pictureOf(context, event),
    !!event.actors?.length &&
      h(
        'p',
        {},
        `${localize.words.who}: `,
        joined(
          event.actors.map((id) => actorName(context, id)),
          localize.common.and,
        ),
      ),
    cause && h('p', {}, `${localize.words.inResponseTo}: `, inlineText(cause.name)),
    index.disputesOf.get(event.id)?.map((dispute) => disputeParts(context, dispute)),
    citationList(context, event.citations),
    correctionParts(context, { kind: 'event', id: event.id }),
  );
}

export const timelineView = (context: StaticContext<'timeline'>): readonly Part[] => {
  const { events } = timelineOf(context.story);
  return [
    events.length
      ? h(
          'ol',
          {},
          events.map(({ item }) => eventItem(context, item)),
        )
      : h('p', {}, context.localize.words.none),
  ];
};
