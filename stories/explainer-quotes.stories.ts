import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define/index.js';
import { manyQuotes } from '../test/helpers/many-quotes.js';
import { quoteStates } from './helpers/quote-samples.js';
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
  // What a reader chooses is kept by story: no other shown here is to become a list.
  args: { src: undefined, story: { ...manyQuotes(7), id: 'all-as-a-list' } },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    view.shadowRoot?.querySelector<HTMLButtonElement>('[aria-pressed=false]')?.click();
    await view.updateComplete;
    await expect(view.shadowRoot?.querySelector('.list.all')).not.toBeNull();
  },
};

/** Opens the filters and chooses; readers' choices are kept by story, so each story here has its own id. */
const filtered = (
  id: string,
  chosen: Readonly<Record<string, string>>,
  look: (root: ShadowRoot) => Promise<void>,
): ViewStory => ({
  args: { src: undefined, story: { ...manyQuotes(7), id: `filtered-${id}` } },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const root = view.shadowRoot;
    const filters = root?.querySelector<HTMLDetailsElement>('.filters');
    if (!root || !filters) throw new Error('there is nothing to choose');
    filters.open = true;
    await waitFor(() => expect(root.querySelector('.facets')).not.toBeNull());
    for (const [facet, value] of Object.entries(chosen)) {
      const select = root.querySelector<HTMLSelectElement>(`[name=${facet}]`);
      if (!select) throw new Error(`no ${facet} to choose`);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await view.updateComplete;
    }
    await look(root);
  },
});

/** By one speaker: what is on is said, and the way back stands beside it. */
export const Filtered = filtered('one', { speaker: 'speaker-3' }, async (root) => {
  await expect(root.querySelector('.state')?.textContent).toContain('Otto Kern');
  await expect(root.querySelectorAll('.card[hidden]').length).toBeGreaterThan(0);
});

/** Nothing fits what was chosen: it says so, and offers the way back. */
export const AllFilteredOut = filtered(
  'none',
  { speaker: 'speaker-3', attribution: 'anonymous' },
  async (root) => {
    await expect(root.querySelector('.state')?.textContent).toContain('No quote fits this choice');
    await expect(root.querySelectorAll('.card:not([hidden])')).toHaveLength(0);
    await expect(root.querySelector('.clear')).not.toBeNull();
  },
);

/** Five hundred: picked by speaker, drawn in full only where the reader is. */
export const ManyQuotes: ViewStory = {
  args: { src: undefined, story: manyQuotes(500) },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const picker = view.shadowRoot?.querySelector<HTMLSelectElement>('.picker');
    picker?.dispatchEvent(new Event('pointerdown'));
    await view.updateComplete;
    await expect(picker?.querySelectorAll('optgroup')).toHaveLength(6);
    if (picker) picker.value = '250';
    picker?.dispatchEvent(new Event('change', { bubbles: true }));
    await view.updateComplete;
    await expect(view.shadowRoot?.querySelector('.position')?.textContent).toBe('251 of 500');
  },
};

/** The same words as others render them, with what differs marked. */
export const Variants: ViewStory = {
  args: { src: undefined, story: border },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const checks = [...(view.shadowRoot?.querySelectorAll<HTMLDetailsElement>('.check') ?? [])];
    for (const check of checks) check.open = true;
    // What compares is loaded at the first opening.
    await waitFor(() => expect(checks[0]?.querySelector('mark')).not.toBeNull());
    const marks = [...(checks[0]?.querySelectorAll('mark') ?? [])];
    await expect(marks.map(({ textContent }) => textContent)).toEqual([
      'stays',
      'and',
      'will stay',
    ]);
  },
};

/** A card of made-up quotes in one state, with its disclosures as a reader opens them. */
const card = (
  ids: readonly string[],
  look: (root: ShadowRoot) => Promise<void> | void,
  open = 'details',
): ViewStory => ({
  args: { src: undefined, story: quoteStates(...ids) },
  play: async ({ canvasElement }) => {
    const { shadowRoot } = await settled(canvasElement, tag);
    if (!shadowRoot) throw new Error('nothing is drawn');
    for (const details of shadowRoot.querySelectorAll('details'))
      details.open = details.matches(open);
    if (shadowRoot.querySelector('.check[open] .rendering'))
      await waitFor(() => expect(shadowRoot.querySelector('.pair, .compared')).not.toBeNull());
    await look(shadowRoot);
  },
});

/** The first lines, and a button for the rest. */
export const LongQuote = card(
  ['long'],
  async (root) => {
    const words = root.querySelector('.long');
    await waitFor(() => expect(words?.scrollHeight).toBeGreaterThan(words?.clientHeight ?? 0));
    await expect(root.querySelector('.more')?.getAttribute('aria-expanded')).toBe('false');
  },
  'none',
);

/** No source can be opened, and nobody is named. */
export const NoLinkNoName = card(['anon'], async (root) => {
  await expect(root.textContent).toContain('No link to this source is known.');
  await expect(root.querySelector('.noted')?.textContent).toBe('names no source');
});

/** Words in Persian by way of state media, with a translation and another of each. */
export const Translated = card(['answer'], async (root) => {
  await expect(root.textContent).toContain('As translated here');
  await expect(root.querySelectorAll('.pair')).toHaveLength(2);
});

/** Three other renderings: other words, other marks, another sentence. */
export const ThreeRenderings = card(['border'], async (root) => {
  await expect(root.textContent).toContain('No word in common.');
  await expect(root.querySelectorAll('.pair')).toHaveLength(3);
});

/** What a quote can be taken along as. */
export const CopyOrShare = card(
  ['border'],
  async (root) => {
    await waitFor(() => expect(root.querySelector('.take-away button')).not.toBeNull());
  },
  '.take-away, .means',
);

/** The same check on a Persian page. */
export const CheckInPersian: ViewStory = {
  ...card(['border', 'answer'], async (root) => {
    await expect(root.textContent).toContain('همین سخن');
  }),
  render: ({ story }) => {
    const view = Object.assign(document.createElement(tag), { story });
    return html`<div lang="fa" dir="rtl">${view}</div>`;
  },
};
