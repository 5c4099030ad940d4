import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { Quote, QuoteVariant } from '../../content/types.js';
import type { ViewContext } from '../base/view-context.js';
import type { QuotesWords } from './quote-check.js';
import type * as part from './quote-differences.js';

type Load = () => Promise<typeof part>;

const loadPart: Load = () => import('./quote-differences.js');

/** What compares renderings, once some view of the page has needed it; `null` where it did not come. */
let differences: typeof part | null | undefined;

/** Changes when renderings are to be drawn anew. */
export const differencesState = (): unknown => differences;

/** Loads what compares renderings; never fails, for without it each is there to be read all the same. */
export async function loadDifferences(load = loadPart): Promise<void> {
  differences ??= await load().catch(() => null);
}

/** The words of another rendering; beside those shown here, with what differs, once that is loaded. */
export function renderRendering(
  context: ViewContext,
  words: QuotesWords,
  quote: Quote,
  variant: QuoteVariant,
): TemplateResult {
  if (differences) return differences.renderDifferences(context, words, quote, variant);
  const { story } = context;
  const inLanguage =
    variant.citations
      .map(({ source }) => indexOf(story).source.get(source)?.inLanguage)
      .find(Boolean) ?? (quote.translation ? undefined : quote.inLanguage);
  return html`<p class="soft">${words.elsewhere}</p>
    <p class="rendering" lang=${inLanguage ?? nothing} dir="auto">${plainText(variant.text)}</p>
    ${differences === null ? html`<p class="soft">${words.notCompared}</p>` : nothing}`;
}
