/**
 * How the WordPress block reads stories while an editor works: a classic script, never on a reader's page. It leaves
 * `explainerKitEditor` behind, for wordpress/explainer-kit/block/editor.js.
 */
import { parseStory } from '../content/parse-story.js';
import { registerTranslation, findTranslation } from '../localize/translation.js';
import * as persian from '../localize/translations/fa.js';
import { escapeHtml } from '../static/markup.js';
import { hasView, STATIC_VIEWS, type StaticView } from '../static/index.js';
import { blockContent } from '../static/story-block.js';

registerTranslation(persian);

type View = StaticView | 'story';

interface ReadStory {
  readonly views: readonly StaticView[];
  /** Of the kit's own words; '' for English. */
  readonly lang: string;
  readonly dir: 'rtl' | '';
  /** What was left out of the story and why. */
  readonly errors: readonly string[];
  readonly html: (view: View, headingLevel: number) => string;
  /** A page with the live view. @param script address of frame-page.js */
  readonly page: (view: View, headingLevel: number, script: string) => string;
}

/** @throws Error that says to an editor why nothing of it can be shown */
function read(text: string): ReadStory {
  const input: unknown = JSON.parse(text);
  const { story, problems } = parseStory(input);
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
  if (!story) throw new Error(errors[0] ?? 'This is no story.');
  const translation = findTranslation(story.inLanguage ?? 'en');
  const lang = translation && translation.lang !== 'en' ? (story.inLanguage ?? '') : '';
  const dir = translation?.dir === 'rtl' ? 'rtl' : '';
  const html: ReadStory['html'] = (view, headingLevel) =>
    blockContent(story, { view: view === 'story' ? undefined : view, headingLevel });
  return {
    views: STATIC_VIEWS.filter((view) => hasView(story, view)),
    lang,
    dir,
    errors,
    html,
    page: (view, headingLevel, script) =>
      `<!doctype html>
<html lang="${escapeHtml(lang || 'en')}" dir="${dir || 'ltr'}">
<meta charset="utf-8">
<base target="_blank">
<style>body { margin: 0; display: flow-root; font: 17px/1.5 Georgia, serif; }</style>
<explainer-${view} heading-level="${headingLevel}">
<script type="application/json">${JSON.stringify(input).replace(/</g, '\\u003c')}</script>
${html(view, headingLevel)}</explainer-${view}>
<script src="${escapeHtml(script)}"></script>`,
  };
}

(globalThis as { explainerKitEditor?: unknown }).explainerKitEditor = Object.freeze({ read });
