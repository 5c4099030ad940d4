/** The floor: the same questions one by one as a form in plain DOM, with what is known after each. */
import type { manyQuestions } from '../../helpers/many-questions.js';
import type { Actions, Mount } from '../contestant.js';
import { button, find, h } from '../lib/dom.js';

type Story = ReturnType<typeof manyQuestions>;
type Question = Story['quiz']['questions'][number];

const VERDICTS = ['supported', 'refuted', 'conflicting', 'unproven'];
const STYLE =
  'fieldset{border:0;padding:0}legend{font-weight:bold}label{display:block;padding:.5em}';

export const mount: Mount<Story> = (root, { claims, quiz, sources }) => {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const publisherOf = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  const { questions } = quiz;
  const form = h('form') as HTMLFormElement;
  let place = 0;
  let score = 0;

  /** What is asked, what may be answered, and what is right. */
  const matterOf = (question: Question) => {
    if (question.kind === 'choice') {
      const { text, answers } = question;
      return {
        text,
        answers: answers.map((it) => ('text' in it ? it : { text: '', correct: false })),
      };
    }
    const claim = claimOf.get(question.claim ?? '');
    const right = claim?.reviews.at(-1)?.verdict;
    return {
      claim,
      text: claim?.text,
      answers: VERDICTS.map((text) => ({ text, correct: text === right })),
    };
  };

  const show = (): void => {
    const question = questions[place];
    if (!question) return form.replaceChildren(h('p', {}, `${score} of ${questions.length} right`));
    const { text, answers } = matterOf(question);
    form.replaceChildren(
      h(
        'fieldset',
        {},
        h('legend', {}, `${place + 1} of ${questions.length}: ${text}`),
        ...answers.map(({ text }, at) =>
          h('label', {}, h('input', { type: 'radio', name: 'answer', value: at }), text),
        ),
      ),
      h('details', {}, h('summary', {}, 'A hint'), question.hint),
      h('button', {}, 'Check'),
      button('Skip', next),
    );
  };

  const next = (): void => {
    place++;
    show();
  };

  const check = (question: Question, given: string): void => {
    const { claim, answers } = matterOf(question);
    const isRight = answers[Number(given)]?.correct ?? false;
    score += Number(isRight);
    form.replaceChildren(
      h('p', { role: 'status' }, isRight ? 'Right.' : 'Not quite.'),
      h('p', {}, h('strong', {}, answers.find(({ correct }) => correct)?.text)),
      h('p', {}, question.explanation),
      ...(claim?.citations ?? []).map(({ source, stance, says }) =>
        h('p', {}, `${publisherOf.get(source)} ${stance}: ${says}`),
      ),
      button('Next', next),
    );
    form.querySelector('button')?.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = new FormData(form).get('answer');
    const question = questions[place];
    if (question && typeof given === 'string') check(question, given);
  });
  show();
  root.append(h('style', {}, STYLE), h('h2', {}, quiz.headline), form);
};

export const actions: Actions = {
  choose: () => find('input')[0]?.click(),
  check: () => find('fieldset ~ button')[0]?.click(),
  next: () => find('form > button')[0]?.click(),
};
