import { checkNow, type CheckedStory } from './check-story.js';
import { lintStory } from './lint-story.js';
import type { Problem } from './problem.js';

export type ParsedStory = Pick<CheckedStory, 'story' | 'problems'>;

/**
 * Checks a story that may hold anything, and looks at what is right with an editor's eye.
 *
 * @param input parsed JSON, as an editor wrote it; it is neither kept nor changed
 * @returns the story as far as it can be shown; what was left out of it and why (severity `error`);
 *   what an editor should look at (severity `warning`). Never throws.
 */
export function parseStory(input: unknown): ParsedStory {
  if (typeof input === 'string') {
    const message = 'This is text. Parse it first: parseStory(JSON.parse(text)).';
    return {
      story: undefined,
      problems: [{ pointer: '', code: 'wrong-type', severity: 'error', message }],
    };
  }
  const places = new Map<object, string>();
  const { story, problems } = checkNow(input, places);
  const warnings: Problem[] = [];
  if (story) lintStory(story, places, (problem) => void warnings.push(problem));
  return { story, problems: [...problems, ...warnings] };
}
