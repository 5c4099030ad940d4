/** Every story of Storybook, drawn and played in every engine, and held against axe. */
import type { StoryObj } from '@storybook/web-components-vite';
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/embed/lang/fa.js';
import * as article from '../../stories/article.stories.js';
import * as ladder from '../../stories/explainer-ladder.stories.js';
import * as quiz from '../../stories/explainer-quiz.stories.js';
import * as quotes from '../../stories/explainer-quotes.stories.js';
import * as sources from '../../stories/explainer-sources.stories.js';
import * as story from '../../stories/explainer-story.stories.js';
import * as timeline from '../../stories/explainer-timeline.stories.js';

const files = { article, ladder, quiz, quotes, sources, story, timeline };

for (const [name, { default: meta, ...stories }] of Object.entries(files)) {
  describe(`stories of ${name}`, () => {
    for (const [title, told] of Object.entries(stories) as [string, StoryObj][]) {
      it(title, async function () {
        this.timeout(30_000);
        const args = { ...meta.args, ...told.args };
        const render = told.render ?? meta.render;
        const canvasElement = await fixture<HTMLElement>(
          html`<div>${render?.(args, {} as never)}</div>`,
        );
        await told.play?.({
          canvasElement,
          args,
          step: (_: string, play: () => unknown) => play(),
        } as never);
        await expect(canvasElement).to.be.accessible();
      });
    }
  });
}
