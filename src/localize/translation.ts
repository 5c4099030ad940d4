import type * as english from './translations/en.js';
import type * as guess from './translations/en-ladder-guess.js';
import type * as end from './translations/en-quiz-end.js';
import type * as differences from './translations/en-quote-differences.js';
import type * as takeAway from './translations/en-quote-take-away.js';
import type * as filters from './translations/en-quotes-filters.js';
import type * as overview from './translations/en-timeline-overview.js';

/** Every word a reader may see, in one language. Typed by the English one, of which parts are loaded on use. */
export type Translation = typeof english &
  typeof guess &
  typeof end &
  typeof differences &
  typeof takeAway &
  typeof filters &
  typeof overview;

/** The words of one view, or those that views share. */
export type Section = Exclude<keyof Translation, 'lang' | 'dir'>;

interface Registry {
  /** By lower-case language tag. */
  readonly translations: Map<string, Translation>;
  readonly listeners: Set<() => void>;
}

const KEY = Symbol.for('explainer-kit/translations/1');

/** Global, so that a language file serves every separately built tag of the page. */
export const registry = (): Registry =>
  ((globalThis as { [KEY]?: Registry })[KEY] ??= { translations: new Map(), listeners: new Set() });

/**
 * Makes a language known to every view on the page, also to those already drawn. English needs no
 * registering.
 */
export function registerTranslation(translation: Translation): void {
  const { translations, listeners } = registry();
  translations.set(translation.lang.toLowerCase(), translation);
  for (const listener of [...listeners]) listener();
}

/** The translation for a language tag: of its very region, else of the language. */
export function findTranslation(lang: string): Translation | undefined {
  const { translations } = registry();
  const tag = lang.toLowerCase();
  return translations.get(tag) ?? translations.get(tag.split('-')[0] ?? '');
}
