/** What a frame and the page around it say to each other: read only in exactly its shape. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { asksForHeight, heightMessages, surroundingsOf } from '../../src/embed/frame/heights.js';
import { marked, readFromFrame, readFromPage } from '../../src/embed/frame/messages.js';

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
});

describe('a message of a frame', () => {
  it('is read back as it was said', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'height', height: 640 },
      { type: 'event', name: 'explainer-answer', detail: { story: 'a', correct: true, max: 3 } },
    ] as const)
      assert.deepEqual(readFromFrame(marked(message)), message);
  });

  it('is nothing but that, whatever is sent', () => {
    fc.assert(fc.property(anything, (data) => readFromFrame(data) === undefined));
    fc.assert(fc.property(anything, (data) => readFromPage(data) === undefined));
  });

  it('has a height that a page can have', () => {
    const heights = fc.oneof(fc.double(), fc.integer(), anything);
    fc.assert(
      fc.property(heights, (height) => {
        const read = readFromFrame({ explainerKit: 1, type: 'height', height });
        if (!read) return;
        assert.ok(read.type === 'height' && read.height >= 0 && read.height <= 500_000);
        assert.ok(Number.isInteger(read.height));
      }),
    );
  });

  it('passes on flat details only, of events of the kit', () => {
    const details = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.double(), fc.boolean(), anything),
    );
    fc.assert(
      fc.property(details, (detail) => {
        const read = readFromFrame({
          explainerKit: 1,
          type: 'event',
          name: 'explainer-select',
          detail,
        });
        if (!read) return;
        assert.ok(read.type === 'event');
        for (const value of Object.values(read.detail))
          assert.match(typeof value, /^(string|number|boolean)$/);
        assert.ok(Object.keys(read.detail).length <= 12);
      }),
    );
    for (const name of ['click', 'explainer-', 'explainer-select ', 'xexplainer-select', 5, null])
      assert.equal(readFromFrame({ explainerKit: 1, type: 'event', name, detail: {} }), undefined);
  });

  it('is not read from what it inherits', () => {
    const heir: unknown = Object.create(marked({ type: 'height', height: 9 }));
    assert.equal(readFromFrame(heir), undefined);
    const own = JSON.parse('{"__proto__": {"explainerKit": 1, "type": "ready"}}') as unknown;
    assert.equal(readFromFrame(own), undefined);
  });
});

describe('a message of the page around', () => {
  const message = {
    type: 'page',
    url: 'https://news.example/a',
    fragment: '#explainer=s/event/e',
  } as const;

  it('is read back as it was said', () => {
    assert.deepEqual(readFromPage(marked(message)), message);
  });

  it('names a page of the web, and nothing in it but an item', () => {
    const read = (change: object) => readFromPage({ explainerKit: 1, ...message, ...change });
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', '', 5])
      assert.equal(read({ url }), undefined, String(url));
    for (const fragment of ['#top', 'explainer=a', 'javascript:alert(1)', 5, null])
      assert.equal(read({ fragment }), undefined, String(fragment));
    assert.equal(read({ fragment: '' })?.fragment, '');
  });
});

describe('a height', () => {
  it('is said as our page, AMP, Pym and WordPress understand it', () => {
    assert.deepEqual(heightMessages(480, { pym: 'strikes', secret: 'AbC123' }), [
      { explainerKit: 1, type: 'height', height: 480 },
      { sentinel: 'amp', type: 'embed-size', height: 480 },
      'pymxPYMxstrikesxPYMxheightxPYMx480',
      { message: 'height', value: 480, secret: 'AbC123' },
    ]);
  });

  it('is said to Pym and WordPress only where the address shows that they are there', () => {
    const at = (url: string) => surroundingsOf(new URL(url, 'https://news.example/'));
    assert.deepEqual(at('frame.html'), { pym: undefined, secret: undefined });
    assert.equal(at('frame.html?childId=a-1&initialWidth=600').pym, 'a-1');
    assert.equal(at('frame.html#?secret=Zx81').secret, 'Zx81');
    assert.equal(heightMessages(1, at('frame.html')).length, 2);
  });
});

describe('a page that asks for the height', () => {
  const surroundings = surroundingsOf({ search: '', hash: '#?secret=Ab12' });

  it('is WordPress with the secret of the frame', () => {
    assert.ok(asksForHeight({ message: 'ready', secret: 'Ab12' }, surroundings));
    assert.ok(!asksForHeight({ message: 'ready', secret: 'Other' }, surroundings));
    assert.ok(!asksForHeight({ message: 'ready' }, surroundingsOf({ search: '', hash: '' })));
  });

  it('is nothing else, whatever is sent', () => {
    fc.assert(fc.property(anything, (data) => !asksForHeight(data, surroundings)));
  });
});
