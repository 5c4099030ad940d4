/** What tests of the timeline do to one. */
import { aTimeout } from '@open-wc/testing';
import type { ExplainerTimelineElement } from '../../src/index.js';
import { show } from './view-suite.js';
import { waitUntil } from './wait-until.js';

export const showTimeline = async (
  story: unknown,
  parent?: Element,
): Promise<ExplainerTimelineElement> => {
  // What the reader picked in the test before leaves with the views of it, a task after them.
  await aTimeout(0);
  return show<ExplainerTimelineElement>('explainer-timeline', story, parent);
};

export const all = <T extends HTMLElement>(view: Element, selector: string): T[] => [
  ...(view.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];

export const one = <T extends HTMLElement>(view: Element, selector: string): T => {
  const found = view.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};

/** Names of the events that can be seen without opening anything, in order. */
export const namesIn = (view: Element): string[] =>
  all(view, '.pick')
    .filter((pick) => pick.checkVisibility())
    .map((pick) => pick.innerText.trim());

export const eventNamed = (view: Element, name: string): HTMLElement => {
  const pick = all(view, '.pick').find((it) => it.textContent?.includes(name));
  if (!pick) throw new Error(`no event ${name}`);
  return pick.closest<HTMLElement>('.event') as HTMLElement;
};

export const buttonNamed = (within: ParentNode, name: string): HTMLButtonElement => {
  const button = [...within.querySelectorAll('button')].find((it) =>
    it.textContent?.includes(name),
  );
  if (!button) throw new Error(`no button ${name}`);
  return button;
};

export const press = async (
  view: ExplainerTimelineElement,
  within: ParentNode,
  name: string,
): Promise<void> => {
  buttonNamed(within, name).click();
  await view.updateComplete;
};

export const chooseActor = async (view: ExplainerTimelineElement, id: string): Promise<void> => {
  const select = one<HTMLSelectElement>(view, '.controls select');
  select.value = id;
  select.dispatchEvent(new Event('change'));
  await view.updateComplete;
};

/** Once every event of the story is in the drawing, if only as text. */
export const untilFilled = (view: Element, count: number): Promise<void> =>
  waitUntil(() => all(view, '.event').length === count, 'everything is filled in', {
    timeout: 20_000,
    interval: 50,
  });

/** What a reader hears: every change of a live region, in order. */
export function heardIn(view: Element): string[] {
  const heard: string[] = [];
  const status = one(view, '.controls [role=status]');
  new MutationObserver(() => heard.push(status.textContent?.trim() ?? '')).observe(status, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  return heard;
}
