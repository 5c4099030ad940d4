import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/index.js';
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

const tag = 'explainer-timeline';

const meta: Meta = { ...viewMeta(tag), title: 'Views/Timeline', component: 'explainer-timeline' };
export default meta;

export const Default = defaultStory(tag);
export const InTheArticle = inTheArticle(tag);
export const Narrow = narrow(tag);
export const Dark = dark(tag);
export const Persian = persian(tag);
export const Empty = empty(tag);
export const Failed = failed(tag);

/** Not only the key events, as the reader may choose. */
export const AllEvents: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const [, all] = view.shadowRoot?.querySelectorAll<HTMLButtonElement>('.scopes button') ?? [];
    all?.click();
    await view.updateComplete;
    await expect(view.shadowRoot?.querySelectorAll('.event.out').length).toBe(0);
  },
};

/** What sources answer differently, opened beside the event. */
export const AccountsDiffer: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const [first] = view.shadowRoot?.querySelectorAll<HTMLElement>('.dispute summary') ?? [];
    first?.click();
    await expect(view.shadowRoot?.querySelector('.dispute[open] .accounts')).toBeVisible();
  },
};

const two = (value: number): string => String(value).padStart(2, '0');

/** One event every seven minutes, made up. */
const longDay = {
  id: 'long-day',
  headline: 'A long day, made up',
  inLanguage: 'en',
  timeZones: [
    { id: 'Asia/Baghdad', label: 'Ostra' },
    { id: 'America/New_York', label: 'Capital' },
  ],
  sources: [{ id: 'log', headline: 'The log of the day', type: 'report' }],
  actors: [
    { id: 'north', name: 'The North', type: 'country' },
    { id: 'south', name: 'The South', type: 'country' },
  ],
  events: Array.from({ length: 200 }, (_, n) => ({
    id: `entry-${n + 1}`,
    name: `Entry ${n + 1} of the log`,
    description: 'A sentence says what was seen at this minute, and by whom.',
    startDate: `2021-03-01T${two(Math.floor((n * 7) / 60))}:${two((n * 7) % 60)}+03:00`,
    actors: [n % 3 ? 'north' : 'south'],
    citations: [{ source: 'log', says: 'It is so entered.' }],
  })),
};

/** Two hundred events on one day: made-up data. */
export const TwoHundredOnOneDay: ViewStory = {
  args: { src: undefined, story: longDay },
  render: ({ story }) => {
    const view = document.createElement(tag);
    view.story = story;
    return html`${view}`;
  },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(view.shadowRoot?.querySelectorAll('.event').length).toBe(200);
  },
};
