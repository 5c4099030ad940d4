import { indexOf } from '../../../content/story-index.js';
import { plainText } from '../../../content/rich-text.js';
import type { Source } from '../../../content/types.js';
import { safeUrl } from '../../../internal/safe-url.js';
import { toCsv } from './ladder-csv-model.js';
import type { LadderStep } from '../ladder-model.js';
import { dayWords, moveWords, type LadderContext } from '../ladder-words.js';

/** What a step rests on: what puts it on its rung, and what tells of its event; each source once. */
function sourcesOf({ story }: LadderContext, { step, event }: LadderStep): readonly Source[] {
  const { source } = indexOf(story);
  const cited = [
    ...(step.citations ?? []),
    ...(step.accounts ?? []).map(({ citation }) => citation),
    ...event.citations,
  ];
  return [...new Set(cited.flatMap((citation) => source.get(citation.source) ?? []))];
}

const publisherOf = ({ localize }: LadderContext, { publisher, author }: Source): string =>
  publisher ?? author?.join(localize.common.and) ?? localize.common.publisherUnknown;

/** Who published what the steps rest on, each once, and those without a name last. */
export function publishersOf(
  context: LadderContext,
  steps: readonly LadderStep[],
): readonly string[] {
  const names = new Set(
    steps.flatMap((step) => sourcesOf(context, step)).map((it) => publisherOf(context, it)),
  );
  const unknown = context.localize.common.publisherUnknown;
  return names.delete(unknown) ? [...names, unknown] : [...names];
}

/** So many rows at a time, between which the page may breathe. */
const PART = 500;

/** The table of steps as in the page, with dates that a program reads as well, and the sources. */
export async function ladderCsv(context: LadderContext): Promise<string> {
  const { story, model, localize } = context;
  const { words } = localize;
  const { takeAway } = words;
  const { date, who, rung, kind, event, why } = words.columns;
  const { actor } = indexOf(story);
  const nameOf = (id: string | undefined): string => plainText(actor.get(id ?? '')?.name ?? '');
  const rowOf = (it: LadderStep): readonly string[] =>
    [
      it.event.startDate ?? '',
      dayWords(context, it),
      nameOf(it.step.actor),
      nameOf(it.step.target),
      moveWords(context, it) + (it.rungs.length > 1 ? ` (${words.differ})` : ''),
      it.step.kind ? words.kind[it.step.kind] : '',
      plainText(it.event.name),
      plainText(it.step.rationale ?? ''),
      sourcesOf(context, it)
        .map((source) =>
          [publisherOf(context, source), source.headline, safeUrl(source.url)]
            .filter(Boolean)
            .join(', '),
        )
        .join('; '),
      // Marks of direction are for a line of prose.
    ].map((text) => text.replace(/[\u2066-\u2069]/g, ''));
  let csv = toCsv([
    [takeAway.isoDate, date, who, takeAway.target, rung, kind, event, why, takeAway.citations],
  ]);
  for (let from = 0; from < model.steps.length; from += PART) {
    if (from) await new Promise((resolve) => setTimeout(resolve));
    csv += toCsv(model.steps.slice(from, from + PART).map(rowOf));
  }
  return csv;
}
