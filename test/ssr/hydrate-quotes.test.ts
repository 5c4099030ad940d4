import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/index.js';
import { manyQuotes } from '../helpers/many-quotes.js';
import { drawnOnServer, nodesOf } from '../helpers/server-drawn.js';
import { waitUntil } from '../helpers/wait-until.js';

describe('many quotes that a server drew', () => {
  it('are all there, are taken over as they stand, and can be gone through', async () => {
    const story = { ...manyQuotes(60), id: `server-${Math.random()}` };
    const parent = await fixture<HTMLElement>(html`<div style="width: 600px"></div>`);
    const view = await drawnOnServer({ tag: 'explainer-quotes', story });
    const root = view.shadowRoot as ShadowRoot;
    const drawn = nodesOf(view);
    const cards = root.querySelectorAll('.card');
    expect(cards.length).to.equal(60);
    expect([...cards].every((card) => card.querySelector('.check'))).to.equal(true);
    parent.append(view);
    await waitUntil(() => view.status === 'ready');
    await view.updateComplete;
    await view.updateComplete;
    expect(nodesOf(view).filter((node) => !drawn.includes(node))).to.deep.equal([]);
    expect([...root.querySelectorAll('.card')]).to.deep.equal([...cards]);
    root.querySelector<HTMLElement>('.next')?.click();
    await view.updateComplete;
    await waitUntil(() => root.querySelector('.position')?.textContent?.trim() === '2 of 60');
    expect(root.querySelector('.current')).to.equal(cards[1]);
  });
});
