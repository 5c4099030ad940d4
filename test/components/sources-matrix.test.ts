import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerSourcesElement } from '../../src/index.js';
import { manySources } from '../helpers/many-sources.js';
import { bareStory, testStory } from '../helpers/test-story.js';
import { show, shownText } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

type View = ExplainerSourcesElement;

/** The test story, its second source with an address and a copy. */
function matrixStory(change: object = {}) {
  const story = testStory();
  const links = {
    url: 'https://wire.example.org/night',
    archivedAt: 'https://archive.example.org/1',
  };
  return {
    ...story,
    quiz: undefined,
    sources: [story.sources[0], { ...story.sources[1], ...links }],
    ...change,
  };
}

async function showMatrix(story: unknown = matrixStory(), width = 1000): Promise<View> {
  const parent = await fixture<HTMLElement>(html`<div id="frame" style="width: ${width}px"></div>`);
  return show<View>('explainer-sources', story, parent);
}
const all = (view: View, selector: string) => [
  ...(view.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const find = (view: View, selector: string) => all(view, selector)[0];
const rows = (view: View) => all(view, 'tbody tr:not(.group)');
const names = (view: View) => all(view, 'tbody .pick').map((pick) => pick.innerText);
const status = (view: View) => find(view, '.filter [role=status]')?.textContent;
const cell = (view: View, row: number, column: number) =>
  rows(view)[row]?.querySelectorAll<HTMLElement>('td')[column];
/** Without the marks that set a name off, which not every browser gives back. */
const plain = (text = '') =>
  text
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const isShown = (element: Element | undefined) => Boolean(element?.getClientRects().length);

async function press(view: View, element: HTMLElement | undefined): Promise<void> {
  element?.focus();
  await sendKeys({ press: 'Enter' });
  await view.updateComplete;
}
async function choose(view: View, select: HTMLElement | undefined, index: number): Promise<void> {
  (select as HTMLSelectElement).selectedIndex = index;
  select?.dispatchEvent(new Event('change'));
  await view.updateComplete;
}
async function open(view: View, details: Element | null | undefined): Promise<void> {
  (details as HTMLDetailsElement).open = true;
  await aTimeout(50);
  await view.updateComplete;
}
const told = (view: View) => all(view, 'td .told').length;

describe('the matrix of sources', () => {
  afterEach(() => executeServerCommand('kit:media', {}));

  it('sets claims and open questions against sources, with stance and number', async () => {
    const view = await showMatrix();
    expect(names(view)).to.deep.equal([
      'Two charges went off.',
      'The pact was signed in 2019.',
      'How many charges went off?',
    ]);
    expect(all(view, 'td').map((it) => it.innerText.trim())).to.deep.equal([
      'denies it',
      'says so',
      'denies it',
      'says nothing on it',
      '1 charges',
      '2 charges',
    ]);
  });

  it('shows each stance by a shape of its own beside the word, also in forced colours', async () => {
    const story = matrixStory();
    const stances = ['asserts', 'denies', 'qualifies', 'no-comment'];
    const claims = stances.map((stance, at) => ({
      ...story.claims[0],
      id: `c-${at}`,
      citations: [{ source: 'herald', stance }],
    }));
    const view = await showMatrix({ ...story, claims });
    const shapes = () =>
      all(view, 'tbody [data-stance]').map((gist) => {
        const { backgroundImage, backgroundSize, borderTopWidth, borderTopStyle } =
          getComputedStyle(gist, '::before');
        return [backgroundImage, backgroundSize, borderTopWidth, borderTopStyle].join();
      });
    expect(new Set(shapes()).size).to.equal(4);
    expect(all(view, '.legend li').map((it) => it.innerText)).to.deep.equal([
      'says so',
      'denies it',
      'qualifies it',
      'does not comment',
      'says nothing on it',
    ]);
    if (!(await executeServerCommand('kit:media', { 'forced-colors': 'active' }))) return;
    expect(new Set(shapes()).size).to.equal(4);
    // Else no gradient would be painted.
    const adjusted = all(view, '[data-stance]').map(
      (mark) => getComputedStyle(mark, '::before').forcedColorAdjust,
    );
    expect([...new Set(adjusted)]).to.deep.equal(['none']);
  });

  it('says on how many the sources differ, and which two most', async () => {
    const view = await showMatrix(manySources(12));
    expect(shownText(view)).to.contain('The sources differ on 6 of 12 claims and open questions.');
    expect(shownText(await showMatrix())).to.contain('The sources differ on 2 of 3');
    const three = matrixStory();
    const sources = [...three.sources, { id: 'third', headline: 'A third' }];
    expect(plain(shownText(await showMatrix({ ...three, id: 'three', sources })))).to.contain(
      'Most often at odds, by stance or number: 1 · The Herald and 2 · Two versions of one night, on 2.',
    );
  });

  describe('is a table to assistive technology', () => {
    interface Node {
      role: string;
      name: string;
      children?: Node[];
    }
    const tableOf = async (): Promise<Node | false> => {
      const tree = await executeServerCommand<Node, object>('kit:a11y', { within: '#frame' });
      if (!tree) return false;
      const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];
      return walk(tree).find(({ role }) => role === 'table') ?? tree;
    };
    const rowsOf = (node: Node): Node[] =>
      node.role === 'row' ? [node] : (node.children ?? []).flatMap(rowsOf);
    const shapeOf = (table: Node) =>
      rowsOf(table).map((row) => row.children?.map(({ role }) => role).join(' '));

    it('where it is wide', async function () {
      await showMatrix();
      const table = await tableOf();
      if (!table) return this.skip();
      expect(shapeOf(table)).to.deep.equal([
        'columnheader columnheader columnheader',
        'rowheader',
        'rowheader cell cell',
        'rowheader cell cell',
        'rowheader',
        'rowheader cell cell',
      ]);
    });

    it('with each row headed by its claim or question alone', async function () {
      await showMatrix();
      const table = await tableOf();
      if (!table) return this.skip();
      expect(table.name).to.match(/^Each row is a claim .+ a source\.$/);
      expect(rowsOf(table).map((row) => row.children?.[0]?.name)).to.deep.equal([
        'Claim or question',
        'Claims',
        'Two charges went off.',
        'The pact was signed in 2019.',
        'Open questions',
        'How many charges went off?',
      ]);
    });

    it('and on a phone, of two columns', async function () {
      await showMatrix(undefined, 320);
      const table = await tableOf();
      if (!table) return this.skip();
      expect(shapeOf(table)).to.deep.equal([
        'columnheader columnheader',
        'rowheader',
        'rowheader cell',
        'rowheader cell',
        'rowheader',
        'rowheader cell',
      ]);
    });

    it('whose parts are laid out as a table at every width', async () => {
      for (const width of [320, 500, 1000]) {
        const view = await showMatrix({ ...matrixStory(), id: `w${width}` }, width);
        const displays = ['table', 'thead', 'tbody', 'tr', 'tbody th'].map(
          (part) => getComputedStyle(find(view, part) as Element).display,
        );
        expect(displays).to.deep.equal([
          'table',
          'table-header-group',
          'table-row-group',
          'table-row',
          'table-cell',
        ]);
      }
    });

    it('with headings one level below the view’s own', async () => {
      const view = await showMatrix();
      expect(
        [find(view, '.title'), find(view, '.subtitle')].map((it) => it?.localName),
      ).to.deep.equal(['h2', 'h3']);
    });
  });

  describe('can be filtered', () => {
    it('to what the sources differ on; the count is said each time and the focus stays', async () => {
      const view = await showMatrix();
      const only = find(view, '.filter button');
      expect(status(view)).to.equal('Showing all 3. As in the story.');
      await press(view, only);
      expect(status(view)).to.equal('Showing the 2 of 3 on which they differ. As in the story.');
      expect(names(view)).not.to.contain('The pact was signed in 2019.');
      expect(view.shadowRoot?.activeElement).to.equal(only);
      await press(view, only);
      expect(status(view)).to.equal('Showing all 3. As in the story.');
      expect(names(view).length).to.equal(3);
    });

    it('to nothing, which is said', async () => {
      const story = matrixStory();
      const view = await showMatrix({
        ...story,
        quiz: undefined,
        claims: [story.claims[1]],
        disputes: [],
      });
      await press(view, find(view, '.filter button'));
      expect(status(view)).to.equal('They differ on none of the 1.');
      expect(find(view, 'table')).to.equal(undefined);
      await expect(view).to.be.accessible();
    });
  });

  describe('can be sorted', () => {
    it('by what a source says, then reversed, then as before; the focus stays', async () => {
      const view = await showMatrix();
      const [, second] = all(view, '.sort');
      const [, , head] = all(view, 'thead th');
      await press(view, second);
      expect(head?.ariaSort).to.equal('ascending');
      expect(names(view)).to.deep.equal([
        'Two charges went off.',
        'The pact was signed in 2019.',
        'How many charges went off?',
      ]);
      await press(view, all(view, '.sort')[0]);
      expect(all(view, '[aria-sort]').length).to.equal(1);
      expect(status(view)).to.equal('Showing all 3. By 1 · \u2068The Herald\u2069.');
      await press(view, all(view, '.sort')[0]);
      expect(find(view, '[aria-sort]')?.ariaSort).to.equal('descending');
      expect(status(view)).to.contain('The Herald\u2069, reversed.');
      await press(view, all(view, '.sort')[0]);
      expect(find(view, '[aria-sort]')).to.equal(undefined);
      expect(status(view)).to.contain('As in the story.');
      expect(view.shadowRoot?.activeElement).to.equal(all(view, '.sort')[0]);
    });

    it('by how many sources speak and by how much they are at odds', async () => {
      const story = matrixStory();
      const view = await showMatrix({ ...story, claims: [...story.claims].reverse() });
      const select = find(view, '.filter select');
      await choose(view, select, 1);
      expect(names(view)[0]).to.equal('Two charges went off.');
      expect(status(view)).to.contain('Most sources first.');
      await choose(view, select, 0);
      expect(names(view)[0]).to.equal('The pact was signed in 2019.');
      await choose(view, select, 2);
      expect(names(view)[0]).to.equal('Two charges went off.');
      expect(status(view)).to.contain('Most at odds first.');
    });

    it('with the list of orders telling which it is, however it was chosen', async () => {
      const view = await showMatrix();
      const select = find(view, '.filter select') as HTMLSelectElement;
      const chosen = () => select.selectedOptions[0]?.textContent;
      await press(view, all(view, '.sort')[1]);
      expect(chosen()).to.contain('By 2 · ');
      await choose(view, select, 2);
      expect(chosen()).to.equal('Most at odds first');
      expect(find(view, '[aria-sort]')).to.equal(undefined);
    });

    it('without closing what is open, which goes with its row', async () => {
      const view = await showMatrix({
        ...matrixStory(),
        claims: [...matrixStory().claims].reverse(),
      });
      await open(view, cell(view, 1, 1)?.querySelector('details'));
      await choose(view, find(view, '.filter select'), 1);
      expect(cell(view, 0, 1)?.querySelector('details')?.open).to.equal(true);
      expect(cell(view, 1, 0)?.querySelector('details')?.open).to.equal(false);
    });
  });

  describe('opens', () => {
    const story = () => {
      const draft = matrixStory();
      const [claim, ...others] = draft.claims;
      const citations = [
        { source: 'herald', stance: 'denies', says: 'One.' },
        {
          source: 'wire',
          stance: 'asserts',
          says: 'Two.',
          quote: 'there were two',
          speaker: 'mara',
          anonymous: true,
          asOf: '2021-03-04',
        },
        { source: 'wire', stance: 'qualifies', says: 'Perhaps.' },
      ];
      return { ...draft, claims: [{ ...claim, citations }, ...others] };
    };

    it('what a source says: its words, whom it cites, where to read it, the copy', async () => {
      const view = await showMatrix(story());
      const details = cell(view, 0, 1)?.querySelector('details');
      await open(view, details);
      expect(plain(details?.innerText)).to.equal(
        'says so qualifies it says so Two. there were two citing Mara Lind · names no source · As of March 4, 2021 · read it there · archived copy qualifies it Perhaps. read it there · archived copy',
      );
      expect([...(details?.querySelectorAll('a') ?? [])].map(({ href }) => href)).to.deep.equal([
        'https://wire.example.org/night#:~:text=there%20were%20two',
        'https://archive.example.org/1#:~:text=there%20were%20two',
        'https://wire.example.org/night',
        'https://archive.example.org/1',
      ]);
      await expect(view).to.be.accessible();
    });

    for (const width of [1000, 320])
      it(`without moving a column, ${width} px wide`, async () => {
        const view = await showMatrix({ ...story(), id: `moves-${width}` }, width);
        const edges = () =>
          all(view, 'thead th')
            .filter(isShown)
            .map((head) => [head.getBoundingClientRect().left, head.offsetWidth]);
        await choose(view, find(view, '.picker select'), 1);
        const before = edges();
        await open(view, cell(view, 0, 1)?.querySelector('details'));
        expect(edges()).to.deep.equal(before);
        expect(before.length).to.equal(width > 640 ? 3 : 2);
      });

    it('the verdict of a claim with its day, why, on whose word, and what was held before', async () => {
      const draft = story();
      const [claim] = draft.claims;
      const view = await showMatrix({
        ...draft,
        claims: [
          {
            ...claim,
            claimant: 'south',
            reviews: [
              { date: '2021-03-02', verdict: 'unproven' },
              {
                date: '2021-03-05',
                verdict: 'refuted',
                explanation: 'Craters were counted.',
                citations: [{ source: 'herald' }],
              },
            ],
          },
        ],
      });
      const finding = find(view, '.finding');
      expect(finding?.innerText.trim()).to.equal('Refuted · As of March 5, 2021');
      await open(view, finding);
      expect(plain(finding?.innerText)).to.contain(
        'Claimed by The South Craters were counted. On the word of 1 · The Herald. Earlier: Unproven · As of March 2, 2021',
      );
    });

    it('what the desk makes of an open question', async () => {
      const view = await showMatrix();
      const finding = all(view, '.finding')[2];
      expect(finding?.innerText.trim()).to.equal('In short');
      await open(view, finding);
      expect(finding?.innerText).to.contain('Nobody has settled it.');
    });
  });

  it('shows what was corrected about a claim beside it', async () => {
    const corrections = [
      {
        id: 'c',
        date: '2021-03-09',
        about: { kind: 'claim', id: 'claim-pact' },
        text: 'The year was wrong.',
      },
    ];
    const view = await showMatrix({ ...matrixStory(), corrections });
    expect(rows(view)[1]?.querySelector<HTMLElement>('th .corrections')?.innerText).to.contain(
      'The year was wrong.',
    );
  });
});

describe('the matrix on a phone', () => {
  const columns = (view: View) =>
    all(view, 'thead th')
      .filter(isShown)
      .map((head) => plain(head.innerText));

  it('shows one source at a time, first the one that speaks of most', async () => {
    const view = await showMatrix(undefined, 320);
    expect(columns(view)).to.deep.equal(['Claim or question', '1 · The Herald']);
    expect(isShown(cell(view, 0, 0))).to.equal(true);
    expect(isShown(cell(view, 0, 1))).to.equal(false);
    expect(find(view, '.scroller')?.scrollWidth).to.be.at.most(320);
  });

  it('is one also at the very width where that begins: it stands whole above what follows', async () => {
    const view = await showMatrix(manySources(20, 8), 640);
    await waitUntil(() => rows(view).length === 20, 'rows', { timeout: 9000 });
    expect(columns(view).length).to.equal(2);
    const end = find(view, 'table')?.getBoundingClientRect().bottom ?? NaN;
    expect(view.getBoundingClientRect().bottom).to.be.at.least(Math.floor(end));
  });

  it('shows another one that is picked from a list', async () => {
    const view = await showMatrix(undefined, 320);
    const picker = find(view, '.picker select') as HTMLSelectElement;
    picker.focus();
    await choose(view, picker, 1);
    expect(columns(view)).to.deep.equal(['Claim or question', '2 · Two versions of one night']);
    expect(view.shadowRoot?.activeElement).to.equal(picker);
  });

  it('shows the source that was selected anywhere', async () => {
    const story = { ...matrixStory(), id: 'anywhere' };
    const view = await showMatrix(story, 320);
    location.hash = '#explainer=anywhere/source/wire';
    await waitUntil(() => columns(view)[1]?.startsWith('2'));
    expect((find(view, '.picker select') as HTMLSelectElement).selectedIndex).to.equal(1);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('has no list to pick from where all sources fit side by side', async () => {
    const view = await showMatrix();
    expect(isShown(find(view, '.picker'))).to.equal(false);
    expect(columns(view).length).to.equal(3);
  });

  it('prints every source', async function () {
    // Only Chromium lets a test see the page as it is printed.
    if (!/Chrome\//.test(navigator.userAgent)) this.skip();
    const view = await showMatrix(undefined, 320);
    await emulateMedia({ media: 'print' });
    const printed = columns(view).length;
    await emulateMedia({ media: 'screen' });
    expect(printed).to.equal(3);
  });
});

describe('the matrix of a story with', () => {
  it('one source is a table of two columns, with nothing to compare or pick', async () => {
    const story = testStory();
    const claims = story.claims.map((claim) => ({
      ...claim,
      citations: [{ source: 'herald', stance: 'denies' }],
    }));
    const view = await showMatrix({
      id: 'one',
      headline: 'One',
      sources: [story.sources[0]],
      claims: claims.map((claim) => ({ ...claim, about: undefined })),
    });
    expect(find(view, '.subtitle')?.innerText).to.equal('What it says');
    expect(all(view, '.filter, .sort, .legend, .share button:nth-of-type(2)')).to.deep.equal([]);
    expect(all(view, 'thead th').length).to.equal(2);
    expect(cell(view, 0, 0)?.innerText.trim()).to.equal('denies it');
    await expect(view).to.be.accessible();
  });

  it('no claims and open questions is a sentence', async () => {
    const view = await showMatrix(bareStory());
    expect(shownText(view)).to.contain('sets no claims or open questions against its sources');
    expect(find(view, 'table')).to.equal(undefined);
  });

  it('more sources than fit scrolls by itself, with head and first column in sight', async () => {
    const view = await showMatrix(manySources(40, 20));
    const scroller = find(view, '.scroller') as HTMLElement;
    expect(scroller.scrollWidth).to.be.greaterThan(scroller.clientWidth);
    await waitUntil(() => rows(view).length === 40, 'rows', { timeout: 9000 });
    scroller.scrollTo(600, 400);
    const box = scroller.getBoundingClientRect();
    const [corner, name] = ['thead th', 'tbody tr:nth-child(20) th'].map((part) =>
      find(view, part)?.getBoundingClientRect(),
    );
    expect(corner?.left).to.be.closeTo(box.left, 1);
    expect(corner?.top).to.be.closeTo(box.top, 1);
    expect(name?.left).to.be.closeTo(box.left, 1);
  });

  it('many rows draws what a screen shows first, then the others and what they open while idle', async () => {
    const view = await showMatrix(manySources(200));
    expect(rows(view).length).to.be.at.most(60);
    await waitUntil(() => rows(view).length === 200, 'rows', { timeout: 30_000 });
    await waitUntil(() => told(view) === 500, 'citations', { timeout: 30_000 });
  }).timeout(70_000);

  it('very many citations draws what a cell opens when it is opened', async () => {
    const view = await showMatrix(manySources(420));
    await waitUntil(() => rows(view).length === 420, 'rows', { timeout: 30_000 });
    const last = rows(view).at(-1)?.querySelector('td details');
    expect(last?.querySelector('.told')).to.equal(null);
    await open(view, last);
    expect(last?.querySelector('.told')?.textContent).to.contain('Of 419 boats it speaks.');
  }).timeout(40_000);

  it('many rows is printed whole', async () => {
    const view = await showMatrix(manySources(150));
    window.dispatchEvent(new Event('beforeprint'));
    await view.updateComplete;
    expect(rows(view).length).to.equal(150);
    expect(told(view)).to.equal(all(view, 'td details').length);
  });

  it('many rows is all there without scripts', async () => {
    const markup = await executeServerCommand<string, object>('kit:ssr', {
      tag: 'explainer-sources',
      story: manySources(150),
    });
    expect(markup.match(/<tr(?! class="group")/g)?.length).to.equal(151);
    expect(markup).to.contain('Of 149 boats it speaks.');
    const parent = await fixture<HTMLElement>(html`<div style="width: 320px"></div>`);
    parent.setHTMLUnsafe(markup.replaceAll('explainer-sources', 'div'));
    const root = parent.firstElementChild?.shadowRoot;
    expect(isShown(root?.querySelector('.picker') ?? undefined)).to.equal(false);
    const heads = [...(root?.querySelectorAll('thead th') ?? [])];
    expect(heads.filter(isShown).length).to.equal(9);
  });
});
