import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/index.js';
import { testStory } from '../helpers/test-story.js';
import { drawnOnServer } from '../helpers/server-drawn.js';

describe('a view that a server drew of a large story', () => {
  it('waits for the story, which is checked in slices, and is then taken over', async () => {
    const { events, ...story } = testStory();
    const more = Array.from({ length: 3000 }, (_, index) => ({ ...events[0]!, id: `e-${index}` }));
    const view = await drawnOnServer({
      tag: 'explainer-sources',
      story: { ...story, events: [...events, ...more] },
    });
    const drawn = view.shadowRoot?.firstElementChild;
    const words = view.shadowRoot?.textContent;
    (await fixture<HTMLElement>(html`<div></div>`)).append(view);
    expect(view.status).to.equal('loading');
    await view.updateComplete;
    expect(view.status).to.equal('ready');
    expect(view.shadowRoot?.firstElementChild).to.equal(drawn);
    expect(view.shadowRoot?.textContent).to.equal(words);
  });
});
