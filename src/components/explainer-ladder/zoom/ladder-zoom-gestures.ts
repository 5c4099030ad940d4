/** Zooming by a wheel with Ctrl, which is also what a trackpad's pinch comes as, and by two fingers. */
import type { Point } from '../../../charts/step-path.js';
import { clamp } from '../../../internal/math.js';
import type { Range } from '../layout/base-layout.js';
import type { LadderLayout } from '../layout/ladder-layout.js';
import { placeAt } from './ladder-place-model.js';
import { around, shareOf, type Bounds } from './ladder-zoom-model.js';

interface Zoomed {
  readonly isOn: boolean;
  readonly layout: LadderLayout | undefined;
  readonly range: Range;
  readonly bounds: Bounds;
  show(range: Range): Promise<void>;
}

/** A wheel turns by pixels or by lines, in leaps; a trackpad in small steps. */
const LINE = 16;
const MOST_TURN = 60;
const PER_PIXEL = 0.01;

/** Where two fingers are: their middle and their distance, in px of the window. */
interface Grip {
  readonly middle: Point;
  readonly distance: number;
}

/** Steps on the screen when something began to move, and the place under it. */
interface Hold {
  readonly size: number;
  readonly place: number;
  readonly share: number;
}

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

export class LadderGestures {
  readonly #fingers = new Map<number, Point>();
  #grip: (Grip & Hold) | undefined;
  /** What was turned so far, where that was too little to change anything. */
  #turned = 0;

  constructor(private readonly zoomed: Zoomed) {}

  /** For a part of the page that has the chart, while that can be zoomed. */
  readonly wheel = {
    handleEvent: (event: WheelEvent): void => {
      if (!event.ctrlKey || !this.zoomed.isOn) return;
      // Else the browser would zoom the page.
      event.preventDefault();
      const turn = event.deltaY * (event.deltaMode ? LINE : 1);
      this.#turned += clamp(turn, -MOST_TURN, MOST_TURN) * PER_PIXEL;
      const it = this.#holdAt(pointOf(event), event.currentTarget as Element);
      const size = it.size * Math.exp(this.#turned);
      if (Math.round(size) === it.size) return;
      this.#turned = 0;
      void this.zoomed.show(around(it.place, it.share, size, this.zoomed.bounds));
    },
    passive: false,
  };

  /** The page must stand still under two fingers; one of them scrolls it as ever. */
  readonly touchmove = {
    handleEvent: (event: TouchEvent): void => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    },
    passive: false,
  };

  readonly pointerdown = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    // Of those before it no end was heard where the chart has left the page under them.
    if (event.isPrimary) this.#fingers.clear();
    this.#fingers.set(event.pointerId, pointOf(event));
    this.#take(event.currentTarget as Element);
  };

  readonly pointermove = (event: PointerEvent): void => {
    if (!this.#fingers.has(event.pointerId)) return;
    this.#fingers.set(event.pointerId, pointOf(event));
    const [before, now] = [this.#grip, this.#gripNow()];
    if (!before || !now) return;
    const moved =
      this.#shareAt(now.middle, event.currentTarget as Element) -
      this.#shareAt(before.middle, event.currentTarget as Element);
    const size = (before.size * before.distance) / now.distance;
    void this.zoomed.show(around(before.place, before.share + moved, size, this.zoomed.bounds));
  };

  readonly pointerup = (event: PointerEvent): void => {
    if (this.#fingers.delete(event.pointerId)) this.#take(event.currentTarget as Element);
  };

  #gripNow(): Grip | undefined {
    const [a, b, ...more] = this.#fingers.values();
    if (!a || !b || more.length) return undefined;
    return {
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
      distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
    };
  }

  #take(frame: Element): void {
    const grip = this.zoomed.isOn && this.#gripNow();
    this.#grip = grip ? { ...grip, ...this.#holdAt(grip.middle, frame) } : undefined;
    if (!grip) return;
    // The marks under the fingers may go while they move.
    for (const id of this.#fingers.keys()) {
      try {
        frame.setPointerCapture(id);
      } catch {
        // A finger that has just left.
      }
    }
  }

  /** A point of the window on the chart, in px of its layout. */
  #onChart({ x, y }: Point, frame: Element, { width }: LadderLayout): Point {
    const box = (frame.querySelector('.chart') ?? frame).getBoundingClientRect();
    const scale = width / (box.width || width);
    return { x: (x - box.x) * scale, y: (y - box.y) * scale };
  }

  /** How far along time a point is: from 0 to 1 where marks are. */
  #shareAt(middle: Point, frame: Element): number {
    const { layout } = this.zoomed;
    if (!layout) return 0;
    const { plot, flow, direction } = layout;
    const { x, y } = this.#onChart(middle, frame, layout);
    if (flow === 'down') return (y - plot.y) / plot.height;
    const share = (x - plot.x) / plot.width;
    return direction === 'rtl' ? 1 - share : share;
  }

  #holdAt(middle: Point, frame: Element): Hold {
    const { layout, range } = this.zoomed;
    const size = range.to - range.from;
    if (!layout) return { size, place: 0, share: 0 };
    const axis = layout.flow === 'down' ? 'y' : 'x';
    const at = this.#onChart(middle, frame, layout)[axis];
    const place = placeAt(layout.marks, axis, at) ?? range.from;
    return { size, place, share: shareOf(range, place) };
  }
}
