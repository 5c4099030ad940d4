import type { Story } from '../../content/types.js';
import type { LocalizeController } from '../../localize/localize-controller.js';
import type { Section } from '../../localize/translation.js';

/** What the shared parts of views (citations, dates, accounts) need to draw themselves. */
export interface ViewContext {
  readonly story: Story;
  readonly localize: LocalizeController<Section>;
  /** Level of the view's own heading, 2 to 6; headings within it are deeper. */
  readonly headingLevel: number;
}
