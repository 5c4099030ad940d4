import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from '../../src/cli/check/inspect.js';
import { testStory, type Draft } from '../helpers/test-story.js';

type Loose = Record<string, unknown>;

function warnings(change: (draft: Draft) => unknown): readonly string[] {
  const draft = testStory();
  for (const step of draft.ladder.steps) (step as Loose)['rationale'] = 'A reason.';
  change(draft);
  const { findings } = inspect(JSON.stringify(draft));
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  );
  return findings.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('what a desk looks at before it publishes', () => {
  it('is nothing in a story that is in order', () => {
    assert.deepEqual(
      warnings(() => undefined),
      [],
    );
  });

  const cases: [string, (draft: Draft) => unknown, string][] = [
    [
      'a text that is not done',
      (d) => (d.events[0]!.name = 'TODO: a name'),
      'unfinished /events/0/name',
    ],
    ['HTML in a text', (d) => (d.method = 'We <b>asked</b> them.'), 'html-in-text /method'],
    [
      'a source that nothing cites',
      (d) => d.sources.push({ id: 'idle', headline: 'Idle', type: 'report', disclosure: 'x' }),
      'unused /sources/2/id',
    ],
    [
      'an event that answers itself by way of another',
      (d) => {
        (d.events[1] as Loose)['inResponseTo'] = 'talks';
        (d.events[3] as Loose)['inResponseTo'] = 'blast';
      },
      'answers-itself /events/1/inResponseTo',
    ],
    [
      'a time of day on no clock',
      (d) => delete (d as Loose)['timeZones'],
      'no-time-zone /events/1/startDate',
    ],
    [
      'accounts that conflict with nobody',
      (d) => (d.claims[0]!.citations[0]!.stance = 'asserts'),
      'verdict-contradicts-citations /claims/0/reviews',
    ],
    [
      'a verdict older than its claim',
      (d) => ((d.claims[1] as Loose)['datePublished'] = '2021-06'),
      'verdict-before-claim /claims/1/reviews/0/date',
    ],
    [
      'words printed before they were said',
      (d) => (d.quotes[0]!.date = '2021-05-01'),
      'printed-before-said /quotes/0/citations/0/source',
    ],
    [
      'a rung without a reason',
      (d) => delete (d.ladder.steps[0] as Loose)['rationale'],
      'no-rationale /ladder/steps/0',
    ],
    [
      'outcomes that leave readers out',
      (d) => ((d.quiz as Loose)['outcomes'] = [{ from: 0.5, text: 'Good.' }]),
      'no-outcome-for-all /quiz/outcomes',
    ],
    ['claims as of no day', (d) => delete (d as Loose)['asOf'], 'no-as-of '],
  ];
  for (const [what, change, expected] of cases) {
    it(`is ${what}`, () => {
      const found = warnings(change);
      assert.ok(found.includes(expected), `${expected} is not among ${found.join(', ')}`);
    });
  }

  const question = (fields: Loose) => (d: Draft) =>
    d.quiz.questions.push({ id: 'q-new', ...fields } as never);
  const at = testStory().quiz.questions.length;
  it('is a choice of which every answer is right', () => {
    const answers = [
      { id: 'a', text: 'A', correct: true },
      { id: 'b', text: 'B', correct: true },
    ];
    assert.deepEqual(warnings(question({ kind: 'choice', text: 'Which?', answers })), [
      `all-correct /quiz/questions/${at}/answers`,
    ]);
  });

  it('is a slider that does not reach the answer, or ends before it begins', () => {
    const estimate = { kind: 'estimate', text: 'How many?', answer: 12 };
    assert.deepEqual(warnings(question({ ...estimate, min: 0, max: 10 })), [
      `answer-outside-range /quiz/questions/${at}/max`,
    ]);
    assert.deepEqual(warnings(question({ ...estimate, min: 20, max: 50 })), [
      `answer-outside-range /quiz/questions/${at}/min`,
    ]);
    assert.deepEqual(
      warnings(
        question({
          kind: 'estimate',
          text: 'How many?',
          dispute: 'dispute-charges',
          min: 2,
          max: 9,
        }),
      ),
      [`answer-outside-range /quiz/questions/${at}/min`],
    );
    assert.ok(
      warnings(question({ ...estimate, min: 12, max: 12 })).includes(
        `range-reversed /quiz/questions/${at}/max`,
      ),
    );
  });
});
