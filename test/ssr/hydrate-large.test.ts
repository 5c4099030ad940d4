// Before anything imports Lit: it teaches LitElement to take over what a server drew.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerElement } from '../../src/index.js';
import { testStory } from '../helpers/test-story.js';

describe('a view that a server drew of a large story', () => {
  it('is taken over as it stands: the story is checked before, not in slices after', async () => {
    const { events, ...story } = testStory();
    const more = Array.from({ length: 3000 }, (_, index) => ({ ...events[0]!, id: `e-${index}` }));
    const markup = await executeServerCommand<string, object>('kit:ssr', {
      tag: 'explainer-sources',
      story: { ...story, events: [...events, ...more] },
    });
    const inert = document.implementation.createHTMLDocument();
    inert.body.setHTMLUnsafe(markup);
    const view = inert.body.firstElementChild as ExplainerElement;
    const drawn = view.shadowRoot?.firstElementChild;
    const words = view.shadowRoot?.textContent;
    (await fixture<HTMLElement>(html`<div></div>`)).append(view);
    expect(view.status).to.equal('ready');
    await view.updateComplete;
    expect(view.shadowRoot?.firstElementChild).to.equal(drawn);
    expect(view.shadowRoot?.textContent).to.equal(words);
    // What comes later is checked in slices.
    view.story = { ...story, id: 'later', events: [...events, ...more] };
    await view.updateComplete;
    expect(view.status).to.equal('loading');
  });
});
