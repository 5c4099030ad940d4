import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeUrl, textFragment } from '../../src/internal/safe-url.js';

const BASE = 'https://news.example/2020/story.html';

describe('safeUrl', () => {
  it('passes web and mail addresses in their normal form', () => {
    assert.equal(safeUrl('HTTPS://Example.org'), 'https://example.org/');
    assert.equal(safeUrl('http://example.org/a b'), 'http://example.org/a%20b');
    assert.equal(safeUrl('mailto:desk@example.org'), 'mailto:desk@example.org');
  });

  it('refuses every other scheme, with or without a base', () => {
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://example.org/1',
      'view-source:https://example.org',
      'about:blank',
      'tel:1',
    ]) {
      assert.equal(safeUrl(url), undefined, url);
      assert.equal(safeUrl(url, BASE), undefined, url);
    }
  });

  it('sees through control characters and spaces that hide a scheme', () => {
    for (const url of [
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      'java\rscript:alert(1)',
      '\u0000javascript:alert(1)',
      '\u0001\u001f javascript:alert(1)',
      '\u00a0javascript:alert(1)',
      ' \n javascript:alert(1)',
    ]) {
      assert.equal(safeUrl(url), undefined, JSON.stringify(url));
      assert.equal(safeUrl(url, BASE), undefined, JSON.stringify(url));
    }
  });

  it('refuses relative and protocol-relative addresses without a base', () => {
    for (const url of [
      'photo.jpg',
      '/photo.jpg',
      '//evil.example',
      '\\\\evil.example',
      '#top',
      '?q',
    ])
      assert.equal(safeUrl(url), undefined, url);
  });

  it('resolves relative addresses against a base', () => {
    assert.equal(safeUrl('photo.jpg', BASE), 'https://news.example/2020/photo.jpg');
    assert.equal(safeUrl('//cdn.example/a', BASE), 'https://cdn.example/a');
  });

  it('refuses a relative address whose base is not on the web', () => {
    assert.equal(safeUrl('photo.jpg', 'file:///home/me/story.html'), undefined);
    assert.equal(safeUrl('photo.jpg', 'data:text/html,x'), undefined);
    assert.equal(safeUrl('photo.jpg', 'nonsense'), undefined);
  });

  it('has no address for nothing or a blank, even with a base', () => {
    for (const url of [undefined, '', ' ', '\n\t']) assert.equal(safeUrl(url, BASE), undefined);
  });

  it('does not throw at values that are no text', () => {
    for (const value of [1, null, {}, [], Symbol('x'), { trim: 1 }] as unknown[])
      assert.equal(safeUrl(value as string, BASE), undefined);
  });

  it('gives nothing but http, https and mailto for any text', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.string({ maxLength: 3 }), fc.constantFrom('javascript:', 'data:', '//', 'http:'))
        .map(([noise, scheme]) => noise + scheme + noise),
    );
    fc.assert(
      fc.property(hostile, fc.option(fc.constant(BASE), { nil: undefined }), (url, base) => {
        const safe = safeUrl(url, base);
        assert.ok(safe === undefined || /^(https?|mailto):/.test(safe));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('textFragment', () => {
  const page = 'https://example.org/a';

  it('leads to the exact words', () => {
    assert.equal(textFragment(page, 'All is well!'), `${page}#:~:text=All%20is%20well!`);
  });

  it('encodes the dash, the comma and the ampersand, which mean something in a directive', () => {
    assert.equal(textFragment(page, 'so-called, A&B'), `${page}#:~:text=so%2Dcalled%2C%20A%26B`);
  });

  it('names a long quote by its first and last words', () => {
    assert.equal(
      textFragment(page, 'one two three four five six seven eight nine ten eleven'),
      `${page}#:~:text=one%20two%20three%20four,eight%20nine%20ten%20eleven`,
    );
  });

  it('keeps a quote of ten words whole', () => {
    assert.ok(
      textFragment(page, '1 2 3 4 5 6 7 8 9 10').endsWith(
        '=1%202%203%204%205%206%207%208%209%2010',
      ),
    );
  });

  it('keeps the fragment that the address has', () => {
    assert.equal(textFragment(`${page}#part-2`, 'well'), `${page}#part-2:~:text=well`);
  });

  it('replaces a directive that the address has', () => {
    assert.equal(textFragment(`${page}#part:~:text=old`, 'new'), `${page}#part:~:text=new`);
    assert.equal(textFragment(`${page}#:~:text=old&text=older`, 'new'), `${page}#:~:text=new`);
  });

  it('treats line breaks and runs of spaces as one space', () => {
    assert.equal(textFragment(page, '  all \n is  well '), `${page}#:~:text=all%20is%20well`);
  });

  it('returns the address where there are no words', () => {
    assert.equal(textFragment(page, ' \n'), page);
  });

  it('survives half a surrogate pair', () => {
    assert.equal(textFragment(page, 'a\ud83d'), `${page}#:~:text=a%EF%BF%BD`);
  });

  it('carries the words in one directive, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const directive = textFragment(page, words).split(':~:text=')[1];
        if (directive === undefined) return assert.equal(words.trim(), '');
        assert.match(directive, /^[^-&,\s]+(,[^-&,\s]+)?$/);
        const [start = '', end = ''] = directive.split(',').map(decodeURIComponent);
        const spaced = words.trim().replace(/\s+/g, ' ');
        assert.ok(spaced.startsWith(start) && spaced.endsWith(end || start));
      }),
    );
  });
});
