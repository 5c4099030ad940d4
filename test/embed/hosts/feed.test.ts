/** What `explainer-kit export -f static` prints, as feeds, mails and apps take it. Needs `npm run build`: dist/. */
import { expect } from '@open-wc/testing';
import { exportText } from './host-page.js';

/** What WordPress lets any author write, and what feeds and mails let pass. */
const COMMON = new Set(
  (
    'a article bdi blockquote br cite dd details dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header img li ol p ' +
    'q section span strong summary time ul'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  'alt datetime dir height href lang loading open rel src start width'.split(' '),
);

const words = (text: string | null): string =>
  (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

describe('a feed or a newsletter', function () {
  this.timeout(60_000);

  let markup = '';
  let page: Document;
  before(async () => {
    markup = await exportText('static');
    page = new DOMParser().parseFromString(markup, 'text/html');
  });

  const elements = (): readonly Element[] => [...page.body.querySelectorAll('*')];

  it('gets elements that every reader knows, without script or style', () => {
    const others = elements().filter(({ localName }) => !COMMON.has(localName));
    expect(others.map(({ localName }) => localName)).to.deep.equal([]);
  });

  it('gets no class, no id, no handler: nothing that could meet the names of a page', () => {
    const others = elements()
      .flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
      .filter((name) => !ATTRIBUTES.has(name));
    expect([...new Set(others)]).to.deep.equal([]);
  });

  it('gets markup that XML can hold too', () => {
    const xml = new DOMParser().parseFromString(
      `<div xmlns="http://www.w3.org/1999/xhtml">${markup}</div>`,
      'application/xhtml+xml',
    );
    expect(xml.querySelector('parsererror')?.textContent ?? '').to.equal('');
    expect(words(xml.documentElement.textContent) === words(page.body.textContent)).to.equal(true);
  });

  it('gets headings in order, with no level left out', () => {
    const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
      Number(localName[1]),
    );
    expect(levels[0]).to.equal(2);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 1)).to.be.lessThan(2));
  });

  it('gets addresses that lead somewhere from a mail', () => {
    const addresses = [...page.querySelectorAll('[href], [src]')].map(
      (it) => it.getAttribute('href') ?? it.getAttribute('src') ?? '',
    );
    expect(addresses.filter((it) => !/^https?:/.test(it))).to.deep.equal([]);
  });

  it('gets lists that hold items, and nothing empty', () => {
    expect([...page.querySelectorAll(':is(ul, ol) > :not(li)')].length).to.equal(0);
    const empty = elements().filter((it) => it.localName !== 'img' && !it.textContent?.trim());
    expect(empty.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });

  it('gets the same as text', async () => {
    const text = words(await exportText('text'));
    expect(/<\/?[a-z]/i.test(text)).to.equal(false);
    const missing = [...page.querySelectorAll('h2, h3, blockquote p')]
      .map((it) => words(it.textContent))
      .filter((it) => !text.includes(it));
    expect(missing).to.deep.equal([]);
  });
});
