import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerSourcesElement, ExplainerTimelineElement } from '../../src/index.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as persian from '../../src/localize/translations/fa.js';
import { testStory, type Draft } from '../helpers/test-story.js';
import { behavesLikeAView, show, shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

type Change = (draft: Draft) => void;

const showTimeline = async (change: Change = () => undefined, parent?: Element) => {
  const draft = testStory();
  change(draft);
  // What the reader picked in the test before leaves with the views of it, a task after them.
  await aTimeout(0);
  return show<ExplainerTimelineElement>('explainer-timeline', draft, parent);
};

const all = <T extends HTMLElement>(view: Element, selector: string): T[] => [
  ...(view.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];

/** Names of the events on the screen, in order. */
const namesIn = (view: Element): (string | undefined)[] =>
  all(view, '.event .pick')
    .filter((pick) => pick.checkVisibility())
    .map((pick) => pick.innerText.trim());

const eventNamed = (view: Element, name: string): HTMLElement => {
  const event = all(view, '.event').find((it) =>
    it.querySelector('.pick')?.textContent?.includes(name),
  );
  if (!event) throw new Error(`no event ${name}`);
  return event;
};

const pressButton = async (view: ExplainerTimelineElement, within: Element, name: string) => {
  const button = [...within.querySelectorAll('button')].find((it) =>
    it.textContent?.includes(name),
  );
  if (!button) throw new Error(`no button ${name}`);
  button.click();
  await view.updateComplete;
};

/** Fourteen events more, none of them key: enough for the story to begin with its key events. */
const withDetails: Change = (draft) => {
  for (let n = 1; n <= 14; n++) {
    draft.events.push({
      ...draft.events[3],
      id: `more-${n}`,
      name: `Detail ${n}`,
    } as Draft['events'][number]);
  }
};

const setPart = (draft: Draft, place: number, part: object) =>
  Object.assign(draft.events[place] as object, part);

describe('<explainer-timeline>', () => {
  behavesLikeAView('explainer-timeline', {
    shows: 'A blast shuts the bridge',
    whenEmpty: /This story has no events/,
  });

  it('tells events in order, each under its year or month at headings that continue the outline', async () => {
    const view = await showTimeline((draft) => draft.events.reverse());
    view.headingLevel = 3;
    await view.updateComplete;
    const headings = all(view, 'h2, h3, h4, h5, h6').map(
      (it) => `${it.localName} ${it.innerText.trim()}`,
    );
    expect(headings).to.deep.equal([
      'h3 What happened when',
      'h4 2020',
      'h5 The pact is signed',
      'h4 March 2021',
      'h5 Talks begin',
      'h5 A blast shuts the bridge',
      'h5 The North closes the border',
    ]);
  });

  it('tells dates as exactly as they are known, and times on both clocks', async () => {
    const view = await showTimeline((draft) => {
      setPart(draft, 2, { startDate: '2021-03-02', endDate: '2021-03-05' });
      draft.events.push({
        id: 'rumour',
        name: 'A rumour',
        citations: [{ source: 'wire' }],
      } as never);
    });
    const dates = all(view, '.when').map((it) => it.innerText.replace(/\s+/g, ' ').trim());
    expect(dates).to.deep.equal([
      '2020',
      'March 1, 2021 at 23:30 in Ostra 15:30 in Capital',
      'March 2 to 5, 2021',
      'about March 2021',
      'date not established',
    ]);
    expect(all(view, '.when time').map((it) => it.getAttribute('datetime'))).to.deep.equal([
      ...['2020', '2021-03-01T23:30+03:00', '2021-03-01T23:30+03:00'],
      ...['2021-03-02', '2021-03-05', '2021-03'],
    ]);
  });

  it('names the clock of an event that has one of its own', async () => {
    const whenOf = async (change: Change) => {
      const view = await showTimeline(change);
      return eventNamed(view, 'A blast')
        .querySelector<HTMLElement>('.when')
        ?.innerText.replace(/\s+/g, ' ')
        .trim();
    };
    expect(
      await whenOf((draft) =>
        setPart(draft, 1, { timeZone: 'America/New_York', approximate: true }),
      ),
    ).to.equal('about March 1, 2021 at 15:30 in Capital about 23:30 in Ostra');
    expect(await whenOf((draft) => setPart(draft, 1, { timeZone: 'Asia/Tehran' }))).to.equal(
      'Tuesday, March 2, 2021 at 00:00 in Tehran Monday, March 1 at 23:30 in Ostra',
    );
    expect(await whenOf((draft) => (draft.timeZones = []))).to.equal(
      'March 1, 2021 at 23:30 UTC+03:00',
    );
    expect(
      await whenOf((draft) => setPart(draft, 1, { endDate: '2021-03-02T01:00+03:00' })),
    ).to.equal(
      'Monday, March 1, 2021 at 23:30 to Tuesday, March 2, 2021 at 01:00 in Ostra Monday, March 1, 15:30 to 17:00 in Capital',
    );
  });

  it('says in words how long after the event before it an event was', async () => {
    const view = await showTimeline((draft) => setPart(draft, 0, { startDate: '2020-11' }));
    expect(all(view, '.gap').map((it) => it.innerText)).to.deep.equal(['4 months later']);
  });

  it('says who, where with its spellings, and what was said', async () => {
    const view = await showTimeline();
    const text = (name: string) => eventNamed(view, name).innerText.replace(/\s+/g, ' ');
    expect(text('A blast'))
      .to.contain('Where Ostra (also written Ostrava Bridge)')
      .and.to.contain('Who The South');
    expect(text('The North closes')).to.match(/What was said The border stays shut\. – Mara Lind/);
  });

  it('opens what sources say, and where accounts differ, in place', async () => {
    const view = await showTimeline();
    const dispute = eventNamed(view, 'A blast').querySelector<HTMLDetailsElement>(
      'details.dispute',
    );
    expect(dispute?.innerText).to.contain('Accounts differ: How many charges went off?');
    dispute?.querySelector('summary')?.click();
    expect(dispute?.open).to.equal(true);
    expect(dispute?.innerText).to.contain('Nobody has settled it.');
    const citations = eventNamed(view, 'A blast').querySelector<HTMLDetailsElement>(
      'details.citations',
    );
    citations?.querySelector('summary')?.click();
    expect(citations?.innerText)
      .to.contain('One charge went off.')
      .and.to.contain('There were two.');
    await expect(view).to.be.accessible();
  });

  it('leads from an answer to what it answers and back, and picks it for every view', async () => {
    const view = await showTimeline();
    const other = await showTimeline();
    const reply = eventNamed(view, 'The North closes');
    expect(reply.innerText).to.contain('In response to');
    const asked = oneEvent(view, 'explainer-select');
    await pressButton(view, reply, 'A blast');
    expect((await asked).detail).to.include({ view: 'timeline', kind: 'event', item: 'blast' });
    await waitUntil(() => view.shadowRoot?.activeElement?.textContent?.includes('A blast'));
    const blast = eventNamed(view, 'A blast');
    expect(blast.innerText).to.contain('Selected').and.to.contain('Answered by');
    await other.updateComplete;
    expect(eventNamed(other, 'A blast').classList.contains('linked')).to.equal(true);
    await pressButton(view, blast, 'The North closes');
    await waitUntil(() =>
      view.shadowRoot?.activeElement?.textContent?.includes('The North closes'),
    );
    expect(blast.innerText).not.to.contain('Selected');
  });

  it('marks the event that what is picked elsewhere is about, without scrolling', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const sources = await show<ExplainerSourcesElement>('explainer-sources', testStory(), parent);
    const view = await showTimeline(undefined, parent);
    const before = scrollY;
    all<HTMLButtonElement>(sources, '.pick').at(-1)?.click();
    await view.updateComplete;
    const blast = eventNamed(view, 'A blast');
    expect(blast.innerText).to.contain('Linked to your selection');
    expect(blast.querySelector('.pick')?.getAttribute('aria-current')).to.equal('true');
    expect(all(view, '.pick[aria-current]').length).to.equal(1);
    expect(scrollY).to.equal(before);
  });

  describe('of many events', () => {
    it('begins with the key ones, shows all on request, and says how many', async () => {
      const view = await showTimeline(withDetails);
      const status = view.shadowRoot?.querySelector<HTMLElement>('[role=status]');
      expect(namesIn(view)).to.deep.equal(['The pact is signed', 'A blast shuts the bridge']);
      expect(status?.innerText).to.equal('Showing 2 of 18 events.');
      const controls = all(view, '.controls')[0] as HTMLElement;
      await pressButton(view, controls, 'All events (18)');
      expect(namesIn(view).length).to.equal(18);
      // The same element, so that the change is announced.
      expect(view.shadowRoot?.querySelector('[role=status]')).to.equal(status);
      expect(status?.innerText).to.equal('Showing 18 of 18 events.');
      const pressed = all(view, '[aria-pressed=true]').map((it) => it.innerText);
      expect(pressed).to.deep.equal(['All events (18)']);
    });

    it('filters by actor, whose members count too', async () => {
      const view = await showTimeline((draft) => setPart(draft, 2, { actors: ['mara'] }));
      const select = all<HTMLSelectElement>(view, 'select')[0] as HTMLSelectElement;
      expect([...select.options].map((it) => it.text)).to.deep.equal([
        ...['Everyone', 'The North (3)', 'The South (3)', 'Mara Lind (1)'],
      ]);
      select.value = 'north';
      select.dispatchEvent(new Event('change'));
      await view.updateComplete;
      expect(namesIn(view)).to.deep.equal([
        ...['The pact is signed', 'The North closes the border', 'Talks begin'],
      ]);
      expect(shownText(view)).to.contain('Showing 3 of 4 events.');
    });

    it('offers all of them where none fits', async () => {
      const view = await showTimeline((draft) => {
        withDetails(draft);
        setPart(draft, 2, { actors: ['mara'] });
      });
      const select = all<HTMLSelectElement>(view, 'select')[0] as HTMLSelectElement;
      select.value = 'mara';
      select.dispatchEvent(new Event('change'));
      await view.updateComplete;
      expect(shownText(view)).to.contain('No event fits this choice.');
      await pressButton(view, all(view, '.controls')[0] as HTMLElement, 'Show all events');
      expect(namesIn(view).length).to.equal(18);
      expect(select.value).to.equal('');
      // Its button is gone, and with it the place of a reader who goes by keyboard.
      await aTimeout(0);
      expect(view.shadowRoot?.activeElement).to.equal(select);
    });

    it('shows what is selected in any case, and goes to it', async () => {
      const view = await showTimeline(withDetails);
      await pressButton(view, eventNamed(view, 'A blast'), 'The North closes');
      expect(namesIn(view)).to.deep.equal([
        ...['The pact is signed', 'A blast shuts the bridge', 'The North closes the border'],
      ]);
      await waitUntil(() =>
        view.shadowRoot?.activeElement?.textContent?.includes('The North closes'),
      );
    });

    it('keeps what has the focus clear of the heads that stay in sight', async () => {
      const view = await showTimeline((draft) => {
        withDetails(draft);
        for (const event of draft.events) Object.assign(event, { prominence: 'key' });
      });
      scrollTo(0, document.documentElement.scrollHeight);
      for (const link of all(view, '.event summary, .event .pick').reverse()) {
        link.focus();
        const head = link.closest('.group')?.querySelector('.head')?.getBoundingClientRect();
        if (link.getBoundingClientRect().top + 1 < (head?.bottom ?? 0)) {
          expect.fail(`${link.innerText} is under its head`);
        }
      }
    });
  });

  it('takes a picture that can not be loaded away, and says what it shows', async () => {
    const view = await showTimeline((draft) => {
      const image = {
        url: '/__kit__/status/404',
        alt: 'The bridge at dawn',
        credit: 'A. Photographer',
      };
      setPart(draft, 0, { image: { ...image, width: 600, height: 400 } });
    });
    const image = all<HTMLImageElement>(view, 'img')[0];
    expect(image?.loading).to.equal('lazy');
    // Its room is kept before it is there.
    const box = image?.getBoundingClientRect() as DOMRect;
    expect(box.width / box.height).to.be.closeTo(600 / 400, 0.01);
    image?.scrollIntoView();
    await waitUntil(() => !all(view, 'img').length, 'the picture goes', { timeout: 5000 });
    expect(shownText(view)).to.contain(
      'A picture could not be loaded. It shows: The bridge at dawn',
    );
    // Another story may use the same id for an event with another picture.
    const other = { ...testStory(), id: 'another' };
    const url = '/__kit__/slow?ms=2000&then=/__kit__/status/404';
    Object.assign(other.events[0] as object, { image: { url, alt: 'At noon' } });
    view.story = other;
    await waitUntil(() => !shownText(view).includes('The bridge at dawn'));
    expect(all<HTMLImageElement>(view, 'img')[0]?.alt).to.equal('At noon');
  });

  it('tells what was corrected, and when', async () => {
    const view = await showTimeline((draft) => {
      const about = { kind: 'event', id: 'blast' };
      const correction = {
        id: 'c1',
        date: '2021-03-06',
        about,
        text: 'The hour was wrong.',
        previousText: 'At noon.',
      };
      Object.assign(draft, { corrections: [correction] });
    });
    const text = eventNamed(view, 'A blast').innerText.replace(/\s+/g, ' ');
    expect(text).to.contain('Correction · March 6, 2021 The hour was wrong. It read: At noon.');
  });

  it('of one event has no controls and no head over it', async () => {
    const view = await showTimeline((draft) => {
      draft.events.length = 1;
      for (const list of ['claims', 'disputes', 'quotes'] as const) draft[list] = [] as never;
      Object.assign(draft, { ladder: undefined, quiz: undefined });
    });
    expect(all(view, '.controls, .head')).to.deep.equal([]);
    expect(all(view, 'h3').map((it) => it.innerText.trim())).to.deep.equal(['The pact is signed']);
  });

  it('in Persian has Persian digits and names of months', async () => {
    registerTranslation(persian);
    const parent = await fixture<HTMLElement>(html`<div lang="fa" dir="rtl"></div>`);
    const view = await showTimeline((draft) => setPart(draft, 0, { startDate: '2020-11' }), parent);
    const text = shownText(view);
    expect(text)
      .to.contain('۲ مارس ۲۰۲۱')
      .and.to.contain('۴ ماه بعد')
      .and.to.contain('نمایش ۴ رویداد از ۴');
  });

  it('is drawn by a server with every event, so that none is lost where no script runs', async () => {
    const story = testStory();
    withDetails(story);
    const markup = await executeServerCommand<string, object>('kit:ssr', {
      tag: 'explainer-timeline',
      story,
    });
    expect(markup).to.contain('Detail 14').and.to.contain('Showing 2 of 18 events.');
  });
});
