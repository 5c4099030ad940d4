/** What somebody may have meant who wrote a date as the format does not have it. */
import { isPartialDate } from '../../content/partial-date.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const two = (digits: string): string => digits.padStart(2, '0');

const monthOf = (word: string): string | undefined => {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return at < 0 || !/^\p{L}{3,9}$/u.test(word) ? undefined : two(String(at + 1));
};

/** Each way to read a date that leaves no doubt; `3/4/2020` is not among them, for it is two days. */
const WAYS: readonly ((text: string) => string | undefined)[] = [
  // 2020-1-8, 2020/01/08, 2020.1.8, 2020-1
  (text) => {
    const match = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
    return match?.slice(1).filter(Boolean).map(two).join('-');
  },
  // 8 January 2020, January 2020
  (text) => {
    const [, day = '', word = '', year] = /^(\d{1,2}\.? )?(\p{L}+)\.?,? (\d{4})$/u.exec(text) ?? [];
    const month = monthOf(word);
    return (
      year && month && [year, month, day && two(day.replace(/\D/g, ''))].filter(Boolean).join('-')
    );
  },
  // January 8, 2020
  (text) => {
    const [, word = '', day = '', year] = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u.exec(text) ?? [];
    const month = monthOf(word);
    return year && month && `${year}-${month}-${two(day)}`;
  },
  // about 2019, c. 2019-09, ca 2019
  (text) => {
    const [, rest = ''] = /^(?:about|around|circa|ca?\.?) ?(.+)$/i.exec(text) ?? [];
    return rest && `${mendDate(rest) ?? rest}~`;
  },
  // 2020-01-08 01:30+03:00, 2020-01-08T1:30+0300
  (text) => {
    const [, day, hour = '', minute, second = '', zone = ''] =
      /^(\d{4}-\d\d-\d\d)[T ](\d{1,2}):(\d\d)(:\d\d)?(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)$/i.exec(text) ??
      [];
    const offset = zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
    return day && `${day}T${two(hour)}:${minute}${second}${offset}`;
  },
];

/** @returns a date of the story format; undefined where it can't be told what was meant */
export function mendDate(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ').slice(0, 60);
  for (const read of WAYS) {
    const date = read(text);
    if (date && date !== written && isPartialDate(date)) return date;
  }
  return undefined;
}

/** A time of day that says not where: its zone can't be guessed. */
export const lacksOffset = (written: string): boolean =>
  /^\d{4}-\d\d-\d\d[T ]\d{1,2}:\d\d(:\d\d(\.\d+)?)?$/.test(written.trim());
