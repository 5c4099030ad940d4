import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerQuizElement } from '../../src/index.js';
import { registerTranslation } from '../../src/index.js';
import * as persian from '../../src/localize/translations/fa.js';
import { manyQuestions } from '../helpers/many-questions.js';
import { settle } from '../helpers/quiz-page.js';
import { testStory } from '../helpers/test-story.js';
import { ready, show, shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

/** The test story with these questions, asking how sure its readers are. */
function storyWith(...ids: string[]) {
  const story = testStory();
  story.quiz.confidence = true;
  story.quiz.questions = story.quiz.questions.filter(({ id }) => ids.includes(id));
  return story;
}

/** A quiz of so many choices among three, asking how sure its readers are. */
function choices(count: number) {
  const story = manyQuestions(count, ['choice']);
  return { ...story, quiz: { ...story.quiz, confidence: true } };
}

const showQuiz = (story: unknown, parent?: Element) =>
  show<ExplainerQuizElement>('explainer-quiz', story, parent);

const all = (view: Element, selector: string): HTMLElement[] => [
  ...(view.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

const find = <T extends HTMLElement>(view: Element, selector: string): T => {
  const [found] = all(view, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found as T;
};

const texts = (view: Element, selector: string): string[] =>
  all(view, selector).map(({ innerText }) =>
    innerText
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

const text = (view: Element, selector: string): string => texts(view, selector)[0] ?? '';

async function press(view: ExplainerQuizElement, label: string): Promise<void> {
  const button = all(view, 'button').find(({ innerText }) => innerText.trim() === label);
  if (!button) throw new Error(`no button “${label}” among: ${texts(view, 'button').join(', ')}`);
  button.click();
  await settle(view);
}

async function pick(view: ExplainerQuizElement, group: string, label: string): Promise<void> {
  const option = all(view, `${group} label`).find(({ innerText }) => innerText.includes(label));
  if (!option) throw new Error(`no “${label}” in ${group}`);
  option.click();
  await view.updateComplete;
}

const choose = (view: ExplainerQuizElement, label: string) => pick(view, '.rows', label);
const say = (view: ExplainerQuizElement, label: string) => pick(view, '.sure', label);

const chosen = (view: Element): string[] =>
  all(view, '.sure label')
    .filter((label) => label.querySelector<HTMLInputElement>('input')?.checked)
    .map(({ innerText }) => innerText.trim());

const focused = (view: Element): HTMLElement | null =>
  view.shadowRoot?.activeElement as HTMLElement | null;

const CHOICES = ['The boats', 'The office', 'Nobody'];

/** Answers the next questions of `choices`: for each, whether it is right, and how sure. */
async function answer(
  view: ExplainerQuizElement,
  ...given: readonly (readonly [right: boolean, sure?: string])[]
): Promise<void> {
  for (const [isRight, sure] of given) {
    const place = Number(/\d+/.exec(text(view, 'legend'))?.[0]) - 1;
    await choose(view, CHOICES[(place + (isRight ? 0 : 1)) % 3] ?? '');
    if (sure) await say(view, sure);
    await press(view, 'Check');
    const next = all(view, 'button').some((it) => it.innerText.trim() === 'Next question');
    await press(view, next ? 'Next question' : 'See your result');
  }
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** Until the drawing that the end loads is there. */
const drawn = (view: Element) => waitUntil(() => all(view, '.drawing > svg').length > 0);

/** The `confidence` of each answer told to the page until the test ends. */
function heard(view: HTMLElement): number[] {
  const confidences: number[] = [];
  view.addEventListener('explainer-answer', ({ detail }) => confidences.push(detail.confidence));
  return confidences;
}

interface Page {
  readonly sessions: Map<string, unknown>;
}

/** As if the page were left: what its script remembers is gone, what the device keeps is not. */
async function leave(view: Element): Promise<void> {
  view.remove();
  await aTimeout(0);
  forgetPage();
}

const forgetPage = (): void =>
  (globalThis as never as Record<symbol, Page | undefined>)[
    Symbol.for('explainer-kit/pages/1')
  ]?.sessions.clear();

const FEW = 'too few answers to tell how well you judge them';

describe('how sure a reader is', () => {
  beforeEach(() => {
    localStorage.clear();
    forgetPage();
  });

  afterEach(async () => {
    await executeServerCommand('kit:media', {});
    document.documentElement.lang = 'en';
    document.documentElement.dir = '';
  });

  describe('is asked', () => {
    it('in a group of its own, with three native radios and none of them chosen', async () => {
      const view = await showQuiz(storyWith('q-charges'));
      const [, group] = all(view, 'form > fieldset');
      expect(text(view, '.sure legend')).to.equal('How sure are you? You may leave this open.');
      expect(group?.className).to.equal('sure');
      expect(texts(view, '.sure label')).to.deep.equal(['Guessing', 'Fairly sure', 'Sure']);
      expect(all(view, '.sure input[type="radio"]')).to.have.length(3);
      expect(chosen(view)).to.deep.equal([]);
      await expect(view).to.be.accessible();
    });

    for (const [kind, id, isAsked] of [
      ['a claim', 'q-charges', true],
      ['a choice', 'q-reply', true],
      ['a speaker', 'q-speaker', true],
      ['a number', 'q-number', false],
      ['an order', 'q-order', false],
    ] as const) {
      it(`${isAsked ? '' : 'not '}of ${kind}`, async () => {
        const view = await showQuiz(storyWith(id));
        expect(all(view, '.sure')).to.have.length(isAsked ? 1 : 0);
      });
    }

    it('not where the desk does not ask for it', async () => {
      const view = await showQuiz(testStory());
      expect(all(view, '.sure')).to.deep.equal([]);
    });

    it('of one claim in the midst of an article', async () => {
      const view = document.createElement('explainer-quiz');
      view.claim = 'claim-pact';
      view.story = storyWith('q-charges');
      (await fixture(html`<div></div>`)).append(view);
      await ready(view);
      const confidences = heard(view);
      await choose(view, 'Refuted');
      await say(view, 'Sure');
      await expect(view).to.be.accessible();
      await press(view, 'Check');
      expect(shownText(view)).to.contain('You were sure.');
      expect(confidences).to.deep.equal([3]);
      await press(view, 'Answer again');
      expect(chosen(view)).to.deep.equal([]);
    });

    it('by the server as well, with nothing chosen', async () => {
      const markup = await executeServerCommand<string, unknown>('kit:ssr', {
        tag: 'explainer-quiz',
        story: storyWith('q-charges'),
      });
      expect(markup).to.contain('How sure are you?').and.not.to.contain('checked=');
    });
  });

  describe('is said', () => {
    it('by keys, and may be changed until the check', async () => {
      const view = await showQuiz(storyWith('q-charges', 'q-reply'));
      const confidences = heard(view);
      find(view, '.rows input').focus();
      await sendKeys({ press: ' ' });
      find(view, '.sure input').focus();
      await sendKeys({ press: ' ' });
      await view.updateComplete;
      expect(chosen(view)).to.deep.equal(['Guessing']);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowRight' });
      await view.updateComplete;
      expect(chosen(view)).to.deep.equal(['Sure']);
      await sendKeys({ press: 'ArrowUp' });
      await view.updateComplete;
      expect(chosen(view)).to.deep.equal(['Fairly sure']);
      expect(all(view, '.feedback')).to.deep.equal([]);
      await sendKeys({ press: 'Enter' });
      await view.updateComplete;
      expect(text(view, '.feedback')).to.contain('You were fairly sure.');
      expect(confidences).to.deep.equal([2]);
      expect(all(view, '.sure')).to.deep.equal([]);
      await expect(view).to.be.accessible();
    });

    it('or left open, and the answer counts the same', async () => {
      const view = await showQuiz(storyWith('q-charges'));
      const confidences = heard(view);
      await choose(view, 'Conflicting');
      await press(view, 'Check');
      expect(text(view, '.sentence')).to.equal('Right: accounts conflict.');
      expect(shownText(view)).not.to.contain('You were');
      expect(confidences).to.deep.equal([0]);
    });

    it('before the answer as well, which it does not replace', async () => {
      const view = await showQuiz(storyWith('q-charges'));
      await say(view, 'Sure');
      await press(view, 'Check');
      expect(text(view, '[role="alert"]')).to.contain('No answer is chosen yet.');
      expect(focused(view)?.localName).to.equal('fieldset');
      expect(focused(view)?.className).not.to.equal('sure');
      expect(chosen(view)).to.deep.equal(['Sure']);
      await expect(view).to.be.accessible();
      await choose(view, 'Conflicting');
      await press(view, 'Check');
      expect(shownText(view)).to.contain('You were sure.');
    });

    it('and stays said while the reader looks at another question', async () => {
      const view = await showQuiz(choices(3));
      await answer(view, [true]);
      await say(view, 'Fairly sure');
      await press(view, 'Back');
      await press(view, 'Next question');
      expect(chosen(view)).to.deep.equal(['Fairly sure']);
    });

    it('of no question that is skipped', async () => {
      const view = await showQuiz(storyWith('q-charges', 'q-reply'));
      const confidences = heard(view);
      await say(view, 'Sure');
      await press(view, 'Skip');
      expect(confidences).to.deep.equal([0]);
      await press(view, 'Back');
      expect(chosen(view)).to.deep.equal([]);
    });
  });

  describe('is kept', () => {
    it('over a reload', async () => {
      const view = await showQuiz(storyWith('q-charges', 'q-reply'));
      await choose(view, 'Refuted');
      await say(view, 'Sure');
      await press(view, 'Check');
      await leave(view);
      const later = await showQuiz(storyWith('q-charges', 'q-reply'));
      await press(later, 'Back');
      expect(text(later, '.feedback')).to.contain('You were sure.');
    });

    it('in both of two quizzes of one story', async () => {
      const [one, other] = [await showQuiz(choices(4)), await showQuiz(choices(4))];
      await answer(one, ...times(4, [true, 'Sure'] as const));
      await other.updateComplete;
      expect(text(other, '.feedback')).to.contain('You were sure.');
      for (let turn = 0; turn < 3; turn++) await press(other, 'Next question');
      await press(other, 'See your result');
      // Each draws its plot once that is loaded.
      await Promise.all([drawn(one), drawn(other)]);
      expect(text(other, '.calibration')).to.equal(text(one, '.calibration'));
    });

    it('through a change of story that leaves the question as it is', async () => {
      const view = await showQuiz(storyWith('q-charges', 'q-reply'));
      await choose(view, 'Refuted');
      await say(view, 'Fairly sure');
      view.story = { ...storyWith('q-charges', 'q-reply'), version: 2 };
      await ready(view);
      expect(chosen(view)).to.deep.equal(['Fairly sure']);
      await press(view, 'Check');
      expect(text(view, '.feedback')).to.contain('You were fairly sure.');
    });

    it('and what was kept before it was asked stands, as does an answer with nonsense in its place', async () => {
      const view = await showQuiz(choices(2));
      await answer(view, [true, 'Sure'], [true, 'Sure']);
      await leave(view);
      const key = localStorage.key(0) ?? '';
      const kept = localStorage.getItem(key) ?? '';
      expect(kept).to.contain('"confidence":3');
      for (const change of ['"confidence":"very"', '"then":0']) {
        localStorage.setItem(key, kept.replaceAll('"confidence":3', change));
        forgetPage();
        const later = await showQuiz(choices(2));
        expect(text(later, '.score')).to.equal('You got 2 of 2 right');
        expect(all(later, '.calibration')).to.deep.equal([]);
        await leave(later);
      }
    });
  });

  describe('and how right, at the end', () => {
    it('is told in a sentence, drawn, and written in a table', async () => {
      const view = await showQuiz(choices(6));
      await answer(view, [true, 'Sure'], [false, 'Sure'], [true, 'Sure'], [false, 'Sure']);
      await answer(view, [false, 'Guessing'], [true, 'Fairly sure']);
      expect(text(view, '.score')).to.equal('You got 3 of 6 right');
      expect(text(view, '.calibration > p')).to.equal(
        'Sure 4 times, right 2: more sure than right.',
      );
      expect(texts(view, '.calibration tr')).to.deep.equal([
        'How sure Answers Right',
        'Guessing 1 0',
        'Fairly sure 1 1',
        'Sure 4 2',
      ]);
      await drawn(view);
      expect(texts(view, '.plot .steps > *')).to.deep.equal(['Guessing', 'Fairly sure', 'Sure']);
      const labels = [...find(view, '.drawing').querySelectorAll('.label')];
      expect(labels.map(({ textContent }) => textContent)).to.deep.equal([
        '0 of 1',
        '1 of 1',
        '2 of 4',
      ]);
      // Of three options: right at sure earns 1, at fairly sure 3/4; wrong at sure costs 2: −1.25 in all.
      expect(shownText(view)).to.contain('Points for judging yourself: −1.2 of at most 6.');
      await expect(view).to.be.accessible();
    });

    for (const [says, given] of [
      ['Sure 4 times, right 4: about as sure as right.', times(4, [true, 'Sure'] as const)],
      [
        'Guessing 5 times, right 4: more right than sure.',
        [...times(4, [true, 'Guessing'] as const), [false, 'Guessing']],
      ],
      ['Sure 4 times, never right: more sure than right.', times(4, [false, 'Sure'] as const)],
      [`Sure once, right once: ${FEW}.`, [[true, 'Sure'], [true]]],
      [
        `Fairly sure twice, right once: ${FEW}.`,
        [[true, 'Fairly sure'], [false, 'Fairly sure'], [true]],
      ],
    ] as const satisfies readonly (readonly [string, readonly (readonly [boolean, string?])[]])[]) {
      it(`reads “${says}”`, async () => {
        const view = await showQuiz(choices(given.length));
        await answer(view, ...given);
        expect(text(view, '.calibration > p')).to.equal(says);
      });
    }

    it('has no drawing where there are too few to tell, but a table', async () => {
      const view = await showQuiz(choices(2));
      await answer(view, [true, 'Sure'], [false, 'Sure']);
      await aTimeout(50);
      expect(all(view, '.plot')).to.deep.equal([]);
      expect(texts(view, '.calibration tr')).to.include('Sure 2 1');
      await expect(view).to.be.accessible();
    });

    it('is not told to one who never said how sure', async () => {
      const view = await showQuiz(choices(4));
      await answer(view, ...times(4, [true] as const));
      expect(text(view, '.score')).to.equal('You got 4 of 4 right');
      expect(all(view, '.calibration')).to.deep.equal([]);
    });

    it('leaves the count of right answers alone', async () => {
      const view = await showQuiz(choices(4));
      let score: number | undefined;
      view.addEventListener('explainer-complete', ({ detail }) => (score = detail.score));
      await answer(view, ...times(4, [true, 'Guessing'] as const));
      expect(text(view, '.score')).to.equal('You got 4 of 4 right');
      expect(score).to.equal(4);
    });

    it('follows a second try', async () => {
      const view = await showQuiz(choices(4));
      await answer(view, ...times(3, [true, 'Sure'] as const), [false, 'Guessing']);
      await press(view, 'Try the missed one again');
      await choose(view, CHOICES[0] ?? '');
      await say(view, 'Sure');
      await press(view, 'Check');
      await press(view, 'See your result');
      expect(text(view, '.calibration > p')).to.contain('Sure 4 times, right 4');
    });

    it('is a heading, a sentence and a table to assistive technology, and no drawing', async function () {
      const parent = await fixture<HTMLElement>(html`<div id="frame"></div>`);
      const view = await showQuiz(choices(4), parent);
      await answer(view, ...times(4, [true, 'Sure'] as const));
      await drawn(view);
      const tree = JSON.stringify(await executeServerCommand('kit:a11y', { within: '#frame' }));
      if (tree === 'false') return this.skip();
      expect(tree).to.contain('"role":"columnheader","name":"How sure"');
      expect(tree).to.contain('"role":"rowheader","name":"Fairly sure"');
      expect(tree).not.to.contain('50%').and.not.to.contain('Dashed line');
    });

    it('fits 320 px, also in text twice as large, and nothing of it overlaps', async () => {
      for (const style of ['width: 320px', 'width: 288px; font-size: 34px']) {
        const parent = await fixture<HTMLElement>(html`<div style=${style}></div>`);
        const view = await showQuiz(choices(6), parent);
        await answer(view, [true, 'Sure'], [false, 'Sure'], [true, 'Sure'], [false, 'Sure']);
        await answer(view, [false, 'Guessing'], [true, 'Fairly sure']);
        await drawn(view);
        const edge = parent.getBoundingClientRect();
        const boxes = all(view, '.calibration :is(p, h3, h4, h5, th, td, text, .steps > *)').map(
          (element) => ({ element, box: element.getBoundingClientRect() }),
        );
        for (const { element, box } of boxes) {
          expect(box.left, element.textContent).to.be.at.least(edge.left - 1);
          expect(box.right, element.textContent).to.be.at.most(edge.right + 1);
          for (const { element: other, box: its } of boxes) {
            if (other === element) break;
            const meets =
              Math.min(box.right, its.right) - Math.max(box.left, its.left) > 1 &&
              Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > 1;
            expect(meets, `${element.textContent} meets ${other.textContent}`).to.equal(false);
          }
        }
        view.remove();
        forgetPage();
        localStorage.clear();
      }
    });

    it('in Persian runs from the right, with its own numbers', async () => {
      registerTranslation(persian);
      document.documentElement.lang = 'fa';
      document.documentElement.dir = 'rtl';
      const view = await showQuiz(choices(4));
      const words = persian.quiz;
      for (let turn = 0; turn < 4; turn++) {
        await choose(view, CHOICES[turn % 3] ?? '');
        all(view, '.sure label')[turn < 3 ? 2 : 0]?.click();
        await press(view, words.check);
        await press(view, turn < 3 ? words.next : words.result);
      }
      expect(text(view, '.calibration > p')).to.contain('۳ بار گفتید «مطمئنم» و ۳ پاسخ درست بود');
      await drawn(view);
      const [guessing, sure] = all(view, '.drawing circle').map((it) => it.getBoundingClientRect());
      expect(guessing?.left).to.be.greaterThan(sure?.right ?? Infinity);
      const [first, , last] = all(view, '.steps > *').map((it) => it.getBoundingClientRect());
      expect(first?.left).to.be.at.least(last?.right ?? Infinity);
      const middle = ({ left = 0, right = 0 }: Partial<DOMRect> = {}) => (left + right) / 2;
      expect(middle(guessing)).to.be.closeTo(middle(first), 2);
      await expect(view).to.be.accessible();
    });

    for (const scheme of ['dark', 'forced']) {
      it(`can be read in ${scheme} colours`, async function () {
        const media = scheme === 'forced' && { 'forced-colors': 'active' };
        if (media && !(await executeServerCommand('kit:media', media))) return this.skip();
        const parent = await fixture<HTMLElement>(
          html`<div
            style="color-scheme: ${scheme === 'dark' ? 'dark' : 'light'}; background: Canvas; color: CanvasText"
          ></div>`,
        );
        const view = await showQuiz(choices(4), parent);
        await answer(view, ...times(4, [true, 'Sure'] as const));
        await drawn(view);
        // One ink for all of it, the text's own, so that nothing hangs on a colour.
        const ink = getComputedStyle(find(view, '.calibration')).color;
        const inks = all(view, '.drawing :is(circle, text)').map((it) => getComputedStyle(it).fill);
        const lines = all(view, '.drawing path').map((it) => getComputedStyle(it).stroke);
        expect([...new Set([...inks, ...lines])]).to.deep.equal([ink]);
        await expect(view).to.be.accessible(media ? { ignoredRules: ['color-contrast'] } : {});
      });
    }

    it('is told in words where the drawing can not be loaded', async () => {
      const open = async (policy = '') => {
        const frame = await fixture<HTMLIFrameElement>(
          html`<iframe title="Another page" style="width: 700px; height: 900px"></iframe>`,
        );
        frame.srcdoc = `<!doctype html><html lang="en"><head><title>Page</title>${policy}</head><body>
          <script type="module" src="/src/define/explainer-quiz.ts"></script></body></html>`;
        await oneEvent(frame, 'load');
        const window = frame.contentWindow as Window & typeof globalThis;
        const errors: unknown[] = [];
        window.addEventListener('error', ({ message }) => errors.push(message));
        window.addEventListener('unhandledrejection', ({ reason }) => errors.push(reason));
        await window.customElements.whenDefined('explainer-quiz');
        const view = window.document.createElement('explainer-quiz');
        view.story = choices(4);
        window.document.body.append(view);
        await ready(view);
        return { view, window, errors };
      };
      const { view: first, window } = await open();
      // What the end needs is loaded with the first answer.
      await answer(first, [false, 'Sure']);
      await waitUntil(() =>
        window.performance
          .getEntriesByType('resource')
          .some(({ name }) => name.includes('review-row')),
      );
      await aTimeout(100);
      first.remove();
      localStorage.clear();
      const loaded = window.performance
        .getEntriesByType('resource')
        .map(({ name }) => name.replace(/[?#].*/, ''));
      // All that the tag needs, and not what it loads on use.
      expect(loaded.some((name) => name.endsWith('calibration.ts'))).to.equal(true);
      expect(loaded.filter((name) => /calibration-plot|share-plot/.test(name))).to.deep.equal([]);
      const { view, errors } = await open(
        `<meta http-equiv="Content-Security-Policy" content="script-src ${loaded.join(' ')}">`,
      );
      await answer(view, ...times(4, [false, 'Sure'] as const));
      await waitUntil(() => all(view, '.plot').length === 0);
      expect(text(view, '.calibration > p')).to.contain('Sure 4 times, never right');
      expect(texts(view, '.calibration tr')).to.include('Sure 4 0');
      expect(errors).to.deep.equal([]);
    });
  });
});
