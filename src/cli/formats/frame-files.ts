/** A page for a frame, with the story and one classic script beside it: it works in a sandbox that refuses modules and storage. */
import { plainText } from '../../content/rich-text.js';
import { escapeHtml } from '../../static/markup.js';
import { packageText } from '../lib/package-files.js';
import type { ExportJob } from './format.js';
import { directionOf, languageOf, storyTags } from './story-tags.js';
import { attributesOf, languageFile } from './tag-markup.js';

/** What a page around can't style from outside. */
const STYLE = `
      body { margin: 0; padding: 1px 2px; display: flow-root; font: 17px/1.5 Georgia, 'Times New Roman', serif; }
      img { max-inline-size: 100%; block-size: auto; }
    `;

interface PageOptions {
  /** Markup for the head, one element a line. */
  readonly head?: readonly string[];
}

/** `index.html`, with what readers have without script in it. */
function page(job: ExportJob, scripts: readonly string[], { head = [] }: PageOptions): string {
  const lang = languageOf(job);
  const title = escapeHtml(plainText(job.story.headline));
  return `<!doctype html>
<html${attributesOf({ lang, dir: directionOf(lang) })}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="${job.options.theme}">
    <title>${title}</title>
    <base target="_blank">
${head.map((line) => `    ${line}\n`).join('')}    <style>${STYLE}</style>
  </head>
  <body>
${storyTags(job, undefined)}
${scripts.map((file) => `    <script src="${file}"></script>\n`).join('')}  </body>
</html>
`;
}

/** A folder that can be put on any server, or zipped: `index.html` at its root, relative addresses. */
export function frameFiles(
  job: ExportJob,
  options: PageOptions = {},
): Readonly<Record<string, string>> {
  // A module would need leave from the server where the frame has no origin.
  const words = languageFile(languageOf(job))?.replace('lang/', 'frame-lang/');
  const scripts = ['frame-page.js', ...(words ? [words] : [])];
  return {
    'index.html': page(job, scripts, options),
    ...Object.fromEntries(scripts.map((file) => [file, packageText(`dist/embed/${file}`)])),
    'LICENSES.md': packageText('dist/embed/LICENSES.md'),
  };
}
