/**
 * Answers and the choice of a clock kept on the reader's device, and only there. Where the page may not store anything
 * (private windows, sandboxed frames), they last as long as the page.
 */
import { CONFIDENCES, type Answer, type Answers } from './reader-state.js';

const keyOf = (story: string): string => `explainer-kit/answers/${story}`;

/** The getter itself throws where storage is refused. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'string');

const isAnswer = (value: unknown): value is Answer => {
  if (typeof value !== 'object' || value === null) return false;
  const { value: given, correct, skipped, fingerprint } = value as Record<string, unknown>;
  return (
    (given === null || ['string', 'number'].includes(typeof given) || isTexts(given)) &&
    typeof correct === 'boolean' &&
    typeof skipped === 'boolean' &&
    typeof fingerprint === 'string'
  );
};

/** Without what is no confidence or list of ours; the answer stands all the same. */
const mend = ({ confidence, corrections, ...answer }: Answer): Answer => ({
  ...answer,
  ...(confidence && CONFIDENCES.includes(confidence) ? { confidence } : {}),
  ...(isTexts(corrections) ? { corrections } : {}),
});

/** What was kept for a story; anything that is not an answer of ours is passed over. */
export function readAnswers(story: string): Answers {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(keyOf(story)) ?? '{}');
    const { answers = {} } = kept as { answers?: object };
    return Object.fromEntries(
      Object.entries(answers).flatMap(([question, answer]: [string, unknown]) =>
        isAnswer(answer) ? [[question, mend(answer)]] : [],
      ),
    );
  } catch {
    return {};
  }
}

/** Keeps the answers; removes the entry where there are none left. Silent where storage is refused or full. */
export function writeAnswers(story: string, version: number, answers: Answers): void {
  try {
    if (Object.keys(answers).length) {
      storage()?.setItem(keyOf(story), JSON.stringify({ version, answers }));
    } else {
      storage()?.removeItem(keyOf(story));
    }
  } catch {
    // Full or refused: the answers last as long as the page.
  }
}

const CLOCK = 'explainer-kit/clock';

/** The clock chosen on an earlier visit to any story; it may be one that a story does not know. */
export function readClock(): string | undefined {
  try {
    return storage()?.getItem(CLOCK) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Silent where storage is refused or full. */
export function writeClock(clock: string): void {
  try {
    storage()?.setItem(CLOCK, clock);
  } catch {
    // The choice lasts as long as the page.
  }
}
