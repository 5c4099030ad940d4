/** The languages that the kit brings along. */
import {
  findTranslation,
  registerTranslation,
  type Translation,
} from '../../localize/translation.js';
import { hasPackageFile } from './package-files.js';

/** The translation for a language tag; undefined for English, which every view has, and where there is none. */
export async function translationFor(lang: string): Promise<Translation | undefined> {
  const known = findTranslation(lang);
  if (known) return known;
  const base = /^[a-z]{2,3}(?=-|$)/i.exec(lang)?.[0].toLowerCase();
  if (!base || base === 'en' || !hasPackageFile(`dist/localize/translations/${base}.js`))
    return undefined;
  return (await import(`../../localize/translations/${base}.js`)) as Translation;
}

/** Makes the words of a language known to all that is written here. */
export async function useLanguage(lang: string | undefined): Promise<void> {
  const translation = lang && (await translationFor(lang));
  if (translation) registerTranslation(translation);
}
