import type { CheckedStory } from '../content/check-story.js';

/** Longest run of checking between two chances for the page to handle input, in milliseconds. */
const SLICE = 8;

/** Unlike a timer's, its turn comes as soon as what waits is done, also in a tab behind others. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(port1.close()));
    port1.start();
    port2.postMessage(0);
  });

/**
 * Does the rest of a check in slices, so that a large story never blocks input. Whoever waits for it
 * goes on in a task of its own.
 * @throws the reason of `signal` where that was aborted
 */
export async function checkInSlices(
  check: Iterator<void, CheckedStory>,
  signal?: AbortSignal,
): Promise<CheckedStory> {
  for (;;) {
    const until = performance.now() + SLICE;
    let step = check.next();
    while (!step.done && performance.now() < until) step = check.next();
    await pause();
    signal?.throwIfAborted();
    if (step.done) return step.value;
  }
}
