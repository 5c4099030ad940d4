import { renderStatic } from '../../static/index.js';
import type { Format } from './format.js';

export const staticHtml: Format = {
  name: 'static',
  about: 'plain semantic HTML that reads well alone, without script or style',
  extension: '.html',
  make: ({ story, view, options: { headingLevel, lang } }) => ({
    content: renderStatic(story, { view, headingLevel, lang }),
  }),
};
