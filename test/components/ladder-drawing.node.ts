/** The drawing of a ladder: its labels, what is drawn for an open step, and what its axis says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { estimateWidth } from '../../src/charts/text-lines.js';
import { layAccounts } from '../../src/components/explainer-ladder/layout/ladder-accounts-layout.js';
import type {
  Box,
  ChartData,
  Label,
  LayoutOptions,
  Mark,
} from '../../src/components/explainer-ladder/layout/base-layout.js';
import { chartData } from '../../src/components/explainer-ladder/ladder-chart-data.js';
import {
  layoutLadder,
  type LadderLayout,
} from '../../src/components/explainer-ladder/layout/ladder-layout.js';
import { layLinks } from '../../src/components/explainer-ladder/layout/ladder-links-layout.js';
import { linksOf } from '../../src/components/explainer-ladder/ladder-links-model.js';
import { layNote } from '../../src/components/explainer-ladder/layout/ladder-note-layout.js';
import { shapePath } from '../../src/components/explainer-ladder/layout/shape-layout.js';
import { axisDate, dayWords } from '../../src/components/explainer-ladder/ladder-words.js';
import { ladderContext } from '../helpers/ladder-context.js';
import { testStory } from '../helpers/test-story.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const sample = read('content/iran-strikes-2020/story.json');

/** Every word half as long again, as compounds and cases of other languages make them. */
const longer = (text: string): string =>
  text.replace(
    /\p{L}+/gu,
    (word) => word + word.slice(0, Math.round(word.length / 2)).toLowerCase(),
  );

const inLongWords = (data: ChartData): ChartData => ({
  ...data,
  rungs: data.rungs.map(longer),
  actors: data.actors.map(longer),
  thresholds: data.thresholds.map((it) => ({ ...it, name: longer(it.name) })),
});

/** Six sides with long names on eight rungs, every third step contested. */
function sixSides(): unknown {
  const draft = testStory();
  const [step] = draft.ladder.steps;
  const names =
    'The Federation of Ostra,Lower Ostra,Guard,The Council of the Nine Valleys,Sea,Merchants';
  draft.actors = names.split(',').map((name, at) => ({ id: `side-${at}`, name, type: 'country' }));
  for (const list of [draft.events, draft.claims, draft.disputes, draft.quotes] as {
    length: number;
  }[])
    list.length = list === draft.events ? list.length : 0;
  for (const event of draft.events) event.actors = ['side-0'];
  draft.ladder.scale.levels = Array.from({ length: 8 }, (_, at) => ({
    value: at + 1,
    name:
      ['Words', 'Pressure at the border', 'Show of force', 'Things', 'A limited strike'][at % 5] ??
      '',
    description: 'What it means.',
  }));
  draft.ladder.scale.thresholds = [2, 5, 7].map((above) => ({
    above,
    name: `A line above ${above}`,
  }));
  draft.ladder.steps = Array.from({ length: 18 }, (_, at) => ({
    id: `s${at}`,
    event: draft.events[at % 4]?.id,
    actor: `side-${at % 6}`,
    kind: at % 2 ? 'action' : 'signal',
    level: 1 + ((at * 3) % 8),
    ...(at % 3 === 0 && {
      accounts: [
        { level: 1 + ((at * 3) % 8), citation: { source: 'herald' } },
        { level: 1 + ((at * 3 + 4) % 8), citation: { source: 'wire' } },
      ],
    }),
    rationale: 'It fits.',
    citations: [],
  })) as unknown as (typeof step)[] as never;
  const { quiz: _, ...story } = draft;
  return story;
}

const contexts = { real: ladderContext(sample), 'made up': ladderContext(sixSides()) };

const options = (its: Partial<LayoutOptions> & { factor?: number } = {}): LayoutOptions => {
  const { fontSize = 13, factor = 1 } = its;
  return {
    direction: 'ltr',
    fontSize,
    measure: (text) => estimateWidth(text) * fontSize * factor,
    ...its,
  };
};

const TOUCH = 0.2;
const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - TOUCH &&
  b.x < a.x + a.width - TOUCH &&
  a.y < b.y + b.height - TOUCH &&
  b.y < a.y + a.height - TOUCH;

const isWithin = (box: Box, { width, height }: LadderLayout): boolean =>
  box.x >= -TOUCH &&
  box.x + box.width <= width + TOUCH &&
  box.y >= -TOUCH &&
  box.y + box.height <= height + TOUCH;

/** What is drawn of a mark. */
const drawn = ({ points }: Mark): Box => {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs) - 8, Math.min(...ys) - 8];
  return { x, y, width: Math.max(...xs) + 8 - x, height: Math.max(...ys) + 8 - y };
};

const say = ({ lines }: Pick<Label, 'lines'>): string => `“${lines.join(' ')}”`;

const DIRECTIONS = ['ltr', 'rtl'] as const;

describe('labels of the ladder', () => {
  for (const [name, context] of Object.entries(contexts)) {
    for (const direction of DIRECTIONS) {
      for (const length of ['as they are', 'half as long again']) {
        it(`stand apart and within the frame at every width from 320 to 1,600 px: ${name}, ${direction}, words ${length}`, () => {
          const plain = chartData(context);
          const data = length === 'as they are' ? plain : inLongWords(plain);
          for (let width = 320; width <= 1600; width += 8) {
            for (const spacing of ['time', 'even']) {
              for (const factor of [0.85, 1, 1.4]) {
                const layout = layoutLadder(
                  data,
                  { width },
                  options({ direction, spacing, factor }),
                );
                const where = `${width} px, ${spacing}, font ${factor}`;
                layout.labels.forEach((label, index) => {
                  assert.ok(
                    isWithin(label.box, layout),
                    `${say(label)} leaves the frame, ${where}`,
                  );
                  for (const other of layout.labels.slice(index + 1))
                    assert.ok(
                      !overlaps(label.box, other.box),
                      `${say(label)} over ${say(other)}, ${where}`,
                    );
                  for (const mark of layout.marks)
                    assert.ok(
                      !overlaps(label.box, drawn(mark)),
                      `${say(label)} over ${mark.id}, ${where}`,
                    );
                });
              }
            }
          }
        });
      }
    }
  }

  it('leave each name of a rung the height of a target', () => {
    for (const context of Object.values(contexts)) {
      for (let width = 320; width <= 1600; width += 40) {
        const { labels } = layoutLadder(chartData(context), { width }, options());
        const targets = labels
          .filter(({ rung }) => rung !== undefined)
          .map(({ box, ...label }) => {
            const more = Math.max(0, 24 - box.height) / 2;
            return { ...label, box: { ...box, y: box.y - more, height: box.height + 2 * more } };
          });
        targets.forEach((a, index) => {
          for (const b of targets.slice(index + 1))
            assert.ok(!overlaps(a.box, b.box), `${say(a)} and ${say(b)} at ${width} px`);
        });
      }
    }
  });
});

describe('the note on a rung', () => {
  for (const direction of DIRECTIONS) {
    it(`stays within the chart sideways and covers no name where time runs across: ${direction}`, () => {
      for (const context of Object.values(contexts)) {
        for (let width = 320; width <= 1600; width += 16) {
          const layout = layoutLadder(chartData(context), { width }, options({ direction }));
          for (const label of layout.labels.filter(({ rung }) => rung !== undefined)) {
            const note = layNote(layout, label);
            assert.ok(note.x >= 0 && note.x + note.width <= width, `${say(label)} at ${width} px`);
            assert.ok(note.width >= Math.min(width, 300));
            if (layout.flow === 'down') continue;
            for (const { kind, box } of layout.labels) {
              if (kind !== 'rung' && kind !== 'threshold') continue;
              assert.ok(box.x + box.width <= note.x || note.x + note.width <= box.x, say(label));
            }
          }
        }
      }
    });
  }

  it('begins under the name where time runs down', () => {
    const layout = layoutLadder(chartData(contexts.real), { width: 320 }, options());
    for (const label of layout.labels.filter(({ rung }) => rung !== undefined)) {
      const { y, isUpwards } = layNote(layout, label);
      assert.ok(!isUpwards && y >= label.box.y + label.box.height && y < label.box.y + 60);
    }
  });
});

describe('accounts of a contested step', () => {
  const NAMES = ['The Herald, The Valley Gazette', 'Two versions of one night at the…', 'The Wire'];

  for (const [name, context] of Object.entries(contexts)) {
    for (const direction of DIRECTIONS) {
      it(`stand at the ends of the bar, over no label, no mark and not each other: ${name}, ${direction}`, () => {
        const data = chartData(context);
        for (let width = 320; width <= 1600; width += 40) {
          const its = options({ direction });
          const layout = layoutLadder(data, { width }, its);
          for (const mark of layout.marks.filter(({ points }) => points.length > 1)) {
            const where = `${mark.id} at ${width} px`;
            const accounts = layAccounts(layout, mark, NAMES, its);
            assert.equal(accounts.length, mark.points.length);
            accounts.forEach(({ paper, box, leader, ...label }, at) => {
              assert.ok(isWithin(paper, layout), `${say(label)} leaves the frame, ${where}`);
              assert.ok(overlaps(paper, box));
              for (const other of [...layout.labels, ...accounts.slice(at + 1)])
                assert.ok(
                  !overlaps(paper, other.box),
                  `${say(label)} over ${say(other)}, ${where}`,
                );
              for (const other of layout.marks)
                assert.ok(
                  !overlaps(paper, drawn(other)),
                  `${say(label)} over ${other.id}, ${where}`,
                );
              const { x = 0, y = 0 } = mark.points[at] ?? {};
              const away = Math.hypot(
                Math.max(paper.x - x, 0, x - paper.x - paper.width),
                Math.max(paper.y - y, 0, y - paper.y - paper.height),
              );
              assert.ok(away < 160, `${say(label)} is ${away} px away, ${where}`);
              assert.equal(away > 20, leader !== undefined, `${where}: what is far has a line`);
            });
          }
        }
      });
    }
  }

  it('has no label where only the desk puts the step', () => {
    const layout = layoutLadder(chartData(contexts.real), { width: 1200 }, options());
    const mark = layout.marks.find(({ points }) => points.length > 1) as Mark;
    assert.deepEqual(
      layAccounts(layout, mark, ['', 'The Wire'], options()).map(({ lines }) => lines),
      [['The Wire']],
    );
  });
});

describe('what answers what', () => {
  const { model } = contexts.real;
  const place = (id: string): number => model.steps.findIndex(({ step }) => step.id === id);
  const ids = (places: readonly number[]) => places.map((at) => model.steps[at]?.step.id);

  it('is read from the events of the steps, both ways', () => {
    const { answers, answeredBy } = linksOf(model, place('step-soleimani'));
    assert.deepEqual(ids(answers), ['step-embassy']);
    assert.deepEqual(ids(answeredBy), ['step-revenge-vow', 'step-missiles', 'step-zarif']);
    assert.deepEqual(linksOf(model, place('step-drone')), { answers: [], answeredBy: [] });
  });

  for (const width of [320, 720, 1200]) {
    it(`is drawn as one arrow for each step that is drawn: ${width} px`, () => {
      const data = chartData(contexts.real);
      const layout = layoutLadder(data, { width }, options());
      const index = place('step-soleimani');
      assert.equal(layLinks(layout, model, index).length, 4);
      const shown = index + 1;
      const begun = layoutLadder(data, { width }, options({ shown }));
      assert.equal(layLinks(begun, model, index).length, 1);
    });
  }

  it('keeps its arrows within the frame', () => {
    for (let width = 320; width <= 1600; width += 40) {
      const layout = layoutLadder(chartData(contexts.real), { width }, options());
      for (const [index] of model.steps.entries()) {
        for (const path of layLinks(layout, model, index)) {
          const [x0 = 0, y0 = 0, cx = 0, cy = 0, x2 = 0, y2 = 0] = (
            path.match(/-?[\d.]+/g) ?? []
          ).map(Number);
          // The curve's middle.
          const [x, y] = [(x0 + 2 * cx + x2) / 4, (y0 + 2 * cy + y2) / 4];
          assert.ok(x >= 0 && x <= width && y >= 0 && y <= layout.height, `${index} at ${width}`);
        }
      }
    }
  });
});

describe('a date that is not exact', () => {
  const dated = (startDate: string | undefined, lang = 'en', change: object = {}) => {
    const draft = testStory();
    Object.assign(draft.events[0] as object, { startDate, ...change });
    const context = ladderContext(draft, lang);
    const step = context.model.steps.find(({ event }) => event.id === 'pact');
    assert.ok(step);
    return { axis: axisDate(context, step), day: dayWords(context, step) };
  };

  it('says so on the axis, in every part that is not', () => {
    assert.deepEqual(dated('2021-03-01~').axis, {
      year: '2021',
      month: 'Mar',
      day: 'c. 1',
      short: 'c. Mar 1',
    });
    assert.deepEqual(dated('2021-03~').axis, { year: '2021', month: 'c. Mar', short: 'c. Mar' });
    assert.deepEqual(dated('2021~').axis, { year: '2021', month: 'c. 2021', short: 'c. 2021' });
    assert.deepEqual(dated('2021').axis, { year: '2021', month: '?', short: '?' });
    assert.deepEqual(dated('2021-03-01').axis.short, 'Mar 1');
  });

  it('says so in the reader’s language, and where only the event is approximate', () => {
    assert.equal(dated('2021-03-01~', 'fa').axis.day, 'ح. ۱');
    assert.equal(dated('2021-03-01', 'en', { approximate: true }).axis.short, 'c. Mar 1');
  });

  it('is of the clock where it happened, where the event names one', () => {
    const change = { timeZone: 'America/New_York' };
    const { axis, day } = dated('2021-03-01T02:00+03:00', 'en', change);
    assert.equal(axis.short, 'Feb 28');
    assert.equal(day, 'February 28, 2021');
    assert.equal(dated('2021-03-01T02:00+03:00').axis.short, 'Mar 1');
  });
});

describe('a mark', () => {
  it('of a step that is neither an action nor a signal looks like neither', () => {
    const [action, signal, unsaid] = [true, false, undefined].map((it) => shapePath('up', it));
    assert.equal(action, signal);
    assert.notEqual(unsaid, signal);
    const draft = testStory();
    delete (draft.ladder.steps[2] as { kind?: string }).kind;
    const layout = layoutLadder(chartData(ladderContext(draft)), { width: 720 }, options());
    assert.deepEqual(
      layout.marks.map(({ isFilled }) => isFilled),
      [false, true, undefined, false],
    );
  });
});
