import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { whenIdle } from '../../../controllers/when-idle.js';
import type { TimelineView } from '../render-event.js';
import type { DatedEvent, Timeline } from '../timeline-model.js';
import type { PlaceController } from '../place-controller.js';
import { hasOverview, lanesOf } from './lanes-model.js';
import type { OverviewPart } from './overview-part.js';

type Host = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isConnected: boolean;
};

/** What of the list is on the screen, and the ways to go elsewhere in it. */
export type Place = Pick<PlaceController, 'sight' | 'watch' | 'go'>;

/** What the overview is drawn from. */
export interface OverviewGiven {
  readonly view: TimelineView;
  readonly timeline: Timeline;
  /** The events that the filter lets through; the same array for as long as they are. */
  readonly shown: readonly DatedEvent[];
  /** Id of the event that is picked, or about which what is picked elsewhere is. */
  readonly marked: string | undefined;
}

/**
 * The overview of a long timeline: when how much happened, and a way there. Its room is kept from the
 * first render on; what draws it is loaded then. Where it does not come the room goes: all of it is in the list.
 */
export class OverviewController implements ReactiveController {
  #given: OverviewGiven | undefined;
  #part: OverviewPart | undefined;
  #hasAsked = false;
  #isLost = false;

  constructor(
    private readonly host: Host,
    private readonly place: Place,
    // The list goes before it.
    private readonly load = () => whenIdle().then(() => import('./overview-part.js')),
  ) {
    host.addController(this);
  }

  /** The room for it; nothing where the timeline is short. */
  render(
    view: TimelineView,
    timeline: Timeline,
    shown: readonly DatedEvent[],
    marked?: string,
  ): TemplateResult | typeof nothing {
    if (this.#isLost || !hasOverview(timeline)) {
      this.#given = undefined;
      return nothing;
    }
    this.#given = { view, timeline, shown, marked };
    return html`<div class="overview-frame">
      <div class="overview" part="overview" data-lanes=${lanesOf(timeline).length}></div>
    </div>`;
  }

  hostConnected(): void {
    this.#draw();
  }

  hostUpdated(): void {
    if (this.#given && !this.#hasAsked) {
      this.#hasAsked = true;
      this.load().then(
        ({ OverviewPart }) => {
          this.#part = new OverviewPart(this.place);
          this.#draw();
        },
        () => {
          this.#isLost = true;
          this.host.requestUpdate();
        },
      );
    }
    this.#draw();
  }

  hostDisconnected(): void {
    this.#part?.stop();
  }

  #draw(): void {
    const room = this.host.renderRoot?.querySelector<HTMLElement>('.overview');
    if (room && this.#given && this.host.isConnected) this.#part?.draw(room, this.#given);
    else this.#part?.stop();
  }
}
