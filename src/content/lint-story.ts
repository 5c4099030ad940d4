/** Editorial faults: everything is shown, but an editor should look before readers do. */
import { currentReview } from './current-review.js';
import { parsePartialDate } from './partial-date.js';
import type { Problem } from './problem.js';
import { indexOf } from './story-index.js';
import type { Citation, Claim, Dispute, ItemKind, Story, StoryEvent } from './types.js';

type Report = (code: string, field: string, sentence: string) => void;

/** Furthest that a clock anywhere is from UTC, in ms. */
const FARTHEST = 14 * 3_600_000;

/** Whether a date is surely before another: one without a time floats by as much as clocks differ. */
const isBefore = (a: string | undefined, b: string | undefined): boolean => {
  const [x, y] = [parsePartialDate(a ?? ''), parsePartialDate(b ?? '')];
  const slack = (x?.offset === undefined) === (y?.offset === undefined) ? 0 : FARTHEST;
  return !!x && !!y && x.end + slack <= y.start;
};

const allSame = (values: readonly unknown[]): boolean => new Set(values).size === 1;

function lintEvent(event: StoryEvent, cause: StoryEvent | undefined, report: Report): void {
  if (isBefore(event.endDate, event.startDate)) {
    report('dates-reversed', 'endDate', 'it ends before it starts. Correct one of the dates.');
  }
  if (isBefore(event.startDate, cause?.startDate)) {
    report(
      'response-before-cause',
      'inResponseTo',
      'it answers an event that came later. Correct the reference or a date.',
    );
  }
}

function lintClaim(claim: Claim, report: Report): void {
  const { verdict } = currentReview(claim);
  const evidence = [...claim.citations, ...(currentReview(claim).citations ?? [])];
  const stances = evidence.map((citation) => citation.stance ?? 'asserts');
  if (allSame(stances)) {
    const [against, wanted] =
      stances[0] === 'denies' ? ['supported', 'supports'] : ['refuted', 'denies'];
    if (stances[0] !== 'no-comment' && stances[0] !== 'qualifies' && verdict === against) {
      report(
        'verdict-contradicts-citations',
        'reviews',
        `its verdict is “${verdict}”, but no citation ${wanted} that. Add the evidence, or correct the verdict.`,
      );
    }
  }
  if (claim.reviews.some((review) => !review.date)) {
    report(
      'undated-verdict',
      'reviews',
      'a verdict has no date. Add the day on which it was reached.',
    );
  }
}

function lintDispute({ accounts }: Dispute, report: Report): void {
  const sameWords = allSame(accounts.map((account) => account.says.trim().toLowerCase()));
  const sameNumbers =
    accounts.every((account) => account.value !== undefined) &&
    allSame(accounts.map((account) => `${account.value} ${account.unit ?? ''}`)) &&
    allSame(accounts.map((account) => account.stance));
  if (sameWords || sameNumbers) {
    report(
      'accounts-agree',
      'accounts',
      'all its accounts agree. Add the one that differs, or remove the dispute.',
    );
  }
}

/** Every citation within an item, however it is nested. */
const citationsIn = (part: unknown): readonly Citation[] => {
  if (typeof part !== 'object' || part === null) return [];
  const nested = Object.values(part).flatMap(citationsIn);
  return 'source' in part ? [part as Citation, ...nested] : nested;
};

/** @param places JSON pointers to where each object of the story was given */
export function lintStory(
  story: Story,
  places: ReadonlyMap<object, string>,
  report: (problem: Problem) => void,
): void {
  const index = indexOf(story);
  const owners = new Map<string, ItemKind>();

  const look = <Item extends { readonly id: string }>(
    kind: ItemKind,
    items: readonly Item[] = [],
    lint?: (item: Item, report: Report) => void,
  ): void => {
    for (const item of items) {
      const warn = (part: object, code: string, field: string, sentence: string): void =>
        report({
          pointer: `${places.get(part)}/${field}`,
          code,
          severity: 'warning',
          message: `“${item.id}”: ${sentence}`,
        });
      const owner = owners.get(item.id);
      if (owner) {
        warn(
          item,
          'duplicate-id',
          'id',
          `the ${owner} before it has the same id. Both are shown; give each an id of its own.`,
        );
      }
      owners.set(item.id, kind);
      lint?.(item, (...fault) => warn(item, ...fault));
      for (const citation of citationsIn(item)) {
        const { speaker } = citation;
        // A name in words is welcome; what looks like an id ought to be one.
        if (speaker && /^[a-z0-9]+(-[a-z0-9]+)+$/.test(speaker) && !index.actor.has(speaker)) {
          warn(
            citation,
            'unknown-reference',
            'speaker',
            `it cites “${speaker}”, which is no actor of this story. Add the actor, or write the name in words.`,
          );
        }
      }
    }
  };

  look('source', story.sources);
  look('actor', story.actors);
  look('event', story.events, (event, warn) =>
    lintEvent(event, index.event.get(event.inResponseTo ?? ''), warn),
  );
  look('claim', story.claims, lintClaim);
  look('dispute', story.disputes, lintDispute);
  look('quote', story.quotes);
  look('step', story.ladder?.steps);
  look('question', story.quiz?.questions);
  look('correction', story.corrections);
}
