import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/index.js';
import { registerTranslation } from '../../src/index.js';
import * as persian from '../../src/localize/translations/fa.js';
import { manySteps } from '../helpers/many-steps.js';
import { drawnOnServer, drawOnServer, nodesOf } from '../helpers/server-drawn.js';
import { bareStory, testStory } from '../helpers/test-story.js';
import { shownText } from '../helpers/view-suite.js';

const tags = [
  'explainer-ladder',
  'explainer-quiz',
  'explainer-quotes',
  'explainer-timeline',
  'explainer-sources',
];

describe('a view that a server drew', () => {
  for (const tag of tags) {
    describe(tag, () => {
      for (const [title, story] of [
        ['a whole story', testStory()],
        ['an empty one', bareStory()],
        ...(tag === 'explainer-ladder' ? ([['many steps', manySteps(150)]] as const) : []),
      ] as const) {
        it(`reads the same before and after it is taken over, with ${title}`, async () => {
          const view = await drawnOnServer({ tag, story });
          const parent = await fixture<HTMLElement>(html`<div></div>`);
          const drawn = nodesOf(view);
          const words = view.shadowRoot?.textContent;
          expect(drawn.length).to.be.greaterThan(1);
          parent.append(view);
          await view.updateComplete;
          expect(view.status).to.equal('ready');
          expect(nodesOf(view).filter((node) => !drawn.includes(node))).to.deep.equal([]);
          expect(view.shadowRoot?.textContent).to.equal(words);
          // And from then on it lives: another story is drawn.
          view.story = { ...testStory(), id: 'other' };
          await view.updateComplete;
          expect(shownText(view)).not.to.equal('');
        });
      }
    });
  }

  for (const tag of tags) {
    it(`takes ${tag} over where the address names an item, and marks that afterwards`, async () => {
      // One that something in this view is about.
      const event = tag === 'explainer-quotes' ? 'reply' : 'blast';
      const story = { ...testStory(), id: `linked-${tag}` };
      const view = await drawnOnServer({ tag, story });
      history.replaceState(null, '', `#explainer=linked-${tag}/event/${event}`);
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      const marks = () =>
        [...(view.shadowRoot?.querySelectorAll('section *') ?? [])].map((element) =>
          [element.localName, element.getAttribute('class'), element.ariaCurrent].join(' '),
        );
      const drawn = marks();
      parent.append(view);
      await view.updateComplete;
      await view.updateComplete;
      expect(marks()).not.to.deep.equal(drawn);
      history.replaceState(null, '', location.pathname + location.search);
      expect(view.shadowRoot?.querySelectorAll('section').length).to.equal(1);
      expect(view.status).to.equal('ready');
    });
  }

  it('stays in the language it was drawn in, whatever the page speaks', async () => {
    registerTranslation(persian);
    document.documentElement.lang = 'fa';
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const story = { ...testStory(), id: 'spoken' };
    const view = await drawnOnServer({ tag: 'explainer-sources', story });
    const words = view.shadowRoot?.textContent;
    parent.append(view);
    await view.updateComplete;
    await view.updateComplete;
    document.documentElement.lang = 'en';
    expect(view.shadowRoot?.textContent).to.equal(words);
    expect(words).to.contain('Who reported what');
  });

  it('speaks the language of its tag', async () => {
    for (const tag of tags) {
      const markup = await drawOnServer({ tag, story: testStory(), attributes: { lang: 'fa' } });
      expect(markup, tag).to.match(/[\u0600-\u06ff]{3}/);
    }
  });

  it('is refused where nothing of the story can be shown, with the reason', async () => {
    let reason = '';
    await drawOnServer({ tag: 'explainer-quiz', story: { id: 'a' } }).catch((error: Error) => {
      reason = error.message;
    });
    expect(reason).to.contain('headline');
  });

  it('heeds the attributes of its tag', async () => {
    const markup = await drawOnServer({
      tag: 'explainer-sources',
      story: testStory(),
      attributes: { 'heading-level': '4' },
    });
    expect(markup).to.contain('<h4').and.not.to.contain('<h2');
  });
});
