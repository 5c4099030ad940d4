import { html, nothing, type TemplateResult } from 'lit';
import { renderShape } from './ladder-chart.js';
import type { LegendEntry } from './take-away/ladder-figure-layout.js';
import type { LadderContext } from './ladder-words.js';

/** What the chart's signs mean, of those that are in it: which way a step went, and all others. */
export function legendOf({
  model: { moves: taken, kinds: given, isContested, isUndated, isAbout },
  localize: { words },
}: LadderContext): readonly (readonly LegendEntry[])[] {
  const moves = (['start', 'up', 'down', 'hold', 'unclear'] as const).filter((move) =>
    taken.has(move),
  );
  const kinds = (['action', 'signal', undefined] as const).filter((kind) => given.has(kind));
  return [
    moves.map((move) => ({ sign: { move, isFilled: true }, text: words.shape[move] })),
    [
      ...kinds.map((kind) => ({
        sign: { move: 'start', isFilled: kind && kind === 'action' } as const,
        text: kind ? words.fill[kind] : words.drawing.unsaid,
      })),
      ...(isContested
        ? [{ sign: 'bar', text: words.bar } as const, { sign: 'doubt', text: words.doubt } as const]
        : []),
      ...(isUndated ? [{ sign: undefined, text: words.unknownMeans }] : []),
      ...(isAbout ? [{ sign: undefined, text: words.drawing.aboutMeans }] : []),
    ],
  ];
}

const renderSign = (sign: LegendEntry['sign']): unknown => {
  if (!sign) return nothing;
  return typeof sign === 'string'
    ? html`<span class="${sign}-icon"></span>`
    : renderShape(sign.move, sign.isFilled);
};

export const renderLegend = (context: LadderContext): readonly TemplateResult[] =>
  legendOf(context).map(
    (entries) =>
      html`<ul class="legend small soft">
        ${entries.map(({ sign, text }) => html`<li>${renderSign(sign)}${text}</li>`)}
      </ul>`,
  );
