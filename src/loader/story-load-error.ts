import type { Problem } from '../content/problem.js';

/** Why a story could not be had. Stable: pages may act on it. */
export type StoryLoadCode =
  'network' | 'timeout' | 'http-status' | 'not-json' | 'broken-json' | 'too-large' | 'not-a-story';

/** A story that could not be loaded; its message is one or two sentences for whoever runs the page. */
export class StoryLoadError extends Error {
  override readonly name = 'StoryLoadError';

  constructor(
    readonly code: StoryLoadCode,
    message: string,
    /** Address of the story; '' where it stood in the page. */
    readonly src: string,
    /** JSON pointer to the fault where there is one. */
    readonly pointer = '',
    /** Everything that is wrong with the story, where it was read. */
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}
