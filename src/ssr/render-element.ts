import { LitElementRenderer } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { checkNow } from '../content/check-story.js';
import '../define/index.js';

export interface RenderElementOptions {
  /** The story as parsed JSON. */
  readonly story: unknown;
  /**
   * Attributes of the tag, such as `heading-level`. `lang` is that of the page, whose translation is
   * to be registered before; without it the tag is written, and stays, in English.
   */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** JSON that can't end the script element it stands in. */
const inlineJson = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

const renderInfo = () => ({
  elementRenderers: [LitElementRenderer],
  customElementInstanceStack: [],
  customElementHostStack: [],
  eventTargetStack: [],
  slotStack: [],
  deferHydration: false,
});

/**
 * One view as HTML: its tag with a declarative shadow root, and the story inside it, from which the
 * browser hydrates. Import `@lit-labs/ssr-client/lit-element-hydrate-support.js` before the kit there.
 *
 * @param tag of a view, such as `explainer-timeline`
 * @throws Error where the kit has no such view, or nothing of the story can be shown: the page then
 *   does best with its fallback alone
 */
export async function renderElement(
  tag: string,
  { story, attributes = {} }: RenderElementOptions,
): Promise<string> {
  if (!tag.startsWith('explainer-') || tag === 'explainer-story' || !customElements.get(tag)) {
    throw new Error(`<${tag}> is no view of the kit`);
  }
  const checked = checkNow(story);
  if (!checked.story) throw new Error(checked.problems[0]?.message);
  const renderer = new LitElementRenderer(tag);
  // The browser must draw the same words, whatever page the markup ends on.
  for (const [name, value] of Object.entries({ lang: 'en', ...attributes }))
    renderer.setAttribute(name, value);
  renderer.setProperty('story', story);
  renderer.connectedCallback();
  const shadow = await collectResult(renderer.renderShadow(renderInfo()) ?? []);
  const own = await collectResult([...renderer.renderAttributes()]);
  return (
    `<${tag}${own}><template shadowroot="open" shadowrootmode="open">${shadow}</template>` +
    `<script type="application/json">${inlineJson(story)}</script></${tag}>`
  );
}
