/** Editorial faults: everything is shown, but an editor should look before readers do. */
import { currentReview } from './current-review.js';
import { parsePartialDate } from './partial-date.js';
import { pointTo, type Problem } from './problem.js';
import type { Citation, Claim, Dispute, Story, StoryEvent } from './types.js';

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

/** Every citation within an item, however it is nested, and where. */
function citationsIn(part: unknown, pointer: string): readonly (readonly [Citation, string])[] {
  if (typeof part !== 'object' || part === null) return [];
  const nested = Object.entries(part).flatMap(([key, value]) =>
    citationsIn(value, pointTo(pointer, key)),
  );
  return 'source' in part ? [[part as Citation, pointer], ...nested] : nested;
}

/** @param places JSON pointers to where each item of the story was given */
export function lintStory(
  story: Story,
  places: ReadonlyMap<object, string>,
  report: (problem: Problem) => void,
): void {
  const events = new Map(story.events?.map((event) => [event.id, event]));
  const actors = new Set(story.actors?.map((actor) => actor.id));
  const kinds = new Map<object, 'event' | 'claim' | 'dispute'>();
  story.events?.forEach((event) => kinds.set(event, 'event'));
  story.claims?.forEach((claim) => kinds.set(claim, 'claim'));
  story.disputes?.forEach((dispute) => kinds.set(dispute, 'dispute'));

  for (const [item, pointer] of places) {
    const warn: Report = (code, field, sentence) =>
      report({
        pointer: `${pointer}/${field}`,
        code,
        severity: 'warning',
        message: `“${(item as { id: string }).id}”: ${sentence}`,
      });
    const kind = kinds.get(item);
    if (kind === 'event') {
      const event = item as StoryEvent;
      lintEvent(event, events.get(event.inResponseTo ?? ''), warn);
    }
    if (kind === 'claim') lintClaim(item as Claim, warn);
    if (kind === 'dispute') lintDispute(item as Dispute, warn);
    for (const [{ speaker }, place] of citationsIn(item, '')) {
      // A name in words is welcome; what looks like an id ought to be one.
      if (speaker && /^[a-z0-9]+(-[a-z0-9]+)+$/.test(speaker) && !actors.has(speaker)) {
        warn(
          'unknown-reference',
          `${place.slice(1)}/speaker`,
          `it cites “${speaker}”, which is no actor of this story. Add the actor, or write the name in words.`,
        );
      }
    }
  }
}
