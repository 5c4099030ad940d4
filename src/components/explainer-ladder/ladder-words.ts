/** The ladder's steps in words, and its dates as an axis writes them. */
import { wallTime, type PartialDate } from '../../content/partial-date.js';
import { plainText } from '../../content/rich-text.js';
import { formatter } from '../../localize/format-date.js';
import type { LocalizeController } from '../../localize/localize-controller.js';
import { homeZone } from '../base/dates.js';
import type { ViewContext } from '../base/view-context.js';
import type { AxisDate } from './layout/base-layout.js';
import type { LadderModel, LadderStep } from './ladder-model.js';

export interface LadderContext extends ViewContext {
  readonly localize: LocalizeController<'ladder'>;
  readonly model: LadderModel;
}

const RTL_FIRST = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** A name from the story, set off where it runs against the view's direction. */
const name = ({ localize }: LadderContext, source: string): string => {
  const text = plainText(source);
  return RTL_FIRST.test(text) === (localize.direction === 'rtl') ? text : `\u2068${text}\u2069`;
};

export const actorName = (context: LadderContext, actor: number): string =>
  name(context, context.model.actors[actor]?.name ?? '');

/** The rung, or each that accounts name: “Pressure or Force”. */
export const rungName = (context: LadderContext, { rungs }: Pick<LadderStep, 'rungs'>): string =>
  rungs
    .map((rung) => name(context, context.model.rungs[rung]?.name ?? ''))
    .join(context.localize.words.or);

/** “up two rungs to Force”. */
export function moveWords(context: LadderContext, step: LadderStep): string {
  const { localize } = context;
  const { move, by } = step;
  return localize.words.move[move](rungName(context, step), by, localize.number(by ?? 0));
}

type Dated = Pick<LadderStep, 'date' | 'event'>;

/** What clock and calendar showed where it happened, in ms as if it were UTC. */
export const wallOf = (
  context: LadderContext,
  date: PartialDate,
  { timeZone }: Dated['event'],
): number => wallTime(date, timeZone ?? homeZone(context));

/** Whether a date is approximate, as itself says or its event. */
export const isAbout = ({ date, event }: Dated): boolean =>
  Boolean(date?.approximate || event.approximate);

/** The day of a step, whatever its hour, on the clock where it happened. */
export function dayWords(context: LadderContext, step: Dated): string {
  const { localize } = context;
  const { date, event } = step;
  if (!date) return localize.common.dateUnknown;
  const precision = date.precision === 'minute' ? 'day' : date.precision;
  const start = wallOf(context, date, event);
  const approximate = isAbout(step);
  return localize.date({ ...date, approximate, precision, offset: undefined, start });
}

/** “March 2, 2021, The North, up two rungs to Force, an action”. */
export function stepWords(context: LadderContext, step: LadderStep): string {
  const { words, common } = context.localize;
  const { kind } = step.step;
  return [
    dayWords(context, step),
    actorName(context, step.actor),
    moveWords(context, step),
    kind && words.kind[kind],
    step.rungs.length > 1 && words.differ,
  ]
    .filter(Boolean)
    .join(common.and);
}

/** What the ladder comes to, in one sentence, where the story does not say it. */
export function takeaway(context: LadderContext): string {
  const top = context.model.highest;
  if (!top) return '';
  return context.localize.words.takeaway(
    rungName(context, { ...top, rungs: top.rungs.slice(-1) }),
    actorName(context, top.actor),
    dayWords(context, top),
    top.rungs.length > 1,
  );
}

/** A step's date in the short parts that an axis has room for; “c. 8” where that is not exact. */
export function axisDate(context: LadderContext, step: Dated): AxisDate {
  const { localize } = context;
  const { unknown, drawing } = localize.words;
  const { date, event } = step;
  if (!date) return { day: unknown, short: unknown };
  const wall = wallOf(context, date, event);
  const write = (parts: Intl.DateTimeFormatOptions): string =>
    formatter(localize.locale, { ...parts, calendar: 'gregory', timeZone: 'UTC' }).format(wall);
  const about = isAbout(step) ? drawing.about : undefined;
  const exact = (text: string): string => about?.(text) ?? text;
  const year = write({ year: 'numeric', ...(date.year < 1 && { era: 'short' }) });
  if (date.precision === 'year') {
    const short = about?.(year) ?? unknown;
    return { year, month: short, short };
  }
  const month = write({ month: 'short' });
  if (date.precision === 'month') return { year, month: exact(month), short: exact(month) };
  return {
    year,
    month,
    day: exact(write({ day: 'numeric' })),
    short: exact(write({ month: 'short', day: 'numeric' })),
  };
}
