import type { Actions } from '../contestant.js';
import { inView, mountTag, press } from '../lib/kit.js';

export const mount = mountTag('explainer-timeline');

let picked = 0;
let filtered = 0;
export const actions: Actions = {
  select: () => {
    const shown = inView('.event:not(.out) .pick');
    return press(shown[++picked % shown.length]);
  },
  // All, key events, all …
  filter: () => press(inView('.scopes button')[++filtered % 2]),
};
