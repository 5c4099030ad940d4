import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ladderModel,
  stepOfOtherActor,
} from '../../src/components/explainer-ladder/ladder-model.js';
import { parseStory } from '../../src/content/parse-story.js';
import { testStory, type Draft } from '../helpers/test-story.js';

function modelOf(change: (story: Draft) => void = () => undefined) {
  const draft = testStory();
  change(draft);
  const { story } = parseStory(draft);
  assert.ok(story);
  const model = ladderModel(story);
  assert.ok(model);
  return model;
}

const movesOf = (model: ReturnType<typeof modelOf>) =>
  model.steps.map(({ step, move, by }) => [step.id, move, by]);

/** Steps of one actor on these levels, days apart. */
function climb(levels: readonly number[]) {
  const { id, headline, sources, actors, ladder } = testStory();
  const { story } = parseStory({
    id,
    headline,
    sources,
    actors,
    events: levels.map((_, day) => ({
      id: `day-${day}`,
      name: 'A day',
      startDate: `2021-04-0${day + 1}`,
      citations: [{ source: 'wire' }],
    })),
    ladder: {
      scale: ladder.scale,
      steps: levels.map((level, day) => ({
        id: `step-${day}`,
        event: `day-${day}`,
        actor: 'south',
        level,
      })),
    },
  });
  const model = story && ladderModel(story);
  assert.ok(model);
  return model;
}

describe('ladderModel', () => {
  it('is none where the story has no ladder', () => {
    const { ladder: _, ...rest } = testStory();
    const { story } = parseStory(rest);
    assert.ok(story);
    assert.equal(ladderModel(story), undefined);
  });

  it('orders rungs from the lowest and points thresholds at their places', () => {
    const model = modelOf((story) => story.ladder.scale.levels.reverse());
    assert.deepEqual(
      model.rungs.map(({ name }) => name),
      ['Talk', 'Pressure', 'Force'],
    );
    assert.deepEqual(model.thresholds, [{ above: 1, name: 'Shots are fired' }]);
  });

  it('says how far each step went from the one before by the same actor', () => {
    assert.deepEqual(movesOf(climb([1, 3, 3, 2])), [
      ['step-0', 'start', undefined],
      ['step-1', 'up', 2],
      ['step-2', 'hold', 0],
      ['step-3', 'down', 1],
    ]);
  });

  it('counts no rungs where accounts differ, and names a way only where all of them agree on it', () => {
    assert.deepEqual(movesOf(modelOf()), [
      ['step-pact', 'start', undefined],
      ['step-blast', 'up', undefined],
      ['step-reply', 'start', undefined],
      ['step-talks', 'down', undefined],
    ]);
    const model = modelOf((story) => {
      for (const step of story.ladder.steps) if (step.id === 'step-talks') step.level = 3;
    });
    assert.equal(model.steps.at(-1)?.move, 'unclear');
  });

  it('takes accounts that name one rung for a level', () => {
    const model = modelOf((story) => {
      for (const step of story.ladder.steps)
        for (const account of step.accounts ?? []) account.level = 3;
    });
    assert.deepEqual(model.steps[1]?.rungs, [2]);
  });

  it('orders steps by date, and keeps the list where a date leaves the order open', () => {
    // “2021-03~” begins before the days listed before it; they are part of it.
    assert.deepEqual(
      modelOf().steps.map(({ step }) => step.id),
      ['step-pact', 'step-blast', 'step-reply', 'step-talks'],
    );
    const reversed = modelOf((story) => story.ladder.steps.reverse());
    assert.deepEqual(
      reversed.steps.map(({ step }) => step.id),
      ['step-pact', 'step-talks', 'step-blast', 'step-reply'],
    );
  });

  it('places steps in time in that order, each within its date', () => {
    const model = modelOf((story) => {
      const dates = ['2021-03-05', '2021-03', undefined, '2021'];
      story.events.forEach((event, index) => Object.assign(event, { startDate: dates[index] }));
    });
    assert.deepEqual(
      model.steps.map(({ step, time }) => [step.id, new Date(time).toISOString().slice(0, 10)]),
      ['step-pact', 'step-blast', 'step-reply', 'step-talks'].map((id) => [id, '2021-03-05']),
    );
  });

  it('leaves a step without a date where the editor put it', () => {
    const model = modelOf((story) => {
      for (const event of story.events)
        if (event.id === 'reply') delete (event as { startDate?: string }).startDate;
    });
    assert.equal(model.steps[2]?.step.id, 'step-reply');
    assert.equal(model.steps[2]?.date, undefined);
  });

  it('orders steps of one night by the clock where it happened', () => {
    // 21:00 in New York is later than 23:30 in Baghdad, and the day after there.
    const model = modelOf((story) => {
      for (const event of story.events)
        if (event.id === 'reply') event.startDate = '2021-03-01T21:00-05:00';
    });
    assert.deepEqual(
      model.steps.slice(1, 3).map(({ step }) => step.id),
      ['step-blast', 'step-reply'],
    );
  });
});

describe('the highest step', () => {
  it('is the first to come as high as any', () => {
    assert.equal(climb([1, 3, 2, 3]).highest?.step.id, 'step-1');
    assert.equal(modelOf().highest?.step.id, 'step-blast');
  });
});

describe('stepOfOtherActor', () => {
  it('is the nearest in time of the next or previous actor', () => {
    const model = modelOf();
    const [pact, blast, reply, talks] = [0, 1, 2, 3] as const;
    assert.equal(stepOfOtherActor(model, pact, 1), reply);
    assert.equal(stepOfOtherActor(model, reply, -1), blast);
    assert.equal(stepOfOtherActor(model, talks, 1), reply);
  });

  it('is the step itself beyond the first and the last actor', () => {
    assert.equal(stepOfOtherActor(modelOf(), 0, -1), 0);
    assert.equal(stepOfOtherActor(modelOf(), 2, 1), 2);
  });
});
