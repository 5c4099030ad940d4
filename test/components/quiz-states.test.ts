import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerQuizElement } from '../../src/index.js';
import {
  all,
  answer,
  beNew,
  choose,
  find,
  focused,
  heard,
  plain,
  press,
  showQuiz,
  storyWith,
  text,
  texts,
} from '../helpers/quiz-page.js';
import { bareStory, testStory } from '../helpers/test-story.js';
import { ready, shownText } from '../helpers/view-suite.js';

const FALLBACK = '<p>How well do you know what happened?</p>';

/** A quiz with a fallback inside it. */
async function withFallback(story: unknown): Promise<ExplainerQuizElement> {
  const view = document.createElement('explainer-quiz');
  view.innerHTML = FALLBACK;
  view.story = story;
  (await fixture(html`<div></div>`)).append(view);
  return ready(view);
}

describe('a quiz', () => {
  beforeEach(beNew);

  describe('that has nothing to ask', () => {
    it('says so where the story has none', async () => {
      const view = await showQuiz(bareStory());
      expect(text(view, '.notice')).to.equal('This story has no quiz.');
      expect(all(view, 'form, button')).to.deep.equal([]);
      await expect(view).to.be.accessible();
    });

    it('says so where the story has no such claim', async () => {
      const view = await showQuiz();
      view.claim = 'nobody-claimed-this';
      await view.updateComplete;
      expect(text(view, '.notice')).to.equal('This story has no such claim.');
      expect(all(view, 'form, button, .title')).to.deep.equal([]);
    });

    /** No question of it can be asked. */
    const broken = (): object => {
      const story = testStory();
      for (const question of story.quiz.questions) Object.assign(question, { kind: 'riddle' });
      return story;
    };

    it('says which questions were left out where none is left', async () => {
      const view = await showQuiz(broken());
      expect(text(view, 'section .notice')).to.equal('This story has no quiz.');
      expect(shownText(view)).to.match(/could not be shown/);
      expect(view.problems.length).to.be.greaterThan(0);
      await expect(view).to.be.accessible();
    });

    it('leaves the fallback in that case, which says more', async () => {
      const view = await withFallback(broken());
      expect((view.firstElementChild as HTMLElement).offsetHeight).to.be.greaterThan(0);
      expect(all(view, 'section')).to.deep.equal([]);
      expect(shownText(view)).to.match(/could not be shown/);
    });
  });

  it('of which one question was left out asks the others and names that one', async () => {
    const story = testStory();
    Object.assign(story.quiz.questions[1] as object, { kind: 'riddle' });
    const view = await showQuiz(story);
    expect(text(view, '.progress')).to.equal('Question 1 of 4');
    expect(shownText(view)).to.contain('1 part of this story could not be shown');
  });

  it('of one question has neither a place nor a way back, and an end', async () => {
    const view = await showQuiz(storyWith('q-reply'));
    expect(texts(view, '.progress')).to.deep.equal([]);
    expect(texts(view, '.actions button')).to.deep.equal(['Check', 'Skip']);
    await answer(view, 'It closed');
    expect(texts(view, '.actions button')).to.deep.equal(['See your result']);
    await press(view, 'See your result');
    expect(text(view, '.score')).to.equal('You got 1 of 1 right');
    expect(texts(view, '.end .share button')).to.deep.equal(['Start again', 'Share your result']);
  });

  it('that can not be loaded keeps its fallback, one line and a way to try again', async () => {
    const view = document.createElement('explainer-quiz');
    view.innerHTML = FALLBACK;
    view.src = '/__kit__/status/500';
    (await fixture(html`<div></div>`)).append(view);
    for (let turn = 0; turn < 100 && view.status !== 'failed'; turn++) await aTimeout(20);
    await view.updateComplete;
    expect((view.firstElementChild as HTMLElement).offsetHeight).to.be.greaterThan(0);
    expect(texts(view, '.notice button')).to.deep.equal(['Try again']);
    await expect(view).to.be.accessible();
  });

  describe('mixes all kinds', () => {
    it('and each is answered by keys alone, with a visible focus at each stop', async () => {
      const parent = await fixture<HTMLElement>(html`<div><button>Before</button></div>`);
      const view = await showQuiz(testStory(), parent);
      const complete = heard(view, 'explainer-complete');
      /** Presses Tab until it is on what is wanted, and holds every stop on the way to be seen. */
      const tabTo = async (selector: string): Promise<HTMLElement> => {
        for (let turn = 0; turn < 40; turn++) {
          await sendKeys({ press: 'Tab' });
          const stop = focused(view);
          if (!stop) throw new Error(`no ${selector} before the focus left the quiz`);
          const { outlineStyle, outlineWidth } = getComputedStyle(stop);
          expect(outlineStyle, stop.outerHTML).not.to.equal('none');
          expect(Number.parseFloat(outlineWidth), stop.outerHTML).to.be.at.least(2);
          const { width, height } = stop.getBoundingClientRect();
          expect(Math.min(width, height), stop.outerHTML).to.be.greaterThan(0);
          if (stop.matches(selector)) return stop;
        }
        throw new Error(`no ${selector} within 40 stops`);
      };
      const hit = async (key: string): Promise<void> => {
        await sendKeys({ press: key });
        await view.updateComplete;
      };
      parent.querySelector('button')?.focus();
      // A claim: radios by space and arrows, handed in with Enter.
      await tabTo('[type="radio"]');
      await hit(' ');
      await hit('ArrowDown');
      await hit('ArrowDown');
      await hit('Enter');
      expect(focused(view)?.className).to.equal('finding');
      expect(text(view, '.sentence')).to.equal('Right: accounts conflict.');
      await tabTo('.primary');
      await hit('Enter');
      expect(focused(view)?.localName).to.equal('fieldset');
      // A choice, changed before it is checked, with the button.
      await tabTo('[type="radio"]');
      await hit(' ');
      await hit('ArrowDown');
      await hit('ArrowUp');
      await tabTo('.primary');
      await hit(' ');
      expect(text(view, '.sentence')).to.match(/^Right:/);
      await tabTo('.primary');
      await hit('Enter');
      // A number, in the box.
      await tabTo('[type="number"]');
      await sendKeys({ type: '2' });
      await hit('Enter');
      expect(text(view, '.sentence')).to.match(/^Right:/);
      await tabTo('.primary');
      await hit('Enter');
      // An order, by the buttons of the events.
      const first = texts(view, '.event')[0] ?? '';
      await tabTo('.down');
      await hit('Enter');
      expect(plain(focused(view)?.getAttribute('aria-label') ?? '')).to.contain(first);
      await tabTo('.primary');
      await hit('Enter');
      expect(text(view, '.sentence')).to.match(/^(Right|Not quite):/);
      await tabTo('.back');
      await hit('Enter');
      expect(text(view, '.progress')).to.equal('Question 3 of 5');
      await tabTo('.primary');
      await hit('Enter');
      // Who said it, skipped.
      expect(text(view, '.progress')).to.equal('Question 5 of 5');
      await tabTo('.primary + button');
      await hit('Enter');
      expect(focused(view)?.className).to.equal('score');
      expect(complete).to.have.length(1);
      await tabTo('.review .pick');
      await hit('Enter');
      expect(text(view, '.sentence')).to.equal('Right: accounts conflict.');
    }).timeout(30_000);

    it('and gives none away in the order of the names', async () => {
      const story = storyWith('q-speaker');
      const lists = ['a', 'b', 'c', 'd', 'e', 'f'].map(async (id) => {
        Object.assign(story.quiz.questions[0] as object, { id });
        const view = await showQuiz(structuredClone(story));
        return texts(view, '.option');
      });
      const firsts = new Set((await Promise.all(lists)).map(([name]) => name));
      expect([...firsts]).to.have.members(['Mara Lind', 'The South']);
    });
  });

  describe('tells what is known in an order that does not repeat what is false', () => {
    it('the fact, then the claim, then what makes it mislead', async () => {
      const story = testStory();
      Object.assign(story.quiz, {
        questions: [{ id: 'q-pact', kind: 'verdict', claim: 'claim-pact' }],
      });
      const view = await showQuiz(story);
      await answer(view, 'Supported');
      const told = text(view, '.feedback');
      const places = [
        'Not quite: the sources refute this.',
        'Refuted As of March 5, 2021',
        'It was signed in 2020.',
        'The claim: The pact was signed in 2019.',
        'What makes it mislead: A wrong date',
        'The evidence',
      ].map((part) => told.indexOf(part));
      expect(places, told).not.to.include(-1);
      expect(places).to.deep.equal([...places].sort((a, b) => a - b));
      expect(find(view, '.finding svg').getAttribute('data-icon')).to.equal('refuted');
    });

    it('with the corrections of the event that the claim is about', async () => {
      const corrections = [
        {
          id: 'c-1',
          date: '2021-03-06',
          about: { kind: 'event', id: 'blast' },
          text: 'The hour was wrong here.',
        },
      ];
      const view = await showQuiz({ ...storyWith('q-charges'), corrections });
      await answer(view, 'Supported');
      expect(texts(view, '.corrections li')).to.deep.equal([
        'Correction · March 6, 2021 The hour was wrong here.',
      ]);
    });
  });

  describe('on paper', () => {
    const print = async (view: ExplainerQuizElement, type = 'beforeprint'): Promise<void> => {
      dispatchEvent(new Event(type));
      await view.updateComplete;
    };

    it('has every question: with its evidence where it was answered, else with its options', async () => {
      const view = await showQuiz();
      await answer(view, 'Refuted');
      await press(view, 'Next question');
      await choose(view, 'It sent troops');
      await print(view);
      expect(texts(view, '.progress')).to.deep.equal(
        [1, 2, 3, 4, 5].map((place) => `Question ${place} of 5`),
      );
      const [first, second, third, fourth, fifth] = all(view, 'form').map(({ innerText }) =>
        plain(innerText),
      );
      expect(first).to.contain('Not quite: accounts conflict.').and.to.contain('The evidence');
      expect(second).to.contain('It closed the border').and.not.to.contain('Right answer');
      expect(third).to.contain('Your estimate');
      expect(fourth).to.contain('The pact is signed');
      expect(fifth).to.contain('The border stays shut.').and.to.contain('Mara Lind');
      expect(find(view, 'form:nth-of-type(2) :checked').isConnected).to.equal(true);
    });

    it('and goes back to the question at hand, with what was chosen and where the focus was', async () => {
      const view = await showQuiz();
      await choose(view, 'Refuted');
      find(view, ':checked').focus();
      const field = focused(view);
      await print(view);
      await print(view, 'afterprint');
      expect(all(view, 'form')).to.have.length(1);
      expect(focused(view)).to.equal(field);
      expect(find(view, ':checked')).to.equal(field);
    });

    it('has the result and the evidence on every question after the end', async () => {
      const view = await showQuiz(storyWith('q-charges', 'q-reply'));
      await answer(view, 'Conflicting');
      await press(view, 'Next question');
      await answer(view, 'It closed');
      await press(view, 'See your result');
      await print(view);
      expect(text(view, '.score')).to.equal('You got 2 of 2 right');
      expect(all(view, '.feedback')).to.have.length(2);
      await print(view, 'afterprint');
      expect(all(view, '.feedback')).to.deep.equal([]);
    });
  });

  for (const id of ['q-charges', 'q-reply', 'q-number', 'q-order', 'q-speaker']) {
    it(`can be read in dark and in forced colours at ${id}, before and after a check`, async () => {
      const parent = await fixture<HTMLElement>(
        html`<div style="color-scheme: dark; background: Canvas; color: CanvasText"></div>`,
      );
      const view = await showQuiz(storyWith(id), parent);
      const check = async (): Promise<void> => {
        await expect(view).to.be.accessible();
        if (!(await executeServerCommand('kit:media', { 'forced-colors': 'active' }))) return;
        await expect(view).to.be.accessible({ ignoredRules: ['color-contrast'] });
        await executeServerCommand('kit:media', {});
      };
      await check();
      if (id === 'q-number') {
        find(view, '[type="number"]').focus();
        await sendKeys({ type: '1' });
      } else {
        (all(view, '.option')[0] ?? find(view, 'li:last-child .up')).click();
      }
      await view.updateComplete;
      await press(view, 'Check');
      await check();
    });
  }
});
