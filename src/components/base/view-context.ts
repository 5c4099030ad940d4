import type { ItemRef, Story } from '../../content/types.js';
import type { LocalizeController } from '../../localize/localize-controller.js';
import type { Section } from '../../localize/translation.js';

/** What the shared parts of views (citations, dates, accounts) need to draw themselves. */
export interface ViewContext {
  readonly story: Story;
  readonly localize: LocalizeController<Section>;
  /** Level of the view's own heading, 2 to 6; headings within it are deeper. */
  readonly headingLevel: number;
  /** The second clock that the reader chose: IANA name, or `OWN` of `clocks.ts`; undefined: the story's. */
  readonly clock?: string | undefined;
  /** IANA name of the reader's own zone; undefined until the first render is done, after which it is asked again. */
  readonly ownZone?: () => string | undefined;
  readonly chooseClock?: (clock: string) => void;
  /** What is selected in any view of the story. */
  readonly selection?: ItemRef | undefined;
  /** Selects an item for every view of the story; absent where nothing can be. */
  readonly select?: (item: ItemRef) => void;
}
