/** The buttons by which a quote is copied or shared: this file is loaded on use. */
import { html, nothing, render } from 'lit';
import { parsePartialDate } from '../../content/partial-date.js';
import { plainText } from '../../content/rich-text.js';
import type { Quote } from '../../content/types.js';
import { CopyController } from '../../controllers/copy-controller.js';
import type { ViewDetail } from '../../events.js';
import type { Translation } from '../../localize/translation.js';
import { quoteTakeAway } from '../../localize/translations/en-quote-take-away.js';
import { itemAddress, pageAddress } from '../../story/item-link.js';
import { clocksFor, offsetLabel } from '../base/clocks.js';
import { renderCopyLink, renderShare, shareStyles } from '../base/share.js';
import type { ViewContext } from '../base/view-context.js';
import { citationText } from './quote-citation-model.js';

const wordsIn = ({ localize }: ViewContext): Translation['quoteTakeAway'] =>
  localize.wordsOf('quoteTakeAway', quoteTakeAway);

/** A date in words, with its clock where it has a time. */
function dateText(context: ViewContext, text: string, timeZone?: string): string {
  const { localize } = context;
  const date = parsePartialDate(text);
  if (!date) return text;
  if (date.offset === undefined) return localize.date(date);
  const [{ zone, label }] = clocksFor(context, timeZone, [date]);
  return zone && label
    ? localize.common.inPlace(localize.date(date, zone), label)
    : `${localize.date(date)} ${offsetLabel(date)}`;
}

function textOf(context: ViewContext, quote: Quote, address: string): string {
  const { story, localize } = context;
  const format = {
    take: wordsIn(context),
    common: localize.common,
    dir: localize.direction,
    date: (text: string, zone?: string) => dateText(context, text, zone),
  };
  return citationText(story, quote, format, address);
}

/** The row of one quote, drawn apart from its card: so what comes of a press draws nothing else anew. */
export class TakeAwayRow {
  readonly #copy: CopyController;
  #detail: ViewDetail = { story: '', version: 0, view: 'quotes' };
  #redraw = (): void => undefined;

  /** @param room where it is drawn; its events come from there */
  constructor(private readonly room: HTMLElement) {
    this.#copy = new CopyController(
      {
        renderRoot: room,
        updateComplete: Promise.resolve(true),
        requestUpdate: () => this.#redraw(),
        dispatchEvent: (event) => room.dispatchEvent(event),
      },
      () => this.#detail,
    );
    const root = room.getRootNode() as ShadowRoot;
    const { styleSheet } = shareStyles;
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  draw(context: ViewContext, quote: Quote): void {
    this.#redraw = () => this.draw(context, quote);
    const { story } = context;
    const words = wordsIn(context);
    const item = { kind: 'quote', id: quote.id } as const;
    const copy = this.#copy;
    this.#detail = { story: story.id, version: story.version ?? 1, view: 'quotes' };
    // Asked for at the press: a page may change its address.
    const address = (): string => pageAddress() && itemAddress(story.id, item);
    const cite = (): void => void copy.copy(quote.id, textOf(context, quote, address()));
    const share = (): void =>
      void copy.share(quote.id, {
        title: plainText(story.headline),
        text: textOf(context, quote, ''),
        url: address(),
      });
    const buttons = html`<button class="small" @click=${cite}>${words.cite}</button>
      ${renderCopyLink(context, copy, item)}
      ${'share' in navigator ? html`<button class="small" @click=${share}>${words.share}</button>` : nothing}`;
    render(renderShare(context, copy, quote.id, buttons), this.room);
  }
}
