import type { Actions } from '../contestant.js';
import { inView, mountTag, press } from '../lib/kit.js';

export const mount = mountTag('explainer-ladder');

/** There are none where every step has room. */
const tool = (name: 'in' | 'all'): HTMLElement | undefined =>
  inView('.zoom button')[name === 'in' ? 0 : 4];

/** Marks of one step that is not open; the others stand for many. */
const closed = (): readonly HTMLElement[] => inView('.mark[aria-expanded=false]');

export const actions: Actions = {
  select: () => press(closed()[1]),
  get zoom() {
    return tool('in') && (() => press(tool('in')));
  },
};

export const prepare: Actions = {
  // In until there are steps to be seen.
  select: async () => {
    while (closed().length < 2 && tool('in')) await press(tool('in'));
  },
  zoom: () => tool('all') && press(tool('all')),
};
