import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  citationText,
  type CitationFormat,
} from '../../src/components/explainer-quotes/quote-citation-model.js';
import type { Citation, Quote, Story } from '../../src/content/types.js';
import * as english from '../../src/localize/translations/en.js';
import { quoteTakeAway } from '../../src/localize/translations/en-quote-take-away.js';
import * as persian from '../../src/localize/translations/fa.js';

const inEnglish: CitationFormat = {
  take: quoteTakeAway,
  common: english.common,
  dir: 'ltr',
  date: (text, zone) => (zone ? `${text} in ${zone}` : text),
};
const inPersian: CitationFormat = {
  ...inEnglish,
  take: persian.quoteTakeAway,
  common: persian.common,
  dir: 'rtl',
};

const story: Story = {
  id: 's',
  headline: 'The bridge at *Ostra*',
  asOf: '2021-03',
  sources: [
    {
      id: 'herald',
      headline: 'Border closed',
      publisher: 'The Herald',
      datePublished: '2021-03-02',
      url: 'https://example.org/bridge',
      archivedAt: 'https://archive.example/bridge',
    },
    { id: 'wire', headline: 'Two versions' },
    {
      id: 'pars',
      headline: 'پاسخ سخت',
      publisher: 'پارس',
      type: 'state-media',
      archivedAt: 'https://archive.example/pars',
    },
  ],
  actors: [
    { id: 'north', name: 'The North' },
    { id: 'mara', name: 'Mara Lind', jobTitle: 'minister', memberOf: 'north' },
  ],
  events: [
    { id: 'reply', name: 'Reply', timeZone: 'Asia/Baghdad', citations: [{ source: 'wire' }] },
  ],
};

const quote: Quote = {
  id: 'q',
  text: 'The border\n\nstays *shut*.',
  speaker: 'mara',
  date: '2021-03-02',
  citations: [{ source: 'herald' }],
};

const cite = (
  changes: Partial<Quote> = {},
  format: CitationFormat = inEnglish,
  address = 'https://news.example/a#explainer=s/quote/q',
): string => citationText(story, { ...quote, ...changes }, format, address);
const citing = (citation: Citation): string => cite({ citations: [citation] });

describe('citationText', () => {
  it('gives the words, who said them, as what and when, who prints them, and where they were copied', () => {
    assert.equal(
      cite(),
      '“The border stays shut.” – Mara Lind, minister, The North, 2021-03-02 (“Border closed”, The Herald, 2021-03-02, https://example.org/bridge).\n' +
        'From “The bridge at Ostra”, as of 2021-03: https://news.example/a#explainer=s/quote/q',
    );
  });

  it('names every source', () => {
    assert.match(
      cite({ citations: [{ source: 'herald' }, { source: 'wire' }] }),
      /bridge; “Two versions”, publisher not named\)/,
    );
  });

  it('says what is not known', () => {
    assert.match(cite({ date: undefined }), /The North, date not established \(/);
    assert.match(citing({ source: 'wire' }), /publisher not named/);
  });

  it('tells of an anonymous source, an unnamed speaker and state media', () => {
    assert.match(
      citing({ source: 'wire', speaker: 'an aide', anonymous: true }),
      /citing an aide, names no source\)/,
    );
    assert.match(cite({ attribution: 'anonymous' }), /speaker not named \(/);
    assert.match(cite({ attribution: 'state-media' }), /by way of state media \(/);
    assert.match(citing({ source: 'pars' }), /state media, https:\/\/archive/);
    assert.doesNotMatch(cite({ attribution: 'on-record' }), /on the record/);
  });

  it('gives the archived copy where there is no other address', () => {
    assert.match(citing({ source: 'pars' }), /https:\/\/archive\.example\/pars\)/);
    assert.doesNotMatch(cite(), /archive/);
  });

  it('gives a time on the clock of where it was said', () => {
    assert.match(
      cite({ date: '2021-03-02T00:10+03:00', event: 'reply' }),
      /2021-03-02T00:10\+03:00 in Asia\/Baghdad \(/,
    );
  });

  it('gives a translation beside the words, and who made it', () => {
    const translation = { text: 'Our answer will be hard.', translator: 'The Herald' };
    assert.match(
      cite({ text: 'پاسخ ما سخت خواهد بود.', translation }),
      /^“\u2068پاسخ ما سخت خواهد بود\.\u2069” \[“Our answer will be hard\.”, translated by The Herald\] – Mara/,
    );
    assert.match(cite({ translation: { text: 'Hard.' } }), /\[“Hard\.”\] –/);
  });

  it('ends without an address where the page has none', () => {
    assert.match(cite({}, inEnglish, ''), /\nFrom “The bridge at Ostra”, as of 2021-03\.$/);
  });

  it('sets apart what runs the other way, and nothing else, and never an address', () => {
    assert.doesNotMatch(cite(), /[\u2066-\u2069]/);
    const text = cite({}, inPersian);
    assert.match(
      text,
      /^«\u2068The border stays shut\.\u2069» – \u2068Mara Lind\u2069، \u2068minister\u2069/,
    );
    assert.match(text, /، https:\/\/example\.org\/bridge\)/);
    const open = text.match(/\u2068/g)?.length;
    assert.equal(open, text.match(/\u2069/g)?.length);
  });

  it('takes over no mark of direction that a story leaves open', () => {
    assert.match(cite({ text: 'The \u202eborder\u2067 stays.' }), /^“The border stays\.” –/);
  });
});
