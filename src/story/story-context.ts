import { createContext } from '@lit/context';
import type { StoryStore } from './story-store.js';

/**
 * Carries a store from `<explainer-story>` to the tags inside it. The key is versioned and global,
 * so that tags from separately built files understand each other.
 */
export const storyContext = createContext<StoryStore | undefined>(
  Symbol.for('explainer-kit/story/1'),
);
