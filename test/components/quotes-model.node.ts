import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  compareRendering,
  diffWords,
  excerpt,
  indexAt,
  isLong,
  rolesOf,
  type Run,
} from '../../src/components/explainer-quotes/quotes-model.js';
import type { Quote, Story } from '../../src/content/types.js';

const quote = (id: string, speaker: string, text = 'Words.'): Quote => ({
  id,
  speaker,
  text,
  citations: [{ source: 'herald' }],
});

/** What differs stands in brackets. */
const marked = (runs: readonly Run[]): string =>
  runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const both = (ours: string, theirs: string): readonly string[] => {
  const diff = diffWords(ours, theirs);
  return [marked(diff.ours), marked(diff.theirs)];
};

describe('diffWords', () => {
  it('marks in each text the words that the other lacks', () => {
    assert.deepEqual(both('The border stays shut.', 'The border will stay shut.'), [
      'The border [stays] shut.',
      'The border [will stay] shut.',
    ]);
  });

  it('finds what is shared in the middle, not only at the ends', () => {
    assert.deepEqual(both('now we will answer them', 'they say we will answer you'), [
      '[now] we will answer [them]',
      '[they say] we will answer [you]',
    ]);
  });

  it('takes neither case nor punctuation for another word', () => {
    assert.deepEqual(both('“All is well!” So far…', 'all is well, so far'), [
      '“All is well!” So far…',
      'all is well, so far',
    ]);
  });

  it('takes differently composed letters for the same word', () => {
    assert.equal(diffWords('Erdo\u011fan caf\u00e9', 'Erdog\u0306an cafe\u0301').shared, 2);
  });

  it('keeps the inside of a word apart', () => {
    assert.deepEqual(both("we won't go", 'we wont go'), ["we [won't] go", 'we [wont] go']);
  });

  it('compares single characters where a language puts no spaces', () => {
    assert.deepEqual(both('国境は閉じている', '国境は開いている'), [
      '国境は[閉じ]ている',
      '国境は[開い]ている',
    ]);
  });

  it('compares right-to-left words the same way', () => {
    assert.deepEqual(both('پاسخ ما سخت خواهد بود', 'پاسخ ما سنگین خواهد بود'), [
      'پاسخ ما [سخت] خواهد بود',
      'پاسخ ما [سنگین] خواهد بود',
    ]);
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
    assert.deepEqual(both(' ', ''), ['', '']);
  });

  it('counts all between the ends as different where two texts are too long to compare', () => {
    const long = (word: string): string =>
      `begin ${Array.from({ length: 2000 }, (_, at) => `${word}${at} same`).join(' ')} end`;
    const started = performance.now();
    const { ours, theirs, shared } = diffWords(long('a'), long('b'));
    assert.ok(performance.now() - started < 1000);
    assert.equal(shared, 3); // begin … same end
    assert.deepEqual(
      ours.map((run) => run.differs),
      [false, true, false],
    );
    assert.deepEqual(
      theirs.map((run) => run.differs),
      [false, true, false],
    );
  });

  it('loses no character, and leaves the same words unmarked on both sides', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'B,', '…'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [ours, theirs] = [a.join(' '), b.join(' ')];
        const diff = diffWords(ours, theirs);
        assert.equal(diff.ours.map(({ text }) => text).join(''), ours);
        assert.equal(diff.theirs.map(({ text }) => text).join(''), theirs);
        const unmarked = (runs: readonly Run[]): string =>
          runs
            .map(({ text, differs }) => (differs ? ' ' : text))
            .join('')
            .toLowerCase()
            .replaceAll(',', '')
            .trim()
            .replaceAll(/\s+/g, ' ');
        assert.equal(unmarked(diff.ours), unmarked(diff.theirs));
      }),
    );
  });
});

describe('compareRendering', () => {
  const persian: Quote = {
    ...quote('q', 'rez', 'پاسخ ما سخت خواهد بود.'),
    translation: { text: 'Our answer will be hard.' },
  };

  it('compares another translation with the translation', () => {
    const { ours, theirs, isTranslation } = compareRendering(persian, 'Our answer will be harsh.');
    assert.equal(isTranslation, true);
    assert.equal(marked(ours), 'Our answer will be [hard.]');
    assert.equal(marked(theirs), 'Our answer will be [harsh.]');
  });

  it('compares the same language with the words themselves', () => {
    assert.equal(compareRendering(persian, 'پاسخ ما سنگین خواهد بود').isTranslation, false);
  });
});

describe('indexAt', () => {
  const starts = [0, 100, 200, 300];
  const at = (scrolled: number, current = 0, end = 300): number =>
    indexAt(starts, scrolled, end, current);

  it('finds the card whose start is nearest', () => {
    assert.deepEqual(
      [0, 40, 60, 180, 290].map((scrolled) => at(scrolled)),
      [0, 0, 1, 2, 3],
    );
  });

  it('finds the last card where the list ends before its start', () => {
    assert.equal(at(260, 0, 260), 3);
  });

  it('stays with the current card among those that all stand at the end', () => {
    assert.equal(at(150, 3, 150), 3);
    assert.equal(at(150, 2, 150), 2);
  });

  it('is 0 where there is no such current card, or none at all', () => {
    assert.equal(at(0, 9), 0);
    assert.equal(indexAt([], 50, 100, 2), 0);
  });
});

describe('excerpt', () => {
  it('leaves a short text whole, without its markup', () => {
    assert.equal(excerpt('All is *well*!', 40), 'All is well!');
  });

  it('ends after a word, without its punctuation', () => {
    assert.equal(excerpt('We waited, and waited, and waited.', 12), 'We waited…');
  });

  it('cuts a word that is longer than all there is room for, never a character', () => {
    assert.equal(excerpt('a'.repeat(50), 5), 'aaaaa…');
    assert.equal(excerpt('😀'.repeat(50), 5), '😀😀…');
  });
});

describe('rolesOf', () => {
  const story: Story = {
    id: 's',
    headline: 'S',
    sources: [{ id: 'herald', headline: 'H' }],
    actors: [{ id: 'north', name: 'The North' }],
  };
  const roles = (jobTitle?: string, memberOf?: string) =>
    rolesOf(story, { id: 'mara', name: 'Mara Lind', jobTitle, memberOf });

  it('are the post and whom the speaker belongs to', () => {
    assert.deepEqual(roles('minister', 'north'), ['minister', 'The North']);
    assert.deepEqual(roles(undefined, 'north'), ['The North']);
    assert.deepEqual(roles('minister'), ['minister']);
    assert.deepEqual(roles(), []);
  });

  it('name nobody twice', () => {
    assert.deepEqual(roles('President of The North', 'north'), ['President of The North']);
  });
});

describe('isLong', () => {
  it('calls a text long that no clamp lets through whole', () => {
    assert.equal(isLong('x'.repeat(320)), false);
    assert.equal(isLong('x'.repeat(321)), true);
  });
});
