/**
 * English, which every view carries with it. Sections are separate exports, so that a view brings
 * only its own words. A count comes with its formatted text; words agree with the count.
 */
import type {
  Attribution,
  Correction,
  ItemKind,
  SourceType,
  Stance,
  Verdict,
} from '../../content/types.js';
import { plural, rungs, SELDOM } from './english-words.js';

type CorrectionKind = NonNullable<Correction['kind']>;

export const lang: string = 'en';
export const dir: 'ltr' | 'rtl' = 'ltr';

export const common = {
  loading: 'Loading…',
  failed: 'This part of the story could not be loaded.',
  offline: 'You seem to be offline. This part of the story could not be loaded.',
  retry: 'Try again',
  /** `names` of the first of them and the number of those not named; '' for none. */
  leftOut: (count: number, shown: string, names: string, more: string) =>
    `${shown} ${plural(count, 'part', 'parts')} of this story could not be shown${names && `: ${names}${more && ` and ${more} more`}`}.`,
  /** `name` in quotation marks, or by its place where it has none. */
  item: (kind: ItemKind, name: string | undefined, place: string) =>
    `${kind} ${name ? `“${name}”` : place}`,
  asOf: (date: string) => `As of ${date}`,
  sources: (count: number, shown: string) => plural(count, '1 source', `${shown} sources`),
  publisherUnknown: 'publisher not named',
  dateUnknown: 'date not established',
  anonymous: 'names no source',
  citing: (speaker: string) => `citing ${speaker}`,
  archived: 'archived copy',
  accountsDiffer: 'Accounts differ',
  dispute: {
    summary: 'Our summary',
    mark: 'Mark in the story',
    marked: 'Marked in every part of this story on the page.',
  },
  about: (date: string) => `about ${date}`,
  uncertain: (date: string) => `${date} (uncertain)`,
  from: (start: string, end: string) => `${start} to ${end}`,
  /** Of what has an end but no known beginning. */
  until: (end: string) => `until ${end} (beginning not established)`,
  /** A time on the clock of a place. */
  inPlace: (time: string, place: string) => `${time} in ${place}`,
  ownPlace: 'your time zone',
  /** A time that the clock of a place showed twice. */
  twice: {
    first: (time: string) => `${time} (before the clocks went back)`,
    second: (time: string) => `${time} (after the clocks went back)`,
  },
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
  correction: {
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    retraction: 'Retraction',
  } satisfies Record<CorrectionKind, string> as Record<CorrectionKind, string>,
  previously: 'It read:',
  copyLink: 'Copy link',
  copied: 'Copied.',
  copyByHand:
    'The browser does not let this page copy. The text is selected, to be copied by hand.',
  attribution: {
    'on-record': 'on the record',
    broadcast: 'broadcast',
    post: 'posted online',
    statement: 'written statement',
    'state-media': 'by way of state media',
    anonymous: 'speaker not named',
  } satisfies Record<Attribution, string> as Record<Attribution, string>,
};

const stepKeys = (through: string, across: string): string =>
  `${through} arrow keys go from step to step, ${across} to another side. Enter opens a step, Escape closes it.`;

export const ladder = {
  heading: 'Step by step',
  none: 'This story has no escalation ladder.',
  takeaway: (rung: string, actor: string, date: string, differ: boolean) =>
    `The highest rung reached${differ ? ', by some accounts,' : ''} was ${rung}, first by ${actor} (${date}).`,
  chart: 'The steps in the order of time',
  hint: 'Pick a mark to see what happened and why it stands on its rung.',
  keys: {
    across: /* @__PURE__ */ stepKeys('Left and right', 'up and down'),
    down: /* @__PURE__ */ stepKeys('Up and down', 'left and right'),
  },
  spacing: {
    even: 'Steps stand at equal distances, whatever the time between them.',
    time: 'Steps stand where they fall in time; those too close together are set side by side.',
  },
  move: {
    start: (rung: string) => `begins at ${rung}`,
    up: (rung: string, by: number | undefined, shown: string) => `up ${rungs(by, shown)}to ${rung}`,
    down: (rung: string, by: number | undefined, shown: string) =>
      `down ${rungs(by, shown)}to ${rung}`,
    hold: (rung: string) => `stays at ${rung}`,
    unclear: (rung: string) => `at ${rung}`,
  },
  shape: {
    start: 'first step',
    up: 'up',
    down: 'down',
    hold: 'no change',
    unclear: 'not clear which way',
  },
  kind: { action: 'an action', signal: 'a signal' },
  fill: { action: 'filled: an action', signal: 'hollow: a signal, in words or shows' },
  differ: 'accounts differ',
  bar: 'a bar: accounts differ on the rung',
  doubt: 'dotted: where it may have stood since',
  unknown: '?',
  unknownMeans: '?: day or month not established',
  or: ' or ',
  list: 'All steps in words',
  table: 'All steps as a table',
  scale: 'What the rungs mean',
  modelledOn: 'Modelled on:',
  judgement: "Which step stands on which rung is this desk's judgement.",
  line: (name: string) => `The line above it: ${name}.`,
  columns: {
    date: 'Date',
    who: 'Who',
    rung: 'Rung',
    kind: 'Kind',
    event: 'What happened',
    why: 'Why this rung',
  },
  towards: 'towards',
  accounts: 'Accounts differ on the rung',
  said: 'What was said',
  response: 'In response to:',
  position: (shown: string, total: string) => `Step ${shown} of ${total}`,
  previous: 'Previous step',
  next: 'Next step',
  close: 'Close',
  walk: {
    start: 'Play the steps',
    /** Where the reader wants no motion. */
    still: 'Step through',
    position: (shown: string, total: string) => `${shown} of ${total}`,
    previous: 'Previous',
    next: 'Next',
    pause: 'Pause',
    play: 'Play',
    all: 'Show all',
  },
  guess: { start: 'Guess the next rung' },
  drawing: {
    about: (date: string) => `c. ${date}`,
    aboutMeans: 'c.: about, the date is not exact',
    unsaid: 'with a dot: not said whether an action or a signal',
    names: 'The rungs and what they mean',
    below: (name: string) => `The line below it: ${name}.`,
    answeredBy: 'Answered by:',
    translation: 'Translation',
  },
  zoom: {
    tools: 'Zoom',
    in: 'Zoom in',
    out: 'Zoom out',
    earlier: 'Earlier',
    later: 'Later',
    all: 'All steps',
    days: (from: string, to: string) => `${from} to ${to}`,
    /** `dates` is '' where they are not established. */
    whole: (total: string, dates: string) => `All ${total} steps${dates && `, ${dates}`}.`,
    position: (from: string, to: string, total: string, dates: string) =>
      `Steps ${from} to ${to} of ${total}${dates && `, ${dates}`}.`,
    gathered:
      'Where they would pile up, the steps of one side are gathered in a bar with their number.',
    how: 'To zoom, turn the wheel with Ctrl, or use two fingers.',
    keys: 'Plus and minus zoom.',
    /** `differ`: how many of them accounts put on different rungs, '' for none. */
    group: (
      count: string,
      actor: string,
      dates: string,
      low: string,
      high: string,
      differ: string,
    ) =>
      `${count} steps by ${actor}${dates && `, ${dates}`}, ${low === high ? `all at ${low}` : `between ${low} and ${high}`}${differ && `, ${differ} of them contested`}. Enter zooms in.`,
  },
  takeAway: {
    title: 'Take it with you',
    svg: 'Download as SVG',
    png: 'Download as PNG',
    csv: 'Copy the table (CSV)',
    notLoaded: 'This could not be loaded. Please try again.',
    notDrawn: 'Here the picture can’t be made a PNG. The SVG can still be downloaded.',
    sources: (names: string) => `Sources: ${names}.`,
    scale: (name: string) => `Scale: ${name}.`,
    isoDate: 'Date (ISO 8601)',
    target: 'Towards',
    citations: 'Sources',
  },
};

export const quiz = {
  heading: 'Check the claims',
  none: 'This story has no quiz.',
  noClaim: 'This story has no such claim.',
  progress: (shown: string, total: string) => `Question ${shown} of ${total}`,
  askVerdict: 'What do the sources make of this claim?',
  askSpeaker: 'Who said this?',
  claimedBy: (name: string) => `Claimed by ${name}`,
  meaning: {
    supported: 'the sources bear it out',
    refuted: 'the sources contradict it',
    conflicting: 'the sources disagree, and it is not settled',
    unproven: 'nothing shows that it is so, or that it is not',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  estimate: 'Your estimate',
  moveUp: (name: string) => `Earlier: ${name}`,
  moveDown: (name: string) => `Later: ${name}`,
  earliest: 'Earliest first.',
  drag: 'Drag by the handle, or use the arrows.',
  moved: (name: string, place: string, total: string) => `${name}: now ${place} of ${total}.`,
  hint: 'Hint',
  check: 'Check',
  skip: 'Skip',
  back: 'Back',
  next: 'Next question',
  result: 'See your result',
  again: 'Answer again',
  chooseFirst: 'No answer is chosen yet. Choose one, then check it.',
  numberFirst: (min: string, max: string) => `Give a number from ${min} to ${max}, then check it.`,
  orderFirst: 'The order is still the one you were shown. Move an event, then check it.',
  wasSkipped: 'You skipped this question. You can still answer it.',
  hasChanged: 'You answered this before. What is known has changed since, so it is asked again.',
  right: (fact: string) => `Right: ${fact}.`,
  notQuite: (fact: string) => `Not quite: ${fact}.`,
  fact: {
    supported: 'the sources support this',
    refuted: 'the sources refute this',
    conflicting: 'accounts conflict',
    unproven: 'this is unproven',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  factAnswer: (answer: string) => `the answer is ${answer}`,
  factRange: (range: string) => `the accounts give ${range}`,
  factInOrder: 'this is the order in which it happened',
  factOutOfOrder: 'it happened in another order',
  factSpeaker: (name: string) => `it was ${name}`,
  or: ' or ',
  quoted: (words: string) => `“${words}”`,
  whatIsKnown: 'What is known',
  theAccounts: 'What the accounts say',
  yourAnswer: 'Your answer',
  rightAnswer: 'Right answer',
  yourPlace: (place: string) => `You put it in place ${place}.`,
  why: 'Why this verdict',
  theClaim: 'The claim:',
  technique: 'What makes it mislead:',
  evidence: 'The evidence',
  alsoCited: 'also cited',
  history: (count: number, shown: string) =>
    plural(count, '1 earlier verdict', `${shown} earlier verdicts`),
  score: (shown: string, total: string) => `You got ${shown} of ${total} right`,
  skippedCount: (count: number, shown: string) =>
    plural(count, 'You skipped 1 question.', `You skipped ${shown} questions.`),
  was: { right: 'Right', missed: 'Missed', skipped: 'Skipped' },
  retryAll: 'Start again',
  retryMissed: (count: number, shown: string) =>
    plural(count, 'Try the missed one again', `Try the ${shown} missed again`),
  method: 'How the verdicts were reached',
  memory: {
    /** `others`: whether other answers of the reader still hold. */
    changed: (count: number, shown: string, others: boolean) =>
      `${plural(count, '1 question has', `${shown} questions have`)} changed since you answered${others ? '; the others stand' : ''}.`,
    corrected: (count: number, shown: string) =>
      plural(
        count,
        'A correction was made to 1 question since you answered it; your answer stands.',
        `Corrections were made to ${shown} questions since you answered them; your answers stand.`,
      ),
    correctedHere: 'Corrected since you answered.',
    close: 'Close this note',
  },
  mark: {
    done: 'Marked in every part of this story on the page.',
  },
  sure: {
    ask: 'How sure are you?',
    optional: 'You may leave this open.',
    step: { 1: 'Guessing', 2: 'Fairly sure', 3: 'Sure' },
    was: { 1: 'You were guessing.', 2: 'You were fairly sure.', 3: 'You were sure.' },
  },
};

export const quotes = {
  heading: 'What was said',
  none: 'This story has no quotes.',
  controls: 'Browse the quotes',
  previous: 'Previous',
  next: 'Next',
  position: (position: string, total: string) => `${position} of ${total}`,
  arrived: (position: string, total: string, speaker: string) =>
    `Quote ${position} of ${total}, ${speaker}`,
  picker: 'Go to a quote',
  option: (speaker: string, words: string) => `${speaker}: ${words}`,
  numbered: (position: string, words: string) => `${position}. ${words}`,
  showAll: 'Show all as a list',
  filters: {
    title: 'Filter',
    notLoaded: 'The filters could not be loaded. Please close them and try again.',
  },
  showWhole: 'Show the whole quote',
  showLess: 'Show less',
  translation: 'Translation',
  event: 'Event:',
  selected: 'Selected',
  linked: 'Linked to your selection',
  check: 'Check this quote',
  renderings: (count: number, shown: string) =>
    `${shown} ${plural(count, 'other rendering', 'other renderings')}`,
  renderingsHeading: 'The same words, as others give them',
  elsewhere: 'Elsewhere',
  notCompared: 'What differs could not be marked. Please close this and open it again.',
  card: {
    /** What a class of attribution means for a reader. */
    means: {
      'on-record': 'Said openly, under the speaker’s own name, for publication.',
      broadcast: 'Said on radio, television or a live stream, where others could hear it too.',
      post: 'Written on a public account or site that is held to be the speaker’s own.',
      statement: 'Put out in writing, in the speaker’s name. It may never have been spoken.',
      'state-media':
        'Passed on by media that a state runs or directs. They choose what is passed on, and in which words.',
      anonymous:
        'The source does not say who spoke. Readers can’t weigh who it was, nor ask anyone.',
    } satisfies Record<Attribution, string> as Record<Attribution, string>,
    noLink: 'No link to this source is known.',
    leads: 'A link opens its source at these words, where the browser can find them.',
  },
  take: {
    title: 'Copy or share',
    notLoaded: 'This could not be loaded. Please try again.',
  },
};

export const timeline = {
  heading: 'What happened when',
  none: 'This story has no events.',
  scope: 'Which events',
  keyEvents: (shown: string) => `Key events (${shown})`,
  allEvents: (shown: string) => `All events (${shown})`,
  filter: 'Who had a part',
  everyone: 'Everyone',
  actor: (name: string, shown: string) => `${name} (${shown})`,
  shown: (shown: string, total: string) => `Showing ${shown} of ${total} events.`,
  noneShown: 'No event fits this choice.',
  showAll: 'Show all events',
  later: (span: string) => `${span} later`,
  who: 'Who',
  where: 'Where',
  spellings: (names: string) => `also written ${names}`,
  inResponseTo: 'In response to',
  answeredBy: 'Answered by',
  said: 'What was said',
  selected: 'Selected',
  linked: 'Linked to your selection',
  imageFailed: (alt: string) => `A picture could not be loaded. It shows: ${alt}`,
  list: {
    events: (count: number, shown: string) => plural(count, '1 event', `${shown} events`),
    openAll: 'Open all',
    closeAll: 'Close all',
  },
  clock: {
    label: 'Second clock',
    none: 'None',
    own: 'Your time zone',
    /** A place of the story whose clock is the reader's. */
    isOwn: (place: string) => `${place} (your time zone)`,
  },
  news: {
    added: 'New',
    changed: 'Updated',
    filter: (date: string, shown: string) => `New since ${date} (${shown})`,
  },
};

const USES = {
  claim: ['claim', 'claims'],
  dispute: ['open question', 'open questions'],
  event: ['event', 'events'],
  quote: ['quote', 'quotes'],
  step: ['step of the ladder', 'steps of the ladder'],
  level: ['rung of its scale', 'rungs of its scale'],
  question: ['quiz question', 'quiz questions'],
} satisfies Record<string, [string, string]>;

export const sources = {
  heading: 'Who reported what',
  intro: (count: number, shown: string) =>
    plural(count, 'This story rests on one source.', `This story rests on ${shown} sources.`),
  publisher: 'Publisher',
  author: 'Author',
  published: 'Published',
  kind: 'Kind',
  language: 'Language',
  link: 'Link',
  notNamed: 'not named',
  unknown: 'not known',
  undated: 'undated',
  noLink: 'none known',
  updatedLabel: 'updated',
  disclosure: 'Worth knowing:',
  /** What each kind of source is, for readers who ask. */
  kinds: {
    report: 'Says what happened, by the author’s own account or from what others told.',
    analysis: 'Explains and weighs what happened. It may judge and foresee.',
    opinion: 'Argues the author’s own view.',
    statement: 'Issued by someone who has a part in the story, in their own interest.',
    'state-media': 'Owned or directed by a government. It tends to give that government’s account.',
    imagery: 'Pictures, film or satellite images. What they show still has to be read.',
  } satisfies Record<SourceType, string> as Record<SourceType, string>,
  cited: (count: number, shown: string) =>
    count ? `Cited ${SELDOM[count] ?? `${shown} times`}` : 'Not cited in this story.',
  uses: (kind: keyof typeof USES, count: number, shown: string) =>
    `${shown} ${plural(count, ...USES[kind])}`,
  times: (count: number, shown: string) => SELDOM[count] ?? `${shown} times`,
  usesHow: 'Press one to mark it in every part of this story on the page.',
  showColumn: 'Show in the table',
  matrix: {
    heading: 'Where they agree and differ',
    /** With one source there is nothing to compare. */
    headingOne: 'What it says',
    none: 'This story sets no claims or open questions against its sources.',
    differ: (count: number, shown: string, total: string) =>
      `The sources differ on ${count ? shown : 'none'} of ${total} claims and open questions.`,
    mostAtOdds: (one: string, other: string, shown: string) =>
      `Most often at odds, by stance or number: ${one} and ${other}, on ${shown}.`,
    caption: 'Each row is a claim or an open question; each column is a source.',
    how: 'Press the head of a column to sort by it, a cell for what the source says.',
    legend: 'What the marks mean',
    claims: 'Claims',
    disputes: 'Open questions',
    item: 'Claim or question',
    silent: 'says nothing on it',
    tally: (shown: string, total: string, differ: boolean) =>
      `${shown} of ${total} sources${differ ? '; accounts differ' : ''}`,
    inShort: 'In short',
    restsOn: (names: string) => `On the word of ${names}.`,
    atSource: 'read it there',
    earlier: 'Earlier:',
    claimedBy: (name: string) => `Claimed by ${name}`,
    onlyDiffering: 'Only where they differ',
    order: 'Order',
    orders: {
      story: 'As in the story',
      speaking: 'Most sources first',
      divided: 'Most at odds first',
    },
    by: (source: string) => `By ${source}`,
    reversed: (order: string) => `${order}, reversed`,
    picker: 'Source shown',
    /** `order` is one of the above. */
    shown: (isOnly: boolean, count: number, shown: string, total: string, order: string) =>
      isOnly
        ? count
          ? `Showing the ${shown} of ${total} on which they differ. ${order}.`
          : `They differ on none of the ${total}.`
        : `Showing all ${total}. ${order}.`,
  },
};
