/** What only the plain page says; everything else it has from the views' own words. */
export interface StaticWords {
  readonly method: string;
  readonly corrections: string;
  readonly answer: string;
  readonly rungs: string;
  readonly translatedBy: (name: string) => string;
  readonly credit: (name: string) => string;
  readonly authors: (names: string) => string;
  readonly authorUnknown: string;
  readonly undated: string;
  readonly updated: string;
  readonly disclosure: string;
  readonly compared: string;
  readonly silent: string;
}

const english: StaticWords = {
  method: 'How this was put together',
  corrections: 'What was corrected',
  answer: 'The answer',
  rungs: 'What the rungs mean',
  translatedBy: (name) => `translated by ${name}`,
  credit: (name) => `Picture: ${name}`,
  authors: (names) => `by ${names}`,
  authorUnknown: 'author not named',
  undated: 'undated',
  updated: 'updated',
  disclosure: 'Worth knowing:',
  compared: 'Where they agree and differ',
  silent: 'says nothing on it',
};

const persian: StaticWords = {
  method: 'این گزارش چگونه فراهم شد',
  corrections: 'آنچه اصلاح شد',
  answer: 'پاسخ',
  rungs: 'معنای پله‌ها',
  translatedBy: (name) => `ترجمهٔ ${name}`,
  credit: (name) => `تصویر: ${name}`,
  authors: (names) => `نوشتهٔ ${names}`,
  authorUnknown: 'نویسنده نام برده نشده',
  undated: 'بی‌تاریخ',
  updated: 'به‌روزشده در',
  disclosure: 'دانستنی:',
  compared: 'کجا هم‌سخن‌اند و کجا نه',
  silent: 'در این باره چیزی نمی‌گوید',
};

const WORDS: Readonly<Record<string, StaticWords>> = { en: english, fa: persian };

/** @param locale in which the views' words are */
export const staticWords = (locale: string): StaticWords =>
  WORDS[locale.split('-')[0]?.toLowerCase() ?? ''] ?? english;
