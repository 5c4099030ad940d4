import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseFragment } from '../../story/item-link.js';

/** Id of the story and of the event that the address of the page names; undefined: it names none. */
function eventInAddress(): { readonly story: string; readonly event: string } | undefined {
  const { story, item } = parseFragment(location.hash) ?? {};
  return story !== undefined && item?.kind === 'event' ? { story, event: item.id } : undefined;
}

/**
 * Goes to the event that the page's address names: once the story is drawn, and whenever the
 * fragment changes. Marking it is not its business: every view of the story does.
 */
export class ArrivalController implements ReactiveController {
  /** The story that was drawn when it last looked. */
  #story: string | undefined;

  /**
   * @param storyOf id of the story that is drawn; undefined: none is
   * @param isFirst whether no other view before this one would go there too
   */
  constructor(
    host: ReactiveControllerHost,
    private readonly storyOf: () => string | undefined,
    private readonly isFirst: () => boolean,
    private readonly go: (event: string) => void,
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
    // Whoever has scrolled by then, or came back to where they were, is not to be moved.
    if (scrollY === 0) this.#follow();
  }

  readonly #follow = (): void => {
    const link = eventInAddress();
    if (link && link.story === this.#story && this.isFirst()) this.go(link.event);
  };
}
