import type { Actions } from '../contestant.js';
import { inView, mountTag, press } from '../lib/kit.js';

export const mount = mountTag('explainer-sources');

export const actions: Actions = { filter: () => press(inView('.filter button')[0]) };
