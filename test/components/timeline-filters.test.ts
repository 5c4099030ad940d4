import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import { manyEvents } from '../helpers/many-events.js';
import { drawOnServer } from '../helpers/server-drawn.js';
import {
  all,
  chooseActor,
  eventNamed,
  heardIn,
  namesIn,
  one,
  press,
  showTimeline,
  untilFilled,
} from '../helpers/timeline-page.js';
import { waitUntil } from '../helpers/wait-until.js';

/** Twenty-five events, of which every fifth is key; each by one of four actors. */
const story = manyEvents(25);
const keyNames = story.events.filter(({ prominence }) => prominence === 'key').map((it) => it.name);

const findsHidden = 'onbeforematch' in document.createElement('p');

describe('the filters of <explainer-timeline>', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen' }).catch(() => undefined);
  });

  it('show key events first, and all by a key on the keyboard', async () => {
    const view = await showTimeline(story);
    expect(namesIn(view)).to.deep.equal(keyNames);
    all<HTMLButtonElement>(view, '.scopes button')[1]?.focus();
    await sendKeys({ press: 'Enter' });
    await view.updateComplete;
    expect(namesIn(view)).to.deep.equal(story.events.map(({ name }) => name));
    expect(one(view, '.scopes [aria-pressed=true]').innerText).to.contain('25');
  });

  it('say how many there are, also when the sentence is the same as before', async () => {
    const view = await showTimeline(story);
    const heard = heardIn(view);
    const controls = one(view, '.controls');
    await press(view, controls, 'All events');
    await nextFrame();
    await press(view, controls, 'All events');
    await nextFrame();
    await press(view, controls, 'All events');
    await nextFrame();
    expect(heard).to.deep.equal(Array.from({ length: 3 }, () => 'Showing 25 of 25 events.'));
  });

  it('say nothing when something else than the filter changes', async () => {
    const view = await showTimeline(story);
    const heard = heardIn(view);
    all<HTMLButtonElement>(view, '.pick')[0]?.click();
    await view.updateComplete;
    await nextFrame();
    expect(heard).to.deep.equal([]);
  });

  it('are undone by one button, which leaves the focus on the choice it undid', async () => {
    const view = await showTimeline(story);
    expect(all(view, '.clear')).to.deep.equal([]);
    await chooseActor(view, 'north');
    const heard = heardIn(view);
    one(view, '.clear').click();
    await waitUntil(() => view.shadowRoot?.activeElement?.localName === 'select');
    expect(namesIn(view).length).to.equal(25);
    expect(one<HTMLSelectElement>(view, 'select').value).to.equal('');
    await nextFrame();
    expect(heard).to.deep.equal(['Showing 25 of 25 events.']);
  });

  it('stay when the view is moved, and are not there on the next visit', async () => {
    const view = await showTimeline(story);
    await chooseActor(view, 'north');
    const names = namesIn(view);
    (await fixture<HTMLElement>(html`<div></div>`)).append(view);
    await aTimeout(0);
    await view.updateComplete;
    expect(namesIn(view)).to.deep.equal(names);
    expect(namesIn(await showTimeline(story))).to.deep.equal(keyNames);
  });

  it('leave out nothing of what a screen reader is told but what they leave out', async () => {
    const view = await showTimeline(story);
    const items = all(view, 'li.event');
    expect(items.length).to.equal(25);
    for (const item of items) {
      const isShown = keyNames.includes(item.querySelector('.pick')?.textContent?.trim() ?? '');
      expect(item.getAttribute('aria-hidden')).to.equal(isShown ? null : 'true');
      expect(item.hasAttribute('hidden')).to.equal(!isShown);
      // Nothing in it can get the focus either.
      item.querySelector<HTMLElement>('.pick')?.focus();
      expect(item.contains(view.shadowRoot?.activeElement as Element)).to.equal(isShown);
    }
    await expect(view).to.be.accessible();
  });

  it('take no room for what they leave out', async () => {
    const view = await showTimeline(story);
    const out = all(view, 'li.event[hidden]');
    expect(out.map((item) => item.offsetHeight)).to.deep.equal(out.map(() => 0));
  });

  it('let the browser find what they leave out, and show it then', async function () {
    if (!findsHidden) return this.skip();
    const view = await showTimeline(story);
    const item = eventNamed(view, 'Move 3 is made');
    expect(item.getAttribute('hidden')).to.equal('until-found');
    // What the browser does when its search comes upon it.
    item.dispatchEvent(new Event('beforematch', { bubbles: true }));
    item.removeAttribute('hidden');
    await view.updateComplete;
    expect(namesIn(view)).to.include(
      'Move 3 is made by the ' + item.innerText.match(/by the (\w+)/)?.[1],
    );
    expect(item.hasAttribute('aria-hidden')).to.equal(false);
    // Another choice is another choice.
    await press(view, one(view, '.controls'), 'Key events');
    expect(namesIn(view)).to.deep.equal(keyNames);
    expect(item.hasAttribute('hidden')).to.equal(true);
  });

  it('have all that hangs on what they leave out ready before it is asked for', async () => {
    const view = await showTimeline(story);
    await waitUntil(() => all(view, 'li.event[hidden] .citations').length === 20);
  });

  it('leave nothing out on paper, and say there the gaps between all', async function () {
    const prints = await emulateMedia({ media: 'print' }).then(
      () => true,
      () => false,
    );
    if (!prints) return this.skip();
    await emulateMedia({ media: 'screen' });
    const gaps = (view: Element): string[] =>
      all(view, '.gap')
        .filter((gap) => gap.checkVisibility())
        .map((gap) => gap.innerText);
    const apart = structuredClone(story);
    apart.events.forEach((event, at) => {
      event.startDate = new Date(Date.UTC(2020, 0, 1 + at * 3)).toISOString().slice(0, 10);
    });
    const view = await showTimeline(apart);
    await press(view, one(view, '.controls'), 'All events');
    const between = gaps(view);
    expect(between.length).to.be.greaterThan(0);
    await press(view, one(view, '.controls'), 'Key events');
    expect(gaps(view)).not.to.deep.equal(between);
    window.dispatchEvent(new Event('beforeprint'));
    await view.updateComplete;
    await emulateMedia({ media: 'print' });
    expect(namesIn(view)).to.deep.equal(story.events.map(({ name }) => name));
    expect(gaps(view)).to.deep.equal(between);
    expect(all(view, '.citations').length).to.equal(25);
    expect(one(view, '.controls').checkVisibility()).to.equal(false);
  });

  it('filter and fold nothing where no script runs', async function () {
    const long = manyEvents(200);
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.srcdoc = await drawOnServer({ tag: 'explainer-timeline', story: long });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    (await fixture<HTMLElement>(html`<div></div>`)).append(frame);
    await loaded;
    const view = frame.contentDocument?.querySelector('explainer-timeline') as Element;
    if (!frame.contentWindow?.matchMedia('(scripting: none)').matches) return this.skip();
    expect(all(view, '.pick').map((pick) => pick.textContent?.trim())).to.deep.equal(
      long.events.map(({ name }) => name),
    );
    expect(all(view, '.pick').every((pick) => pick.checkVisibility())).to.equal(true);
    expect(one(view, '.controls').checkVisibility()).to.equal(false);
    expect(all(view, '.citations').length).to.equal(200);
  });

  it('count what each actor has a part in, within key events or all', async () => {
    const view = await showTimeline(story);
    const counts = () =>
      [...one<HTMLSelectElement>(view, '.controls select').options]
        .slice(1)
        .map(({ text }) => text);
    const of = (isKey: boolean) =>
      story.actors.flatMap(({ id, name }) => {
        const events = story.events.filter(
          (it) => it.actors.includes(id) && (!isKey || it.prominence === 'key'),
        );
        return `${name} (${events.length})`;
      });
    expect(counts()).to.deep.equal(of(true));
    await press(view, one(view, '.controls'), 'All events');
    expect(counts()).to.deep.equal(of(false));
  });

  it('also of a long story show at once what is in sight, and the rest when there is time', async () => {
    const long = manyEvents(400);
    const view = await showTimeline(long);
    await untilFilled(view, 400);
    const names = namesIn(view);
    await chooseActor(view, 'north');
    const first = long.events.find((it) => it.prominence === 'key' && it.actors.includes('north'));
    expect(namesIn(view)[0]).to.equal(first?.name);
    expect(namesIn(view)).not.to.deep.equal(names);
    const expected = long.events.filter(
      (it) => it.prominence === 'key' && it.actors.includes('north'),
    );
    await waitUntil(
      () => all(view, '.event:not([hidden])').length === expected.length,
      'the rest follows',
      { timeout: 10_000 },
    );
  });
});
