import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseRichText, plainText, type Inline } from '../../src/content/rich-text.js';

const text = (value: string): Inline => ({ type: 'text', text: value });
const em = (...children: Inline[]): Inline => ({ type: 'em', children });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const link = (href: string, ...children: Inline[]): Inline => ({ type: 'link', href, children });

const isOneLine = (typed: string, ...expected: Inline[]) =>
  assert.deepEqual(parseRichText(typed), [expected]);
const staysAsTyped = (...lines: string[]) => {
  for (const line of lines) isOneLine(line, text(line));
};

const depth = (nodes: readonly Inline[]): number =>
  Math.max(0, ...nodes.map((node) => (node.type === 'text' ? 0 : 1 + depth(node.children))));

/** Text made mostly of marks. */
const marked = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '***',
        '[',
        ']',
        '](',
        ')',
        '](https://a.example)',
        ' ',
        '\n',
        '\n\n',
      ),
      fc.constantFrom('a', 'é', '語', '.', ',', '“', '😀', '\u00a0'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('parseRichText', () => {
  it('reads plain text as one paragraph', () => {
    isOneLine('All is well.', text('All is well.'));
  });

  it('parts paragraphs at blank lines, however they are written', () => {
    const expected = [[text('a')], [text('b')]];
    for (const typed of ['a\n\nb', 'a\r\n\r\nb', 'a\n \t\n\n\nb', '\n\na\n\nb\n\n'])
      assert.deepEqual(parseRichText(typed), expected, JSON.stringify(typed));
  });

  it('reads a single line break as a space', () => {
    isOneLine('a\nb\r\nc \n d', text('a b c d'));
  });

  it('keeps no-break spaces', () => {
    isOneLine('«\u00a0a\u00a0»', text('«\u00a0a\u00a0»'));
  });

  it('has no paragraph for a blank text', () => {
    for (const blank of ['', ' ', '\n\n \n']) assert.deepEqual(parseRichText(blank), []);
  });

  it('reads emphasis', () => {
    isOneLine('a *b c* d', text('a '), em(text('b c')), text(' d'));
  });

  it('reads strong emphasis', () => {
    isOneLine('**a** b', strong(text('a')), text(' b'));
  });

  it('reads emphasis beside punctuation', () => {
    isOneLine(
      '(*a*), “**b**”.',
      text('('),
      em(text('a')),
      text('), “'),
      strong(text('b')),
      text('”.'),
    );
  });

  it('reads emphasis in scripts that put no spaces between words', () => {
    isOneLine('日本*語*です', text('日本'), em(text('語')), text('です'));
    isOneLine('**重要。**本文', strong(text('重要。')), text('本文'));
  });

  it('reads one emphasis inside the other', () => {
    isOneLine('**a *b* c**', strong(text('a '), em(text('b')), text(' c')));
    isOneLine('*a **b***', em(text('a '), strong(text('b'))));
    isOneLine('**a *b***', strong(text('a '), em(text('b'))));
    isOneLine('***a* b**', strong(em(text('a')), text(' b')));
    isOneLine('***a***', strong(em(text('a'))));
  });

  it('leaves asterisks between spaces as typed', () => {
    staysAsTyped('2 * 3 * 4', 'a ** b ** c', '* item * item');
  });

  it('leaves asterisks inside a word or number as typed', () => {
    staysAsTyped('f**k and s**t', '2*3*4', 'f***ing');
  });

  it('leaves footnote asterisks as typed', () => {
    staysAsTyped('prices*, wages*, rents', 'a 5* hotel, a 4* hotel');
    isOneLine('**a***', strong(text('a')), text('*'));
  });

  it('leaves unbalanced marks as typed', () => {
    staysAsTyped('*a', 'a*', '**a', '**a*', '*a **b', '[a', 'a]', '****a****', '*');
  });

  it('leaves as typed what crosses an earlier pair', () => {
    isOneLine('*a **b* c**', em(text('a **b')), text(' c**'));
    isOneLine('**a *b** c*', strong(text('a *b')), text(' c*'));
    isOneLine('*a [b* c](https://a.example)', em(text('a [b')), text(' c](https://a.example)'));
  });

  it('reads a link', () => {
    isOneLine(
      'see [the *report*](https://a.example/x).',
      text('see '),
      link('https://a.example/x', text('the '), em(text('report'))),
      text('.'),
    );
  });

  it('reads a link inside emphasis', () => {
    isOneLine(
      '**a [*b*](https://a.example/)**',
      strong(text('a '), link('https://a.example/', em(text('b')))),
    );
  });

  it('reads round brackets in an address', () => {
    isOneLine('[a](https://a.example/b_(c))', link('https://a.example/b_(c)', text('a')));
    isOneLine('[a](https://a.example/(b)-(c)/d)', link('https://a.example/(b)-(c)/d', text('a')));
  });

  it('reads square brackets in a label', () => {
    isOneLine(
      '[all [is] well](https://a.example/)',
      link('https://a.example/', text('all [is] well')),
    );
  });

  it('makes no link inside a link', () => {
    isOneLine(
      '[a [b](https://a.example/) c](https://b.example/)',
      text('[a '),
      link('https://a.example/', text('b')),
      text(' c](https://b.example/)'),
    );
  });

  it('reads a mail address', () => {
    isOneLine('[a](mailto:b@c.example)', link('mailto:b@c.example', text('a')));
  });

  it('leaves links to unsafe or relative addresses as typed', () => {
    staysAsTyped(
      '[a](javascript:alert(1))',
      '[a](JAVASCRIPT:*b*)',
      '[a](data:text/html,x)',
      '[a](//evil.example)',
      '[a](/b)',
      '[a](b c)',
      '[a](https://a.example/b c)',
      '[a](https://a.example/(b c))',
      '[a](https://a.example/(b) c)',
      '[a]()',
    );
  });

  it('leaves a link without a label as typed', () => {
    staysAsTyped('[](https://a.example)', '[ ](https://a.example)');
  });

  it('shows HTML as text', () => {
    staysAsTyped('<b onclick="x()">a</b> &amp; <script>', '![a] `b` # c _d_ ~~e~~ \\');
  });

  it('nests three deep at most, with no empty span and no two texts side by side', () => {
    const check = (nodes: readonly Inline[]): void => {
      assert.ok(nodes.length > 0);
      nodes.forEach((node, i) => {
        if (node.type !== 'text') return check(node.children);
        assert.ok(node.text);
        assert.notEqual(nodes[i + 1]?.type, 'text');
      });
    };
    fc.assert(
      fc.property(marked, (typed) => {
        for (const paragraph of parseRichText(typed)) {
          assert.ok(depth(paragraph) <= 3);
          check(paragraph);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('loses nothing but the marks it understood', () => {
    const typedAgain = (nodes: readonly Inline[]): string =>
      nodes
        .map((node) => {
          if (node.type === 'text') return node.text;
          const inner = typedAgain(node.children);
          if (node.type === 'link') return `[${inner}](https://a.example)`;
          return node.type === 'em' ? `*${inner}*` : `**${inner}**`;
        })
        .join('');
    fc.assert(
      fc.property(marked, (typed) => {
        const again = parseRichText(typed).map(typedAgain).join(' ');
        assert.equal(again.replace(/\s+/g, ''), typed.replace(/\s+/g, ''));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes linear time for hostile text', () => {
    const hostile = [
      '*',
      '[',
      '](',
      '[a](',
      '*a ',
      'a*',
      '[*',
      '*a* ',
      '[[a*b* ',
      '](a)',
      '*a **b [c ',
      '***a ',
      '[\u00a0',
      '(',
      '\n',
      ' ',
      '[a](https://a.example/(',
      '“*',
    ];
    const timed = (typed: string) => {
      const begun = performance.now();
      parseRichText(typed);
      return performance.now() - begun;
    };
    for (const unit of hostile) {
      timed(unit.repeat(1000));
      assert.ok(timed(unit.repeat(50_000)) < 2000, `50,000 × ${JSON.stringify(unit)}`);
    }
    assert.ok(timed('[a'.repeat(50_000) + '*a* '.repeat(50_000) + '](b'.repeat(50_000)) < 2000);
  });

  it('does not overflow on a text of ten million marks', () => {
    assert.equal(parseRichText('*'.repeat(1e7)).length, 1);
    assert.equal(parseRichText(`[a](https://${'a'.repeat(1e7)}`).length, 1);
    assert.equal(parseRichText(`[a](https://${'(a)'.repeat(3e6)}`).length, 1);
  });
});

describe('plainText', () => {
  it('removes the markup and keeps the labels', () => {
    assert.equal(plainText('a **b *c*** [d *e*](https://a.example)'), 'a b c d e');
  });

  it('puts paragraphs on one line', () => {
    assert.equal(plainText('a\nb\n\nc'), 'a b c');
  });

  it('keeps what is no markup', () => {
    assert.equal(plainText('2 * 3, f**k, [sic], <b>'), '2 * 3, f**k, [sic], <b>');
  });
});
