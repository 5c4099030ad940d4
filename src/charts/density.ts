/**
 * How events crowd in time, in columns of the calendar. No one scale shows both three thousand years
 * and the week in which most happened: so a column is a century, a year, a day as there is enough to
 * count in it, and long stretches without an event are broken out of the axis.
 */
import { CALENDAR_STEPS, periodAt, type CalendarStep, type Period } from './calendar-periods.js';

/** When something was, in ms as calendar and clock on the wall have it, as if that were UTC. */
export interface Moment {
  /** The whole of what its date may mean: `from` to just before `to`. */
  readonly from: number;
  readonly to: number;
  /** When it was over, where it lasted beyond `to`. */
  readonly end?: number | undefined;
}

export interface Column extends Period {
  /** Where it stands: its number among slots, all of which are as wide. */
  readonly slot: number;
  /** Places of the moments that are in it for certain, ascending; never none. */
  readonly items: readonly number[];
}

/** Moments of which it is not certain in which column they were, or that lasted: from a column to another. */
export interface Spread {
  /** Places in `columns`. */
  readonly first: number;
  readonly last: number;
  /** Places of the moments, ascending. */
  readonly items: readonly number[];
}

export interface Density {
  readonly columns: readonly Column[];
  /** How many slots there are: one a column, one for each short stretch without a moment, one for each break. */
  readonly slots: number;
  /** Slots in which the axis is broken: more time passes there than a slot is wide. */
  readonly breaks: readonly number[];
  /** By `first`, longer before shorter. */
  readonly spreads: readonly Spread[];
  /** Whether all columns are as long. */
  readonly isEven: boolean;
}

/** A column before it has its place. */
interface Leaf extends Period {
  readonly items: readonly number[];
}

/** Finer columns than this, in moments to a column on average, are a row of ones. */
const LEAST_MEAN = 1.5;
/** But so few columns are no overview. */
const FEW = 4;
/** A column with this share of all moments, and so many times what others have, is parted further than they are. */
const DENSE = { share: 1 / 3, times: 3 };
/** Even columns leave so much of the room to such a column. */
const LEFT = 0.4;
/** To part a column, so much of what is in it has to be known that exactly. */
const KNOWN = 0.6;
/** Of more slots most would be empty. */
const SLOTS_PER_COLUMN = 2.5;
/** A break for so many columns, or one: more shatter the axis. */
const COLUMNS_PER_BREAK = 4;
/** So many empty columns in a row are shown as such; more are a break. */
const MOST_EMPTY = 3;

/** How many columns without a moment would fit between two, by the longer of them. */
const emptyBetween = (a: Leaf, b: Leaf): number =>
  Math.round((b.from - a.to) / Math.max(a.to - a.from, b.to - b.from));

const slotsBetween = (a: Leaf, b: Leaf): number => {
  const empty = emptyBetween(a, b);
  return empty > MOST_EMPTY ? 1 : Math.max(0, empty);
};

const slotsOf = (leaves: readonly Leaf[]): number =>
  leaves.reduce(
    (sum, leaf, at) => sum + 1 + (at ? slotsBetween(leaves[at - 1] ?? leaf, leaf) : 0),
    0,
  );

const breaksIn = (leaves: readonly Leaf[]): number =>
  leaves.filter((leaf, at) => at && emptyBetween(leaves[at - 1] ?? leaf, leaf) > MOST_EMPTY).length;

const countIn = (leaves: readonly Leaf[]): number =>
  leaves.reduce((sum, { items }) => sum + items.length, 0);

/** A leaf in columns of the next unit: itself where too little in it is known that exactly. */
function part(leaf: Leaf, moments: readonly Moment[], step: CalendarStep): readonly Leaf[] {
  const parts = new Map<number, Period & { items: number[] }>();
  const add = (period: Period, item: number): void => {
    const known = parts.get(period.from);
    if (known) known.items.push(item);
    else parts.set(period.from, { ...period, items: [item] });
  };
  const vague: number[] = [];
  let period: Period | undefined;
  for (const item of leaf.items) {
    const { from, to } = moments[item] as Moment;
    // Most follow one that was in the same column.
    if (!period || from < period.from || from >= period.to) period = periodAt(from, step);
    if (to <= period.to) add(period, item);
    else vague.push(item);
  }
  if (leaf.items.length - vague.length < KNOWN * leaf.items.length) return [leaf];
  const inOrder = [...parts.values()].sort((a, b) => a.from - b.from);
  // What is vague is spread over the columns it may be in; where there is none of them, it is one itself.
  const alone = vague.filter((item) => {
    const { from, to } = moments[item] as Moment;
    return !inOrder.some((other) => other.from < to && from < other.to);
  });
  if (!alone.length) return inOrder;
  for (const item of alone) add(ownPeriod(moments[item] as Moment, leaf), item);
  return [...parts.values()].sort((a, b) => a.from - b.from);
}

/** The stretch that a date which is no more exact names: a year, a month. */
const ownPeriod = ({ from, to }: Moment, within: Period): Period =>
  CALENDAR_STEPS.map((step) => periodAt(from, step)).findLast((period) => to <= period.to) ??
  within;

/** Whether so many columns have room, and enough in them to be worth it. */
const fits = (parted: readonly Leaf[], before: number, most: number): boolean =>
  slotsOf(parted) <= Math.min(most, SLOTS_PER_COLUMN * Math.max(FEW, parted.length)) &&
  breaksIn(parted) <= Math.max(1, parted.length / COLUMNS_PER_BREAK) &&
  (parted.length <= Math.max(FEW, before) || countIn(parted) >= LEAST_MEAN * parted.length);

/** With so many moments a leaf is dense. */
function denseFrom(leaves: readonly Leaf[], total: number): number {
  const share = DENSE.share * total;
  const others = leaves.filter(({ items }) => items.length < share);
  return Math.max(share, others.length && (DENSE.times * countIn(others)) / others.length);
}

/** The first and the last moment, each at its beginning. */
function extent(moments: readonly Moment[]): readonly [earliest: number, latest: number] {
  let [earliest, latest] = [Infinity, -Infinity];
  for (const { from } of moments) {
    if (from < earliest) earliest = from;
    if (from > latest) latest = from;
  }
  return [earliest, latest];
}

function leavesOf(moments: readonly Moment[], most: number): readonly Leaf[] {
  const [earliest, latest] = extent(moments);
  // What all of them lie in is no column.
  const first = CALENDAR_STEPS.findIndex((step) => latest >= periodAt(earliest, step).to);
  const steps = CALENDAR_STEPS.slice(Math.max(0, first - 1));
  const items = [...moments.keys()];
  const all: Leaf = { from: -Infinity, to: Infinity, unit: 'year', count: 0, items };
  let leaves = part(all, moments, steps[0] as CalendarStep);
  /** Of all leaves, or of those only that are dense among them. */
  const partThose = (step: CalendarStep, isAll: boolean): boolean => {
    const least = isAll ? 0 : denseFrom(leaves, moments.length);
    const parted = leaves.flatMap((leaf) =>
      leaf.items.length >= least ? part(leaf, moments, step) : [leaf],
    );
    const dense = denseFrom(parted, moments.length);
    const isUneven = isAll && parted.some(({ items }) => items.length >= dense);
    const isBetter = fits(parted, leaves.length, isUneven ? most * (1 - LEFT) : most);
    if (isBetter) leaves = parted;
    return isBetter;
  };
  // What does not fit in even columns does not in finer ones; where most is in a few, only those are parted.
  let isEven = true;
  for (const step of steps) {
    isEven &&= partThose(step, true);
    if (!isEven) partThose(step, false);
  }
  return leaves;
}

function spreadsOf(columns: readonly Column[], moments: readonly Moment[]): readonly Spread[] {
  const columnOf: (number | undefined)[] = [];
  columns.forEach(({ items }, at) => {
    for (const item of items) columnOf[item] = at;
  });
  const spreads = new Map<string, Spread & { items: number[] }>();
  moments.forEach(({ from, to, end = to }, item) => {
    const own = columnOf[item];
    const until = Math.max(to, end);
    // Most do not leave the column they are in.
    if (own !== undefined && until <= (columns[own]?.to ?? 0)) return;
    const first = own ?? columns.findIndex((column) => column.to > from);
    const last = columns.findLastIndex((column) => column.from < until);
    if (own !== undefined && last <= own) return;
    const key = `${first} ${last}`;
    const known = spreads.get(key);
    if (known) known.items.push(item);
    else spreads.set(key, { first, last, items: [item] });
  });
  return [...spreads.values()].sort((a, b) => a.first - b.first || b.last - a.last);
}

/**
 * Columns of the calendar for moments in any order.
 * @param most slots that have room; it is kept but where that takes more than a thousand years a column
 */
export function densityOf(moments: readonly Moment[], most: number): Density {
  const leaves = moments.length ? leavesOf(moments, most) : [];
  const columns: Column[] = [];
  const breaks: number[] = [];
  let slots = 0;
  leaves.forEach((leaf, at) => {
    const before = leaves[at - 1];
    if (before) {
      const skipped = slotsBetween(before, leaf);
      if (emptyBetween(before, leaf) > skipped) breaks.push(slots);
      slots += skipped;
    }
    columns.push({ ...leaf, slot: slots++ });
  });
  const [first] = columns;
  return {
    columns,
    slots,
    breaks,
    spreads: spreadsOf(columns, moments),
    isEven: columns.every(({ unit, count }) => unit === first?.unit && count === first.count),
  };
}
