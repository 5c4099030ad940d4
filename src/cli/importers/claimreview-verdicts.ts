/** Other desks' ratings in our four words. */
import { isRecord, textOf } from './importer.js';

export interface ReadVerdict {
  readonly verdict: 'supported' | 'refuted' | 'conflicting' | 'unproven';
  /** The rating in the words of whoever gave it; '' where it is only a number. */
  readonly words: string;
  /** Why somebody should look at it; undefined where it is plain. */
  readonly doubt?: string;
}

/** Words of ratings, from the plain ones on; the first that fits counts, so that “mostly false” is not “false”. */
const WORDS: readonly (readonly [RegExp, ReadVerdict['verdict'], isPlain: boolean])[] = [
  [
    /\b(unproven|unverified|unsupported|unsubstantiated|no evidence|not proven|unclear|inconclusive|research in progress|not enough evidence)\b/,
    'unproven',
    true,
  ],
  [/\b(conflicting|disputed|contested)\b/, 'conflicting', true],
  [
    /\b(mostly|partly|partially|half|largely|somewhat|mixture|mixed|misleading|missing context|lacks context|needs context|out of context|exaggerated|cherry.?pick\w*|distorted|spins?)\b/,
    'conflicting',
    false,
  ],
  [
    /\b(not true|not correct|not accurate|in(correct|accurate)|untrue|false|fake|wrong|hoax|fabricated|pants on fire|debunked|refuted|miscaptioned|altered|manipulated|satire|scam|faux|falso|falsch|نادرست|جعلی)\b|نادرست|جعلی|غلط/,
    'refuted',
    true,
  ],
  [
    /\b(true|correct|accurate|supported|confirmed|verified|vrai|verdadero|richtig|wahr)\b|درست|تأیید/,
    'supported',
    true,
  ],
];

const numberOf = (value: unknown): number | undefined => {
  const text = textOf(value);
  return text && Number.isFinite(Number(text)) ? Number(text) : undefined;
};

/** @param rating a schema.org Rating */
export function readVerdict(rating: unknown): ReadVerdict {
  const given = isRecord(rating) ? rating : {};
  const words = textOf(given['alternateName']) || textOf(given['name']);
  const lower = words.toLowerCase();
  for (const [pattern, verdict, isPlain] of WORDS) {
    if (!pattern.test(lower)) continue;
    return isPlain
      ? { verdict, words }
      : {
          verdict,
          words,
          doubt: `its rating “${words}” is none of the four verdicts: it became ${verdict}`,
        };
  }
  const value = numberOf(given['ratingValue']);
  const [best, worst] = [numberOf(given['bestRating']) ?? 5, numberOf(given['worstRating']) ?? 1];
  const shown = words ? `“${words}”` : `${value ?? 'nothing'} of ${worst} to ${best}`;
  // Rating by number is the other way round where the worst is the higher.
  if (value !== undefined && !words && best !== worst) {
    if (value === best) return { verdict: 'supported', words };
    if (value === worst) return { verdict: 'refuted', words };
    return {
      verdict: 'conflicting',
      words,
      doubt: `its rating ${shown} lies between true and false: it became conflicting`,
    };
  }
  return {
    verdict: 'unproven',
    words,
    doubt: `its rating ${shown} is none of the four verdicts: it became unproven`,
  };
}
