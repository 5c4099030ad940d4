/** Other renderings of a quote, each beside the words it renders. */
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type { Quote, QuoteVariant, Story } from '../../content/types.js';
import { diffWords, type WordDiff } from './word-diff-model.js';

export interface Comparison extends WordDiff {
  /** True where the other rendering was compared with the quote's translation. */
  readonly isTranslation: boolean;
  /** Whether the two agree to the letter, punctuation too. */
  readonly isSame: boolean;
  /** Languages of what is shown here and of the other rendering, where they are known. */
  readonly languages: readonly [string | undefined, string | undefined];
}

const known = new WeakMap<QuoteVariant, Comparison>();

/**
 * A rendering beside the one of the two it is a rendering of: the quote's words, or their translation.
 * That is the one it shares more words with; else the one in its source's language. Made once for each.
 */
export function compareRendering(story: Story, quote: Quote, variant: QuoteVariant): Comparison {
  let comparison = known.get(variant);
  if (!comparison) {
    comparison = compare(story, quote, variant);
    known.set(variant, comparison);
  }
  return comparison;
}

function compare(story: Story, quote: Quote, { text, citations }: QuoteVariant): Comparison {
  const { translation } = quote;
  const sourceLanguage = citations
    .map(({ source }) => indexOf(story).source.get(source)?.inLanguage)
    .find(Boolean);
  const beside = (
    shown: { readonly text: string; readonly inLanguage?: string | undefined },
    language: string | undefined,
  ): Comparison => {
    const diff = diffWords(shown.text, text);
    return {
      ...diff,
      isTranslation: shown === translation,
      isSame: plainText(shown.text) === plainText(text),
      languages: [language, diff.shared ? language : (sourceLanguage ?? language)],
    };
  };
  const original = beside(quote, quote.inLanguage ?? story.inLanguage);
  if (!translation) return original;
  const translated = beside(translation, translation.inLanguage ?? story.inLanguage);
  const [here, there] = [original.shared, translated.shared];
  const isTranslated = here === there ? sourceLanguage === translated.languages[0] : there > here;
  return isTranslated ? translated : original;
}
