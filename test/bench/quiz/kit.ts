import type { Actions } from '../contestant.js';
import { inView, mountTag, press } from '../lib/kit.js';

export const mount = mountTag('explainer-quiz');

export const actions: Actions = {
  choose: () => press(inView('input[type=radio]')[0]),
  check: () => press(inView('.actions .primary')[0]),
  next: () => press(inView('.actions .primary')[0]),
};
