/** The stories that every view has; a view's file names them and adds its own. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';

/** The sample story, as a publisher would serve it. */
export const SAMPLE = '/content/iran-strikes-2020/story.json';
/** A story small enough to read whole, and made up. */
export const MINIMAL = '/content/examples/minimal.json';
export const MINIMAL_PERSIAN = '/content/examples/minimal.fa.json';

interface View extends HTMLElement {
  src: string | undefined;
  story: unknown;
  readonly status: string;
  readonly updateComplete: Promise<boolean>;
}

export type ViewStory = StoryObj<{ src?: string; heading?: string; story?: unknown }>;

/** What a view's default export begins with; Storybook wants to read `title` and `component` in the file itself. */
export const viewMeta = (tag: string): Meta => ({
  args: { src: SAMPLE },
  render: (args) => renderView(tag, args),
});

function renderView(tag: string, args: Record<string, unknown>): View {
  const view = document.createElement(tag) as View;
  view.innerHTML = '<p>What stands here without JavaScript.</p>';
  Object.assign(view, args);
  return view;
}

/** Waits until the view has come to rest, and holds it to the status expected. */
export async function settled(canvas: HTMLElement, tag: string, status = 'ready'): Promise<View> {
  const view = canvas.querySelector<View>(tag);
  if (!view) throw new Error(`no <${tag}> in the story`);
  await waitFor(() => expect(view.status).toBe(status));
  await view.updateComplete;
  return view;
}

const within = (
  frame: (view: View) => TemplateResult,
  tag: string,
  args: ViewStory['args'],
): ViewStory => ({
  args,
  render: (given) => frame(renderView(tag, given)),
  play: async ({ canvasElement }) => void (await settled(canvasElement, tag)),
});

export const defaultStory = (tag: string): ViewStory => within((view) => html`${view}`, tag, {});

/** In a column of text, under the page's own heading and type. */
export const inTheArticle = (tag: string): ViewStory =>
  within(
    (view) => html`
      <article style="max-width: 42rem; margin: auto; font: 1.125rem/1.6 Georgia, serif">
        <h1>A night of missiles, told five ways</h1>
        <p>The reports agree that missiles were fired. On much else they part.</p>
        <h2>What is known</h2>
        ${view}
        <p>The article goes on below.</p>
      </article>
    `,
    tag,
    {},
  );

/** In a column 320 px wide. */
export const narrow = (tag: string): ViewStory =>
  within((view) => html`<div style="width: 320px">${view}</div>`, tag, {});

/** On a dark page. */
export const dark = (tag: string): ViewStory =>
  within(
    (view) =>
      html`<div style="color-scheme: dark; background: #161615; color: #ece9e4; padding: 1rem">
        ${view}
      </div>`,
    tag,
    {},
  );

/** In Persian, right to left, with a Persian story. */
export const persian = (tag: string): ViewStory =>
  within((view) => html`<div lang="fa" dir="rtl">${view}</div>`, tag, { src: MINIMAL_PERSIAN });

/** A story that has nothing for this view. */
export const empty = (tag: string): ViewStory =>
  within((view) => html`${view}`, tag, {
    src: undefined,
    story: {
      id: 'empty',
      headline: 'Nothing yet',
      sources: [{ id: 'only', headline: 'The only source' }],
    },
  });

/** No story at the address: the fallback stays. */
export const failed = (tag: string): ViewStory => ({
  args: { src: '/content/there-is-no-such-story.json' },
  play: async ({ canvasElement }) => void (await settled(canvasElement, tag, 'failed')),
});
