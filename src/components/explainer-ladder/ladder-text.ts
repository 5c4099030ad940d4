/** What the chart says, in words: a list, a table, and what the rungs mean. */
import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import { renderCitations } from '../base/citations.js';
import { blockText, inlineText } from '../base/rich-text.js';
import { renderWho, type DetailActions } from './ladder-detail.js';
import { dayWords, moveWords, type LadderContext } from './ladder-words.js';

/** Every step in a sentence; each opens its detail. */
export const renderList = (
  { localize, model }: LadderContext,
  sentences: readonly string[],
  go: DetailActions['go'],
): TemplateResult =>
  html`<details class="list">
    <summary>${localize.words.list}</summary>
    <ol>
      ${model.steps.map(
        (_, index) =>
          html`<li>
            <button class="pick" @click=${() => go(index)}>${sentences[index]}</button>
          </li>`,
      )}
    </ol>
  </details>`;

/** The same as a table, with what happened and why it stands where it does. */
export function renderTable(context: LadderContext): TemplateResult {
  const { localize, model } = context;
  const { words } = localize;
  const { columns } = words;
  return html`<details class="table">
    <summary>${words.table}</summary>
    <div class="scroller" tabindex="0" role="region" aria-label=${words.table}>
      <table part="table">
        <thead>
          <tr>
            ${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${model.steps.map(
            (it) =>
              html`<tr>
                <th scope="row">${dayWords(context, it)}</th>
                <td>${renderWho(context, it)}</td>
                <td>
                  ${moveWords(context, it)}${it.rungs.length > 1 ? html` (${words.differ})` : nothing}
                </td>
                <td>${it.step.kind ? words.kind[it.step.kind] : nothing}</td>
                <td>${inlineText(context, it.event.name)}</td>
                <td>${it.step.rationale ? inlineText(context, it.step.rationale) : nothing}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** What each rung means, whose scale it is, and that placing steps on it is a judgement. */
export function renderScale(context: LadderContext): TemplateResult | typeof nothing {
  const { story, localize, model } = context;
  const { words } = localize;
  const scale = story.ladder?.scale;
  if (!scale) return nothing;
  return html`<details class="scale">
    <summary>${words.scale}</summary>
    <p>
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
            <dd>
              ${rung.description ? blockText(context, rung.description) : nothing}
              ${model.thresholds
                .filter(({ above }) => above === index)
                .map(({ name }) => html`<p class="soft">${words.line(plainText(name))}</p>`)}
              ${renderCitations(context, rung.citations)}
            </dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
