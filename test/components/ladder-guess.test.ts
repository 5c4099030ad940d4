import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import '../../src/define/index.js';
import { LadderModes } from '../../src/components/explainer-ladder/modes/ladder-modes.js';
import { ladderModel } from '../../src/components/explainer-ladder/ladder-model.js';
import { parseStory } from '../../src/content/parse-story.js';
import type { ExplainerLadderElement } from '../../src/index.js';
import { LocalizeController } from '../../src/localize/localize-controller.js';
import { registerTranslation } from '../../src/localize/translation.js';
import { ladder as english } from '../../src/localize/translations/en.js';
import * as persian from '../../src/localize/translations/fa.js';
import { manySteps } from '../helpers/many-steps.js';
import { testStory, type Draft } from '../helpers/test-story.js';
import { show, shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const START = 'Guess the next rung';
const SHOW = 'Show what happened';

const changed = (change: (story: Draft) => void): Draft => {
  const story = testStory();
  change(story);
  return story;
};

/** One side on these levels, an event each. */
const climb = (...levels: readonly number[]): unknown => ({
  ...testStory(),
  events: levels.map((_, at) => ({
    id: `day-${at}`,
    name: `Event ${at}`,
    description: `Report ${at}.`,
    startDate: `2021-04-0${at + 1}`,
    citations: [{ source: 'wire', says: `Cited ${at}.` }],
  })),
  claims: [],
  disputes: [],
  quotes: [],
  quiz: undefined,
  ladder: {
    ...testStory().ladder,
    summary: undefined,
    steps: levels.map((level, at) => ({
      id: `step-${at}`,
      event: `day-${at}`,
      actor: 'north',
      kind: 'action',
      level,
      rationale: `Reason ${at}.`,
    })),
  },
});

const find = <T extends Element = HTMLElement>(view: Element, selector: string): T | null =>
  view.shadowRoot?.querySelector<T>(selector) ?? null;
const all = <T extends Element = HTMLElement>(view: Element, selector: string): T[] => [
  ...(view.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const button = (view: Element, words: string): HTMLElement | undefined =>
  all(view, 'button').find((it) => it.innerText.trim() === words);
const focused = (view: Element): HTMLElement => view.shadowRoot?.activeElement as HTMLElement;
const marks = (view: Element): SVGElement[] => all<SVGElement>(view, '.mark');
const radios = (view: Element): HTMLInputElement[] => all<HTMLInputElement>(view, 'fieldset input');
const chosen = (view: Element): string | undefined =>
  radios(view)
    .find((it) => it.checked)
    ?.closest('label')
    ?.innerText.replace(/[\u2068\u2069]/g, '')
    .trim();
const question = (view: Element): string =>
  find(view, 'legend')?.innerText.replace(/\s+/g, ' ').trim() ?? '';
const outcome = (view: Element): string => find(view, '.outcome')?.innerText ?? '';
const spoken = (view: Element): string | undefined =>
  all(view, '[role=status]').at(-1)?.textContent?.trim();

async function settle(view: LitElement): Promise<void> {
  await view.updateComplete;
  await aTimeout(0);
  await view.updateComplete;
}

async function showLadder(story: unknown = testStory(), width = 720, dir = 'ltr') {
  await aTimeout(0);
  const parent = await fixture<HTMLElement>(
    html`<div id="frame" dir=${dir} style="width: ${width}px; font-size: 16px"></div>`,
  );
  const view = await show<ExplainerLadderElement>('explainer-ladder', story, parent);
  await waitUntil(() => find(view, '.chart')?.getAttribute('viewBox')?.startsWith(`0 0 ${width} `));
  await settle(view);
  return view;
}

async function press(view: LitElement, words: string): Promise<void> {
  const target = button(view, words);
  if (!target)
    throw new Error(
      `no button “${words}” among ${all(view, 'button')
        .map((it) => it.innerText)
        .join()}`,
    );
  target.focus();
  await sendKeys({ press: 'Enter' });
  await settle(view);
}

async function begin(view: ExplainerLadderElement): Promise<void> {
  await press(view, START);
  await waitUntil(() => find(view, 'fieldset'));
  await settle(view);
}

async function choose(view: ExplainerLadderElement, rung: string): Promise<void> {
  radios(view)
    .find((it) => it.closest('label')?.innerText.trim().startsWith(rung))
    ?.click();
  await settle(view);
}

/** Presses where a rung meets the place that is asked for. */
async function pressBand(view: ExplainerLadderElement, rung: number): Promise<void> {
  const band = all(view, '.band')[rung]?.getBoundingClientRect() as DOMRect;
  const asked = find(view, '.asked')?.getBoundingClientRect() as DOMRect;
  const isAcross = asked.height > asked.width;
  const [x, y] = isAcross ? [asked, band] : [band, asked];
  await sendMouse({
    type: 'click',
    position: [Math.round(x.x + x.width / 2), Math.round(y.y + y.height / 2)],
  });
  await settle(view);
}

describe('<explainer-ladder> guessing the next rung', () => {
  describe('the question', () => {
    it('names date and side, says where that side stood, and offers each rung, the highest first', async () => {
      const view = await showLadder();
      await begin(view);
      expect(question(view)).to.equal('Guess 1 of 2 March 1, 2021: what will The South do next?');
      expect(find(view, '#how')?.innerText).to.equal(
        'Until now at Talk. Choose a rung here or on the chart.',
      );
      expect(radios(view).map((it) => it.closest('label')?.innerText.trim())).to.deep.equal([
        'Force',
        'Pressure',
        'Talk\u00a0(until now)',
      ]);
      expect(chosen(view)).to.equal(undefined);
    });

    it('takes the focus from the button that is gone', async () => {
      const view = await showLadder();
      await begin(view);
      expect(focused(view).localName).to.equal('fieldset');
    });

    it('leaves the focus alone that is elsewhere', async () => {
      const view = await showLadder();
      button(view, START)?.click();
      await waitUntil(() => find(view, 'fieldset'));
      await settle(view);
      expect(focused(view)).to.equal(null);
    });

    it('is asked ten times at most, with what came shortly before in sight, however long the ladder', async function () {
      this.timeout(30_000);
      for (const width of [320, 1200]) {
        const view = await showLadder(manySteps(500), width);
        await begin(view);
        for (let time = 1; time <= 10; time++) {
          expect(question(view)).to.contain(`Guess ${time} of 10`);
          expect(all(view, '.asked')).to.have.length(1);
          expect(marks(view).length).to.equal(7);
          await choose(view, 'Words');
          await press(view, SHOW);
          expect(marks(view)).to.have.length(8);
          await press(view, time < 10 ? 'Next guess' : 'See how you did');
        }
        expect(outcome(view)).to.contain('of 10 on the rung');
        view.remove();
      }
    });

    it('goes without a date that is not established', async () => {
      const view = await showLadder(
        changed((story) => delete (story.events[3] as { startDate?: string }).startDate),
      );
      await begin(view);
      await press(view, 'Skip');
      expect(question(view)).to.equal('Guess 2 of 2 What will The South do next?');
    });

    it('is asked of no side’s first step, and not at all where there are no others', async () => {
      const view = await showLadder(
        changed((story) => {
          story.ladder.steps.splice(3);
          story.ladder.steps.splice(1, 1);
        }),
      );
      expect(marks(view)).to.have.length(2);
      expect(button(view, START)).to.equal(undefined);
      expect(button(view, 'Play the steps')).not.to.equal(undefined);
    });
  });

  describe('what is to come', () => {
    const FUTURE = /blast|closes the border|stays shut|talks begin|climbed|stepped down/i;

    it('is out of sight, and the place that is asked for is marked', async () => {
      const view = await showLadder();
      expect(shownText(view)).to.match(FUTURE);
      await begin(view);
      expect(marks(view)).to.have.length(1);
      expect(all(view, '.asked')).to.have.length(1);
      expect(shownText(view)).not.to.match(FUTURE);
      expect(all(view, '.label.actor').map((it) => it.textContent)).to.deep.equal(['The South']);
    });

    it('is out of reach of assistive technology too, in all of its tree', async function () {
      const view = await showLadder();
      marks(view)[2]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await settle(view);
      for (const it of all<HTMLDetailsElement>(view, 'details')) it.open = true;
      const tree = async () =>
        JSON.stringify(await executeServerCommand('kit:a11y', { within: '#frame' }));
      if ((await tree()) === 'false') return this.skip();
      expect(await tree()).to.match(FUTURE);
      await begin(view);
      const words = await tree();
      expect(words).not.to.match(FUTURE);
      expect(words).to.contain('2020, The South, begins at Talk, a signal. The pact is signed');
    });

    it('is not told by the legend, which is the same whatever is to come', async () => {
      const legends = [];
      for (const levels of [
        [1, 3, 1],
        [1, 1, 1],
      ]) {
        const view = await showLadder(climb(...levels));
        await begin(view);
        legends.push(all(view, '.legend').map((it) => it.innerText));
      }
      expect(legends[0]).to.deep.equal(legends[1]);
    });

    it('is not told by what another view selects', async () => {
      const view = await showLadder();
      await begin(view);
      const other = await showLadder(view.story);
      marks(other)[3]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await settle(view);
      expect(shownText(view)).not.to.match(FUTURE);
      expect(all(view, '.slot, .link')).to.have.length(0);
    });

    it('leaves what the rungs mean, and marks as pictures that are not pressed', async () => {
      const view = await showLadder();
      await begin(view);
      const scale = find<HTMLDetailsElement>(view, 'details.scale');
      (scale as HTMLDetailsElement).open = true;
      await waitUntil(() => find(view, '.scale dt'), 'it stays empty', { timeout: 9000 });
      expect(scale?.innerText).to.contain('Borders and trade.');
      const [mark] = marks(view);
      expect(mark?.getAttribute('role')).to.equal('img');
      expect(mark?.hasAttribute('tabindex')).to.equal(false);
      mark?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await settle(view);
      await press(view, 'Stop guessing');
      expect(find(view, '.detail')).to.equal(null);
    });
  });

  describe('a guess', () => {
    it('is placed on a band of the chart, and the choice of rungs keeps step', async () => {
      for (const [width, dir] of [
        [720, 'ltr'],
        [320, 'ltr'],
        [320, 'rtl'],
      ] as const) {
        const view = await showLadder(testStory(), width, dir);
        await begin(view);
        find(view, '.chart')?.scrollIntoView();
        await pressBand(view, 2);
        expect(chosen(view), `${width} ${dir}`).to.equal('Force');
        await pressBand(view, 1);
        expect(chosen(view)).to.equal('Pressure');
        expect(all(view, '.ghost')).to.have.length(1);
        view.remove();
      }
    });

    it('is placed by keyboard, and the chart keeps step', async () => {
      const view = await showLadder();
      await begin(view);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await settle(view);
      const level = (): number => find(view, '.ghost')?.getBoundingClientRect().y ?? NaN;
      const high = level();
      expect(chosen(view)).to.equal('Force');
      await sendKeys({ press: 'ArrowDown' });
      await settle(view);
      expect(chosen(view)).to.equal('Pressure');
      expect(level()).to.be.greaterThan(high);
    });

    it('stands where its rung and the place asked for cross', async () => {
      for (const width of [320, 720]) {
        const view = await showLadder(testStory(), width);
        await begin(view);
        await choose(view, 'Force');
        const middle = (selector: string, at = 0): number[] => {
          const box = all(view, selector)[at]?.getBoundingClientRect() as DOMRect;
          return [box.x + box.width / 2, box.y + box.height / 2];
        };
        const [x = 0, y = 0] = middle('.ghost');
        const [band, asked] = [middle('.band', 2), middle('.asked')];
        expect(x).to.be.closeTo((width === 720 ? asked : band)[0] ?? 0, 1);
        expect(y).to.be.closeTo((width === 720 ? band : asked)[1] ?? 0, 1);
      }
    });

    it('is asked for politely where there is none, and the focus goes to the choice', async () => {
      const view = await showLadder();
      await begin(view);
      await press(view, SHOW);
      expect(shownText(view)).to.contain('No rung is chosen yet. Choose one, or skip this step.');
      expect(spoken(view)).to.contain('No rung is chosen yet.');
      expect(focused(view).localName).to.equal('fieldset');
      expect(marks(view)).to.have.length(1);
      await choose(view, 'Talk');
      expect(shownText(view)).not.to.contain('No rung is chosen yet');
    });

    it('can be skipped: the step is simply drawn, and the next one asked and said', async () => {
      const view = await showLadder();
      await begin(view);
      await press(view, 'Skip');
      expect(marks(view)).to.have.length(3);
      expect(question(view)).to.contain('Guess 2 of 2').and.to.contain('About March 2021');
      expect(focused(view).innerText).to.equal('Skip');
      expect(spoken(view)).to.equal('about March 2021: what will The South do next?');
    });
  });

  describe('what happened', () => {
    const guessing = async (story: unknown, rung: string) => {
      const view = await showLadder(story);
      await begin(view);
      await choose(view, rung);
      await press(view, SHOW);
      return view;
    };

    for (const [levels, rung, finding] of [
      [[1, 3], 'Pressure', 'The North went up two rungs to Force: one above your guess.'],
      [[1, 3], 'Force', 'The North went up two rungs to Force: just as you guessed.'],
      [[3, 2], 'Force', 'The North went down one rung to Pressure: one below your guess.'],
      [[1, 1], 'Force', 'The North stayed at Talk: two below your guess.'],
    ] as const) {
      it(`is told with how near it was: “${finding}”`, async () => {
        const view = await guessing(climb(...levels), rung);
        expect(find(view, '.outcome .takeaway')?.innerText).to.equal(finding);
        expect(spoken(view)).to.equal(finding);
      });
    }

    it('is right on any rung that an account names, and says that accounts differ', async () => {
      for (const [rung, near] of [
        ['Pressure', 'your guess is one of them.'],
        ['Force', 'your guess is one of them.'],
        ['Talk', 'the nearest is one above your guess.'],
      ] as const) {
        const view = await guessing(testStory(), rung);
        expect(find(view, '.outcome .takeaway')?.innerText).to.equal(
          `Accounts differ and put The South at Pressure or Force: ${near}`,
        );
        expect(outcome(view)).to.contain('A warning.').and.to.contain('An attack.');
      }
    });

    it('is drawn, with the guess beside it, and brings the reasons, the event and its sources', async () => {
      const view = await guessing(climb(1, 3, 2), 'Pressure');
      expect(marks(view)).to.have.length(2);
      expect(marks(view)[1]?.getAttribute('aria-current')).to.equal('true');
      expect(all(view, '.ghost')).to.have.length(1);
      expect(all(view, '.asked')).to.have.length(0);
      expect(outcome(view))
        .to.contain('Reason 1.')
        .and.to.contain('Event 1')
        .and.to.contain('Report 1.')
        .and.to.contain('1 source');
      expect(outcome(view)).not.to.contain('Event 2');
      (find(view, '.outcome .citations') as HTMLDetailsElement).open = true;
      expect(outcome(view)).to.contain('Cited 1.');
    });

    it('takes the focus from the button that is gone, and no more guesses', async () => {
      const view = await guessing(climb(1, 3, 2), 'Pressure');
      expect(focused(view).className).to.equal('outcome');
      expect(all(view, '.pickable')).to.have.length(0);
      expect(radios(view)).to.have.length(0);
    });

    it('is followed by the next question, which takes the focus', async () => {
      const view = await guessing(climb(1, 3, 2), 'Pressure');
      await press(view, 'Next guess');
      expect(question(view)).to.equal('Guess 2 of 2 April 3, 2021: what will The North do next?');
      expect(chosen(view)).to.equal(undefined);
      expect(all(view, '.ghost')).to.have.length(0);
      expect(focused(view).localName).to.equal('fieldset');
    });
  });

  describe('its end', () => {
    const atEnd = async () => {
      const view = await showLadder(climb(1, 3, 2, 2, 1));
      await begin(view);
      for (const rung of ['Force', 'Force', 'Talk']) {
        await choose(view, rung);
        await press(view, SHOW);
        await press(view, 'Next guess');
      }
      await press(view, 'Skip');
      return view;
    };

    it('says in a sentence how it went, with everything in sight again', async () => {
      const view = await atEnd();
      const words = 'You placed 1 of 4 on the rung, 2 one rung off. You skipped 1 step.';
      expect(outcome(view).trim()).to.equal(words);
      expect(spoken(view)).to.equal(words);
      expect(focused(view).className).to.equal('outcome');
      expect(marks(view)).to.have.length(5);
      expect(marks(view)[0]?.getAttribute('role')).to.equal('button');
      expect(find(view, '.list')?.checkVisibility()).to.equal(true);
      await expect(view).to.be.accessible();
    });

    it('leads to another round, or back', async () => {
      const view = await atEnd();
      await press(view, 'Guess again');
      expect(question(view)).to.contain('Guess 1 of 4');
      expect(focused(view).localName).to.equal('fieldset');
      await press(view, 'Stop guessing');
      expect(focused(view).innerText).to.equal(START);
    });

    it('is closed to where it began', async () => {
      const view = await atEnd();
      await press(view, 'Close');
      expect(focused(view).innerText).to.equal(START);
      expect(find(view, '.takeaway')?.innerText).to.contain('The highest rung');
    });

    it('can come at any time, and all is as it was', async () => {
      const view = await showLadder();
      marks(view)[1]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await settle(view);
      (find(view, '.table') as HTMLDetailsElement).open = true;
      // Who puts it where is drawn by what is loaded on use.
      await waitUntil(() => find(view, '.over text'));
      // And what is folded away when the browser is idle.
      for (const part of ['.list li', 'tbody', '.scale dt'])
        await waitUntil(() => find(view, part), part, { timeout: 9000 });
      const before = shownText(view);
      await begin(view);
      await choose(view, 'Force');
      await press(view, 'Stop guessing');
      expect(shownText(view)).to.equal(before);
      expect(marks(view)).to.have.length(4);
      expect(focused(view).innerText).to.equal(START);
    });

    it('comes with a story that has changed, whose steps are others', async () => {
      const view = await showLadder();
      await begin(view);
      view.story = changed((story) => story.ladder.steps.splice(3));
      await waitUntil(() => !find(view, 'fieldset'));
      expect(marks(view)).to.have.length(3);
    });

    it('is kept nowhere: no answer is dispatched, nothing stored', async () => {
      const heard: string[] = [];
      const note = ({ type }: Event): void => void heard.push(type);
      const types = ['explainer-answer', 'explainer-complete', 'explainer-select'];
      for (const type of types) document.addEventListener(type, note);
      const stored = (): string =>
        JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);
      const before = stored();
      const quiz = await show('explainer-quiz', climb(1, 3, 2, 2, 1));
      const words = shownText(quiz);
      await atEnd();
      expect(heard).to.deep.equal([]);
      expect(stored()).to.equal(before);
      expect(shownText(quiz)).to.equal(words);
      for (const type of types) document.removeEventListener(type, note);
    });
  });

  it('is asked and answered in Persian, with its own numerals', async () => {
    registerTranslation(persian);
    document.documentElement.lang = 'fa';
    try {
      const view = await showLadder(climb(1, 3), 720, 'rtl');
      await press(view, persian.ladder.walk.start);
      await waitUntil(() => find(view, '.captions'), 'no walk', { timeout: 9000 });
      expect(find(view, '.captions .takeaway')?.innerText).to.contain('۱ از ۲');
      await press(view, persian.ladder.walk.all);
      await press(view, persian.ladder.guess.start);
      await waitUntil(() => find(view, 'fieldset'));
      expect(question(view)).to.contain('حدس ۱ از ۱').and.to.contain('گام بعدی');
      radios(view).at(-1)?.click();
      await press(view, persian.ladderGuess.show);
      expect(find(view, '.outcome .takeaway')?.innerText).to.contain('دو پله بالاتر از حدس شما');
      await press(view, persian.ladderGuess.result);
      expect(outcome(view)).to.contain('از ۱ گام، ۰ گام');
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('has no fault that axe can find, asked, unanswered and answered, wide and narrow', async function () {
    this.timeout(30_000);
    for (const width of [320, 720]) {
      const view = await showLadder(testStory(), width);
      await begin(view);
      await expect(view).to.be.accessible();
      await press(view, SHOW);
      await expect(view).to.be.accessible();
      await choose(view, 'Force');
      await press(view, SHOW);
      await expect(view).to.be.accessible();
      view.remove();
    }
  });

  it('is a group of radios named by its question for assistive technology', async function () {
    const view = await showLadder();
    await begin(view);
    await choose(view, 'Force');
    const tree = await executeServerCommand('kit:a11y', { within: '#frame' });
    if (!tree) return this.skip();
    const words = JSON.stringify(tree);
    expect(words).to.match(
      /"role":"group","name":"Guess 1 of 2 March 1, 2021: what will The South do next\?","description":"Until now at Talk\. /,
    );
    expect(words).to.contain('"role":"radio","name":"Force","checked":true');
    expect(words).to.contain('"role":"radio","name":"Talk\u00a0(until now)"');
  });

  it('says so quietly where it can’t be loaded, and the button stays', async () => {
    const { story } = parseStory(testStory());
    const offline = () => Promise.reject(new Error('offline'));
    class Host extends LitElement {
      words = new LocalizeController(this, 'ladder', english);
      modes = new LadderModes(
        this,
        { open: () => undefined, close: () => undefined, turned: () => undefined },
        { walk: offline, guess: offline },
      );
      override render(): TemplateResult {
        const model = story && ladderModel(story);
        if (!story || !model) return html``;
        const context = { story, model, localize: this.words, headingLevel: 2 };
        this.modes.take(context);
        return html`${this.modes.render(context, 'It comes to this.')}
        ${this.modes.renderStatus(context)}`;
      }
    }
    customElements.define('ladder-modes-host', Host);
    const host = await fixture<Host>(html`<ladder-modes-host></ladder-modes-host>`);
    for (const name of [START, 'Play the steps']) {
      await press(host, name);
      expect(find(host, '.notice')?.innerText).to.contain('could not be loaded');
      expect(spoken(host)).to.contain('could not be loaded');
      expect(focused(host)).to.equal(button(host, name));
      expect(shownText(host)).to.contain('It comes to this.');
    }
  });
});
