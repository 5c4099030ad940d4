import { html, type TemplateResult } from 'lit';
import type { Verdict } from '../../content/types.js';

const CIRCLE = 'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19';

/** Strokes within 24 × 24; each is told from the others by its shape. */
const PATHS = {
  supported: `${CIRCLE}M7 12.5l3.5 3.5L17 8.5`,
  refuted: `${CIRCLE}M8 8l8 8M16 8l-8 8`,
  conflicting: 'M3 8h17M16 4l4 4l-4 4M21 16H4M8 12l-4 4l4 4',
  unproven: `${CIRCLE}M9 9.5a3 3 0 1 1 4.5 2.6q-1.5.9-1.5 2.4M12 17.5v.1`,
  right: 'M4 12.5l5.5 5.5L20 6',
  missed: 'M6 6l12 12M18 6L6 18',
  skipped: 'M5 12h14',
  up: 'M12 20V4M5 11l7-7l7 7',
  down: 'M12 4v16M5 13l7 7l7-7',
  grip: 'M9 5v.1M15 5v.1M9 12v.1M15 12v.1M9 19v.1M15 19v.1',
} as const satisfies Record<Verdict, string> & Record<string, string>;

export type IconName = keyof typeof PATHS;

/** A small drawing in the colour of the text; words beside it say the same. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" data-icon=${name}>
    <path d=${PATHS[name]}></path>
  </svg>`;
