import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from '../../src/internal/safe-url.js';
import { textFragment } from '../../src/internal/text-fragment.js';

const page = 'https://example.org/a';

/** The words a link looks for, as a browser decodes them: the whole, or the first and the last. */
const soughtBy = (url: string): readonly string[] =>
  (/:~:text=(.*)$/s.exec(url)?.[1] ?? '').split(',').filter(Boolean).map(decodeURIComponent);
const sought = (words: string): readonly string[] => soughtBy(textFragment(page, words));

describe('textFragment', () => {
  it('leads to the exact words', () => {
    assert.equal(textFragment(page, 'All is well'), `${page}#:~:text=All%20is%20well`);
  });

  it('encodes the dash, the comma and the ampersand, which mean something in a directive', () => {
    assert.equal(textFragment(page, 'so-called, A&B'), `${page}#:~:text=so%2Dcalled%2C%20A%26B`);
  });

  it('leaves out the marks around the words, which another paper sets otherwise', () => {
    for (const words of ['“All is well!”', 'All is well,', '… All is well.', '‘All is well’']) {
      assert.deepEqual(sought(words), ['All is well'], words);
    }
    assert.deepEqual(sought('«پاسخ ما سخت خواهد بود.»'), ['پاسخ ما سخت خواهد بود']);
  });

  it('keeps marks within the words', () => {
    assert.deepEqual(sought("We won't go, said “no one”."), ["We won't go, said “no one"]);
  });

  it('names a long quote by its first and last words', () => {
    assert.equal(
      textFragment(page, 'one two three four five six seven eight nine ten eleven.'),
      `${page}#:~:text=one%20two%20three%20four,eight%20nine%20ten%20eleven`,
    );
  });

  it('keeps a quote of ten words whole', () => {
    assert.deepEqual(sought('1 2 3 4 5 6 7 8 9 10'), ['1 2 3 4 5 6 7 8 9 10']);
  });

  it('spans what was left out of a quote, which the source may print', () => {
    for (const gap of ['…', '...', ' [...] ', ' (…) ', '. . .']) {
      assert.deepEqual(sought(`We will${gap}answer them`), ['We will', 'answer them'], gap);
    }
  });

  it('spans paragraphs, as no browser finds words across two of them', () => {
    assert.deepEqual(sought('We waited.\n\nThen we left.'), ['We waited', 'Then we left']);
    assert.deepEqual(sought('We\nwaited'), ['We waited']);
  });

  it('names a long text without spaces by its first and last clause', () => {
    const clause = '国境は閉じている';
    assert.deepEqual(sought(`${clause}。`), [clause]);
    assert.deepEqual(sought(`始まり、${`${clause}、`.repeat(20)}終わり。`), ['始まり', '終わり']);
  });

  it('passes over marks of direction, which the source does not print', () => {
    assert.deepEqual(sought('\u2068پاسخ\u2069 ما\u200f'), ['پاسخ ما']);
  });

  it('keeps the fragment that the address has', () => {
    assert.equal(textFragment(`${page}#part-2`, 'well'), `${page}#part-2:~:text=well`);
    assert.equal(textFragment(`${page}#`, 'well'), `${page}#:~:text=well`);
  });

  it('replaces a directive that the address has', () => {
    assert.equal(textFragment(`${page}#part:~:text=old`, 'new'), `${page}#part:~:text=new`);
    assert.equal(textFragment(`${page}#:~:text=old&text=older`, 'new'), `${page}#:~:text=new`);
  });

  it('leaves alone what only looks like a directive, before the fragment', () => {
    const odd = 'https://example.org/a:~:b?q=:~:text=c';
    assert.equal(textFragment(odd, 'well'), `${odd}#:~:text=well`);
  });

  it('gives no directive to an address that is not of the web', () => {
    assert.equal(textFragment('mailto:desk@example.org', 'well'), 'mailto:desk@example.org');
  });

  it('returns the address where there are no words', () => {
    for (const words of ['', ' \n', '…', '“”', '\u200f']) {
      assert.equal(textFragment(page, words), page, JSON.stringify(words));
    }
  });

  it('survives half a surrogate pair', () => {
    assert.equal(textFragment(page, 'a\ud83d'), `${page}#:~:text=a%EF%BF%BD`);
  });

  const words = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc
      .array(
        fc.constantFrom('we', 'A&B', 'so-called,', '“no”', '…', '#1', '5%', 'پاسخ', '国境', '\n\n'),
        { maxLength: 30 },
      )
      .map((list) => list.join(' ')),
  );

  it('carries the words in one directive that decodes to them, whatever they are', () => {
    fc.assert(
      fc.property(words, (text) => {
        const url = textFragment(page, text);
        if (url === page) return assert.equal(text.replace(/[\p{P}\p{Cf}\s]/gu, ''), '');
        assert.match(url.slice(page.length), /^#:~:text=[^-&,\s#]+(,[^-&,\s#]+)?$/);
        const spaced = text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
        const found = soughtBy(url).map((part) => spaced.replace(/\s+/g, ' ').indexOf(part));
        assert.ok(found.every((at) => at >= 0));
        assert.ok(
          (found[0] ?? 0) <= spaced.replace(/\s+/g, ' ').lastIndexOf(soughtBy(url).at(-1) ?? ''),
        );
      }),
    );
  });

  it('breaks no address: what stands before the directive is as it was, and safe', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        words,
        (raw, text) => {
          const url = safeUrl(raw) ?? page;
          const link = textFragment(url, text);
          assert.equal(safeUrl(link), link);
          assert.equal(link.replace(/:~:text=[^#]*$/, '').replace(/#$/, ''), url.replace(/#$/, ''));
          assert.equal(textFragment(link, text), link);
        },
      ),
    );
  });
});
