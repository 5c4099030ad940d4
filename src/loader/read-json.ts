import { StoryLoadError } from './story-load-error.js';

/**
 * @param src where the text came from, for messages; '' for the page itself
 * @returns a rejection with a StoryLoadError: `not-json` for an HTML page, `broken-json` with line and column
 *   otherwise, and without them where what finds them can't be loaded
 */
export async function refuseJson(text: string, src: string): Promise<never> {
  const where = src || 'The story in the page';
  const [code, message] = await import('./explain-json.js').then(
    ({ explainJson }) => explainJson(text, where),
    () => ['broken-json', `${where} is not valid JSON.`] as const,
  );
  throw new StoryLoadError(code, message, src);
}

/** Parses JSON; rejects as `refuseJson` does. */
export async function readJson(text: string, src: string): Promise<unknown> {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuseJson(text, src);
  }
}
