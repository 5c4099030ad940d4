import { groupBy } from '../internal/group-by.js';
import type {
  Actor,
  Citation,
  Claim,
  Correction,
  Dispute,
  ItemKind,
  ItemRef,
  Quote,
  Source,
  Step,
  Story,
  StoryEvent,
} from './types.js';

/** A story's items by id. Every reference within a checked story leads somewhere. */
export interface StoryIndex {
  readonly source: ReadonlyMap<string, Source>;
  readonly actor: ReadonlyMap<string, Actor>;
  readonly event: ReadonlyMap<string, StoryEvent>;
  readonly claim: ReadonlyMap<string, Claim>;
  readonly dispute: ReadonlyMap<string, Dispute>;
  readonly quote: ReadonlyMap<string, Quote>;
  readonly step: ReadonlyMap<string, Step>;
  /** Corrections by `kind/id` of what they are about, newest first. */
  readonly correctionsOf: ReadonlyMap<string, readonly Correction[]>;
  /** Disputes by the event they are about. */
  readonly disputesOf: ReadonlyMap<string, readonly Dispute[]>;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[] = []) {
  const found = new Map<string, Item>();
  for (const item of items) found.set(item.id, item);
  return found;
}

const indexes = new WeakMap<Story, StoryIndex>();

/** Built once for each story, which is frozen. */
export function indexOf(story: Story): StoryIndex {
  let index = indexes.get(story);
  if (!index) {
    index = {
      source: byId(story.sources),
      actor: byId(story.actors),
      event: byId(story.events),
      claim: byId(story.claims),
      dispute: byId(story.disputes),
      quote: byId(story.quotes),
      step: byId(story.ladder?.steps),
      disputesOf: groupBy(story.disputes, ({ about }) => about),
      correctionsOf: groupBy(
        [...(story.corrections ?? [])].sort(
          (a, b) => Number(a.date < b.date) - Number(a.date > b.date),
        ),
        ({ about }) => `${about.kind}/${about.id}`,
      ),
    };
    indexes.set(story, index);
  }
  return index;
}

/**
 * The event that an item is about, itself where it is one. Two items are linked, and are marked
 * together when either is selected, where they are about one event.
 */
export function eventOf(story: Story, item: ItemRef | undefined): string | undefined {
  if (!item) return undefined;
  const index = indexOf(story);
  const { id } = item;
  switch (item.kind) {
    case 'event':
      return id;
    case 'step':
      return index.step.get(id)?.event;
    case 'quote':
      return index.quote.get(id)?.event;
    case 'claim':
      return index.claim.get(id)?.about;
    case 'dispute':
      return index.dispute.get(id)?.about;
    default:
      return undefined;
  }
}

/** Whether an item is the selected one, or is about the same event. */
export function isLinked(
  story: Story,
  selected: ItemRef | undefined,
  kind: ItemKind,
  id: string,
): boolean {
  if (!selected) return false;
  if (selected.kind === kind && selected.id === id) return true;
  const event = eventOf(story, selected);
  return event !== undefined && event === eventOf(story, { kind, id });
}

/** Whom a source cites: the name of the story's actor, else the words given. */
export const speakerOf = (story: Story, { speaker }: Citation): string | undefined =>
  speaker === undefined ? undefined : (indexOf(story).actor.get(speaker)?.name ?? speaker);

/** What was corrected about an item, newest first. */
export const correctionsOf = (story: Story, { kind, id }: ItemRef): readonly Correction[] =>
  indexOf(story).correctionsOf.get(`${kind}/${id}`) ?? [];
