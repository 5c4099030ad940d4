import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leftOutWords } from '../../src/components/base/left-out.js';
import { checkNow } from '../../src/content/check-story.js';
import * as english from '../../src/localize/translations/en.js';
import * as persian from '../../src/localize/translations/fa.js';
import { testStory, type Draft } from '../helpers/test-story.js';

/** What is said of a story's errors, without the marks that set names off from what is around them. */
function said(
  change: (story: Draft) => void,
  { common } = english as Pick<typeof english, 'common'>,
) {
  const draft = testStory();
  change(draft);
  const errors = checkNow(draft).problems.filter(({ severity }) => severity === 'error');
  return leftOutWords({ common, number: String }, errors)?.replace(/[\u2068\u2069]/g, '');
}

const spoil = (item: object | undefined, fields: object): void =>
  void Object.assign(item as object, fields);

describe('what could not be shown', () => {
  it('is nothing to speak of where all is shown', () => {
    assert.equal(
      said(() => undefined),
      undefined,
    );
  });

  it('is named by kind and id', () => {
    assert.equal(
      said(({ ladder }) => spoil(ladder.steps[2], { event: 'nothing' })),
      '1 part of this story could not be shown: step “step-reply”.',
    );
  });

  it('is named by its place where it has no id', () => {
    assert.equal(
      said(({ ladder }) => spoil(ladder.steps[2], { id: undefined })),
      '1 part of this story could not be shown: step 3.',
    );
  });

  it('is one part, whatever is wrong with it', () => {
    assert.equal(
      said(({ ladder }) =>
        spoil(ladder.steps[2], { event: 'nothing', actor: 'nobody', level: 99 }),
      ),
      '1 part of this story could not be shown: step “step-reply”.',
    );
  });

  it('is named up to three times, and counted beyond', () => {
    const sentence = said(({ events }) => {
      for (const event of events) spoil(event, { name: undefined });
    });
    assert.match(
      sentence ?? '',
      /^\d+ parts of this story could not be shown: event “pact”, event “blast”, event “reply” and \d+ more\.$/,
    );
    const [all, more] = (sentence?.match(/\d+/g) ?? []).map(Number);
    assert.equal(all, (more ?? 0) + 3);
  });

  it('is only counted where it is a part of what is shown', () => {
    assert.equal(
      said(({ ladder }) => spoil(ladder.steps[2], { rationale: 7 })),
      '1 part of this story could not be shown.',
    );
  });

  it('is said in the reader’s language', () => {
    assert.equal(
      said(({ ladder }) => spoil(ladder.steps[2], { event: 'nothing' }), persian),
      '1 بخش از این گزارش قابل نمایش نبود: گام «step-reply».',
    );
  });

  it('is cut where its name is no name', () => {
    const sentence = said(({ ladder }) => spoil(ladder.steps[2], { id: 'x'.repeat(5000) }));
    assert.ok((sentence?.length ?? 0) < 140);
  });
});
