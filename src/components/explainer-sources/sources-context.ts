import type { ItemRef, Source } from '../../content/types.js';
import type { LocalizeController } from '../../localize/localize-controller.js';
import { sourceName } from '../base/citations.js';
import type { ViewContext } from '../base/view-context.js';

/** What the parts of this view draw themselves with. */
export interface SourcesContext extends ViewContext {
  readonly localize: LocalizeController<'sources'>;
  /** Whether an item is selected, or is about the event that is. */
  readonly isLinked: (item: ItemRef) => boolean;
  readonly select: (item: ItemRef) => void;
}

/** “2 · The Herald”, wherever the source is named beside others; set off, for it may run its own way. */
export const numberedName = (
  { localize }: Pick<SourcesContext, 'localize'>,
  source: Source,
  index: number,
): string => `${localize.number(index + 1)} · \u2068${sourceName(source)}\u2069`;
