import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/index.js';
import { MINIMAL, settled } from './helpers/view-stories.js';

const meta: Meta = { title: 'Views/Story', component: 'explainer-story', args: { src: MINIMAL } };
export default meta;

/** One story around two views: one request, one selection. */
export const AroundTwoViews: StoryObj = {
  render: ({ src }) => html`
    <explainer-story src=${src as string}>
      <explainer-timeline></explainer-timeline>
      <p>A paragraph of the article between them.</p>
      <explainer-quotes></explainer-quotes>
    </explainer-story>
  `,
  play: async ({ canvasElement }) => {
    await settled(canvasElement, 'explainer-timeline');
    await settled(canvasElement, 'explainer-quotes');
  },
};

/** A content system puts every tag in a block of its own; one address makes them one all the same. */
export const SeparateBlocks: StoryObj = {
  render: ({ src }) => html`
    <div><explainer-sources src=${src as string}></explainer-sources></div>
    <div><explainer-quotes src=${src as string}></explainer-quotes></div>
  `,
  play: async ({ canvasElement }) => {
    await settled(canvasElement, 'explainer-sources');
    await settled(canvasElement, 'explainer-quotes');
  },
};
