import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { columnRules } from '../../src/components/explainer-sources/columns-sheet.js';
import { citationCount, usesOf } from '../../src/components/explainer-sources/source-uses-model.js';
import {
  conflict,
  matrixOf,
  mostOutspoken,
  sortRows,
  type RowOrder,
} from '../../src/components/explainer-sources/sources-model.js';
import { checkStory } from '../../src/content/check-story.js';
import type { Citation, Story } from '../../src/content/types.js';
import { testStory } from '../helpers/test-story.js';

const SOURCES = ['a', 'b', 'c', 'd'];

const citation: fc.Arbitrary<Citation> = fc.record(
  {
    source: fc.constantFrom(...SOURCES),
    says: fc.constantFrom('one', 'two'),
    stance: fc.constantFrom('asserts', 'denies', 'qualifies', 'no-comment'),
    value: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ['source', 'says'] },
);

/** A story of claims and disputes on which four sources say anything at all. */
const story = fc
  .record({
    claims: fc.array(fc.array(citation, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
    disputes: fc.array(fc.array(citation, { minLength: 2, maxLength: 6 }), { maxLength: 5 }),
  })
  .map(
    ({ claims, disputes }) =>
      ({
        id: 's',
        headline: 'S',
        sources: SOURCES.map((id) => ({ id, headline: id })),
        claims: claims.map((citations, at) => ({
          id: `c${at}`,
          text: `Claim ${at}`,
          citations,
          reviews: [{ verdict: 'unproven' }],
        })),
        disputes: disputes.map((accounts, at) => ({
          id: `d${at}`,
          question: `Question ${at}?`,
          accounts,
        })),
      }) as unknown as Story,
  );
const order = fc.constantFrom<RowOrder[]>('story', 'speaking', 'divided', 0, 1, 2, 3);

const claims = (...lists: readonly Partial<Citation>[][]): Story =>
  ({
    id: 's',
    headline: 'S',
    sources: SOURCES.map((id) => ({ id, headline: id })),
    claims: lists.map((citations, at) => ({ id: `c${at}`, text: `${at}`, citations, reviews: [] })),
  }) as unknown as Story;
const ids = (of: Story, by: RowOrder, isReversed = false): string =>
  sortRows(matrixOf(of).rows, by, typeof by === 'number' ? SOURCES[by] : '', isReversed)
    .map(({ text }) => text)
    .join('');

describe('two citations', () => {
  it('conflict alike, whichever is named first', () => {
    fc.assert(fc.property(citation, citation, (a, b) => conflict(a, b) === conflict(b, a)));
  });

  it('conflict by other stances and by other numbers, and by nothing else', () => {
    const a = { source: 'a' } as const;
    assert.equal(conflict({ ...a, stance: 'denies' }, a), true);
    assert.equal(conflict({ ...a, value: 2 }, { ...a, value: 3 }), true);
    assert.equal(conflict({ ...a, value: 2 }, { ...a, value: 2, says: 'else' }), false);
    assert.equal(conflict({ ...a, value: 2 }, a), false);
  });

  it('that both deny do not conflict by the number they deny', () => {
    const denies = { source: 'a', stance: 'denies' } as const;
    assert.equal(conflict({ ...denies, value: 80 }, { ...denies, value: 0 }), false);
  });

  it('do not conflict where one does not comment', () => {
    fc.assert(
      fc.property(citation, (a) => !conflict(a, { source: 'b', stance: 'no-comment', value: 9 })),
    );
  });
});

describe('the matrix', () => {
  it('has every citation in the row of its item and the column of its source, once', () => {
    fc.assert(
      fc.property(story, (of) => {
        for (const { item, kind, cells } of matrixOf(of).rows) {
          const all = kind === 'claim' ? item.citations : item.accounts;
          assert.equal([...cells.values()].flat().length, all.length);
          for (const [source, cell] of cells)
            assert.ok(cell.length && cell.every((it) => it.source === source));
        }
      }),
    );
  });

  it('counts pairs at odds that can be: none of one, all of those who speak at most', () => {
    fc.assert(
      fc.property(story, (of) =>
        matrixOf(of).rows.every(
          ({ odds, speaking }) => odds >= 0 && odds <= (speaking * (speaking - 1)) / 2,
        ),
      ),
    );
  });

  it('differs wherever sources are at odds, and wherever one contradicts itself', () => {
    const one = { source: 'a' } as const;
    const { rows } = matrixOf(
      claims(
        [one, { source: 'b' }],
        [one, { source: 'b', stance: 'denies' }],
        [one, { ...one, stance: 'qualifies' }],
      ),
    );
    assert.deepEqual(
      rows.map(({ differs }) => differs),
      [false, true, true],
    );
    fc.assert(
      fc.property(story, (of) => matrixOf(of).rows.every((row) => row.differs || !row.odds)),
    );
  });

  it('differs on the same rows, whatever the order of the citations', () => {
    fc.assert(
      fc.property(story, (of) => {
        const turned = {
          ...of,
          claims: of.claims?.map((it) => ({ ...it, citations: [...it.citations].reverse() })),
        };
        const differing = (which: Story) =>
          matrixOf(which).rows.map(({ differs, odds }) => [differs, odds]);
        assert.deepEqual(differing(turned), differing(of));
        assert.equal(matrixOf(turned).mostAtOdds?.rows, matrixOf(of).mostAtOdds?.rows);
      }),
    );
  });

  it('names the two at odds most often, where no other two are as often', () => {
    const says = (source: string, stance: Citation['stance']) => ({ source, stance });
    const often = [says('a', 'asserts'), says('c', 'denies')];
    const rare = [says('a', 'asserts'), says('b', 'denies')];
    assert.deepEqual(matrixOf(claims(often, often, rare)).mostAtOdds, { pair: [0, 2], rows: 2 });
    assert.equal(matrixOf(claims(often, rare)).mostAtOdds, undefined);
    assert.equal(matrixOf(claims()).mostAtOdds, undefined);
  });

  it('shows a phone the source that speaks of most', () => {
    const of = claims([{ source: 'b' }, { source: 'a' }], [{ source: 'b' }]);
    assert.equal(mostOutspoken(of, matrixOf(of)), 1);
    assert.equal(mostOutspoken(claims(), matrixOf(claims())), 0);
  });
});

describe('rows in another order', () => {
  it('are the same rows, each once', () => {
    fc.assert(
      fc.property(story, order, fc.boolean(), (of, by, isReversed) => {
        const { rows } = matrixOf(of);
        const sorted = sortRows(rows, by, SOURCES[Number(by)], isReversed);
        assert.equal(sorted.length, rows.length);
        assert.deepEqual(new Set(sorted), new Set(rows));
      }),
    );
  });

  it('stay as they are when sorted so again', () => {
    fc.assert(
      fc.property(story, order, fc.boolean(), (of, by, isReversed) => {
        const sort = (rows: ReturnType<typeof sortRows>) =>
          sortRows(rows, by, SOURCES[Number(by)], isReversed);
        const once = sort(matrixOf(of).rows);
        assert.deepEqual(sort(once), once);
      }),
    );
  });

  it('keep the order of the story among those that are equal', () => {
    const same = [{ source: 'a' }];
    for (const by of ['story', 'speaking', 'divided', 0, 1] as const)
      for (const isReversed of [false, true])
        assert.equal(ids(claims(same, same, same), by, isReversed), '012');
  });

  it('begin with what most sources speak of, not counting those that decline to comment', () => {
    const of = claims(
      [{ source: 'a' }, { source: 'b', stance: 'no-comment' }],
      [{ source: 'a' }, { source: 'b' }],
    );
    assert.equal(ids(of, 'speaking'), '10');
  });

  it('begin with what most pairs of sources are at odds on', () => {
    const denies = { stance: 'denies' } as const;
    const of = claims(
      [{ source: 'a' }],
      [{ source: 'a' }, { source: 'b', ...denies }],
      [{ source: 'a' }, { source: 'b', ...denies }, { source: 'c', ...denies }],
    );
    assert.equal(ids(of, 'divided'), '210');
  });

  it('go by a source’s stance, then its number; what it does not speak of is last either way', () => {
    const a = { source: 'a' } as const;
    const of = claims(
      [{ source: 'b' }],
      [{ ...a, stance: 'denies' }],
      [{ ...a, value: 7 }],
      [a],
      [{ ...a, value: 2 }],
      [{ ...a, stance: 'qualifies' }],
    );
    assert.equal(ids(of, 0), '423510');
    assert.equal(ids(of, 0, true), '152430');
  });
});

describe('what rests on a source', () => {
  it('is every citation of the story, once', () => {
    const { story: checked } = check();
    const counted = [...usesOf(checked).values()].map(citationCount).reduce((a, b) => a + b, 0);
    assert.equal(counted, JSON.stringify(checked).match(/"source":"/g)?.length);
  });

  it('names an item once, with how often it cites the source', () => {
    const of = claims([{ source: 'a' }, { source: 'a' }, { source: 'b' }]);
    assert.deepEqual(usesOf(of).get('a'), [{ kind: 'claim', id: 'c0', name: '0', count: 2 }]);
    assert.equal(usesOf(of).get('c'), undefined);
  });

  it('names a question by its claim or quote where it has no text of its own', () => {
    const draft = testStory();
    for (const question of draft.quiz.questions) question.citations = [{ source: 'wire' }];
    const { story: of } = check(draft);
    const names = usesOf(of)
      .get('wire')
      ?.filter(({ kind }) => kind === 'question')
      .map(({ name }) => name);
    assert.deepEqual(names, [
      'Two charges went off.',
      'What did the North do?',
      'How many charges?',
      'Put these in order.',
      'The border stays shut.',
    ]);
  });
});

describe('the rules for columns', () => {
  it('leave on a phone the column picked, and mark the one selected', () => {
    assert.match(columnRules(5, 2, -1), /:not\(:nth-child\(4\)\)\{display:none\}/);
    assert.match(columnRules(5, 2, 0), /tr>:nth-child\(2\)\{background/);
    assert.doesNotMatch(columnRules(5, 2, -1), /background:var\(--_mark\)/);
  });
});

/** The test story as a view gets it. */
function check(draft: unknown = testStory()): { story: Story } {
  const checking = checkStory(draft);
  let step = checking.next();
  while (!step.done) step = checking.next();
  return { story: step.value.story as Story };
}
