import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { ExplainerSourcesElement } from '../../src/index.js';
import { bareStory, testStory } from '../helpers/test-story.js';
import { show, shownText } from '../helpers/view-suite.js';

const showSources = (story: unknown = testStory()) =>
  show<ExplainerSourcesElement>('explainer-sources', story);
const all = (view: Element, selector: string) => [
  ...(view.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const items = (view: Element) => all(view, '.list > li');
const button = (within: Element | undefined, words: string) =>
  [...(within?.querySelectorAll('button') ?? [])].find((it) => it.textContent?.trim() === words);

/** What a source is said to be, by the name of the fact. */
function factsOf(item: Element | undefined): Record<string, string> {
  const terms = [...(item?.querySelectorAll('dt') ?? [])];
  return Object.fromEntries(
    terms.map((term) => [
      term.textContent ?? '',
      (term.nextElementSibling as HTMLElement).innerText.trim(),
    ]),
  );
}

/** The story with its second source changed. */
function withSource(change: object) {
  const story = testStory();
  return { ...story, sources: [story.sources[0], { ...story.sources[1], ...change }] };
}

describe('the list of sources', () => {
  it('says everything that is known of a source', async () => {
    const view = await showSources(
      withSource({
        publisher: 'The Wire',
        author: ['Ana Poe', 'Bo Ray'],
        datePublished: '2021-03-04',
        dateModified: '2021-03-06',
        url: 'https://wire.example.org/night?a=1',
        archivedAt: 'https://archive.example.org/1',
        inLanguage: 'fr',
      }),
    );
    expect(factsOf(items(view)[1])).to.deep.equal({
      Publisher: 'The Wire',
      Author: 'Ana Poe, Bo Ray',
      Published: 'March 4, 2021, updated March 6, 2021',
      Kind: 'analysis',
      Language: 'French',
      Link: 'wire.example.org · archived copy',
    });
    expect(items(view)[1]?.innerText).to.contain('Worth knowing: Publisher not named.');
  });

  it('says plainly what is not known', async () => {
    const view = await showSources(withSource({ type: undefined }));
    expect(factsOf(items(view)[1])).to.deep.equal({
      Publisher: 'not named',
      Author: 'not named',
      Published: 'undated',
      Kind: 'not known',
      Language: 'not known',
      Link: 'none known',
    });
  });

  it('links a headline only where the source has an address', async () => {
    const view = await showSources();
    const links = all(view, '.list a') as HTMLAnchorElement[];
    expect(links.map((link) => link.href)).to.deep.equal(['https://example.org/bridge']);
  });

  it('gives the headline in its own language', async () => {
    const view = await showSources(withSource({ inLanguage: 'fr' }));
    expect(all(view, 'h3 [lang]').map((title) => title.lang)).to.deep.equal(['fr']);
  });

  it('says what a kind of source is when it is asked', async () => {
    const view = await showSources(withSource({ type: 'state-media' }));
    const kind = items(view)[1]?.querySelector<HTMLElement>('.facts summary');
    expect(kind?.innerText).to.equal('state media');
    expect(shownText(view)).not.to.contain('Owned or directed by a government');
    kind?.focus();
    await sendKeys({ press: 'Enter' });
    expect(shownText(view)).to.contain('Owned or directed by a government');
  });

  it('shows what was corrected about a source beside it', async () => {
    const view = await showSources({
      ...testStory(),
      corrections: [
        {
          id: 'c',
          date: '2021-03-09',
          about: { kind: 'source', id: 'wire' },
          text: 'It did not name its author.',
        },
      ],
    });
    expect(items(view)[1]?.querySelector<HTMLElement>('.corrections')?.innerText)
      .to.contain('March 9, 2021')
      .and.to.contain('It did not name its author.');
    expect(items(view)[0]?.querySelector('.corrections')).to.equal(null);
  });

  describe('tells what rests on a source', () => {
    const open = async (view: ExplainerSourcesElement, at: number) => {
      const details = items(view)[at]?.querySelector<HTMLDetailsElement>('.uses');
      details?.querySelector('summary')?.click();
      await oneEvent(details as HTMLElement, 'toggle');
      await view.updateComplete;
      return details as HTMLDetailsElement;
    };

    it('as a count', async () => {
      const [herald, wire] = items(await showSources());
      expect(herald?.querySelector('.uses summary')?.textContent).to.equal('Cited 8 times');
      expect(wire?.querySelector('.uses summary')?.textContent).to.equal('Cited 11 times');
    });

    it('by kind, also before the items are drawn', async () => {
      const view = await showSources();
      const kinds = [...(items(view)[0]?.querySelectorAll('.uses p') ?? [])];
      expect(kinds.map((kind) => kind.textContent)).to.deep.equal([
        '2 claims',
        '1 open question',
        '2 events',
        '1 quote',
        '2 steps of the ladder',
      ]);
      expect(items(view)[0]?.querySelector('.uses button')).to.equal(null);
    });

    it('by item, once that is opened', async () => {
      const details = await open(await showSources(), 0);
      const names = [...details.querySelectorAll('li')].map((item) => item.textContent?.trim());
      expect(names).to.deep.equal([
        'Two charges went off.',
        'The pact was signed in 2019.',
        'How many charges went off?',
        'The pact is signed',
        'A blast shuts the bridge',
        'The border stays shut.',
        'The pact is signed',
        'A blast shuts the bridge',
      ]);
    });

    it('and marks an item in every view when it is pressed', async () => {
      const view = await showSources();
      const details = await open(view, 0);
      const selected = oneEvent(view, 'explainer-select');
      button(details, 'The border stays shut.')?.click();
      expect((await selected).detail).to.deep.include({ kind: 'quote', item: 'quote-border' });
      await view.updateComplete;
      expect(button(details, 'The border stays shut.')?.ariaCurrent).to.equal('true');
    });

    it('plainly, where nothing does', async () => {
      const view = await showSources(bareStory());
      expect(items(view)[0]?.innerText).to.contain('Not cited in this story.');
    });
  });

  describe('leads', () => {
    afterEach(async () => {
      await executeServerCommand('kit:allow', []);
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('to the source’s column, which is then marked and has the focus', async () => {
      const view = await showSources({ ...testStory(), id: 'column' });
      button(items(view)[1], 'Show in the table')?.click();
      await view.updateComplete;
      await view.updateComplete;
      expect(view.shadowRoot?.activeElement?.textContent).to.contain('Two versions of one night');
      expect(items(view)[1]?.ariaCurrent).to.equal('true');
      const [first, second] = all(view, 'tbody tr:nth-child(2) td').map(
        (cell) => getComputedStyle(cell).backgroundColor,
      );
      expect(second).not.to.equal(first);
      // Not by colour alone.
      const [, one, other] = all(view, 'thead th').map(
        (head) => getComputedStyle(head).borderBottomWidth,
      );
      expect(other).not.to.equal(one);
    });

    it('to the source from a copied link', async function () {
      if (
        !(await executeServerCommand('kit:allow', ['clipboard-read', 'clipboard-sanitized-write']))
      )
        this.skip();
      const view = await showSources({ ...testStory(), id: 'copied' });
      const copy = button(items(view)[1], 'Copy link');
      copy?.focus();
      const shared = oneEvent(view, 'explainer-share');
      await sendKeys({ press: 'Enter' });
      await shared;
      await view.updateComplete;
      expect(items(view)[1]?.innerText).to.contain('Copied.');
      expect(items(view)[0]?.innerText).not.to.contain('Copied.');
      const arrived = oneEvent(window, 'hashchange');
      location.href = await navigator.clipboard.readText();
      await arrived;
      await view.updateComplete;
      expect(items(view).map((item) => item.ariaCurrent)).to.deep.equal([null, 'true']);
    });
  });
});
