import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CopyController } from '../../../controllers/copy-controller.js';
import { pageAddress } from '../../../story/item-link.js';
import { renderShare } from '../../base/share.js';
import type { FigureOptions } from './ladder-figure.js';
import type * as takeAway from './ladder-take-away.js';
import type { LadderContext } from '../ladder-words.js';

type Made = typeof takeAway;
type Format = 'svg' | 'png' | 'csv';
type Problem = 'notLoaded' | 'notDrawn';
type Shown = Omit<FigureOptions, 'palette' | 'address' | 'width'>;

const load = (): Promise<Made> => import('./ladder-take-away.js');

/** The row under the ladder from which readers take it with them: as a picture, or as data. */
export class TakeAwayPanel {
  #problem: Problem | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & {
      readonly renderRoot: HTMLElement | DocumentFragment;
    },
    private readonly copy: CopyController,
  ) {}

  render(context: LadderContext, shown: Shown): TemplateResult {
    const { takeAway } = context.localize.words;
    const button = (format: Format): TemplateResult =>
      html`<button class="small" @click=${() => void this.#take(format, context, shown)}>
        ${takeAway[format]}
      </button>`;
    // Loaded when it is opened: browsers let a page copy only for a moment after a press.
    return html`<details class="take-away" @toggle=${() => void load().catch(() => undefined)}>
      <summary>${takeAway.title}</summary>
      ${renderShare(
        context,
        this.copy,
        '',
        [button('svg'), button('png'), button('csv')],
        this.#problem && takeAway[this.#problem],
      )}
    </details>`;
  }

  async #take(format: Format, context: LadderContext, shown: Shown): Promise<void> {
    this.#report(undefined);
    let made: Made;
    try {
      made = await load();
    } catch {
      this.#report('notLoaded');
      return;
    }
    if (format === 'csv') {
      await this.copy.copy('', await made.ladderCsv(context));
      return;
    }
    const { id, asOf = '' } = context.story;
    const svg = made.ladderFigure(context, {
      ...shown,
      palette: made.readPalette(this.host.renderRoot),
      address: pageAddress(),
    });
    try {
      const file = format === 'svg' ? made.svgFile(svg) : await made.toPng(svg);
      made.download(file, `${made.fileName(id, asOf)}.${format}`);
      this.copy.report('', 'download');
    } catch {
      this.#report('notDrawn');
    }
  }

  #report(problem: Problem | undefined): void {
    this.#problem = problem;
    this.host.requestUpdate();
  }
}
