import {
  initialReader,
  stepReader,
  type Answers,
  type ReaderAction,
  type ReaderState,
} from './reader-state.js';

/** Where a session keeps answers between visits, and what it follows. */
export interface SessionKeeper {
  read(): Answers;
  write(answers: Answers): void;
  /** The second clock, which readers choose once for all stories; undefined: none was chosen. */
  readClock(): string | undefined;
  writeClock(clock: string): void;
  /** Called once the first view is drawn. */
  arrive(): void;
}

/**
 * One reader and one story, shared by every view of that story on the page, whichever way each of
 * them got it: what is picked in one is marked in all, and an answer counts everywhere.
 */
export class ReaderSession {
  #state = initialReader;
  #restored = false;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly keeper: SessionKeeper) {}

  getState(): ReaderState {
    return this.#state;
  }

  /** Calls back after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  dispatch(action: ReaderAction): void {
    const before = this.#state;
    this.#state = stepReader(before, action);
    if (this.#state === before) return;
    this.#keep(action);
    for (const listener of [...this.#listeners]) listener();
  }

  /** Brings back what was kept from earlier visits, once. Views ask for it once they are drawn. */
  restore(): void {
    if (this.#restored) return;
    this.#restored = true;
    const [answers, clock] = [this.keeper.read(), this.keeper.readClock()];
    if (Object.keys(answers).length || clock !== undefined)
      this.dispatch({ type: 'restore', answers, clock });
    this.keeper.arrive();
  }

  /** Another tab may have kept answers since: only what changed here is changed there. */
  #keep(action: ReaderAction): void {
    if (action.type === 'answer') {
      this.keeper.write({ ...this.keeper.read(), [action.question]: action.answer });
    } else if (action.type === 'reset') {
      const { answers } = stepReader({ ...initialReader, answers: this.keeper.read() }, action);
      this.keeper.write(answers);
    } else if (action.type === 'clock') {
      this.keeper.writeClock(action.clock);
    }
  }
}
