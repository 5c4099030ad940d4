import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerQuizElement, ExplainerShareEvent } from '../../src/index.js';
import { manyQuestions } from '../helpers/many-questions.js';
import {
  all,
  announced,
  answer,
  beNew,
  find,
  focused,
  heard,
  plain,
  press,
  settle,
  showQuiz,
  storyWith,
  text,
  texts,
} from '../helpers/quiz-page.js';
import { testStory } from '../helpers/test-story.js';
import { ready, show } from '../helpers/view-suite.js';

const common = { story: 'test-story', version: 1, view: 'quiz' };

/** One right, one missed, three skipped. */
async function finish(view: ExplainerQuizElement): Promise<void> {
  await answer(view, 'Conflicting');
  await press(view, 'Next question');
  await answer(view, 'It sent troops');
  await press(view, 'Next question');
  for (let turn = 0; turn < 3; turn++) await press(view, 'Skip');
}

const atTheEnd = async (parent?: Element): Promise<ExplainerQuizElement> => {
  const view = await showQuiz(testStory(), parent);
  await finish(view);
  return view;
};

const row = (view: ExplainerQuizElement, about: string): HTMLElement => {
  const found = all(view, '.review > li').find(({ innerText }) => innerText.includes(about));
  if (!found) throw new Error(`no row about ${about}`);
  return found;
};

/** What a button of a row marks, by its name. */
const marks = (of: HTMLElement): HTMLElement[] => [
  ...of.querySelectorAll<HTMLElement>('button[aria-label]'),
];

const nameOf = (it: HTMLElement): string => plain(it.getAttribute('aria-label') ?? it.innerText);

describe('the end of a quiz', () => {
  beforeEach(beNew);

  it('tells the score in words at its heading, where the focus goes', async () => {
    const view = await atTheEnd();
    expect(focused(view)).to.equal(find(view, '.score'));
    expect(focused(view)?.localName).to.match(/^h\d$/);
    expect(text(view, '.score')).to.equal('You got 1 of 5 right');
    expect(text(view, '.outcome')).to.equal('Read on.');
  });

  for (const [right, outcome] of [
    [0, 'Read on.'],
    [1, 'You followed it well.'],
  ] as const) {
    it(`has an outcome for ${right} of 1 right`, async () => {
      const view = await showQuiz(storyWith('q-reply'));
      await answer(view, right ? 'It closed' : 'It sent');
      await press(view, 'See your result');
      expect(text(view, '.score')).to.equal(`You got ${right} of 1 right`);
      expect(text(view, '.outcome')).to.equal(outcome);
    });
  }

  describe('leads from each question', () => {
    it('to its evidence, and back', async () => {
      const view = await atTheEnd();
      await press(view, 'Two charges went off.');
      expect(focused(view)?.localName).to.equal('fieldset');
      expect(text(view, '.finding')).to.contain('Conflicting accounts');
      await press(view, 'See your result');
      expect(focused(view)).to.equal(find(view, '.score'));
    });

    for (const [about, name, kind, item] of [
      ['Two charges', 'Two charges went off.', 'claim', 'claim-two-charges'],
      ['How many charges', 'How many charges?', 'dispute', 'dispute-charges'],
      ['stays shut', 'The border stays shut.', 'quote', 'quote-border'],
    ] as const) {
      it(`to its ${kind} in the other views, and says so`, async () => {
        const view = await atTheEnd();
        const picked = heard(view, 'explainer-select');
        const [mark] = marks(row(view, about)) as [HTMLElement];
        expect(nameOf(mark)).to.equal(`Mark in the story: ${name}`);
        expect(mark.innerText).to.equal('Mark in the story');
        mark.click();
        await view.updateComplete;
        expect(picked).to.deep.equal([{ ...common, kind, item }]);
        expect(announced(view)).to.equal('Marked in every part of this story on the page.');
        expect(mark.getAttribute('aria-current')).to.equal('true');
        expect(row(view, about).className).to.equal('linked');
        expect(mark.isConnected, 'the reader’s place is kept').to.equal(true);
      });
    }

    it('to each event of an order, in the right one', async () => {
      const view = await atTheEnd();
      const picked = heard(view, 'explainer-select');
      const order = row(view, 'Put these in order');
      expect(plain(order.innerText)).to.contain('press an event to mark it in the story:');
      expect(marks(order).map(nameOf)).to.deep.equal([
        'Mark in the story: The pact is signed',
        'Mark in the story: A blast shuts the bridge',
        'Mark in the story: The North closes the border',
      ]);
      marks(order)[0]?.click();
      await view.updateComplete;
      expect(picked).to.deep.equal([{ ...common, kind: 'event', item: 'pact' }]);
      expect(marks(order).map((it) => it.getAttribute('aria-current'))).to.deep.equal([
        'true',
        null,
        null,
      ]);
    });

    it('by real buttons only, and not where the story names nothing', async () => {
      const view = await atTheEnd();
      expect(marks(row(view, 'What did the North do'))).to.deep.equal([]);
      const handlers = all(view, '.end [role], .end [tabindex]:not(.score), .end a:not([href])');
      expect(handlers.map(({ outerHTML }) => outerHTML)).to.deep.equal(
        all(view, '.end [role="status"]').map(({ outerHTML }) => outerHTML),
      );
    });

    it('so that ladder, timeline, quotes and sources of the page mark it', async () => {
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      // Above the others: what they show more of must not push it about.
      const view = await atTheEnd(parent);
      const [timeline, quotes, sources, ladder] = await Promise.all(
        ['timeline', 'quotes', 'sources', 'ladder'].map((name) =>
          show<ExplainerQuizElement>(`explainer-${name}`, testStory(), parent),
        ),
      );
      const scrolled = scrollY;
      marks(row(view, 'Two charges'))[0]?.click();
      for (const it of [timeline, quotes, sources, ladder]) await it?.updateComplete;
      await aTimeout(50);
      expect(texts(timeline as Element, '.linked').join()).to.contain('A blast shuts the bridge');
      expect(texts(sources as Element, 'tr.linked th').join()).to.contain('Two charges went off.');
      expect(all(ladder as Element, '[aria-current], .linked').length).to.be.greaterThan(0);
      marks(row(view, 'stays shut'))[0]?.click();
      await (quotes as ExplainerQuizElement).updateComplete;
      expect(texts(quotes as Element, '.flag')).to.include('Selected');
      expect(scrollY, 'the page stays').to.equal(scrolled);
    });
  });

  describe('is shared', () => {
    const TEXT = 'What happened at Ostra?\nI got 1 of 5 questions right.';
    const { href } = new URL(location.pathname + location.search, location.href);

    /** Gives the page what it asks of the browser, until the test ends. */
    const given: string[] = [];
    const give = (name: 'share' | 'clipboard', value: unknown): void => {
      given.push(name);
      Object.defineProperty(navigator, name, { configurable: true, value });
    };
    afterEach(() => {
      for (const name of given.splice(0)) Reflect.deleteProperty(navigator, name);
    });

    const share = async (view: ExplainerQuizElement): Promise<ExplainerShareEvent['detail']> => {
      setTimeout(() => void press(view, 'Share your result'));
      const { detail } = (await oneEvent(view, 'explainer-share')) as ExplainerShareEvent;
      await view.updateComplete;
      await aTimeout(0);
      return detail;
    };

    it('by the device’s own menu: headline, score in words, address', async () => {
      const taken: ShareData[] = [];
      give('share', (data: ShareData) => {
        taken.push(data);
        return Promise.resolve();
      });
      const view = await atTheEnd();
      const detail = await share(view);
      expect(taken).to.deep.equal([{ title: 'The bridge at Ostra', text: TEXT, url: href }]);
      expect(detail).to.deep.equal({ ...common, item: '', method: 'share' });
    });

    it('by the clipboard where there is no such menu, and says so', async () => {
      const taken: string[] = [];
      give('share', undefined);
      give('clipboard', {
        writeText: (it: string) => {
          taken.push(it);
          return Promise.resolve();
        },
      });
      const view = await atTheEnd();
      const detail = await share(view);
      expect(taken).to.deep.equal([`${TEXT}\n${href}`]);
      expect(detail.method).to.equal('clipboard');
      expect(text(view, '.share [role="status"]')).to.equal('Copied.');
      await press(view, 'Start again');
      await finish(view);
      expect(text(view, '.share [role="status"]'), 'of another result').to.equal('');
    });

    it('as a text that is selected where the page may not copy', async () => {
      give('share', undefined);
      give('clipboard', { writeText: () => Promise.reject(new Error('no')) });
      const view = await atTheEnd();
      const detail = await share(view);
      expect(detail.method).to.equal('select');
      const field = focused(view) as HTMLTextAreaElement;
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(
        `${TEXT}\n${href}`,
      );
      await expect(view).to.be.accessible();
    });

    it('not at all where the reader closes the menu', async () => {
      give('share', () => Promise.reject(new DOMException('closed', 'AbortError')));
      const view = await atTheEnd();
      const events = heard(view, 'explainer-share');
      await press(view, 'Share your result');
      await aTimeout(20);
      expect(events).to.deep.equal([]);
      expect(all(view, 'textarea')).to.deep.equal([]);
    });

    it('in words that can be read aloud and give no answer away', async () => {
      let told = '';
      give('share', (data: ShareData) => {
        told = data.text ?? '';
        return Promise.resolve();
      });
      const view = await atTheEnd();
      await share(view);
      expect(told).to.match(/^[\p{L}\p{N}\p{P}\s]+$/u);
      for (const secret of ['Conflicting', 'border', 'charges', 'Mara', 'pact', 'Read on']) {
        expect(told).not.to.contain(secret);
      }
    });
  });

  it('asks all or only the missed again', async () => {
    const view = await atTheEnd();
    await press(view, 'Try the 4 missed again');
    expect(text(view, '.progress')).to.equal('Question 1 of 4');
    for (let turn = 0; turn < 4; turn++) await press(view, 'Skip');
    await press(view, 'Start again');
    expect(text(view, '.progress')).to.equal('Question 1 of 5');
    expect(focused(view)?.localName).to.equal('fieldset');
  });

  it('is left and come back to by keys alone', async () => {
    const view = await atTheEnd();
    await sendKeys({ press: 'Tab' });
    expect(nameOf(focused(view) as HTMLElement)).to.equal('Try the 4 missed again');
    await sendKeys({ press: 'Enter' });
    await view.updateComplete;
    expect(text(view, '.progress')).to.equal('Question 1 of 4');
  });

  it('of a thousand questions draws the first of them at once and the rest while nobody waits', async () => {
    const story = manyQuestions(1000);
    const view = await showQuiz(story);
    for (let turn = 0; turn < 1000; turn++) {
      find(view, '.primary + button').click();
      await view.updateComplete;
    }
    await settle(view);
    expect(text(view, '.score')).to.equal('You got 0 of 1,000 right');
    expect(all(view, '.review > li')).to.have.length(50);
    for (let turn = 0; turn < 300 && all(view, '.review > li').length < 1000; turn++) {
      await aTimeout(20);
    }
    expect(all(view, '.review > li')).to.have.length(1000);
  }).timeout(30_000);

  for (const [name, style] of [
    ['light', 'color-scheme: light; background: Canvas; color: CanvasText'],
    ['dark', 'color-scheme: dark; background: Canvas; color: CanvasText'],
    ['within 320 px in text twice as large', 'width: 288px; font-size: 34px'],
  ] as const) {
    it(`can be read ${name}`, async () => {
      const parent = await fixture<HTMLElement>(html`<div style=${style}></div>`);
      const view = await atTheEnd(parent);
      all(view, 'details').forEach((it) => ((it as HTMLDetailsElement).open = true));
      marks(row(view, 'Two charges'))[0]?.click();
      await view.updateComplete;
      await expect(view).to.be.accessible();
      const { left, right } = parent.getBoundingClientRect();
      const wide = all(view, '*:not(.unseen)').filter((it) => {
        const box = it.getBoundingClientRect();
        return !it.closest('svg') && (box.right > right + 1 || box.left < left - 1);
      });
      expect(wide.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
    });
  }

  it('can be read in forced colours', async function () {
    if (!(await executeServerCommand('kit:media', { 'forced-colors': 'active' }))) this.skip();
    const view = await atTheEnd();
    marks(row(view, 'Two charges'))[0]?.click();
    await ready(view);
    await expect(view).to.be.accessible({ ignoredRules: ['color-contrast'] });
    const bar = getComputedStyle(row(view, 'Two charges')).borderInlineStartWidth;
    await executeServerCommand('kit:media', {});
    expect(bar, 'marked by more than a colour').to.equal('4px');
  });
});
