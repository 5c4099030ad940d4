/** The buttons over a long ladder, and in words where in it one is, and what a group of steps is. */
import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../../content/rich-text.js';
import { formatter } from '../../../localize/format-date.js';
import type { Mark, Range } from '../layout/base-layout.js';
import type { LadderLayout } from '../layout/ladder-layout.js';
import {
  actorName,
  dayWords,
  rungName,
  stepWords,
  wallOf,
  type LadderContext,
} from '../ladder-words.js';
import type { LadderZoomController } from './ladder-zoom-controller.js';
import { isEnd, isLeast, isStart } from './ladder-zoom-model.js';

/** “3 to 8 May 2016”; '' where neither day is established. */
export function daysWords(context: LadderContext, { from, to }: Range): string {
  const { locale, words } = context.localize;
  const ends = [context.model.steps[from], context.model.steps[to - 1]] as const;
  const [first = '', last = ''] = ends.map((it) => (it?.date ? dayWords(context, it) : ''));
  if (!first || !last || first === last) return first || last;
  const days = ends.flatMap((it) => {
    const { date } = it ?? {};
    const isPlain = date?.day && date.year > 0 && !date.approximate && !date.uncertain;
    return it && isPlain && !it.event.approximate ? [wallOf(context, date, it.event)] : [];
  });
  const [start, end] = days;
  if (start === undefined || end === undefined || end < start) return words.zoom.days(first, last);
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const format = formatter(locale, { ...day, calendar: 'gregory', timeZone: 'UTC' });
  return format.formatRange(start, end);
}

/** “12 steps by Side A, 3 March to 9 April 2016, between Words and Limited strike, 3 of them contested. Enter zooms in.” */
function groupWords(
  context: LadderContext,
  { actor, first, last, count, rungs, contested }: Mark,
): string {
  const { localize } = context;
  const [low = '', high = low] = rungs.map((rung) => rungName(context, { rungs: [rung] }));
  return localize.words.zoom.group(
    localize.number(count),
    actorName(context, actor),
    daysWords(context, { from: first, to: last + 1 }),
    low,
    high,
    contested ? localize.number(contested) : '',
  );
}

/** What a mark says: what happened at its step, or which steps it stands for. */
export function markWords(context: LadderContext, mark: Mark): string {
  const step = context.model.steps[mark.first];
  return mark.count > 1 || !step
    ? groupWords(context, mark)
    : `${stepWords(context, step)}. ${plainText(step.event.name)}`;
}

/** Nothing where all steps have room. */
export function renderZoomTools(
  context: LadderContext,
  layout: LadderLayout,
  zoomed: LadderZoomController,
): TemplateResult | typeof nothing {
  if (!zoomed.isOn) return nothing;
  const { localize } = context;
  const { zoom } = localize.words;
  const { range, marks } = layout;
  const { bounds } = zoomed;
  const [isFirst, isLast] = [isStart(range), isEnd(range, bounds)];
  const number = (value: number): string => localize.number(value);
  const dates = daysWords(context, range);
  const total = number(bounds.total);
  const position =
    isFirst && isLast
      ? zoom.whole(total, dates)
      : zoom.position(number(range.from + 1), number(range.to), total, dates);
  // A button that were disabled would lose the focus that the reader left on it.
  const button = (label: string, isIdle: boolean, act: () => void): TemplateResult =>
    html`<button class="small" aria-disabled=${isIdle} @click=${isIdle ? nothing : act}>
      ${label}
    </button>`;
  return html`<div class="zoom">
    <div class="tools" role="group" aria-label=${zoom.tools}>
      ${button(zoom.in, isLeast(range, bounds), zoomed.zoomIn)}
      ${button(zoom.out, isFirst && isLast, zoomed.zoomOut)}
      ${button(zoom.earlier, isFirst, zoomed.goEarlier)}
      ${button(zoom.later, isLast, zoomed.goLater)}
      ${button(zoom.all, isFirst && isLast, zoomed.showAll)}
    </div>
    <p class="small">
      <strong>${position}</strong>
      ${marks.some(({ count }) => count > 1) ? zoom.gathered : nothing}
    </p>
    <p class="unseen" role="status">${zoomed.isOwn ? position : nothing}</p>
  </div>`;
}
