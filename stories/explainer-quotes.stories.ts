import type { Meta } from '@storybook/web-components-vite';
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

const tag = 'explainer-quotes';

const meta: Meta = { ...viewMeta(tag), title: 'Views/Quotes', component: 'explainer-quotes' };
export default meta;

/** Made up: one minister, two papers that print her differently, and an answer in another language. */
const border = {
  id: 'story-of-quotes',
  headline: 'The border at Ostra',
  inLanguage: 'en',
  sources: [
    { id: 'herald', headline: 'Border closed', publisher: 'The Herald', type: 'report' },
    { id: 'wire', headline: 'Two versions of one night', type: 'analysis' },
  ],
  actors: [
    { id: 'mara', name: 'Mara Lind', type: 'person', jobTitle: 'minister' },
    { id: 'army', name: 'The army of the South', type: 'organization' },
  ],
  quotes: [
    {
      id: 'border',
      text: 'The border stays shut, and everyone knows why.',
      speaker: 'mara',
      date: '2021-03-02',
      occasion: 'To reporters in the capital',
      attribution: 'on-record',
      citations: [{ source: 'herald' }],
      variants: [
        {
          text: 'The border will stay shut. Everyone knows why.',
          citations: [{ source: 'wire', says: 'Quoted from notes.' }],
        },
      ],
    },
    {
      id: 'answer',
      text: 'پاسخ ما به این تصمیم سخت و به‌موقع خواهد بود.',
      inLanguage: 'fa',
      speaker: 'army',
      date: '2021-03',
      attribution: 'state-media',
      citations: [{ source: 'wire' }],
      translation: {
        text: 'Our answer to this decision will be hard and timely.',
        inLanguage: 'en',
        translator: 'The Herald',
      },
      variants: [
        {
          text: 'Our response to this decision will be harsh and come in time.',
          citations: [{ source: 'herald' }],
        },
      ],
    },
  ],
};

export const Default = defaultStory(tag);
export const InTheArticle = inTheArticle(tag);
export const Narrow = narrow(tag);
export const Dark = dark(tag);
export const Persian = persian(tag);
export const Empty = empty(tag);
export const Failed = failed(tag);

/** Nothing to browse: no controls. */
export const OneQuote: ViewStory = {
  args: { src: undefined, story: { ...border, quotes: border.quotes.slice(0, 1) } },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(view.shadowRoot?.querySelectorAll('.card')).toHaveLength(1);
    await expect(view.shadowRoot?.querySelector('.arrow')).toBeNull();
  },
};

/** Every quote at once, one under the other. */
export const ShowAll: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    view.shadowRoot?.querySelector<HTMLButtonElement>('[aria-pressed]')?.click();
    await view.updateComplete;
    await expect(view.shadowRoot?.querySelector('.list.all')).not.toBeNull();
  },
};

/** The same words as others render them, with what differs marked. */
export const Variants: ViewStory = {
  args: { src: undefined, story: border },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const checks = [...(view.shadowRoot?.querySelectorAll<HTMLDetailsElement>('.check') ?? [])];
    for (const check of checks) check.open = true;
    const marks = [...(checks[0]?.querySelectorAll('mark') ?? [])];
    await expect(marks.map(({ textContent }) => textContent)).toEqual([
      'stays',
      'and',
      'will stay',
    ]);
  },
};
