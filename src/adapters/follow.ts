/** From the kit's events to a tool that counts what readers do. Nothing here sends anything by itself. */
import type {
  AnswerDetail,
  CompleteDetail,
  ErrorDetail,
  NavigateDetail,
  ReadyDetail,
  SelectDetail,
  ShareDetail,
} from '../events.js';

interface Details {
  readonly 'explainer-select': SelectDetail;
  readonly 'explainer-answer': AnswerDetail;
  readonly 'explainer-complete': CompleteDetail;
  readonly 'explainer-navigate': NavigateDetail;
  readonly 'explainer-share': ShareDetail;
  readonly 'explainer-ready': ReadyDetail;
  readonly 'explainer-error': ErrorDetail;
}

/** Of an event of the kit. */
export type EventName = keyof Details;

/** As events have it, without what is no text, number or boolean. */
export type Values = Readonly<Record<string, string | number | boolean>>;

export interface AdapterOptions {
  /** Which events are passed on; each adapter has its usual ones. */
  readonly events?: readonly EventName[];
}

/** What a reader does, as against what a view does by itself. */
export const READER_EVENTS = [
  'explainer-select',
  'explainer-answer',
  'explainer-complete',
  'explainer-navigate',
  'explainer-share',
] as const satisfies readonly EventName[];

/** Few enough for tools that are paid by the event. */
export const MAIN_EVENTS = [
  'explainer-answer',
  'explainer-complete',
  'explainer-share',
] as const satisfies readonly EventName[];

const isPlain = ([, value]: readonly [string, unknown]): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Anyone may dispatch an event by that name: only flat values are taken from it. */
const valuesOf = (event: Event): Values =>
  Object.fromEntries(
    Object.entries((event as CustomEvent<object | null>).detail ?? {}).filter(isPlain),
  );

/**
 * Hears events of the kit that reach a target, and passes on what they tell: for any tool that has no adapter here.
 *
 * @param target the document, or the part of it whose views are meant
 * @param tell is given the name and the values; what it throws is reported as an error of the page
 * @returns ends it
 */
export function follow(
  target: EventTarget,
  events: readonly EventName[],
  tell: (name: EventName, values: Values) => void,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  for (const name of events)
    target.addEventListener(name, (event) => tell(name, valuesOf(event)), { signal });
  return () => controller.abort();
}
