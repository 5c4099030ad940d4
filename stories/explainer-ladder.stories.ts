import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/index.js';
import { manySteps } from '../test/helpers/many-steps.js';
import { madeUpLadder } from './helpers/ladder-samples.js';
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

const tag = 'explainer-ladder';

const meta: Meta = { ...viewMeta(tag), title: 'Views/Ladder', component: 'explainer-ladder' };
export default meta;

export const Default = defaultStory(tag);
export const InTheArticle = inTheArticle(tag);
export const Narrow = narrow(tag);
export const Dark = dark(tag);
export const Persian = persian(tag);
export const Empty = empty(tag);
export const Failed = failed(tag);

/** The steps at equal distances, whatever the time between them. */
export const EvenSpacing: ViewStory = {
  args: { spacing: 'even' } as ViewStory['args'],
  play: async ({ canvasElement }) => void (await settled(canvasElement, tag)),
};

/** The first step opened: what happened, why it stands on its rung, and the sources. */
export const StepOpen: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    view.shadowRoot
      ?.querySelector('.mark')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await view.updateComplete;
    await expect(view.shadowRoot?.querySelector('.detail')).not.toBe(null);
  },
};

/** The row from which readers take the ladder with them, open. What it makes is loaded when it is opened. */
export const TakeAway: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const row = view.shadowRoot?.querySelector<HTMLDetailsElement>('.take-away');
    row?.querySelector('summary')?.click();
    await expect(row?.open).toBe(true);
    await expect(row?.querySelectorAll('button').length).toBe(3);
  },
};

/** A part of the open view, which the story's play function presses. */
async function press(view: HTMLElement, selector: string): Promise<void> {
  const target = await waitFor(() => {
    const found = view.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} yet`);
    return found;
  });
  target.click();
  await (view as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
}

/** The steps one after another, each in a sentence; here paused at the fourth. */
export const Playing: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await press(view, '.begin');
    for (let time = 0; time < 3; time++) await press(view, '.walk .next');
    if (view.shadowRoot?.querySelector('.toggle')) await press(view, '.toggle');
    await expect(view.shadowRoot?.querySelectorAll('.mark').length).toBe(4);
  },
};

/** What comes next is hidden, and asked. */
export const Guessing: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await press(view, '.begin-guess');
    await press(view, '.option:nth-child(3) input');
    await expect(view.shadowRoot?.querySelectorAll('.ghost').length).toBe(1);
  },
};

/** What came next, how near the guess was, and why. */
export const GuessRevealed: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await press(view, '.begin-guess');
    await press(view, '.option:nth-child(3) input');
    await press(view, '.guess .primary');
    await expect(view.shadowRoot?.querySelector('.outcome')).not.toBe(null);
  },
};

/** What a rung means, opened in place by its name on the chart. */
export const RungOpen: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const name = view.shadowRoot?.querySelector('.rung-name');
    name?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await view.updateComplete;
    await expect(name?.getAttribute('aria-expanded')).toBe('true');
    await expect(view.shadowRoot?.querySelector('.note')).not.toBe(null);
  },
};

/** A contested step that answers another and is answered: arrows, and an account at each end of its bar. */
export const ContestedStepOpen: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    [...(view.shadowRoot?.querySelectorAll('.mark') ?? [])]
      .find((mark) => mark.getAttribute('aria-label')?.includes('missiles at bases'))
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    // Arrows and accounts are loaded with the first step that is opened.
    await waitFor(() => expect(view.shadowRoot?.querySelectorAll('.paper').length).toBe(2), {
      timeout: 8000,
    });
    await expect(view.shadowRoot?.querySelectorAll('.link').length).toBeGreaterThan(2);
  },
};

const madeUp = (sides: number, steps: number): ViewStory => ({
  args: { src: undefined, story: madeUpLadder(sides, steps) },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(view.shadowRoot?.querySelectorAll('.mark').length).toBe(steps);
    await expect(view.shadowRoot?.querySelectorAll('.label.actor').length).toBeGreaterThanOrEqual(
      Math.min(sides, steps),
    );
  },
});

export const OneStep = madeUp(1, 1);
export const OneSide = madeUp(1, 5);
export const SixSides = madeUp(6, 12);

const spoilt = madeUpLadder(2, 5);
Object.assign(spoilt.ladder.steps[2] as object, { event: 'no-such-event' });

/** A step whose event is missing: the rest is shown, and the step is named. */
export const StepLeftOut: ViewStory = {
  args: { src: undefined, story: spoilt },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(view.shadowRoot?.textContent).toContain('could not be shown: step');
  },
};

/** So many steps that they are gathered; made when it is shown, as arguments are copied to and fro. */
const many = (count: number): ViewStory => ({
  render: () => {
    const view = document.createElement(tag);
    view.story = manySteps(count);
    return view;
  },
  play: async ({ canvasElement }) => {
    // The check of a large story leaves the browser time for other things.
    await waitFor(() => expect(canvasElement.querySelector(tag)?.status).toBe('ready'), {
      timeout: 30_000,
    });
    const view = await settled(canvasElement, tag);
    await expect(view.shadowRoot?.querySelector('.zoom')?.textContent).toContain(
      count.toLocaleString('en'),
    );
    await expect(view.shadowRoot?.querySelectorAll('.mark').length).toBeLessThan(60);
  },
});

export const FiveHundredSteps = many(500);
export const FiftyThousandSteps = many(50_000);

/** While the story is on its way the fallback stays, and nothing moves. */
export const Loading: ViewStory = {
  play: async ({ canvasElement, args }) => {
    const { src = '' } = args;
    const view = document.createElement(tag);
    view.innerHTML = '<p>What stands here until then.</p>';
    view.src = `${src}?${Math.random()}`;
    canvasElement.replaceChildren(view);
    await expect(view.status).toBe('loading');
    await view.updateComplete;
    await expect((view.firstElementChild as HTMLElement).offsetHeight).toBeGreaterThan(0);
  },
};
