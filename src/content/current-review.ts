import { parsePartialDate } from './partial-date.js';
import type { Claim, Review } from './types.js';

const when = (review: Review): number => parsePartialDate(review.date ?? '')?.start ?? -Infinity;

/** A claim's reviews, newest first; undated ones last, and of one day the later in the list first. */
export const reviewsNewestFirst = (claim: Claim): readonly Review[] =>
  [...claim.reviews].reverse().sort((a, b) => when(b) - when(a) || 0);

/** The review that stands: a claim has at least one. */
export const currentReview = (claim: Claim): Review => reviewsNewestFirst(claim)[0] as Review;
