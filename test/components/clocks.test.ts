import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type {
  ExplainerElement,
  ExplainerLadderElement,
  ExplainerQuotesElement,
  ExplainerTimelineElement,
} from '../../src/index.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as persian from '../../src/localize/translations/fa.js';
import { drawnOnServer } from '../helpers/server-drawn.js';
import { testStory, type Draft } from '../helpers/test-story.js';
import { show, shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const KEPT = 'explainer-kit/clock';

interface Page {
  readonly sessions: Map<string, unknown>;
  clock?: string;
}

const page = (): Page | undefined =>
  (globalThis as never as Record<symbol, Page | undefined>)[Symbol.for('explainer-kit/pages/1')];

/** A page that was just opened. */
const forgetPage = (): void => {
  page()?.sessions.clear();
  delete page()?.clock;
};

const asked = Intl.DateTimeFormat.prototype.resolvedOptions;

/** The zone of the reader's device from now on. */
const liveIn = (timeZone: string): void => {
  Intl.DateTimeFormat.prototype.resolvedOptions = function () {
    return { ...asked.call(this), timeZone };
  };
};

/** Three zones, a time of day that is another day in none of them, and a quote at such a time. */
const threeClocks = (): Draft => {
  const draft = testStory();
  draft.timeZones.push({ id: 'Asia/Tehran', label: 'Hills' });
  Object.assign(draft.quotes[0] as object, { date: '2021-03-02T14:00+03:00' });
  return draft;
};

const showTimeline = (story: unknown = threeClocks(), parent?: Element) =>
  show<ExplainerTimelineElement>('explainer-timeline', story, parent);

const selectOf = (view: Element): HTMLSelectElement | null | undefined =>
  view.shadowRoot?.querySelector<HTMLSelectElement>('.clock select');

const options = (view: Element): string[] =>
  [...(selectOf(view)?.options ?? [])].map((option) => option.text);

const choose = async (view: ExplainerElement, name: string): Promise<void> => {
  const select = selectOf(view);
  const option = [...(select?.options ?? [])].find((it) => it.text === name);
  if (!select || !option) throw new Error(`no clock ${name}`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await view.updateComplete;
};

const chosen = (view: Element): string | undefined => selectOf(view)?.selectedOptions[0]?.text;

const text = (view: Element): string => shownText(view).replace(/\s+/g, ' ');

describe('the second clock', () => {
  beforeEach(() => {
    localStorage.clear();
    forgetPage();
    liveIn('Asia/Tokyo');
  });

  after(() => {
    Intl.DateTimeFormat.prototype.resolvedOptions = asked;
    localStorage.clear();
    forgetPage();
  });

  it('is the second of the story, and any other of it may be chosen, or the reader’s own', async () => {
    const view = await showTimeline();
    await waitUntil(() => options(view).length === 3);
    expect(options(view)).to.deep.equal(['Capital', 'Hills', 'Your time zone']);
    expect(chosen(view)).to.equal('Capital');
    expect(text(view)).to.contain('March 1, 2021 at 23:30 in Ostra 15:30 in Capital');
    await choose(view, 'Hills');
    expect(text(view)).to.contain(
      'Monday, March 1, 2021 at 23:30 in Ostra Tuesday, March 2 at 00:00 in Hills',
    );
    await choose(view, 'Your time zone');
    expect(text(view)).to.contain(
      'Monday, March 1, 2021 at 23:30 in Ostra Tuesday, March 2 at 05:30 in your time zone',
    );
    await expect(view).to.be.accessible();
  });

  it('is chosen by keys in a field that has a name', async () => {
    const view = await showTimeline();
    const select = selectOf(view);
    select?.focus();
    expect(select?.labels[0]?.innerText).to.contain('Second clock');
    await sendKeys({ press: 'h' });
    if (chosen(view) !== 'Hills') await sendKeys({ press: 'Enter' });
    await view.updateComplete;
    expect(text(view)).to.contain('at 00:00 in Hills');
    expect(view.shadowRoot?.activeElement).to.equal(select);
  });

  it('is that of every view of the page at once, also of another story', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const timeline = await showTimeline(threeClocks(), parent);
    const quotes = await show<ExplainerQuotesElement>('explainer-quotes', threeClocks(), parent);
    const ladder = await show<ExplainerLadderElement>('explainer-ladder', threeClocks(), parent);
    const other = await showTimeline({ ...threeClocks(), id: 'another' }, parent);
    ladder.shadowRoot?.querySelector('.mark')?.dispatchEvent(new MouseEvent('click'));
    await ladder.updateComplete;
    [...(ladder.shadowRoot?.querySelectorAll('button') ?? [])]
      .find((button) => button.textContent?.includes('Next step'))
      ?.click();
    await ladder.updateComplete;
    expect(text(quotes)).to.contain('06:00 in Capital');
    await choose(timeline, 'Hills');
    await Promise.all([quotes, ladder, other].map((view) => view.updateComplete));
    expect(text(quotes)).to.contain('14:30 in Hills').and.not.to.contain('Capital');
    expect(text(other)).to.contain('at 00:00 in Hills');
    expect(chosen(other)).to.equal('Hills');
    expect(text(ladder)).to.contain('at 00:00 in Hills');
  });

  it('is remembered for the next visit, to whatever story', async () => {
    await choose(await showTimeline(), 'Hills');
    expect(localStorage.getItem(KEPT)).to.equal('Asia/Tehran');
    forgetPage();
    const view = await showTimeline({ ...threeClocks(), id: 'the-next' });
    await waitUntil(() => chosen(view) === 'Hills');
    expect(text(view)).to.contain('at 00:00 in Hills');
  });

  it('of the reader is remembered as such, and not as a place', async () => {
    const view = await showTimeline();
    await waitUntil(() => options(view).includes('Your time zone'));
    await choose(view, 'Your time zone');
    expect(localStorage.getItem(KEPT)).to.equal('own');
    forgetPage();
    liveIn('Europe/Paris');
    const next = await showTimeline({ ...threeClocks(), id: 'the-next' });
    await waitUntil(() => text(next).includes('21:30 in your time zone'));
  });

  it('is as the story has it where that does not know the one that was chosen', async () => {
    localStorage.setItem(KEPT, 'Asia/Tehran');
    const view = await showTimeline(testStory());
    expect(chosen(view)).to.equal('Capital');
    expect(text(view)).to.contain('15:30 in Capital');
    localStorage.setItem(KEPT, '<b>no zone</b>');
    forgetPage();
    expect(text(await showTimeline({ ...testStory(), id: 'b' }))).to.contain('15:30 in Capital');
  });

  it('lasts as long as the page where nothing may be stored', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      const view = await showTimeline();
      await choose(view, 'Hills');
      expect(text(view)).to.contain('at 00:00 in Hills');
      view.remove();
      await aTimeout(0);
      const next = await showTimeline({ ...threeClocks(), id: 'the-next' });
      await waitUntil(() => text(next).includes('at 00:00 in Hills'));
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('is not offered twice: a zone of the story that is the reader’s own says so', async () => {
    liveIn('America/New_York');
    const view = await showTimeline();
    await waitUntil(() => options(view).includes('Capital (your time zone)'));
    expect(options(view)).to.deep.equal(['Capital (your time zone)', 'Hills']);
    // Whoever chose their own time zone elsewhere has it here by its name.
    localStorage.setItem(KEPT, 'own');
    forgetPage();
    const next = await showTimeline({ ...threeClocks(), id: 'b' });
    await waitUntil(() => chosen(next) === 'Capital (your time zone)');
    expect(text(next)).to.contain('15:30 in Capital');
  });

  it('knows a zone by what it shows, for many have several names', async () => {
    liveIn('America/Toronto');
    const view = await showTimeline();
    await waitUntil(() => options(view).includes('Capital (your time zone)'));
    expect(options(view).length).to.equal(2);
  });

  it('is not the reader’s where it happened in their own time zone', async () => {
    liveIn('Asia/Baghdad');
    localStorage.setItem(KEPT, 'own');
    const view = await showTimeline();
    await aTimeout(20);
    expect(options(view)).to.deep.equal(['Capital', 'Hills']);
    expect(text(view)).to.contain('15:30 in Capital');
  });

  it('may be none in a story of one zone', async () => {
    const story = { ...threeClocks(), timeZones: [{ id: 'Asia/Baghdad', label: 'Ostra' }] };
    const view = await showTimeline(story);
    await waitUntil(() => options(view).length === 2);
    expect(options(view)).to.deep.equal(['None', 'Your time zone']);
    expect(text(view)).not.to.contain('in your time zone');
    await choose(view, 'Your time zone');
    expect(text(view)).to.contain('at 05:30 in your time zone');
    await choose(view, 'None');
    expect(text(view)).not.to.contain('in your time zone');
  });

  it('is no question in a story without a time of day', async () => {
    const draft = testStory();
    Object.assign(draft.events[1] as object, { startDate: '2021-03-01' });
    const view = await showTimeline(draft);
    await aTimeout(20);
    expect(selectOf(view)).to.equal(null);
  });

  it('of the reader comes after what a server drew is taken over', async () => {
    localStorage.setItem(KEPT, 'own');
    const story = { ...threeClocks(), id: 'drawn' };
    const view = (await drawnOnServer({
      tag: 'explainer-timeline',
      story,
    })) as ExplainerTimelineElement;
    const words = view.shadowRoot?.textContent;
    expect(words)
      .to.contain('Capital')
      .and.not.to.match(/your time zone/i);
    const nodes = [...(view.shadowRoot?.querySelectorAll('time') ?? [])];
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.append(view);
    await view.updateComplete;
    await waitUntil(() => text(view).includes('at 05:30 in your time zone'));
    expect(chosen(view)).to.equal('Your time zone');
    // What stood is taken over, not drawn beside it.
    expect(view.shadowRoot?.querySelectorAll('time').length).to.equal(nodes.length);
  });

  it('has its words in Persian', async () => {
    registerTranslation(persian);
    const parent = await fixture<HTMLElement>(html`<div lang="fa" dir="rtl"></div>`);
    const view = await showTimeline(threeClocks(), parent);
    await waitUntil(() => options(view).includes('محل شما'));
    await choose(view, 'محل شما');
    expect(text(view)).to.contain('ساعت ۰۵:۳۰ به وقت محل شما');
    expect(text(view)).to.contain('ساعت دوم به وقت');
    await expect(view).to.be.accessible();
  });
});
