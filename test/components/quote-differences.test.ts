import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadDifferences } from '../../src/components/explainer-quotes/quote-differences-loader.js';
import '../../src/define/index.js';
import { cardOf, showQuotes, textOf, within } from '../helpers/quote-page.js';
import { waitUntil } from '../helpers/wait-until.js';

const NOT_COMPARED = 'What differs could not be marked.';

/** In this order: what compares is loaded once for all views of a page. */
describe('what differs between renderings', () => {
  it('is not marked before any is opened, but each rendering is there, in its language where that is known', async () => {
    const check = within(cardOf(await showQuotes(), 'به‌موقع'), '.check');
    expect(check.querySelector('mark, .pair')).to.equal(null);
    expect(check.textContent).not.to.contain(NOT_COMPARED);
    const renderings = [...check.querySelectorAll<HTMLElement>('.rendering')];
    expect(renderings.map(({ lang }) => lang)).to.deep.equal(['', 'fa']);
    expect(getComputedStyle(renderings[1] as HTMLElement).direction).to.equal('rtl');
  });

  it('is told to be missing where what compares does not come', async () => {
    await loadDifferences(() => Promise.reject(new Error('offline')));
    const check = within<HTMLDetailsElement>(
      cardOf(await showQuotes(), 'The border stays'),
      '.check',
    );
    expect(check.textContent).to.contain(NOT_COMPARED);
    expect(check.textContent).to.contain('No one will cross.');
  });

  it('is marked once it is opened, and the focus and what is open stay', async () => {
    const view = await showQuotes();
    const check = within<HTMLDetailsElement>(cardOf(view, 'The border stays'), '.check');
    const summary = within(check, 'summary');
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => check.querySelector('mark'));
    expect(check.open).to.equal(true);
    expect(view.shadowRoot?.activeElement).to.equal(summary);
    expect(textOf(check)).to.contain('As shown here').and.not.to.contain(NOT_COMPARED);
  });

  it('is marked at once in what is drawn after', async () => {
    const check = within(cardOf(await showQuotes(), 'The border stays'), '.check');
    expect(check.querySelectorAll('mark').length).to.be.greaterThan(0);
  });
});
