import type { Story } from '../content/types.js';
import type { LocalizeController } from '../localize/localize-controller.js';
import type { Section } from '../localize/translation.js';
import { localizeFor } from './localize.js';
import { staticWords, type StaticWords } from './words.js';

/** What every part of the plain page needs. */
export interface StaticContext<Own extends Section = Section> {
  readonly story: Story;
  readonly localize: LocalizeController<Own>;
  readonly words: StaticWords;
  /** Level of the part's own heading; headings within it are deeper. */
  readonly headingLevel: number;
}

export function contextOf<Own extends Section>(
  story: Story,
  section: Own,
  lang: string,
  headingLevel: number,
): StaticContext<Own> {
  const localize = localizeFor(section, lang);
  return { story, localize, words: staticWords(localize.locale), headingLevel };
}
