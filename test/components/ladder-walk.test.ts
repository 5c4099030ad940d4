import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerLadderElement } from '../../src/index.js';
import type { NavigateDetail } from '../../src/events.js';
import { manySteps } from '../helpers/many-steps.js';
import { testStory, type Draft } from '../helpers/test-story.js';
import { show } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const changed = (change: (story: Draft) => void): Draft => {
  const story = testStory();
  change(story);
  return story;
};

const find = <T extends Element = HTMLElement>(view: Element, selector: string): T | null =>
  view.shadowRoot?.querySelector<T>(selector) ?? null;
const all = <T extends Element = HTMLElement>(view: Element, selector: string): T[] => [
  ...(view.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const button = (view: Element, words: string): HTMLElement | undefined =>
  all(view, 'button').find((it) => it.innerText.trim() === words);
const focused = (view: Element): string | undefined =>
  (view.shadowRoot?.activeElement as HTMLElement | null)?.innerText.trim();
const marks = (view: Element): SVGElement[] => all<SVGElement>(view, '.mark');
const caption = (view: Element): string =>
  find(view, '.captions .takeaway')?.innerText.replace(/\s+/g, ' ').trim() ?? '';
const position = (view: Element): string => /^\d+ of \d+/.exec(caption(view))?.[0] ?? '';
const spoken = (view: Element): string | undefined =>
  all(view, '[role=status]').at(-1)?.textContent?.trim();

async function settle(view: ExplainerLadderElement): Promise<void> {
  await view.updateComplete;
  await aTimeout(0);
  await view.updateComplete;
}

async function showLadder(story: unknown = testStory(), width = 720) {
  await aTimeout(0);
  const parent = await fixture<HTMLElement>(
    html`<div style="font-size: 16px">
      <button>Before</button>
      <div id="frame" style="width: ${width}px"></div>
      <button>After</button>
    </div>`,
  );
  const view = await show<ExplainerLadderElement>(
    'explainer-ladder',
    story,
    parent.querySelector('#frame') as Element,
  );
  await waitUntil(() => find(view, '.chart')?.getAttribute('viewBox')?.startsWith(`0 0 ${width} `));
  await settle(view);
  return view;
}

async function press(view: ExplainerLadderElement, words: string, key = 'Enter'): Promise<void> {
  const target = button(view, words);
  if (!target) throw new Error(`no button “${words}”`);
  target.focus();
  await sendKeys({ press: key });
  // The first walk is loaded.
  if (target.matches('.begin')) await waitUntil(() => find(view, '.walk'));
  await settle(view);
}

/** The walk's time runs so many times as fast, and is looked at; that of the test's own tools does not. */
function hurry(times: number) {
  const { setTimeout: set, clearTimeout: clear } = window;
  const running = new Map<unknown, number>();
  const waits: number[] = [];
  window.setTimeout = ((act: () => void, wait = 0) => {
    const isLong = new Error().stack?.includes('explainer-ladder/modes/ladder-walk');
    const id = set(
      () => {
        running.delete(id);
        act();
      },
      isLong ? wait / times : wait,
    );
    if (isLong) {
      running.set(id, wait);
      waits.push(wait);
    }
    return id;
  }) as never;
  window.clearTimeout = ((id: number) => {
    running.delete(id);
    clear(id);
  }) as never;
  return {
    running,
    waits,
    end: () => void Object.assign(window, { setTimeout: set, clearTimeout: clear }),
  };
}

/** Who listens to whether the page is seen. */
function countListeners() {
  const { addEventListener: add, removeEventListener: remove } = document;
  const listeners = new Set<unknown>();
  type Args = Parameters<typeof document.addEventListener>;
  Object.assign(document, {
    addEventListener(...args: Args) {
      if (args[0] === 'visibilitychange') listeners.add(args[1]);
      add.apply(document, args);
    },
    removeEventListener(...args: Args) {
      if (args[0] === 'visibilitychange') listeners.delete(args[1]);
      remove.apply(document, args);
    },
  });
  return {
    listeners,
    end: () => void Object.assign(document, { addEventListener: add, removeEventListener: remove }),
  };
}

function hidePage(isHidden: boolean): void {
  if (isHidden) Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  else delete (document as { hidden?: boolean }).hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('<explainer-ladder> walking the steps', () => {
  const ends: (() => void)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) end();
    await executeServerCommand('kit:media', {});
  });
  const hurried = (times = 1) => {
    const clock = hurry(times);
    ends.push(clock.end);
    return clock;
  };

  describe('by button', () => {
    it('begins with the first step alone, told in place of the takeaway', async () => {
      const view = await showLadder();
      await press(view, 'Play the steps');
      expect(marks(view)).to.have.length(1);
      expect(caption(view)).to.equal(
        '1 of 4 The pact is signed 2020, The South, begins at Talk, a signal',
      );
      expect(find(view, 'section')?.innerText).not.to.contain('Two sides climbed');
      expect(all(view, '.label.actor').map((it) => it.textContent)).to.deep.equal(['The South']);
    });

    it('turns to the next and the previous step, marks it, and keeps the focus', async () => {
      const view = await showLadder();
      await press(view, 'Play the steps');
      await press(view, 'Next');
      await press(view, 'Next', ' ');
      expect(position(view)).to.equal('3 of 4');
      expect(marks(view).map((it) => it.getAttribute('aria-current'))).to.deep.equal([
        null,
        null,
        'true',
      ]);
      expect(focused(view)).to.equal('Next');
      await press(view, 'Previous');
      expect(position(view)).to.equal('2 of 4');
      expect(marks(view)).to.have.length(2);
      expect(focused(view)).to.equal('Previous');
    });

    it('says each step to a screen reader', async () => {
      const view = await showLadder();
      expect(spoken(view)).to.equal('');
      await press(view, 'Play the steps');
      await press(view, 'Next');
      expect(spoken(view)).to.equal(
        '2 of 4. A blast shuts the bridge. March 1, 2021, The South, up to Pressure or Force, an action, accounts differ',
      );
      await press(view, 'Show all');
      expect(spoken(view)).to.equal('');
    });

    it('tells the page where the reader turned to, and of nothing else', async () => {
      const view = await showLadder();
      const heard: NavigateDetail[] = [];
      view.addEventListener('explainer-navigate', ({ detail }) => heard.push(detail));
      await press(view, 'Play the steps');
      await press(view, 'Next');
      await press(view, 'Previous');
      await press(view, 'Previous');
      await press(view, 'Show all');
      const about = { story: 'test-story', version: 1, view: 'ladder', total: 4, method: 'button' };
      expect(heard).to.deep.equal([
        { ...about, item: 'step-blast', index: 1 },
        { ...about, item: 'step-pact', index: 0 },
      ]);
    });

    it('stays at its ends, where the buttons keep the focus', async () => {
      const view = await showLadder();
      await press(view, 'Play the steps');
      expect(button(view, 'Previous')?.getAttribute('aria-disabled')).to.equal('true');
      for (let time = 0; time < 5; time++) await press(view, 'Next');
      expect(position(view)).to.equal('4 of 4');
      expect(button(view, 'Next')?.getAttribute('aria-disabled')).to.equal('true');
      expect(focused(view)).to.equal('Next');
    });

    it('leaves the marks one tab stop, and their steps to be opened', async () => {
      const view = await showLadder();
      marks(view)[3]?.focus();
      await press(view, 'Play the steps');
      await press(view, 'Next');
      expect(marks(view).map((it) => it.getAttribute('tabindex'))).to.deep.equal(['-1', '0']);
      marks(view)[1]?.focus();
      await sendKeys({ press: 'Enter' });
      await settle(view);
      expect(find(view, '.detail')?.innerText).to.contain('A blast shuts the bridge');
      expect(position(view)).to.equal('2 of 4');
    });

    it('shows all again, and gives the focus back to where it began', async () => {
      const view = await showLadder();
      await press(view, 'Play the steps');
      expect(focused(view)).to.equal('Pause');
      await press(view, 'Show all');
      expect(marks(view)).to.have.length(4);
      expect(find(view, '.takeaway')?.innerText).to.contain('Two sides climbed');
      expect(focused(view)).to.equal('Play the steps');
    });

    it('begins at the step that is open, and closes that', async () => {
      const view = await showLadder();
      marks(view)[2]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await settle(view);
      await press(view, 'Play the steps');
      expect(position(view)).to.equal('3 of 4');
      expect(find(view, '.detail')).to.equal(null);
    });

    it('leaves the focus alone that is elsewhere', async () => {
      const view = await showLadder();
      const outside = view.parentElement?.parentElement?.querySelector('button');
      outside?.focus();
      button(view, 'Play the steps')?.click();
      await waitUntil(() => find(view, '.walk'));
      await settle(view);
      expect(document.activeElement).to.equal(outside);
    });

    it('is not offered for a single step', async () => {
      const view = await showLadder(changed((story) => story.ladder.steps.splice(1)));
      expect(button(view, 'Play the steps')).to.equal(undefined);
    });

    it('moves neither controls nor chart as it goes, whatever is told', async () => {
      for (const width of [320, 720]) {
        const view = await showLadder(
          changed((story) => {
            Object.assign(story.events[1] as object, {
              name: 'A blast shuts the bridge '.repeat(8),
            });
            Object.assign(story.events[2] as object, { name: 'So' });
          }),
          width,
        );
        await press(view, 'Play the steps');
        const places = [];
        for (let time = 0; time < 4; time++) {
          const [section, walk, controls, chart] = [
            'section',
            '.walk',
            '.walk .next',
            '.chart',
          ].map((it) => find(view, it)?.getBoundingClientRect() as DOMRect);
          places.push([
            controls!.top - walk!.top,
            controls!.left,
            walk!.height,
            chart!.top - section!.top,
            chart!.height,
          ]);
          await press(view, 'Next');
        }
        for (const place of places) expect(place).to.deep.equal(places[0]);
      }
    });

    it('goes on in a story that has changed', async () => {
      const view = await showLadder();
      await press(view, 'Play the steps');
      for (let time = 0; time < 3; time++) await press(view, 'Next');
      view.story = changed((story) => story.ladder.steps.splice(3));
      await waitUntil(() => position(view) === '3 of 3');
      expect(marks(view)).to.have.length(3);
    });

    it('can be seen by everyone: no fault that axe can find, and controls in a named group', async function () {
      const view = await showLadder();
      await press(view, 'Play the steps');
      await press(view, 'Next');
      await expect(view).to.be.accessible();
      const tree = await executeServerCommand('kit:a11y', { within: '#frame' });
      if (!tree) return this.skip();
      const words = JSON.stringify(tree);
      expect(words).to.contain('"role":"group","name":"Play the steps"');
      // What only keeps room is not there to be read.
      expect(words.split('The North closes the border')).to.have.length(1);
    });

    it('has a mark of its own for the step that is told, however long the ladder', async function () {
      this.timeout(30_000);
      for (const width of [320, 720]) {
        const view = await showLadder(manySteps(500), width);
        marks(view).at(-1)?.focus();
        const before = marks(view).length;
        await press(view, 'Play the steps');
        for (let time = 0; time < 60; time++) {
          button(view, 'Next')?.click();
          await view.updateComplete;
          const told = all(view, '.mark[aria-current]');
          expect(told).to.have.length(1);
          expect(told[0]?.ariaLabel).to.contain(`Move ${time + 2}`);
          expect(marks(view).at(-1)).to.equal(told[0]);
        }
        expect(position(view)).to.equal('61 of 500');
        await press(view, 'Show all');
        expect(marks(view).length).to.be.greaterThan(before / 3);
        view.remove();
      }
    });

    it('is offered by the server in the words of a browser that moves', async () => {
      const drawn = await executeServerCommand<string, unknown>('kit:ssr', {
        tag: 'explainer-ladder',
        story: testStory(),
      });
      expect(drawn).to.contain('Play the steps').and.not.to.contain('Step through');
    });
  });

  describe('by itself', () => {
    it('goes from step to step, each for as long as its sentence takes, and stops at the last', async () => {
      const { waits, running, end } = hurried(100);
      const view = await showLadder(
        changed((story) =>
          Object.assign(story.events[1] as object, { name: 'blast '.repeat(100) }),
        ),
      );
      await press(view, 'Play the steps');
      await waitUntil(() => position(view) === '4 of 4', 'the last step', { timeout: 3000 });
      await aTimeout(200);
      expect(position(view)).to.equal('4 of 4');
      expect(waits).to.have.length(3);
      expect(Math.min(...waits)).to.be.at.least(4000);
      expect(waits[1]).to.be.greaterThan(25_000);
      expect(running.size).to.equal(0);
      expect(focused(view)).to.equal('Play');
      end();
      await press(view, 'Play');
      expect(position(view)).to.equal('1 of 4');
    });

    it('pauses and goes on when the reader asks', async () => {
      const { running } = hurried(10);
      const view = await showLadder();
      await press(view, 'Play the steps');
      await press(view, 'Pause');
      expect(running.size).to.equal(0);
      const before = position(view);
      await aTimeout(800);
      expect(position(view)).to.equal(before);
      expect(focused(view)).to.equal('Play');
      await press(view, 'Play');
      await waitUntil(() => position(view) !== before, 'the next step', { timeout: 3000 });
    });

    const starts = async (times = 1) => {
      const clock = hurried(times);
      const counted = countListeners();
      ends.push(counted.end);
      const view = await showLadder();
      expect(counted.listeners.size).to.equal(0);
      await press(view, 'Play the steps');
      expect(clock.running.size).to.equal(1);
      expect(counted.listeners.size).to.equal(1);
      return { view, clock, ...counted };
    };

    it('pauses when the page is hidden, and listens to that only while it plays', async () => {
      const { view, clock, listeners } = await starts();
      hidePage(true);
      ends.push(() => hidePage(false));
      await settle(view);
      expect(clock.running.size).to.equal(0);
      expect(listeners.size).to.equal(0);
      expect(button(view, 'Play')).not.to.equal(undefined);
    });

    it('pauses when a mark is opened', async () => {
      const { view, clock } = await starts();
      marks(view)[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await settle(view);
      expect(clock.running.size).to.equal(0);
      expect(find(view, '.detail')).not.to.equal(null);
      expect(position(view)).to.match(/ of 4/);
    });

    it('pauses when the focus leaves the view, and not where it only moves within it', async () => {
      const { view, clock } = await starts();
      button(view, 'Show all')?.focus();
      await settle(view);
      expect(clock.running.size).to.equal(1);
      view.parentElement?.parentElement?.querySelector<HTMLElement>('button:last-child')?.focus();
      await settle(view);
      expect(clock.running.size).to.equal(0);
    });

    it('pauses where the reader has scrolled on', async () => {
      const { view, clock } = await starts(10);
      const space = document.createElement('div');
      space.style.height = '500vh';
      view.before(space);
      await waitUntil(() => clock.running.size === 0);
      expect(button(view, 'Play')).not.to.equal(undefined);
      space.remove();
    });

    it('leaves neither a timer nor a listener when it leaves the page', async () => {
      const { view, clock, listeners } = await starts();
      view.remove();
      expect(clock.running.size).to.equal(0);
      expect(listeners.size).to.equal(0);
    });

    it('is paused where it was after a move', async () => {
      const { view, clock } = await starts();
      await press(view, 'Next');
      view.parentElement?.parentElement?.append(view);
      await settle(view);
      expect(position(view)).to.equal('2 of 4');
      expect(clock.running.size).to.equal(0);
    });

    it('brings the mark into view where the reader follows, and moves no page for who looks elsewhere', async () => {
      const view = await showLadder(
        changed((story) => {
          const [step] = story.ladder.steps;
          for (let at = 0; at < 34; at++)
            story.ladder.steps.push({ ...step, id: `more-${at}` } as never);
        }),
        320,
      );
      await press(view, 'Play the steps');
      await press(view, 'Pause');
      for (let time = 0; time < 30; time++) {
        button(view, 'Next')?.click();
        await view.updateComplete;
      }
      await settle(view);
      const current = (): DOMRect =>
        find(view, '[aria-current]')?.getBoundingClientRect() as DOMRect;
      expect(current().bottom).to.be.at.most(innerHeight);
      expect(current().top).to.be.at.least(
        find(view, '.walk')?.getBoundingClientRect().bottom ?? 0,
      );
      for (let time = 0; time < 25; time++) {
        button(view, 'Previous')?.click();
        await view.updateComplete;
      }
      await settle(view);
      expect(current().top).to.be.at.least(
        (find(view, '.walk')?.getBoundingClientRect().bottom ?? 0) - 1,
      );
      expect(current().bottom).to.be.at.most(innerHeight);
      for (let time = 0; time < 25; time++) {
        button(view, 'Next')?.click();
        await view.updateComplete;
      }
      scrollTo(0, 0);
      button(view, 'Next')?.click();
      await settle(view);
      expect(scrollY).to.equal(0);
    });

    it('does nothing by itself where the reader wants no motion', async function () {
      if (!(await executeServerCommand('kit:media', { 'prefers-reduced-motion': 'reduce' })))
        this.skip();
      const { running } = hurried(100);
      const view = await showLadder();
      expect(button(view, 'Play the steps')).to.equal(undefined);
      await press(view, 'Step through');
      expect(running.size).to.equal(0);
      expect(focused(view)).to.equal('Next');
      expect(button(view, 'Pause') ?? button(view, 'Play')).to.equal(undefined);
      await aTimeout(200);
      expect(position(view)).to.equal('1 of 4');
      await press(view, 'Next');
      expect(position(view)).to.equal('2 of 4');
      await expect(view).to.be.accessible();
    });
  });
});
