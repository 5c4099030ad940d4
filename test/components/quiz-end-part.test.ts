/** What the end of a quiz loads while the reader is at the questions. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/index.js';
import type { ExplainerQuizElement } from '../../src/index.js';
import {
  all,
  answer,
  beNew,
  find,
  press,
  showQuiz,
  storyWith,
  text,
} from '../helpers/quiz-page.js';
import { testStory } from '../helpers/test-story.js';
import { ready } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

const PART = /\/quiz-end\.ts/;

interface Page {
  readonly view: ExplainerQuizElement;
  readonly loaded: () => readonly string[];
}

/** In a page of its own, which has loaded nothing yet; `files` are those that it may load. */
async function open(files?: readonly string[]): Promise<Page> {
  const policy = files
    ? `<meta http-equiv="Content-Security-Policy" content="script-src ${files.join(' ')}">`
    : '';
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="Another page" style="width: 700px; height: 900px"></iframe>`,
  );
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>Page</title>${policy}</head><body>
    <script type="module" src="/src/define/explainer-quiz.ts"></script></body></html>`;
  await oneEvent(frame, 'load');
  const window = frame.contentWindow as Window & typeof globalThis;
  await window.customElements.whenDefined('explainer-quiz');
  const view = window.document.createElement('explainer-quiz');
  view.story = storyWith('q-charges', 'q-reply');
  window.document.body.append(view);
  await ready(view);
  return {
    view,
    loaded: () =>
      window.performance.getEntriesByType('resource').map(({ name }) => name.replace(/[?#].*/, '')),
  };
}

const isLoaded = ({ loaded }: Page): boolean => loaded().some((name) => PART.test(name));

describe('what the end of a quiz loads', () => {
  beforeEach(beNew);

  it('is not asked for before the first answer, and there before the end', async () => {
    const page = await open();
    expect(isLoaded(page)).to.equal(false);
    await answer(page.view, 'Conflicting');
    await waitUntil(() => isLoaded(page));
  });

  it('is asked for by no single claim, which has no end', async () => {
    const { view, loaded } = await open();
    view.claim = 'claim-two-charges';
    await view.updateComplete;
    await answer(view, 'Conflicting');
    await view.updateComplete;
    expect(loaded().some((name) => PART.test(name))).to.equal(false);
  });

  it('is said to be missing where it does not come, beside the score, with a way to try again', async () => {
    const first = await open();
    const core = first.loaded();
    localStorage.clear();
    const { view } = await open(core);
    await answer(view, 'Conflicting');
    await press(view, 'Next question');
    await answer(view, 'It closed');
    await press(view, 'See your result');
    await waitUntil(() => all(view, '.end .notice').length > 0);
    expect(text(view, '.score')).to.equal('You got 2 of 2 right');
    expect(text(view, '.end .notice')).to.contain('could not be loaded');
    expect(all(view, '.review')).to.deep.equal([]);
    // Asked for again by the reader alone.
    const notice = find(view, '.end .notice');
    find(view, '.end .notice button').click();
    await view.updateComplete;
    await waitUntil(() => all(view, '.end .notice').length > 0);
    expect(notice.textContent).to.contain('Try again');
    // The reader can go on without.
    await press(view, 'Start again');
    expect(all(view, '.end')).to.deep.equal([]);
  });

  it('keeps the focus where it went when the end was shown', async () => {
    const view = await showQuiz(testStory());
    for (let turn = 0; turn < 5; turn++) await press(view, 'Skip');
    expect(view.shadowRoot?.activeElement).to.equal(find(view, '.score'));
    expect(all(view, '.review > li')).to.have.length(5);
  });
});
