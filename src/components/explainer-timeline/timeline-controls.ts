/** Which events are shown: key events or all, those of an actor, and how many that are. */
import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import type { TimelineView } from './render-event.js';
import { countsByActor, hasScopes, type EventFilter, type Scope } from './timeline-filter-model.js';
import { canFold } from './timeline-parts-model.js';
import type { News } from './visits/news-controller.js';

export interface TimelineControls {
  readonly filter: EventFilter;
  /** How many events are shown. */
  readonly shown: number;
  /** The sentence that says so, written so that it is announced again. */
  readonly status: string;
  readonly isAllOpen: boolean;
  /** Undefined where nothing is new to the reader. */
  readonly news: News | undefined;
  readonly choose: (change: Partial<EventFilter>) => void;
  /** Undoes the choice of an actor, and of key events where nothing else would show anything. */
  readonly clear: () => void;
  readonly foldAll: (isOpen: boolean) => void;
  /** Other controls, last. */
  readonly more: unknown;
}

/** Nothing where there is nothing to choose. */
export function renderControls(
  { localize, timeline }: TimelineView,
  controls: TimelineControls,
): TemplateResult | typeof nothing {
  const { filter, shown, status, more, news } = controls;
  const { scope, actor } = filter;
  const { words } = localize;
  const number = (value: number): string => localize.number(value);
  const { events, keyCount, actors } = timeline;
  const hasChoice = hasScopes(timeline);
  const hasFilter = events.length > 1 && actors.length > 1;
  const isFolding = canFold(timeline);
  if (!hasChoice && !hasFilter && !isFolding && !news && more === nothing) return nothing;
  const counts = countsByActor(timeline, scope, filter.news);
  const toggle = (its: Scope, label: string): TemplateResult =>
    html`<button aria-pressed=${scope === its} @click=${() => controls.choose({ scope: its })}>
      ${label}
    </button>`;
  return html`<div class="controls" part="controls">
    ${
      hasChoice || news
        ? html`<div class="scopes" role="group" aria-label=${words.scope}>
            ${hasChoice ? toggle('key', words.keyEvents(number(keyCount))) : nothing}
            ${toggle('all', words.allEvents(number(events.length)))}
            ${
              news
                ? toggle(
                    'news',
                    words.news.filter(news.sinceIn(localize.locale), number(news.marks.size)),
                  )
                : nothing
            }
          </div>`
        : nothing
    }
    ${
      hasFilter
        ? html`<label>
            <span class="small">${words.filter}</span>
            <select
              @change=${({ target }: Event) =>
                controls.choose({ actor: (target as HTMLSelectElement).value })}
            >
              <option value="" .selected=${!actor}>${words.everyone}</option>
              ${actors.map(
                ({ id, name }) =>
                  html`<option value=${id} .selected=${id === actor}>
                    ${words.actor(plainText(name), number(counts.get(id) ?? 0))}
                  </option>`,
              )}
            </select>
          </label>`
        : nothing
    }
    ${more}
    ${
      hasChoice || hasFilter || news
        ? html`<p class="small soft" role="status">${status}</p>
            ${
              actor || !shown
                ? html`<button class="clear" @click=${controls.clear}>${words.showAll}</button>`
                : nothing
            }`
        : nothing
    }
    ${
      isFolding
        ? html`<button class="small" @click=${() => controls.foldAll(!controls.isAllOpen)}>
            ${controls.isAllOpen ? words.list.closeAll : words.list.openAll}
          </button>`
        : nothing
    }
  </div>`;
}
