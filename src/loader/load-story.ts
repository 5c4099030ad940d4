/** The only place from which the kit reaches for the network, and only for the page's own `src`. */
import { checkStory, type CheckedStory } from '../content/check-story.js';
import type { Story } from '../content/types.js';
import { checkInSlices } from './check-in-slices.js';
import { readJson } from './read-json.js';
import { StoryLoadError } from './story-load-error.js';

export interface LoadOptions {
  /** Ends the request; `loadStory` then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Largest body accepted, in bytes; 20 MB unless told. */
  readonly maxBytes?: number;
  /** Longest wait for the whole body, in milliseconds; 30 s unless told. */
  readonly timeout?: number;
}

/** A story of which at least something can be shown. */
export type LoadedStory = Pick<CheckedStory, 'problems'> & { readonly story: Story };

const MAX_BYTES = 20_000_000;
const TIMEOUT = 30_000;

/** The body as text; gives up as soon as it proves too large, whatever its headers said. */
async function readBody(response: Response, limit: number, src: string): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    bytes += chunk.value.byteLength;
    if (bytes > limit) {
      void reader?.cancel();
      throw new StoryLoadError(
        'too-large',
        `${src} is larger than ${limit / 1e6} MB. Split the story, or raise the limit.`,
        src,
      );
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}

/**
 * Loads and checks a story.
 *
 * @param src absolute address, or one relative to the document
 * @throws StoryLoadError where it can't be had or nothing of it can be shown; the reason of
 *   `options.signal` where that was aborted
 */
export async function loadStory(src: string, options: LoadOptions = {}): Promise<LoadedStory> {
  const { signal, maxBytes = MAX_BYTES, timeout = TIMEOUT } = options;
  const clock = AbortSignal.timeout(timeout);
  const fail = (code: StoryLoadError['code'], message: string): never => {
    throw new StoryLoadError(code, message, src);
  };
  let text: string;
  try {
    const response = await fetch(src, {
      headers: { accept: 'application/json' },
      signal: signal ? AbortSignal.any([signal, clock]) : clock,
    });
    if (!response.ok) {
      fail(
        'http-status',
        `${src} answered ${response.status} instead of the story. Check the address and that it may be read without logging in.`,
      );
    }
    text = await readBody(response, maxBytes, src);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof StoryLoadError) throw error;
    if (clock.aborted) fail('timeout', `${src} did not arrive within ${timeout / 1000} seconds.`);
    return fail(
      'network',
      `${src} could not be reached: the network failed, or the other site does not allow it (CORS).`,
    );
  }
  const input = await readJson(text, src);
  const { story, problems } = await checkInSlices(checkStory(input), signal);
  if (story) return { story, problems };
  const [first] = problems.filter((problem) => problem.severity === 'error');
  throw new StoryLoadError(
    'not-a-story',
    `${src}: ${first?.message ?? ''}`,
    src,
    first?.pointer,
    problems,
  );
}
