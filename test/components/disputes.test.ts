import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type {
  ExplainerElement,
  ExplainerLadderElement,
  ExplainerSourcesElement,
  ExplainerTimelineElement,
} from '../../src/index.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as persian from '../../src/localize/translations/fa.js';
import { drawOnServer } from '../helpers/server-drawn.js';
import { testStory, type Draft } from '../helpers/test-story.js';
import { show } from '../helpers/view-suite.js';
import { waitUntil } from '../helpers/wait-until.js';

/** Three accounts: a number with a name behind it, one without, and none. */
const contested = (): Draft => {
  const draft = testStory();
  draft.sources.push({ id: 'tv', headline: 'Evening bulletin', type: 'state-media' } as never);
  Object.assign(draft.disputes[0] as object, {
    accounts: [
      {
        source: 'herald',
        says: 'A single charge.',
        value: 1,
        unit: 'charges',
        speaker: 'mara',
        asOf: '2021-03-02',
      },
      { source: 'wire', says: 'Twelve.', value: 1200, unit: 'charges', anonymous: true },
      { source: 'tv', says: 'Several.' },
    ],
  });
  Object.assign(draft, {
    corrections: [
      {
        id: 'c1',
        date: '2021-03-06',
        about: { kind: 'dispute', id: 'dispute-charges' },
        text: 'The second number was wrong.',
      },
    ],
  });
  return draft;
};

const showTimeline = (story: unknown = contested(), parent?: Element) =>
  show<ExplainerTimelineElement>('explainer-timeline', story, parent);

const disputeIn = (view: Element): HTMLDetailsElement => {
  const dispute = view.shadowRoot?.querySelector<HTMLDetailsElement>('details.dispute');
  if (!dispute) throw new Error('no dispute');
  return dispute;
};

const opened = async (view: ExplainerElement): Promise<HTMLDetailsElement> => {
  const dispute = disputeIn(view);
  dispute.querySelector('summary')?.click();
  await view.updateComplete;
  return dispute;
};

const words = (element: HTMLElement | null | undefined): string =>
  (element?.innerText ?? '').replace(/\s+/g, ' ').trim();

const buttonIn = (element: Element): HTMLButtonElement =>
  element.querySelector('.dispute-mark button') as HTMLButtonElement;

describe('where accounts differ', () => {
  it('says so with the question, and opens in place by a key', async () => {
    const dispute = disputeIn(await showTimeline());
    expect(words(dispute.querySelector('summary'))).to.equal(
      'Accounts differ: How many charges went off?',
    );
    expect(dispute.open).to.equal(false);
    dispute.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(dispute.open).to.equal(true);
  });

  it('gives each account its number, its source, on whose word and as of when', async () => {
    const dispute = await opened(await showTimeline());
    const accounts = [...dispute.querySelectorAll<HTMLElement>('.accounts > li')].map(words);
    expect(accounts.length).to.equal(3);
    expect(accounts[0])
      .to.match(/^1 charges A single charge\./)
      .and.to.contain('Bridge closed after blast')
      .and.to.contain('The Herald')
      .and.to.contain('As of March 2, 2021')
      .and.to.contain('citing Mara Lind');
    expect(accounts[1])
      .to.match(/^1,200 charges Twelve\./)
      .and.to.contain('publisher not named')
      .and.to.contain('names no source');
    expect(accounts[2])
      .to.match(/^Several\./)
      .and.to.contain('state media');
  });

  it('has numbers of one width, each on the line of the others', async () => {
    const parent = await fixture<HTMLElement>(html`<div style="width: 1000px"></div>`);
    const dispute = await opened(await showTimeline(contested(), parent));
    const values = [...dispute.querySelectorAll<HTMLElement>('.value')];
    for (const value of values)
      expect(getComputedStyle(value).fontVariantNumeric).to.contain('tabular-nums');
    const tops = (selector: string) =>
      new Set(
        [...dispute.querySelectorAll(selector)].map((it) =>
          Math.round(it.getBoundingClientRect().top),
        ),
      );
    expect(tops('.value').size).to.equal(1);
    // What is said stands on one line too, also of the account that gives no number.
    expect(tops('.accounts > li > div').size).to.equal(1);
  });

  it('ends with what the desk makes of it, named as that', async () => {
    const dispute = await opened(await showTimeline());
    expect(words(dispute.querySelector('.summary'))).to.equal('Our summary Nobody has settled it.');
  });

  it('shows what was corrected about it also while it is closed', async () => {
    const dispute = disputeIn(await showTimeline());
    expect(dispute.open).to.equal(false);
    const correction = dispute.nextElementSibling as HTMLElement;
    expect(words(correction)).to.equal('Correction · March 6, 2021 The second number was wrong.');
  });

  it('marks the dispute in the other views when asked, and says so', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const view = await showTimeline(contested(), parent);
    const sources = await show<ExplainerSourcesElement>('explainer-sources', contested(), parent);
    const dispute = await opened(view);
    const status = dispute.querySelector<HTMLElement>('[role=status]');
    expect(words(status)).to.equal('');
    let picked = '';
    view.addEventListener('explainer-select', ({ detail }) => {
      picked = `${detail.kind} ${detail.item}`;
    });
    buttonIn(dispute).click();
    await Promise.all([view.updateComplete, sources.updateComplete]);
    expect(picked).to.equal('dispute dispute-charges');
    expect(buttonIn(dispute).ariaPressed).to.equal('true');
    expect(dispute.classList.contains('linked')).to.equal(true);
    // The same element, so that it is announced; and what was open stays open.
    expect(dispute.querySelector('[role=status]')).to.equal(status);
    expect(words(status)).to.contain('Marked');
    expect(dispute.open).to.equal(true);
    expect(sources.shadowRoot?.querySelectorAll('.linked').length).to.be.greaterThan(0);
  });

  it('is marked and opened when it is selected in another view, and not when only its event is', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const view = await showTimeline(contested(), parent);
    const other = await showTimeline(contested(), parent);
    view.shadowRoot?.querySelectorAll<HTMLElement>('.event .pick')[1]?.click();
    await Promise.all([view.updateComplete, other.updateComplete]);
    expect(disputeIn(other).classList.contains('linked')).to.equal(false);
    expect(disputeIn(other).open).to.equal(false);
    buttonIn(await opened(view)).click();
    await Promise.all([view.updateComplete, other.updateComplete]);
    expect(disputeIn(other).classList.contains('linked')).to.equal(true);
    expect(disputeIn(other).querySelector('summary')?.ariaCurrent).to.equal('true');
    expect(disputeIn(other).open).to.equal(true);
  });

  it('is found by a link to it', async () => {
    history.replaceState(null, '', '#explainer=test-story/dispute/dispute-charges');
    const view = await showTimeline();
    await aTimeout(50);
    await view.updateComplete;
    history.replaceState(null, '', location.pathname + location.search);
    expect(disputeIn(view).classList.contains('linked')).to.equal(true);
  });

  it('reads the same in the detail of a step', async () => {
    const view = await show<ExplainerLadderElement>('explainer-ladder', contested());
    view.shadowRoot?.querySelector('.mark')?.dispatchEvent(new MouseEvent('click'));
    await view.updateComplete;
    [...(view.shadowRoot?.querySelectorAll('button') ?? [])]
      .find((button) => button.textContent?.includes('Next step'))
      ?.click();
    await view.updateComplete;
    const dispute = await opened(view);
    expect(words(dispute)).to.contain('1,200 charges').and.to.contain('Our summary');
    expect(words(dispute.nextElementSibling as HTMLElement)).to.contain('Correction');
    await expect(view).to.be.accessible();
  });

  it('stays within 320 px, in either direction', async () => {
    registerTranslation(persian);
    for (const [lang, dir] of [
      ['en', 'ltr'],
      ['fa', 'rtl'],
    ]) {
      const parent = await fixture<HTMLElement>(
        html`<div lang=${lang} dir=${dir} style="width: 320px"></div>`,
      );
      const view = await showTimeline(contested(), parent);
      const dispute = await opened(view);
      const edge = parent.getBoundingClientRect();
      for (const element of dispute.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        expect(
          box.right <= edge.right + 1 && box.left >= edge.left - 1,
          element.outerHTML,
        ).to.equal(true);
      }
      await expect(view).to.be.accessible();
    }
  });

  it('has all of it on paper, and no button there', async function () {
    const dispute = disputeIn(await showTimeline());
    const isShown = (selector: string) => dispute.querySelector(selector)?.checkVisibility();
    expect(dispute.open).to.equal(false);
    expect(isShown('.summary')).to.equal(false);
    const prints = await emulateMedia({ media: 'print' }).then(
      () => true,
      () => false,
    );
    if (!prints) return this.skip();
    try {
      // Where the style of what a closed one holds can't be set, no style can open it.
      if (CSS.supports('selector(::details-content)'))
        await waitUntil(() => isShown('.summary'), 'it is opened');
      expect(isShown('.dispute-mark')).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('is in what a server draws, to be opened where no script runs', async () => {
    const markup = await drawOnServer({ tag: 'explainer-timeline', story: contested() });
    expect(markup)
      .to.match(/<details[^>]*class="dispute /)
      .and.to.contain('Nobody has settled it.');
  });
});
