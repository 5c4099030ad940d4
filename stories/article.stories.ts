import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/index.js';
import { SAMPLE, settled } from './helpers/view-stories.js';

const meta: Meta = { title: 'The article' };
export default meta;

const views = [
  'explainer-timeline',
  'explainer-ladder',
  'explainer-quotes',
  'explainer-sources',
  'explainer-quiz',
];

/** Every view of the sample story in one column of text, each in a block of its own. */
export const AllViews: StoryObj = {
  render: () => html`
    <article style="max-width: 46rem; margin: auto; font: 1.0625rem/1.6 Georgia, serif">
      <h1>A night of missiles, told five ways</h1>
      <p>
        Five articles tell of one night in January 2020. They agree that missiles were fired. On
        much else they part.
      </p>
      <h2>What happened</h2>
      <explainer-timeline src=${SAMPLE}></explainer-timeline>
      <h2>How far it went</h2>
      <explainer-ladder src=${SAMPLE}></explainer-ladder>
      <h2>What was said</h2>
      <explainer-quotes src=${SAMPLE}></explainer-quotes>
      <h2>Who says so</h2>
      <explainer-sources src=${SAMPLE}></explainer-sources>
      <h2>What do you make of it?</h2>
      <explainer-quiz src=${SAMPLE}></explainer-quiz>
    </article>
  `,
  play: async ({ canvasElement }) => {
    for (const view of views) await settled(canvasElement, view);
  },
};
