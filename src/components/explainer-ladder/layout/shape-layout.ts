import type { Move } from '../ladder-model.js';

/** The paths of marks, around their middle and some 14 px across: a shape for each way a level went. */
const SHAPES: Readonly<Record<Move, string>> = {
  start: 'M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0Z',
  up: 'M0-8.5L8 5.5H-8Z',
  down: 'M0 8.5L-8-5.5H8Z',
  hold: 'M-6-6H6V6H-6Z',
  unclear: 'M0-8.5L8.5 0L0 8.5L-8.5 0Z',
};

/** Within the shape of a step that the story calls neither an action nor a signal. */
const DOT = 'M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0Z';

/** The `d` of a mark, to be filled for actions and hollow for all others, with lines of 2 px. */
export const shapePath = (move: Move, isFilled: boolean | undefined): string =>
  isFilled === undefined ? SHAPES[move] + DOT : SHAPES[move];

const DASHES = [undefined, '14 3', '6 2.5', '14 3 3 3', '3 2.5', '14 3 3 3 3 3'];

/** The pattern of an actor's line, so that lines differ without colour too; the first is drawn through. */
export const dashOf = (actor: number): string | undefined => DASHES[actor % DASHES.length];

/** The same where a level is in doubt: dots, one by one, in twos, in threes. */
export const dotsOf = (actor: number): string => {
  const more = actor % DASHES.length;
  return `${'0.1 4 '.repeat(more)}0.1 ${more ? 8 : 5}`;
};
