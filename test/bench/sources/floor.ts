/** The floor: the same sources as a list, and what each says of each claim as a table, in plain DOM. */
import type { manySources } from '../../helpers/many-sources.js';
import type { Actions, Mount } from '../contestant.js';
import { button, fill, find, h } from '../lib/dom.js';

type Story = ReturnType<typeof manySources>;
type Claim = Story['claims'][number];

const STYLE =
  'div{overflow-x:auto}table{border-collapse:collapse;font-size:13px}td,th{border:1px solid #ccc;padding:4px}';

export const mount: Mount<Story> = (root, { sources, claims }) => {
  const body = h('tbody');
  const count = h('span', { role: 'status' });
  const differs = ({ citations }: Claim): boolean =>
    new Set(citations.map(({ stance }) => stance)).size > 1;

  const drawRow = ({ text, citations }: Claim): Node => {
    const by = new Map(citations.map((citation) => [citation.source, citation]));
    const cells = sources.map(({ id }) => {
      const { stance = '', says } = by.get(id) ?? {};
      return says
        ? h('td', {}, h('details', {}, h('summary', {}, stance), h('p', {}, says)))
        : h('td', {}, '–');
    });
    return h('tr', {}, h('th', { scope: 'row' }, text), ...cells);
  };

  let isOnly = false;
  let isSorted = false;
  let stop = (): void => undefined;
  const show = (): void => {
    const rankOf = ({ citations }: Claim): string =>
      citations.find(({ source }) => source === sources[0]?.id)?.stance ?? 'z';
    const sorted = isSorted
      ? [...claims].sort((a, b) => Number(rankOf(a) > rankOf(b)) - Number(rankOf(a) < rankOf(b)))
      : claims;
    const shown = isOnly ? sorted.filter(differs) : sorted;
    count.textContent = `${shown.length} of ${claims.length} rows`;
    stop();
    stop = fill(body, shown, drawRow);
  };
  const only = button('Only where they differ', () => {
    isOnly = !isOnly;
    only.ariaPressed = String(isOnly);
    show();
  });
  show();
  const list = sources.map(({ headline, publisher, author, datePublished, url, type }) =>
    h(
      'li',
      {},
      h('h3', {}, h('a', { href: url }, headline)),
      h('p', {}, `${publisher} · ${type} · ${author.join(', ')} · `, h('time', {}, datePublished)),
    ),
  );
  const heads = sources.map(({ publisher }) =>
    h(
      'th',
      { scope: 'col' },
      button(publisher, () => {
        isSorted = !isSorted;
        show();
      }),
    ),
  );
  const head = h('thead', {}, h('tr', {}, h('th', {}, 'Claim'), ...heads));
  root.append(
    h('style', {}, STYLE),
    h('ol', {}, ...list),
    only,
    count,
    h('div', {}, h('table', {}, head, body)),
  );
};

/** Each time another cell, as a reader who goes on. */
let opened = 0;

export const actions: Actions = {
  filter: () => find('> button')[0]?.click(),
  sort: () => find('thead button')[0]?.click(),
  open: () => find('td summary')[opened++ * 3]?.click(),
};
