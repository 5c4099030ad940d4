/**
 * What editors of JSON offer beyond descriptions: what each choice means, what is so by default, examples,
 * and whole items to fill in. `npm run schema` puts them into `content/story.schema.json`; nothing in a
 * reader's bundle imports this file.
 */

/** What each value of a choice means, by field. Every choice of the format is here. */
export const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'source.type': {
    report: 'News: what happened, and who says so.',
    analysis: 'Explains or weighs what happened.',
    opinion: 'Says what its author thinks.',
    statement: 'A text by somebody who takes part in the story.',
    'state-media': 'A medium that a government directs. Readers are told.',
    imagery: 'Pictures: satellite images, film, photographs.',
  },
  'actor.type': {
    person: 'A person, with jobTitle and memberOf.',
    organization: 'An organization, party, army or medium.',
    country: 'A country or its government.',
  },
  'citation.stance': {
    asserts: 'It says so itself. The default.',
    denies: 'It says that it is not so.',
    qualifies: 'It says so in part, or with a doubt.',
    'no-comment': 'It was asked, and did not answer.',
  },
  'event.prominence': {
    key: 'Shown first.',
    detail: 'Shown when readers ask for all events.',
  },
  'claim.reviews.verdict': {
    supported: 'The sources bear it out.',
    refuted: 'Named evidence speaks against it.',
    conflicting: 'The sources contradict each other, and it is not settled.',
    unproven: 'Nothing shows that it is so, or that it is not.',
  },
  'quote.attribution': {
    'on-record': 'Said openly, by name.',
    broadcast: 'Said on radio or television.',
    post: 'Written on a social network.',
    statement: 'Issued in writing.',
    'state-media': 'Known only by way of state media.',
    anonymous: 'The source does not name the speaker.',
  },
  'step.kind': {
    action: 'A deed: something was done. The default.',
    signal: 'Words or shows: a threat, an offer, a parade.',
  },
  'question.kind': {
    verdict: 'Judge a claim of the story.',
    choice: 'Pick an answer.',
    estimate: 'Give a number.',
    order: 'Put events in the order of time.',
    speaker: 'Say who said a quote.',
  },
  'correction.about.kind': {
    source: 'A source.',
    actor: 'An actor.',
    event: 'An event.',
    claim: 'A claim, its evidence or its verdict.',
    dispute: 'A dispute.',
    quote: 'A quote.',
    step: 'A step of the ladder.',
    question: 'A question of the quiz.',
    correction: 'An earlier correction.',
  },
  'correction.kind': {
    correction: 'It was wrong. The default.',
    clarification: 'It could be misread.',
    update: 'More is known now.',
    retraction: 'It should not have been published.',
  },
};

/** What holds where a field is left out. */
export const defaults: Readonly<Record<string, string | number | boolean>> = {
  'story.version': 1,
  'citation.stance': 'asserts',
  'citation.anonymous': false,
  'event.approximate': false,
  'step.kind': 'action',
  'quiz.confidence': false,
  'question.choice.answers.correct': false,
  'question.estimate.tolerance': 0,
  'correction.kind': 'correction',
};

/** What such a field looks like. */
export const examples: Readonly<Record<string, readonly (string | number)[]>> = {
  'story.$schema': ['./node_modules/explainer-kit/content/story.schema.json'],
  'story.id': ['ferry-strike-2021'],
  'story.headline': ['The night the ferry stopped'],
  'story.inLanguage': ['en', 'fa', 'en-GB'],
  'story.datePublished': ['2021-04-02'],
  'story.dateModified': ['2021-04-09'],
  'story.asOf': ['2021-04', '2021-04-02'],
  'story.timeZones.id': ['Asia/Baghdad', 'Asia/Tehran', 'America/New_York', 'Europe/London', 'UTC'],
  'story.timeZones.label': ['Iraq', 'Washington'],
  'source.id': ['courier-march-4'],
  'source.datePublished': ['2021-03-04', '2021-03'],
  'source.url': ['https://example.org/article'],
  'source.archivedAt': ['https://web.archive.org/web/2021/https://example.org/article'],
  'source.inLanguage': ['en', 'fa', 'ar'],
  'actor.id': ['harbour-office'],
  'actor.jobTitle': ['Harbour director'],
  'citation.says': ['Twelve boats blocked the ferry.'],
  'citation.value': [12],
  'citation.unit': ['boats'],
  'citation.asOf': ['2021-03-05'],
  'citation.speaker': ['two officials'],
  'event.id': ['ferry-stopped'],
  'event.name': ['Boats block the ferry'],
  'event.startDate': ['2021-03-03', '2021-03', '2021', '2021-03-03T22:10+03:00', '2021-03-03~'],
  'event.endDate': ['2021-03-06'],
  'event.timeZone': ['Asia/Baghdad'],
  'claim.id': ['ferry-damaged'],
  'claim.text': ['The boats damaged the ferry.'],
  'claim.datePublished': ['2021-03-04'],
  'claim.reviews.date': ['2021-03-07'],
  'claim.technique': ['A precise number without evidence'],
  'dispute.question': ['How many boats blocked the harbour?'],
  'quote.date': ['2021-03-03'],
  'quote.inLanguage': ['fa'],
  'quote.occasion': ['To reporters in the harbour'],
  'quiz.outcomes.from': [0, 0.5, 0.8],
  'correction.date': ['2021-04-09'],
};

/** A whole item to fill in: `$1`, `${1:words}` and `${1|one,other|}` are where one types, by VS Code's rules. */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}

const cited = [{ source: '${8:source-id}', says: '$9' }];

/** By the names of objects. Those of questions are one a kind. */
export const snippets: Readonly<Record<string, readonly Snippet[]>> = {
  story: [
    {
      label: 'Story',
      description: 'The beginning of a story: who it is about, and what it rests on.',
      body: {
        $schema: './node_modules/explainer-kit/content/story.schema.json',
        id: '${1:story-id}',
        headline: '$2',
        description: '$3',
        inLanguage: '${4:en}',
        version: 1,
        asOf: '${5:2021-04-02}',
        sources: [{ id: '${6:source-id}', headline: '$7' }],
      },
    },
  ],
  source: [
    {
      label: 'Source',
      description: 'An article or statement. Leave out what it does not say itself.',
      body: {
        id: '${1:source-id}',
        headline: '$2',
        publisher: '$3',
        datePublished: '${4:2021-03-04}',
        url: 'https://$5',
        type: '${6|report,analysis,opinion,statement,state-media,imagery|}',
      },
    },
  ],
  actor: [
    {
      label: 'Actor',
      description: 'A person, organization or country.',
      body: { id: '${1:actor-id}', name: '$2', type: '${3|person,organization,country|}' },
    },
  ],
  citation: [
    {
      label: 'Citation',
      description: 'What one source says, in our words.',
      body: { source: '${1:source-id}', says: '$2' },
    },
    {
      label: 'Citation with exact words',
      description: 'What one source says, in its own words.',
      body: { source: '${1:source-id}', quote: '$2' },
    },
    {
      label: 'Citation of somebody',
      description: 'Whom the source cites, and whether it agrees.',
      body: {
        source: '${1:source-id}',
        says: '$2',
        stance: '${3|asserts,denies,qualifies,no-comment|}',
        speaker: '${4:actor-id or a name}',
      },
    },
  ],
  event: [
    {
      label: 'Event',
      description: 'Something that happened, and who reports it.',
      body: {
        id: '${1:event-id}',
        name: '$2',
        description: '$3',
        startDate: '${4:2021-03-03}',
        actors: ['${5:actor-id}'],
        prominence: '${6|key,detail|}',
        citations: cited,
      },
    },
  ],
  claim: [
    {
      label: 'Claim',
      description: 'What was claimed, the evidence, and our verdict.',
      body: {
        id: '${1:claim-id}',
        text: '$2',
        claimant: '${3:actor-id}',
        datePublished: '${4:2021-03-04}',
        citations: [
          {
            source: '${5:source-id}',
            says: '$6',
            stance: '${7|asserts,denies,qualifies,no-comment|}',
          },
        ],
        reviews: [
          {
            date: '${8:2021-03-07}',
            verdict: '${9|supported,refuted,conflicting,unproven|}',
            explanation: '$10',
          },
        ],
      },
    },
  ],
  dispute: [
    {
      label: 'Dispute',
      description: 'A question, and two sources that answer it differently.',
      body: {
        id: '${1:dispute-id}',
        question: '$2',
        about: '${3:event-id}',
        accounts: [
          { source: '${4:source-id}', says: '$5' },
          { source: '${6:other-source-id}', says: '$7' },
        ],
        summary: '$8',
      },
    },
  ],
  quote: [
    {
      label: 'Quote',
      description: 'Exact words, who said them, and who prints them.',
      body: {
        id: '${1:quote-id}',
        text: '$2',
        speaker: '${3:actor-id}',
        date: '${4:2021-03-03}',
        occasion: '$5',
        citations: [{ source: '${6:source-id}' }],
        attribution: '${7|on-record,broadcast,post,statement,state-media,anonymous|}',
      },
    },
  ],
  ladder: [
    {
      label: 'Ladder',
      description: 'A scale of two rungs to add to, and a first step.',
      body: {
        summary: '$1',
        scale: {
          name: '$2',
          modelledOn: '$3',
          levels: [
            { value: 1, name: '${4:Talking}', description: '$5' },
            { value: 2, name: '${6:Pressing}', description: '$7' },
          ],
        },
        steps: [
          {
            id: '${8:step-id}',
            event: '${9:event-id}',
            actor: '${10:actor-id}',
            level: '^${11:1}',
            rationale: '$12',
          },
        ],
      },
    },
  ],
  step: [
    {
      label: 'Step',
      description: 'A move to a rung, and why this one.',
      body: {
        id: '${1:step-id}',
        event: '${2:event-id}',
        actor: '${3:actor-id}',
        kind: '${4|action,signal|}',
        level: '^${5:1}',
        rationale: '$6',
      },
    },
    {
      label: 'Contested step',
      description: 'A move that sources would place on different rungs.',
      body: {
        id: '${1:step-id}',
        event: '${2:event-id}',
        actor: '${3:actor-id}',
        kind: '${4|action,signal|}',
        accounts: [
          { level: '^${5:1}', citation: { source: '${6:source-id}', says: '$7' } },
          { level: '^${8:2}', citation: { source: '${9:other-source-id}', says: '$10' } },
        ],
        rationale: '$11',
      },
    },
  ],
  question: [
    {
      label: 'Question: judge a claim',
      description: 'The newest verdict on the claim is the answer.',
      body: { id: '${1:q-id}', kind: 'verdict', claim: '${2:claim-id}' },
    },
    {
      label: 'Question: pick an answer',
      description: 'One right answer and one wrong, to add to.',
      body: {
        id: '${1:q-id}',
        kind: 'choice',
        text: '$2',
        answers: [
          { id: '${3:a}', text: '$4', correct: true },
          { id: '${5:b}', text: '$6', feedback: '$7' },
        ],
        explanation: '$8',
      },
    },
    {
      label: 'Question: estimate a number',
      description: 'What the accounts of a dispute give is right, and all between them.',
      body: {
        id: '${1:q-id}',
        kind: 'estimate',
        text: '$2',
        dispute: '${3:dispute-id}',
        unit: '$4',
        min: '^${5:0}',
        max: '^${6:100}',
      },
    },
    {
      label: 'Question: order the events',
      description: 'Readers put dated events in the order of time.',
      body: {
        id: '${1:q-id}',
        kind: 'order',
        text: '$2',
        events: ['${3:event-id}', '${4:other-event-id}'],
      },
    },
    {
      label: 'Question: who said it',
      description: 'The speaker of the quote must be among the answers.',
      body: {
        id: '${1:q-id}',
        kind: 'speaker',
        quote: '${2:quote-id}',
        answers: [{ actor: '${3:actor-id}' }, { actor: '${4:other-actor-id}' }],
      },
    },
  ],
  correction: [
    {
      label: 'Correction',
      description: 'What was changed, when and why.',
      body: {
        id: '${1:correction-id}',
        date: '${2:2021-04-09}',
        about: {
          kind: '${3|event,claim,quote,step,question,source,actor,dispute,correction|}',
          id: '${4:item-id}',
        },
        kind: '${5|correction,clarification,update,retraction|}',
        text: '$6',
        previousText: '$7',
      },
    },
  ],
};
