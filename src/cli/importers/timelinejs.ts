import { safeUrl } from '../../internal/safe-url.js';
import { FileError } from '../lib/failures.js';
import { readHtml } from './html-text.js';
import {
  compact,
  Ids,
  isRecord,
  Notes,
  short,
  textOf,
  titleOfFile,
  type Imported,
  type Importer,
  type ImportOptions,
} from './importer.js';
import { readTimelineDate } from './timelinejs-dates.js';

type Json = Readonly<Record<string, unknown>>;

const SOURCE = 'imported-timeline';
const PICTURE = /\.(jpe?g|png|gif|webp|avif|svg)(\?|#|$)/i;
/** What is read below; anything else that a slide has is told of. */
const READ = new Set([
  'start_date',
  'end_date',
  'text',
  'media',
  'group',
  'unique_id',
  'display_date',
  'background',
  'type',
  'autolink',
]);
const READ_MEDIA = new Set([
  'url',
  'caption',
  'credit',
  'alt',
  'thumbnail',
  'link',
  'link_target',
  'title',
]);

/** One slide, whether it came as JSON or as a row of a table. */
class SlideReader {
  constructor(
    private readonly notes: Notes,
    private readonly options: ImportOptions,
  ) {}

  text(item: string, html: unknown): string {
    const { text, lost } = readHtml(textOf(html));
    if (lost.length)
      this.notes.add(item, `elements of HTML were left out of its text: ${lost.join(', ')}`);
    return text;
  }

  date(item: string, given: unknown): string | undefined {
    const { date, lost } = readTimelineDate(given, this.options.offset);
    if (lost) this.notes.add(item, lost);
    const display = isRecord(given) && textOf(given['display_date']);
    if (display)
      this.notes.add(
        item,
        `its own wording of the date, “${display}”, is not kept: stories word dates themselves`,
      );
    return date;
  }

  /** A picture with a description is carried as one; all else as a link under the text. */
  media(item: string, given: unknown): { image?: Json; link?: string } {
    if (!isRecord(given)) return {};
    const address = textOf(given['url']);
    if (!address) return {};
    const caption = this.text(item, given['caption']);
    const credit = this.text(item, given['credit']);
    const alt = textOf(given['alt']) || caption.replace(/[*]/g, '');
    for (const key of Object.keys(given))
      if (!READ_MEDIA.has(key)) this.notes.add(item, `“${key}” of its media has no counterpart`);
    for (const key of ['thumbnail', 'link'])
      if (textOf(given[key]))
        this.notes.add(item, `the ${key} of its media was left out: ${short(textOf(given[key]))}`);
    // A mail address is one too, and no picture.
    const url = /^https?:/.test(safeUrl(address) ?? '') ? safeUrl(address) : undefined;
    if (url && PICTURE.test(url) && alt) {
      if (!textOf(given['alt']))
        this.notes.add(
          item,
          'its picture has no description (alt): the caption stands in for it. Say what the picture shows',
        );
      else if (caption)
        this.notes.add(item, `the caption of its picture was left out: ${short(caption, 120)}`);
      return { image: compact({ url, alt, credit }) };
    }
    const label = ([caption, credit].filter(Boolean).join(' – ') || address)
      .replace(/[[\]*]/g, '')
      .slice(0, 200);
    if (url && PICTURE.test(url))
      this.notes.add(
        item,
        `its picture has no description (alt), so that it became a link: ${short(address)}`,
      );
    else if (url)
      this.notes.add(
        item,
        `its media became a link, for stories show no players and embeds: ${short(address)}`,
      );
    else this.notes.add(item, `its media was left out, for it is no address: ${short(address)}`);
    return url ? { link: `[${label}](${url.replace(/\(/g, '%28').replace(/\)/g, '%29')})` } : {};
  }

  others(item: string, slide: Json): void {
    for (const key of Object.keys(slide))
      if (!READ.has(key)) this.notes.add(item, `“${key}” has no counterpart`);
    if (slide['background'])
      this.notes.add(item, 'its background was left out: views have the look of the page');
    const group = textOf(slide['group']);
    if (group)
      this.notes.add(item, `its group “${group}” was left out. If that is who acted, add an actor`);
    const display = textOf(slide['display_date']);
    if (display)
      this.notes.add(
        item,
        `its own wording of the date, “${display}”, is not kept: stories word dates themselves`,
      );
  }
}

/** @param slides as TimelineJS has them in JSON */
export function storyOfTimeline(
  given: {
    readonly title?: unknown;
    readonly events: readonly unknown[];
    readonly eras?: readonly unknown[];
  },
  options: ImportOptions,
  kind: string,
): Imported {
  const notes = new Notes();
  const ids = new Ids();
  const reader = new SlideReader(notes, options);
  const headlineOf = (slide: Json): string => {
    const text = isRecord(slide['text']) ? slide['text'] : {};
    return readHtml(textOf(text['headline'])).text.replace(/\s+/g, ' ').trim();
  };

  const title = isRecord(given.title) ? given.title : undefined;
  const titleText = title && isRecord(title['text']) ? title['text'] : {};
  const headline = (title && headlineOf(title)) || titleOfFile(options.file);
  if (title) {
    reader.others('the title', title);
    if (isRecord(title['media']) && textOf(title['media']['url']))
      notes.add('the title', `its media was left out: ${short(textOf(title['media']['url']))}`);
  }

  const events = given.events.flatMap((slide, place): readonly Json[] => {
    const number = `slide ${place + 1}`;
    if (!isRecord(slide)) {
      notes.add(number, 'it is no slide');
      return [];
    }
    const name = headlineOf(slide);
    const item = name ? `“${short(name)}”` : number;
    const text = isRecord(slide['text']) ? reader.text(item, slide['text']['text']) : '';
    const [firstWords = ''] = text.split('\n\n');
    if (!name && !firstWords) {
      notes.add(number, 'it was left out, for it has neither headline nor text');
      return [];
    }
    if (!name) notes.add(number, 'it has no headline: the beginning of its text stands in for it');
    const { image, link } = reader.media(item, slide['media']);
    reader.others(item, slide);
    const startDate = reader.date(item, slide['start_date']);
    if (!startDate)
      notes.add(item, 'it has no date that could be kept: readers see “date not established”');
    return [
      compact({
        id: ids.make(name || firstWords, `event-${place + 1}`),
        name: name || short(firstWords.replace(/[*]/g, ''), 80),
        description: [text, link].filter(Boolean).join('\n\n'),
        startDate,
        endDate: startDate && reader.date(item, slide['end_date']),
        image,
        citations: [{ source: SOURCE }],
      }),
    ];
  });

  const eras = (given.eras ?? []).flatMap((era, place): readonly Json[] => {
    if (!isRecord(era)) return [];
    const name = headlineOf(era) || `Era ${place + 1}`;
    const item = `era “${short(name)}”`;
    notes.add(item, 'it became an event that lasts, marked as a detail');
    return [
      compact({
        id: ids.make(name, `era-${place + 1}`),
        name,
        description: isRecord(era['text']) ? reader.text(item, era['text']['text']) : '',
        startDate: reader.date(item, era['start_date']),
        endDate: reader.date(item, era['end_date']),
        prominence: 'detail',
        citations: [{ source: SOURCE }],
      }),
    ];
  });

  if (events.length + eras.length === 0)
    throw new FileError(`There is no event in ${options.file}.`);
  notes.add(
    'sources',
    `${kind} names none: all events cite one source, which stands for the timeline itself. Name the real ones`,
  );
  return {
    notes: notes.all,
    carried: `${events.length + eras.length} events`,
    story: compact({
      id: new Ids().make(headline, 'imported-timeline'),
      headline,
      description: title ? reader.text('the title', titleText['text']) : '',
      inLanguage: options.lang,
      version: 1,
      sources: [
        {
          id: SOURCE,
          headline,
          disclosure: `TODO: imported from ${kind} (${options.file}), which names no sources. Name here who published the timeline, and give each event its own sources.`,
        },
      ],
      events: [...events, ...eras],
    }),
  };
}

const looksLikeTimeline = (value: unknown): value is { events: readonly unknown[] } & Json =>
  isRecord(value) &&
  Array.isArray(value['events']) &&
  value['events'].some(
    (slide) => isRecord(slide) && ('start_date' in slide || isRecord(slide['text'])),
  );

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
};

export const timelinejs: Importer = {
  name: 'timelinejs',
  about: 'JSON of TimelineJS',
  fits: (text) => looksLikeTimeline(parse(text)),
  read: (text, options) => {
    const value = parse(text);
    if (!isRecord(value) || !Array.isArray(value['events']))
      throw new FileError(`${options.file} is no JSON of TimelineJS: it has no list “events”.`);
    const { title, events, eras } = value;
    const result = storyOfTimeline(
      { title, events: events as unknown[], eras: Array.isArray(eras) ? (eras as unknown[]) : [] },
      options,
      'TimelineJS',
    );
    const others = Object.keys(value).filter((key) => !['title', 'events', 'eras'].includes(key));
    return {
      ...result,
      notes: [
        ...others.map((key) => ({ item: 'the timeline', text: `“${key}” has no counterpart` })),
        ...result.notes,
      ],
    };
  },
};
