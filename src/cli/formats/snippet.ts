import { shownPath } from '../lib/files.js';
import { packagePath } from '../lib/package-files.js';
import type { ExportJob, Format } from './format.js';
import { languageOf, storyTags } from './story-tags.js';
import { languageFile, scriptTag, tagOf, viewsOf } from './tag-markup.js';

/** The tags and the scripts. */
function markup(job: ExportJob): string {
  const { src, kit } = job.options;
  const [only, ...others] = viewsOf(job);
  const words = languageFile(languageOf(job));
  const file = only && !others.length ? `${tagOf(only)}.js` : 'explainer-kit.js';
  const scripts = [words && scriptTag(kit, words), scriptTag(kit, file)];
  return `${[storyTags(job, src), ...scripts].filter(Boolean).join('\n')}\n`;
}

export const snippet: Format = {
  name: 'snippet',
  about:
    'tags and script to paste into a page; between the tags stands what readers have without script',
  extension: '.html',
  make: (job) => ({ content: markup(job) }),
  next: ({ options: { kit, src } }) =>
    [
      /^https?:/.test(kit)
        ? ''
        : `Copy the folder ${shownPath(packagePath('dist/embed'))} to ${kit} beside the page.`,
      src === undefined ? '' : `The page loads the story from ${src}.`,
    ]
      .filter(Boolean)
      .join(' '),
};
