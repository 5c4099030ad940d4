import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Story } from '../../../content/types.js';
import { whenIdle } from '../../../controllers/when-idle.js';
import type { NewsPart } from './news-part.js';

export type NewsMark = 'added' | 'changed';

/** What is new to the reader since the last visit. */
export interface News {
  /** By event id; another map whenever it says anything else. */
  readonly marks: ReadonlyMap<string, NewsMark>;
  /** When the visit before this one was, in words. */
  readonly sinceIn: (locale: string) => string;
}

const NONE: ReadonlyMap<string, NewsMark> = new Map();

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Knows which events are new to this reader, or say something else than at the last visit. That is
 * the reader's own and comes after the first render; what finds it out is loaded then. Where it does
 * not come, or nothing may be kept on the device, nothing is new.
 */
export class NewsController implements ReactiveController {
  #news: News | undefined;
  #part: NewsPart | undefined;
  #hasAsked = false;

  constructor(
    private readonly host: Host,
    private readonly story: () => Story | undefined,
  ) {
    host.addController(this);
  }

  /** Undefined where nothing is new. */
  get news(): News | undefined {
    return this.#news;
  }

  get marks(): ReadonlyMap<string, NewsMark> {
    return this.#news?.marks ?? NONE;
  }

  hostConnected(): void {
    this.#look();
  }

  hostUpdated(): void {
    this.#look();
    if (this.#hasAsked || !this.story()?.events) return;
    this.#hasAsked = true;
    whenIdle()
      .then(() => import('./news-part.js'))
      .then(
        ({ NewsPart }) => {
          this.#part = new NewsPart(this.host, (news) => {
            // Nothing new, as at the first visit, is nothing to draw.
            if (news === this.#news) return;
            this.#news = news;
            this.host.requestUpdate();
          });
          this.#look();
        },
        () => undefined,
      );
  }

  hostDisconnected(): void {
    this.#part?.stop();
  }

  #look(): void {
    const story = this.story();
    if (story && this.host.isConnected) this.#part?.look(story);
  }
}
