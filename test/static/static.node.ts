import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseStory } from '../../src/content/parse-story.js';
import type { Story } from '../../src/content/types.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as persian from '../../src/localize/translations/fa.js';
import { renderStatic, renderText, STATIC_VIEWS } from '../../src/static/index.js';
import { escapeHtml, h, toHtml } from '../../src/static/markup.js';
import { readXml } from '../helpers/read-xml.js';
import { testStory } from '../helpers/test-story.js';

registerTranslation(persian);

const read = (path: string): Story =>
  parseStory(JSON.parse(readFileSync(`content/${path}`, 'utf8'))).story as Story;
const sample = read('iran-strikes-2020/story.json');
const test = parseStory(testStory()).story as Story;

/** With the references that XML knows by itself. */
const numeric = (html: string): string =>
  html
    .replace(/&amp;/g, '&#38;')
    .replace(/&lt;/g, '&#60;')
    .replace(/&gt;/g, '&#62;')
    .replace(/&quot;/g, '&#34;');

/** What a reader would see, without markup. */
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

describe('a story as plain HTML', () => {
  it('holds everything that is told: headline, events, claims with verdicts, quotes, questions, rungs, sources', () => {
    const text = words(renderStatic(test));
    for (const it of [
      'The bridge at Ostra',
      'A blast shuts the bridge',
      'Two charges went off.',
      'Conflicting accounts',
      'The border stays shut.',
      'Mara Lind',
      'Bridge closed after blast',
      'Weapons are used.',
      'Made up for tests.',
      'As of March 2021',
    ])
      assert.ok(text.includes(it), it);
  });

  it('holds every event, quote, claim and source of the sample story', () => {
    const text = words(renderStatic(sample));
    const plain = (it: string): string => it.replace(/\*+/g, '').replace(/\s+/g, ' ');
    for (const { name } of sample.events ?? []) assert.ok(text.includes(plain(name)), name);
    for (const { text: quote } of sample.quotes ?? [])
      assert.ok(text.includes(plain(quote)), quote);
    for (const { text: claim } of sample.claims ?? [])
      assert.ok(text.includes(plain(claim)), claim);
    for (const { headline } of sample.sources) assert.ok(text.includes(plain(headline)), headline);
  });

  it('is well-formed, and has no script, style, id, class or handler', () => {
    const html = renderStatic(sample);
    readXml(`<x>${numeric(html).replace(/<img([^>]*)>/g, '<img$1/>')}</x>`);
    assert.doesNotMatch(html, /<(script|style|link|iframe|template)|\s(id|class|style|on\w+)=/);
  });

  it('steps through the levels of headings without leaving one out, from the one that is asked for', () => {
    for (const headingLevel of [1, 2, 4]) {
      const levels = [...renderStatic(sample, { headingLevel }).matchAll(/<h([1-6])>/g)].map(
        ([, level]) => Number(level),
      );
      assert.equal(levels[0], headingLevel);
      levels.reduce((before, level) => {
        assert.ok(level <= before + 1, `h${level} after h${before}`);
        return level;
      });
    }
  });

  for (const view of STATIC_VIEWS) {
    it(`gives the ${view} alone, under its own heading`, () => {
      const html = renderStatic(test, { view });
      assert.match(html, /^<section lang="en" dir="ltr">\n {2}<h2>/);
      assert.ok(html.trimEnd().endsWith('</section>'));
    });
  }

  it('says of a view of which the story has nothing that it has none', () => {
    const { story } = parseStory({ id: 'a', headline: 'A', sources: [{ id: 's', headline: 'S' }] });
    for (const view of STATIC_VIEWS.filter((it) => it !== 'sources'))
      assert.match(renderStatic(story as Story, { view }), /This story has no/);
  });

  it('hides an answer until the reader opens it, without script', () => {
    const html = renderStatic(test, { view: 'quiz' });
    assert.equal(html.match(/<details>/g)?.length, test.quiz?.questions.length);
    assert.doesNotMatch(html.slice(0, html.indexOf('<details>')), /Conflicting accounts|Refuted/);
  });

  it('is in the language of the story, from right to left where that is', () => {
    const story = read('examples/minimal.fa.json');
    const html = renderStatic(story);
    assert.match(html, /^<article lang="fa" dir="rtl">/);
    assert.doesNotMatch(words(html), /As of|Sources|Accounts differ|says so/);
  });

  it('names the clock of a time of day, and moves no date that has none', () => {
    const html = words(renderStatic(test, { view: 'timeline' }));
    assert.match(html, /March 1, 2021 at 23:30 \( Ostra \)/);
    assert.match(html, /March 2, 2021/);
  });

  it('links a source with exact words to them, and none with an unsafe address', () => {
    const html = renderStatic(test, { view: 'timeline' });
    assert.match(html, /href="https:\/\/example\.org\/bridge#:~:text=a%20single%20charge"/);
  });
});

describe('the markup', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '</section>',
    '`',
    '\u0000\ufffe',
    '&lt;b&gt;',
  ];

  it('lets no text of a story become markup', () => {
    for (const text of HOSTILE) {
      const draft = testStory();
      const fill = (part: unknown): unknown =>
        typeof part === 'string'
          ? part
          : Array.isArray(part)
            ? part.map(fill)
            : typeof part === 'object' && part
              ? Object.fromEntries(
                  Object.entries(part).map(([key, value]) => [
                    key,
                    [
                      'text',
                      'name',
                      'headline',
                      'says',
                      'explanation',
                      'description',
                      'question',
                      'summary',
                      'occasion',
                      'publisher',
                      'method',
                      'disclosure',
                      'rationale',
                      'technique',
                      'label',
                    ].includes(key)
                      ? `${String(value)} ${text}`
                      : fill(value),
                  ]),
                )
              : part;
      const { story } = parseStory(fill(draft));
      const html = renderStatic(story as Story);
      assert.doesNotMatch(html, /<script|<img|onerror=alert\(1\)>|onclick='/);
      readXml(`<x>${numeric(html)}</x>`);
    }
  });

  it('escapes so that a parser reads the text again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text);
        assert.doesNotMatch(escaped, /[<>"'`]/);
        assert.doesNotMatch(escaped.replace(/&(amp|lt|gt|quot|#39|#96);/g, ''), /&/);
      }),
    );
  });

  it('gives up unsafe addresses and keeps relative ones', () => {
    const link = (href: string): string => toHtml([h('a', { href }, 'x')]);
    for (const href of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      '\u0001javascript:x',
      'vbscript:x',
    ])
      assert.equal(link(href), '<a>x</a>', href);
    assert.equal(link('pictures/a.jpg'), '<a href="pictures/a.jpg">x</a>');
    assert.equal(link('https://a.example/?b&c'), '<a href="https://a.example/?b&amp;c">x</a>');
  });
});

describe('a story as plain text', () => {
  it('has no markup, and lines of at most 76 characters where words allow it', () => {
    const text = renderText(sample);
    assert.doesNotMatch(text, /<\/?[a-z]+>|&amp;|\*\*/);
    const long = text.split('\n').filter((line) => line.length > 76 && line.trim().includes(' '));
    assert.deepEqual(long, []);
  });

  it('says the addresses of links', () => {
    assert.match(
      renderText(test).replace(/\s+/g, ' '),
      /Bridge closed after blast \(https:\/\/example\.org\/bridge/,
    );
  });

  it('leaves out what terminals would obey', () => {
    const { story } = parseStory({ ...testStory(), headline: 'A \u001b[31mred\u0007 line' });
    // oxlint-disable-next-line no-control-regex
    assert.doesNotMatch(renderText(story as Story), /[\u0000-\u0009\u000b-\u001f]/);
  });
});
