import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerLadderElement } from '../../src/index.js';
import { testStory, type Draft } from '../helpers/test-story.js';
import { behavesLikeAView, show, shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const changed = (change: (story: Draft) => void): Draft => {
  const story = testStory();
  change(story);
  return story;
};

async function showLadder(story: unknown = testStory(), width = 720, dir = 'ltr') {
  // What the reader picked in the test before leaves with the views of it, a task after them.
  await aTimeout(0);
  const parent = await fixture<HTMLElement>(
    html`<div id="frame" dir=${dir} style="width: ${width}px; font-size: 16px"></div>`,
  );
  const view = await show<ExplainerLadderElement>('explainer-ladder', story, parent);
  await measured(view);
  return view;
}

/** Waits until the browser has told the chart how wide it may be. */
async function measured(view: ExplainerLadderElement): Promise<void> {
  const width = Math.floor((view.parentElement as HTMLElement).clientWidth);
  await waitUntil(() => find(view, '.chart')?.getAttribute('viewBox')?.startsWith(`0 0 ${width} `));
  await settle(view);
}

const find = <T extends Element = HTMLElement>(view: Element, selector: string): T | null =>
  view.shadowRoot?.querySelector<T>(selector) ?? null;
/** What is folded away is drawn when it is unfolded, if not before. */
async function unfold(view: Element, selector: string): Promise<void> {
  const details = find<HTMLDetailsElement>(view, selector);
  if (details) details.open = true;
  await waitUntil(() => (details?.childElementCount ?? 0) > 1, 'it stays empty');
}
const all = <T extends Element = HTMLElement>(view: Element, selector: string): T[] => [
  ...(view.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const marks = (view: Element): SVGElement[] => all<SVGElement>(view, '.mark');
const focused = (view: Element): number =>
  marks(view).indexOf(view.shadowRoot?.activeElement as SVGElement);
const detail = (view: Element): string => find(view, '.detail')?.innerText ?? '';

async function click(
  view: ExplainerLadderElement,
  target: Element | null | undefined,
): Promise<void> {
  target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await settle(view);
}

async function press(view: ExplainerLadderElement, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await settle(view);
}

async function settle(view: ExplainerLadderElement): Promise<void> {
  await view.updateComplete;
  await aTimeout(0);
  await view.updateComplete;
}

const button = (view: Element, words: string): HTMLElement | undefined =>
  all(view, 'button').find((it) => it.innerText.trim() === words);

describe('<explainer-ladder>', () => {
  behavesLikeAView('explainer-ladder', {
    shows: 'Two sides climbed, then stepped down.',
    whenEmpty: /no escalation ladder/,
  });

  describe('the chart', () => {
    it('names rungs, thresholds and sides, and has a mark for each step', async () => {
      const view = await showLadder();
      const labels = all(view, 'text').map((label) => label.textContent);
      expect(labels).to.include.members([
        'Talk',
        'Pressure',
        'Force',
        'Shots are fired',
        'The North',
        'The South',
      ]);
      expect(marks(view)).to.have.length(4);
    });

    it('fits the width it is given, and turns where that is narrow', async () => {
      const view = await showLadder(testStory(), 720);
      const chart = (): DOMRect => (find(view, '.chart') as Element).getBoundingClientRect();
      expect(find<SVGElement>(view, '.chart')?.classList.contains('across')).to.equal(true);
      expect(chart().width).to.be.closeTo(720, 1);
      (view.parentElement as HTMLElement).style.width = '320px';
      await measured(view);
      expect(find<SVGElement>(view, '.chart')?.classList.contains('down')).to.equal(true);
      expect(chart().width).to.be.closeTo(320, 1);
      expect(find<SVGElement>(view, '.chart')?.getAttribute('viewBox')).to.match(/^0 0 320 /);
    });

    it('lets no labels overlap as drawn, in the page’s own font and with wide letter spacing', async () => {
      for (const width of [320, 480, 640, 960]) {
        for (const style of [
          'font: 17px monospace',
          'font: 24px Georgia, serif',
          'letter-spacing: 0.12em; word-spacing: 0.16em',
        ]) {
          const parent = await fixture<HTMLElement>(
            html`<div style="width: ${width}px; ${style}"></div>`,
          );
          const view = await show<ExplainerLadderElement>('explainer-ladder', testStory(), parent);
          await measured(view);
          const boxes = all<SVGTextElement>(view, 'text').map((text) => ({
            words: text.textContent,
            box: text.getBBox(),
          }));
          boxes.forEach((a, index) => {
            for (const b of boxes.slice(index + 1)) {
              const across =
                Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);
              const down =
                Math.min(a.box.y + a.box.height, b.box.y + b.box.height) -
                Math.max(a.box.y, b.box.y);
              // Boxes of lines below each other touch: only letters must not.
              expect(
                across > 1 && down > 6,
                `${a.words} over ${b.words} at ${width} px, ${style}`,
              ).to.equal(false);
            }
          });
        }
      }
    });

    it('fills actions, leaves signals hollow, and makes a bar where accounts differ', async () => {
      const view = await showLadder();
      const [pact, blast, reply] = marks(view);
      expect(pact?.querySelectorAll('.hollow')).to.have.length(1);
      expect(reply?.querySelectorAll('.hollow')).to.have.length(0);
      expect(blast?.querySelectorAll('.shape')).to.have.length(2);
      expect(blast?.querySelectorAll('.bar')).to.have.length(2);
      expect(shownText(view)).to.contain('filled: an action').and.to.contain('hollow: a signal');
    });

    it('spaces steps as its attribute says', async () => {
      const view = await showLadder();
      const gaps = (): number[] => {
        const xs = marks(view).map((mark) => mark.getBoundingClientRect().x);
        return xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
      };
      // A year, and then days: by itself it is even.
      expect(Math.max(...gaps()) - Math.min(...gaps())).to.be.lessThan(8);
      view.setAttribute('spacing', 'time');
      await view.updateComplete;
      expect(gaps()[0]).to.be.greaterThan(3 * (gaps()[1] ?? 0));
      expect(shownText(view)).to.contain('where they fall in time');
    });

    it('writes the takeaway from the data where the story has none', async () => {
      const view = await showLadder(
        changed((story) => delete (story.ladder as { summary?: string }).summary),
      );
      expect(find(view, '.takeaway')?.innerText).to.equal(
        'The highest rung reached, by some accounts, was Force, first by The South (March 1, 2021).',
      );
    });

    it('shows names without their markup, in the chart and in words', async () => {
      const view = await showLadder(
        changed((story) => {
          Object.assign(story.ladder.scale.levels[2] as object, { name: '*Force*' });
          Object.assign(story.actors[1] as object, { name: 'The **South**' });
          Object.assign(story.events[0] as object, { name: 'The *pact*' });
        }),
      );
      const labels = all(view, '.label').map((label) => label.textContent);
      expect(labels).to.include('Force').and.to.include('The South');
      expect(marks(view)[0]?.ariaLabel).to.contain('The South, ').and.to.contain('. The pact');
      expect(find(view, 'section')?.textContent).not.to.contain('*');
    });

    it('draws a ladder of one step, and of six sides', async () => {
      const one = await showLadder(changed((story) => story.ladder.steps.splice(1)));
      expect(marks(one)).to.have.length(1);
      await expect(one).to.be.accessible();
      const six = await showLadder(
        changed((story) => {
          const [step] = story.ladder.steps;
          const [actor] = story.actors;
          if (!step || !actor) return;
          for (let at = 1; at <= 6; at++) {
            story.actors.push({ ...actor, id: `side-${at}`, name: `Side ${at}` });
            story.ladder.steps.push({ ...step, id: `extra-${at}`, actor: `side-${at}` });
          }
          story.ladder.steps.splice(0, 4);
        }),
      );
      expect(all(six, '.label.actor').map((label) => label.textContent)).to.deep.equal(
        [1, 2, 3, 4, 5, 6].map((at) => `Side ${at}`),
      );
      expect(new Set(marks(six).map((mark) => getComputedStyle(mark).color)).size).to.equal(6);
    });

    it('tells lines apart without colour in forced colours', async function () {
      if (!(await executeServerCommand('kit:media', { 'forced-colors': 'active' }))) this.skip();
      const view = await showLadder();
      const patterns = all<SVGPathElement>(view, '.track').map(
        (track) => getComputedStyle(track).strokeDasharray,
      );
      await executeServerCommand('kit:media', {});
      expect(new Set(patterns).size).to.equal(2);
    });

    it('is drawn by the server as the browser first draws it', async () => {
      const drawn = await executeServerCommand<string, unknown>('kit:ssr', {
        tag: 'explainer-ladder',
        story: testStory(),
      });
      expect(drawn).to.contain('viewBox="0 0 640').and.to.contain('Two sides climbed');
      expect(drawn).not.to.match(/NaN|undefined|\[object/);
      expect(drawn).not.to.match(/\sstyle=/);
    });
  });

  describe('by keyboard', () => {
    it('is one tab stop', async () => {
      const view = await showLadder();
      expect(marks(view).map((mark) => mark.getAttribute('tabindex'))).to.deep.equal([
        '0',
        '-1',
        '-1',
        '-1',
      ]);
      marks(view)[0]?.focus();
      await press(view, 'ArrowRight');
      expect(marks(view).map((mark) => mark.getAttribute('tabindex'))).to.deep.equal([
        '-1',
        '0',
        '-1',
        '-1',
      ]);
    });

    it('makes no tab stop of the chart itself', async () => {
      const view = await showLadder();
      find<SVGElement>(view, '.chart')?.focus();
      expect(view.shadowRoot?.activeElement).to.equal(null);
    });

    it('goes through time with left and right, to other sides with up and down, to the ends with Home and End', async () => {
      const view = await showLadder();
      marks(view)[0]?.focus();
      const places = [];
      for (const key of [
        'ArrowRight',
        'ArrowLeft',
        'ArrowLeft',
        'End',
        'ArrowRight',
        'ArrowDown',
        'ArrowUp',
        'Home',
      ]) {
        await press(view, key);
        places.push(focused(view));
      }
      expect(places).to.deep.equal([1, 0, 0, 3, 3, 2, 1, 0]);
    });

    it('goes through time with up and down where time runs down the page, and says so', async () => {
      const view = await showLadder(testStory(), 320);
      const keys = find(view, '#keys')?.textContent;
      expect(keys).to.contain('Up and down arrow keys go from step to step');
      marks(view)[0]?.focus();
      const places = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp']) {
        await press(view, key);
        places.push(focused(view));
      }
      // The South’s lane is to the left of the North’s.
      expect(places).to.deep.equal([1, 2, 1, 2, 1]);
    });

    it('is mirrored from right to left', async () => {
      const view = await showLadder(testStory(), 720, 'rtl');
      const [first, second] = marks(view).map((mark) => mark.getBoundingClientRect().x);
      expect(first).to.be.greaterThan(second ?? Infinity);
      marks(view)[0]?.focus();
      await press(view, 'ArrowLeft');
      expect(focused(view)).to.equal(1);
      await press(view, 'ArrowRight');
      expect(focused(view)).to.equal(0);
    });

    for (const key of ['Enter', ' ']) {
      it(`opens a step with ${key === ' ' ? 'Space' : key}, closes it with Escape, and comes back to its mark`, async () => {
        const view = await showLadder();
        marks(view)[0]?.focus();
        await press(view, 'ArrowRight', key);
        expect(detail(view)).to.contain('A blast shuts the bridge');
        expect(marks(view)[1]?.getAttribute('aria-expanded')).to.equal('true');
        expect(view.shadowRoot?.activeElement?.className).to.equal('detail');
        await press(view, 'Escape');
        expect(find(view, '.detail')).to.equal(null);
        expect(focused(view)).to.equal(1);
      });
    }

    it('leaves keys alone that are none of its own', async () => {
      const view = await showLadder();
      let untouched = 0;
      const count = (event: Event): void => void (untouched += event.defaultPrevented ? 0 : 1);
      (view.parentElement as HTMLElement).addEventListener('keydown', count);
      marks(view)[0]?.focus();
      await press(view, 'a', 'Escape', 'PageDown');
      find(view, '.list summary')?.focus();
      await press(view, 'ArrowRight', 'ArrowDown', 'End');
      expect(untouched).to.equal(6);
      expect(focused(view)).to.equal(-1);
    });
  });

  describe('a step', () => {
    it('opens on a click, with dates on both clocks, who towards whom, rung and sources', async () => {
      const view = await showLadder();
      await click(view, marks(view)[1]);
      const words = detail(view);
      expect(words)
        .to.contain('March 1, 2021 at 23:30 in Ostra')
        .and.to.contain('15:30 in Capital');
      expect(words).to.match(/The South\s+→.*The North/s);
      expect(words).to.contain('up to Pressure or Force').and.to.contain('an action');
      expect(words)
        .to.contain('Accounts differ on the intent.')
        .and.to.contain('It came at night.');
      expect(all(view, '.detail .accounts li').map((it) => it.innerText)[1])
        .to.contain('Force')
        .and.to.contain('An attack.');
      expect(words).to.contain('2 sources').and.to.contain('How many charges went off?');
      await expect(view).to.be.accessible();
    });

    it('brings the quotes of its event, and the way to what it answers', async () => {
      const view = await showLadder();
      await click(view, marks(view)[2]);
      expect(detail(view)).to.contain('The border stays shut.').and.to.contain('Mara Lind');
      await click(view, all(view, '.detail .pick')[0]);
      expect(detail(view)).to.contain('Step 2 of 4');
    });

    it('keeps the focus in it where the way to what it answers goes', async () => {
      const view = await showLadder();
      await click(view, marks(view)[2]);
      all(view, '.detail .pick')[0]?.focus();
      await press(view, 'Enter');
      expect(detail(view)).to.contain('Step 2 of 4');
      expect(detail(view)).not.to.contain('In response to');
      expect(view.shadowRoot?.activeElement).to.equal(find(view, '.detail'));
      await press(view, 'Escape');
      expect(focused(view)).to.equal(1);
    });

    it('goes back to its mark also where another view opened it', async () => {
      const view = await showLadder();
      const other = await showLadder(view.story);
      await click(other, marks(other)[2]);
      await settle(view);
      button(view, 'Close')?.focus();
      await press(view, 'Enter');
      expect(find(view, '.detail')).to.equal(null);
      expect(focused(view)).to.equal(2);
    });

    it('tells nothing of a story that is gone', async () => {
      const view = await showLadder();
      await click(view, marks(view)[1]);
      button(view, 'Next step')?.focus();
      await press(view, 'Enter');
      expect(find(view, '[role=status]')?.textContent).to.contain('The North');
      view.story = changed((story) => (story.id = 'another'));
      await waitUntil(() => !find(view, '.detail'));
      expect(find(view, '[role=status]')?.textContent).to.equal('');
    });

    it('does not say that accounts differ on a rung that all of them name', async () => {
      const view = await showLadder(
        changed((story) => {
          for (const account of story.ladder.steps[1]?.accounts ?? []) account.level = 2;
        }),
      );
      await click(view, marks(view)[1]);
      expect(detail(view)).to.contain('A warning.').and.not.to.contain('differ on the rung');
    });

    it('shows a correction of it', async () => {
      const story = {
        ...testStory(),
        corrections: [
          {
            id: 'c',
            date: '2021-03-09',
            about: { kind: 'step', id: 'step-reply' },
            text: 'It stood a rung lower.',
            kind: 'update',
          },
        ],
      };
      const view = await showLadder(story);
      await click(view, marks(view)[2]);
      expect(detail(view))
        .to.contain('Update')
        .and.to.contain('March 9, 2021')
        .and.to.contain('It stood a rung lower.');
    });

    it('gives way to the next and the previous one, which keep the focus and say so', async () => {
      const view = await showLadder();
      await click(view, marks(view)[2]);
      const next = button(view, 'Next step');
      next?.focus();
      await press(view, 'Enter');
      expect(detail(view)).to.contain('Talks begin').and.to.contain('Step 4 of 4');
      expect(view.shadowRoot?.activeElement).to.equal(button(view, 'Next step'));
      expect(find(view, '[role=status]')?.textContent).to.contain(
        'The South, down to Talk, a signal',
      );
      expect(button(view, 'Next step')?.getAttribute('aria-disabled')).to.equal('true');
      await press(view, 'Enter');
      expect(detail(view)).to.contain('Step 4 of 4');
      await press(view, 'Escape');
      expect(focused(view)).to.equal(3);
    });

    it('closes on a second click and with its button', async () => {
      const view = await showLadder();
      await click(view, marks(view)[0]);
      await click(view, marks(view)[0]);
      expect(find(view, '.detail')).to.equal(null);
      await click(view, marks(view)[0]);
      await click(view, button(view, 'Close'));
      expect(find(view, '.detail')).to.equal(null);
    });
  });

  describe('selection', () => {
    it('is the story’s: it tells the page, and other views follow', async () => {
      const view = await showLadder();
      const other = await show<ExplainerLadderElement>('explainer-ladder', testStory());
      let heard: unknown;
      view.addEventListener('explainer-select', (event) => (heard = event.detail), { once: true });
      await click(view, marks(view)[2]);
      expect(heard).to.deep.equal({
        story: 'test-story',
        version: 1,
        view: 'ladder',
        kind: 'step',
        item: 'step-reply',
      });
      await other.updateComplete;
      expect(detail(other)).to.contain('The North closes the border');
      await press(view, 'Escape');
      await other.updateComplete;
      expect(find(other, '.detail')).to.equal(null);
    });

    it('marks the step of what another view selects, and moves nothing', async () => {
      const view = await showLadder();
      const sources = await show('explainer-sources', testStory());
      const before = document.activeElement;
      find(sources, '.pick')?.click();
      await view.updateComplete;
      expect(marks(view).map((mark) => mark.getAttribute('aria-current'))).to.deep.equal([
        null,
        'true',
        null,
        null,
      ]);
      expect(find(view, '.slot')).not.to.equal(null);
      expect(find(view, '.detail')).to.equal(null);
      expect(document.activeElement).to.equal(before);
    });

    it('keeps a step open while another view selects what is about the same event', async () => {
      const view = await showLadder();
      const sources = await show('explainer-sources', testStory());
      await click(view, marks(view)[1]);
      const [aboutBlast, aboutPact] = all(sources, '.pick');
      aboutBlast?.click();
      await view.updateComplete;
      expect(detail(view)).to.contain('A blast shuts the bridge');
      aboutPact?.click();
      await view.updateComplete;
      expect(find(view, '.detail')).to.equal(null);
    });
  });

  describe('in words', () => {
    it('lists all steps in order, each of which opens', async () => {
      const view = await showLadder();
      await unfold(view, '.list');
      expect(all(view, '.list li').map((item) => item.innerText.trim())).to.deep.equal([
        '2020, The South, begins at Talk, a signal',
        'March 1, 2021, The South, up to Pressure or Force, an action, accounts differ',
        'March 2, 2021, The North, begins at Pressure, an action',
        'about March 2021, The South, down to Talk, a signal',
      ]);
      const item = all(view, '.list button')[2];
      item?.focus();
      await press(view, 'Enter');
      expect(detail(view)).to.contain('The North closes the border');
      await press(view, 'Escape');
      expect(view.shadowRoot?.activeElement).to.equal(item);
    });

    it('says where a day is about', async () => {
      const view = await showLadder(
        changed((story) => Object.assign(story.events[2] as object, { approximate: true })),
      );
      await unfold(view, '.list');
      await unfold(view, 'details.table');
      const words = 'about March 2, 2021';
      expect(all(view, '.list li')[2]?.textContent).to.contain(words);
      expect(all(view, 'tbody th')[2]?.textContent).to.contain(words);
      expect(marks(view)[2]?.ariaLabel).to.contain(words);
    });

    it('says the same in a table with headers', async () => {
      const view = await showLadder();
      await unfold(view, 'details.table');
      expect(all(view, 'thead th').map((cell) => cell.innerText)).to.deep.equal([
        'Date',
        'Who',
        'Rung',
        'Kind',
        'What happened',
        'Why this rung',
      ]);
      expect(all(view, 'tbody tr')).to.have.length(4);
      expect(
        all(view, 'tbody tr:nth-child(3) > *').map((cell) =>
          cell.innerText.replace(/\s+/g, ' ').trim(),
        ),
      ).to.deep.equal([
        'March 2, 2021',
        'The North → towards The South',
        'begins at Pressure',
        'an action',
        'The North closes the border',
        'A closed border.',
      ]);
      await expect(view).to.be.accessible();
    });

    it('says what the rungs mean, whose scale it is and that placing is a judgement', async () => {
      const view = await showLadder();
      await unfold(view, 'details.scale');
      const words = find(view, 'details.scale')?.innerText ?? '';
      expect(words).to.contain('A test scale').and.to.contain('Nothing; it is made up.');
      expect(words).to.contain("this desk's judgement").and.to.contain('Made up for tests.');
      expect(words).to.contain('Borders and trade.').and.to.contain('Shots are fired');
      expect(all(view, 'dt').map((term) => term.innerText)).to.deep.equal([
        'Talk',
        'Pressure',
        'Force',
      ]);
    });

    it('reaches assistive technology as a heading and a named group of buttons in the order of time', async function () {
      const view = await showLadder();
      const tree = await executeServerCommand<unknown, unknown>('kit:a11y', {
        within: '#frame',
      });
      if (!tree) return this.skip();
      const flat: Record<string, unknown>[] = [];
      const walk = (node: { children?: never[] } & Record<string, unknown>): void => {
        flat.push(node);
        node.children?.forEach(walk);
      };
      walk(tree as never);
      const of = (role: string) => flat.filter((node) => node.role === role);
      expect(of('heading').map(({ name }) => name)).to.deep.equal(['Step by step']);
      const group = flat.find((node) => node.name === 'The steps in the order of time');
      expect(group?.role).to.equal('group');
      const names = ((group?.children ?? []) as { role: string; name: string }[]).map(
        ({ role, name }) => `${role}: ${name}`,
      );
      expect(names).to.deep.equal([
        'button: 2020, The South, begins at Talk, a signal. The pact is signed',
        'button: March 1, 2021, The South, up to Pressure or Force, an action, accounts differ. A blast shuts the bridge',
        'button: March 2, 2021, The North, begins at Pressure, an action. The North closes the border',
        'button: about March 2021, The South, down to Talk, a signal. Talks begin',
      ]);
      expect(view.shadowRoot?.querySelector('[role=application]')).to.equal(null);
    });
  });
});
