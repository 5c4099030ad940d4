import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerQuizElement } from '../../src/index.js';
import { settle } from '../helpers/quiz-page.js';
import { testStory } from '../helpers/test-story.js';
import { behavesLikeAView, show, shownText } from '../helpers/view-suite.js';

type Story = ReturnType<typeof testStory>;

const showQuiz = (story: unknown = testStory()) =>
  show<ExplainerQuizElement>('explainer-quiz', story);

/** The test story with these questions only. */
function storyWith(...ids: string[]): Story {
  const story = testStory();
  story.quiz.questions = story.quiz.questions.filter(({ id }) => ids.includes(id));
  return story;
}

const find = <T extends HTMLElement>(view: Element, selector: string): T => {
  const found = view.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

const all = (view: Element, selector: string): HTMLElement[] => [
  ...(view.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

const texts = (view: Element, selector: string): string[] =>
  all(view, selector).map(({ innerText }) =>
    innerText
      .replace(/[\u2068\u2069]/g, '')
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

async function choose(view: ExplainerQuizElement, label: string): Promise<void> {
  const option = all(view, '.option').find(({ innerText }) => innerText.includes(label));
  if (!option) throw new Error(`no option “${label}”`);
  option.click();
  await view.updateComplete;
}

async function type(view: ExplainerQuizElement, value: string): Promise<void> {
  find(view, 'input[type="number"]').focus();
  await sendKeys({ type: value });
  await view.updateComplete;
}

async function moveUp(view: ExplainerQuizElement, name: string): Promise<void> {
  find(view, `.up[aria-label*="${name}"]`).click();
  await view.updateComplete;
}

const focused = (view: Element): HTMLElement | null =>
  view.shadowRoot?.activeElement as HTMLElement | null;

/** What of this kind is dispatched until the test ends. */
function heard(
  view: HTMLElement,
  name: 'explainer-answer' | 'explainer-complete' | 'explainer-select',
): object[] {
  const details: object[] = [];
  view.addEventListener(name, (event) =>
    details.push({ ...(event as CustomEvent<object>).detail }),
  );
  return details;
}

const common = { story: 'test-story', version: 1, view: 'quiz' };

interface Page {
  readonly sessions: Map<string, unknown>;
}

/** As if the page were left: what its script remembers is gone, what the device keeps is not. */
const forgetPage = (): void =>
  (globalThis as never as Record<symbol, Page | undefined>)[
    Symbol.for('explainer-kit/pages/1')
  ]?.sessions.clear();

describe('<explainer-quiz>', () => {
  beforeEach(() => {
    localStorage.clear();
    forgetPage();
  });

  behavesLikeAView('explainer-quiz', {
    shows: 'Two charges went off.',
    whenEmpty: /This story has no quiz/,
  });

  describe('asks', () => {
    it('in a form, with the question as the legend of its fields and its place in the quiz', async () => {
      const view = await showQuiz();
      expect(text(view, 'form > fieldset > legend')).to.equal(
        'Question 1 of 5 What do the sources make of this claim? “Two charges went off.”'.replace(
          /[“”]/g,
          '',
        ),
      );
      expect(texts(view, '.option strong')).to.deep.equal([
        'Supported',
        'Refuted',
        'Conflicting accounts',
        'Unproven',
      ]);
      expect(text(view, '.hint summary')).to.equal('Hint');
    });

    it('who claims it and when', async () => {
      const story = testStory();
      Object.assign(story.claims[0] as object, { claimant: 'mara', datePublished: '2021-03-02' });
      expect(text(await showQuiz(story), '.byline')).to.equal(
        'Claimed by Mara Lind · March 2, 2021',
      );
    });

    it('one question alone without a place', async () => {
      const view = await showQuiz(storyWith('q-reply'));
      expect(text(view, 'legend')).to.equal('What did the North do?');
    });

    it('who said it, without giving that away', async () => {
      const view = await showQuiz(storyWith('q-speaker'));
      expect(text(view, 'blockquote')).to.contain('The border stays shut.');
      const shown = texts(view, 'form').join().replace(texts(view, '.rows').join(), '');
      expect(shown)
        .not.to.contain('Mara')
        .and.not.to.contain('capital')
        .and.not.to.contain('minister');
    });

    it('for an order that is not the right one, and the same each time', async () => {
      const [one, other] = [
        await showQuiz(storyWith('q-order')),
        await showQuiz(storyWith('q-order')),
      ];
      const right = [
        'The pact is signed',
        'A blast shuts the bridge',
        'The North closes the border',
      ];
      expect(texts(one, '.event')).to.have.members(right).and.not.to.deep.equal(right);
      expect(texts(other, '.event')).to.deep.equal(texts(one, '.event'));
    });
  });

  describe('takes an answer', () => {
    it('to a claim by keys, and may be changed until it is checked', async () => {
      const view = await showQuiz();
      const answers = heard(view, 'explainer-answer');
      find(view, 'input').focus();
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      expect(all(view, '.feedback')).to.have.length(0);
      expect(answers).to.deep.equal([]);
      await sendKeys({ press: 'Enter' });
      await view.updateComplete;
      expect(text(view, '.sentence')).to.equal('Right: accounts conflict.');
      expect(text(view, '[role="status"]')).to.equal('Right: accounts conflict.');
      expect(text(view, '.finding')).to.equal('Conflicting accounts As of March 5, 2021');
      expect(focused(view)?.className).to.equal('finding');
      expect(shownText(view)).to.contain('The sources differ.');
      expect(answers).to.deep.equal([
        {
          ...common,
          question: 'q-charges',
          kind: 'verdict',
          correct: true,
          confidence: 0,
          skipped: false,
        },
      ]);
    });

    it('to a choice, with feedback on each', async () => {
      const view = await showQuiz(storyWith('q-reply'));
      await choose(view, 'It sent troops');
      await press(view, 'Check');
      expect(text(view, '.sentence')).to.equal('Not quite: the answer is “It closed the border”.');
      expect(texts(view, '.marks li')).to.deep.equal([
        'It closed the border Right answer On 2 March.',
        'It sent troops Your answer No source says so.',
      ]);
      expect(shownText(view)).to.contain('The border was closed a day later.');
    });

    it('as a number from the box, with the slider at the same', async () => {
      const view = await showQuiz(storyWith('q-number'));
      await type(view, '7');
      expect(find<HTMLInputElement>(view, 'input[type="range"]').value).to.equal('7');
      await sendKeys({ press: 'Enter' });
      await view.updateComplete;
      expect(text(view, '.sentence')).to.equal('Not quite: the accounts give 1 to 2 charges.');
      expect(texts(view, '.numbers .value')).to.deep.equal(['1 charges', '2 charges', '7 charges']);
      expect(text(view, '.numbers .yours')).to.contain('Your answer');
      expect(shownText(view)).to.contain('Nobody has settled it.');
    });

    it('as a number from the slider by keys, with the box at the same', async () => {
      const view = await showQuiz(storyWith('q-number'));
      find(view, 'input[type="range"]').focus();
      await sendKeys({ press: 'Home' });
      await sendKeys({ press: 'ArrowRight' });
      await view.updateComplete;
      expect(find<HTMLInputElement>(view, 'input[type="number"]').value).to.equal('1');
      await press(view, 'Check');
      expect(text(view, '.sentence')).to.match(/^Right:/);
    });

    it('as a number below zero with decimals, typed as it is written', async () => {
      const story = storyWith('q-number');
      const [asked] = story.quiz.questions;
      Object.assign(asked as object, { dispute: undefined, answer: -0.5, min: -2, max: 2 });
      const view = await showQuiz(JSON.parse(JSON.stringify(story)));
      await type(view, '-0.5');
      expect(find<HTMLInputElement>(view, 'input[type="number"]').value).to.equal('-0.5');
      await press(view, 'Check');
      expect(text(view, '.sentence')).to.match(/^Right:/);
    });

    it('from the slider, also after a number in the box that was out of reach', async () => {
      const view = await showQuiz(storyWith('q-number'));
      await type(view, '1000');
      const slider = find<HTMLInputElement>(view, 'input[type="range"]');
      slider.value = '10';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await view.updateComplete;
      expect(find<HTMLInputElement>(view, 'input[type="number"]').value).to.equal('10');
    });

    it('as an order, moved by keys, announced, and focus stays with the event', async () => {
      const view = await showQuiz(storyWith('q-order'));
      const [first = '', second = '', third = ''] = texts(view, '.event');
      find(view, 'li:nth-child(3) .up').focus();
      await sendKeys({ press: 'Enter' });
      await view.updateComplete;
      expect(texts(view, '.event')).to.deep.equal([first, third, second]);
      expect(text(view, '[role="status"]')).to.equal(`${third}: now 2 of 3.`);
      expect(
        focused(view)
          ?.getAttribute('aria-label')
          ?.replace(/[\u2068\u2069]/g, ''),
      ).to.equal(`Earlier: ${third}`);
      await sendKeys({ press: 'Enter' });
      await view.updateComplete;
      expect(texts(view, '.event')).to.deep.equal([third, first, second]);
      // It can go no further up, so focus is on its way down.
      expect(
        focused(view)
          ?.getAttribute('aria-label')
          ?.replace(/[\u2068\u2069]/g, ''),
      ).to.equal(`Later: ${third}`);
    });

    it('in the right order, and dates the events', async () => {
      const view = await showQuiz(storyWith('q-order'));
      while (texts(view, '.event')[0] !== 'The pact is signed') await moveUp(view, 'pact');
      while (texts(view, '.event')[1] !== 'A blast shuts the bridge') await moveUp(view, 'blast');
      await press(view, 'Check');
      expect(text(view, '.sentence')).to.equal('Right: this is the order in which it happened.');
      expect(texts(view, '.dated > li > div > .small > time').slice(0, 2)).to.deep.equal([
        '2020',
        'March 1, 2021 at 23:30',
      ]);
      expect(text(view, '.dated .dispute summary')).to.equal(
        'Accounts differ: How many charges went off?',
      );
    });

    it('as the speaker, and tells then who, where and by whom it is reported', async () => {
      const view = await showQuiz(storyWith('q-speaker'));
      await choose(view, 'The South');
      await press(view, 'Check');
      expect(text(view, '.sentence')).to.equal('Not quite: it was Mara Lind.');
      expect(shownText(view)).to.contain('To reporters in the capital').and.to.contain('minister');
      expect(text(view, '.feedback > .citations summary')).to.equal('1 source');
    });
  });

  describe('without an answer', () => {
    for (const [kind, id, says] of [
      ['a choice', 'q-reply', 'No answer is chosen yet.'],
      ['a number', 'q-number', 'Give a number from 0 to 10'],
      ['an order', 'q-order', 'The order is still the one you were shown.'],
    ] as const) {
      it(`to ${kind} says so and goes to the group`, async () => {
        const view = await showQuiz(storyWith(id));
        const answers = heard(view, 'explainer-answer');
        await press(view, 'Check');
        expect(text(view, '[role="alert"]')).to.contain(says);
        expect(focused(view)?.localName).to.equal('fieldset');
        expect(answers).to.deep.equal([]);
        expect(all(view, '.feedback')).to.have.length(0);
        await expect(view).to.be.accessible();
      });
    }

    it('stops saying so when one is chosen', async () => {
      const view = await showQuiz();
      await press(view, 'Check');
      await choose(view, 'Refuted');
      expect(text(view, '[role="alert"]')).to.equal('');
    });

    it('asks again for a number that is out of reach', async () => {
      const view = await showQuiz(storyWith('q-number'));
      await type(view, '99');
      await press(view, 'Check');
      expect(text(view, '[role="alert"]')).to.contain('from 0 to 10');
      expect(find<HTMLInputElement>(view, 'input[type="number"]').value).to.equal('99');
    });

    it('goes on where the reader skips, and takes it later', async () => {
      const view = await showQuiz(storyWith('q-charges', 'q-reply'));
      const answers = heard(view, 'explainer-answer');
      await press(view, 'Skip');
      expect(text(view, '.progress')).to.equal('Question 2 of 2');
      expect(focused(view)?.localName).to.equal('fieldset');
      expect(answers).to.deep.equal([
        {
          ...common,
          question: 'q-charges',
          kind: 'verdict',
          correct: false,
          confidence: 0,
          skipped: true,
        },
      ]);
      await press(view, 'Back');
      expect(shownText(view)).to.contain('You skipped this question.');
      await choose(view, 'Conflicting');
      await press(view, 'Check');
      expect(text(view, '.sentence')).to.match(/^Right:/);
    });
  });

  it('announces each question skipped, also one after the other', async () => {
    const view = await showQuiz();
    await press(view, 'Skip');
    const first = find(view, '[role="status"]').textContent;
    await press(view, 'Skip');
    const second = find(view, '[role="status"]').textContent;
    expect([first.trim(), second.trim()]).to.deep.equal(['Skipped', 'Skipped']);
    expect(second).not.to.equal(first);
  });

  describe('when the story changes', () => {
    const change = async (
      view: ExplainerQuizElement,
      mend: (story: Story) => void = () => undefined,
    ): Promise<void> => {
      const story = testStory();
      story.version = 2;
      mend(story);
      view.story = story;
      await view.updateComplete;
      await view.updateComplete;
    };

    it('stays at the feedback that is read, with the focus there and nothing told twice', async () => {
      const view = await showQuiz();
      await choose(view, 'Conflicting');
      await press(view, 'Check');
      const finding = focused(view);
      await change(view);
      expect(text(view, '.progress')).to.equal('Question 1 of 5');
      expect(text(view, '.sentence')).to.equal('Right: accounts conflict.');
      expect(focused(view)).to.equal(finding);
      expect(find(view, '[role="status"]').textContent).to.equal('');
    });

    it('keeps what was chosen and not yet checked', async () => {
      const view = await showQuiz();
      await press(view, 'Skip');
      await choose(view, 'It closed');
      find(view, ':checked').focus();
      await change(view);
      expect(focused(view)?.matches(':checked')).to.equal(true);
      await press(view, 'Check');
      expect(text(view, '.sentence')).to.match(/^Right:/);
    });

    it('asks anew what has changed, and the focus goes to it', async () => {
      const view = await showQuiz();
      await choose(view, 'Conflicting');
      find(view, ':checked').focus();
      await change(view, ({ claims: [claim] }) => {
        if (claim) claim.text = 'Three charges went off.';
      });
      expect(text(view, 'legend')).to.contain('Three charges');
      expect(all(view, ':checked')).to.have.length(0);
      expect(focused(view)?.localName).to.equal('fieldset');
    });

    it('goes to what is open where the question at hand is gone', async () => {
      const view = await showQuiz();
      await choose(view, 'Conflicting');
      await press(view, 'Check');
      await change(view, ({ quiz }) => void quiz.questions.shift());
      expect(text(view, '.progress')).to.equal('Question 1 of 4');
      expect(focused(view)?.localName).to.equal('fieldset');
    });

    it('begins with another story', async () => {
      const view = await showQuiz();
      await press(view, 'Skip');
      await change(view, (story) => void (story.id = 'another'));
      expect(text(view, '.progress')).to.equal('Question 1 of 5');
    });
  });

  describe('after a check', () => {
    it('opens the evidence by stance, with its sources', async () => {
      const view = await showQuiz();
      await choose(view, 'Refuted');
      await press(view, 'Check');
      expect(text(view, '.sentence')).to.equal('Not quite: accounts conflict.');
      expect(texts(view, '.evidence summary')).to.deep.equal([
        'Says so: Two versions of one night',
        'Denies it: The Herald',
      ]);
      find(view, '.evidence details:last-of-type summary').click();
      expect(text(view, '.evidence details[open] .origin a')).to.equal('Bridge closed after blast');
      await expect(view).to.be.accessible();
    });

    it('tells what misled, the verdicts before, and corrections', async () => {
      const story = testStory();
      Object.assign(story.quiz, {
        questions: [{ id: 'q-pact', kind: 'verdict', claim: 'claim-pact' }],
      });
      story.claims[1]?.reviews.unshift({
        date: '2021-03-03',
        verdict: 'unproven',
        explanation: 'It was too early.',
      });
      const corrections = [
        {
          id: 'c-1',
          date: '2021-03-06',
          about: { kind: 'claim', id: 'claim-pact' },
          text: 'The year was wrong here.',
          previousText: 'signed in 2018',
        },
        {
          id: 'c-2',
          date: '2021-03-06',
          about: { kind: 'claim', id: 'claim-two-charges' },
          text: 'Of another claim.',
        },
      ];
      const view = await showQuiz({ ...story, corrections });
      await choose(view, 'Refuted');
      await press(view, 'Check');
      expect(shownText(view)).to.contain(
        'What makes it mislead: A wrong date makes the breach look older.',
      );
      expect(text(view, '.history summary')).to.equal('1 earlier verdict');
      find(view, '.history summary').click();
      expect(text(view, '.history'))
        .to.contain('Unproven · As of March 3, 2021')
        .and.to.contain('It was too early.');
      expect(text(view, '.corrections')).to.equal(
        'Correction · March 6, 2021 The year was wrong here. It read: signed in 2018',
      );
      await expect(view).to.be.accessible();
    });

    it('lets the reader pick the claim for every view', async () => {
      const view = await showQuiz();
      const picked = heard(view, 'explainer-select');
      await choose(view, 'Refuted');
      await press(view, 'Check');
      find(view, 'legend .pick').click();
      await view.updateComplete;
      expect(picked).to.deep.equal([{ ...common, kind: 'claim', item: 'claim-two-charges' }]);
      expect(find(view, 'form').className).to.equal('linked');
    });
  });

  describe('at the end', () => {
    async function finish(view: ExplainerQuizElement): Promise<void> {
      await choose(view, 'Conflicting');
      await press(view, 'Check');
      await press(view, 'Next question');
      await choose(view, 'It sent troops');
      await press(view, 'Check');
      await press(view, 'Next question');
      await press(view, 'Skip');
      await press(view, 'Skip');
      await choose(view, 'Mara');
      await press(view, 'Check');
      await press(view, 'See your result');
    }

    it('tells the score, what it means, and every answer beside the right one', async () => {
      const view = await showQuiz();
      const complete = heard(view, 'explainer-complete');
      await finish(view);
      expect(text(view, '.score')).to.equal('You got 2 of 5 right');
      expect(focused(view)?.className).to.equal('score');
      expect(text(view, '.outcome')).to.equal('Read on.');
      expect(shownText(view)).to.contain('You skipped 2 questions.');
      expect(texts(view, '.review > li')).to.deep.equal([
        'Two charges went off. Right. Your answer: Conflicting accounts. Mark in the story',
        'What did the North do? Missed. Your answer: “It sent troops”. Right answer: “It closed the border”.',
        'How many charges? Skipped. Right answer: 1 to 2 charges. Mark in the story',
        'Put these in order. Skipped. Right answer; press an event to mark it in the story: 1. The pact is signed 2. A blast shuts the bridge 3. The North closes the border',
        'The border stays shut. Right. Your answer: Mara Lind. Mark in the story',
      ]);
      expect(complete).to.deep.equal([{ ...common, score: 2, max: 5, answered: 3 }]);
      await expect(view).to.be.accessible();
    });

    it('leads back to a question and its evidence, and tells the page of the end once', async () => {
      const view = await showQuiz();
      const complete = heard(view, 'explainer-complete');
      await finish(view);
      await press(view, 'What did the North do?');
      expect(text(view, '.sentence')).to.contain('It closed the border');
      await press(view, 'See your result');
      expect(complete).to.have.length(1);
    });

    it('asks again what was missed, and keeps the rest', async () => {
      const view = await showQuiz();
      await finish(view);
      await press(view, 'Try the 3 missed again');
      expect(text(view, 'legend')).to.equal('Question 1 of 3 What did the North do?');
      expect(focused(view)?.localName).to.equal('fieldset');
      await choose(view, 'It closed the border');
      await press(view, 'Check');
      await press(view, 'Next question');
      await press(view, 'Skip');
      await press(view, 'Skip');
      expect(text(view, '.score')).to.equal('You got 3 of 5 right');
      expect(text(view, '.outcome')).to.equal('You followed it well.');
    });

    it('begins anew', async () => {
      const view = await showQuiz();
      await finish(view);
      await press(view, 'Start again');
      expect(text(view, '.progress')).to.equal('Question 1 of 5');
      expect(all(view, ':checked')).to.have.length(0);
      expect(localStorage.length).to.equal(0);
    });
  });

  describe('keeps answers', () => {
    it('the same in every quiz of the story, at once and without speaking twice', async () => {
      const [one, other] = [await showQuiz(), await showQuiz()];
      const events = heard(other, 'explainer-answer');
      await choose(one, 'Conflicting');
      await press(one, 'Check');
      await other.updateComplete;
      expect(text(other, '.sentence')).to.equal('Right: accounts conflict.');
      expect(text(other, '[role="status"]')).to.equal('');
      expect(events).to.deep.equal([]);
    });

    it('over a reload, and goes on where the reader left', async () => {
      const view = await showQuiz();
      await choose(view, 'Refuted');
      await press(view, 'Check');
      view.remove();
      await aTimeout(0);
      forgetPage();
      const later = await showQuiz();
      expect(text(later, '.progress')).to.equal('Question 2 of 5');
      await press(later, 'Back');
      expect(text(later, '.sentence')).to.equal('Not quite: accounts conflict.');
    });

    it('and asks again only what has changed since', async () => {
      const story = storyWith('q-charges', 'q-reply');
      const view = await showQuiz(story);
      await choose(view, 'Conflicting');
      await press(view, 'Check');
      await press(view, 'Next question');
      await choose(view, 'It closed');
      await press(view, 'Check');
      view.remove();
      await aTimeout(0);
      forgetPage();
      story.claims[0]?.reviews.push({
        date: '2021-04-01',
        verdict: 'supported',
        explanation: 'A film shows two.',
      });
      const later = await showQuiz(story);
      const complete = heard(later, 'explainer-complete');
      expect(text(later, '.progress')).to.equal('Question 1 of 2');
      expect(shownText(later)).to.contain('You answered this before.');
      await choose(later, 'Supported');
      await press(later, 'Check');
      await press(later, 'See your result');
      expect(text(later, '.score')).to.equal('You got 2 of 2 right');
      expect(complete).to.have.length(1);
    });

    it('and passes over what is no answer', async () => {
      const view = await showQuiz(storyWith('q-charges'));
      await choose(view, 'Conflicting');
      await press(view, 'Check');
      view.remove();
      await aTimeout(0);
      forgetPage();
      const key = localStorage.key(0) ?? '';
      localStorage.setItem(
        key,
        (localStorage.getItem(key) ?? '').replace('"conflicting"', '"nonsense"'),
      );
      const later = await showQuiz(storyWith('q-charges'));
      expect(all(later, '.option')).to.have.length(4);
      expect(all(later, '.feedback')).to.have.length(0);
    });
  });

  describe('of one claim', () => {
    async function showClaim(
      claim: string,
      story: unknown = testStory(),
    ): Promise<ExplainerQuizElement> {
      const view = document.createElement('explainer-quiz');
      view.setAttribute('claim', claim);
      view.story = story;
      (await fixture(html`<div></div>`)).append(view);
      await view.updateComplete;
      await view.updateComplete;
      return view;
    }

    it('asks the quiz’s own question, so that the answer counts there', async () => {
      const [inline, quiz] = [await showClaim('claim-two-charges'), await showQuiz()];
      expect(text(inline, 'legend')).to.contain('Two charges went off.');
      expect(texts(inline, 'button')).to.deep.equal(['Check']);
      await choose(inline, 'Conflicting');
      await press(inline, 'Check');
      await quiz.updateComplete;
      expect(text(quiz, '.sentence')).to.equal('Right: accounts conflict.');
      await press(inline, 'Answer again');
      await quiz.updateComplete;
      expect(all(quiz, '.feedback')).to.have.length(0);
    });

    it('shows the answer of an earlier visit with its feedback', async () => {
      const view = await showClaim('claim-pact');
      await choose(view, 'Refuted');
      await press(view, 'Check');
      view.remove();
      await aTimeout(0);
      forgetPage();
      const later = await showClaim('claim-pact');
      expect(text(later, '.sentence')).to.equal('Right: the sources refute this.');
      expect(texts(later, 'button')).to.include('Answer again');
    });

    it('asks about a claim that the quiz leaves out', async () => {
      const view = await showClaim('claim-pact');
      const answers = heard(view, 'explainer-answer');
      await choose(view, 'Refuted');
      await press(view, 'Check');
      expect(text(view, '.sentence')).to.equal('Right: the sources refute this.');
      expect(answers).to.deep.equal([
        {
          ...common,
          question: 'claim/claim-pact',
          kind: 'verdict',
          correct: true,
          confidence: 0,
          skipped: false,
        },
      ]);
      await expect(view).to.be.accessible();
    });

    it('says so where the story has no such claim', async () => {
      expect(shownText(await showClaim('claim-nobody-made'))).to.contain(
        'This story has no such claim.',
      );
    });

    it('takes another claim', async () => {
      const view = await showClaim('claim-pact');
      view.claim = 'claim-two-charges';
      await view.updateComplete;
      expect(text(view, 'legend')).to.contain('Two charges went off.');
    });
  });

  it('has no answer chosen in what a server draws', async () => {
    const markup = await executeServerCommand<string, unknown>('kit:ssr', {
      tag: 'explainer-quiz',
      story: testStory(),
    });
    expect(markup).to.contain('type="radio"').and.not.to.contain('checked=');
  });

  it('fits 320 px in text twice as large', async () => {
    for (const id of ['q-reply', 'q-number', 'q-order', 'q-speaker']) {
      const parent = await fixture<HTMLElement>(
        html`<div style="width: 288px; font-size: 34px"></div>`,
      );
      const story = storyWith(id);
      for (const actor of story.actors) actor.name += ' of the Revolutionary Corps';
      const view = await show<ExplainerQuizElement>('explainer-quiz', story, parent);
      if (id === 'q-number') await type(view, '1');
      else (all(view, '.option')[0] ?? find(view, 'li:last-child .up')).click();
      await view.updateComplete;
      await press(view, 'Check');
      const { left, right } = parent.getBoundingClientRect();
      const wide = all(view, '*').filter((element) => {
        const box = element.getBoundingClientRect();
        return !element.closest('svg') && (box.right > right + 1 || box.left < left - 1);
      });
      expect(
        wide.map(({ localName, className }) => `${id} ${localName}.${className}`),
      ).to.deep.equal([]);
      view.remove();
      forgetPage();
      localStorage.clear();
    }
  });

  it('shows each kind of question and feedback within 320 px, and without a fault that axe can find', async () => {
    for (const id of ['q-charges', 'q-reply', 'q-number', 'q-order', 'q-speaker']) {
      const parent = await fixture<HTMLElement>(html`<div style="width: 320px"></div>`);
      const view = await show<ExplainerQuizElement>('explainer-quiz', storyWith(id), parent);
      const isWide = (): string[] =>
        all(view, '*')
          .filter(
            (element) =>
              !element.closest('svg') &&
              element.getBoundingClientRect().right > parent.getBoundingClientRect().right + 1,
          )
          .map(({ localName, className }) => `${id} ${localName}.${className}`);
      expect(isWide()).to.deep.equal([]);
      await expect(view).to.be.accessible();
      if (id === 'q-number') await type(view, '1');
      else (all(view, '.option')[0] ?? find(view, 'li:last-child .up')).click();
      await view.updateComplete;
      await press(view, 'Check');
      expect(isWide()).to.deep.equal([]);
      await expect(view).to.be.accessible();
      view.remove();
      forgetPage();
      localStorage.clear();
    }
  });
});
