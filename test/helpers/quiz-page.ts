/** What the tests of the quiz do with one, as a reader would. */
import { aTimeout } from '@open-wc/testing';
import type { ExplainerQuizElement } from '../../src/index.js';
import { testStory, type Draft } from './test-story.js';
import { show } from './view-suite.js';
import { waitUntil } from './wait-until.js';

/** What the end shows beyond the score is loaded when it is needed first. */
export async function settle(view: ExplainerQuizElement): Promise<void> {
  await view.updateComplete;
  const isThere = (selector: string) => Boolean(view.shadowRoot?.querySelector(selector));
  if (!isThere('.end')) return;
  const isDone = () => isThere('.review') || isThere('.end .notice');
  await waitUntil(isDone, 'the end is not loaded', { timeout: 9000 });
}

export async function showQuiz(
  story: unknown = testStory(),
  parent?: Element,
): Promise<ExplainerQuizElement> {
  const view = await show<ExplainerQuizElement>('explainer-quiz', story, parent);
  await settle(view);
  return view;
}

/** The test story with these questions only. */
export function storyWith(...ids: readonly string[]): Draft {
  const story = testStory();
  story.quiz.questions = story.quiz.questions.filter(({ id }) => ids.includes(id));
  return story;
}

export const all = (view: Element, selector: string): HTMLElement[] => [
  ...(view.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export function find<T extends HTMLElement = HTMLElement>(view: Element, selector: string): T {
  const [found] = all(view, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found as T;
}

/** Without the marks that set a story's words off. */
export const plain = (text: string): string =>
  text
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export const texts = (view: Element, selector: string): string[] =>
  all(view, selector).map(({ innerText }) => plain(innerText));

export const text = (view: Element, selector: string): string => texts(view, selector)[0] ?? '';

/** What a reader of the screen is told without asking. */
export const announced = (view: Element): string =>
  plain(find(view, 'section > [role="status"]').textContent);

export const focused = (view: Element): HTMLElement | null =>
  (view.shadowRoot?.activeElement ?? null) as HTMLElement | null;

export async function press(view: ExplainerQuizElement, label: string): Promise<void> {
  const button = all(view, 'button').find(({ innerText }) => plain(innerText) === label);
  if (!button) throw new Error(`no button “${label}” among: ${texts(view, 'button').join(', ')}`);
  button.click();
  await settle(view);
}

export async function choose(view: ExplainerQuizElement, label: string): Promise<void> {
  const option = all(view, '.option').find(({ innerText }) => innerText.includes(label));
  if (!option) throw new Error(`no option “${label}”`);
  option.click();
  await view.updateComplete;
}

/** Chooses and checks. */
export async function answer(view: ExplainerQuizElement, label: string): Promise<void> {
  await choose(view, label);
  await press(view, 'Check');
}

type QuizEvent = 'explainer-answer' | 'explainer-complete' | 'explainer-select' | 'explainer-share';

/** The details of what is dispatched until the test ends. */
export function heard(view: HTMLElement, name: QuizEvent): object[] {
  const details: object[] = [];
  view.addEventListener(name, (event) =>
    details.push({ ...(event as CustomEvent<object>).detail }),
  );
  return details;
}

interface Page {
  readonly sessions: Map<string, unknown>;
}

/** As if the page were left: what its script remembers is gone, what the device keeps is not. */
export const forgetPage = (): void =>
  (globalThis as never as Record<symbol, Page | undefined>)[
    Symbol.for('explainer-kit/pages/1')
  ]?.sessions.clear();

/** A first visit. */
export function beNew(): void {
  localStorage.clear();
  forgetPage();
}

/** The reader leaves and comes back to a story. */
export async function comeBack(
  view: ExplainerQuizElement,
  story: unknown,
): Promise<ExplainerQuizElement> {
  view.remove();
  await aTimeout(0);
  forgetPage();
  return showQuiz(story);
}
