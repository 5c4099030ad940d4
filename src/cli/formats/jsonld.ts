import { parsePartialDate } from '../../content/partial-date.js';
import { localizeFor } from '../../static/localize.js';
import type { Format } from './format.js';
import { jsonLd } from './jsonld-model.js';

export const jsonld: Format = {
  name: 'jsonld',
  about:
    'ClaimReview, Quotation, Event and CorrectionComment of schema.org (use --url and --publisher)',
  extension: '.jsonld',
  make: ({ story, options }) => {
    const localize = localizeFor('sources', options.lang ?? story.inLanguage ?? 'en');
    const graph = jsonLd(story, {
      url: options.url,
      publisher: options.publisher,
      verdictWords: (verdict) => localize.common.verdict[verdict],
      dateWords: (date) => {
        const parsed = parsePartialDate(date);
        return parsed ? localize.date(parsed) : date;
      },
    });
    // So that it can stand in a script element as it is.
    return { content: `${JSON.stringify(graph, null, 2).replace(/</g, '\\u003c')}\n` };
  },
};
