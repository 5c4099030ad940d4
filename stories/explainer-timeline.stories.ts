import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/index.js';
import { seenOf, stepVisit } from '../src/components/explainer-timeline/visits/visit-model.js';
import { writeRecord } from '../src/components/explainer-timeline/visits/visit-record-model.js';
import { checkNow } from '../src/content/check-story.js';
import { writeVisit } from '../src/story/visit-storage.js';
import { manyEvents } from '../test/helpers/many-events.js';
import { everyDate } from './helpers/date-samples.js';
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
    for (let time = 0; time < 200 && partsOf(view, '.event').length < 200; time++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(partsOf(view, '.event').length).toBe(200);
  },
};

const ofEveryDate: Pick<ViewStory, 'args' | 'render'> = {
  args: { src: undefined, story: everyDate },
  render: ({ story }) => {
    const view = document.createElement(tag);
    view.story = story;
    return html`${view}`;
  },
};

/** Ancient and far, partial, ranged, doubtful, in the night that clocks went back, and none: made-up data. */
export const DatesOfEveryKind: ViewStory = {
  ...ofEveryDate,
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const shown = view.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ');
    for (const words of [
      'March 15, 44 BC',
      'October 24, 79 AD (uncertain)',
      'about 1204',
      'September 2019 to January 2020',
      'about March 5 to 7, 2020',
      '01:30 (before the clocks went back) in Capital',
      '01:30 (after the clocks went back) in Capital',
      'Monday, March 1 at 17:30 in Capital',
      'until March 9, 2021 (beginning not established)',
      'December 31, 2999',
    ])
      await expect(shown).toContain(words);
  },
};

/** The reader has chosen another second clock. */
export const SecondClock: ViewStory = {
  ...ofEveryDate,
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const clock = view.shadowRoot?.querySelector<HTMLSelectElement>('.clock select');
    if (!clock) throw new Error('no second clock');
    const before = clock.value;
    clock.value = 'Asia/Tehran';
    clock.dispatchEvent(new Event('change'));
    await view.updateComplete;
    await expect(view.shadowRoot?.textContent).toContain('02:00');
    // What a story chooses is not to stay on the device for the next.
    localStorage.removeItem('explainer-kit/clock');
    await expect(before).toBe('America/New_York');
  },
};

/** All that an account may have, what the desk makes of it, and a correction: made-up data. */
export const DisputeInFull: ViewStory = {
  ...ofEveryDate,
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    view.shadowRoot?.querySelector<HTMLElement>('.dispute summary')?.click();
    await expect(view.shadowRoot?.querySelectorAll('.dispute[open] .accounts > li').length).toBe(3);
  },
};

const ofStory = (story: unknown): Pick<ViewStory, 'args' | 'render'> => ({
  args: { src: undefined, story },
  render: ({ story: given }) => {
    const view = document.createElement(tag);
    view.story = given;
    return html`${view}`;
  },
});

const partsOf = (view: Element, selector: string): HTMLElement[] => [
  ...(view.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

const few = (events: readonly object[]) => ({
  ...longDay,
  id: `few-${events.length}`,
  timeZones: [],
  events: events.map((event, n) => ({ ...longDay.events[n], startDate: undefined, ...event })),
});

/** One event: no controls, no head over it. */
export const OneEvent: ViewStory = {
  ...ofStory(few([{ startDate: '2021-03-01' }])),
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(partsOf(view, '.event').length).toBe(1);
    await expect(partsOf(view, '.controls, .head').length).toBe(0);
  },
};

/** Nobody says when. */
export const Undated: ViewStory = {
  ...ofStory(few([{ startDate: '2021-03-01' }, {}, { startDate: '2021-04-02' }])),
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    await expect(partsOf(view, '.when')[1]?.textContent).toContain('date not established');
  },
};

/** A picture that does not come: what it shows is said in words. */
export const PictureFails: ViewStory = {
  ...ofStory(
    few([
      {
        startDate: '2021-03-01',
        image: { url: '/no-such-picture.jpg', alt: 'The bridge at dawn', width: 600, height: 400 },
      },
      { startDate: '2021-04-02' },
    ]),
  ),
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    partsOf(view, 'img')[0]?.scrollIntoView();
    for (let time = 0; time < 100 && partsOf(view, 'img').length; time++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(view.shadowRoot?.textContent).toContain('It shows: The bridge at dawn');
  },
};

/** Two thousand events over three years: groups fold up, and fill in while there is time. */
export const TwoThousand: ViewStory = {
  ...ofStory(manyEvents(2000)),
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const [open, closed] = partsOf(view, '.fold');
    await expect(open?.getAttribute('aria-expanded')).toBe('true');
    closed?.click();
    await view.updateComplete;
    await expect(closed?.getAttribute('aria-expanded')).toBe('true');
  },
};

/** What one actor had a part in, with the way back. */
export const OfOneActor: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    const select = view.shadowRoot?.querySelector<HTMLSelectElement>('.controls select');
    if (!select) throw new Error('no filter by actor');
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await view.updateComplete;
    await expect(partsOf(view, '.clear').length).toBe(1);
  },
};

/** Picked, as it is in every view of the story. */
export const Selected: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    partsOf(view, '.event:not([hidden]) .pick')[1]?.click();
    await view.updateComplete;
    await expect(partsOf(view, '.event.linked').length).toBe(1);
  },
};

/** As it stands before it is printed: everything, whatever the filter. Print the page to see it. */
export const Print: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    window.dispatchEvent(new Event('beforeprint'));
    await view.updateComplete;
    await expect(partsOf(view, '.event:not(:has(.share))').length).toBe(0);
  },
};

/** What a server draws, in a frame where no script runs: nothing is filtered or folded there. */
export const NoJavaScript: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    window.dispatchEvent(new Event('beforeprint'));
    await view.updateComplete;
    const root = view.shadowRoot as ShadowRoot;
    const { length } = partsOf(view, '.event');
    const styles = root.adoptedStyleSheets.flatMap(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText),
    );
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.title = 'Without scripts';
    frame.style.cssText = 'inline-size: 100%; block-size: 90vh; border: 0';
    frame.srcdoc = `<!doctype html><html lang="en"><title>Without scripts</title><main><${tag}>
      <template shadowrootmode="open"><style>${styles.join('\n')}</style>${root.innerHTML}</template></${tag}></main>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    view.replaceWith(frame);
    await loaded;
    const still = frame.contentDocument?.querySelector(tag);
    await expect(still && partsOf(still, '.event').length).toBe(length);
  },
};

/** The overview once it is drawn: its slider. */
async function overviewIn(view: HTMLElement): Promise<HTMLInputElement> {
  for (let time = 0; time < 200; time++) {
    const slider = view.shadowRoot?.querySelector<HTMLInputElement>('.overview input');
    if (slider) return slider;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no overview');
}

const withOverview =
  (then: (slider: HTMLInputElement, view: HTMLElement) => unknown = () => undefined) =>
  async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    const view = await settled(canvasElement, tag);
    await then(await overviewIn(view), view);
  };

/** Events by month and day as there is enough of them, with the actors below; a key has chosen a column. */
export const Overview: ViewStory = {
  play: withOverview(async (slider) => {
    slider.focus();
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await expect(slider.value).toBe('1');
    await expect(slider.getAttribute('aria-valuetext')).toContain('May 2019');
  }),
};

export const OverviewNarrow: ViewStory = { ...narrow(tag), play: withOverview() };
export const OverviewDark: ViewStory = { ...dark(tag), play: withOverview() };

/** Its key in words, opened. */
export const OverviewExplained: ViewStory = {
  play: withOverview(async (_, view) => {
    const [how] = partsOf(view, '.how');
    how?.querySelector('summary')?.click();
    await expect(how?.innerText).toContain('without an established date');
  }),
};

const inPersian = (story: unknown): Pick<ViewStory, 'args' | 'render'> => ({
  args: { src: undefined, story },
  render: ({ story: given }) => {
    const view = document.createElement(tag);
    view.story = given;
    return html`<div lang="fa" dir="rtl">${view}</div>`;
  },
});

/** From right to left: made-up data. */
export const OverviewPersian: ViewStory = { ...inPersian(manyEvents(200)), play: withOverview() };

const longAgo = (n: number): string =>
  `${n < 20 ? '-' : ''}${String(Math.abs(n * 25 - 500)).padStart(4, '0')}`;

const manyOld = manyEvents(400);

/** A hundred events of 2,500 years, and three hundred of one week, which is parted into days: made-up data. */
export const OverviewOfThreeThousandYears: ViewStory = {
  ...ofStory({
    ...manyOld,
    id: 'three-thousand-years',
    events: manyOld.events.map((event, n) => ({
      ...event,
      startDate: n < 100 ? longAgo(n) : `2020-01-0${1 + ((n * n) % 7)}`,
    })),
  }),
  play: withOverview(async (slider) => {
    await expect(Number(slider.max)).toBeGreaterThan(5);
  }),
};

/** 20,000 events by the half-year: made-up data. */
export const OverviewOfTwentyThousand: ViewStory = {
  ...ofStory(manyEvents(20_000)),
  play: withOverview(),
};

/** The reader has gone somewhere by the overview, and may come back. */
export const WayBackToTheOverview: ViewStory = {
  play: withOverview(async (slider, view) => {
    slider.focus();
    for (let time = 0; time < 6; time++)
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    for (let time = 0; time < 100 && !partsOf(view, '.back').length; time++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(partsOf(view, '.back').length).toBe(1);
    partsOf(view, '.back button')[0]?.click();
    await expect(view.shadowRoot?.activeElement).toBe(slider);
  }),
};

/** What came, and what changed, since the reader was here a day ago: made-up data. */
export const NewSinceLastVisit: ViewStory = {
  ...ofStory({ ...longDay, id: 'news-of-the-day', events: longDay.events.slice(0, 6) }),
  render: ({ story: given }) => {
    const now = given as typeof longDay;
    const events = now.events
      .slice(0, 5)
      .map((event, n) => (n ? event : { ...event, name: 'Entry' }));
    const { story } = checkNow({ ...now, events });
    const seen = story?.events?.map((event) => seenOf(story, event)) ?? [];
    writeVisit(now.id, writeRecord(stepVisit(undefined, seen, Date.now() - 86_400_000)));
    const view = document.createElement(tag);
    view.story = now;
    return html`${view}`;
  },
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    for (let time = 0; time < 100 && !partsOf(view, '.when .flag').length; time++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const flags = partsOf(view, '.when .flag').map((it) => it.innerText);
    await expect(flags).toEqual(['Updated', 'New']);
    // What a story keeps is not to stay on the device.
    localStorage.removeItem('explainer-kit/seen/news-of-the-day');
  },
};
