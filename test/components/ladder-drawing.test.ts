import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerLadderElement } from '../../src/index.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as persian from '../../src/localize/translations/fa.js';
import { testStory, type Draft } from '../helpers/test-story.js';
import { show, shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

type Ladder = ExplainerLadderElement;

const changed = (change: (story: Draft) => void): Draft => {
  const story = testStory();
  change(story);
  return story;
};

const sample = async (): Promise<unknown> =>
  (await fetch('/content/iran-strikes-2020/story.json')).json();

async function showLadder(
  story: unknown = testStory(),
  { width = 720, dir = 'ltr', style = '', lang = 'en' } = {},
): Promise<Ladder> {
  // What the reader picked in the test before leaves with the views of it, a task after them.
  await aTimeout(0);
  const parent = await fixture<HTMLElement>(
    html`<div
      id="frame"
      dir=${dir}
      lang=${lang}
      style="width: ${width}px; font-size: 16px; ${style}"
    ></div>`,
  );
  const view = await show<Ladder>('explainer-ladder', story, parent);
  await waitUntil(() => find(view, '.chart')?.getAttribute('viewBox')?.startsWith(`0 0 ${width} `));
  await settle(view);
  return view;
}

async function settle(view: Ladder): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await view.updateComplete;
    await aTimeout(0);
  }
}

const find = <T extends Element = HTMLElement>(view: Element, selector: string): T | null =>
  view.shadowRoot?.querySelector<T>(selector) ?? null;
const all = <T extends Element = HTMLElement>(view: Element, selector: string): T[] => [
  ...(view.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const focused = (view: Element): Element | null => view.shadowRoot?.activeElement ?? null;
const rungs = (view: Element): SVGElement[] => all<SVGElement>(view, '.rung-name');
const note = (view: Element): HTMLElement | null => find(view, '.note');

async function click(view: Ladder, target: Element | null | undefined): Promise<void> {
  target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await settle(view);
}

async function press(view: Ladder, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await settle(view);
}

const button = (view: Element, words: string): HTMLElement | undefined =>
  all(view, 'button').find((it) => it.innerText.trim() === words);

async function openStep(view: Ladder, words: string): Promise<void> {
  await click(
    view,
    all(view, '.mark').find((mark) => mark.ariaLabel?.includes(words)),
  );
  // What draws arrows and accounts is loaded with the first step that is opened.
  await import('../../src/components/explainer-ladder/ladder-open-step.js');
  await settle(view);
}

interface Glyphs {
  readonly words: string;
  readonly box: DOMRect;
}

/** Which texts of the chart lie over each other, or over a mark, as the browser has drawn them. */
function collisions(view: Ladder): string[] {
  const texts = all<SVGTextElement>(view, '.chart text').map((text): Glyphs => ({
    words: text.textContent ?? '',
    box: text.getBoundingClientRect(),
  }));
  const shapes = all<SVGElement>(view, '.mark .shape').map((shape): Glyphs => ({
    words: 'a mark',
    box: shape.getBoundingClientRect(),
  }));
  const frame = (find(view, '.chart') as Element).getBoundingClientRect();
  return texts.flatMap(({ words, box }, index) => [
    ...(box.left < frame.left - 2 || box.right > frame.right + 2
      ? [`${words} leaves the chart`]
      : []),
    ...[...texts.slice(index + 1), ...shapes].flatMap((other) => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Boxes of lines below each other touch: only letters must not.
      return across > 1 && down > 5 ? [`${words} over ${other.words}`] : [];
    }),
  ]);
}

describe('the drawing of <explainer-ladder>', () => {
  before(() => registerTranslation(persian));
  afterEach(() => executeServerCommand('kit:media', {}));

  describe('labels', () => {
    for (const dir of ['ltr', 'rtl']) {
      it(`do not overlap as drawn, in the real story: ${dir}`, async function () {
        this.timeout(30_000);
        const story = await sample();
        for (const width of [320, 480, 720, 1000, 1200, 1600])
          expect(collisions(await showLadder(story, { width, dir })), `${width} px`).to.deep.equal(
            [],
          );
      });
    }

    it('are laid out again where the page’s font comes late and is wider', async () => {
      const name = `Late${Math.random().toString(36).slice(2)}`;
      const rule = document.createElement('style');
      rule.textContent = `@font-face { font-family: ${name}; size-adjust: 170%;
        src: url(/node_modules/storybook/assets/browser/nunito-sans-regular.woff2?${name}) }`;
      document.head.append(rule);
      try {
        const view = await showLadder(testStory(), { style: `font-family: ${name}, serif` });
        await waitUntil(() => document.fonts.check(`16px ${name}`));
        const overhang = (): number => {
          const ends = all(view, '.label.actor').map((it) => it.getBoundingClientRect().right);
          return Math.max(...ends) - (find(view, '.chart')?.getBoundingClientRect().right ?? 0);
        };
        await waitUntil(() => overhang() < 2, 'the labels leave the chart', { timeout: 5000 });
      } finally {
        rule.remove();
      }
    });

    it('say where a date is not exact, and the legend what that means', async () => {
      const view = await showLadder(testStory(), { width: 320 });
      const labels = all(view, '.label.date').map((label) => label.textContent);
      expect(labels).to.include('c. Mar');
      expect(shownText(view)).to.contain('c.: about, the date is not exact');
    });
  });

  describe('lines', () => {
    it('of six sides differ without colour', async () => {
      const view = await showLadder(
        changed((story) => {
          const [step] = story.ladder.steps;
          const [actor] = story.actors;
          if (!step || !actor) return;
          story.ladder.steps.length = 0;
          for (let at = 1; at <= 6; at++) {
            story.actors.push({ ...actor, id: `side-${at}`, name: `Side ${at}` });
            story.ladder.steps.push({ ...step, id: `extra-${at}`, actor: `side-${at}` });
          }
        }),
      );
      const patterns = all(view, '.track').map((track) => getComputedStyle(track).strokeDasharray);
      expect(new Set(patterns).size).to.equal(6);
      expect(patterns[0]).to.equal('none');
    });

    it('of doubt differ without colour too', async () => {
      const view = await showLadder(
        changed((story) => {
          const [, blast, reply] = story.ladder.steps;
          Object.assign(reply as object, { level: undefined, accounts: blast?.accounts });
        }),
      );
      const dots = all(view, '.doubt').map((doubt) => getComputedStyle(doubt).strokeDasharray);
      expect(new Set(dots).size).to.equal(2);
    });
  });

  describe('names of rungs', () => {
    it('are buttons that open what the rung means, beside the lines around it', async () => {
      const view = await showLadder();
      const force = rungs(view)[0];
      expect(force?.getAttribute('aria-label')).to.equal('Force');
      expect(force?.getAttribute('aria-expanded')).to.equal('false');
      await click(view, force);
      expect(force?.getAttribute('aria-expanded')).to.equal('true');
      expect(force?.getAttribute('aria-controls')).to.equal(note(view)?.id);
      expect(note(view)?.innerText)
        .to.contain('Weapons are used.')
        .and.to.contain('The line below it: Shots are fired.');
      await expect(view).to.be.accessible();
      await click(view, rungs(view)[1]);
      expect(note(view)?.innerText)
        .to.contain('Borders and trade.')
        .and.to.contain('The line above it: Shots are fired.');
      expect(all(view, '.note')).to.have.length(1);
    });

    it('are closed by a second press, by Escape and by a button, which lead the focus back', async () => {
      const view = await showLadder();
      rungs(view)[1]?.focus();
      for (const close of [
        () => press(view, 'Escape'),
        () => click(view, note(view)?.querySelector(':scope > button')),
        () => click(view, rungs(view)[1]),
      ]) {
        await press(view, 'Enter');
        expect(note(view)).not.to.equal(null);
        expect(focused(view)).to.equal(note(view));
        await close();
        expect(note(view)).to.equal(null);
        expect(focused(view)).to.equal(rungs(view)[1]);
      }
    });

    it('are one tab stop before the marks; arrow keys go along the axis', async () => {
      const view = await showLadder();
      expect(rungs(view).map((rung) => rung.getAttribute('tabindex'))).to.deep.equal([
        '0',
        '-1',
        '-1',
      ]);
      rungs(view)[0]?.focus();
      await press(view, 'ArrowDown', 'ArrowDown');
      expect(focused(view)?.getAttribute('aria-label')).to.equal('Talk');
      await press(view, 'Home');
      expect(focused(view)?.getAttribute('aria-label')).to.equal('Force');
      await press(view, 'Tab');
      expect(focused(view)?.classList.contains('mark')).to.equal(true);
    });

    it('follow the axis where time runs down, in both directions of reading', async () => {
      for (const [dir, higher] of [
        ['ltr', 'ArrowRight'],
        ['rtl', 'ArrowLeft'],
      ] as const) {
        const view = await showLadder(testStory(), { width: 320, dir });
        rungs(view)
          .find((rung) => rung.ariaLabel === 'Talk')
          ?.focus();
        await press(view, higher);
        expect(focused(view)?.getAttribute('aria-label'), dir).to.equal('Pressure');
      }
    });

    it('leave the arrow keys of the marks alone', async () => {
      const view = await showLadder();
      all<SVGElement>(view, '.mark')[0]?.focus();
      await press(view, 'ArrowRight');
      expect(focused(view)).to.equal(all(view, '.mark')[1]);
    });

    it('without a definition are plain text', async () => {
      const view = await showLadder(
        changed((story) => {
          for (const level of story.ladder.scale.levels.slice(0, 2))
            delete (level as { description?: string }).description;
        }),
      );
      expect(rungs(view).map((rung) => rung.ariaLabel)).to.deep.equal(['Force']);
      const labels = all(view, '.label.rung').map((label) => label.textContent);
      expect(labels).to.have.members(['Talk', 'Pressure', 'Force']);
    });

    it('open within the width of the view, at every width and in both directions', async function () {
      this.timeout(30_000);
      const story = await sample();
      for (const width of [320, 720, 1600]) {
        for (const dir of ['ltr', 'rtl']) {
          const view = await showLadder(story, { width, dir });
          const frame = view.getBoundingClientRect();
          for (const rung of [0, 3, 7]) {
            await click(view, rungs(view)[rung]);
            const box = note(view)?.getBoundingClientRect();
            expect(box?.left, `${width} ${dir}`).to.be.at.least(frame.left - 1);
            expect(box?.right, `${width} ${dir}`).to.be.at.most(frame.right + 1);
          }
        }
      }
    });

    it('open what they mean while the reader guesses, too, and guess nothing', async () => {
      const view = await showLadder();
      await click(view, find(view, '.begin-guess'));
      await waitUntil(() => find(view, 'fieldset'));
      await click(view, rungs(view)[0]);
      expect(note(view)?.innerText).to.contain('Weapons are used.');
      expect(all<HTMLInputElement>(view, 'input').some((input) => input.checked)).to.equal(false);
    });

    it('are closed when a step is opened', async () => {
      const view = await showLadder();
      await click(view, rungs(view)[0]);
      await openStep(view, 'The North closes the border');
      expect(note(view)).to.equal(null);
      expect(focused(view)).to.equal(find(view, '.detail'));
    });

    it('can be pressed by a finger: 24 px at least', async () => {
      for (const width of [320, 1200]) {
        for (const rung of rungs(await showLadder(await sample(), { width }))) {
          const { width: wide, height } = rung.getBoundingClientRect();
          expect(Math.min(wide, height), rung.ariaLabel ?? '').to.be.at.least(23.5);
        }
      }
    });
  });

  describe('an open step', () => {
    it('has an arrow to it from what it answers, and from it to what answers it', async () => {
      const view = await showLadder(await sample(), { width: 1200 });
      expect(all(view, '.link')).to.have.length(0);
      await openStep(view, 'Soleimani');
      expect(all(view, '.link')).to.have.length(4);
      expect(find(view, '.link')?.closest('[aria-hidden=true]')).not.to.equal(null);
      await press(view, 'Escape');
      expect(all(view, '.link')).to.have.length(0);
    });

    it('says so in words that lead there, both ways', async () => {
      const view = await showLadder();
      await openStep(view, 'A blast shuts the bridge');
      expect(find(view, '.detail')?.innerText).to.match(
        /Answered by:\s+The North closes the border/,
      );
      await click(view, button(view, 'The North closes the border'));
      expect(find(view, '.detail .name')?.innerText).to.equal('The North closes the border');
      expect(find(view, '.detail')?.innerText).to.match(
        /In response to:\s+A blast shuts the bridge/,
      );
      await click(view, button(view, 'A blast shuts the bridge'));
      expect(find(view, '.detail .name')?.innerText).to.equal('A blast shuts the bridge');
    });

    it('that is contested names who says so at each end of its bar', async () => {
      const view = await showLadder();
      expect(all(view, '.account')).to.have.length(0);
      await openStep(view, 'A blast shuts the bridge');
      const [low, high] = all(view, '.mark.open .shape').map((it) => it.getBoundingClientRect());
      const place = (words: string) =>
        all(view, '.account')
          .find((it) => it.textContent === words)
          ?.getBoundingClientRect();
      // The publisher, else the headline; the higher rung is above.
      const [herald, wire] = [place('The Herald'), place('Two versions of one night')];
      expect(herald).not.to.equal(undefined);
      expect(Math.abs((herald?.y ?? 0) - (low?.y ?? 0))).to.be.lessThan(40);
      expect(Math.abs((wire?.y ?? 0) - (high?.y ?? 0))).to.be.lessThan(40);
      expect(all(view, '.paper')).to.have.length(2);
      expect(collisions(view)).to.deep.equal([]);
      await openStep(view, 'The pact is signed');
      expect(all(view, '.account')).to.have.length(0);
    });

    it('that is contested says whom a source cites where both accounts are its own', async () => {
      const view = await showLadder(
        changed((story) => {
          const [one, two] = story.ladder.steps[1]?.accounts ?? [];
          Object.assign(one?.citation as object, { speaker: 'mara' });
          Object.assign(two?.citation as object, { source: 'herald' });
        }),
      );
      await openStep(view, 'A blast shuts the bridge');
      const names = all(view, '.account').map((it) => it.textContent);
      expect(names.join(' ')).to.equal('The Herald, citing Mara Lind The Herald');
    });

    for (const width of [320, 1200]) {
      for (const dir of ['ltr', 'rtl']) {
        it(`that is contested has readable accounts in the real story: ${width} px, ${dir}`, async function () {
          this.timeout(30_000);
          const view = await showLadder(await sample(), { width, dir });
          for (const mark of all(view, '.mark').filter((it) => it.querySelector('.bar'))) {
            await openStep(view, mark.ariaLabel ?? '');
            expect(all(view, '.account').length).to.be.at.least(2);
            expect(collisions(view), mark.ariaLabel ?? '').to.deep.equal([]);
          }
        });
      }
    }

    it('shows a quote’s translation in its own language', async () => {
      const view = await showLadder(
        changed((story) => {
          const [quote] = story.quotes;
          Object.assign(quote as object, {
            text: 'مرز بسته می‌ماند.',
            inLanguage: 'fa',
            translation: {
              text: 'The border stays shut.',
              translator: 'The desk',
              inLanguage: 'en',
            },
          });
        }),
      );
      await openStep(view, 'The North closes the border');
      const [original, translated] = all(view, '.quote blockquote');
      expect(original?.lang).to.equal('fa');
      expect(translated?.innerText.trim()).to.equal('The border stays shut.');
      expect(translated?.querySelector('p')?.lang).to.equal('en');
      expect(find(view, '.quote')?.innerText).to.contain('Translation: The desk');
    });

    it('is told in the time of the event’s own clock, in the sentence as in the detail', async () => {
      const view = await showLadder(
        changed((story) =>
          Object.assign(story.events[1] as object, { timeZone: 'America/New_York' }),
        ),
      );
      await openStep(view, 'A blast shuts the bridge');
      expect(find(view, '.mark.open')?.getAttribute('aria-label')).to.contain('March 1, 2021');
      expect(find(view, '.detail')?.innerText).to.match(/March 1, 2021 at 15:30 in\s+Capital/);
    });

    it('that is neither called an action nor a signal is drawn as neither, and the legend says so', async () => {
      const view = await showLadder(
        changed((story) => delete (story.ladder.steps[2] as { kind?: string }).kind),
      );
      const [signal, action, unsaid] = [0, 1, 2].map((at) =>
        all(view, '.mark')[at]?.querySelector('.shape'),
      );
      expect(action?.classList.contains('hollow')).to.equal(false);
      expect(signal?.classList.contains('hollow')).to.equal(true);
      expect(unsaid?.classList.contains('hollow')).to.equal(true);
      expect(unsaid?.getAttribute('d')).not.to.equal(signal?.getAttribute('d'));
      expect(shownText(view)).to.contain('not said whether an action or a signal');
    });
  });

  describe('in each state', () => {
    it('names the step that could not be shown', async () => {
      const view = await showLadder(
        changed((story) => Object.assign(story.ladder.steps[2] as object, { event: 'nothing' })),
      );
      expect(all(view, '.mark')).to.have.length(3);
      expect(shownText(view).replace(/[\u2068\u2069]/g, '')).to.contain(
        '1 part of this story could not be shown: step “step-reply”.',
      );
    });

    it('draws a ladder of one side', async () => {
      const view = await showLadder(
        changed((story) => {
          for (const step of story.ladder.steps) step.actor = 'north';
        }),
      );
      expect(all(view, '.label.actor').map((label) => label.textContent)).to.deep.equal([
        'The North',
      ]);
      await expect(view).to.be.accessible();
    });
  });

  describe('as assistive technology has it', () => {
    interface Node {
      readonly role: string;
      readonly name: string;
      readonly level?: number;
      readonly expanded?: boolean;
      readonly children?: readonly Node[];
    }
    const within = async (): Promise<readonly Node[] | undefined> => {
      const tree = await executeServerCommand<Node, unknown>('kit:a11y', { within: '#frame' });
      const flat: Node[] = [];
      const walk = (node: Node): void => {
        flat.push(node);
        node.children?.forEach(walk);
      };
      if (tree) walk(tree);
      return tree ? flat : undefined;
    };
    const named = (nodes: readonly Node[] | undefined, role: string): string[] =>
      (nodes ?? []).filter((node) => node.role === role).map(({ name }) => name);
    const texts = (nodes: readonly Node[]): string => named(nodes, 'StaticText').join(' ');

    it('has a heading at the page’s level, the summary, then the rungs and the marks in their order', async function () {
      const view = await showLadder();
      const page = view.parentElement as HTMLElement;
      page.insertAdjacentHTML('beforebegin', '<h3>What is known</h3>');
      view.remove();
      page.append(view);
      await settle(view);
      const nodes = await within();
      page.previousElementSibling?.remove();
      if (!nodes) return this.skip();
      const heading = nodes.find(({ role }) => role === 'heading');
      expect(heading?.name).to.equal('Step by step');
      expect(heading?.level).to.equal(4);
      expect(texts(nodes)).to.contain('Two sides climbed, then stepped down.');
      const groups = nodes.filter(
        ({ role, children }) => role === 'group' && children?.[0]?.role === 'button',
      );
      const [names, marks] = groups;
      expect(names?.name).to.equal('The rungs and what they mean');
      expect(names?.children?.map(({ name }) => name)).to.deep.equal(['Force', 'Pressure', 'Talk']);
      expect(marks?.name).to.equal('The steps in the order of time');
      expect(marks?.children?.map(({ name }) => name.split('. ').at(-1))).to.deep.equal([
        'The pact is signed',
        'A blast shuts the bridge',
        'The North closes the border',
        'Talks begin',
      ]);
      // Labels and lines are in the words of the marks.
      expect(texts(nodes)).not.to.contain('Shots are fired');
    });

    it('says what is expanded: a step, and the note on a rung', async function () {
      const view = await showLadder();
      await openStep(view, 'A blast shuts the bridge');
      await click(view, rungs(view)[2]);
      const nodes = await within();
      if (!nodes) return this.skip();
      const expanded = nodes
        .filter((it) => it.expanded && it.role === 'button')
        .map(({ name }) => name);
      expect(expanded).to.have.length(2);
      expect(expanded[0]).to.equal('Talk');
      expect(expanded[1]).to.contain('A blast shuts the bridge');
      const note = nodes.find(({ role, name }) => role === 'group' && name === 'Talk');
      expect(JSON.stringify(note)).to.contain('Words only.');
      expect(named(nodes, 'heading')).to.include('A blast shuts the bridge');
      expect(texts(nodes)).to.contain('Answered by:');
      expect(all(view, '.mark[aria-current=true]')).to.have.length(1);
    });

    it('has every step in an ordered list and in a table with headers of columns and rows', async function () {
      const view = await showLadder();
      for (const details of all<HTMLDetailsElement>(view, '.list, .table')) details.open = true;
      await settle(view);
      const nodes = await within();
      if (!nodes) return this.skip();
      const list = nodes.find(
        ({ role, children }) =>
          role === 'list' && children?.[0]?.children?.some((it) => it.role === 'ListMarker'),
      );
      const items = (list?.children ?? []).map(
        ({ children }) => children?.find(({ role }) => role === 'button')?.name,
      );
      expect(items).to.have.length(4);
      expect(items[1]).to.equal(
        'March 1, 2021, The South, up to Pressure or Force, an action, accounts differ',
      );
      expect(named(nodes, 'columnheader')).to.deep.equal([
        'Date',
        'Who',
        'Rung',
        'Kind',
        'What happened',
        'Why this rung',
      ]);
      expect(named(nodes, 'rowheader')).to.deep.equal([
        '2020',
        'March 1, 2021',
        'March 2, 2021',
        'about March 2021',
      ]);
    });
  });
});
