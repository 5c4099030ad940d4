import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerLadderElement, ExplainerTimelineElement } from '../../src/index.js';
import { manySteps } from '../helpers/many-steps.js';
import { show, shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const find = <T extends Element = HTMLElement>(view: Element, selector: string): T | null =>
  view.shadowRoot?.querySelector<T>(selector) ?? null;
const all = <T extends Element = HTMLElement>(view: Element, selector: string): T[] => [
  ...(view.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const marks = (view: Element): SVGElement[] => all<SVGElement>(view, '.mark');
const focused = (view: Element): SVGElement => view.shadowRoot?.activeElement as SVGElement;
const position = (view: Element): string => find(view, '.zoom strong')?.textContent ?? '';
const spoken = (view: Element): string =>
  find(view, '.zoom [role=status]')?.textContent.trim() ?? '';
/** First and last step of what is shown. */
const range = (view: Element): readonly number[] =>
  (/Steps ([\d,]+) to ([\d,]+)/.exec(position(view)) ?? [])
    .slice(1)
    .map((text) => Number(text.replaceAll(',', '')));
const button = (view: Element, words: string): HTMLElement =>
  all(view, 'button').find((it) => it.innerText.trim() === words) as HTMLElement;
const isIdle = (view: Element, words: string): boolean =>
  button(view, words).getAttribute('aria-disabled') === 'true';

async function settle(view: ExplainerLadderElement): Promise<void> {
  await view.updateComplete;
  await aTimeout(0);
  await view.updateComplete;
}

/** On a busy machine a browser is seldom idle. */
const filled = (is: () => boolean): Promise<void> =>
  waitUntil(is, 'it is not filled', { timeout: 9000 });

const makesTouches = (): boolean => {
  try {
    return Boolean(new Touch({ identifier: 0, target: document.body }));
  } catch {
    return false;
  }
};

async function showMany(count: number, width = 800, dir = 'ltr'): Promise<ExplainerLadderElement> {
  await aTimeout(0);
  const parent = await fixture<HTMLElement>(
    html`<div dir=${dir} style="width: ${width}px; font-size: 16px"></div>`,
  );
  const view = await show<ExplainerLadderElement>('explainer-ladder', manySteps(count), parent);
  await waitUntil(() => find(view, '.chart')?.getAttribute('viewBox')?.startsWith(`0 0 ${width} `));
  // They are loaded once there is something to zoom into.
  await import('../../src/components/explainer-ladder/zoom/ladder-zoom-gestures.js');
  await settle(view);
  return view;
}

async function press(view: ExplainerLadderElement, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await settle(view);
  }
}

async function click(view: ExplainerLadderElement, target: Element | undefined): Promise<void> {
  target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await settle(view);
}

/** Zooms in by the button until every step has a mark of its own. */
async function zoomFully(view: ExplainerLadderElement): Promise<void> {
  while (!isIdle(view, 'Zoom in')) await click(view, button(view, 'Zoom in'));
}

/** Sends a wheel to a point of the chart; whether the page was kept from having it. */
function turn(view: Element, share: number, init: WheelEventInit): boolean {
  const box = (find(view, '.chart') as Element).getBoundingClientRect();
  const event = new WheelEvent('wheel', {
    bubbles: true,
    composed: true,
    cancelable: true,
    clientX: box.x + box.width * share,
    clientY: box.y + 100,
    ...init,
  });
  (marks(view)[0] as Element).dispatchEvent(event);
  return event.defaultPrevented;
}

type Point = readonly [x: number, y: number];

/** Fingers on the chart, in px from its middle. */
function touch(view: Element, type: string, ...fingers: Point[]): void {
  const chart = find(view, '.chart') as Element;
  const box = chart.getBoundingClientRect();
  fingers.forEach(([x, y], index) =>
    chart.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        pointerType: 'touch',
        pointerId: index + 1,
        isPrimary: index === 0,
        clientX: box.x + box.width / 2 + x,
        clientY: box.y + box.height / 2 + y,
      }),
    ),
  );
}

describe('<explainer-ladder> with many steps', () => {
  describe('what is shown', () => {
    it('is all at first, gathered where it would pile up, and said so', async () => {
      const view = await showMany(500);
      expect(position(view)).to.equal('All 500 steps, January 1 – October 5, 2015.');
      expect(shownText(view)).to.contain('gathered in a bar with their number');
      expect(marks(view).length).to.be.below(30);
      const numbers = all(view, '.count').map((it) => Number(it.textContent));
      const singles = marks(view).length - numbers.length;
      expect(numbers.reduce((sum, it) => sum + it, singles)).to.equal(500);
    });

    it('has no fault that axe can find, whichever way time runs', async function () {
      this.timeout(60_000);
      await expect(await showMany(500)).to.be.accessible();
      await expect(await showMany(500, 320)).to.be.accessible();
    });

    it('says of a group who, when, between which rungs, and how many are contested', async () => {
      const view = await showMany(500);
      expect(marks(view)[0]?.ariaLabel).to.match(
        /^\d+ steps by Side A, January 1 – .+, 2015, between \w+ and [\w ]+, \d of them contested\. Enter zooms in\.$/,
      );
      expect(marks(view)[0]?.getAttribute('aria-expanded')).to.equal(null);
    });

    it('is within a height that holds in a narrow place', async () => {
      const view = await showMany(5000, 320);
      expect(find<SVGElement>(view, '.chart')?.classList.contains('down')).to.equal(true);
      const { height } = (find(view, '.chart') as Element).getBoundingClientRect();
      expect(height).to.be.within(600, 1300);
      await zoomFully(view);
      expect(
        Math.abs((find(view, '.chart') as Element).getBoundingClientRect().height - height),
      ).to.be.below(60);
    });

    it('is drawn by the server as the browser first draws it, without what takes a reader', async () => {
      const drawn = await executeServerCommand<string, unknown>('kit:ssr', {
        tag: 'explainer-ladder',
        story: manySteps(500),
      });
      expect(drawn).to.contain('All 500 steps').and.to.contain('gathered in a bar');
      expect(drawn.match(/class="pick"/g)).to.have.length(50);
      expect(drawn).not.to.match(/NaN|undefined|\[object/);
    });

    it('costs as few elements at 5,000 steps as at 500', async () => {
      const elements = async (count: number): Promise<number> => {
        const view = await showMany(count);
        // With what is drawn when the browser is idle.
        for (const part of ['.list li', 'tbody tr', '.scale dt'])
          await waitUntil(() => find(view, part), `${part} is not drawn`);
        return all(view, '*').length;
      };
      expect(await elements(5000)).to.be.below((await elements(500)) * 1.1);
    });

    it('is all again where a wider place has room for every step', async () => {
      const view = await showMany(45, 640);
      await click(view, button(view, 'Zoom in'));
      expect(position(view)).to.contain('of 45');
      (view.parentElement as HTMLElement).style.width = '1600px';
      await waitUntil(() => !find(view, '.zoom'));
      await settle(view);
      expect(marks(view)).to.have.length(45);
    });

    it('moves to the step that another view selects, and to no other', async () => {
      const parent = await fixture<HTMLElement>(html`<div style="width: 800px"></div>`);
      const story = manySteps(300);
      const view = await show<ExplainerLadderElement>('explainer-ladder', story, parent);
      const timeline = await show<ExplainerTimelineElement>('explainer-timeline', story, parent);
      await zoomFully(view);
      const before = position(view);
      expect(spoken(view)).to.equal(before);
      const last = () => all(timeline, '.pick').find((it) => it.textContent.includes('Move 300'));
      await waitUntil(last, 'it is not there', { timeout: 9000 });
      await click(view, last());
      await settle(view);
      expect(range(view)[1]).to.equal(300);
      expect(find(view, '.mark.linked')?.ariaLabel).to.contain('Move 300');
      expect(spoken(view)).to.equal('');
      // The reader may go away from it.
      await click(view, button(view, 'Earlier'));
      expect(range(view)[1]).to.be.below(300);
    });

    it('starts anew with another story', async () => {
      const view = await showMany(500);
      await zoomFully(view);
      view.story = manySteps(400);
      await waitUntil(() => position(view).startsWith('All 400'));
    });
  });

  describe('buttons', () => {
    it('are as large as a finger needs, and say what they do', async () => {
      const view = await showMany(500, 320);
      for (const words of ['Zoom in', 'Zoom out', 'Earlier', 'Later', 'All steps']) {
        const { width, height } = button(view, words).getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    });

    it('zoom to single steps and out again, and keep the focus', async () => {
      const view = await showMany(500);
      expect(isIdle(view, 'Zoom out') && isIdle(view, 'All steps')).to.equal(true);
      button(view, 'Zoom in').focus();
      await press(view, 'Enter');
      expect(range(view)).to.deep.equal([126, 375]);
      await press(view, ' ', 'Enter', 'Enter', 'Enter');
      expect(isIdle(view, 'Zoom in')).to.equal(true);
      expect(find(view, '.count')).to.equal(null);
      expect(view.shadowRoot?.activeElement).to.equal(button(view, 'Zoom in'));
      const [from = 0, to = 0] = range(view);
      await press(view, 'Enter');
      expect(range(view)).to.deep.equal([from, to]);
      await click(view, button(view, 'Zoom out'));
      expect((range(view)[1] ?? 0) - (range(view)[0] ?? 0)).to.be.closeTo(2 * (to - from), 2);
      await click(view, button(view, 'All steps'));
      expect(position(view)).to.contain('All 500 steps');
    });

    it('go earlier and later, as far as the ends', async () => {
      const view = await showMany(500);
      await zoomFully(view);
      const [from = 0, to = 0] = range(view);
      await click(view, button(view, 'Later'));
      expect(range(view)[0]).to.be.within(from + 1, to);
      for (let times = 0; !isIdle(view, 'Later'); times++) {
        expect(times).to.be.below(60);
        await click(view, button(view, 'Later'));
      }
      expect(range(view)[1]).to.equal(500);
      expect(isIdle(view, 'Earlier')).to.equal(false);
    });
  });

  describe('by keyboard', () => {
    for (const key of ['Enter', ' ']) {
      it(`goes into a group with ${key === ' ' ? 'Space' : key}, to the first of its steps`, async () => {
        const view = await showMany(500);
        marks(view)[0]?.focus();
        await press(view, 'ArrowRight', 'ArrowRight');
        const label = focused(view).ariaLabel ?? '';
        const [, who = '', when = ''] = /steps by (Side \w), (\w+ \d+) –/.exec(label) ?? [];
        expect(who, label).not.to.equal('');
        await press(view, key);
        expect(focused(view).ariaLabel).to.contain(who).and.to.contain(when);
        for (let times = 0; find(view, '.count'); times++) {
          expect(times).to.be.below(8);
          const group = marks(view).find((mark) => mark.querySelector('.count'));
          group?.focus();
          await press(view, key);
        }
        expect(find(view, '.detail')).to.equal(null);
        await press(view, key);
        expect(find(view, '.detail')).not.to.equal(null);
      });
    }

    it('zooms with plus and minus around the mark that has the focus, and keeps it', async () => {
      const view = await showMany(300);
      await zoomFully(view);
      const mark = marks(view)[3];
      const label = mark?.ariaLabel ?? '';
      mark?.focus();
      await press(view, '-', '-');
      expect(find(view, '.count')).not.to.equal(null);
      await press(view, '+', '=', '+');
      expect(find(view, '.count')).to.equal(null);
      expect(marks(view).map((it) => it.ariaLabel)).to.include(label);
      expect(focused(view).classList.contains('mark')).to.equal(true);
    });

    it('goes past the edge of what is shown, step by step, and to both ends of the ladder', async () => {
      const view = await showMany(300);
      await zoomFully(view);
      const [, to = 0] = range(view);
      marks(view).at(-1)?.focus();
      expect(focused(view).ariaLabel).to.contain(`Move ${to}`);
      await press(view, 'ArrowRight');
      expect(focused(view).ariaLabel).to.match(new RegExp(`Move ${to + 1}$`));
      await press(view, 'End');
      expect(focused(view).ariaLabel).to.match(/Move 300$/);
      await press(view, 'ArrowRight');
      expect(focused(view).ariaLabel).to.match(/Move 300$/);
      await press(view, 'Home');
      expect(focused(view).ariaLabel).to.match(/Move 1$/);
      expect(range(view)[0]).to.equal(1);
      await press(view, 'ArrowLeft');
      expect(focused(view).ariaLabel).to.match(/Move 1$/);
      expect(marks(view).filter((mark) => mark.getAttribute('tabindex') === '0')).to.have.length(1);
    });

    it('does the same from right to left, and down the page', async () => {
      for (const [width, dir, on] of [
        [800, 'rtl', 'ArrowLeft'],
        [320, 'ltr', 'ArrowDown'],
      ] as const) {
        const view = await showMany(120, width, dir);
        await zoomFully(view);
        const [, to = 0] = range(view);
        marks(view).at(-1)?.focus();
        await press(view, on);
        expect(focused(view).ariaLabel).to.match(new RegExp(`Move ${to + 1}$`));
      }
    });

    it('closes a step and comes back to its mark in what is shown', async () => {
      const view = await showMany(300);
      await zoomFully(view);
      marks(view)[4]?.focus();
      const label = focused(view).ariaLabel;
      await press(view, 'Enter', 'Escape');
      expect(focused(view).ariaLabel).to.equal(label);
    });

    it('leaves to the page what is none of its own', async () => {
      const view = await showMany(300);
      let untouched = 0;
      (view.parentElement as HTMLElement).addEventListener('keydown', (event) => {
        if (!event.defaultPrevented) untouched++;
      });
      marks(view)[0]?.focus();
      const send = (key: string, init: KeyboardEventInit): boolean =>
        focused(view).dispatchEvent(
          new KeyboardEvent('keydown', {
            key,
            bubbles: true,
            composed: true,
            cancelable: true,
            ...init,
          }),
        );
      send('+', { ctrlKey: true });
      send('-', { metaKey: true });
      send('PageDown', {});
      expect(untouched).to.equal(3);
      expect(position(view)).to.contain('All 300');
    });
  });

  describe('by wheel', () => {
    it('zooms around the pointer with Ctrl, and keeps the page from zooming', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const view = await showMany(5000, 800, dir);
        const early = dir === 'ltr' ? 0.2 : 0.8;
        for (let times = 0; times < 3; times++) {
          expect(turn(view, early, { ctrlKey: true, deltaY: -100 })).to.equal(true);
          await settle(view);
        }
        const [from = 0, to = 0] = range(view);
        expect(to - from).to.be.below(2000);
        expect(to).to.be.below(2500);
        turn(view, early, { ctrlKey: true, deltaY: 100 });
        await settle(view);
        expect((range(view)[1] ?? 0) - (range(view)[0] ?? 0)).to.be.above(to - from);
      }
    });

    it('adds up the small turns of a trackpad', async () => {
      const view = await showMany(100);
      await zoomFully(view);
      const [from = 0, to = 0] = range(view);
      for (let times = 0; times < 40; times++) turn(view, 0.5, { ctrlKey: true, deltaY: 0.5 });
      await settle(view);
      expect((range(view)[1] ?? 0) - (range(view)[0] ?? 0)).to.be.above(to - from);
    });

    it('scrolls the page without Ctrl', async () => {
      const view = await showMany(500);
      expect(turn(view, 0.5, { deltaY: -100 })).to.equal(false);
      await settle(view);
      expect(position(view)).to.contain('All 500');
    });

    it('is the page’s where there is nothing to zoom', async () => {
      const view = await showMany(20);
      expect(find(view, '.zoom')).to.equal(null);
      expect(turn(view, 0.5, { ctrlKey: true, deltaY: -100 })).to.equal(false);
      expect(getComputedStyle(find(view, '.chart') as Element).touchAction).to.equal('auto');
    });
  });

  describe('by touch', () => {
    it('zooms with two fingers', async () => {
      const view = await showMany(1000);
      touch(view, 'pointerdown', [-50, 0], [50, 0]);
      touch(view, 'pointermove', [-100, 0], [100, 0]);
      await settle(view);
      const [from = 0, to = 0] = range(view);
      expect(to - from).to.be.closeTo(500, 20);
      touch(view, 'pointermove', [-50, 0], [50, 0]);
      await settle(view);
      touch(view, 'pointerup', [-50, 0], [50, 0]);
      expect(position(view)).to.contain('All 1,000');
    });

    it('moves with two fingers', async () => {
      const view = await showMany(1000);
      await zoomFully(view);
      const [from = 0, to = 0] = range(view);
      touch(view, 'pointerdown', [50, 0], [150, 0]);
      touch(view, 'pointermove', [-50, 0], [50, 0]);
      await settle(view);
      touch(view, 'pointerup', [-50, 0], [50, 0]);
      // To the left, and so what comes later comes into sight.
      expect(range(view)[0]).to.be.above(from + 2);
      expect((range(view)[1] ?? 0) - (range(view)[0] ?? 0)).to.equal(to - from);
      const after = range(view);
      touch(view, 'pointermove', [-90, 0], [90, 0]);
      await settle(view);
      expect(range(view)).to.deep.equal(after);
    });

    it('leaves one finger, and what a finger left behind, to the page', async () => {
      const view = await showMany(1000);
      const chart = find(view, '.chart') as Element;
      expect(getComputedStyle(chart.parentElement as Element).touchAction).to.match(
        /pan-x pan-y|auto/,
      );
      touch(view, 'pointerdown', [0, 0]);
      touch(view, 'pointermove', [100, 0]);
      touch(view, 'pointercancel', [100, 0]);
      touch(view, 'pointerdown', [0, 0]);
      touch(view, 'pointermove', [-100, 0]);
      await settle(view);
      expect(position(view)).to.contain('All 1,000');
    });

    it('keeps the page still under two fingers only', async function () {
      if (!makesTouches()) this.skip();
      const view = await showMany(1000);
      const chart = find(view, '.chart') as Element;
      const move = (fingers: number): boolean => {
        const touches = Array.from(
          { length: fingers },
          (_, identifier) => new Touch({ identifier, target: chart }),
        );
        const event = new TouchEvent('touchmove', {
          touches,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        chart.dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect([move(1), move(2)]).to.deep.equal([false, true]);
    });
  });

  it('tells where one is politely, and only after the reader’s own zooming', async () => {
    const view = await showMany(500);
    expect(find(view, '.zoom [role=status]')).not.to.equal(null);
    expect(spoken(view)).to.equal('');
    await click(view, button(view, 'Zoom in'));
    expect(spoken(view)).to.equal(position(view));
    expect(spoken(view)).to.match(/^Steps 126 to 375 of 500, .+ 2015\.$/);
  });

  describe('in words', () => {
    const rows = (view: Element): number => all(view, '.list li').length;
    const cells = (view: Element): number => all(view, 'tbody tr').length;

    /** What is folded away is drawn once the browser has time for it. */
    const showIdle = async (count: number): Promise<ExplainerLadderElement> => {
      const view = await showMany(count);
      await filled(() => rows(view) > 0 && cells(view) > 0 && all(view, '.scale dt').length > 0);
      return view;
    };

    it('is all there once the browser is idle for some hundred steps', async () => {
      const view = await showIdle(100);
      expect([rows(view), cells(view)]).to.deep.equal([100, 100]);
    });

    it('is filled once it is opened, for more', async () => {
      const view = await showIdle(700);
      expect([rows(view), cells(view)]).to.deep.equal([50, 50]);
      await aTimeout(100);
      expect(rows(view)).to.equal(50);
      find(view, '.list summary')?.click();
      await filled(() => rows(view) === 700);
      expect(cells(view)).to.equal(50);
      const words = all(view, '.list li').map((it) => it.textContent);
      expect(new Set(words.slice(0, 3)).size).to.equal(3);
      await click(view, all(view, '.list .pick').at(-1));
      expect(find(view, '.detail')?.innerText).to.contain('Step 700 of 700');
    });

    it('is filled at once when the page is printed', async () => {
      const view = await showMany(700);
      window.dispatchEvent(new Event('beforeprint'));
      await view.updateComplete;
      expect([rows(view), cells(view)]).to.deep.equal([700, 700]);
    });

    it('draws nothing anew where it stands', async () => {
      const view = await showMany(700);
      window.dispatchEvent(new Event('beforeprint'));
      await view.updateComplete;
      let changes = 0;
      const observer = new MutationObserver((list) => void (changes += list.length));
      observer.observe(find(view, '.list') as Element, {
        childList: true,
        subtree: true,
        characterData: true,
      });
      await zoomFully(view);
      await click(view, marks(view)[3]);
      observer.disconnect();
      expect(changes).to.equal(0);
    });

    it('stops when it leaves the page, goes on when it comes back, and begins anew with another story', async function () {
      this.timeout(30_000);
      const view = await showMany(1000);
      const parent = view.parentElement as HTMLElement;
      find(view, '.list summary')?.click();
      await filled(() => rows(view) > 50);
      view.remove();
      await aTimeout(20);
      const left = rows(view);
      await aTimeout(200);
      expect(rows(view)).to.equal(left);
      expect(left).to.be.below(1000);
      parent.append(view);
      await filled(() => rows(view) === 1000);
      view.story = manySteps(300);
      await filled(() => rows(view) === 300);
    });

    it('listens to the window only while something is left to fill', async () => {
      const listening = new Set<unknown>();
      const { addEventListener, removeEventListener } = window;
      window.addEventListener = (...its: Parameters<typeof addEventListener>) => {
        if (its[0] === 'beforeprint') listening.add(its[1]);
        addEventListener.apply(window, its);
      };
      window.removeEventListener = (...its: Parameters<typeof removeEventListener>) => {
        listening.delete(its[1]);
        removeEventListener.apply(window, its);
      };
      try {
        const few = await showIdle(60);
        expect(listening.size).to.equal(0);
        few.remove();
        const view = await showIdle(300);
        expect(listening.size).to.equal(2);
        find(view, '.table summary')?.click();
        await filled(() => cells(view) === 300);
        await settle(view);
        expect(listening.size).to.equal(1);
        view.remove();
        expect(listening.size).to.equal(0);
      } finally {
        Object.assign(window, { addEventListener, removeEventListener });
      }
    });
  });
});
