import { expect } from '@open-wc/testing';
import '../../src/define/index.js';
import type { ExplainerSourcesElement } from '../../src/index.js';
import { testStory } from '../helpers/test-story.js';
import { behavesLikeAView, show, shownText } from '../helpers/view-suite.js';

const showSources = (story: unknown = testStory()) =>
  show<ExplainerSourcesElement>('explainer-sources', story);

describe('<explainer-sources>', () => {
  behavesLikeAView('explainer-sources', { shows: 'Bridge closed after blast' });

  it('names what is known of a source and what is not', async () => {
    const view = await showSources();
    const [herald, wire] = view.shadowRoot?.querySelectorAll<HTMLElement>('.list > li') ?? [];
    expect(herald?.innerText)
      .to.contain('The Herald')
      .and.to.contain('By A. Reporter')
      .and.to.contain('March 2, 2021');
    expect(wire?.innerText)
      .to.contain('publisher not named')
      .and.to.contain('author not named')
      .and.to.contain('undated');
  });

  it('links a source only where it has an address', async () => {
    const view = await showSources();
    const links = [...(view.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.list a') ?? [])];
    expect(links.map((link) => link.href)).to.deep.equal(['https://example.org/bridge']);
  });

  it('sets claims and disputes against sources, with stance and number', async () => {
    const view = await showSources();
    const rows = [...(view.shadowRoot?.querySelectorAll('tbody tr:not(.group)') ?? [])];
    expect(rows.map((row) => row.querySelector('th')?.textContent?.trim())).to.deep.equal([
      'Two charges went off.',
      'The pact was signed in 2019.',
      'How many charges went off?',
    ]);
    const cells = [...(rows[2]?.querySelectorAll<HTMLElement>('td summary') ?? [])].map((cell) =>
      cell.innerText.trim(),
    );
    expect(cells).to.deep.equal(['1 charges', '2 charges']);
    expect(rows[1]?.querySelectorAll('td')[1]?.textContent).to.contain('says nothing on it');
  });

  it('can show only what the sources differ on, and says how many that is', async () => {
    const view = await showSources();
    view.shadowRoot?.querySelector<HTMLButtonElement>('.filter button')?.click();
    await view.updateComplete;
    expect(shownText(view))
      .to.contain('Showing 2 of 3 rows.')
      .and.not.to.contain('The pact was signed in 2019.');
  });

  it('selects a claim for every view of the story', async () => {
    const view = await showSources();
    const other = await showSources();
    let detail: unknown;
    view.addEventListener('explainer-select', (event) => (detail = event.detail), { once: true });
    view.shadowRoot?.querySelector<HTMLButtonElement>('.pick')?.click();
    expect(detail).to.deep.equal({
      story: 'test-story',
      version: 1,
      view: 'sources',
      kind: 'claim',
      item: 'claim-two-charges',
    });
    await other.updateComplete;
    const linked = [...(other.shadowRoot?.querySelectorAll('tr.linked th') ?? [])].map((cell) =>
      cell.textContent?.trim(),
    );
    // The dispute is about the same event.
    expect(linked).to.deep.equal(['Two charges went off.', 'How many charges went off?']);
  });
});
