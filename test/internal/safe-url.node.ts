import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from '../../src/internal/safe-url.js';

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
