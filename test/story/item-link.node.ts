import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import type { ItemKind } from '../../src/content/types.js';
import { fragmentOf, itemAddress, pageAddress, parseFragment } from '../../src/story/item-link.js';

const kind = fc.constantFrom<ItemKind>('step', 'event', 'quote', 'claim');
/** Any text, halves of pairs and signs with a meaning in addresses among it. */
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc
    .array(fc.constantFrom('/', '%', '#', '?', '=', '\ud800', '\udfff', "'", ')', ' ', 'آ', '😀'), {
      minLength: 1,
    })
    .map((parts) => parts.join('')),
);

describe('fragmentOf', () => {
  it('writes what parseFragment reads, whatever the ids are', () => {
    fc.assert(
      fc.property(text, kind, text, (story, kind, id) => {
        const read = parseFragment(fragmentOf(story, { kind, id }));
        // Half a pair is no character, and arrives as the sign for one that is lost.
        const whole = (it: string): string => it.replace(/\p{Cs}/gu, '\uFFFD');
        assert.deepEqual(read, { story: whole(story), item: { kind, id: whole(id) } });
      }),
    );
  });

  it('comes back from an address as it was', () => {
    fc.assert(
      fc.property(text, text, (story, id) => {
        const fragment = fragmentOf(story, { kind: 'step', id });
        assert.equal(new URL(fragment, 'https://example.org/a?b').hash, fragment);
      }),
    );
  });

  it('writes nothing at which a mail or a chat would end the link', () => {
    fc.assert(
      fc.property(text, text, (story, id) => {
        assert.match(fragmentOf(story, { kind: 'step', id }), /^#explainer=[\w%./~-]+$/);
      }),
    );
  });

  it('leaves an id as the format has it readable', () => {
    assert.equal(
      fragmentOf('iran-strikes-2020', { kind: 'step', id: 'step-1.2' }),
      '#explainer=iran-strikes-2020/step/step-1.2',
    );
  });
});

describe('the address of an item', () => {
  const globals = globalThis as { location?: unknown; document?: unknown };
  /** A document that stands at an address, with what it says of itself. */
  const page = (href: string, baseURI: string, canonical?: string, isTold = false): void => {
    globals.location = { href };
    globals.document = {
      baseURI,
      querySelector: () => canonical && { href: canonical, hasAttribute: () => isTold },
    };
  };
  afterEach(() => {
    delete globals.location;
    delete globals.document;
  });
  const item = { kind: 'step', id: 'b' } as const;

  it('is that of the page with another fragment', () => {
    page('https://example.org/a?page=2#comments', 'https://cdn.example.org/');
    assert.equal(itemAddress('a', item), 'https://example.org/a?page=2#explainer=a/step/b');
  });

  it('is that of the page also where its canonical link is another', () => {
    page('https://example.org/a', 'https://example.org/a', 'https://example.org/front');
    assert.equal(pageAddress(), 'https://example.org/a');
  });

  it('in a frame is that of the page around, where that has told it', () => {
    page('https://cdn.example/frame', 'https://cdn.example/', 'https://example.org/front', true);
    assert.equal(pageAddress(), 'https://example.org/front');
  });

  it('of a document without an address is its canonical link', () => {
    page('about:srcdoc', 'https://example.org/base', 'https://example.org/story#top');
    assert.equal(pageAddress(), 'https://example.org/story');
  });

  it('of a document that says nothing of itself is the page that made it', () => {
    page('about:blank', 'https://example.org/around#part');
    assert.equal(itemAddress('a', item), 'https://example.org/around#explainer=a/step/b');
  });

  it('is the fragment alone where nothing leads there', () => {
    page('data:text/html,x', 'data:text/html,x', 'javascript:alert(1)');
    assert.equal(itemAddress('a', item), '#explainer=a/step/b');
  });
});
