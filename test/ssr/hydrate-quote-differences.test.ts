import { expect, fixture, html } from '@open-wc/testing';
import { differencesState } from '../../src/components/explainer-quotes/quote-differences-loader.js';
import '../../src/define/index.js';
import { quotedStory } from '../helpers/quoted-story.js';
import { drawnOnServer, nodesOf } from '../helpers/server-drawn.js';
import { waitUntil } from '../helpers/wait-until.js';

describe('renderings that a server drew', () => {
  it('have what differs marked, and are taken over as they stand', async () => {
    const parent = await fixture<HTMLElement>(html`<div style="width: 600px"></div>`);
    const story = { ...quotedStory(), id: `server-${Math.random()}` };
    const view = await drawnOnServer({ tag: 'explainer-quotes', story });
    const drawn = nodesOf(view);
    expect(view.shadowRoot?.querySelectorAll('mark').length).to.be.greaterThan(0);
    expect(differencesState()).to.equal(undefined);
    parent.append(view);
    await waitUntil(() => view.status === 'ready');
    await view.updateComplete;
    await view.updateComplete;
    expect(differencesState()).not.to.equal(undefined);
    expect(nodesOf(view)).to.deep.equal(drawn);
  });
});
