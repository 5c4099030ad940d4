import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define/index.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as persian from '../../src/localize/translations/fa.js';
import { drawOnServer } from '../helpers/server-drawn.js';
import { testStory } from '../helpers/test-story.js';
import { all, eventNamed, namesIn, one, showTimeline } from '../helpers/timeline-page.js';
import { shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

type Part = Readonly<Record<string, unknown>>;

/** A story of events that only need what is said of them here. */
const storyOf = (events: readonly Part[], more: Part = {}) => {
  const { sources, actors } = testStory();
  return {
    id: `reading-${Math.random()}`,
    headline: 'A course of events',
    inLanguage: 'en',
    sources,
    actors,
    events: events.map((event, at) => ({
      id: `e${at}`,
      name: `Event ${at + 1}`,
      citations: [{ source: 'herald' }],
      ...event,
    })),
    ...more,
  };
};

const headsOf = (view: Element): string[] => all(view, '.head').map((it) => it.innerText.trim());
const timesOf = (event: Element): (string | null)[] =>
  [...event.querySelectorAll('.when time')].map((it) => it.getAttribute('datetime'));

describe('<explainer-timeline> as it is read', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = '';
    scrollTo(0, 0);
  });

  it('stands in the flow of the page: no scrolling of its own, no fixed height', async () => {
    const view = await showTimeline(
      storyOf(Array.from({ length: 30 }, (_, at) => ({ startDate: `2020-01-${10 + (at % 20)}` }))),
    );
    const inner = all(view, '*').filter((element) => {
      const { overflowY, overflowX } = getComputedStyle(element);
      return (
        [overflowX, overflowY].some((its) => its === 'auto' || its === 'scroll') &&
        !element.closest('.overview')
      );
    });
    expect(inner.map((it) => it.className)).to.deep.equal([]);
    expect(one(view, '.event:last-child').getBoundingClientRect().bottom).to.be.at.most(
      view.getBoundingClientRect().bottom + 1,
    );
    const before = view.offsetHeight;
    for (const summary of all(view, '.citations summary')) summary.click();
    expect(view.offsetHeight).to.be.greaterThan(before);
  });

  it('is an ordered list whose items begin with a heading, one level under that of their group', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <h3>The page</h3>
        <section></section>
      </div>`,
    );
    const view = await showTimeline(
      storyOf([{ startDate: '2019' }, { startDate: '2020' }]),
      page.querySelector('section') as Element,
    );
    await waitUntil(() => view.shadowRoot?.querySelector('.title')?.localName === 'h4');
    expect(all(view, '.head > *').map((it) => it.localName)).to.deep.equal(['h5', 'h5']);
    for (const item of all(view, '.event')) {
      expect(item.localName).to.equal('li');
      expect(item.parentElement?.localName).to.equal('ol');
      expect(item.querySelector('h2, h3, h4, h5, h6')?.localName).to.equal('h6');
    }
  });

  it('tells a machine each date as exactly as it is known, and no more', async () => {
    const dates = [
      '2019',
      '2019-09',
      '2020-01-08',
      '2020-01-08T01:30+03:00',
      '2020-02~',
      '2020-03?',
    ];
    const view = await showTimeline(storyOf(dates.map((startDate) => ({ startDate }))));
    expect(all(view, '.event').map((event) => timesOf(event)[0])).to.deep.equal([
      ...['2019', '2019-09', '2020-01-08', '2020-01-08T01:30+03:00', '2020-02', '2020-03'],
    ]);
  });

  it('has heads of days, months or years as the span asks', async () => {
    const of = async (dates: readonly string[]) =>
      headsOf(await showTimeline(storyOf(dates.map((startDate) => ({ startDate })))));
    expect(await of(['2020-01-08', '2020-01-08', '2020-01-09', '2020-01-09'])).to.deep.equal([
      ...['January 8, 2020', 'January 9, 2020'],
    ]);
    expect(await of(['2020-01-08', '2020-01-20', '2020-02-09', '2020-02-19'])).to.deep.equal([
      ...['January 2020', 'February 2020'],
    ]);
    expect(await of(['1979', '1988', '2020'])).to.deep.equal(['1979', '1988', '2020']);
  });

  it('keeps the head of the group in sight while its events pass, below what the page keeps there', async () => {
    const parent = await fixture<HTMLElement>(
      html`<div style="--explainer-sticky-top: 40px; padding-block-end: 200vh"></div>`,
    );
    const view = await showTimeline(
      storyOf(
        Array.from({ length: 24 }, (_, at) => ({
          startDate: at < 12 ? '2020-01-08' : '2020-01-09',
        })),
      ),
      parent,
    );
    const [first, second] = all(view, '.group');
    const topOf = (group: Element | undefined) =>
      group?.querySelector('.head')?.getBoundingClientRect().top ?? NaN;
    all(view, '.event')[8]?.scrollIntoView();
    await aTimeout(0);
    expect(topOf(first)).to.be.closeTo(40, 1);
    expect(topOf(second)).to.be.greaterThan(40);
    all(view, '.event')[18]?.scrollIntoView();
    await aTimeout(0);
    expect(topOf(second)).to.be.closeTo(40, 1);
    await nextFrame();
    await nextFrame();
    // Nothing shows through it.
    const paper = getComputedStyle(second?.querySelector('.head > *') as Element).backgroundColor;
    expect(paper).not.to.equal('rgba(0, 0, 0, 0)');
  });

  it('says gaps in words, and none where there is none to speak of', async () => {
    const dates = ['2020-01-08', '2020-01-09', '2020-01-12', '2020-04-12', '2023-04'];
    const view = await showTimeline(storyOf(dates.map((startDate) => ({ startDate }))));
    expect(
      all(view, '.event').map((it) => it.querySelector<HTMLElement>('.gap')?.innerText ?? ''),
    ).to.deep.equal(['', '', '3 days later', '3 months later', '3 years later']);
  });

  it('of one event has neither controls nor a head', async () => {
    const view = await showTimeline(storyOf([{ startDate: '2020-01-08' }]));
    expect(all(view, '.controls, .head, .overview')).to.deep.equal([]);
    expect(namesIn(view)).to.deep.equal(['Event 1']);
    expect(one(view, '.name').localName).to.equal('h3');
    await expect(view).to.be.accessible();
  });

  it('of none says so', async () => {
    const view = await showTimeline(storyOf([], { events: [] }));
    expect(shownText(view)).to.contain('This story has no events.');
    expect(all(view, 'ol, .controls')).to.deep.equal([]);
  });

  it('says of what is not dated that the date is not established, where it stands in the list', async () => {
    const view = await showTimeline(
      storyOf([{ startDate: '2020-01-08' }, {}, { startDate: '2021' }]),
    );
    const [, second] = all(view, '.event');
    expect(second?.querySelector<HTMLElement>('.when')?.innerText.trim()).to.equal(
      'date not established',
    );
    expect(timesOf(second as Element)).to.deep.equal([]);
    const none = await showTimeline(storyOf([{}, {}]));
    expect(headsOf(none)).to.deep.equal([]);
    expect(namesIn(none)).to.deep.equal(['Event 1', 'Event 2']);
    await expect(none).to.be.accessible();
  });

  it('says so where only some of its groups are not dated', async () => {
    const view = await showTimeline(storyOf([{}, { startDate: '2020' }, { startDate: '2021' }]));
    expect(headsOf(view)[0]?.toLowerCase()).to.equal('date not established');
  });

  it('opens where accounts differ in place: the question, each account with its source and number, our summary', async () => {
    const story = { ...testStory(), id: 'differ-in-place' };
    const view = await showTimeline(story);
    const event = eventNamed(view, 'A blast');
    const dispute = event.querySelector<HTMLDetailsElement>('.dispute') as HTMLDetailsElement;
    expect(dispute.querySelector('summary')?.innerText).to.contain(story.disputes[0]?.question);
    const before = scrollY;
    dispute.querySelector('summary')?.click();
    await aTimeout(0);
    const accounts = [...dispute.querySelectorAll<HTMLElement>('.accounts > li')];
    expect(accounts.length).to.equal(story.disputes[0]?.accounts.length);
    story.disputes[0]?.accounts.forEach((account, at) => {
      const { headline = '' } = story.sources.find(({ id }) => id === account.source) ?? {};
      expect(accounts[at]?.innerText).to.contain(headline);
      if ('value' in account) expect(accounts[at]?.innerText).to.contain(String(account.value));
    });
    expect(dispute.innerText).to.contain(story.disputes[0]?.summary);
    expect(dispute.querySelector('.accounts')?.checkVisibility()).to.equal(true);
    expect(scrollY).to.equal(before);
  });

  it('keeps an open dispute open when something is picked or filtered', async () => {
    const view = await showTimeline({ ...testStory(), id: 'stays-open' });
    const dispute = one<HTMLDetailsElement>(view, '.dispute');
    dispute.open = true;
    one(view, '.pick').click();
    await view.updateComplete;
    expect(one(view, '.dispute')).to.equal(dispute);
    expect(dispute.open).to.equal(true);
  });

  it('says what a picture that can not be loaded shows, and keeps its credit out of the way', async () => {
    const image = {
      url: '/__kit__/status/404',
      alt: 'The bridge at dawn',
      credit: 'A. Photographer',
    };
    const view = await showTimeline(storyOf([{ startDate: '2020', image }, { startDate: '2021' }]));
    one(view, 'img').scrollIntoView();
    await waitUntil(() => !all(view, 'img').length, 'the picture goes', { timeout: 5000 });
    expect(shownText(view)).to.contain('It shows: The bridge at dawn');
    expect(all(view, 'figure')).to.deep.equal([]);
    await expect(view).to.be.accessible();
  });

  it('has folds that a thumb can hit at 320 px', async () => {
    const parent = await fixture<HTMLElement>(html`<div style="width: 320px"></div>`);
    const view = await showTimeline(
      storyOf(Array.from({ length: 80 }, (_, at) => ({ startDate: `20${10 + (at % 10)}-01-08` }))),
      parent,
    );
    for (const fold of all(view, '.fold')) {
      expect(fold.offsetHeight).to.be.at.least(44);
      expect(fold.getBoundingClientRect().right).to.be.at.most(
        parent.getBoundingClientRect().right + 1,
      );
    }
  });

  it('is told in Persian, right to left, folds and counts too', async () => {
    registerTranslation(persian);
    document.documentElement.lang = 'fa';
    document.documentElement.dir = 'rtl';
    const view = await showTimeline(
      storyOf(Array.from({ length: 80 }, (_, at) => ({ startDate: `20${10 + (at % 10)}-01-08` }))),
    );
    expect(one(view, '.fold').innerText).to.match(/۲۰۱۰\s+۸ رویداد/);
    expect(one(view, '.controls').innerText).to.contain('باز کردن همه');
  });

  it('says everything in what a server draws, also what is filtered out and folded up', async () => {
    const story = storyOf(
      Array.from({ length: 90 }, (_, at) => ({
        startDate: `20${10 + (at % 10)}-01-08`,
        prominence: at % 9 ? 'detail' : 'key',
        description: `What happened as number ${at + 1}.`,
      })),
    );
    const markup = await drawOnServer({ tag: 'explainer-timeline', story });
    for (let n = 1; n <= 90; n++) expect(markup).to.contain(`What happened as number ${n}.`);
  });

  it('tells a screen reader of headings and of what can be seen, and of nothing folded or left out', async function () {
    const parent = await fixture<HTMLElement>(html`<div id="frame"></div>`);
    const events = Array.from({ length: 120 }, (_, at) => ({
      startDate: `20${10 + (at % 10)}-01-08`,
      prominence: at % 3 ? 'key' : 'detail',
    }));
    const view = await showTimeline(storyOf(events), parent);
    await waitUntil(() => all(view, '.event').length === 120);
    type Node = { role: string; name: string; children?: readonly Node[] };
    const tree = await executeServerCommand<Node | false, object>('kit:a11y', { within: '#frame' });
    if (!tree) return this.skip();
    const flat = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(flat)];
    const nodes = flat(tree);
    const named = (role: string) => nodes.filter((it) => it.role === role).map(({ name }) => name);
    expect(named('heading')).to.include.members([
      'January 8, 2010 8 events',
      'January 8, 2019 8 events',
    ]);
    const inSight = all(view, '.event').filter((item) =>
      item.querySelector('.pick')?.checkVisibility(),
    );
    expect(inSight.length).to.be.within(1, 40);
    const marker = nodes.filter(({ role, name }) => role === 'button' && /^Event \d+$/.test(name));
    expect(marker.length).to.equal(inSight.length);
    expect(named('listitem').length).to.be.lessThan(120);
  });
});
