import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ItemRef } from '../../content/types.js';
import { parseFragment } from '../../story/item-link.js';

/**
 * Goes to the event that the page's address names, or to what is disputed about one: once the story is drawn, and whenever the
 * fragment changes. Marking it is not its business: every view of the story does.
 */
export class ArrivalController implements ReactiveController {
  /** The story that was drawn when it last looked. */
  #story: string | undefined;

  /**
   * @param storyOf id of the story that is drawn; undefined: none is
   * @param isFirst whether no other view before this one would go there too
   * @param go called with an event or a dispute; whether there is one is for it to look
   */
  constructor(
    host: ReactiveControllerHost,
    private readonly storyOf: () => string | undefined,
    private readonly isFirst: () => boolean,
    private readonly go: (item: ItemRef) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#follow);
  }

  hostUpdated(): void {
    const story = this.storyOf();
    if (story === this.#story) return;
    this.#story = story;
    // Whoever has scrolled by then, or came back to where they were, is not to be moved. To ask lays the page out.
    if (this.#linked && scrollY === 0) this.#follow();
  }

  readonly #follow = (): void => {
    const item = this.#linked;
    if (item && this.isFirst()) this.go(item);
  };

  /** What the address names of the story that is drawn, where that is for a timeline to show. */
  get #linked(): ItemRef | undefined {
    const { story, item } = parseFragment(location.hash) ?? {};
    const isShown = item?.kind === 'event' || item?.kind === 'dispute';
    return isShown && story === this.#story ? item : undefined;
  }
}
