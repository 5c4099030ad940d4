import { expect, fixture, html } from '@open-wc/testing';
import type { ExplainerElement } from '../../src/index.js';
import { testStory } from '../helpers/test-story.js';
import { ready, shownText } from '../helpers/view-suite.js';

// Its own file: a page defines a tag only once.
describe('a view that is defined before the story around it', () => {
  it('asks again once that is defined', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.innerHTML = `<explainer-story><div><explainer-sources></explainer-sources></div></explainer-story>`;
    const story = parent.firstElementChild as HTMLElement & { story: unknown };
    const view = parent.querySelector('explainer-sources') as ExplainerElement;
    story.story = testStory();
    await import('../../src/define/explainer-sources.js');
    await view.updateComplete;
    expect(view.status).to.equal('idle');
    await import('../../src/define/explainer-story.js');
    await ready(view);
    expect(shownText(view)).to.contain('Bridge closed after blast');
  });
});
