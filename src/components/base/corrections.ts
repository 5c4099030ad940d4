import { css, html, nothing, type TemplateResult } from 'lit';
import { correctionsOf } from '../../content/story-index.js';
import type { Correction, ItemRef } from '../../content/types.js';
import { renderDate } from './dates.js';
import { blockText, inlineText } from './rich-text.js';
import type { ViewContext } from './view-context.js';

function renderCorrection(
  context: ViewContext,
  { date, kind = 'correction', text, previousText }: Correction,
): TemplateResult {
  const { common } = context.localize;
  return html`<li>
    <p><strong>${common.correction[kind]}</strong> · ${renderDate(context, date)}</p>
    ${blockText(context, text)}
    ${
      previousText
        ? html`<p class="soft">${common.previously} <s>${inlineText(context, previousText)}</s></p>`
        : nothing
    }
  </li>`;
}

/** What was put right about these items, open and beside them, so that nobody reads past it. */
export function renderCorrections(
  context: ViewContext,
  ...about: readonly ItemRef[]
): TemplateResult | typeof nothing {
  const found = about.flatMap((item) => correctionsOf(context.story, item));
  return found.length
    ? html`<ul class="corrections" part="corrections">
        ${found.map((correction) => renderCorrection(context, correction))}
      </ul>`
    : nothing;
}

/** For every view that shows corrections. */
export const correctionStyles = css`
  .corrections {
    display: grid;
    gap: 0.6em;
    font-size: 0.875em;
  }

  .corrections > li {
    padding: 0.6em 0.9em;
    border-inline-start: 4px solid var(--_unsure);
    background: var(--_tint);
  }
`;
