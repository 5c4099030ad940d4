import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { estimateWidth } from '../../charts/text-lines.js';
import { ResizeController } from '../../controllers/resize-controller.js';
import { clamp } from '../../internal/math.js';
import type { LayoutOptions } from './layout/base-layout.js';
import { chartData } from './ladder-chart-data.js';
import { layoutLadder, type LadderLayout } from './layout/ladder-layout.js';
import type { LadderContext } from './ladder-words.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Until the page is measured: the width of an article's column, and labels as in 16 px text. */
const FIRST_WIDTH = 640;
const FIRST_FONT = { size: 13, factor: 1 };

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at]);

/** Lays the ladder out for the width and the font it finds on the page, and only when one of them or the story changes. */
export class LadderLayoutController implements ReactiveController {
  readonly #size: ResizeController;
  /** Some words in the font of the labels: their width tells of a font that came late, in every browser. */
  readonly #words: ResizeController;
  #font = FIRST_FONT;
  /** As last laid out. */
  layout: LadderLayout | undefined;
  /** Of that layout. */
  options: LayoutOptions | undefined;
  /** What the last layout, and the last measuring of the font, were made from. */
  #layoutInput: readonly unknown[] = [];
  #fontInput: readonly unknown[] = [];

  /** @param host draws the layout as `.chart`, and before it a `.ruler` as wide as that may be */
  constructor(private readonly host: Host) {
    this.#size = new ResizeController(
      host,
      () => host.renderRoot.querySelector('.ruler'),
      FIRST_WIDTH,
    );
    this.#words = new ResizeController(host, () => host.renderRoot.querySelector('.legend li'), 0);
    host.addController(this);
  }

  hostUpdated(): void {
    this.#measureFont();
  }

  /** `spacing` as the attribute has it; any other word is none. */
  layOut(
    context: LadderContext,
    { spacing, range, shown }: Pick<LayoutOptions, 'spacing' | 'range' | 'shown'>,
  ): LadderLayout {
    const { model, localize } = context;
    const { direction, locale, words } = localize;
    const { width } = this.#size;
    const input = [
      model,
      width,
      direction,
      locale,
      words,
      this.#font,
      spacing,
      range?.from,
      range?.to,
      shown,
    ];
    if (!this.layout || !isSame(input, this.#layoutInput)) {
      const { size, factor } = this.#font;
      const data = chartData(context);
      this.#layoutInput = input;
      this.options = {
        direction,
        spacing,
        range,
        shown,
        fontSize: size,
        measure: (text) => estimateWidth(text) * size * factor,
        number: (value) => localize.number(value),
      };
      this.layout = layoutLadder(data, { width }, this.options);
    }
    return this.layout;
  }

  /** Compares the labels as drawn with what was estimated: the page's font and letter spacing are its own. */
  #measureFont(): void {
    const chart = this.host.renderRoot.querySelector<SVGSVGElement>('.chart');
    // The words of the labels, and how wide they may be; another layout of the same words says nothing new.
    const input = [chart, this.#words.width, ...this.#layoutInput.slice(0, 5)];
    if (!chart?.clientWidth || isSame(input, this.#fontInput)) return;
    this.#fontInput = input;
    const size = parseFloat(getComputedStyle(chart).fontSize) || FIRST_FONT.size;
    let factor = 0;
    for (const text of chart.querySelectorAll('text')) {
      const estimate = estimateWidth(text.textContent ?? '') * size;
      // A letter or two says little of the font.
      if (estimate > 2 * size) factor = Math.max(factor, text.getComputedTextLength() / estimate);
    }
    factor = clamp(Math.ceil((factor || 1) * 50) / 50, 0.6, 3);
    if (size === this.#font.size && factor === this.#font.factor) return;
    this.#font = { size, factor };
    this.host.requestUpdate();
  }
}
