// Of the built command, dist/cli/explainer-kit.js.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readVerdict } from '../../src/cli/importers/claimreview-verdicts.js';
import { readHtml } from '../../src/cli/importers/html-text.js';
import { readClock, readTimelineDate } from '../../src/cli/importers/timelinejs-dates.js';
import { isPartialDate } from '../../src/content/partial-date.js';
import { put, run, workFolder } from './run-cli.js';

type Answer = Partial<Record<'id' | 'text' | 'feedback', string>> & { readonly correct?: boolean };
type Citation = Partial<Record<'source' | 'stance', string>>;
interface Item extends Partial<
  Record<
    | 'id'
    | 'name'
    | 'text'
    | 'description'
    | 'startDate'
    | 'endDate'
    | 'prominence'
    | 'claimant'
    | 'claim'
    | 'kind'
    | 'explanation',
    string
  >
> {
  readonly answer?: number;
  readonly tolerance?: number;
  readonly answers: readonly Answer[];
  readonly citations: readonly Citation[];
  readonly reviews: readonly Partial<Record<'date' | 'verdict', string>>[];
}
/** As many as the tests look at. */
type Items = readonly [Item, Item, Item, Item, Item, Item];
interface ImportedStory {
  readonly headline: string;
  readonly events: Items;
  readonly claims: Items;
  readonly actors: Items;
  readonly quiz: { readonly headline?: string; readonly questions: Items };
}

interface Imported {
  readonly story: ImportedStory;
  readonly notes: string;
}

const folder = workFolder();

/** Imports a file, and holds the result against the check. */
async function imported(path: string, ...args: string[]): Promise<Imported> {
  const { code, out, err } = await run(['import', path, ...args]);
  assert.equal(code, 0, err);
  const checked = await run(['check', '-'], { input: out });
  assert.equal(checked.code, 0, checked.out);
  return { story: JSON.parse(out) as ImportedStory, notes: err };
}

describe('explainer-kit import of TimelineJS', () => {
  const json = 'test/cli/fixtures/harbour-timeline.json';

  it('carries over what a story has a place for', async () => {
    const { story } = await imported(json);
    assert.equal(story.headline, 'Ostrel harbour, *a century*');
    const [first, closed, blocked, never, ice, war] = story.events;
    assert.deepEqual(first, {
      id: 'the-first-ferry-sails',
      name: 'The first ferry sails',
      description:
        'It carried **40 people** & a cow.\n\nSee the [log](https://archive.example/log?id=1%282%29).',
      startDate: '1921-05-03',
      image: {
        url: 'https://pictures.example/first-ferry.png',
        alt: 'A steamer with one funnel at a wooden pier',
        credit: 'Harbour archive',
      },
      citations: [{ source: 'imported-timeline' }],
    });
    assert.deepEqual(
      [closed.startDate, closed.endDate, closed.description],
      ['1944-02', '1945', 'No ship may leave.'],
    );
    assert.equal(blocked.startDate, '2021-03-03');
    assert.match(blocked.description ?? '', /\[Film from the pier\]\(https:\/\/www\.youtube\.com/);
    assert.equal(never.startDate, '2021-02');
    assert.equal(ice.startDate, undefined);
    assert.deepEqual([war.name, war.startDate, war.endDate], ['The war years', '1914', '1918']);
  });

  it('says item by item what it could not', async () => {
    const { notes } = await imported(json);
    for (const note of [
      /the timeline\n {4}“scale” has no counterpart/,
      /the title\n {4}its media was left out: https:\/\/pictures\.example\/harbour\.jpg/,
      /“The first ferry sails”\n {4}the thumbnail.*\n {4}the caption of its picture was left out: The \*Marel I\*/,
      /its group “Ferry” was left out/,
      /its own wording of the date, “A Tuesday in May”, is not kept/,
      /“The harbour is closed”\n {4}elements of HTML were left out of its text: script, img/,
      /its background was left out/,
      /its time 22:10 says not in which zone. Give --offset/,
      /2021-02-30 is no day of the calendar; 2021-02 was kept/,
      /the year -10000 lies outside/,
      /slide 6\n {4}it was left out, for it has neither headline nor text/,
      /slide 7\n {4}it is no slide/,
      /sources\n {4}TimelineJS names none/,
    ])
      assert.match(notes, note);
  });

  it('places times of day where it is told how far their clock is from UTC', async () => {
    const { story, notes } = await imported(json, '--offset', '+03:00');
    assert.equal(story.events[2].startDate, '2021-03-03T22:10+03:00');
    assert.doesNotMatch(notes, /in which zone/);
  });

  it('reads the spreadsheet too, with quotes, line breaks and a column of the desk’s own', async () => {
    const { story, notes } = await imported(
      'test/cli/fixtures/harbour-timeline.csv',
      '--offset',
      'Z',
    );
    assert.equal(story.headline, 'Ostrel harbour');
    const [first, blocked, war] = story.events;
    assert.equal(first.description, 'It carried 40 people, and a "cow". It was a Tuesday.');
    assert.deepEqual([blocked.startDate, blocked.endDate], ['2021-03-03T22:10Z', '2021-03-06']);
    assert.equal(war.prominence, 'detail');
    assert.match(notes, /column “mood”\n {4}it has no counterpart/);
  });

  it('marks what an editor has to fill in, so that the check finds it', async () => {
    const { out } = await run(['import', json]);
    assert.match((await run(['check', '-'], { input: out })).out, /still says TODO/);
  });
});

describe('explainer-kit import of ClaimReview', () => {
  const page = 'test/cli/fixtures/fact-checks.html';

  it('makes a claim, its verdict, its sources and a question of each, out of a web page', async () => {
    const { story } = await imported(page);
    const [damage, fare, boats] = story.claims;
    assert.equal(damage.text, 'The boats damaged the ferry.');
    assert.equal(damage.claimant, 'lena-voss');
    assert.deepEqual(damage.reviews, [
      {
        date: '2021-03-07T09:30:00Z',
        verdict: 'refuted',
        explanation: 'Rated “False” by Ostrel Checks.\n\nAn inspection found **nothing** broken.',
        citations: [{ source: 'ostrel-checks' }],
      },
    ]);
    assert.deepEqual(
      damage.citations.map((it: Citation) => it.stance),
      ['asserts', 'denies'],
    );
    assert.equal(fare.reviews[0]?.verdict, 'conflicting');
    assert.equal(boats.reviews[0]?.verdict, 'supported');
    assert.deepEqual(
      story.actors.map(({ id }) => id),
      ['lena-voss'],
    );
    assert.deepEqual(
      story.quiz.questions.map(({ claim }) => claim),
      [damage.id, fare.id, boats.id],
    );
  });

  it('says what it could not carry, and what it had to choose', async () => {
    const { notes } = await imported(page);
    assert.match(notes, /“The boats damaged the ferry\.”\n {4}“keywords” has no counterpart/);
    assert.match(notes, /a place where the claim was made has no address/);
    assert.match(
      notes,
      /its rating “Mostly false” is none of the four verdicts: it became conflicting/,
    );
    assert.match(notes, /of 2021-03-09T10:00 the day was kept/);
    assert.match(notes, /review 4\n {4}it was left out/);
  });

  const ratings: [object, string][] = [
    [{ alternateName: 'Pants on Fire!' }, 'refuted'],
    [{ alternateName: 'Not true' }, 'refuted'],
    [{ alternateName: 'Correct Attribution' }, 'supported'],
    [{ alternateName: 'Half True' }, 'conflicting'],
    [{ alternateName: 'Unverified' }, 'unproven'],
    [{ alternateName: 'Three llamas' }, 'unproven'],
    [{ ratingValue: '1', bestRating: '5', worstRating: '1' }, 'refuted'],
    [{ ratingValue: 5 }, 'supported'],
    [{ ratingValue: 3 }, 'conflicting'],
    [{}, 'unproven'],
  ];
  for (const [rating, verdict] of ratings) {
    it(`takes ${JSON.stringify(rating)} for ${verdict}`, () =>
      assert.equal(readVerdict(rating).verdict, verdict));
  }

  it('doubts every rating that is not plainly one of the four', () => {
    for (const words of ['Half True', 'Three llamas', 'Misleading', ''])
      assert.ok(readVerdict({ alternateName: words }).doubt, words);
    for (const words of ['False', 'True', 'Unproven'])
      assert.equal(readVerdict({ alternateName: words }).doubt, undefined);
  });
});

describe('explainer-kit import of GIFT', () => {
  const gift = 'test/cli/fixtures/harbour.gift';

  it('carries over choices, true or false, and numbers', async () => {
    const { story } = await imported(gift);
    assert.equal(story.quiz.headline, 'The ferry');
    const [boats, who, damaged, islands, year] = story.quiz.questions;
    assert.deepEqual([boats.kind, boats.answer, boats.tolerance], ['estimate', 16, 4]);
    assert.equal(who.explanation, 'They wanted the old fare back.');
    assert.deepEqual(who.answers[0], {
      id: 'fishers-from-marel',
      text: 'Fishers from Marel',
      correct: true,
      feedback: 'Yes, twelve boats of them.',
    });
    assert.deepEqual(
      damaged.answers.map(({ id, correct, feedback }: Answer) => [id, correct, feedback]),
      [
        ['true', undefined, 'An inspection found nothing.'],
        ['false', true, 'Right, nothing was broken.'],
      ],
    );
    assert.equal(islands.text, 'Which of these are **islands**?');
    assert.deepEqual(
      islands.answers.map(({ correct }: Answer) => correct),
      [true, true, undefined],
    );
    assert.deepEqual([year.answer, year.tolerance], [1944.5, 0.5]);
  });

  it('names each question it left out by its line, a broken one too, and keeps the others', async () => {
    const { notes } = await imported(gift);
    const lines = readFileSync(gift, 'utf8').split('\n');
    const at = (text: string) => lines.findIndex((line) => line.startsWith(text)) + 1;
    assert.ok(
      notes.includes(
        `line ${at('Name the ferry')}, “Name the ferry.”\n    it was left out: answers that are typed`,
      ),
      notes,
    );
    assert.ok(
      notes.includes(`line ${at('Match them')}, “Match them.”\n    it was left out: pairs`),
      notes,
    );
    assert.ok(notes.includes(`line ${at('Write about')}`), notes);
    assert.ok(
      notes.includes(
        `line ${at('This is broken')}, “This is broken {=a ~b”\n    it was left out, for it is no GIFT`,
      ),
      notes,
    );
    assert.match(notes, /its answers have weights/);
  });
});

describe('explainer-kit import', () => {
  it('writes where it is told, overwrites nothing, and says what to do next', async () => {
    const out = join(folder, 'story.json');
    const args = ['import', 'test/cli/fixtures/harbour.gift', '--out', out];
    const { code, err } = await run(args);
    assert.equal(code, 0);
    assert.match(err, /Next: npx explainer-kit check /);
    assert.match(readFileSync(out, 'utf8'), /"\$schema": "[^"]*story\.schema\.json"/);
    const again = await run(args);
    assert.equal(again.code, 2);
    assert.match(again.err, /it is there already/);
  });

  it('says of what it can’t tell to name the kind, and of the wrong kind why', async () => {
    const text = put(folder, 'notes.txt', 'Call the harbour office.');
    const unknown = await run(['import', text]);
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /Name its kind: --from timelinejs\|/);
    const wrong = await run(['import', text, '--from', 'timelinejs']);
    assert.match(wrong.err, /it has no list “events”/);
    assert.match(
      (await run(['import', text, '--from', 'timelinejs-csv'])).err,
      /no column “Headline”/,
    );
    assert.match((await run(['import', text, '--from', 'claimreview'])).err, /no ClaimReview/);
    assert.match((await run(['import', text, '--from', 'gift'])).err, /No question of notes\.txt/);
  });

  it('makes a story that passes the check of whatever a timeline holds', () => {
    const slide = fc.record(
      {
        start_date: fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              year: fc.oneof(fc.integer(), fc.string()),
              month: fc.integer(),
              day: fc.integer(),
              hour: fc.integer(),
            },
            { requiredKeys: [] },
          ),
        ),
        text: fc.record({ headline: fc.string(), text: fc.string() }),
        media: fc.record({
          url: fc.oneof(fc.webUrl(), fc.string()),
          alt: fc.string(),
          caption: fc.string(),
        }),
        group: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    return fc.assert(
      fc.asyncProperty(fc.array(slide, { maxLength: 6 }), async (slides) => {
        const { storyOfTimeline } = await import('../../src/cli/importers/timelinejs.js');
        const { inspect } = await import('../../src/cli/check/inspect.js');
        const events = [{ text: { headline: 'One' } }, ...slides];
        const { story } = storyOfTimeline(
          { events },
          { file: 'x.json', offset: '+03:00', lang: 'en' },
          'TimelineJS',
        );
        const { findings } = inspect(JSON.stringify(story));
        assert.deepEqual(
          findings.filter(({ severity }) => severity === 'error'),
          [],
        );
      }),
    );
  });
});

describe('HTML of others', () => {
  const texts: [string, string][] = [
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['a<br>b', 'a b'],
    ['<b>so </b>it is', '**so** it is'],
    ['<b><i>both</i></b>', '***both***'],
    ['<a href="https://a.example/">x</a>', '[x](https://a.example/)'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['5 &lt; 6 &amp;&amp; caf&eacute; &#8211; &#x201c;', '5 < 6 && café – “'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<b>never closed', '**never closed**'],
    ['</b>never opened', 'never opened'],
    ['<ul><li>one</li><li>two</li></ul>', '– one\n\n– two'],
    ['x<script>alert("</b>")</script>y', 'xy'],
  ];
  for (const [html, text] of texts)
    it(`becomes ${JSON.stringify(text)}: ${html}`, () => assert.equal(readHtml(html).text, text));

  it('ends soon, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (html) => typeof readHtml(html).text === 'string'));
    const start = performance.now();
    readHtml('<a href="'.repeat(20_000));
    readHtml('<!--'.repeat(20_000));
    readHtml('<script>'.repeat(5000));
    assert.ok(performance.now() - start < 5000);
  });
});

describe('a date in parts', () => {
  it('is a date of the story format or none, and what is lost is said', () => {
    const part = fc.oneof(
      fc.integer({ min: -12_000, max: 12_000 }),
      fc.integer({ min: 0, max: 60 }).map(String),
      fc.constant(undefined),
    );
    fc.assert(
      fc.property(
        fc.record({ year: part, month: part, day: part, hour: part, minute: part }),
        (given) => {
          const { date, lost } = readTimelineDate(given, '-05:00');
          assert.ok(date === undefined ? lost !== undefined : isPartialDate(date));
        },
      ),
    );
  });

  it('has years before ours as a story counts them, where 0000 is 1 BC', () => {
    const dates = [-551, -1, 1].map((year) => readTimelineDate({ year }, undefined).date);
    assert.deepEqual(dates, ['-0550', '0000', '0001']);
  });

  it('knows clocks of twelve and of twenty-four hours', () => {
    assert.deepEqual(readClock('12:05 am'), { hour: 0, minute: 5 });
    assert.deepEqual(readClock('10:10 PM'), { hour: 22, minute: 10 });
    assert.deepEqual(readClock('23:59:30'), { hour: 23, minute: 59 });
    assert.equal(readClock('25:00'), undefined);
  });
});
