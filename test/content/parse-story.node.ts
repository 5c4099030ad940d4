import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseStory } from '../../src/content/parse-story.js';
import { bareStory, testStory, type Draft } from '../helpers/test-story.js';

type Loose = Record<string, unknown>;

/** The story after a change that the types of a right one would not allow. */
function changed(change: (draft: Loose & Draft) => void): unknown {
  const draft = testStory() as Loose & Draft;
  change(draft);
  return draft;
}

const loose = (value: unknown): Loose => value as Loose;
const check = (change: (draft: Loose & Draft) => void) => parseStory(changed(change));
const faults = (change: (draft: Loose & Draft) => void): string[] =>
  check(change).problems.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

describe('parseStory', () => {
  it('takes a right story whole and finds no fault in it', () => {
    const { story, problems } = parseStory(testStory());
    assert.deepEqual(problems, []);
    assert.deepEqual(JSON.parse(JSON.stringify(story)), testStory());
  });

  for (const path of [
    'iran-strikes-2020/story.json',
    'examples/minimal.json',
    'examples/minimal.fa.json',
  ]) {
    it(`finds no fault in content/${path}`, () => {
      const given: unknown = JSON.parse(readFileSync(`content/${path}`, 'utf8'));
      assert.deepEqual(parseStory(given).problems, []);
    });
  }

  it('takes a story with nothing but id, headline and sources', () => {
    assert.deepEqual(parseStory(bareStory()).problems, []);
  });

  it('gives a story that can not be changed, and keeps its hands off the input', () => {
    const given = testStory();
    const { story } = parseStory(given);
    assert.ok(story);
    assert.throws(() => ((story as { headline: string }).headline = 'other'));
    assert.throws(() => ((story.events![0] as { name: string }).name = 'other'));
    assert.throws(() => (story.sources as unknown[]).push({}));
    given.headline = 'mine to change';
    assert.equal(story.headline, 'The bridge at Ostra');
  });

  it('gives the same story when what it gave is checked again', () => {
    const { story } = parseStory(testStory());
    assert.deepEqual(parseStory(story), { story, problems: [] });
  });

  describe('shows nothing of', () => {
    for (const input of [null, undefined, 5, 'text', [], () => 1]) {
      it(`${JSON.stringify(input) ?? String(input)}, and says why`, () => {
        const { story, problems } = parseStory(input);
        assert.equal(story, undefined);
        assert.equal(problems[0]?.code, 'wrong-type');
      });
    }

    it('text that is not parsed yet, and says how', () => {
      assert.match(parseStory('{"id":"a"}').problems[0]?.message ?? '', /JSON\.parse/);
    });

    for (const key of ['id', 'headline', 'sources'] as const) {
      it(`a story without ${key}, and says so`, () => {
        const { story, problems } = check((draft) => delete loose(draft)[key]);
        assert.equal(story, undefined);
        assert.ok(problems.some(({ severity }) => severity === 'error'));
      });
    }

    it('a story nested absurdly deep, without overflowing', () => {
      let deep: unknown = 'bottom';
      for (let depth = 0; depth < 100_000; depth++) deep = { deep };
      assert.equal(parseStory({ ...bareStory(), method: deep }).problems[0]?.code, 'too-deep');
    });

    it('a story that contains itself', () => {
      const story: Loose = bareStory();
      story['self'] = story;
      assert.equal(parseStory(story).problems[0]?.code, 'too-deep');
    });
  });

  describe('leaves out the smallest part that is wrong, and names it:', () => {
    it('a field that may be absent', () => {
      const { story, problems } = check(
        (draft) => (loose(draft.events[3])['startDate'] = 'Wednesday'),
      );
      assert.deepEqual(problems, [
        {
          pointer: '/events/3/startDate',
          code: 'bad-date',
          severity: 'error',
          message:
            'Event “talks”: “startDate” must be a date such as 2020, 2020-01, 2020-01-08 or 2020-01-08T01:30+03:00, on a day that exists, not “Wednesday”. Only this part is left out.',
        },
      ]);
      assert.equal(story?.events?.[3]?.name, 'Talks begin');
      assert.equal(story?.events?.[3]?.startDate, undefined);
    });

    it('an entry of a list, by the place it was given at', () => {
      const { story, problems } = check((draft) => {
        (draft.events[1] as { citations: unknown[] }).citations.unshift({ says: 'no source' }, 7);
      });
      assert.deepEqual(
        problems.map(({ code, pointer }) => `${code} ${pointer}`),
        ['missing /events/1/citations/0/source', 'wrong-type /events/1/citations/1'],
      );
      assert.deepEqual(
        story?.events?.[1]?.citations.map(({ source }) => source),
        ['herald', 'wire'],
      );
    });

    it('an item, where what is wrong is what it must have', () => {
      const { story, problems } = check((draft) => (loose(draft.claims[0])['text'] = 5));
      assert.deepEqual(
        story?.claims?.map(({ id }) => id),
        ['claim-pact'],
      );
      assert.match(
        problems[0]?.message ?? '',
        /^Claim “claim-two-charges”: “text” must be text in quotes, not 5\. All of it is left out\.$/,
      );
    });

    it('an item whose only citation is wrong, said once', () => {
      const { story, problems } = check(
        (draft) => (loose(draft.quotes[1])['citations'] = [{ source: 'nobody' }]),
      );
      assert.equal(story?.quotes?.length, 1);
      assert.deepEqual(
        problems.map(({ code, pointer }) => `${code} ${pointer}`),
        ['unknown-reference /quotes/1/citations/0/source'],
      );
    });

    it('an image without alt text', () => {
      const { story, problems } = check(
        (draft) => (loose(draft.events[0])['image'] = { url: 'bridge.jpg' }),
      );
      assert.equal(problems[0]?.pointer, '/events/0/image/alt');
      assert.equal(story?.events?.[0]?.image, undefined);
    });

    it('a list that is none', () => {
      const { story, problems } = check((draft) => (loose(draft)['quotes'] = 'none'));
      assert.equal(story?.quotes, undefined);
      assert.equal(problems[0]?.pointer, '/quotes');
    });

    it('a ladder without a scale, and what refers to its levels', () => {
      const { story, problems } = check((draft) => delete loose(draft.ladder)['scale']);
      assert.equal(story?.ladder, undefined);
      assert.ok(story?.quiz);
      assert.ok(problems.some(({ pointer }) => pointer === '/ladder'));
    });
  });

  describe('holds references together:', () => {
    it('an optional reference that leads nowhere is left out', () => {
      const { story, problems } = check(
        (draft) => (loose(draft.events[2])['inResponseTo'] = 'nothing'),
      );
      assert.equal(problems[0]?.code, 'unknown-reference');
      assert.equal(story?.events?.[2]?.inResponseTo, undefined);
    });

    it('a required one takes its item with it', () => {
      assert.deepEqual(
        faults((draft) => (loose(draft.ladder.steps[0])['event'] = 'nothing')),
        ['error unknown-reference /ladder/steps/0/event'],
      );
    });

    it('what falls takes along what rests on it, however far', () => {
      // No source, so no claim, so no question about it; and the correction about that question goes too.
      const { story } = check((draft) => {
        loose(draft.claims[0])['reviews'] = [];
        loose(draft)['corrections'] = [
          {
            id: 'fix',
            date: '2021-04',
            about: { kind: 'question', id: 'q-charges' },
            text: 'Mended.',
          },
        ];
      });
      assert.ok(!story?.claims?.some(({ id }) => id === 'claim-two-charges'));
      assert.ok(!story?.quiz?.questions.some(({ id }) => id === 'q-charges'));
      assert.equal(story?.corrections, undefined);
    });

    it('an event may answer one that comes later in the list', () => {
      assert.deepEqual(
        faults((draft) => draft.events.reverse()),
        [],
      );
    });

    it('a level outside the scale is no level', () => {
      const { story, problems } = check((draft) => (loose(draft.ladder.steps[2])['level'] = 9));
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['level-outside-scale'],
      );
      assert.equal(story?.ladder?.steps.length, 3);
    });

    it('of two items of one kind and id the first stands', () => {
      const { story, problems } = check((draft) =>
        draft.actors.push({ ...draft.actors[0]!, name: 'Another' }),
      );
      assert.equal(problems[0]?.code, 'duplicate-id');
      assert.deepEqual(
        story?.actors?.map(({ name }) => name),
        ['The North', 'The South', 'Mara Lind'],
      );
    });

    it('of two levels of one number, and two answers of one id, the first stands', () => {
      assert.deepEqual(
        faults((draft) => {
          draft.ladder.scale.levels.push({ value: 1, name: 'Again', description: 'No.' });
          draft.quiz.questions[1]!.answers!.push({ id: 'border', text: 'Again' } as never);
          draft.quiz.questions[3]!.events!.push('reply');
        }),
        [
          'error duplicate-id /ladder/scale/levels/3',
          'error duplicate-id /quiz/questions/1/answers/2',
          'error duplicate-id /quiz/questions/3/events/3',
        ],
      );
    });

    it('what has no id is nothing to refer to', () => {
      const { story, problems } = check((draft) => {
        (draft.actors as unknown[]).push(
          { id: 5, name: 'Five' },
          { name: 'None' },
          { name: 'None' },
        );
        draft.quotes[1]!.speaker = '5';
        draft.quotes[0]!.speaker = 'undefined';
      });
      assert.equal(story?.quotes, undefined);
      assert.deepEqual(
        problems
          .map(({ code, pointer }) => `${code} ${pointer}`)
          .filter((it) => it.includes('/actors')),
        ['wrong-type /actors/3/id', 'missing /actors/4/id', 'missing /actors/5/id'],
      );
    });

    it('a level that falls takes the threshold above it along', () => {
      const { story } = check((draft) => (loose(draft.ladder.scale.levels[1])['name'] = 5));
      assert.deepEqual(story?.ladder?.scale.thresholds, []);
    });

    it('a ladder that is not shown takes corrections of its steps along', () => {
      const { story, problems } = check((draft) => {
        delete loose(draft.ladder)['scale'];
        loose(draft)['corrections'] = [
          { id: 'fix', date: '2021-04', about: { kind: 'step', id: 'step-pact' }, text: 'Mended.' },
        ];
      });
      assert.equal(story?.corrections, undefined);
      assert.ok(
        problems.some(({ code, pointer }) => code === 'missing' && pointer === '/ladder/scale'),
      );
    });

    it('corrections of corrections that fall one after the other cost no more than others', () => {
      const correct = (index: number) => ({
        id: `c${index}`,
        date: '2021-04',
        about: { kind: 'correction', id: `c${index + 1}` },
        text: 'Mended.',
      });
      let rounds = 0;
      const corrections = Array.from({ length: 3000 }, (_, index) => ({
        ...correct(index),
        get text() {
          rounds++;
          return 'Mended.';
        },
      }));
      parseStory({ ...testStory(), corrections });
      assert.ok(rounds < 4 * 3000 * 4, `read ${rounds} times`);
    });

    it('an event or a story of an unknown time zone is told on the clock of its own offset', () => {
      const { story, problems } = check((draft) => {
        loose(draft.events[1])['timeZone'] = 'Asia/Bagdad';
        draft.timeZones[0]!.id = 'Asia/Ostra';
      });
      assert.deepEqual(
        problems.map(({ code, pointer }) => `${code} ${pointer}`),
        ['unknown-time-zone /timeZones/0/id', 'unknown-time-zone /events/1/timeZone'],
      );
      assert.equal(story?.events?.[1]?.timeZone, undefined);
    });

    it('one id for items of two kinds is doubtful, and both are shown', () => {
      assert.deepEqual(
        faults((draft) => (draft.quotes[1]!.id = 'blast')),
        ['warning duplicate-id /quotes/1/id'],
      );
    });
  });

  describe('refuses a question that nobody could answer right:', () => {
    const without = (change: (question: Loose) => void, index: number): void => {
      const { story, problems } = check((draft) => change(draft.quiz.questions[index] as Loose));
      assert.equal(problems[0]?.code, 'no-correct-answer');
      assert.equal(story?.quiz?.questions.length, 4);
    };
    it('a choice without a correct answer', () =>
      without((question) => delete (question['answers'] as Loose[])[0]?.['correct'], 1));
    it('an estimate whose dispute has no numbers', () =>
      without((question) => delete question['dispute'], 2));
    it('an order of undated events', () => {
      const { problems } = check((draft) => delete loose(draft.events[0])['startDate']);
      assert.ok(problems.some(({ code }) => code === 'no-correct-answer'));
    });
    it('a quote whose speaker is not among the answers', () =>
      without((question) => (question['answers'] = [{ actor: 'south' }, { actor: 'north' }]), 4));
  });

  describe('asks an editor to look at', () => {
    const cases: [string, string, (draft: Loose & Draft) => void][] = [
      [
        'a field it does not know',
        'unknown-key /events/0/startdate',
        (d) => (loose(d.events[0])['startdate'] = '2020'),
      ],
      [
        'a refuted claim that every source asserts',
        'verdict-contradicts-citations /claims/1/reviews',
        (d) => (loose(d.claims[1])['citations'] = [{ source: 'wire', stance: 'asserts' }]),
      ],
      [
        'a verdict without a date',
        'undated-verdict /claims/1/reviews',
        (d) => delete loose(d.claims[1]?.reviews[0])['date'],
      ],
      [
        'a dispute whose accounts agree',
        'accounts-agree /disputes/0/accounts',
        (d) => d.disputes[0]?.accounts.forEach((account) => (account.value = 1)),
      ],
      [
        'an event that ends before it starts',
        'dates-reversed /events/2/endDate',
        (d) => (loose(d.events[2])['endDate'] = '2019'),
      ],
      [
        'an answer that comes before its cause',
        'response-before-cause /events/0/inResponseTo',
        (d) => (loose(d.events[0])['inResponseTo'] = 'reply'),
      ],
      [
        'a speaker of an account that looks like an id and is none',
        'unknown-reference /disputes/0/accounts/1/speaker',
        (d) => (loose(d.disputes[0]?.accounts[1])['speaker'] = 'mara-lindt'),
      ],
      [
        'a speaker that looks like an id and is none',
        'unknown-reference /events/0/citations/0/speaker',
        (d) => (loose(d.events[0]?.citations[0])['speaker'] = 'mara-lindt'),
      ],
    ];
    for (const [title, fault, change] of cases) {
      it(title, () => {
        assert.deepEqual(faults(change), [`warning ${fault}`]);
      });
    }
  });

  describe('is not led astray by', () => {
    it('keys that would reach into prototypes', () => {
      const given = JSON.parse(
        JSON.stringify(testStory()).replace(
          '"headline"',
          '"__proto__":{"hacked":true},"constructor":{},"headline"',
        ),
      ) as unknown;
      const { story, problems } = parseStory(given);
      assert.equal(({} as Loose)['hacked'], undefined);
      assert.equal((story as Loose | undefined)?.['hacked'], undefined);
      assert.equal(story?.headline, 'The bridge at Ostra');
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['forbidden-key', 'forbidden-key'],
      );
    });

    it('ids that are names of Object.prototype', () => {
      const { story, problems } = check((draft) => {
        draft.actors.push(
          { id: 'constructor', name: 'Odd', type: 'person' },
          { id: '__proto__', name: 'Odder', type: 'person' },
        );
        draft.quotes[1]!.speaker = 'constructor';
      });
      assert.deepEqual(problems, []);
      assert.equal(story?.quotes?.[1]?.speaker, 'constructor');
    });

    it('references to names of Object.prototype', () => {
      assert.deepEqual(
        faults((draft) => (draft.quotes[1]!.speaker = 'toString')),
        ['error unknown-reference /quotes/1/speaker'],
      );
    });

    it('numbers that are none', () => {
      const { story, problems } = check(
        (draft) => (loose(draft.disputes[0]?.accounts[0])['value'] = NaN),
      );
      assert.equal(problems[0]?.code, 'wrong-type');
      assert.equal(story?.disputes?.[0]?.accounts[0]?.value, undefined);
    });

    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      ' https://evil.example',
      'ftp://x',
    ]) {
      it(`the address ${url}`, () => {
        const { story, problems } = check((draft) => (draft.sources[0]!.url = url));
        assert.equal(problems[0]?.code, 'bad-url');
        assert.equal(story?.sources[0]?.url, undefined);
      });
    }

    it('more faults than anybody could mend', () => {
      const { problems } = check((draft) => {
        (draft.actors as unknown[]).push(...Array.from({ length: 5000 }, () => ({})));
      });
      assert.equal(problems.length, 1001);
      assert.match(problems[1000]?.message ?? '', /^9000 more problems are not listed/);
    });

    it('text of ten million characters', () => {
      const { problems } = check((draft) => (draft.method = 'x'.repeat(10_000_000)));
      assert.equal(problems[0]?.code, 'too-long');
      assert.ok((problems[0]?.message.length ?? 0) < 300);
    });
  });

  /** Whether a pointer leads to a place in the value, at most its last step to what is missing there. */
  const leadsIn = (value: unknown, pointer: string): boolean => {
    const keys = pointer.split('/').slice(1);
    const parent = keys
      .slice(0, -1)
      .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'))
      .reduce<unknown>((part, key) => (part as Loose | undefined)?.[key], value);
    return !keys.length || (typeof parent === 'object' && parent !== null);
  };

  it('never throws, whatever it is given, and every problem points into the input', () => {
    const anywhere = fc.array(fc.oneof(fc.string(), fc.nat(5)), { maxLength: 6 });
    // What has neither text nor number: `String()` of it throws.
    const anything = fc.oneof(
      fc.anything({ maxDepth: 3 }),
      fc.constant({ toString: 1, valueOf: 1 }),
    );
    fc.assert(
      fc.property(anywhere, anything, (path, value) => {
        // Puts the value at some place of a right story, chosen by the path.
        const draft = testStory() as unknown as Loose;
        let node: Loose = draft;
        for (const part of path) {
          const keys = Object.keys(node);
          const key =
            keys[typeof part === 'number' ? part % keys.length : part.length % keys.length];
          if (key === undefined) break;
          const next = node[key];
          if (typeof next !== 'object' || next === null || Math.abs(path.length) < 2) {
            node[key] = value;
            break;
          }
          node = next as Loose;
        }
        const { story, problems } = parseStory(draft);
        if (story)
          assert.deepEqual(
            parseStory(story).problems.filter(({ severity }) => severity === 'error'),
            [],
          );
        for (const { pointer } of problems) assert.ok(leadsIn(draft, pointer), pointer);
      }),
      { numRuns: 500 },
    );
  });

  it('checks 20,000 events without repeating itself for each', () => {
    const event = testStory().events[0]!;
    const many = Array.from({ length: 20_000 }, (_, index) => ({ ...event, id: `event-${index}` }));
    const { story, problems } = parseStory({
      ...bareStory(),
      sources: testStory().sources,
      actors: testStory().actors,
      events: many,
    });
    assert.deepEqual(problems, []);
    assert.equal(story?.events?.length, 20_000);
  });
});
