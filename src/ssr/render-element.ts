import { LitElementRenderer } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { DRAWN, fingerprint } from '../components/base/take-over.js';
import { loadDifferences } from '../components/explainer-quotes/quote-differences-loader.js';
import { checkNow } from '../content/check-story.js';
import '../define/index.js';

export interface RenderElementOptions {
  /** The story as parsed JSON. */
  readonly story: unknown;
  /**
   * Attributes of the tag, such as `src` or `heading-level`. `lang` is that of the page, whose translation is
   * to be registered before; without it the tag is written, and stays, in English.
   */
  readonly attributes?: Readonly<Record<string, string>>;
  /**
   * Whether the story's JSON goes into the tag too. By default it does where `attributes` has no `src` that brings it to
   * the browser. `false` also for tags inside an `<explainer-story>` that has it once for all of them.
   */
  readonly inline?: boolean;
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
 * One view as HTML: its tag with a declarative shadow root. It reads whole without a script; with the kit's it comes to life
 * once the story is there, with the same nodes, or is drawn anew where the story is no longer the one that was drawn.
 *
 * @param tag of a view, such as `explainer-timeline`
 * @throws Error where the kit has no such view, or nothing of the story can be shown: the page then
 *   does best with its fallback alone
 */
export async function renderElement(
  tag: string,
  { story, attributes = {}, inline = !attributes['src'] }: RenderElementOptions,
): Promise<string> {
  if (!tag.startsWith('explainer-') || tag === 'explainer-story' || !customElements.get(tag)) {
    throw new Error(`<${tag}> is no view of the kit`);
  }
  const checked = checkNow(story);
  if (!checked.story) throw new Error(checked.problems[0]?.message);
  // Browsers load it on use; without a script nobody could.
  await loadDifferences();
  const renderer = new LitElementRenderer(tag);
  // The browser must draw the same words, whatever page the markup ends on.
  const drawn = { [DRAWN]: fingerprint(checked.story) };
  for (const [name, value] of Object.entries({ lang: 'en', ...attributes, ...drawn }))
    renderer.setAttribute(name, value);
  renderer.setProperty('story', story);
  renderer.connectedCallback();
  const shadow = await collectResult(renderer.renderShadow(renderInfo()) ?? []);
  const own = await collectResult([...renderer.renderAttributes()]);
  return (
    `<${tag}${own}><template shadowroot="open" shadowrootmode="open">${shadow}</template>` +
    `${inline ? `<script type="application/json">${inlineJson(story)}</script>` : ''}</${tag}>`
  );
}
