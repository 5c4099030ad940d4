/**
 * What a frame of the kit and the page around it say to each other, by `postMessage`. Each message has `explainerKit: 1`. In a
 * sandbox a frame's origin is "null", so that the two know each other by their windows; and since anyone may send
 * anything, only what has exactly this shape is read.
 */

/** A frame to its page. */
export type FromFrame =
  | { readonly type: 'ready' }
  /** Of all its content, in px. */
  | { readonly type: 'height'; readonly height: number }
  /** One of the kit's events, for the page's own listeners. */
  | { readonly type: 'event'; readonly name: string; readonly detail: EventDetail };

/** A page to its frame. */
export interface FromPage {
  readonly type: 'page';
  /** Of the page, as readers would share it. */
  readonly url: string;
  /** What the page's address names: `#explainer=…`, or ''. */
  readonly fragment: string;
}

export type EventDetail = Readonly<Record<string, string | number | boolean>>;

/** The number changes when the messages do. */
const MARK = { explainerKit: 1 } as const;

/** More than any story is high: beyond it a number is a mistake or an attack. */
const MOST_PX = 500_000;
const MOST_KEYS = 12;
const MOST_CHARACTERS = 2000;
const EVENT = /^explainer-(select|answer|complete|navigate|share|ready|error)$/;

export const marked = <Message extends FromFrame | FromPage>(message: Message) => ({
  ...MARK,
  ...message,
});

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST_CHARACTERS;

const isPlain = (value: unknown): boolean =>
  isText(value) || typeof value === 'boolean' || Number.isFinite(value);

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  // A copy of its own fields: nothing is inherited, nothing answers twice.
  const fields: Record<string, unknown> = { __proto__: null, ...data };
  return fields['explainerKit'] === MARK.explainerKit ? fields : undefined;
}

function detailOf(data: unknown): EventDetail | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const entries = Object.entries(data);
  return entries.length <= MOST_KEYS && entries.every(([, value]) => isPlain(value))
    ? Object.fromEntries(entries)
    : undefined;
}

/** @returns undefined for whatever is no message of a frame */
export function readFromFrame(data: unknown): FromFrame | undefined {
  const { type, height, name, detail } = fieldsOf(data) ?? {};
  if (type === 'ready') return { type };
  if (type === 'height')
    return typeof height === 'number' && height >= 0 && height <= MOST_PX
      ? { type, height: Math.ceil(height) }
      : undefined;
  const read = type === 'event' && isText(name) && EVENT.test(name) ? detailOf(detail) : undefined;
  return read && { type: 'event', name: String(name), detail: read };
}

/** @returns undefined for whatever is no message of the page around a frame */
export function readFromPage(data: unknown): FromPage | undefined {
  const { type, url, fragment } = fieldsOf(data) ?? {};
  return type === 'page' &&
    isText(url) &&
    /^https?:\/\//.test(url) &&
    isText(fragment) &&
    /^(#explainer=.*)?$/s.test(fragment)
    ? { type, url, fragment }
    : undefined;
}
