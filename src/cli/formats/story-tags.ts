/** The tags of a story with what readers have without script between them: what `snippet` and the frames share. */
import { renderStatic } from '../../static/index.js';
import type { ExportJob } from './format.js';
import { attributesOf, inlineJson, languageFile, tagOf, viewsOf } from './tag-markup.js';

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|ps|ckb)\b/i;

const indented = (html: string): string => html.trimEnd().replace(/^(?=.)/gm, '  ');

/** Language of the words around the story's own. */
export const languageOf = ({ story, options }: ExportJob): string =>
  options.lang ?? story.inLanguage ?? 'en';

/** The direction in which a language is laid out, as far as the kit has its words. */
export const directionOf = (lang: string): 'rtl' | undefined =>
  languageFile(lang) && RIGHT_TO_LEFT.test(lang) ? 'rtl' : undefined;

/**
 * One view's tag, or the tags of all within an `<explainer-story>`.
 * @param src address of the story; undefined: its JSON stands in the markup
 */
export function storyTags(job: ExportJob, src: string | undefined): string {
  const { story, input, options } = job;
  const lang = languageOf(job);
  const views = viewsOf(job);
  const isOne = views.length === 1;
  const level = options.headingLevel === 2 ? undefined : String(options.headingLevel);
  const own = { lang: /^en\b/i.test(lang) ? undefined : lang, dir: directionOf(lang) };
  const data =
    src === undefined ? `<script type="application/json">${inlineJson(input)}</script>` : '';
  const tags = views.map((view) => {
    const fallback = renderStatic(story, {
      view,
      headingLevel: options.headingLevel,
      lang: options.lang,
    });
    const attributes = attributesOf({ ...(isOne && { src, ...own }), 'heading-level': level });
    const inside = [isOne && data, fallback].filter(Boolean).join('\n');
    return `<${tagOf(view)}${attributes}>\n${indented(inside)}\n</${tagOf(view)}>`;
  });
  if (isOne) return tags.join('\n');
  const inside = [data, ...tags].filter(Boolean).join('\n');
  return `<explainer-story${attributesOf({ src, ...own })}>\n${indented(inside)}\n</explainer-story>`;
}
