import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import '../src/define/index.js';
import {
  dark,
  defaultStory,
  empty,
  failed,
  inTheArticle,
  narrow,
  persian,
  settled,
  viewMeta,
  type ViewStory,
} from './helpers/view-stories.js';

const tag = 'explainer-ladder';

const meta: Meta = { ...viewMeta(tag), title: 'Views/Ladder', component: 'explainer-ladder' };
export default meta;

export const Default = defaultStory(tag);
export const InTheArticle = inTheArticle(tag);
export const Narrow = narrow(tag);
export const Dark = dark(tag);
export const Persian = persian(tag);
export const Empty = empty(tag);
export const Failed = failed(tag);

/** The steps at equal distances, whatever the time between them. */
export const EvenSpacing: ViewStory = {
  args: { spacing: 'even' } as ViewStory['args'],
  play: async ({ canvasElement }) => void (await settled(canvasElement, tag)),
};

/** The first step opened: what happened, why it stands on its rung, and the sources. */
export const StepOpen: ViewStory = {
  play: async ({ canvasElement }) => {
    const view = await settled(canvasElement, tag);
    view.shadowRoot
      ?.querySelector('.mark')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await view.updateComplete;
    await expect(view.shadowRoot?.querySelector('.detail')).not.toBe(null);
  },
};
