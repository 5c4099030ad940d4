/**
 * Every event the kit dispatches. All bubble and are composed; `detail` is flat, JSON-safe and
 * holds nothing of the reader's person. Reader events follow a reader's action, never a property
 * that a script sets.
 */
import type { ItemKind, QuestionKind } from './content/types.js';

/** Name of a view, as its tag has it after `explainer-`. */
export type ViewName = 'ladder' | 'quiz' | 'quotes' | 'timeline' | 'sources';

/** What every detail holds: which story, which version of it, which view. */
export interface ViewDetail {
  /** Id of the story; '' while there is none. */
  readonly story: string;
  /** The story's `version`; 1 where it names none, 0 while there is no story. */
  readonly version: number;
  readonly view: ViewName;
}

export interface SelectDetail extends ViewDetail {
  readonly kind: ItemKind;
  readonly item: string;
}

export interface AnswerDetail extends ViewDetail {
  /** Id of the question. */
  readonly question: string;
  readonly kind: QuestionKind;
  readonly correct: boolean;
  /** How sure the reader was, 1 to 3; 0 where that was not asked or not said. */
  readonly confidence: number;
  readonly skipped: boolean;
}

export interface CompleteDetail extends ViewDetail {
  readonly score: number;
  readonly max: number;
  readonly answered: number;
}

export interface NavigateDetail extends ViewDetail {
  /** Id of the item arrived at. */
  readonly item: string;
  /** Its place, from 0. */
  readonly index: number;
  readonly total: number;
  /** How the reader got there, such as `button`, `picker`, `key`, `scroll`. */
  readonly method: string;
}

export interface ShareDetail extends ViewDetail {
  /** Id of the item; '' for the view as a whole. */
  readonly item: string;
  /** `share`, `clipboard`, `download`, or `select` where the text stands ready to be copied by hand. */
  readonly method: string;
}

export interface ReadyDetail extends ViewDetail {
  /** How many parts of the story were left out or are doubtful; the view's `problems` names them. */
  readonly problems: number;
}

export interface ErrorDetail extends ViewDetail {
  /** True where nothing can be shown, false where a part was left out. */
  readonly fatal: boolean;
  readonly code: string;
  /** JSON pointer to the fault; '' for the whole. */
  readonly pointer: string;
  readonly src: string;
  readonly message: string;
}

class ExplainerEvent<Detail extends ViewDetail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true, detail });
  }
}

/** The reader picked an item. */
export class ExplainerSelectEvent extends ExplainerEvent<SelectDetail> {
  constructor(detail: SelectDetail) {
    super('explainer-select', detail);
  }
}

/** The reader checked or skipped a question. */
export class ExplainerAnswerEvent extends ExplainerEvent<AnswerDetail> {
  constructor(detail: AnswerDetail) {
    super('explainer-answer', detail);
  }
}

/** The reader came to the end of the quiz. */
export class ExplainerCompleteEvent extends ExplainerEvent<CompleteDetail> {
  constructor(detail: CompleteDetail) {
    super('explainer-complete', detail);
  }
}

/** The reader moved to another item. */
export class ExplainerNavigateEvent extends ExplainerEvent<NavigateDetail> {
  constructor(detail: NavigateDetail) {
    super('explainer-navigate', detail);
  }
}

/** The reader copied or shared something. */
export class ExplainerShareEvent extends ExplainerEvent<ShareDetail> {
  constructor(detail: ShareDetail) {
    super('explainer-share', detail);
  }
}

/** A view shows its story. */
export class ExplainerReadyEvent extends ExplainerEvent<ReadyDetail> {
  constructor(detail: ReadyDetail) {
    super('explainer-ready', detail);
  }
}

/** A story can't be shown, or not all of it. */
export class ExplainerErrorEvent extends ExplainerEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('explainer-error', detail);
  }
}

declare global {
  // Of the document and the window too, to which they bubble.
  interface GlobalEventHandlersEventMap {
    'explainer-select': ExplainerSelectEvent;
    'explainer-answer': ExplainerAnswerEvent;
    'explainer-complete': ExplainerCompleteEvent;
    'explainer-navigate': ExplainerNavigateEvent;
    'explainer-share': ExplainerShareEvent;
    'explainer-ready': ExplainerReadyEvent;
    'explainer-error': ExplainerErrorEvent;
  }
}
