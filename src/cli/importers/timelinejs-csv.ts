import { FileError } from '../lib/failures.js';
import type { Importer } from './importer.js';
import { storyOfTimeline } from './timelinejs.js';
import { readClock } from './timelinejs-dates.js';

type Row = Readonly<Record<string, string>>;

/** Columns of the spreadsheet that TimelineJS hands out, as people write them. */
const COLUMNS = [
  'year',
  'month',
  'day',
  'time',
  'end year',
  'end month',
  'end day',
  'end time',
  'display date',
  'headline',
  'text',
  'media',
  'media credit',
  'media caption',
  'media thumbnail',
  'alt text',
  'type',
  'group',
  'background',
  'link',
];

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');

const dateOf = (row: Row, prefix: string): Record<string, unknown> | undefined => {
  const year = row[`${prefix}year`];
  if (!year) return undefined;
  const clock = readClock(row[`${prefix}time`] ?? '');
  return { year, month: row[`${prefix}month`], day: row[`${prefix}day`], ...clock };
};

const slideOf = (row: Row): Readonly<Record<string, unknown>> => ({
  start_date: dateOf(row, ''),
  end_date: dateOf(row, 'end '),
  text: { headline: row['headline'], text: row['text'] },
  ...(row['media'] && {
    media: {
      url: row['media'],
      credit: row['media credit'],
      caption: row['media caption'],
      alt: row['alt text'],
      thumbnail: row['media thumbnail'],
      link: row['link'],
    },
  }),
  ...(!row['media'] && row['link'] && { link: row['link'] }),
  ...(row['group'] && { group: row['group'] }),
  ...(row['background'] && { background: row['background'] }),
  ...(row['display date'] && { display_date: row['display date'] }),
});

export const timelinejsCsv: Importer = {
  name: 'timelinejs-csv',
  about: 'the spreadsheet of TimelineJS as CSV',
  fits: (text) => {
    const head = (/^\ufeff?[^\r\n]*/.exec(text)?.[0] ?? '')
      .split(/[,;\t]/)
      .map((name) => plain(name.replace(/["\ufeff]/g, '')));
    return head.includes('headline') && head.includes('year');
  },
  read: async (text, options) => {
    const { parse } = await import('csv-parse/sync');
    let rows: readonly Row[];
    try {
      rows = parse(text, {
        bom: true,
        columns: (names: readonly string[]) => names.map(plain),
        delimiter: [',', ';', '\t'],
        skip_empty_lines: true,
        relax_column_count: true,
        trim: true,
      }) as unknown as readonly Row[];
    } catch (error) {
      throw new FileError(`${options.file} is no CSV: ${(error as Error).message}.`);
    }
    const used = rows.filter((row) => Object.values(row).some(Boolean));
    if (!('headline' in (used[0] ?? {})))
      throw new FileError(
        `${options.file} has no column “Headline”, as the spreadsheet of TimelineJS does.`,
      );
    const typeOf = (row: Row): string => plain(row['type'] ?? '');
    const title = used.find((row) => typeOf(row) === 'title');
    const result = storyOfTimeline(
      {
        ...(title && { title: slideOf(title) }),
        events: used.filter((row) => !['title', 'era'].includes(typeOf(row))).map(slideOf),
        eras: used.filter((row) => typeOf(row) === 'era').map(slideOf),
      },
      options,
      'TimelineJS',
    );
    const unknown = Object.keys(used[0] ?? {}).filter((name) => name && !COLUMNS.includes(name));
    return {
      ...result,
      notes: [
        ...unknown.map((name) => ({ item: `column “${name}”`, text: 'it has no counterpart' })),
        ...result.notes,
      ],
    };
  },
};
