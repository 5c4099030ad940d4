import type { CheckedStory } from '../content/check-story.js';
import type { Problem } from '../content/problem.js';
import type { Story } from '../content/types.js';
import { warnOnce } from '../internal/warn.js';
import type { ReaderSession } from './reader-session.js';
import { initialReader, type ReaderAction, type ReaderState } from './reader-state.js';

export type StoryStatus = 'idle' | 'loading' | 'ready' | 'failed';

/** Why a story can't be shown. */
export interface StoryFailure {
  readonly code: string;
  /** JSON pointer to the fault; '' for the whole. */
  readonly pointer: string;
  /** Address of the story; '' where it stood in the page. */
  readonly src: string;
  readonly message: string;
}

export interface StoryState extends ReaderState {
  readonly status: StoryStatus;
  /** Present when `status` is `ready`. */
  readonly story: Story | undefined;
  readonly problems: readonly Problem[];
  /** Present when `status` is `failed`. */
  readonly failure: StoryFailure | undefined;
}

/** A story that was checked, and what was wrong with it. */
type Parsed = Pick<CheckedStory, 'story' | 'problems'>;

/** Where a store gets its story; rejects with an error that has `code`, `message` and `pointer`. */
export type StorySource = (signal: AbortSignal) => Promise<Parsed>;

const untold: StoryState = {
  ...initialReader,
  status: 'idle',
  story: undefined,
  problems: [],
  failure: undefined,
};

/**
 * A story and what its reader does with it, for every view that shows it. Views read it and ask it
 * to change; they never talk to each other. Knows no DOM.
 */
export class StoryStore {
  #state = untold;
  #session: ReaderSession | undefined;
  #leaveSession = (): void => undefined;
  #loading: AbortController | undefined;
  #reported = false;
  readonly #listeners = new Set<() => void>();

  /**
   * @param src address of the story, for messages; '' where it stands in the page
   * @param openSession finds the session of a story by its id
   */
  constructor(
    readonly src: string,
    private readonly openSession: (story: Story) => ReaderSession,
    private readonly source?: StorySource,
  ) {}

  getState(): StoryState {
    return this.#state;
  }

  /** Calls back after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Asks for a change of selection or answers; has no effect before the story is ready. */
  dispatch(action: ReaderAction): void {
    this.#session?.dispatch(action);
  }

  /**
   * Brings back answers kept from an earlier visit, and selects what the page's address names.
   * Views ask for it once they are drawn, for the first render equals the server's.
   */
  restore(): void {
    this.#session?.restore();
  }

  /**
   * Loads the story, or loads it again; a call while it is loading changes nothing.
   * @param source of this once, which ends a load under way: the latest wins
   */
  async load(source?: StorySource): Promise<void> {
    const from = source ?? this.source;
    if (!from || (this.#loading && !source)) return;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.#reported = false;
    this.#set({ ...this.#state, status: 'loading', failure: undefined });
    try {
      const parsed = await from(loading.signal);
      if (this.#loading !== loading) return;
      this.#loading = undefined;
      this.accept(parsed);
    } catch (error) {
      if (this.#loading === loading)
        this.fail(error, (error as { problems?: readonly Problem[] }).problems);
    }
  }

  /** Takes a story that is at hand; ends any load under way, so that the latest wins. */
  accept({ story, problems }: Parsed): void {
    if (!story) {
      const fault = problems.find((problem) => problem.severity === 'error');
      this.refuse(
        { code: 'not-a-story', pointer: fault?.pointer, message: fault?.message },
        problems,
      );
      return;
    }
    this.#endLoad();
    this.#session = this.openSession(story);
    this.#leaveSession = this.#session.subscribe(() => {
      this.#set({ ...this.#state, ...this.#session?.getState() });
    });
    this.#set({
      ...this.#session.getState(),
      status: 'ready',
      story,
      problems,
      failure: undefined,
    });
  }

  /**
   * Of a story in the page that can't be shown: the one at the address beside it stands in, if any.
   * @param fault or what finds it, by a rejection
   */
  refuse(fault: object, problems?: readonly Problem[]): void {
    if (this.source) {
      warnOnce(
        `The story in the page beside ${this.src} is broken; the one at that address is shown.`,
      );
      void this.load();
    } else if (typeof fault === 'function') {
      void this.load(fault as StorySource);
    } else {
      this.fail(fault, problems);
    }
  }

  /** Records why there is no story. */
  fail(error: unknown, problems: readonly Problem[] = []): void {
    this.#endLoad();
    this.#session = undefined;
    const {
      code = 'unexpected',
      pointer = '',
      message = String(error),
    } = (error ?? {}) as Partial<StoryFailure>;
    this.#set({
      ...untold,
      status: 'failed',
      problems,
      failure: { code, pointer, message, src: this.src },
    });
  }

  /** True to the first that asks after a failure, so that it is reported once and not by every view. */
  claimReport(): boolean {
    const first = !this.#reported;
    this.#reported = true;
    return first;
  }

  /** Ends a load under way and forgets the session; the store may be loaded again. */
  close(): void {
    this.#endLoad();
    this.#session = undefined;
    this.#set(untold);
  }

  #endLoad(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#leaveSession();
  }

  #set(state: StoryState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
