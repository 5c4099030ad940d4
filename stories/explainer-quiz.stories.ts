import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define/index.js';
import { manyQuestions } from '../test/helpers/many-questions.js';
import { testStory, type Draft } from '../test/helpers/test-story.js';
import {
  dark,
  defaultStory,
  empty,
  failed,
  inTheArticle,
  narrow,
  persian,
  settled,
  viewMeta,
  type ViewStory,
} from './helpers/view-stories.js';

const tag = 'explainer-quiz';

const meta: Meta = { ...viewMeta(tag), title: 'Views/Quiz', component: 'explainer-quiz' };
export default meta;

/** A made-up story under an id of its own, so that what is answered here shows nowhere else. */
const storyOf = (name: string, kinds: readonly string[]): unknown => {
  const story = testStory();
  story.id = `quiz-${name}`;
  story.quiz.questions = story.quiz.questions.filter(({ kind }) => kinds.includes(kind));
  return story;
};

const KINDS = ['verdict', 'choice', 'estimate', 'order', 'speaker'];

const ofKind = (kind: string): ViewStory => ({
  args: { src: undefined, story: storyOf(kind, [kind]) },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(view.shadowRoot?.querySelector('form > fieldset > legend')).not.toBeNull();
  },
});

export const Default = defaultStory(tag);
export const InTheArticle = inTheArticle(tag);
export const Narrow = narrow(tag);
export const Dark = dark(tag);
export const Persian = persian(tag);
export const Empty = empty(tag);
export const Failed = failed(tag);

export const Verdict = ofKind('verdict');
export const Choice = ofKind('choice');
export const Estimate = ofKind('estimate');
export const Order = ofKind('order');
export const Speaker = ofKind('speaker');

/** One claim, checked in the middle of an article. */
export const InlineClaim: ViewStory = {
  args: { src: undefined },
  render: () => html`
    <article style="max-width: 42rem; margin: auto; font: 1.125rem/1.6 Georgia, serif">
      <p>The bridge at Ostra was shut that night. What shut it is told in two ways.</p>
      <explainer-quiz claim="claim-two-charges" .story=${storyOf('inline', KINDS)}></explainer-quiz>
      <p>The article goes on below.</p>
    </article>
  `,
  play: async ({ canvasElement }) => void (await settled(canvasElement, tag)),
};

/** Two quizzes of one story: an answer given in either counts in both. */
export const TwoQuizzes: ViewStory = {
  args: { src: undefined },
  render: () => html`
    <explainer-quiz .story=${storyOf('two', KINDS)}></explainer-quiz>
    <explainer-quiz .story=${storyOf('two', KINDS)}></explainer-quiz>
  `,
  play: async ({ canvasElement }) => void (await settled(canvasElement, tag)),
};

/** The end: every question was answered or skipped. */
export const Finished: ViewStory = {
  args: { src: undefined, story: storyOf('finished', KINDS) },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const press = async (selector: string): Promise<void> => {
      view.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
      await view.updateComplete;
    };
    const isAtEnd = (): boolean => Boolean(view.shadowRoot?.querySelector('.score'));
    if (!isAtEnd()) {
      await press('.option:nth-child(3)');
      await press('button.primary');
      await press('button.primary');
    }
    for (let turn = 0; turn < KINDS.length && !isAtEnd(); turn++) await press('.primary + button');
    await expect(isAtEnd()).toBe(true);
  },
};

/** A story under an id of its own whose desk also asks how sure readers are. */
const askingHowSure = (name: string, story: { readonly quiz: object } = testStory()): unknown => ({
  ...story,
  id: `quiz-${name}`,
  quiz: { ...story.quiz, confidence: true },
});

/** Beside the answer, how sure the reader is of it: three steps, which may be left open. */
export const AskingHowSure: ViewStory = {
  args: { src: undefined, story: askingHowSure('how-sure') },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(view.shadowRoot?.querySelectorAll('.sure [type="radio"]').length).toBe(3);
  },
};

/** The end, where one who said how sure they were sees how right that was. */
export const Calibration: ViewStory = {
  args: { src: undefined, story: askingHowSure('calibration', manyQuestions(9, ['choice'])) },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const press = async (selector: string): Promise<void> => {
      view.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
      await view.updateComplete;
    };
    // Right in one of two where guessing or sure, in all where fairly sure.
    const given = [1, 2, 3, 2, 3, 3, 1, 2, 3].map((step, place) => ({
      step,
      answer: ((place + (step !== 2 && place % 2 ? 1 : 0)) % 3) + 1,
    }));
    for (const { step, answer } of given) {
      if (view.shadowRoot?.querySelector('.score')) break;
      await press(`.option:nth-child(${answer}) input`);
      await press(`.sure label:nth-child(${step}) input`);
      await press('button.primary');
      await press('button.primary');
    }
    await waitFor(() => expect(view.shadowRoot?.querySelector('.drawing > svg')).toBeTruthy());
  },
};

/** Every kind of question in one quiz. */
export const Mixed: ViewStory = {
  args: { src: undefined, story: storyOf('mixed', KINDS) },
  play: async ({ canvasElement }) => void (await settled(canvasElement, tag)),
};

/** One question alone has no place to tell and no way back. */
export const OneQuestion: ViewStory = {
  args: { src: undefined, story: storyOf('one', ['choice']) },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(view.shadowRoot?.querySelector('.progress')).toBeNull();
  },
};

/** A thousand: the first is there as soon as of ten. */
export const ThousandQuestions: ViewStory = {
  args: { src: undefined, story: manyQuestions(1000) },
  play: async ({ canvasElement }) => void (await settled(canvasElement, tag)),
};

/** A claim in the midst of a sentence. */
export const ClaimInAParagraph: ViewStory = {
  args: { src: undefined },
  render: () => html`
    <article style="max-width: 42rem; margin: auto; font: 1.125rem/1.6 Georgia, serif">
      <p>
        The bridge at Ostra was shut that night.
        <explainer-quiz
          claim="claim-two-charges"
          .story=${storyOf('paragraph', KINDS)}
        ></explainer-quiz>
        Talks began a few days later.
      </p>
    </article>
  `,
  play: async ({ canvasElement }) => void (await settled(canvasElement, tag)),
};

/** The story has no claim of this name. */
export const UnknownClaim: ViewStory = {
  args: { src: undefined },
  render: () => html`
    <explainer-quiz claim="no-such-claim" .story=${storyOf('unknown', KINDS)}></explainer-quiz>
  `,
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(view.shadowRoot?.querySelector('.notice')).not.toBeNull();
  },
};

/** No question could be asked: each is named, and the fallback stays. */
export const EveryQuestionLeftOut: ViewStory = {
  args: {
    src: undefined,
    story: {
      ...testStory(),
      id: 'quiz-left-out',
      quiz: { questions: [{ id: 'riddle', kind: 'riddle' }] },
    },
  },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(view.shadowRoot?.querySelector('.notice')).not.toBeNull();
  },
};

/** Since the reader answered, one verdict has changed and one event was corrected. */
export const ChangedAndCorrected: ViewStory = {
  args: { src: undefined, story: storyOf('changed', ['verdict', 'speaker']) },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    // A first visit each time it is played.
    const first = { ...(storyOf('changed', ['verdict', 'speaker']) as Draft) };
    first.id += Date.now();
    view.story = first;
    await view.updateComplete;
    await view.updateComplete;
    for (let turn = 0; turn < 2; turn++) {
      view.shadowRoot?.querySelector<HTMLElement>('.option')?.click();
      for (let press = 0; press < 2; press++) {
        view.shadowRoot?.querySelector<HTMLElement>('button.primary')?.click();
        await view.updateComplete;
      }
    }
    const later = structuredClone(first);
    later.claims[0]?.reviews.push({
      date: '2021-04-01',
      verdict: 'supported',
      explanation: 'A film shows two.',
    });
    const corrections = [
      {
        id: 'c-1',
        date: '2021-04-02',
        about: { kind: 'event', id: 'reply' },
        text: 'The day was wrong here.',
      },
    ];
    view.story = { ...later, corrections };
    await view.updateComplete;
    await view.updateComplete;
    await expect(view.shadowRoot?.querySelectorAll('.news p').length).toBe(2);
  },
};

/** From the end a claim is marked in the timeline beside it. */
export const MarkedElsewhere: ViewStory = {
  args: { src: undefined },
  render: () => html`
    <explainer-quiz .story=${storyOf('marked', ['verdict'])}></explainer-quiz>
    <explainer-timeline .story=${storyOf('marked', ['verdict'])}></explainer-timeline>
  `,
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const timeline = await settled(canvasElement, 'explainer-timeline');
    view.shadowRoot?.querySelector<HTMLElement>('.primary + button')?.click();
    await view.updateComplete;
    // The review is loaded.
    const mark = await waitFor(() => {
      const found = view.shadowRoot?.querySelector<HTMLElement>('.review p > .pick');
      if (!found) throw new Error('no review yet');
      return found;
    });
    mark.click();
    await timeline.updateComplete;
    await expect(timeline.shadowRoot?.querySelector('.linked')).not.toBeNull();
  },
};
