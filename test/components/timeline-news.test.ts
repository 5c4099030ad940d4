/** What is new to a reader since the last visit. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define/index.js';
import { seenOf, stepVisit } from '../../src/components/explainer-timeline/visits/visit-model.js';
import {
  readRecord,
  writeRecord,
} from '../../src/components/explainer-timeline/visits/visit-record-model.js';
import { checkNow } from '../../src/content/check-story.js';
import type { ExplainerTimelineElement } from '../../src/index.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as persian from '../../src/localize/translations/fa.js';
import { readVisit, writeVisit } from '../../src/story/visit-storage.js';
import { testStory, type Draft } from '../helpers/test-story.js';
import { show } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const DAY = 86_400_000;

type Change = (draft: Draft) => void;

const all = (view: Element, selector: string): HTMLElement[] => [
  ...(view.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

const draftOf = (...changes: readonly Change[]): Draft => {
  const draft = { ...testStory(), id: 'news-story' };
  for (const change of changes) change(draft);
  return draft;
};

const added: Change = (draft) => {
  draft.events.push({ ...draft.events[3], id: 'later', name: 'Talks end' } as never);
};
const retold: Change = (draft) =>
  void Object.assign(draft.events[0] as object, { description: 'It was signed by night.' });

/** A reader who saw this story so long ago, in ms. */
function hasSeen(raw: Draft, ago: number): void {
  const { story } = checkNow(raw);
  const seen = story?.events?.map((event) => seenOf(story, event)) ?? [];
  writeVisit(raw.id, writeRecord(stepVisit(undefined, seen, Date.now() - ago)));
}

const showNews = (draft: Draft, parent?: Element): Promise<ExplainerTimelineElement> =>
  show<ExplainerTimelineElement>('explainer-timeline', draft, parent);

const flags = (view: Element): string[] =>
  all(view, '.event').flatMap((event) => {
    const flag = event.querySelector<HTMLElement>('.when .flag');
    return flag
      ? [`${flag.innerText} ${event.querySelector<HTMLElement>('.pick')?.innerText.trim()}`]
      : [];
  });

const newsButton = (view: Element): HTMLElement | undefined =>
  all(view, '.scopes button').find((it) => /New since|تازه/.test(it.innerText));

const marked = (view: Element): Promise<void> =>
  waitUntil(() => newsButton(view), 'the news are told', { timeout: 8000 });

/** Long enough for what is found out after the first render. */
const settled = async (view: ExplainerTimelineElement): Promise<void> => {
  await aTimeout(400);
  await view.updateComplete;
};

describe('what is new since the last visit', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    localStorage.clear();
    document.documentElement.lang = 'en';
    document.documentElement.dir = '';
  });

  it('is nothing at the first visit', async () => {
    const view = await showNews(draftOf());
    await settled(view);
    expect(flags(view)).to.deep.equal([]);
    expect(newsButton(view)).to.equal(undefined);
  });

  it('is marked by a word: what came, and what says something else', async () => {
    hasSeen(draftOf(), DAY);
    const view = await showNews(draftOf(added, retold));
    expect(flags(view), 'the first render equals the server’s').to.deep.equal([]);
    await marked(view);
    expect(flags(view)).to.deep.equal(['Updated The pact is signed', 'New Talks end']);
  });

  it('is counted, with the day of the last visit, and can be shown alone', async () => {
    hasSeen(draftOf(), DAY);
    const view = await showNews(draftOf(added, retold));
    await marked(view);
    const button = newsButton(view);
    expect(button?.innerText).to.match(/^New since \w+ \d+(, \d{4})? \(2\)$/);
    expect(button?.ariaPressed ?? button?.getAttribute('aria-pressed')).to.equal('false');
    button?.click();
    await view.updateComplete;
    const shown = all(view, '.event .pick').filter((it) => it.checkVisibility());
    expect(shown.map((it) => it.innerText.trim())).to.deep.equal([
      'The pact is signed',
      'Talks end',
    ]);
    expect(all(view, '[role="status"]')[0]?.innerText).to.contain('Showing 2 of 5 events');
    all(view, '.scopes button')
      .find((it) => it.innerText.startsWith('All'))
      ?.click();
    await view.updateComplete;
    expect(all(view, '.event .pick').filter((it) => it.checkVisibility()).length).to.equal(5);
  });

  it('is no longer said after a visit of two seconds, in the next', async () => {
    hasSeen(draftOf(), DAY);
    const view = await showNews(draftOf(added));
    await marked(view);
    const before = readVisit('news-story');
    await waitUntil(() => readVisit('news-story') !== before, 'the visit is kept', {
      timeout: 6000,
    });
    // An hour later.
    const record = readRecord(readVisit('news-story'));
    expect(record?.added.size).to.equal(1);
    if (record) writeVisit('news-story', writeRecord({ ...record, at: record.at - DAY / 24 }));
    const next = await showNews(draftOf(added));
    await settled(next);
    expect(newsButton(next)).to.equal(undefined);
  });

  it('stays marked over a reload', async () => {
    hasSeen(draftOf(), DAY);
    const record = readRecord(readVisit('news-story'));
    const { story } = checkNow(draftOf(added));
    const seen = story?.events?.map((event) => seenOf(story, event)) ?? [];
    writeVisit('news-story', writeRecord(stepVisit(record, seen, Date.now() - 60_000)));
    const view = await showNews(draftOf(added));
    await marked(view);
    expect(flags(view)).to.deep.equal(['New Talks end']);
  });

  it('is the same in two timelines of one story', async () => {
    hasSeen(draftOf(), DAY);
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const one = await showNews(draftOf(added), parent);
    const other = await showNews(draftOf(added), parent);
    await marked(one);
    await marked(other);
    expect(flags(one)).to.deep.equal(flags(other));
    await waitUntil(() => readRecord(readVisit('news-story'))?.added.size === 1, 'it is kept', {
      timeout: 6000,
    });
    await aTimeout(2500);
    const third = await showNews(draftOf(added), parent);
    await marked(third);
    expect(flags(third)).to.deep.equal(flags(one));
  });

  it('is not remembered of who passes by', async () => {
    const view = await showNews(draftOf());
    await settled(view);
    view.remove();
    await aTimeout(2500);
    expect(readVisit('news-story')).to.equal(undefined);
  });

  it('is not remembered of who never comes near the timeline', async () => {
    const parent = await fixture<HTMLElement>(html`<div style="padding-block-start: 300vh"></div>`);
    await showNews(draftOf(), parent);
    await aTimeout(2800);
    expect(readVisit('news-story')).to.equal(undefined);
  });

  it('is said in the language of the page', async () => {
    registerTranslation(persian);
    document.documentElement.lang = 'fa';
    document.documentElement.dir = 'rtl';
    hasSeen(draftOf(), DAY);
    const view = await showNews(draftOf(added));
    await marked(view);
    expect(newsButton(view)?.innerText).to.match(/^تازه‌ها از [۰-۹]/);
    expect(flags(view)[0]).to.match(/^تازه/);
  });

  it('is read by a screen reader as a choice among others', async function () {
    this.timeout(30_000);
    hasSeen(draftOf(), DAY);
    const view = await showNews(draftOf(added));
    await marked(view);
    expect(newsButton(view)?.closest('[role="group"]')?.getAttribute('aria-label')).to.equal(
      'Which events',
    );
    await expect(view).to.be.accessible();
  });

  for (const [what, text] of [
    ['nonsense', 'x'.repeat(500)],
    ['JSON', '{"at":1}'],
    ['half a record', '0 0 abc'],
    ['markup', '<img src=x onerror=alert(1)>'],
  ] as const) {
    it(`is nothing where the device holds ${what} in its place`, async () => {
      localStorage.setItem('explainer-kit/seen/news-story', text);
      const view = await showNews(draftOf(added));
      await settled(view);
      expect(flags(view)).to.deep.equal([]);
      expect(view.status).to.equal('ready');
    });
  }

  it('is nothing where the device keeps nothing', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      const view = await showNews(draftOf(added));
      await aTimeout(2800);
      expect(view.status).to.equal('ready');
      expect(flags(view)).to.deep.equal([]);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });
});

describe('what is kept of visits', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('is of forty stories: the one not seen for longest goes', () => {
    for (let story = 0; story < 45; story++)
      writeVisit(`story-${story}`, `${(1000 + story).toString(36)} rest`);
    const kept = Object.keys(localStorage).filter((key) => key.startsWith('explainer-kit/seen/'));
    expect(kept.length).to.equal(40);
    expect(readVisit('story-4')).to.equal(undefined);
    expect(readVisit('story-5')).not.to.equal(undefined);
  });

  it('takes no more than its share of the room, and nothing of the page’s own', () => {
    localStorage.setItem('page', 'its own');
    for (let story = 0; story < 10; story++)
      writeVisit(`story-${story}`, `${(1000 + story).toString(36)} ${'x'.repeat(100_000)}`);
    const size = Object.values(localStorage).reduce(
      (sum: number, it: string) => sum + it.length,
      0,
    );
    expect(size).to.be.below(400_000);
    expect(readVisit('story-9')).not.to.equal(undefined);
    expect(localStorage.getItem('page')).to.equal('its own');
  });

  it('is nothing of a story too long to remember', () => {
    writeVisit('long', `1 ${'x'.repeat(300_000)}`);
    expect(readVisit('long')).to.equal(undefined);
  });
});
