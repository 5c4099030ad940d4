import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/index.js';
import { testStory } from '../test/helpers/test-story.js';
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
