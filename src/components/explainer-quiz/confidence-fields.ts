import { html, type TemplateResult } from 'lit';
import { CONFIDENCES, type Confidence } from '../../story/reader-state.js';
import type { QuizContext } from './quiz-texts.js';

/** Asks how sure the reader is. An answer is taken without it just as well. */
export const renderConfidence = (
  { words: { sure } }: QuizContext,
  draft: Confidence | undefined,
  rate: (confidence: Confidence) => void,
): TemplateResult =>
  html`<fieldset class="sure">
    <legend>${sure.ask} <span class="small soft">${sure.optional}</span></legend>
    <div>
      ${CONFIDENCES.map(
        (confidence) =>
          html`<label>
            <input
              type="radio"
              name="sure"
              ?checked=${draft === confidence}
              @change=${() => rate(confidence)}
            />
            <span>${sure.step[confidence]}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
