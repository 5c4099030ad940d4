import { css, html, nothing, type TemplateResult } from 'lit';
import type { ItemRef } from '../../content/types.js';
import type { CopyController } from '../../controllers/copy-controller.js';
import { itemAddress } from '../../story/item-link.js';
import type { ViewContext } from './view-context.js';

/** A button that copies the address of an item; stands in a `renderShare` of that item's id. */
export const renderCopyLink = (
  { localize, story }: ViewContext,
  copy: CopyController,
  item: ItemRef,
): TemplateResult =>
  html`<button class="small" @click=${() => void copy.copy(item.id, itemAddress(story.id, item))}>
    ${localize.common.copyLink}
  </button>`;

/**
 * Buttons that copy or share, and what came of pressing them: it is said, or the text stands there to
 * be copied by hand.
 * @param item id of what the buttons are about; '' for the view as a whole
 * @param notice said where nothing was copied
 */
export function renderShare(
  { localize: { common } }: ViewContext,
  { last }: CopyController,
  item: string,
  buttons: unknown,
  notice = '',
): TemplateResult {
  const method = last?.item === item ? last.method : undefined;
  return html`<div class="share">
    ${buttons}<span class="small soft" role="status"
      >${method === 'clipboard' ? common.copied : notice}</span
    >${
      method === 'select'
        ? html`<label class="small soft"
            >${common.copyByHand}<textarea
              class="by-hand"
              dir="auto"
              rows="3"
              readonly
              .value=${last?.text ?? ''}
            ></textarea>
          </label>`
        : nothing
    }
  </div>`;
}

/** For every view that copies or shares. */
export const shareStyles = css`
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.25em;
  }

  .share label {
    flex: 1 0 100%;
  }

  .by-hand {
    display: block;
    inline-size: 100%;
    min-block-size: 5em;
    max-block-size: 15em;
    field-sizing: content;
    margin-block-start: 0.5em;
    padding: 0.5em;
    border: 1px solid var(--_strong-rule);
    background: transparent;
    color: var(--_ink);
    resize: vertical;
  }

  @media print {
    .share,
    .take-away {
      display: none;
    }
  }
`;
