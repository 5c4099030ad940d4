import type { Actions } from '../contestant.js';
import { inView, mountTag, press } from '../lib/kit.js';

export const mount = mountTag('explainer-sources');

/** Each time another cell, as a reader who goes on. */
let opened = 0;

export const actions: Actions = {
  filter: () => press(inView('.filter button')[0]),
  sort: () => press(inView('thead button')[0]),
  open: () => press(inView('td summary')[opened++ * 3]),
};
