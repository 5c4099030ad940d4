import { renderText } from '../../static/index.js';
import type { Format } from './format.js';

export const text: Format = {
  name: 'text',
  about: 'plain text, as for a newsletter',
  extension: '.txt',
  make: ({ story, view, options: { headingLevel, lang } }) => ({
    content: renderText(story, { view, headingLevel, lang }),
  }),
};
