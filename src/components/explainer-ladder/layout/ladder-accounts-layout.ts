/** Who puts a contested step on which rung: labels at the ends of its bar. */
import type { Point } from '../../../charts/step-path.js';
import { wrapText } from '../../../charts/text-lines.js';
import { clamp } from '../../../internal/math.js';
import {
  lineHeight,
  placeLabel,
  type Box,
  type Label,
  type LayoutOptions,
  type Mark,
  type Segment,
} from './base-layout.js';
import type { LadderLayout } from './ladder-layout.js';

export interface AccountLabel extends Label {
  /** Under the text, and a little wider. */
  readonly paper: Box;
  /** From the mark to a label that does not stand beside it. */
  readonly leader: Segment | undefined;
}

/** In em of the labels: a name in one line where it has room, else broken. */
const WIDTHS = [22, 11, 7];
const MAX_LINES = 3;
const PAD = 4;
/** From a point to its label in px: beside the ring around the mark, or further off at the end of a line. */
const BESIDE = 15;
const DISTANCES = [BESIDE, 26, 40, 60, 85, 115, 150];
const DIRECTIONS = 16;
/** Half of what is drawn of a mark. */
const SHAPE = 9;

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

function around({ points }: Mark): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs) - SHAPE, Math.min(...ys) - SHAPE];
  return { x, y, width: Math.max(...xs) + SHAPE - x, height: Math.max(...ys) + SHAPE - y };
}

/**
 * Each label stands where it covers least, near its point: nothing but lines where that is possible.
 * None leaves the frame, and none covers another one.
 * @param mark of the step; its points are where the labels belong
 * @param names one for each point; an empty one has no label
 */
export function layAccounts(
  { labels, marks, width, height }: LadderLayout,
  mark: Mark,
  names: readonly string[],
  options: LayoutOptions,
): readonly AccountLabel[] {
  const taken = [...labels.map(({ box }) => box), ...marks.map(around)];
  const placed: Box[] = [];

  const place = (name: string, { x, y }: Point): AccountLabel => {
    let best: AccountLabel | undefined;
    let least = Infinity;
    for (const em of WIDTHS) {
      const room = Math.min(em * options.fontSize, width - 2 * PAD);
      const lines = wrapText(name, room, options.measure, MAX_LINES);
      const wide = Math.max(...lines.map(options.measure)) + 2 * PAD;
      const text = lines.length * lineHeight(options);
      const high = text + PAD;
      for (const distance of DISTANCES) {
        for (let turn = 0; turn < DIRECTIONS; turn++) {
          const angle = (2 * Math.PI * turn) / DIRECTIONS;
          const paper = {
            x: clamp(x + Math.cos(angle) * (distance + wide / 2) - wide / 2, 0, width - wide),
            y: clamp(y + Math.sin(angle) * (distance + high / 2) - high / 2, 0, height - high),
            width: wide,
            height: high,
          };
          const covered = taken.reduce((sum, it) => sum + overlap(paper, it), 0);
          const hidden = placed.reduce((sum, it) => sum + overlap(paper, it), 0);
          const cost = hidden * 1e6 + covered * 100 + distance + 6 * lines.length;
          if (cost >= least) continue;
          least = cost;
          const to = { x: clamp(x, paper.x, paper.x + wide), y: clamp(y, paper.y, paper.y + high) };
          const label = { lines, width: wide - 2 * PAD, height: text, kind: 'account' } as const;
          const middle = { x: paper.x + wide / 2, anchor: 'middle' } as const;
          best = {
            ...placeLabel({ ...label, ...middle }, paper.y + PAD / 2, options),
            paper,
            leader:
              Math.hypot(to.x - x, to.y - y) > BESIDE + 5 ? { from: { x, y }, to } : undefined,
          };
        }
      }
    }
    placed.push((best as AccountLabel).paper);
    return best as AccountLabel;
  };

  return mark.points.flatMap((point, at) => {
    const name = names[at];
    return name ? place(name, point) : [];
  });
}
