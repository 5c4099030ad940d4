/** What `npm run bench` measures of each view: at which sizes, what a reader does, and within what budget. */
import { manyEvents } from '../helpers/many-events.js';
import { manyQuestions } from '../helpers/many-questions.js';
import { manyQuotes } from '../helpers/many-quotes.js';
import { manySources } from '../helpers/many-sources.js';
import { manySteps } from '../helpers/many-steps.js';

export interface BenchView {
  /** What is counted. */
  readonly items: string;
  /** Numbers of items, the first for everything that is measured at one size only. */
  readonly sizes: readonly number[];
  readonly story: (size: number) => unknown;
  /** In the order in which a reader does them. */
  readonly actions: readonly string[];
  readonly budget: Budget;
}

export interface Budget {
  /** Times the floor, from the link to the view. */
  readonly ready: number;
  /** Times the smallest size, from the story in memory to the drawing, at the size given. */
  readonly growth?: { readonly size: number; readonly times: number };
}

export const views: Readonly<Record<string, BenchView>> = {
  ladder: {
    items: 'steps',
    sizes: [50, 500, 5_000, 50_000],
    story: (size) => manySteps(size),
    actions: ['select', 'zoom'],
    budget: { ready: 1.4, growth: { size: 50_000, times: 3 } },
  },
  quiz: {
    items: 'questions',
    sizes: [10, 100, 1_000],
    story: (size) => manyQuestions(size, ['verdict', 'choice']),
    actions: ['choose', 'check', 'next'],
    budget: { ready: 1.25, growth: { size: 1_000, times: 1.2 } },
  },
  quotes: {
    items: 'quotes',
    sizes: [5, 50, 500, 5_000],
    story: manyQuotes,
    actions: ['next'],
    budget: { ready: 1.25, growth: { size: 5_000, times: 1.5 } },
  },
  sources: {
    items: 'claims',
    sizes: [20, 200, 2_000],
    story: (size) => manySources(size),
    actions: ['filter', 'sort', 'open'],
    budget: { ready: 1.25 },
  },
  timeline: {
    items: 'events',
    sizes: [20, 200, 2_000, 20_000],
    story: manyEvents,
    actions: ['select', 'filter'],
    budget: { ready: 1.25, growth: { size: 20_000, times: 2.5 } },
  },
};

/** What holds for every view: ms at the slow processor. */
export const everyBudget = { action: 1.5, actionTime: 50, longTask: 50, shift: 0 };
