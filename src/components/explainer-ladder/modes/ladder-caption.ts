/** What is told of a step while the reader walks them. */
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { plainText } from '../../../content/rich-text.js';
import { inlineText } from '../../base/rich-text.js';
import type { LadderModel, LadderStep } from '../ladder-model.js';
import { stepWords, type LadderContext } from '../ladder-words.js';

/** Of so many of the longest captions one is the tallest, whatever the width and the font. */
const LONGEST = 24;

function findLongest({ steps, actors, rungs }: LadderModel): readonly LadderStep[] {
  const lengths = steps.map(
    (it) =>
      it.event.name.length +
      (actors[it.actor]?.name.length ?? 0) +
      it.rungs.reduce((sum, rung) => sum + (rungs[rung]?.name.length ?? 0), 0),
  );
  return [...steps.keys()]
    .sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0))
    .slice(0, LONGEST)
    .flatMap((place) => steps[place] ?? []);
}

/** “3 of 28” */
const positionWords = ({ localize, model }: LadderContext, place: number): string =>
  localize.words.walk.position(localize.number(place + 1), localize.number(model.steps.length));

/** All of it in a line, for those who hear it. */
export function captionWords(context: LadderContext, place: number): string {
  const it = context.model.steps[place];
  return it
    ? [positionWords(context, place), plainText(it.event.name), stepWords(context, it)].join('. ')
    : '';
}

/** With those that are longest behind it, unseen: they keep the room for any, so that nothing moves. */
export function renderCaption(context: LadderContext, place: number): TemplateResult {
  const { model, localize } = context;
  const caption = (it: LadderStep | undefined, style: string): unknown =>
    it &&
    html`<p class="takeaway ${style}" part="takeaway">
      <span class="small soft">${positionWords(context, place)}</span>
      <strong>${inlineText(context, it.event.name)}</strong>
      <span>${stepWords(context, it)}</span>
    </p>`;
  return html`<div class="captions">
    ${caption(model.steps[place], '')}
    ${guard([model, localize.words, localize.locale], () =>
      findLongest(model).map((it) => caption(it, 'room')),
    )}
  </div>`;
}
