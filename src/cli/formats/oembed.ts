import { plainText } from '../../content/rich-text.js';
import { escapeHtml } from '../../static/markup.js';
import { UsageError } from '../lib/failures.js';
import type { ExportJob, Format } from './format.js';
import { frameFiles } from './frame-files.js';
import { attributesOf } from './tag-markup.js';

/** What pages reserve until the frame has told its height, px. WordPress lets a frame have 200 to 1000. */
const SIZE = { width: 600, height: 1000 } as const;

/** Where the folder is to lie, with a slash at its end. */
function folderOf({ options: { url } }: ExportJob): string {
  if (!url || !/^https?:\/\//.test(url))
    throw new UsageError(
      'Name the address at which the folder will lie, such as --url https://news.example/embeds/strikes/',
    );
  return url.replace(/[?#].*$/s, '').replace(/(index\.html|\/)*$/, '/');
}

function description(job: ExportJob): object {
  const folder = folderOf(job);
  const title = plainText(job.story.headline);
  const frame = attributesOf({
    src: `${folder}index.html`,
    // The width of the column, and no border: of the two ways to say so WordPress leaves us this one.
    width: '100%',
    height: String(SIZE.height),
    frameborder: '0',
    title,
  });
  // WordPress shows the quotation until the frame tells its height.
  const quotation = `<blockquote><a href="${escapeHtml(folder)}">${escapeHtml(title)}</a></blockquote>`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(job.options.publisher && { provider_name: job.options.publisher }),
    ...SIZE,
    html: `${quotation}<iframe${frame}></iframe>`,
  };
}

function files(job: ExportJob): Readonly<Record<string, string>> {
  const link = attributesOf({
    rel: 'alternate',
    type: 'application/json+oembed',
    href: `${folderOf(job)}oembed.json`,
    title: plainText(job.story.headline),
  });
  return {
    ...frameFiles(job, { head: [`<link${link}>`] }),
    'oembed.json': `${JSON.stringify(description(job), null, 2)}\n`,
  };
}

export const oembed: Format = {
  name: 'oembed',
  about:
    'the folder of iframe, whose address can be pasted into WordPress and the like; needs --url',
  extension: '',
  make: (job) => ({ files: files(job) }),
  next: (job) => `Put the folder at ${folderOf(job)}, and paste that address on a line of its own.`,
};
