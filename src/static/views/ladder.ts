import type { Level } from '../../content/types.js';
import { ladderModel, type LadderStep } from '../../components/explainer-ladder/ladder-model.js';
import {
  stepWords,
  takeaway,
  type LadderContext,
} from '../../components/explainer-ladder/ladder-words.js';
import type { StaticContext } from '../context.js';
import { blockText, h, heading, inlineText, type Element, type Part } from '../markup.js';
import { actorName, citationList, correctionParts } from '../shared.js';

function stepItem(context: LadderContext & StaticContext<'ladder'>, it: LadderStep): Element {
  const { localize, story } = context;
  const { step, event } = it;
  const levels = story.ladder?.scale.levels ?? [];
  return h(
    'li',
    {},
    h('p', {}, h('strong', {}, inlineText(event.name))),
    h(
      'p',
      {},
      stepWords(context, it),
      step.target && [` · ${localize.words.towards} `, actorName(context, step.target)],
    ),
    step.rationale && blockText(step.rationale),
    step.accounts && [
      h('p', {}, `${localize.words.accounts}:`),
      h(
        'ul',
        {},
        step.accounts.map(({ level, citation }) =>
          h(
            'li',
            {},
            levels.find(({ value }) => value === level)?.name,
            citationList(context, [citation]),
          ),
        ),
      ),
    ],
    // Accounts that differ bring their own.
    citationList(
      context,
      step.citations?.length ? step.citations : step.accounts ? [] : event.citations,
    ),
    correctionParts(context, { kind: 'step', id: step.id }),
  );
}

function rungParts(context: StaticContext<'ladder'>, rungs: readonly Level[]): Part {
  const { story, localize, headingLevel, words } = context;
  const { scale } = story.ladder ?? {};
  const lines = scale?.thresholds ?? [];
  return [
    heading(headingLevel + 1, words.rungs),
    h('p', {}, joinedScale(context)),
    h(
      'dl',
      {},
      rungs.map((rung) => [
        h('dt', {}, inlineText(rung.name)),
        h(
          'dd',
          {},
          rung.description && blockText(rung.description),
          lines
            .filter(({ above }) => above === rung.value)
            .map(({ name }) => h('p', {}, localize.words.line(name))),
          citationList(context, rung.citations),
        ),
      ]),
    ),
  ];
}

const joinedScale = ({ story, localize }: StaticContext<'ladder'>): Part => {
  const { name, modelledOn } = story.ladder?.scale ?? {};
  const { words } = localize;
  return [
    name && [words.takeAway.scale(name), ' '],
    modelledOn && [words.modelledOn, ' ', inlineText(modelledOn), ' '],
    words.judgement,
  ];
};

export const ladderView = (context: StaticContext<'ladder'>): readonly Part[] => {
  const { story, localize } = context;
  const model = ladderModel(story);
  if (!model) return [h('p', {}, localize.words.none)];
  const own = { ...context, model };
  const summary = story.ladder?.summary;
  return [
    summary ? blockText(summary) : h('p', {}, takeaway(own)),
    h(
      'ol',
      {},
      model.steps.map((step) => stepItem(own, step)),
    ),
    rungParts(context, model.rungs),
  ];
};
