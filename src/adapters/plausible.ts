import { follow, MAIN_EVENTS, type AdapterOptions } from './follow.js';

type Plausible = (
  event: string,
  options: { readonly props: Readonly<Record<string, string>> },
) => void;

/**
 * Counts what readers do by `window.plausible`, where the page has it, as events named `explainer-answer` and so on, with their
 * values as properties. By default answers, the ends of quizzes and shares, as Plausible is paid by the event.
 *
 * @returns ends it
 */
export function toPlausible(
  target: EventTarget = document,
  { events = MAIN_EVENTS }: AdapterOptions = {},
): () => void {
  return follow(target, events, (name, values) => {
    const { plausible } = globalThis as { plausible?: Plausible };
    if (typeof plausible !== 'function') return;
    // It knows text only.
    const props = Object.entries(values).map(([key, value]) => [key, String(value)]);
    plausible(name, { props: Object.fromEntries(props) as Record<string, string> });
  });
}
