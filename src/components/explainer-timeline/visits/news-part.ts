/** Finds out what is new to a reader, and remembers the visit. This file is loaded after the first render. */
import type { Story, StoryEvent } from '../../../content/types.js';
import { readVisit, writeVisit } from '../../../story/visit-storage.js';
import type { News, NewsMark } from './news-controller.js';
import { newsOf, seenOf, shortId, stepVisit, type Seen, type VisitRecord } from './visit-model.js';
import { sinceWords } from './since-words.js';
import { readRecord, writeRecord } from './visit-record-model.js';

/** Who had the timeline on the screen for less has passed it by, in ms. */
const GLANCE = 2000;

/** So many events are looked at in one go. */
const PART = 500;

const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/** Events as they are remembered, a part at a time so that the page can breathe. */
async function allSeen(
  story: Story,
  events: readonly StoryEvent[],
  isOver: () => boolean,
): Promise<readonly Seen[] | undefined> {
  const all: Seen[] = [];
  for (let from = 0; from < events.length; from += PART) {
    if (from) await pause();
    if (isOver()) return undefined;
    for (const event of events.slice(from, from + PART)) all.push(seenOf(story, event));
  }
  return all;
}

const remembered = (story: string): VisitRecord | undefined => readRecord(readVisit(story));

export class NewsPart {
  #story: Story | undefined;
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly view: HTMLElement,
    private readonly tell: (news: News | undefined) => void,
  ) {}

  /** Looks at a story once; again where another one, or another version of it, takes its place. */
  look(story: Story): void {
    if (story === this.#story) return;
    this.stop();
    this.#story = story;
    void this.#compare(story);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#story = this.#observer = undefined;
  }

  async #compare(story: Story): Promise<void> {
    const events = story.events ?? [];
    const seen = await allSeen(story, events, () => story !== this.#story);
    if (!seen || story !== this.#story) return;
    this.#tell(events, stepVisit(remembered(story.id), seen, Date.now()));
    this.#observer = new IntersectionObserver((entries) => {
      clearTimeout(this.#timer);
      if (entries.at(-1)?.isIntersecting)
        this.#timer = setTimeout(() => this.#keep(story, seen), GLANCE);
    });
    this.#observer.observe(this.view);
  }

  /** Another view of the story may have kept it since it was read: what it kept is of the same visit. */
  #keep(story: Story, seen: readonly Seen[]): void {
    this.#observer?.disconnect();
    writeVisit(story.id, writeRecord(stepVisit(remembered(story.id), seen, Date.now())));
  }

  #tell(events: readonly StoryEvent[], record: VisitRecord): void {
    const news = newsOf(record);
    const marks = new Map<string, NewsMark>();
    if (news) {
      for (const { id } of events) {
        const short = shortId(id);
        if (news.added.has(short)) marks.set(id, 'added');
        else if (news.changed.has(short)) marks.set(id, 'changed');
      }
    }
    const sinceIn = (locale: string): string => sinceWords(news?.since ?? 0, Date.now(), locale);
    this.tell(news && marks.size ? { marks, sinceIn } : undefined);
  }
}
