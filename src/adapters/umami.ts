import { follow, MAIN_EVENTS, type AdapterOptions, type Values } from './follow.js';

interface Umami {
  track?(event: string, data: Values): unknown;
}

/**
 * Counts what readers do by `umami.track`, where the page has it, as events named `explainer-answer` and so on, with their
 * values. By default answers, the ends of quizzes and shares.
 *
 * @returns ends it
 */
export function toUmami(
  target: EventTarget = document,
  { events = MAIN_EVENTS }: AdapterOptions = {},
): () => void {
  return follow(target, events, (name, values) => {
    const { umami } = globalThis as { umami?: Umami };
    umami?.track?.(name, values);
  });
}
