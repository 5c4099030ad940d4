import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define/index.js';
import type { ExplainerQuizElement } from '../../src/index.js';
import {
  all,
  announced,
  answer,
  beNew,
  choose,
  comeBack,
  find,
  focused,
  forgetPage,
  heard,
  press,
  showQuiz,
  storyWith,
  text,
  texts,
} from '../helpers/quiz-page.js';
import { testStory, type Draft } from '../helpers/test-story.js';
import { ready } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const CHANGED = '1 question has changed since you answered; the others stand.';
const CORRECTED = 'A correction was made to 1 question since you answered it; your answer stands.';

const newVerdict = ({ claims }: Draft): void =>
  void claims[0]?.reviews.push({
    date: '2021-04-01',
    verdict: 'supported',
    explanation: 'A film.',
  });

/** The story with one correction. */
const corrected = (story: Draft, kind = 'claim', id = 'claim-two-charges'): Draft & object => ({
  ...story,
  ...{
    corrections: [
      { id: `c-${id}`, date: '2021-03-09', about: { kind, id }, text: 'The hour was wrong here.' },
    ],
  },
});

/** Time for the browser to see what stands on the screen. */
const seen = async (view: ExplainerQuizElement): Promise<void> => {
  await aTimeout(100);
  await view.updateComplete;
};

/** Answers both questions of this story, and stays at the second. */
async function answered(story: Draft): Promise<ExplainerQuizElement> {
  const view = await showQuiz(story);
  await answer(view, 'Conflicting');
  await press(view, 'Next question');
  await answer(view, 'It closed');
  return view;
}

describe('a quiz remembers', () => {
  beforeEach(beNew);

  it('and has nothing to say where nothing has changed', async () => {
    const story = storyWith('q-charges', 'q-reply');
    const later = await comeBack(await answered(story), story);
    expect(all(later, '.news')).to.deep.equal([]);
    expect(text(later, '.score')).to.equal('You got 2 of 2 right');
  });

  it('says at the start how many questions have changed, and asks only those', async () => {
    const story = storyWith('q-charges', 'q-reply');
    const view = await answered(story);
    newVerdict(story);
    const later = await comeBack(view, story);
    expect(texts(later, '.news p')).to.deep.equal([CHANGED]);
    expect(text(later, 'legend')).to.contain('Two charges');
    await expect(later).to.be.accessible();
    await answer(later, 'Supported');
    await press(later, 'See your result');
    expect(text(later, '.score')).to.equal('You got 2 of 2 right');
  });

  it('says so without speaking of others where there are none', async () => {
    const story = storyWith('q-charges', 'q-reply');
    const view = await showQuiz(story);
    await answer(view, 'Conflicting');
    newVerdict(story);
    const later = await comeBack(view, story);
    expect(texts(later, '.news p')).to.deep.equal(['1 question has changed since you answered.']);
  });

  it('asks again without a word a changed question that was only skipped', async () => {
    const story = storyWith('q-charges', 'q-reply');
    const view = await showQuiz(story);
    await press(view, 'Skip');
    newVerdict(story);
    const later = await comeBack(view, story);
    expect(all(later, '.news, .notice')).to.deep.equal([]);
  });

  it('reads the news out where the story changes while the reader is there', async () => {
    const story = storyWith('q-charges', 'q-reply');
    const view = await answered(story);
    const changed = structuredClone(story);
    newVerdict(changed);
    view.story = changed;
    await view.updateComplete;
    await view.updateComplete;
    expect(announced(view)).to.equal(CHANGED);
    expect(texts(view, '.news p')).to.deep.equal([CHANGED]);
  });

  it('and says nothing of it in another story', async () => {
    const story = storyWith('q-charges', 'q-reply');
    const view = await answered(story);
    newVerdict(story);
    const later = await comeBack(view, story);
    later.story = { ...storyWith('q-charges'), id: 'another-story' };
    await later.updateComplete;
    await later.updateComplete;
    expect(all(later, '.news')).to.deep.equal([]);
  });

  it('closes the news when asked, and the focus goes to the question', async () => {
    const story = storyWith('q-charges', 'q-reply');
    const view = await answered(story);
    newVerdict(story);
    const later = await comeBack(view, story);
    await press(later, 'Close this note');
    expect(all(later, '.news')).to.deep.equal([]);
    expect(focused(later)?.localName).to.equal('fieldset');
    expect(text(later, 'fieldset > .notice')).to.contain('You answered this before.');
  });

  describe('that a reader answered before a correction', () => {
    const story = storyWith('q-charges', 'q-reply');

    for (const [what, kind, id] of [
      ['of the claim', 'claim', 'claim-two-charges'],
      ['of the event that it is about', 'event', 'blast'],
      ['of the question', 'question', 'q-charges'],
    ] as const) {
      it(`${what}, and tells them on return though the answer is the same`, async () => {
        const later = await comeBack(await answered(story), corrected(story, kind, id));
        expect(texts(later, '.news p')).to.deep.equal([CORRECTED]);
        expect(text(later, '.score')).to.equal('You got 2 of 2 right');
        expect(texts(later, '.review li')[0]).to.contain('Corrected since you answered.');
        expect(texts(later, '.review li')[1]).not.to.contain('Corrected');
        await expect(later).to.be.accessible();
      });
    }

    it('and leads to the question, where the correction stands', async () => {
      const later = await comeBack(await answered(story), corrected(story));
      find(later, '.news li button').click();
      await later.updateComplete;
      expect(text(later, '.corrections')).to.contain('The hour was wrong here.');
      expect(focused(later)?.localName).to.equal('fieldset');
    });

    it('and tells them once', async () => {
      const told = await comeBack(await answered(story), corrected(story));
      await seen(told);
      // It stays until it is closed or the reader leaves.
      expect(all(told, '.news')).to.have.length(1);
      const later = await comeBack(told, corrected(story));
      expect(all(later, '.news')).to.deep.equal([]);
      expect(text(later, '.score')).to.equal('You got 2 of 2 right');
    });

    it('and tells them later where it was below what they saw', async () => {
      const view = await answered(story);
      view.remove();
      await aTimeout(0);
      forgetPage();
      const far = await fixture<HTMLElement>(html`<div style="padding-top: 9000px"></div>`);
      const unseen = await showQuiz(corrected(story), far);
      await seen(unseen);
      expect(all(unseen, '.news')).to.have.length(1);
      far.style.padding = '0';
      const later = await comeBack(unseen, corrected(story));
      expect(texts(later, '.news p')).to.deep.equal([CORRECTED]);
    });

    it('but not who answered after it', async () => {
      const late = corrected(story);
      const later = await comeBack(await answered(late), late);
      expect(all(later, '.news')).to.deep.equal([]);
    });

    it('beside what has changed', async () => {
      const view = await answered(story);
      const changed = structuredClone(corrected(story, 'question', 'q-reply'));
      newVerdict(changed);
      const later = await comeBack(view, changed);
      expect(texts(later, '.news p')).to.deep.equal([CHANGED, CORRECTED]);
    });
  });

  describe('for one claim', () => {
    const showClaim = async (story: unknown): Promise<ExplainerQuizElement> => {
      const paragraph = await fixture<HTMLElement>(
        html`<p>It was said that two charges went off. <explainer-quiz></explainer-quiz></p>`,
      );
      const view = paragraph.querySelector('explainer-quiz') as ExplainerQuizElement;
      view.claim = 'claim-two-charges';
      view.story = story;
      return ready(view);
    };

    it('in a paragraph, and counts the answer in the page’s quiz', async () => {
      const inline = await showClaim(testStory());
      const quiz = await showQuiz();
      expect(inline.parentElement?.localName).to.equal('p');
      expect(texts(inline, '.title, .progress')).to.deep.equal([]);
      await answer(inline, 'Conflicting');
      for (let turn = 0; turn < 4; turn++) {
        await press(quiz, turn ? 'Skip' : 'Next question');
      }
      await press(quiz, 'Skip');
      expect(text(quiz, '.score')).to.equal('You got 1 of 5 right');
    });

    it('what the reader answered before a correction, and offers no way elsewhere', async () => {
      const inline = await showClaim(testStory());
      await answer(inline, 'Conflicting');
      inline.remove();
      await aTimeout(0);
      forgetPage();
      const later = await showClaim(corrected(testStory()));
      expect(texts(later, '.news p')).to.deep.equal([CORRECTED]);
      expect(texts(later, '.news button')).to.deep.equal(['Close this note']);
      expect(text(later, '.corrections')).to.contain('The hour was wrong here.');
    });
  });

  describe('on a page with several', () => {
    it('the same in two quizzes of one story at once: answers, skips and a new start', async () => {
      const story = storyWith('q-charges', 'q-reply');
      const [one, other] = [await showQuiz(story), await showQuiz(story)];
      const events = heard(other, 'explainer-answer');
      await answer(one, 'Conflicting');
      expect(text(other, '.sentence')).to.equal('Right: accounts conflict.');
      await press(one, 'Next question');
      await press(one, 'Skip');
      await press(other, 'See your result');
      expect(text(other, '.score')).to.equal(text(one, '.score'));
      await press(one, 'Start again');
      await other.updateComplete;
      expect(text(other, '.progress')).to.equal('Question 1 of 2');
      expect(all(other, '.feedback')).to.deep.equal([]);
      expect(events).to.deep.equal([]);
    });

    it('nothing of one story in another, though their questions have the same names', async () => {
      const [mine, theirs] = [storyWith('q-charges', 'q-reply'), storyWith('q-charges', 'q-reply')];
      theirs.id = 'another-story';
      const [one, other] = [await showQuiz(mine), await showQuiz(theirs)];
      await answer(one, 'Conflicting');
      expect(all(other, '.feedback')).to.deep.equal([]);
      await answer(other, 'Refuted');
      expect(text(one, '.sentence')).to.equal('Right: accounts conflict.');
      expect(text(other, '.sentence')).to.equal('Not quite: accounts conflict.');
      await press(one, 'Next question');
      const later = await comeBack(one, mine);
      const back = await comeBack(other, theirs);
      await press(later, 'Back');
      await press(back, 'Back');
      expect(text(later, '.sentence')).to.equal('Right: accounts conflict.');
      expect(text(back, '.sentence')).to.equal('Not quite: accounts conflict.');
      find(later, 'legend .pick').click();
      await back.updateComplete;
      expect(find(back, 'form').className).to.equal('');
    });
  });

  it('as long as the page, in a frame that may store nothing', async () => {
    const code = await (await fetch('/dist/embed/explainer-quiz.js')).text();
    const story = JSON.stringify(storyWith('q-charges', 'q-reply'));
    const frame = document.createElement('iframe');
    // Without allow-same-origin: even to look for storage throws.
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<!doctype html><html lang="en"><body><explainer-quiz></explainer-quiz
      ><explainer-quiz></explainer-quiz><script type="module">${code.replaceAll('</script', '<\\/script')}</script>
      <script type="module">
        const errors = [];
        addEventListener('error', ({ message }) => errors.push(message));
        addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
        const [one, other] = document.querySelectorAll('explainer-quiz');
        for (const view of [one, other]) view.story = ${story};
        const press = async (view, selector) => {
          view.shadowRoot.querySelector(selector).click();
          await one.updateComplete;
          await other.updateComplete;
        };
        const said = (view, selector) => view.shadowRoot.querySelector(selector)?.innerText.trim() ?? '';
        let storage = 'open';
        try { localStorage; } catch { storage = 'refused'; }
        try {
          await new Promise((resolve) => setTimeout(resolve, 100));
          await press(one, '.option:nth-child(3)');
          await press(one, '.primary');
          const sentence = said(other, '.sentence');
          await press(one, '.primary');
          await press(one, '.option');
          await press(one, '.primary');
          await press(one, '.primary');
          parent.postMessage({ storage, sentence, score: said(one, '.score'), errors }, '*');
        } catch (error) {
          parent.postMessage({ errors: [String(error)] }, '*');
        }
      </script></body></html>`;
    let told: unknown;
    const listen = ({ data, source }: MessageEvent): void => {
      if (source === frame.contentWindow) told = data;
    };
    addEventListener('message', listen);
    (await fixture(html`<div></div>`)).append(frame);
    await waitUntil(() => told, 'the frame answers', { timeout: 8000 });
    removeEventListener('message', listen);
    expect(told).to.deep.equal({
      storage: 'refused',
      sentence: 'Right: accounts conflict.',
      score: 'You got 2 of 2 right',
      errors: [],
    });
  });

  it('no more than it needs to know, and what was kept before there were corrections', async () => {
    const story = storyWith('q-charges', 'q-reply');
    const view = await answered(story);
    const key = localStorage.key(0) ?? '';
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as { answers: Record<string, object> };
    for (const it of Object.values(kept.answers)) {
      expect(Object.keys(it).sort()).to.deep.equal(['correct', 'fingerprint', 'skipped', 'value']);
    }
    const later = await comeBack(view, story);
    expect(text(later, '.score')).to.equal('You got 2 of 2 right');
  });

  it('an answer whose list of corrections is damaged', async () => {
    const story = storyWith('q-charges', 'q-reply');
    const view = await answered(story);
    const key = localStorage.key(0) ?? '';
    localStorage.setItem(
      key,
      (localStorage.getItem(key) ?? '').replaceAll('"correct":', '"corrections":7,"correct":'),
    );
    const later = await comeBack(view, story);
    expect(text(later, '.score')).to.equal('You got 2 of 2 right');
    await press(later, 'Start again');
    await choose(later, 'Refuted');
  });
});
