import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { keyed } from '../../src/components/base/keyed.js';

const draw = (items: readonly string[], list: HTMLElement): Map<string, Element> => {
  const cards = keyed(
    items,
    (item: string) => item,
    (item: string, at: number) => html`<li data-at=${at}>${item}</li>`,
  );
  render(
    html`<ul>
      ${cards}
      <li class="end">end</li>
    </ul>`,
    list,
  );
  const drawn = [...list.querySelectorAll('li:not(.end)')];
  expect(drawn.map(({ textContent }) => textContent)).to.deep.equal(items);
  expect(drawn.map((card) => card.getAttribute('data-at'))).to.deep.equal(
    items.map((_, at) => String(at)),
  );
  expect(list.querySelector('ul')?.lastElementChild?.className).to.equal('end');
  return new Map(drawn.map((card) => [card.textContent ?? '', card]));
};

describe('cards of a story that changes', () => {
  it('stay those of their quotes, whatever comes, goes or moves', () => {
    const list = document.createElement('div');
    let before = new Map<string, Element>();
    for (const items of [
      '',
      'abcd',
      'dcba',
      'xdcba',
      'cbx',
      'bxcef',
      '',
      'fa',
      'abcdef',
      'fbdace',
    ]) {
      const now = draw(items.split(''), list);
      for (const [item, card] of now) {
        if (before.has(item))
          expect(before.get(item) === card, `${item} in ${items}`).to.equal(true);
      }
      before = now;
    }
  });

  it('move no more than has to: what stays in order keeps its focus', () => {
    const list = document.createElement('div');
    document.body.append(list);
    const card = draw(['a', 'b', 'c', 'd'], list).get('c') as HTMLElement;
    card.tabIndex = -1;
    card.focus();
    draw(['new', 'a', 'c', 'd'], list);
    expect(document.activeElement === card).to.equal(true);
    list.remove();
  });
});
