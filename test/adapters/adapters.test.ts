/** From the kit's events to the tools that newsrooms count with, which are stood in for here. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { toDataLayer } from '../../src/adapters/data-layer.js';
import { follow } from '../../src/adapters/follow.js';
import { toPlausible } from '../../src/adapters/plausible.js';
import { toUmami } from '../../src/adapters/umami.js';
import '../../src/define/explainer-quiz.js';
import {
  ExplainerAnswerEvent,
  ExplainerSelectEvent,
  ExplainerShareEvent,
} from '../../src/events.js';
import { testStory } from '../helpers/test-story.js';

const page = globalThis as { dataLayer?: unknown; plausible?: unknown; umami?: unknown };

const of = { story: 'a-story', version: 2, view: 'quiz' } as const;
const answer = {
  question: 'q1',
  kind: 'truth',
  correct: true,
  confidence: 2,
  skipped: false,
} as const;

const target = new EventTarget();
const say = {
  answer: () => target.dispatchEvent(new ExplainerAnswerEvent({ ...of, ...answer } as never)),
  share: () => target.dispatchEvent(new ExplainerShareEvent({ ...of, item: '', method: 'share' })),
  select: () => target.dispatchEvent(new ExplainerSelectEvent({ ...of, kind: 'event', item: 'e' })),
};

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  delete page.dataLayer;
  delete page.plausible;
  delete page.umami;
});

describe('toDataLayer', () => {
  it('pushes the event with what it tells', () => {
    const layer: unknown[] = (page.dataLayer = []);
    stop = toDataLayer(target);
    say.answer();
    expect(layer).to.deep.include({ event: 'explainer_answer', explainer: { ...of, ...answer } });
  });

  it('leaves nothing of one event for the next', () => {
    const layer: unknown[] = (page.dataLayer = []);
    stop = toDataLayer(target);
    say.answer();
    say.share();
    expect(layer.slice(2)).to.deep.equal([
      { explainer: null },
      { event: 'explainer_share', explainer: { ...of, item: '', method: 'share' } },
    ]);
  });

  it('makes no data layer where the page has none, and finds one that comes later', () => {
    stop = toDataLayer(target);
    say.answer();
    expect(page.dataLayer).to.equal(undefined);
    const layer: unknown[] = (page.dataLayer = []);
    say.answer();
    expect(layer.length).to.equal(2);
  });

  it('hears views of the page, and what a reader does in one', async () => {
    const layer: { event?: string; explainer?: Record<string, unknown> | null }[] = [];
    page.dataLayer = layer;
    stop = toDataLayer();
    const quiz = await fixture<HTMLElement & { status: string }>(
      html`<explainer-quiz .story=${testStory()}></explainer-quiz>`,
    );
    for (let time = 0; time < 100 && quiz.status !== 'ready'; time++) await aTimeout(20);
    expect(layer).to.deep.equal([]);
    [...(quiz.shadowRoot?.querySelectorAll('button') ?? [])]
      .find((it) => it.textContent?.trim() === 'Skip')
      ?.click();
    expect(layer.find(({ event }) => event)?.event).to.equal('explainer_answer');
    expect(layer.at(-1)?.explainer).to.include({ story: testStory().id, skipped: true });
  });
});

describe('toPlausible', () => {
  it('counts the event, with properties as text', () => {
    const calls: unknown[][] = [];
    page.plausible = (...given: unknown[]) => calls.push(given);
    stop = toPlausible(target);
    say.answer();
    expect(calls).to.deep.equal([
      [
        'explainer-answer',
        {
          props: {
            story: 'a-story',
            version: '2',
            view: 'quiz',
            question: 'q1',
            kind: 'truth',
            correct: 'true',
            confidence: '2',
            skipped: 'false',
          },
        },
      ],
    ]);
  });

  it('does nothing where the page does not have it', () => {
    stop = toPlausible(target);
    expect(say.answer).not.to.throw();
  });
});

describe('toUmami', () => {
  it('tracks the event, with its values as they are', () => {
    const calls: unknown[][] = [];
    page.umami = { track: (...given: unknown[]) => calls.push(given) };
    stop = toUmami(target);
    say.answer();
    expect(calls).to.deep.equal([['explainer-answer', { ...of, ...answer }]]);
  });

  it('does nothing where the page does not have it, or not yet', () => {
    stop = toUmami(target);
    say.answer();
    page.umami = {};
    expect(say.answer).not.to.throw();
  });
});

describe('every adapter', () => {
  for (const [name, adapter] of Object.entries({ toDataLayer, toPlausible, toUmami })) {
    it(`ends when it is told to: ${name}`, () => {
      let calls = 0;
      const count = (): void => void calls++;
      Object.assign(page, {
        dataLayer: { push: count },
        plausible: count,
        umami: { track: count },
      });
      stop = adapter(target);
      say.answer();
      const before = calls;
      expect(before).to.be.greaterThan(0);
      stop();
      say.answer();
      expect(calls).to.equal(before);
    });

    it(`passes on what it is asked for, and nothing else: ${name}`, () => {
      let calls = 0;
      const count = (): void => void calls++;
      Object.assign(page, {
        dataLayer: { push: count },
        plausible: count,
        umami: { track: count },
      });
      stop = adapter(target, { events: ['explainer-select'] });
      say.answer();
      expect(calls).to.equal(0);
      say.select();
      expect(calls).to.be.greaterThan(0);
    });
  }

  it('takes nothing but flat values from an event that another script made', () => {
    const told: unknown[] = [];
    stop = follow(target, ['explainer-answer'], (_, values) => told.push(values));
    const nested = { story: 'a', reader: { name: 'N.' }, list: [1], n: 1, call: () => 1 };
    target.dispatchEvent(new CustomEvent('explainer-answer', { detail: nested }));
    target.dispatchEvent(new CustomEvent('explainer-answer'));
    expect(told).to.deep.equal([{ story: 'a', n: 1 }, {}]);
  });
});
