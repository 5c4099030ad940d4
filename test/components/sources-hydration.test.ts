// Before anything imports Lit: it teaches LitElement to take over what a server drew.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerSourcesElement } from '../../src/index.js';
import { manySources } from '../helpers/many-sources.js';

describe('a table of sources that a server drew', () => {
  const takenOver = async (rows: number) => {
    const markup = await executeServerCommand<string, object>('kit:ssr', {
      tag: 'explainer-sources',
      story: { ...manySources(rows), id: `server-${rows}` },
    });
    const inert = document.implementation.createHTMLDocument();
    inert.body.setHTMLUnsafe(markup);
    const view = inert.body.firstElementChild as ExplainerSourcesElement;
    const cells = [...(view.shadowRoot?.querySelectorAll('td') ?? [])];
    const parent = await fixture<HTMLElement>(html`<div style="width: 320px"></div>`);
    parent.append(view);
    await view.updateComplete;
    return { view, cells };
  };

  it('is taken over whole, with all that its cells open, however long it is', async () => {
    const { view, cells } = await takenOver(150);
    expect(cells.length).to.equal(150 * 8);
    expect([...(view.shadowRoot?.querySelectorAll('td') ?? [])]).to.deep.equal(cells);
    expect(view.shadowRoot?.querySelectorAll('.told').length).to.equal(
      view.shadowRoot?.querySelectorAll('td details').length,
    );
  });

  it('then shows a phone one source at a time, the one its list names', async () => {
    const { view } = await takenOver(20);
    const shown = [...(view.shadowRoot?.querySelectorAll('thead th') ?? [])].filter(
      (head) => head.getClientRects().length,
    );
    const picker = view.shadowRoot?.querySelector<HTMLSelectElement>('.picker select');
    expect(shown.length).to.equal(2);
    expect(shown[1]?.textContent?.trim()).to.equal(picker?.selectedOptions[0]?.textContent?.trim());
  });
});
