/** What is drawn over the chart for the step that is open: what it answers, and who puts it where. */
import { nothing, svg } from 'lit';
import { plainText } from '../../content/rich-text.js';
import { indexOf, speakerOf } from '../../content/story-index.js';
import type { Citation } from '../../content/types.js';
import { sourceName } from '../base/citations.js';
import type { LayoutOptions } from './layout/base-layout.js';
import { layAccounts } from './layout/ladder-accounts-layout.js';
import { renderBox, renderLabel, renderSegment, type ChartView } from './ladder-chart.js';
import type { LadderLayout } from './layout/ladder-layout.js';
import { layLinks } from './layout/ladder-links-layout.js';
import type { LadderContext } from './ladder-words.js';

/** Of a headline that stands for its source: so many letters. */
const NAME = 42;

/**
 * Who puts the step on each of its rungs: sources, joined; '' where only the desk does. Where one
 * source has several accounts, also whom it cites.
 */
function namesOf({ story, model, localize }: LadderContext, index: number): readonly string[] {
  const it = model.steps[index];
  const { common } = localize;
  const name = (citation: Citation, isFull: boolean): string => {
    const source = indexOf(story).source.get(citation.source);
    const text = source ? plainText(sourceName(source)) : '';
    const short = text.length > NAME ? `${text.slice(0, NAME).replace(/\s\S*$/, '')}…` : text;
    const speaker = isFull && speakerOf(story, citation);
    return speaker ? short + common.and + common.citing(speaker) : short;
  };
  const names = (isFull: boolean): readonly string[] =>
    (it?.rungs ?? []).map((rung) => {
      const here = (it?.step.accounts ?? []).filter(
        ({ level }) => level === model.rungs[rung]?.value,
      );
      return [...new Set(here.map(({ citation }) => name(citation, isFull)))].join(common.and);
    });
  const short = names(false);
  const said = short.filter(Boolean);
  return new Set(said).size < said.length ? names(true) : short;
}

/** @param index place of the step that is open; below 0 for none */
export function drawOpenStep(
  context: LadderContext,
  layout: LadderLayout,
  index: number,
  options: LayoutOptions | undefined,
): Pick<ChartView, 'under' | 'over'> {
  const { model } = context;
  const { id } = model.steps[index]?.step ?? {};
  if (!id || !options) return {};
  const mark = layout.marks.find((it) => it.id === id && it.count === 1);
  const accounts =
    mark && mark.points.length > 1
      ? layAccounts(layout, mark, namesOf(context, index), options)
      : [];
  return {
    under: [
      layLinks(layout, model, index).map((path) => svg`<path class="link" d=${path}></path>`),
      accounts.map(({ leader }) => (leader ? renderSegment(leader, 'pointer') : nothing)),
    ],
    over: accounts.map((label) => [renderBox(label.paper, 'paper'), renderLabel(label, undefined)]),
  };
}
