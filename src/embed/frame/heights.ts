import { marked } from './messages.js';

/** What the page around told a frame by its address. */
export interface Surroundings {
  /** `childId` of Pym. */
  readonly pym: string | undefined;
  /** `secret` of WordPress. */
  readonly secret: string | undefined;
}

/** From the frame's address: Pym names the frame in the query, WordPress hides a secret in the fragment. */
export function surroundingsOf({ search, hash }: Pick<URL, 'search' | 'hash'>): Surroundings {
  return {
    pym: new URLSearchParams(search).get('childId') ?? undefined,
    secret: /[#&?]secret=(\w+)/.exec(hash)?.[1],
  };
}

/** A height, px, in every dialect that pages understand: ours, AMP's, Pym's and WordPress's. */
export const heightMessages = (
  height: number,
  { pym, secret }: Surroundings,
): readonly (object | string)[] => [
  marked({ type: 'height', height }),
  { sentinel: 'amp', type: 'embed-size', height },
  ...(pym ? [`pymxPYMx${pym}xPYMxheightxPYMx${height}`] : []),
  ...(secret ? [{ message: 'height', value: height, secret }] : []),
];

/** Whether the page around says that it hears only now: WordPress does, where its script came after the frame. */
export const asksForHeight = (data: unknown, { secret }: Surroundings): boolean => {
  const { message, secret: told } = (data ?? {}) as Readonly<Record<string, unknown>>;
  return message === 'ready' && secret !== undefined && told === secret;
};
