import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { loadDifferences } from '../../src/components/explainer-quotes/quote-differences-loader.js';
import '../../src/define/index.js';
import { cardOf, showQuotes, textOf, within } from '../helpers/quote-page.js';
import { quotedStory } from '../helpers/quoted-story.js';

const checkOf = (card: Element): HTMLDetailsElement => within<HTMLDetailsElement>(card, '.check');
const opened = (card: Element): HTMLDetailsElement => {
  const check = checkOf(card);
  check.open = true;
  return check;
};
const linksIn = (element: Element): string[] =>
  [...element.querySelectorAll('a')].map(({ href }) => href);
/** The renderings of a check, each a list item that has another side. */
const renderingsIn = (check: Element): HTMLElement[] => [
  ...check.querySelectorAll<HTMLElement>(':scope > ul:last-child > li'),
];

describe('“Check this quote”', () => {
  // That it comes at the first opening is for quote-differences.test.ts.
  before(() => loadDifferences());

  it('says what it holds, and opens by key', async () => {
    const check = checkOf(cardOf(await showQuotes(), 'The border stays'));
    expect(textOf(check)).to.equal('Check this quote 2 sources · 4 other renderings');
    within(check, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    expect(check.open).to.equal(true);
    expect(textOf(check)).to.contain('The Herald');
  });

  it('leads to the exact words at the source, and in its archived copy', async () => {
    const check = opened(cardOf(await showQuotes(), 'The border stays'));
    const words = ':~:text=The%20border%20stays%20shut%2C%20and%20everyone%20knows%20why';
    expect(linksIn(check).slice(0, 2)).to.deep.equal([
      `https://example.org/bridge#${words}`,
      `https://archive.example/bridge#${words}`,
    ]);
    expect(textOf(check)).to.contain('A link opens its source at these words');
  });

  it('leads to the words as a citation gives them, where they are not the quote’s own', async () => {
    const check = opened(cardOf(await showQuotes(), 'به‌موقع'));
    const links = linksIn(check);
    expect(links[0]).to.match(/^https:\/\/example\.org\/fa#live:~:text=%D9%BE/);
    expect(decodeURIComponent(links[0] ?? '')).to.contain('text=پاسخ ما سخت و به‌موقع خواهد بود');
    expect(links[1]).to.equal(
      'https://example.org/bridge#:~:text=a%20hard%20answer%2C%20in%20time',
    );
    expect(textOf(check)).to.contain('a hard answer, in time');
  });

  it('leads to each rendering in its own words', async () => {
    const check = opened(cardOf(await showQuotes(), 'The border stays'));
    const [, second] = renderingsIn(check);
    expect(linksIn(second as Element)[0]).to.contain('text=the%20border%20stays%20shut%20');
  });

  it('says who reported it, what kind of source that is, and when', async () => {
    const check = opened(cardOf(await showQuotes(), 'We had warned'));
    expect(textOf(within(check, '.origin'))).to.equal(
      'Bridge closed after blast · The Herald · A. Reporter · news report · March 2, 2021 · archived copy',
    );
  });

  it('says plainly where a source has no link, and promises none', async () => {
    const card = cardOf(await showQuotes(), 'It was meant');
    const check = opened(card);
    expect(linksIn(check)).to.deep.equal([]);
    expect(textOf(check)).to.contain('No link to this source is known.');
    expect(textOf(check)).not.to.contain('A link opens');
  });

  it('names an anonymous source and state media as such, and who is cited', async () => {
    const view = await showQuotes();
    const noted = (words: string): string[] =>
      [...opened(cardOf(view, words)).querySelectorAll('.noted')].map(textOf);
    expect(noted('The border stays')).to.deep.equal(['names no source']);
    expect(textOf(checkOf(cardOf(view, 'The border stays')))).to.contain('citing an aide');
    expect(noted('به‌موقع')).to.deep.equal(['state media', 'state media']);
    expect(textOf(cardOf(view, 'It was meant')).toLowerCase()).to.contain('speaker not named');
  });

  describe('sets renderings side by side', () => {
    it('with the words that differ marked, without colour too, and told in words', async () => {
      const check = opened(cardOf(await showQuotes(), 'The border stays'));
      const [first] = renderingsIn(check);
      const marks = [...(first?.querySelectorAll('mark') ?? [])];
      expect(marks.map(({ textContent }) => textContent)).to.deep.equal([
        'stays',
        'and',
        'will stay',
      ]);
      for (const mark of marks) {
        expect(getComputedStyle(mark).textDecorationLine).to.equal('underline');
        expect(Number(getComputedStyle(mark).fontWeight)).to.be.at.least(700);
      }
      const told = [...(first?.querySelectorAll('.unseen li') ?? [])];
      expect(
        told.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim()),
      ).to.deep.equal(['“stays” here is “will stay” elsewhere', '“and” only here']);
    });

    it('and tells other punctuation, the very same, and another sentence apart', async () => {
      const check = opened(cardOf(await showQuotes(), 'The border stays'));
      const [, marks, same, other] = renderingsIn(check).map((it) => ({
        text: textOf(it),
        isMarked: it.querySelector('mark') !== null,
        sides: it.querySelectorAll('.rendering').length,
      }));
      expect(marks?.text).to.contain('The same words, with other punctuation or capitals.');
      expect(marks).to.include({ isMarked: false, sides: 2 });
      expect(same?.text).to.contain('The same, to the letter.');
      expect(same).to.include({ isMarked: false, sides: 0 });
      expect(other?.text).to.contain('No word in common.');
      expect(other).to.include({ isMarked: false, sides: 2 });
    });

    it('each with the one of words and translation that it renders, in its language', async () => {
      const check = opened(cardOf(await showQuotes(), 'به‌موقع'));
      const [translated, original] = renderingsIn(check);
      const sides = (it: Element | undefined): HTMLElement[] => [
        ...(it?.querySelectorAll<HTMLElement>('.rendering') ?? []),
      ];
      expect(textOf(translated as Element)).to.contain('As translated here');
      expect(sides(translated).map(({ lang }) => lang)).to.deep.equal(['en', 'en']);
      expect(sides(original).map(({ lang }) => lang)).to.deep.equal(['fa', 'fa']);
      for (const side of sides(original)) {
        expect(getComputedStyle(side).direction).to.equal('rtl');
      }
      const marks = [...(original?.querySelectorAll('mark') ?? [])];
      expect(marks.map(({ textContent }) => textContent)).to.deep.equal(['پاسخ', 'جواب']);
      const told = original?.querySelector<HTMLElement>('.unseen bdi');
      expect(told?.lang).to.equal('fa');
    });

    it('beside each other where there is room, one under the other where there is none', async () => {
      for (const [width, isBeside] of [
        [900, true],
        [320, false],
      ] as const) {
        const check = opened(cardOf(await showQuotes(undefined, 'ltr', width), 'The border stays'));
        const [ours, theirs] = [...check.querySelectorAll('.rendering')].map((it) =>
          it.getBoundingClientRect(),
        );
        expect(Math.abs((ours?.top ?? 0) - (theirs?.top ?? 0)) < 1).to.equal(isBeside);
      }
    });

    it('and says so of what is too long and too different to compare', async () => {
      const story = quotedStory();
      const words = (prefix: string): string =>
        Array.from({ length: 700 }, (_, at) => `${prefix}${at}`).join(' ');
      const quote = {
        ...story.quotes[0],
        text: words('a'),
        variants: [{ text: words('b'), citations: [{ source: 'wire' }] }],
      };
      const check = opened(cardOf(await showQuotes({ ...story, quotes: [quote] }), 'a699'));
      expect(textOf(check)).to.contain('Too long and too different to be compared word by word.');
      expect(check.querySelector('mark')).to.equal(null);
    });
  });

  it('is without a fault that axe can find, open, in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const view = await showQuotes(undefined, dir);
      for (const details of view.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      await expect(view).to.be.accessible();
    }
  });

  it('marks what differs in forced colours', async function () {
    if (!(await executeServerCommand('kit:media', { 'forced-colors': 'active' }))) this.skip();
    const check = opened(cardOf(await showQuotes(), 'The border stays'));
    expect(getComputedStyle(within(check, 'mark')).textDecorationLine).to.equal('underline');
    await executeServerCommand('kit:media', {});
  });

  it('fits at 320 px, open', async () => {
    const view = await showQuotes(undefined, 'ltr', 320);
    const card = cardOf(view, 'The border stays');
    opened(card);
    const { right } = card.getBoundingClientRect();
    const wide = [...card.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      return !element.closest('.unseen') && box.width > 0 && box.right > right + 1;
    });
    expect(wide.map(({ className }) => className)).to.deep.equal([]);
  });

  it('is printed open, without its buttons', async function () {
    const card = cardOf(await showQuotes(), 'The border stays');
    const prints = await emulateMedia({ media: 'print' }).then(
      () => true,
      () => false,
    );
    if (!prints) return this.skip();
    try {
      expect(within(card, '.check .rendering').getBoundingClientRect().height).to.be.greaterThan(0);
      expect(within(card, '.take-away').getBoundingClientRect().height).to.equal(0);
      expect(within(card, '.check .on-screen').getBoundingClientRect().height).to.equal(0);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('holds all of it before it is opened, for a search of the page and a reader without scripts', async () => {
    const check = checkOf(cardOf(await showQuotes(), 'The border stays'));
    expect(check.open).to.equal(false);
    expect(check.textContent).to.contain('No one will cross.');
    expect(linksIn(check).length).to.be.greaterThan(1);
  });
});
