/**
 * English, which every view carries with it. Sections are separate exports, so that a view brings
 * only its own words. A count comes with its formatted text; words agree with the count.
 */
import type { Attribution, SourceType, Stance, Verdict } from '../../content/types.js';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const lang: string = 'en';
export const dir: 'ltr' | 'rtl' = 'ltr';

export const common = {
  loading: 'Loading…',
  failed: 'This part of the story could not be loaded.',
  offline: 'You seem to be offline. This part of the story could not be loaded.',
  retry: 'Try again',
  leftOut: (count: number, shown: string) =>
    `${shown} ${plural(count, 'part', 'parts')} of this story could not be shown.`,
  asOf: (date: string) => `As of ${date}`,
  sources: (count: number, shown: string) => plural(count, '1 source', `${shown} sources`),
  publisherUnknown: 'publisher not named',
  dateUnknown: 'date not established',
  anonymous: 'names no source',
  citing: (speaker: string) => `citing ${speaker}`,
  inItsWords: 'In its words:',
  archived: 'archived copy',
  accountsDiffer: 'Accounts differ',
  about: (date: string) => `about ${date}`,
  uncertain: (date: string) => `${date} (uncertain)`,
  from: (start: string, end: string) => `${start} to ${end}`,
  and: ', ',
  stance: {
    asserts: 'says so',
    denies: 'denies it',
    qualifies: 'qualifies it',
    'no-comment': 'does not comment',
  } satisfies Record<Stance, string> as Record<Stance, string>,
  verdict: {
    supported: 'Supported',
    refuted: 'Refuted',
    conflicting: 'Conflicting accounts',
    unproven: 'Unproven',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  sourceType: {
    report: 'news report',
    analysis: 'analysis',
    opinion: 'opinion',
    statement: 'statement',
    'state-media': 'state media',
    imagery: 'imagery',
  } satisfies Record<SourceType, string> as Record<SourceType, string>,
  attribution: {
    'on-record': 'on the record',
    broadcast: 'broadcast',
    post: 'posted online',
    statement: 'written statement',
    'state-media': 'by way of state media',
    anonymous: 'speaker not named',
  } satisfies Record<Attribution, string> as Record<Attribution, string>,
};

export const ladder = {
  heading: 'Step by step',
  none: 'This story has no escalation ladder.',
};

export const quiz = {
  heading: 'Check the claims',
  none: 'This story has no quiz.',
};

export const quotes = {
  heading: 'What was said',
  none: 'This story has no quotes.',
};

export const timeline = {
  heading: 'What happened when',
  none: 'This story has no events.',
};

export const sources = {
  heading: 'Who reported what',
  intro: (count: number, shown: string) =>
    plural(count, 'This story rests on one source.', `This story rests on ${shown} sources.`),
  listHeading: 'The sources',
  by: (names: string) => `By ${names}`,
  authorUnknown: 'author not named',
  updatedLabel: 'updated',
  undated: 'undated',
  disclosure: 'Worth knowing:',
  matrixHeading: 'Where they agree and differ',
  matrixCaption: 'Each row is a claim or a question the sources answer differently; each column is a source.',
  claims: 'Claims',
  disputes: 'Open questions',
  item: 'Claim or question',
  silent: 'says nothing on it',
  silentShort: '–',
  onlyDiffering: 'Only where they differ',
  shownRows: (shown: string, total: string) => `Showing ${shown} of ${total} rows.`,
};
