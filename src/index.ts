/**
 * What the kit offers to programs. Importing it has no side effect; `explainer-kit/define` registers
 * the tags.
 */
export * from './events.js';
export { ExplainerElement } from './components/base/explainer-element.js';
export { ExplainerLadderElement } from './components/explainer-ladder/explainer-ladder.js';
export { ExplainerQuizElement } from './components/explainer-quiz/explainer-quiz.js';
export { ExplainerQuotesElement } from './components/explainer-quotes/explainer-quotes.js';
export { ExplainerSourcesElement } from './components/explainer-sources/explainer-sources.js';
export { ExplainerStoryElement } from './components/explainer-story/explainer-story.js';
export { ExplainerTimelineElement } from './components/explainer-timeline/explainer-timeline.js';
export { explainSyntaxError, type SyntaxFault } from './content/explain-syntax.js';
export { locate, type Place } from './content/locate.js';
export { parseStory, type ParsedStory } from './content/parse-story.js';
export type { LeftOutItem, Problem } from './content/problem.js';
export type * from './content/types.js';
export { loadStory, type LoadedStory, type LoadOptions } from './loader/load-story.js';
export { StoryLoadError, type StoryLoadCode } from './loader/story-load-error.js';
export { registerTranslation, type Translation } from './localize/translation.js';
export type { StoryState, StoryStatus } from './story/story-store.js';
export { VERSION } from './internal/kit.js';
