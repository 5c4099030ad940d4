/** The page that `new` writes beside a story: plain HTML that a newsroom can take apart. */
import type { Story } from '../content/types.js';
import { plainText } from '../content/rich-text.js';
import { escapeHtml } from '../static/markup.js';
import { hasView, renderStatic, STATIC_VIEWS } from '../static/index.js';
import { languageFile } from './formats/tag-markup.js';

const KIT = 'explainer-kit/';

const indented = (html: string, by: string): string => html.trimEnd().replace(/^(?=.)/gm, by);

/** @param src address of the story from the page */
export function starterPage(story: Story, src: string): string {
  const lang = story.inLanguage ?? 'en';
  const words = languageFile(lang);
  const dir = /^(ar|fa|he|ur)\b/.test(lang) ? ' dir="rtl"' : '';
  const views = STATIC_VIEWS.filter((view) => hasView(story, view));
  const tags = views.map(
    (view) => `<explainer-${view}>
${indented(renderStatic(story, { view }), '  ')}
</explainer-${view}>`,
  );
  return `<!doctype html>
<html lang="${escapeHtml(lang)}"${dir}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(plainText(story.headline))}</title>
    <link rel="icon" href="data:,">
    <style>
      :root { color-scheme: light dark; }
      body { margin: 1.5rem auto; inline-size: min(100% - 2rem, 44rem); font: 1.125rem/1.6 Georgia, serif; }
    </style>
    <!-- The folder dist/embed of the package explainer-kit. explainer-kit preview serves it by itself. -->
${words ? `    <script type="module" src="${KIT}${words}"></script>\n` : ''}    <script type="module" src="${KIT}explainer-kit.js"></script>
  </head>
  <body>
    <h1>${escapeHtml(plainText(story.headline))}</h1>
    <!-- What stands between the tags is for readers without script. Write it anew from your story:
         explainer-kit export ${escapeHtml(src)} -f snippet -->
    <explainer-story src="${escapeHtml(encodeURI(src))}">
${indented(tags.join('\n'), '      ')}
    </explainer-story>
  </body>
</html>
`;
}
