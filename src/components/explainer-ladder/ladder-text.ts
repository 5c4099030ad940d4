/** What the chart says, in words: a list, a table, and what the rungs mean. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { plainText } from '../../content/rich-text.js';
import type { FillController } from '../../controllers/fill-controller.js';
import type { LaterController } from '../../controllers/later-controller.js';
import { renderCitations } from '../base/citations.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { renderWho, type DetailActions } from './ladder-detail.js';
import type { LadderStep } from './ladder-model.js';
import { dayWords, moveWords, stepWords, type LadderContext } from './ladder-words.js';

/** What is folded away: whether it is drawn yet, and how much of a long list. */
export interface Folded {
  readonly later: LaterController;
  readonly fill: FillController;
}

/** What is drawn of the steps; a part that stands is drawn again only where its words change. */
const inParts = (
  { localize, model }: LadderContext,
  { later, fill }: Folded,
  render: (step: LadderStep, index: number) => TemplateResult,
  /** Each part by itself: what is far from the screen need not be laid out. */
  around: (items: readonly TemplateResult[], from: number) => TemplateResult,
): unknown => {
  const parts = fill.take(model.steps);
  return later.draw(() =>
    parts.map(({ from, to }) =>
      guard([model, localize.words, localize.locale, localize.direction, from, to], () =>
        around(
          model.steps.slice(from, to).map((step, index) => render(step, from + index)),
          from,
        ),
      ),
    ),
  );
};

/** Under a line that unfolds it. */
const renderFolded = (
  name: 'list' | 'table',
  title: string,
  { later, fill }: Folded,
  content: unknown,
): TemplateResult => {
  const unfold = (): void => {
    later.start();
    fill.start();
  };
  return html`<details class="${name} ${fill.isLong ? 'long' : ''}" @toggle=${unfold}>
    <summary>${title}</summary>
    ${content}
  </details>`;
};

/** Every step in a sentence; each opens its detail. */
export const renderList = (
  context: LadderContext,
  folded: Folded,
  go: DetailActions['go'],
): TemplateResult => {
  const parts = inParts(
    context,
    folded,
    (step, index) =>
      html`<li>
        <button class="pick" @click=${() => go(index)}>${stepWords(context, step)}</button>
      </li>`,
    (items, from) =>
      html`<ol start=${from + 1}>
        ${items}
      </ol>`,
  );
  return renderFolded('list', context.localize.words.list, folded, parts);
};

/** The same as a table, with what happened and why it stands where it does. */
export function renderTable(context: LadderContext, folded: Folded): TemplateResult {
  const { localize } = context;
  const { words } = localize;
  const { columns } = words;
  const parts = inParts(
    context,
    folded,
    (it) =>
      html`<tr role="row">
        <th scope="row" role="rowheader">${dayWords(context, it)}</th>
        <td role="cell">${renderWho(context, it)}</td>
        <td role="cell">
          ${moveWords(context, it)}${it.rungs.length > 1 ? html` (${words.differ})` : nothing}
        </td>
        <td role="cell">${it.step.kind ? words.kind[it.step.kind] : nothing}</td>
        <td role="cell">${inlineText(context, it.event.name)}</td>
        <td role="cell">${it.step.rationale ? inlineText(context, it.step.rationale) : nothing}</td>
      </tr>`,
    (rows) =>
      html`<tbody role="rowgroup">
        ${rows}
      </tbody>`,
  );
  // The roles say what a browser may forget of a table of which parts are laid out by themselves.
  const table = folded.later.draw(
    () =>
      html`<div class="scroller" tabindex="0" role="region" aria-label=${words.table}>
        <table part="table" role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${Object.values(columns).map(
                (column) => html`<th scope="col" role="columnheader">${column}</th>`,
              )}
            </tr>
          </thead>
          ${parts}
        </table>
      </div>`,
  );
  return renderFolded('table', words.table, folded, table);
}

/** What a rung means, and the lines above and below it. */
export function renderMeaning(context: LadderContext, index: number): unknown {
  const { localize, model } = context;
  const { words } = localize;
  const rung = model.rungs[index];
  const lines = (at: number, say: (name: string) => string): unknown =>
    model.thresholds
      .filter(({ above }) => above === at)
      .map(({ name }) => html`<p class="soft">${say(plainText(name))}</p>`);
  return [
    blockText(context, rung?.description ?? ''),
    lines(index, words.line),
    lines(index - 1, words.drawing.below),
    renderCitations(context, rung?.citations),
  ];
}

/** What each rung means, whose scale it is, and that placing steps on it is a judgement. */
export function renderScale(
  context: LadderContext,
  later: LaterController,
): TemplateResult | typeof nothing {
  const { story, localize, model } = context;
  const { words } = localize;
  const scale = story.ladder?.scale;
  if (!scale) return nothing;
  return html`<details class="scale" @toggle=${later.start}>
    <summary>${words.scale}</summary>
    ${later.draw(
      () =>
        html`<p>
            <strong>${inlineText(context, scale.name)}</strong>
            ${scale.modelledOn ? html`· ${words.modelledOn} ${inlineText(context, scale.modelledOn)}` : nothing}
          </p>
          <p>${words.judgement}</p>
          ${story.method ? blockText(context, story.method) : nothing}
          <dl part="rungs">
            ${model.rungs.map(
              (rung, index) =>
                html`<div>
                  <dt>${inlineText(context, rung.name)}</dt>
                  <dd>${renderMeaning(context, index)}</dd>
                </div>`,
            )}
          </dl>`,
    )}
  </details>`;
}
