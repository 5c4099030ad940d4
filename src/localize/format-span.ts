/** Kept for the same reason as the formats of dates: building one costs far more than using it. */
const formats = new Map<string, Intl.NumberFormat>();

export type SpanUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** A length of time in words: “3 months”, «۳ ماه». */
export function formatSpan(value: number, unit: SpanUnit, locale: string): string {
  const key = `${locale} ${unit}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
    formats.set(key, format);
  }
  return format.format(value);
}
