/** What stands between the tags of a block, as WordPress saves it: HTML for readers without script. */
import type { Story } from '../content/types.js';
import { hasView, renderStatic, STATIC_VIEWS, type StaticView } from './index.js';

export interface BlockOptions {
  /** One view; undefined: all that the story has, each in a tag of its own for the `<explainer-story>` around them. */
  readonly view: StaticView | undefined;
  readonly headingLevel: number;
  readonly lang?: string | undefined;
}

/** @param story as `parseStory` gives it */
export function blockContent(story: Story, { view, headingLevel, lang }: BlockOptions): string {
  const html = (one: StaticView): string => renderStatic(story, { view: one, headingLevel, lang });
  if (view) return html(view);
  const level = headingLevel === 2 ? '' : ` heading-level="${headingLevel}"`;
  return STATIC_VIEWS.filter((it) => hasView(story, it))
    .map((it) => `<explainer-${it}${level}>\n${html(it)}</explainer-${it}>\n`)
    .join('');
}
