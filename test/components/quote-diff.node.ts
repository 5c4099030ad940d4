import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareRendering } from '../../src/components/explainer-quotes/renderings-model.js';
import { diffWords, type Run } from '../../src/components/explainer-quotes/word-diff-model.js';
import { plainText } from '../../src/content/rich-text.js';
import type { Quote, Story } from '../../src/content/types.js';

/** What differs stands in brackets. */
const marked = (runs: readonly Run[]): string =>
  runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const both = (ours: string, theirs: string): readonly string[] => {
  const diff = diffWords(ours, theirs);
  return [marked(diff.ours), marked(diff.theirs)];
};
const isAlike = (ours: string, theirs: string): boolean => !diffWords(ours, theirs).changes.length;

describe('diffWords', () => {
  it('marks in each text the words that the other lacks', () => {
    assert.deepEqual(both('The border stays shut.', 'The border will stay shut.'), [
      'The border [stays] shut.',
      'The border [will stay] shut.',
    ]);
  });

  it('tells what stands in place of what, in order', () => {
    assert.deepEqual(diffWords('Now we will answer them all', 'We will soon answer them').changes, [
      { ours: 'Now', theirs: '' },
      { ours: '', theirs: 'soon' },
      { ours: 'all', theirs: '' },
    ]);
  });

  it('finds what is shared in the middle, not only at the ends', () => {
    assert.deepEqual(both('now we will answer them', 'they say we will answer you'), [
      '[now] we will answer [them]',
      '[they say] we will answer [you]',
    ]);
  });

  it('marks in both what stands in another order', () => {
    assert.deepEqual(both('War and peace come', 'Peace and war come'), [
      '[War and] peace come',
      'Peace [and war] come',
    ]);
  });

  it('takes neither case nor punctuation for another word, and marks none', () => {
    assert.ok(isAlike('“All is well!” So far…', 'all is well, so far'));
    assert.ok(isAlike('We can’t—won’t—go', "We can't, won't go."));
    assert.deepEqual(both('self-defence, only', 'Self defense only!'), [
      'self-[defence], only',
      'Self [defense] only!',
    ]);
  });

  it('keeps the inside of a word apart', () => {
    assert.deepEqual(both("we won't go", 'we wont go'), ["we [won't] go", 'we [wont] go']);
  });

  it('hides no difference of numbers, signs or amounts', () => {
    for (const [ours, theirs] of [
      ['1.5 million', '15 million'],
      ['$5', '€5'],
      ['5%', '5'],
      ['it was -5 then', 'it was 5 then'],
      ['10,000 men', '10 men'],
    ] as const) {
      assert.ok(!isAlike(ours, theirs), `${ours} | ${theirs}`);
    }
    assert.ok(isAlike('in 2019-20', 'in 2019–20'));
  });

  it('takes differently composed letters for the same word', () => {
    assert.ok(isAlike('Erdo\u011fan caf\u00e9', 'Erdog\u0306an cafe\u0301'));
  });

  it('compares right-to-left words the same way', () => {
    assert.deepEqual(both('پاسخ ما سخت خواهد بود.', 'پاسخ ما سنگین خواهد بود'), [
      'پاسخ ما [سخت] خواهد بود.',
      'پاسخ ما [سنگین] خواهد بود',
    ]);
  });

  it('takes no other word from how a Persian keyboard, vowel signs or half-spaces write it', () => {
    assert.ok(isAlike('می‌گوییم کتاب ۱۲', 'ميگوييم كتاب 12'));
    assert.ok(isAlike('مُحَمَّد ـ سـلام', 'محمد سلام'));
    assert.ok(isAlike('\u2067سلام\u2069 دنیا', 'سلام دنیا'));
  });

  it('compares single characters where a language puts no spaces', () => {
    assert.deepEqual(both('国境は閉じている', '国境は開いている'), [
      '国境は[閉じ]ている',
      '国境は[開い]ている',
    ]);
    assert.ok(diffWords('ชายแดนปิด', 'ชายแดนเปิด').shared >= 6);
  });

  it('passes over the markup of a text', () => {
    assert.deepEqual(both('We *never* said so.', 'We never said so.'), [
      'We never said so.',
      'We never said so.',
    ]);
  });

  it('copes with nothing on either side', () => {
    assert.deepEqual(both('', 'one'), ['', '[one]']);
    assert.deepEqual(both('one', ''), ['[one]', '']);
    assert.deepEqual(both(' ', '…'), ['', '…']);
  });

  it('finds the few words that differ among ten thousand, and quickly', () => {
    const speech = Array.from({ length: 10_000 }, (_, at) => `word${at % 700}`);
    const other = [...speech];
    other[5] = 'other';
    other.splice(4000, 1, 'one', 'more');
    other[9990] = 'last';
    const started = performance.now();
    const { changes } = diffWords(speech.join(' '), other.join(' '));
    assert.ok(performance.now() - started < 1500);
    assert.deepEqual(
      changes.map(({ theirs }) => theirs),
      ['other', 'one more', 'last'],
    );
  });

  it('does not compare what is too long and too different, and takes no time to know it', () => {
    const many = (words: readonly string[]): string =>
      `begin ${Array.from({ length: 10_000 }, (_, at) => words[(at * at) % words.length]).join(' ')} end`;
    const started = performance.now();
    const { ours, shared, isCompared } = diffWords(many(['a', 'b', 'c']), many(['d', 'c', 'e']));
    assert.ok(performance.now() - started < 1500);
    assert.equal(isCompared, false);
    assert.equal(shared, 2);
    assert.deepEqual(
      ours.map(({ differs }) => differs),
      [false, true, false],
    );
    assert.equal(diffWords('a '.repeat(500), 'b '.repeat(500)).isCompared, true);
  });

  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'B,', '…', 'می', '5%', '国'), {
    maxLength: 12,
  });
  const text = fc.oneof(
    words.map((list) => list.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );

  it('loses no character, and tells of every word that it marks', () => {
    fc.assert(
      fc.property(text, text, (ours, theirs) => {
        const diff = diffWords(ours, theirs);
        assert.equal(diff.ours.map((run) => run.text).join(''), plainText(ours));
        assert.equal(diff.theirs.map((run) => run.text).join(''), plainText(theirs));
        for (const side of ['ours', 'theirs'] as const) {
          const told = diff.changes.map((change) => change[side]).filter(Boolean);
          const shown = diff[side].filter(({ differs }) => differs).map((run) => run.text);
          assert.deepEqual(told, shown);
        }
      }),
    );
  });

  it('says the same from either side, and finds the most that two texts share', () => {
    const longest = (a: readonly string[], b: readonly string[]): number => {
      if (!a.length || !b.length) return 0;
      const [x, y] = [a.slice(1), b.slice(1)];
      return a[0] === b[0] ? 1 + longest(x, y) : Math.max(longest(x, b), longest(a, y));
    };
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const { shared } = diffWords(a.join(' '), b.join(' '));
        assert.equal(shared, longest(a, b));
        assert.equal(diffWords(b.join(' '), a.join(' ')).shared, shared);
      }),
    );
  });

  it('finds no difference between a text and itself', () => {
    fc.assert(fc.property(text, (same) => assert.ok(isAlike(same, same))));
  });
});

describe('compareRendering', () => {
  const story: Story = {
    id: 's',
    headline: 'S',
    inLanguage: 'en',
    sources: [
      { id: 'herald', headline: 'H' },
      { id: 'pars', headline: 'P', inLanguage: 'fa' },
    ],
    actors: [{ id: 'rez', name: 'Rez' }],
  };
  const persian: Quote = {
    id: 'q',
    speaker: 'rez',
    text: 'پاسخ ما سخت خواهد بود.',
    inLanguage: 'fa',
    citations: [{ source: 'herald' }],
    translation: { text: 'Our answer will be hard.' },
  };
  const compared = (text: string, source = 'herald') =>
    compareRendering(story, persian, { text, citations: [{ source }] });

  it('compares another translation with the translation', () => {
    const { ours, theirs, isTranslation, languages } = compared('Our answer will be harsh.');
    assert.equal(isTranslation, true);
    assert.equal(marked(ours), 'Our answer will be [hard].');
    assert.equal(marked(theirs), 'Our answer will be [harsh].');
    assert.deepEqual(languages, ['en', 'en']);
  });

  it('compares the same language with the words themselves', () => {
    const { isTranslation, languages } = compared('پاسخ ما سنگین خواهد بود', 'pars');
    assert.equal(isTranslation, false);
    assert.deepEqual(languages, ['fa', 'fa']);
  });

  it('goes by the language of the source where no word is shared', () => {
    assert.equal(compared('جواب سنگین', 'pars').isTranslation, false);
    assert.deepEqual(compared('جواب سنگین', 'pars').languages, ['fa', 'fa']);
    const english: Story = {
      ...story,
      sources: [{ id: 'herald', headline: 'H', inLanguage: 'en' }],
    };
    const variant = { text: 'They shall regret it', citations: [{ source: 'herald' }] };
    assert.equal(compareRendering(english, persian, variant).isTranslation, true);
  });

  it('tells what is the same to the letter from what is the same but for its marks', () => {
    assert.equal(compared('Our answer will be hard.').isSame, true);
    const { isSame, changes } = compared('our answer will be hard');
    assert.deepEqual([isSame, changes.length], [false, 0]);
  });

  it('compares a rendering once, however often its card is drawn', () => {
    const variant = { text: 'Our answer', citations: [{ source: 'herald' }] };
    assert.equal(
      compareRendering(story, persian, variant),
      compareRendering(story, persian, variant),
    );
  });
});
