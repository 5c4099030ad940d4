import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define/index.js';
import { manySources } from '../test/helpers/many-sources.js';
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

const tag = 'explainer-sources';

const meta: Meta = { ...viewMeta(tag), title: 'Views/Sources', component: 'explainer-sources' };
export default meta;

export const Default = defaultStory(tag);
export const InTheArticle = inTheArticle(tag);
export const Narrow = narrow(tag);
export const Dark = dark(tag);
export const Persian = persian(tag);
export const Empty = empty(tag);
export const Failed = failed(tag);

/** Made up: a paper and a government’s agency that tell one night differently. */
const night = {
  id: 'story-of-sources',
  headline: 'The bridge at Ostra',
  inLanguage: 'en',
  sources: [
    {
      id: 'herald',
      headline: 'Bridge closed after blast',
      publisher: 'The Herald',
      author: ['Ana Poe', 'Bo Ray'],
      datePublished: '2021-03-02',
      dateModified: '2021-03-04',
      url: 'https://example.org/bridge',
      archivedAt: 'https://archive.example.org/bridge',
      inLanguage: 'en',
      type: 'report',
    },
    {
      id: 'agency',
      headline: 'Deux charges, dit le ministère',
      publisher: 'Ostra Press',
      datePublished: '2021-03',
      inLanguage: 'fr',
      type: 'state-media',
      disclosure: 'Owned by the state whose minister it cites.',
    },
    { id: 'film', headline: 'Film of the bridge at night', type: 'imagery' },
  ],
  claims: [
    {
      id: 'two',
      text: 'Two charges went off.',
      citations: [
        {
          source: 'herald',
          stance: 'denies',
          says: 'It counts one crater.',
          quote: 'a single charge',
        },
        { source: 'agency', stance: 'asserts', says: 'There were two.', anonymous: true },
        { source: 'film', stance: 'qualifies', says: 'Two flashes can be seen, from one place.' },
      ],
      reviews: [
        { date: '2021-03-02', verdict: 'unproven' },
        { date: '2021-03-05', verdict: 'refuted', explanation: 'One crater was found.' },
      ],
    },
    {
      id: 'night',
      text: 'It happened at night.',
      citations: [{ source: 'herald' }, { source: 'film' }],
      reviews: [{ date: '2021-03-05', verdict: 'supported' }],
    },
  ],
  disputes: [
    {
      id: 'hurt',
      question: 'How many were hurt?',
      accounts: [
        { source: 'herald', says: 'Three.', value: 3, unit: 'people' },
        { source: 'agency', says: 'A dozen.', value: 12, unit: 'people' },
      ],
      summary: 'The hospital has not said.',
    },
  ],
  corrections: [
    {
      id: 'author',
      date: '2021-03-06',
      about: { kind: 'source', id: 'herald' },
      text: 'We first named only one of its two authors.',
    },
  ],
};

const told = (story: object, play?: ViewStory['play']): ViewStory => ({
  args: { src: undefined, story },
  play: async (context) => {
    await settled(context.canvasElement, tag);
    await play?.(context);
  },
});
const root = (canvas: HTMLElement): ShadowRoot =>
  canvas.querySelector(tag)?.shadowRoot as ShadowRoot;
const on = (canvas: HTMLElement, selector: string): HTMLElement =>
  root(canvas).querySelector(selector) as HTMLElement;

/** Everything that may be known of a source, and sources of which much is not. */
export const KnownAndNot = told(night, async ({ canvasElement }) => {
  await userEvent.click(on(canvasElement, '.list > li:nth-child(2) .facts summary'));
  await userEvent.click(on(canvasElement, '.uses summary'));
  await waitFor(() => expect(on(canvasElement, '.uses button')).toBeTruthy());
});

/** A cell opened: what the source says, in its words, and where to read it. */
export const CellOpened = told(night, async ({ canvasElement }) => {
  await userEvent.click(on(canvasElement, 'td summary'));
  await waitFor(() => expect(on(canvasElement, 'td .told')).toBeTruthy());
  await userEvent.click(on(canvasElement, '.finding summary'));
});

/** Sorted by one source, and only where the sources differ. */
export const SortedAndFiltered = told(night, async ({ canvasElement }) => {
  await userEvent.click(on(canvasElement, '.filter button'));
  await userEvent.click(on(canvasElement, '.sort'));
  await expect(on(canvasElement, '[role=status]:not(.share *)').textContent).toContain('2 of 3');
});

/** A source was selected: it is marked in the list and its column in the table. */
export const SourceSelected = told(night, async ({ canvasElement }) => {
  await userEvent.click(on(canvasElement, '.list > li:nth-child(2) .share button:nth-of-type(2)'));
});

/** One source at a time, another one picked. */
export const OneAtATime: ViewStory = {
  ...told(night, async ({ canvasElement }) => {
    await userEvent.selectOptions(on(canvasElement, '.picker select'), [
      '2 · \u2068Ostra Press\u2069',
    ]);
  }),
  render: ({ story }) =>
    html`<div style="width: 320px">
      <explainer-sources .story=${story}></explainer-sources>
    </div>`,
};

/** Nothing to compare: what the one source says. */
export const OneSource = told({
  ...night,
  id: 'one-source',
  sources: [night.sources[0]],
  corrections: [],
  disputes: [],
  claims: [{ ...night.claims[1], citations: [{ source: 'herald', says: 'After midnight.' }] }],
});

/** No claims and no open questions: the list alone. */
export const NothingToCompare = told({ ...night, id: 'list-alone', claims: [], disputes: [] });

/** The filter leaves no row. */
export const AllFilteredOut = told(
  { ...night, id: 'agreed', claims: [night.claims[1]], disputes: [] },
  async ({ canvasElement }) => {
    await userEvent.click(on(canvasElement, '.filter button'));
    await expect(root(canvasElement).querySelector('table')).toBe(null);
  },
);

/** Twenty sources, two hundred claims: the table scrolls by itself, head and first column in sight. */
export const TwentySources = told(manySources(200, 20));
