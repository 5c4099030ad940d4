import type { Meta } from '@storybook/web-components-vite';
import '../src/define/index.js';
import {
  dark,
  defaultStory,
  empty,
  failed,
  inTheArticle,
  narrow,
  persian,
  viewMeta,
} from './helpers/view-stories.js';

const tag = 'explainer-sources';

const meta: Meta = { ...viewMeta(tag), title: 'Views/Sources', component: 'explainer-sources' };
export default meta;

export const Default = defaultStory(tag);
export const InTheArticle = inTheArticle(tag);
export const Narrow = narrow(tag);
export const Dark = dark(tag);
export const Persian = persian(tag);
export const Empty = empty(tag);
export const Failed = failed(tag);
