import type { Actions } from '../contestant.js';
import { inView, mountTag, press } from '../lib/kit.js';

export const mount = mountTag('explainer-timeline');

let picked = 0;
let filtered = 0;
/** What is pressed next: to look for it among thousands is no part of what a reader waits for. */
let next: Element | undefined;

export const prepare: Actions = {
  select: () => {
    const shown = inView('.event:not([hidden]) .pick');
    next = shown[++picked % shown.length];
  },
  // All, key events, all …
  filter: () => {
    next = inView('.scopes button')[++filtered % 2];
  },
};

export const actions: Actions = {
  select: () => press(next),
  filter: () => press(next),
};
