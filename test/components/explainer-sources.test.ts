import { expect } from '@open-wc/testing';
import '../../src/define/index.js';
import type { ExplainerSourcesElement } from '../../src/index.js';
import { testStory } from '../helpers/test-story.js';
import { behavesLikeAView, show } from '../helpers/view-suite.js';

const showSources = (story: unknown = testStory()) =>
  show<ExplainerSourcesElement>('explainer-sources', story);

describe('<explainer-sources>', () => {
  behavesLikeAView('explainer-sources', { shows: 'Bridge closed after blast' });

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
    const linked = [...(other.shadowRoot?.querySelectorAll('tr.linked .pick') ?? [])].map((cell) =>
      cell.textContent?.trim(),
    );
    // The dispute is about the same event.
    expect(linked).to.deep.equal(['Two charges went off.', 'How many charges went off?']);
  });
});
