/** What a rung means, opened in place: its name on the chart is a button, its definition a note beside it. */
import { html, nothing, svg, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import { RovingController } from '../../controllers/roving-controller.js';
import { inlineText } from '../base/rich-text.js';
import type { Label } from './layout/base-layout.js';
import { renderLabel, type ChartView } from './ladder-chart.js';
import type { LadderLayout } from './layout/ladder-layout.js';
import type { LadderModel } from './ladder-model.js';
import { layNote } from './layout/ladder-note-layout.js';
import { renderMeaning } from './ladder-text.js';
import type { LadderContext } from './ladder-words.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Least height of a target. */
const TARGET = 24;

export class RungNotes {
  /** Rungs with a definition, as drawn: from the highest. */
  #labels: readonly (Label & { readonly rung: number })[] = [];
  #open: number | undefined;
  #model: LadderModel | undefined;
  #isAcross = true;
  readonly #roving: RovingController;

  constructor(
    private readonly host: Host,
    direction: () => 'ltr' | 'rtl',
  ) {
    this.#roving = new RovingController(host, {
      items: () => [...(host.shadowRoot?.querySelectorAll<SVGElement>('.rung-name') ?? [])],
      direction,
      // Where time runs down, the rungs run the way lines are read.
      next: (from, move) =>
        this.#isAcross ? undefined : { previous: from + 1, next: from - 1 }[move as 'next'],
    });
  }

  get handleFocusin(): (event: Event) => void {
    return this.#roving.handleFocusin;
  }

  /** Closes the note and takes a reader who is in it back to the name. */
  async close(): Promise<void> {
    const at = this.#labels.findIndex(({ rung }) => rung === this.#open);
    if (at < 0) return;
    const isIn = this.host.shadowRoot?.activeElement?.closest('.note');
    this.#open = undefined;
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (isIn) this.#roving.focus(at);
  }

  async #toggle(rung: number): Promise<void> {
    if (rung === this.#open) return this.close();
    this.#open = rung;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.shadowRoot?.querySelector<HTMLElement>('.note')?.focus({ preventScroll: true });
  }

  readonly #handleEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#open === undefined) return;
    event.preventDefault();
    void this.close();
  };

  #handleKeydown(event: KeyboardEvent): void {
    this.#roving.handleKeydown(event);
    this.#handleEscape(event);
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    const label = this.#labels[this.#roving.current];
    if (label) void this.#toggle(label.rung);
  }

  /** The names, to be drawn as part of the chart; undefined where no rung has a definition. */
  names({ model, story, localize }: LadderContext, layout: LadderLayout): ChartView['names'] {
    if (model !== this.#model) this.#open = undefined;
    this.#model = model;
    this.#isAcross = layout.flow === 'across';
    this.#labels = layout.labels
      .flatMap((label) => {
        const { description, citations } = model.rungs[label.rung ?? -1] ?? {};
        return label.rung !== undefined && (description || citations?.length)
          ? { ...label, rung: label.rung }
          : [];
      })
      .sort((a, b) => b.rung - a.rung);
    if (!this.#labels.length) return undefined;
    return {
      rungs: new Set(this.#labels.map(({ rung }) => rung)),
      content: svg`<g
        role="group"
        aria-label=${localize.words.drawing.names}
        @keydown=${(event: KeyboardEvent) => this.#handleKeydown(event)}
      >
        ${this.#labels.map((label, index) => this.#renderName(label, index, story.inLanguage))}
      </g>`,
    };
  }

  #renderName(label: Label & { rung: number }, index: number, language?: string): TemplateResult {
    const { rung, box } = label;
    const isOpen = rung === this.#open;
    const more = Math.max(0, TARGET - box.height) / 2;
    return svg`<g
      class="rung-name"
      role="button"
      tabindex=${this.#roving.tabIndexOf(index, this.#labels.length)}
      lang=${language ?? nothing}
      aria-label=${plainText(this.#model?.rungs[rung]?.name ?? '')}
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? 'note' : nothing}
      @click=${() => void this.#toggle(rung)}
    >
      <rect class="target" x=${box.x - 4} y=${box.y - more} width=${box.width + 8} height=${box.height + 2 * more}></rect>
      ${renderLabel(label, language)}
    </g>`;
  }

  /** The note that is open, over the chart. */
  note(context: LadderContext, layout: LadderLayout): TemplateResult | typeof nothing {
    const label = this.#labels.find(({ rung }) => rung === this.#open);
    if (!label) return nothing;
    const name = context.model.rungs[label.rung]?.name ?? '';
    const { x, y, width, isUpwards } = layNote(layout, label);
    // A property, not an attribute: those the page's security policy may refuse.
    return html`<div
      class="note"
      id="note"
      part="note"
      role="group"
      tabindex="-1"
      aria-label=${plainText(name)}
      .style=${`left:${x}px;inline-size:${width}px;${isUpwards ? 'bottom' : 'top'}:${y}px`}
      @keydown=${this.#handleEscape}
    >
      <p><strong>${inlineText(context, name)}</strong></p>
      ${renderMeaning(context, label.rung)}
      <button class="small" @click=${() => void this.close()}>
        ${context.localize.words.close}
      </button>
    </div>`;
  }
}
