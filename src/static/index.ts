/**
 * A story, or one view of it, as plain semantic HTML or text that reads well alone: without script,
 * without style, in a feed, in a mail, on paper, and between the tags as what readers have before and
 * without the kit.
 */
import { parsePartialDate } from '../content/partial-date.js';
import type { Story } from '../content/types.js';
import { contextOf } from './context.js';
import { blockText, h, heading, inlineText, toHtml, type Node, type Part } from './markup.js';
import { toText } from './plain-text.js';
import { correctionParts, dateParts } from './shared.js';
import { ladderView } from './views/ladder.js';
import { quizView } from './views/quiz.js';
import { quotesView } from './views/quotes.js';
import { sourcesView } from './views/sources.js';
import { timelineView } from './views/timeline.js';

/** In the order in which a whole story is told. */
export const STATIC_VIEWS = ['ladder', 'timeline', 'quotes', 'quiz', 'sources'] as const;
export type StaticView = (typeof STATIC_VIEWS)[number];

export interface StaticOptions {
  /** One view; without it the whole story. */
  readonly view?: StaticView | undefined;
  /** Level of the first heading, 1 to 6. Default: 2. */
  readonly headingLevel?: number;
  /**
   * Language of the words around the story's own, of which a translation is to be registered before.
   * Default: the story's.
   */
  readonly lang?: string | undefined;
}

/** Whether there is anything to tell. */
export function hasView(story: Story, view: StaticView): boolean {
  switch (view) {
    case 'ladder':
      return story.ladder !== undefined;
    case 'timeline':
      return (story.events?.length ?? 0) > 0;
    case 'quotes':
      return (story.quotes?.length ?? 0) > 0;
    case 'quiz':
      return story.quiz !== undefined;
    case 'sources':
      return true;
  }
}

function viewParts(story: Story, view: StaticView, level: number, lang: string): readonly Part[] {
  const titled = (title: string, parts: readonly Part[]): readonly Part[] => [
    heading(level, inlineText(title)),
    ...parts,
  ];
  switch (view) {
    case 'ladder': {
      const context = contextOf(story, 'ladder', lang, level);
      return titled(context.localize.words.heading, ladderView(context));
    }
    case 'timeline': {
      const context = contextOf(story, 'timeline', lang, level);
      return titled(context.localize.words.heading, timelineView(context));
    }
    case 'quotes': {
      const context = contextOf(story, 'quotes', lang, level);
      return titled(context.localize.words.heading, quotesView(context));
    }
    case 'quiz': {
      const context = contextOf(story, 'quiz', lang, level);
      return titled(story.quiz?.headline ?? context.localize.words.heading, quizView(context));
    }
    case 'sources': {
      const context = contextOf(story, 'sources', lang, level);
      return titled(context.localize.words.heading, sourcesView(context));
    }
  }
}

function storyParts(story: Story, level: number, lang: string): readonly Part[] {
  const context = contextOf(story, 'sources', lang, level);
  const { localize, words } = context;
  const asOf = story.asOf ?? story.dateModified ?? story.datePublished;
  const [before = '', after = ''] = localize.common.asOf('\n').split('\n');
  // What is of no view of its own.
  const others = (story.corrections ?? []).filter(({ about }) =>
    ['actor', 'dispute', 'correction'].includes(about.kind),
  );
  return [
    h(
      'header',
      {},
      heading(level, inlineText(story.headline)),
      story.description && blockText(story.description),
      asOf && parsePartialDate(asOf) && h('p', {}, before, dateParts(context, asOf), after),
    ),
    STATIC_VIEWS.filter((view) => hasView(story, view)).map((view) =>
      h('section', {}, viewParts(story, view, level + 1, lang)),
    ),
    story.method && h('section', {}, heading(level + 1, words.method), blockText(story.method)),
    others.length > 0 &&
      h('section', {}, [
        heading(level + 1, words.corrections),
        [...new Map(others.map(({ about }) => [`${about.kind}/${about.id}`, about])).values()].map(
          (about) => correctionParts(context, about),
        ),
      ]),
  ];
}

/** The content as data, from which HTML and text are written. */
function nodesOf(story: Story, { view, headingLevel = 2, lang }: StaticOptions): readonly Node[] {
  const language = lang ?? story.inLanguage ?? 'en';
  const { localize } = contextOf(story, 'sources', language, headingLevel);
  const parts = view
    ? viewParts(story, view, headingLevel, language)
    : storyParts(story, headingLevel, language);
  const around = view ? 'section' : 'article';
  // The language of the story; where there are no words of ours in it, those around it are English.
  const inLanguage = story.inLanguage ?? localize.locale;
  return [h(around, { lang: inLanguage, dir: localize.direction }, ...parts)];
}

/**
 * Plain semantic HTML: no script, no style, no ids, nothing loaded but the story's own pictures.
 * @param story as `parseStory` gives it
 */
export const renderStatic = (story: Story, options: StaticOptions = {}): string =>
  `${toHtml(nodesOf(story, options))}\n`;

/**
 * The same content as plain text.
 * @param story as `parseStory` gives it
 */
export const renderText = (story: Story, options: StaticOptions = {}): string =>
  toText(nodesOf(story, options));
