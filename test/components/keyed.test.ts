import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, render } from 'lit';
import { keyed } from '../../src/components/base/keyed.js';

const draw = (to: HTMLElement, items: readonly number[], note = ''): readonly Element[] => {
  const list = keyed(
    items,
    (item) => item,
    (item) => html`<li>${item}${note}</li>`,
  );
  render(
    html`<ul>
      ${list}
      <li class="end">end</li>
    </ul>`,
    to,
  );
  return [...to.querySelectorAll('li:not(.end)')];
};
const lists = fc.uniqueArray(fc.nat(12), { maxLength: 12 });

describe('a keyed list', () => {
  it('stands in the order asked for, each item as it is drawn now', () => {
    fc.assert(
      fc.property(fc.array(lists, { minLength: 1, maxLength: 5 }), (orders) => {
        const to = document.createElement('div');
        for (const [at, order] of orders.entries()) {
          const texts = draw(to, order, ` of ${at}`).map((node) => node.textContent);
          expect(texts).to.deep.equal(order.map((item) => `${item} of ${at}`));
          expect(to.querySelector('ul')?.lastElementChild?.className).to.equal('end');
        }
      }),
    );
  });

  it('keeps the nodes of what stays, wherever that comes to stand', () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const to = document.createElement('div');
        const stood = new Map(draw(to, before).map((node, at) => [before[at], node]));
        for (const [at, node] of draw(to, after).entries()) {
          const item = after[at] as number;
          if (stood.has(item)) expect(node).to.equal(stood.get(item));
        }
      }),
    );
  });

  it('leaves where they are those that are in order', () => {
    const to = document.createElement('div');
    document.body.append(to);
    const [first] = draw(to, [1, 2, 3]) as [HTMLElement];
    first.tabIndex = -1;
    first.focus();
    draw(to, [1, 3, 4]);
    expect(document.activeElement).to.equal(first);
    to.remove();
  });
});
