import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MatrixRow } from './sources-model.js';

/** About as many cells as a screen shows: drawn at once. */
const FIRST_CELLS = 240;
/** Of no more citations than that all are drawn while the browser is idle; of more, those of cells that are opened. */
const CITATIONS = 1000;
/** Where a browser does not tell when it is idle, in ms. */
const PAUSE = 30;
/** A browser that is never idle, as behind other windows, is not waited for any longer, in ms. */
const LATEST = 100;
/** Of a part that is drawn within so many ms twice as many rows may follow; of a slow one half as many. */
const QUICK = 6;
const SLOW = 12;
/** Rows of the smallest part: to draw one alone costs nearly as much. */
const LEAST = 8;

/**
 * Draws a table that may be long, and full, without holding the page up: at first what a screen shows
 * of its rows, with what each cell says in a word; while the browser is idle the other rows, then what
 * opens in each cell. All of it is drawn when the page is printed.
 */
export class MatrixFillController implements ReactiveController {
  #rows: readonly MatrixRow[] = [];
  #drawn = 0;
  /** Rows to draw in one go. */
  #part = LEAST;
  #isDue = true;
  /** Rows whose cells can be opened; they stay so in whatever order they come. */
  readonly #told = new WeakSet<MatrixRow>();
  #citations = 0;
  #next = 0;
  #task: number | undefined;
  #began = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#finish);
    this.#isDue = true;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#finish);
    if (typeof cancelIdleCallback === 'function') cancelIdleCallback(this.#task ?? 0);
    else clearTimeout(this.#task);
    this.#task = undefined;
    this.#isDue = false;
  }

  hostUpdated(): void {
    const took = this.#began && performance.now() - this.#began;
    if (took) this.#part = Math.max(LEAST, this.#part * (took < QUICK ? 2 : took > SLOW ? 0.5 : 1));
    this.#began = 0;
    if (!this.#isDue || this.#task !== undefined) return;
    this.#task =
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(this.#drawMore, { timeout: LATEST })
        : window.setTimeout(this.#drawMore, PAUSE);
  }

  /**
   * How many of the rows are to be drawn now; other rows begin anew.
   * @param columns cells of a row
   * @param isWhole true where a server draws the view, or what it drew is taken over
   */
  take(rows: readonly MatrixRow[], columns: number, isWhole: boolean): number {
    if (rows !== this.#rows) {
      this.#rows = rows;
      this.#next = 0;
      this.#isDue = true;
      this.#drawn = Math.min(rows.length, Math.max(8, Math.floor(FIRST_CELLS / columns)));
    }
    if (isWhole) this.#drawAll();
    return this.#drawn;
  }

  /** Whether what opens in a row's cells is to be drawn. */
  isTold(row: MatrixRow): boolean {
    return this.#told.has(row);
  }

  /** The reader opened something in this row. */
  tell(row: MatrixRow): void {
    if (this.#told.has(row)) return;
    this.#told.add(row);
    this.host.requestUpdate();
  }

  readonly #drawMore = (): void => {
    this.#task = undefined;
    const { length } = this.#rows;
    if (this.#drawn < length) this.#drawn = Math.min(length, this.#drawn + this.#part);
    else {
      const end = Math.min(length, this.#next + this.#part);
      for (; this.#next < end && this.#citations < CITATIONS; this.#next++)
        this.#count(this.#rows[this.#next]);
      this.#isDue = this.#next < length && this.#citations < CITATIONS;
    }
    this.#began = performance.now();
    this.host.requestUpdate();
  };

  #count(row: MatrixRow | undefined): void {
    if (!row || this.#told.has(row)) return;
    this.#told.add(row);
    for (const cell of row.cells.values()) this.#citations += cell.length;
  }

  #drawAll(): void {
    this.#drawn = this.#next = this.#rows.length;
    for (const row of this.#rows) this.#told.add(row);
    this.#isDue = false;
  }

  readonly #finish = (): void => {
    this.#drawAll();
    this.host.requestUpdate();
  };
}
