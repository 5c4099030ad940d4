/** The overview of a long timeline: where events crowd, and a way there. */
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import {
  emulateMedia,
  executeServerCommand,
  resetMouse,
  sendKeys,
  sendMouse,
} from '@web/test-runner-commands';
import '../../src/define/index.js';
import {
  OverviewController,
  type Place,
} from '../../src/components/explainer-timeline/overview/overview-controller.js';
import { timelineOf } from '../../src/components/explainer-timeline/timeline-model.js';
import { checkNow } from '../../src/content/check-story.js';
import type { ExplainerTimelineElement } from '../../src/index.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as persian from '../../src/localize/translations/fa.js';
import { manyEvents } from '../helpers/many-events.js';
import { testStory } from '../helpers/test-story.js';
import { show } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const isChromium = navigator.userAgent.includes('Chrome');

/** Machines that do much else besides take their time. */
const until = (holds: () => unknown, what?: string): Promise<void> =>
  waitUntil(() => Boolean(holds()), what, { timeout: 8000 });

const find = <T extends Element = HTMLElement>(view: Element, selector: string): T =>
  view.shadowRoot?.querySelector<T>(selector) as T;
const all = <T extends Element = HTMLElement>(view: Element, selector: string): T[] => [
  ...(view.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];

const slider = (view: Element): HTMLInputElement => find<HTMLInputElement>(view, '.aim');
const said = (view: Element): string =>
  find(view, '.reading p').innerText.replace(/\s+/g, ' ').trim();
const focused = (view: Element): string =>
  (view.shadowRoot?.activeElement as HTMLElement | null)?.innerText.trim() ?? '';

/** Sixty events of twelve months, five on the third of each; every other of them key. */
const yearOfEvents = (count = 60) => {
  const base = manyEvents(count);
  return {
    ...base,
    id: 'year-of-events',
    events: base.events.map((event, at) => ({
      ...event,
      name: `Entry ${at + 1}`,
      startDate: `2020-${String(Math.floor((at * 12) / count) + 1).padStart(2, '0')}-03`,
      prominence: at % 2 ? ('detail' as const) : ('key' as const),
    })),
  };
};

async function drawn(view: ExplainerTimelineElement): Promise<ExplainerTimelineElement> {
  await until(() => slider(view), 'the overview is drawn');
  await view.updateComplete;
  await nextFrame();
  return view;
}

async function showOverview(
  story: unknown = yearOfEvents(),
  style = '',
): Promise<ExplainerTimelineElement> {
  const parent = await fixture<HTMLElement>(html`<div style=${style}></div>`);
  return drawn(await show<ExplainerTimelineElement>('explainer-timeline', story, parent));
}

/** Where a column is pressed. */
const middleOf = (view: Element, column: number): { x: number; y: number } => {
  const { left, width, top } = find(view, '.strip').getBoundingClientRect();
  const bars = [
    ...(find(view, '.all').getAttribute('d') ?? '').matchAll(/M([\d.]+),[\d.]+v-[\d.]+h([\d.]+)/g),
  ];
  const [, x = 0, its = 0] = bars[column] ?? [];
  const size = Number(find(view, '.strip svg').getAttribute('viewBox')?.split(' ')[2]);
  return {
    x: Math.round(left + ((Number(x) + Number(its) / 2) / size) * width),
    y: Math.round(top + 30),
  };
};

/** Moves or presses the mouse: again where nothing comes of it, for a tab behind others may miss it. */
async function byMouse(
  type: 'click' | 'move',
  at: () => { readonly x: number; readonly y: number },
  holds: () => unknown,
): Promise<void> {
  for (let time = 0; time < 4 && !holds(); time++) {
    const { x, y } = at();
    await sendMouse({ type, position: [x + (time % 2), y] });
    await waitUntil(() => Boolean(holds()), '', { timeout: 2000 }).catch(() => undefined);
  }
  expect(Boolean(holds()), `${type} has done something`).to.equal(true);
}

/** The event nearest to the middle of the screen. */
const nameInMiddle = (view: Element): string | undefined => {
  const away = (it: Element): number =>
    Math.abs(it.getBoundingClientRect().top - innerHeight / 2) +
    (it.checkVisibility() ? 0 : Infinity);
  return all(view, '.event .pick')
    .sort((a, b) => away(a) - away(b))[0]
    ?.innerText.trim();
};

describe('the overview of a timeline', () => {
  afterEach(async () => {
    await executeServerCommand('kit:media', {});
    if (isChromium) await emulateMedia({ media: 'screen' });
    await resetMouse();
    document.documentElement.lang = 'en';
    document.documentElement.dir = '';
    scrollTo(0, 0);
  });

  it('stands over a long list, and not over one that is seen at a glance', async () => {
    await showOverview();
    const short = await show<ExplainerTimelineElement>('explainer-timeline', testStory());
    await aTimeout(50);
    expect(find(short, '.overview')).to.equal(null);
  });

  for (const width of [320, 720, 1200]) {
    it(`takes the room that was kept for it, ${width} px wide`, async () => {
      for (const story of [yearOfEvents(), manyEvents(200)]) {
        const parent = await fixture<HTMLElement>(html`<div style="width: ${width}px"></div>`);
        const view = document.createElement('explainer-timeline');
        view.story = story;
        parent.append(view);
        await view.updateComplete;
        const list = find(view, '.group');
        const { top } = list.getBoundingClientRect();
        expect(slider(view)).to.equal(null);
        await drawn(view);
        expect(list.getBoundingClientRect().top).to.equal(top);
        const { bottom } = find(view, '.reading').getBoundingClientRect();
        expect(top - bottom).to.be.within(0, 60);
      }
    });

    it(`lets no two words meet, ${width} px wide`, async () => {
      for (const story of [yearOfEvents(), manyEvents(200), manyEvents(2000)]) {
        const view = await showOverview(story, `width: ${width}px`);
        const strip = find(view, '.strip').getBoundingClientRect();
        const boxes = all(view, '.axis-word').map((it) => it.getBoundingClientRect());
        expect(boxes.length).to.be.greaterThan(1);
        boxes.forEach((a, at) => {
          expect(a.left).to.be.at.least(strip.left - 1);
          expect(a.right).to.be.at.most(strip.right + 1);
          for (const b of boxes.slice(at + 1)) {
            const meet =
              a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2;
            expect(meet, `${a.left} ${b.left}`).to.equal(false);
          }
        });
      }
    });
  }

  it('says in words when it begins and ends, and what it leaves out', async () => {
    const story = yearOfEvents();
    story.events.slice(0, 3).forEach((event) => Object.assign(event, { startDate: undefined }));
    const view = await showOverview(story);
    expect(said(view)).to.equal(
      'January 3, 2020 to December 3, 2020 · 3 events without an established date',
    );
    find<HTMLDetailsElement>(view, '.how').open = true;
    expect(find(view, '.how').innerText)
      .to.contain('3 events without an established date have no column')
      .and.to.contain('left out by your choice')
      .and.not.to.contain('is broken');
  });

  describe('by keyboard', () => {
    it('is one stop, whose arrow keys go from column to column and say which', async () => {
      const view = await showOverview();
      slider(view).focus();
      expect(slider(view).getAttribute('aria-valuetext')).to.equal(
        'January 2020: 3 of 5 events shown',
      );
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowRight' });
      expect(slider(view).getAttribute('aria-valuetext')).to.equal(
        'March 2020: 3 of 5 events shown',
      );
      await sendKeys({ press: 'ArrowLeft' });
      expect(said(view)).to.contain('February 2020: 2 of 5 events shown');
      await sendKeys({ press: 'End' });
      expect(said(view)).to.contain('December 2020');
      await sendKeys({ press: 'Home' });
      expect(said(view)).to.contain('January 2020');
      expect(all(view, '.strip :is(button, a, [tabindex])')).to.deep.equal([]);
    });

    it('goes to the first event shown of a column, at Enter', async () => {
      const view = await showOverview();
      slider(view).focus();
      await sendKeys({ press: 'End' });
      expect(focused(view)).to.equal('');
      await sendKeys({ press: 'Enter' });
      await until(() => focused(view) === 'Entry 57', 'the event has the focus');
      await until(() => {
        const { top = -1, bottom = 0 } =
          view.shadowRoot?.activeElement?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight;
      }, 'it is on the screen');
    });

    it('has a way back, from where it led to', async () => {
      const view = await showOverview();
      expect(find(view, '.back')).to.equal(null);
      slider(view).focus();
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Enter' });
      await until(() => find(view, '.back button'), 'a button');
      const back = find(view, '.back button').getBoundingClientRect();
      expect(back.top).to.be.within(-1, 60);
      expect(back.height).to.be.at.least(24);
      find(view, '.back button').click();
      expect(view.shadowRoot?.activeElement).to.equal(slider(view));
      const { top, bottom } = find(view, '.strip').getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight);
      expect(find(view, '.back')).to.equal(null);
    });

    it('has a button that goes there, for whoever has no Enter', async () => {
      const view = await showOverview();
      slider(view).focus();
      await sendKeys({ press: 'ArrowRight' });
      find(view, '.reading .go').click();
      await until(() => focused(view) === 'Entry 7', 'the event has the focus');
    });

    it('forgets at Escape, and when the focus leaves, where it was about to go', async () => {
      const view = await showOverview();
      const rest = said(view);
      slider(view).focus();
      await sendKeys({ press: 'ArrowRight' });
      expect(said(view)).not.to.equal(rest);
      await sendKeys({ press: 'Escape' });
      expect(said(view)).to.equal(rest);
      await sendKeys({ press: 'ArrowRight' });
      slider(view).blur();
      expect(said(view)).to.equal(rest);
    });

    it('follows the direction of the page', async () => {
      registerTranslation(persian);
      document.documentElement.lang = 'fa';
      document.documentElement.dir = 'rtl';
      const view = await showOverview();
      const { left: before } = slider(view).getBoundingClientRect();
      slider(view).focus();
      await sendKeys({ press: 'ArrowLeft' });
      expect(slider(view).value).to.equal('1');
      expect(slider(view).getBoundingClientRect().left).to.be.lessThan(before);
      expect(slider(view).getAttribute('aria-valuetext')).to.contain('فوریهٔ ۲۰۲۰');
    });

    it('leaves all other keys to the page', async () => {
      const view = await showOverview();
      const prevented: string[] = [];
      const note = (event: KeyboardEvent): void => {
        if (event.defaultPrevented) prevented.push(event.key);
      };
      addEventListener('keydown', note);
      slider(view).focus();
      for (const key of ['a', 'Escape', 'Tab']) await sendKeys({ press: key });
      removeEventListener('keydown', note);
      expect(prevented).to.deep.equal([]);
    });
  });

  describe('by mouse and touch', () => {
    it('goes to a column that is pressed, and leaves the focus alone', async function () {
      this.timeout(20_000);
      const view = await showOverview();
      await byMouse(
        'click',
        () => middleOf(view, 6),
        () => scrollY > 0,
      );
      await until(() => nameInMiddle(view) === 'Entry 31');
      expect(focused(view)).to.equal('');
    });

    it('says which column is under the mouse', async function () {
      this.timeout(20_000);
      const view = await showOverview();
      await byMouse(
        'move',
        () => middleOf(view, 4),
        () => said(view).startsWith('May'),
      );
      expect(said(view)).to.equal('May 2020: 3 of 5 events shown');
      const above = () => {
        const { left, top } = find(view, '.title').getBoundingClientRect();
        return { x: Math.round(left) + 5, y: Math.round(top) + 10 };
      };
      await byMouse('move', above, () => said(view).startsWith('January 3, 2020 to'));
    });

    it('goes where a finger that was drawn along it leaves it', async function () {
      if (!isChromium) this.skip();
      const view = await showOverview();
      const [from, by, to] = [2, 5, 8].map((column) => middleOf(view, column));
      await executeServerCommand(
        'kit:touch',
        [from, by, to].map((at) => [at?.x, at?.y]),
      );
      await until(() => nameInMiddle(view) === 'Entry 41');
    });

    it('leaves the page to a finger that scrolls it', async function () {
      if (!isChromium) this.skip();
      const view = await showOverview();
      const rest = said(view);
      const { x, y } = middleOf(view, 8);
      await executeServerCommand(
        'kit:touch',
        [0, 20, 40, 60, 80].map((by) => [x, y - by]),
      );
      await aTimeout(100);
      expect(scrollY).to.be.within(1, 200);
      expect(said(view)).to.equal(rest);
    });

    it('loses the way back once the reader is there without it', async function () {
      this.timeout(20_000);
      const view = await showOverview();
      await byMouse(
        'click',
        () => middleOf(view, 8),
        () => find(view, '.back'),
      );
      // It goes on scrolling for some frames, as what is near is laid out only then.
      await aTimeout(300);
      scrollTo(0, 0);
      await until(() => !find(view, '.back'), 'it is gone');
    });

    it('has a target as wide as it is itself, and high enough for a finger', async () => {
      const view = await showOverview(undefined, 'width: 320px');
      const { width, height } = find(view, '.strip').getBoundingClientRect();
      expect(width).to.be.greaterThan(280);
      expect(height).to.be.greaterThan(44);
    });
  });

  it('shows which part of the list is on the screen', async () => {
    const view = await showOverview(undefined, 'padding-block-end: 200vh');
    const bandAt = (): number => find(view, '.band')?.getBoundingClientRect().left ?? -1;
    await until(() => bandAt() >= 0, 'a band');
    const before = bandAt();
    all(view, '.event').at(-1)?.scrollIntoView({ block: 'end' });
    await until(() => bandAt() > before, 'the band has moved');
  });

  it('marks the column of what is picked', async () => {
    const view = await showOverview();
    expect(find(view, '.picked')).to.equal(null);
    all(view, '.pick')[12]?.click();
    await view.updateComplete;
    const { left, right } = find(view, '.picked').getBoundingClientRect();
    const { x } = middleOf(view, 2);
    expect(x).to.be.within(left, right);
  });

  it('shows what a filter leaves, beside all there is', async () => {
    const view = await showOverview();
    const paths = () =>
      [find(view, '.all'), find(view, '.shown')].map((it) => it.getAttribute('d'));
    const [everything, key] = paths();
    expect(key).not.to.equal(everything);
    const [, whole] = all(view, '.scopes button');
    whole?.click();
    await view.updateComplete;
    expect(paths()).to.deep.equal([everything, everything]);
    slider(view).focus();
    expect(slider(view).getAttribute('aria-valuetext')).to.equal('January 2020: 5 events');
  });

  it('leads to what a filter left out, and shows it', async () => {
    const story = yearOfEvents();
    story.events.forEach((event, at) =>
      Object.assign(event, { prominence: at < 40 ? 'key' : 'detail' }),
    );
    const view = await showOverview(story);
    slider(view).focus();
    await sendKeys({ press: 'End' });
    expect(said(view)).to.contain('0 of 5 events shown');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(view) === 'Entry 56');
  });

  it('has names of actors where there is room for them', async () => {
    const wide = await showOverview(undefined, 'width: 900px');
    expect(
      all(wide, '.lane-name')
        .map((it) => it.innerText)
        .sort(),
    ).to.deep.equal(['East', 'North', 'South', 'West']);
    const narrow = await showOverview({ ...yearOfEvents(), id: 'other' }, 'width: 320px');
    expect(all(narrow, '.lane-name')).to.deep.equal([]);
  });

  it('is drawn anew at another width and another size of type', async () => {
    const view = await showOverview(manyEvents(200), 'width: 900px');
    const count = (): number => all(view, '.lane-name').length;
    expect(count()).to.equal(4);
    (view.parentElement as HTMLElement).style.width = '400px';
    await until(() => count() === 0);
    (view.parentElement as HTMLElement).style.cssText = 'width: 900px; font-size: 12px';
    await until(() => count() === 4);
    (view.parentElement as HTMLElement).style.cssText = 'width: 900px; font-size: 30px';
    await until(() => count() === 0);
  });

  it('is drawn beside another of the same story without troubling it', async () => {
    const [one, other] = [await showOverview(), await showOverview()];
    slider(one).focus();
    await sendKeys({ press: 'End' });
    expect(said(one)).not.to.equal(said(other));
  });

  it('is told once to a screen reader, as a slider, for the list says all the rest', async function () {
    this.timeout(30_000);
    const view = await showOverview(yearOfEvents(14));
    const hidden = all(view, '.strip > :not([aria-hidden="true"], .aim, .band)');
    expect(hidden).to.deep.equal([]);
    expect(slider(view).getAttribute('aria-label')).to.equal('When most happened');
    await expect(view).to.be.accessible();
  });

  it('is readable in forced colours', async function () {
    if (!(await executeServerCommand('kit:media', { 'forced-colors': 'active' }))) this.skip();
    const view = await showOverview();
    const fill = (selector: string): string => getComputedStyle(find(view, selector)).fill;
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'CanvasText';
    expect(fill('.shown')).to.equal(getComputedStyle(probe).color);
    expect(fill('.all')).not.to.equal(fill('.shown'));
    probe.remove();
  });

  it('shows on paper every event, and nothing to press', async function () {
    if (!isChromium) this.skip();
    const view = await showOverview();
    await emulateMedia({ media: 'print' });
    for (const selector of ['.aim', '.how', '.strip .shown', '.band'])
      expect(getComputedStyle(find(view, selector) ?? slider(view)).display).to.equal('none');
    expect(find(view, '.strip .all').getBoundingClientRect().height).to.be.greaterThan(20);
  });

  it('tells a story with 20,000 events at once', async () => {
    const view = await showOverview(manyEvents(20_000));
    slider(view).focus();
    await sendKeys({ press: 'End' });
    const before = performance.now();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(view).startsWith('Move'), 'an event has the focus');
    expect(performance.now() - before).to.be.lessThan(4000);
  });
});

describe('the room of the overview', () => {
  const { story } = checkNow(yearOfEvents());
  const timeline = story && timelineOf(story);

  function hostOf(load?: () => Promise<never>) {
    const updates: string[] = [];
    const watchers = new Set<() => void>();
    const place: Place = {
      sight: () => undefined,
      go: () => Promise.resolve(),
      watch: (listener) => {
        watchers.add(listener);
        return () => void watchers.delete(listener);
      },
    };
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => void updates.push('update'),
      updateComplete: Promise.resolve(true),
      renderRoot: document.createElement('div'),
      isConnected: true,
    };
    return { controller: new OverviewController(host, place, load), updates, watchers };
  }

  it('goes where what draws it does not come', async () => {
    const { controller, updates } = hostOf(() => Promise.reject(new Error('offline')));
    const draw = () =>
      timeline ? controller.render({} as never, timeline, timeline.events) : undefined;
    expect(draw()).to.have.property('strings');
    controller.hostUpdated();
    await aTimeout(0);
    expect(updates).to.deep.equal(['update']);
    expect(draw()).not.to.have.property('strings');
  });

  it('leaves nothing behind when the timeline leaves the page', async () => {
    const view = await showOverview();
    const { parentElement } = view;
    view.remove();
    await aTimeout(20);
    parentElement?.append(view);
    await drawn(view);
    slider(view).focus();
    await sendKeys({ press: 'End' });
    expect(said(view)).to.contain('December 2020');
  });
});
