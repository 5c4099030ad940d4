import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/index.js';
import type { ExplainerElement, ExplainerErrorEvent } from '../../src/index.js';
import { drawnOnServer, nodesOf } from '../helpers/server-drawn.js';
import { testStory } from '../helpers/test-story.js';

const tag = 'explainer-quiz';

/** An address at which this story stands, as long as the page does. */
const addressOf = (story: object): string =>
  URL.createObjectURL(new Blob([JSON.stringify(story)], { type: 'application/json' }));

const storyOf = (id: string) => ({ ...testStory(), id });

async function append(view: HTMLElement): Promise<void> {
  (await fixture<HTMLElement>(html`<div></div>`)).append(view);
}

const kept = (view: Element, drawn: readonly Node[]): number =>
  nodesOf(view).filter((node) => drawn.includes(node)).length;

describe('a view that a server drew without the story in it', () => {
  const draw = (story: object, attributes: Record<string, string> = {}) =>
    drawnOnServer({ tag, story, attributes, inline: false });

  it('is taken over, node for node, once its address has brought the story', async () => {
    const story = storyOf('from-address');
    const view = await draw(story, { src: addressOf(story) });
    const drawn = nodesOf(view);
    await append(view);
    expect(view.status).to.equal('loading');
    expect(nodesOf(view)).to.deep.equal(drawn);
    await oneEvent(view, 'explainer-ready');
    expect(kept(view, drawn)).to.equal(drawn.length);
    expect(view.querySelector('script')).to.equal(null);
    view.shadowRoot?.querySelector<HTMLElement>('input[type=radio]')?.click();
    view.shadowRoot?.querySelector<HTMLElement>('button[type=submit], form button')?.click();
    await view.updateComplete;
    expect(kept(view, drawn)).not.to.equal(nodesOf(view).length);
  });

  it('is taken over inside a story that comes later', async () => {
    const story = storyOf('from-around');
    const view = await draw(story);
    const drawn = nodesOf(view);
    const around = await fixture<ExplainerElement>(html`<explainer-story></explainer-story>`);
    around.append(view);
    expect(nodesOf(view)).to.deep.equal(drawn);
    around.story = story;
    await oneEvent(view, 'explainer-ready');
    expect(kept(view, drawn)).to.equal(drawn.length);
  });

  it('is taken over where a script gives the story', async () => {
    const story = storyOf('from-script');
    const view = await draw(story);
    const drawn = nodesOf(view);
    await append(view);
    view.story = story;
    await oneEvent(view, 'explainer-ready');
    expect(kept(view, drawn)).to.equal(drawn.length);
  });

  it('is drawn anew where the story has changed since', async () => {
    const story = storyOf('changed-since');
    const view = await draw(story, { src: addressOf({ ...story, headline: 'Another' }) });
    const drawn = nodesOf(view);
    await append(view);
    await oneEvent(view, 'explainer-ready');
    expect(kept(view, drawn)).to.equal(0);
    expect(view.shadowRoot?.querySelectorAll('section').length).to.equal(1);
    expect(view.shadowRoot?.adoptedStyleSheets.length).to.be.greaterThan(0);
  });

  it('is drawn anew where the page has changed its nodes', async () => {
    const story = storyOf('changed-nodes');
    const view = await draw(story, { src: addressOf(story) });
    const comments = document.createTreeWalker(view.shadowRoot as Node, NodeFilter.SHOW_COMMENT);
    for (let left = 6; left; left--) comments.nextNode();
    (comments.currentNode as Comment).remove();
    await append(view);
    await oneEvent(view, 'explainer-ready');
    expect(view.shadowRoot?.querySelectorAll('section').length).to.equal(1);
    expect(view.shadowRoot?.querySelector('form')).not.to.equal(null);
  });

  it('keeps what was drawn where the story can not be had, and tells of it', async () => {
    const story = storyOf('not-to-be-had');
    const view = await draw(story, { src: '/__kit__/status/404?taken-over' });
    const drawn = nodesOf(view);
    setTimeout(() => void append(view));
    const { detail } = await oneEvent<ExplainerErrorEvent>(view, 'explainer-error');
    expect(detail.fatal).to.equal(true);
    expect(nodesOf(view)).to.deep.equal(drawn);
    expect(view.status).to.equal('failed');
    view.src = addressOf(story);
    await oneEvent(view, 'explainer-ready');
    expect(kept(view, drawn)).to.equal(drawn.length);
  });

  it('moves about the page while it waits', async () => {
    const story = storyOf('moved-about');
    const view = await draw(story, { src: addressOf(story) });
    const drawn = nodesOf(view);
    const isReady = oneEvent(view, 'explainer-ready');
    await append(view);
    await append(view);
    await isReady;
    expect(kept(view, drawn)).to.equal(drawn.length);
  });
});
