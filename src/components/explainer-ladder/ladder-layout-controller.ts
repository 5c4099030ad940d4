import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { estimateWidth } from '../../charts/text-lines.js';
import { ResizeController } from '../../controllers/resize-controller.js';
import { clamp } from '../../internal/math.js';
import type { ChartData, LayoutOptions } from './layout/base-layout.js';
import { chartData } from './ladder-chart-data.js';
import { layoutLadder, type LadderLayout } from './layout/ladder-layout.js';
import type { LadderContext } from './ladder-words.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Until the page is measured: the width of an article's column, and labels as in 16 px text. */
const FIRST_WIDTH = 640;
const FIRST_FONT = { size: 13, factor: 1 };
/** By so much single words may be wider, in their font, than the labels made of them. */
const SPARE = 0.1;

/** In px, and how wide its letters are beside those of most fonts. */
type Font = typeof FIRST_FONT;

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at]);

/** Lays the ladder out for the width and the font it finds on the page, and only when one of them or the story changes. */
export class LadderLayoutController implements ReactiveController {
  readonly #size: ResizeController;
  /** Some words in the font of the labels: their width tells of a font that came late, in every browser. */
  readonly #words: ResizeController;
  #font = FIRST_FONT;
  /** Until it is laid out for the first time where nobody drew it before. */
  #isFirst = true;
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
    this.#words = new ResizeController(
      host,
      () => host.renderRoot.querySelector('.legend li'),
      0,
      () => this.#checkFont(),
    );
    host.addController(this);
  }

  hostConnected(): void {
    // What a server drew is taken over as it stands; only what is drawn here may be measured before.
    this.#isFirst &&= !this.host.renderRoot.hasChildNodes();
  }

  hostUpdated(): void {
    this.#checkFont();
  }

  /** `spacing` as the attribute has it; any other word is none. */
  layOut(
    context: LadderContext,
    { spacing, range, shown }: Pick<LayoutOptions, 'spacing' | 'range' | 'shown'>,
  ): LadderLayout {
    const { model, localize } = context;
    const { direction, locale, words } = localize;
    const data = chartData(context);
    if (this.#isFirst && !isServer) this.#tryWords(data);
    this.#isFirst = false;
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

  /** Width and font as the page has them, found by words put there and taken away: else all would be drawn twice. */
  #tryWords({ rungs, actors, thresholds, steps, dateOf }: ChartData): void {
    const ruler = document.createElement('div');
    ruler.className = 'ruler';
    const make = (name: string, style: string): Element => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      element.classList.add(style);
      return element;
    };
    const chart = make('svg', 'chart') as SVGSVGElement;
    const add = (style: string, texts: readonly string[]): void => {
      for (const word of new Set(texts.flatMap((text) => text.split(/\s+/)))) {
        const text = make('text', 'label');
        text.classList.add(style);
        text.textContent = word;
        chart.append(text);
      }
    };
    add('actor', [...actors, dateOf(0).year ?? '']);
    add('rung', [...rungs, dateOf(steps.length - 1).short]);
    add(
      'threshold',
      thresholds.map(({ name }) => name),
    );
    ruler.append(chart);
    this.host.renderRoot.append(ruler);
    this.#size.width = ruler.clientWidth;
    if (chart.clientWidth) this.#font = this.#fontOf(chart);
    ruler.remove();
  }

  /** Compares labels on the page with what was estimated: the page's font and letter spacing are its own. */
  #fontOf(chart: SVGSVGElement): Font {
    const size = parseFloat(getComputedStyle(chart).fontSize) || FIRST_FONT.size;
    let factor = 0;
    for (const text of chart.querySelectorAll('text')) {
      const estimate = estimateWidth(text.textContent ?? '') * size;
      // A letter or two says little of the font.
      if (estimate > 2 * size) factor = Math.max(factor, text.getComputedTextLength() / estimate);
    }
    return { size, factor: clamp(Math.ceil((factor || 1) * 50) / 50, 0.6, 3) };
  }

  #checkFont(): void {
    const chart = this.host.renderRoot.querySelector<SVGSVGElement>('.chart');
    // The words of the labels, and how wide they may be; another layout of the same words says nothing new.
    const input = [chart, this.#words.width, ...this.#layoutInput.slice(0, 5)];
    if (!chart?.clientWidth || isSame(input, this.#fontInput)) return;
    this.#fontInput = input;
    const { size, factor } = this.#font;
    const found = this.#fontOf(chart);
    // A little room to spare is not worth a drawing.
    if (size === found.size && factor >= found.factor && factor - found.factor <= SPARE) return;
    this.#font = found;
    this.host.requestUpdate();
  }
}
