import type { Actions } from '../contestant.js';
import { inView, mountTag, press } from '../lib/kit.js';

export const mount = mountTag('explainer-quotes');

export const actions: Actions = { next: () => press(inView('.arrow.next')[0]) };
