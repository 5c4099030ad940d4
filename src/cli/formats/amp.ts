import { plainText } from '../../content/rich-text.js';
import { escapeHtml } from '../../static/markup.js';
import { UsageError } from '../lib/failures.js';
import type { ExportJob, Format } from './format.js';
import { attributesOf } from './tag-markup.js';

const SIZE = { width: '600', height: '800' };

/** AMP takes frames of another origin only, below the first screen, with something to stand for them and to press for more. */
function markup({ story, options: { url } }: ExportJob): string {
  if (!url?.startsWith('https://'))
    throw new UsageError(
      'Name the address of the page in the frame, as --format iframe makes it: --url https://embeds.news.example/strikes/index.html',
    );
  const title = plainText(story.headline);
  const attributes = attributesOf({
    ...SIZE,
    title,
    src: url,
    layout: 'responsive',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    frameborder: '0',
    resizable: '',
  });
  return `<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>
<amp-iframe${attributes}>
  <p placeholder>${escapeHtml(title)}</p>
  <button overflow tabindex="0">Show all of it</button>
</amp-iframe>
`;
}

export const amp: Format = {
  name: 'amp',
  about: 'an amp-iframe for AMP pages; needs --url, at another origin than the page’s',
  extension: '.html',
  make: (job) => ({ content: markup(job) }),
  next: () => 'The script belongs into the head of the AMP page, once.',
};
