/** The drawing of how sure and how right a reader was. Few come to it: this file is loaded on use. */
import { html, svg, type TemplateResult } from 'lit';
import { SHARE_PLOT, sharePlot } from '../../charts/share-plot.js';
import type { Calibration } from './calibration-scoring.js';
import type { Translation } from '../../localize/translation.js';
import type { QuizContext } from './quiz-texts.js';

/** Hidden from assistive technology, for which a table beside it says the same. */
export function renderPlot(
  { localize }: QuizContext,
  { steps }: Calibration,
  sure: Translation['quizEnd']['sure'],
): TemplateResult {
  const { width, height, start, end, bottom, radius } = SHARE_PLOT;
  const { direction } = localize;
  const { ticks, line, points } = sharePlot(
    steps.map((step) => ({
      ...step,
      label: sure.of(localize.number(step.right), localize.number(step.answers)),
    })),
    direction,
  );
  const across = (x: number): number => (direction === 'rtl' ? width - x : x);
  return html`<svg viewBox="0 0 ${width} ${height}">
    ${ticks.map(
      ({
        share,
        y,
      }) => svg`<path class="tick" d="M${across(start - 5)},${y}H${across(start)}"></path>
        <text x=${across(start - 9)} y=${y + 5} text-anchor="end">${sure.percent(localize.number(share * 100))}</text>`,
    )}
    <path d="M${across(start)},${height - bottom}H${across(width - end)}"></path>
    <path class="line" d=${line}></path>
    ${points.map(
      ({ x, y, lineY, label, labelY }) => svg`<path class="stem" d="M${x},${lineY}V${y}"></path>
        <circle cx=${x} cy=${y} r=${radius}></circle>
        <text class="label" x=${x} y=${labelY} text-anchor="middle">${label}</text>`,
    )}
  </svg>`;
}
