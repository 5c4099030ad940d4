import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/define/index.js';
// Loaded on use: here it is there at once.
import '../../src/components/explainer-quiz/order-drag.js';
import type { ExplainerQuizElement } from '../../src/index.js';
import {
  all,
  announced,
  beNew,
  find,
  focused,
  plain,
  press,
  showQuiz,
  storyWith,
  text,
  texts,
} from '../helpers/quiz-page.js';

type Point = [number, number];

const ask = (parent?: Element): Promise<ExplainerQuizElement> =>
  showQuiz(storyWith('q-order'), parent);

const events = (view: ExplainerQuizElement): string[] => texts(view, '.event');

/** The middle of what stands at a place of the list. */
function middleOf(view: ExplainerQuizElement, place: number, part = '.handle'): Point {
  const target = find(view, `.order > li:nth-child(${place}) ${part}`);
  const { left, top, width, height } = target.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

const move = (position: Point): Promise<void> => sendMouse({ type: 'move', position });
const down = (): Promise<void> => sendMouse({ type: 'down' });
const up = (): Promise<void> => sendMouse({ type: 'up' });

/** Takes the handle at a place and brings it to another, without letting go. */
async function drag(view: ExplainerQuizElement, from: number, to: number): Promise<void> {
  const [x, y] = middleOf(view, from);
  const [, end] = middleOf(view, to);
  await move([x, y]);
  await down();
  await move([x, Math.round((y + end) / 2)]);
  await move([x, end]);
}

const nameOf = (button: HTMLElement | null): string =>
  plain(button?.getAttribute('aria-label') ?? '');

/** Where everything stands that a drag must not push about: all but the rows, and those as laid out. */
const layout = (view: ExplainerQuizElement): readonly number[] =>
  [view, find(view, '.order'), find(view, '.actions'), ...all(view, '.order > li')].flatMap(
    ({ offsetTop, offsetHeight }) => [offsetTop, offsetHeight],
  );

describe('the order of events', () => {
  beforeEach(beNew);
  afterEach(() => resetMouse());

  it('is changed by dragging an event by its handle, and said as with the buttons', async () => {
    const view = await ask();
    const [first = '', second = '', third = ''] = events(view);
    await drag(view, 3, 1);
    expect(events(view), 'until it is let go').to.deep.equal([first, second, third]);
    await up();
    await view.updateComplete;
    expect(events(view)).to.deep.equal([third, first, second]);
    expect(announced(view)).to.equal(`${third}: now 1 of 3.`);
    expect(nameOf(focused(view))).to.equal(`Later: ${third}`);
    await press(view, 'Check');
    expect(text(view, '.sentence')).to.match(/^(Right|Not quite)/);
  });

  it('shows meanwhile where the event would come, and moves nothing else', async () => {
    const view = await ask();
    const before = layout(view);
    const tops = (): number[] =>
      all(view, '.order > li').map((row) => Math.round(row.getBoundingClientRect().top));
    const [first = 0, second = 0] = tops();
    await drag(view, 1, 2);
    await aTimeout(250);
    const [held = 0, passed = 0] = tops();
    expect(held).to.be.closeTo(second, 2);
    expect(passed, 'the other makes way').to.equal(first);
    expect(layout(view)).to.deep.equal(before);
    await up();
    await view.updateComplete;
    expect(layout(view)).to.deep.equal(before);
    expect(all(view, '[style*="translate"]:not([style=""])')).to.deep.equal([]);
  });

  it('stays where the event is put back', async () => {
    const view = await ask();
    const before = events(view);
    await drag(view, 1, 3);
    await move(middleOf(view, 2));
    // Far above the list, of which it is the first.
    await move([middleOf(view, 1)[0], 2]);
    await up();
    await view.updateComplete;
    expect(events(view)).to.deep.equal(before);
    expect(announced(view)).to.equal('');
    await press(view, 'Check');
    expect(text(view, '[role="alert"]')).to.contain('still the one you were shown');
  });

  it('stays when Escape is pressed, and the page hears nothing of that', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const keys: string[] = [];
    parent.addEventListener('keydown', ({ key }) => keys.push(key));
    const view = await ask(parent);
    const before = events(view);
    await drag(view, 3, 1);
    await sendKeys({ press: 'Escape' });
    await move(middleOf(view, 2));
    await up();
    await view.updateComplete;
    expect(events(view)).to.deep.equal(before);
    expect(all(view, '.dragging, .lifted')).to.deep.equal([]);
    expect(keys).to.deep.equal([]);
  });

  it('is not changed by another mouse button or a second finger', async () => {
    const view = await ask();
    for (const pressed of [{ button: 1 }, { button: 2 }, { isPrimary: false }]) {
      const press = new PointerEvent('pointerdown', {
        isPrimary: true,
        bubbles: true,
        cancelable: true,
        ...pressed,
      });
      find(view, '.handle').dispatchEvent(press);
      expect(all(view, '.dragging'), JSON.stringify(pressed)).to.deep.equal([]);
      expect(press.defaultPrevented).to.equal(false);
    }
  });

  it('is changed in the same way where the page runs right to left', async () => {
    const parent = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
    const view = await ask(parent);
    const [first = '', second = '', third = ''] = events(view);
    const handle = find(view, '.handle').getBoundingClientRect();
    expect(handle.right).to.be.closeTo(find(view, '.order').getBoundingClientRect().right, 2);
    await drag(view, 1, 3);
    await up();
    await view.updateComplete;
    expect(events(view)).to.deep.equal([second, third, first]);
  });

  it('is changed by buttons of which each says what it does, and by keys alone', async () => {
    const view = await ask();
    const [first = '', second = '', third = ''] = events(view);
    find(view, 'li:nth-child(1) .down').focus();
    await sendKeys({ press: ' ' });
    await view.updateComplete;
    expect(events(view)).to.deep.equal([second, first, third]);
    expect(announced(view)).to.equal(`${first}: now 2 of 3.`);
    expect(nameOf(focused(view))).to.equal(`Later: ${first}`);
    const handles = all(view, '.handle');
    expect(handles.every((it) => it.closest('[aria-hidden="true"]') && it.tabIndex < 0)).to.equal(
      true,
    );
    await expect(view).to.be.accessible();
  });

  it('has handles that a finger can hit, and leaves all else to scrolling', async () => {
    const view = await ask();
    for (const handle of all(view, '.handle')) {
      const { width, height } = handle.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      expect(getComputedStyle(handle).touchAction).to.equal('none');
    }
    const others = all(view, '*').filter(
      (it) => !it.closest('.handle') && getComputedStyle(it).touchAction === 'none',
    );
    expect(others).to.deep.equal([]);
  });

  describe('under a finger', () => {
    const tall = (): Promise<HTMLElement> =>
      fixture<HTMLElement>(html`<div style="padding-block: 200px 3000px"></div>`);

    afterEach(() => scrollTo(0, 0));

    it('is changed at the handle, and the page stays where it is', async function () {
      const view = await ask(await tall());
      const [first = '', second = '', third = ''] = events(view);
      const [x, start] = middleOf(view, 3);
      const [, end] = middleOf(view, 1);
      const path: Point[] = [0, 0.25, 0.5, 0.75, 1].map((part) => [
        x,
        start + (end - start) * part,
      ]);
      if (!(await executeServerCommand('kit:touch', path))) this.skip();
      await view.updateComplete;
      expect(events(view)).to.deep.equal([third, first, second]);
      expect(scrollY).to.equal(0);
    });

    it('stays anywhere else, and the page scrolls', async function () {
      const view = await ask(await tall());
      const before = events(view);
      const [x, start] = middleOf(view, 3, '.event');
      const path: Point[] = [0, 20, 40, 80, 120, 160].map((by) => [x, start - by]);
      if (!(await executeServerCommand('kit:touch', path))) this.skip();
      await aTimeout(100);
      expect(events(view)).to.deep.equal(before);
      expect(scrollY).to.be.greaterThan(50);
    });
  });
});
