/** What the preview shows: the newest text that is a story, and what is wrong with the file as it is now. */
import { codeFrame } from '../check/code-frame.js';
import { inspect, type Finding } from '../check/inspect.js';
import { segmentsOf, valueAt } from '../check/shape-at.js';

/** A problem as the page lists it. */
export interface ShownProblem {
  readonly severity: Finding['severity'];
  /** `story.json:12:7`. */
  readonly place: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
  /** The lines around it, where the file is no JSON. */
  readonly frame?: string | undefined;
  /** Of an item that is shown: its kind and id, by which the views mark it. */
  readonly item?: readonly [kind: string, id: string] | undefined;
}

/** What the page is told each time. */
export interface Shown {
  /** Counts the texts that could be shown; 0: there was none yet. */
  readonly version: number;
  /** True where the file as it is now can't be shown, and an older state is. */
  readonly isOld: boolean;
  readonly problems: readonly ShownProblem[];
}

const KINDS: Readonly<Record<string, string>> = {
  sources: 'source',
  events: 'event',
  claims: 'claim',
  disputes: 'dispute',
  quotes: 'quote',
  steps: 'step',
  questions: 'question',
};

/** The item in which a pointer leads. */
function itemAt(input: unknown, pointer: string): readonly [string, string] | undefined {
  const segments = segmentsOf(pointer);
  const at = segments.findIndex((segment) => Object.hasOwn(KINDS, segment));
  const id = valueAt(input, [...segments.slice(0, at + 2), 'id']);
  const kind = KINDS[segments[at] ?? ''];
  return at >= 0 && at < 2 && kind && typeof id === 'string' ? [kind, id] : undefined;
}

export class PreviewState {
  #text: string | undefined;
  #shown: Shown = { version: 0, isOld: false, problems: [] };
  #story = 'null';

  constructor(private readonly file: string) {}

  get shown(): Shown {
    return this.#shown;
  }

  /** JSON of the newest story that could be shown; `null` where there was none yet. */
  get story(): string {
    return this.#story;
  }

  /** @returns whether that changed anything */
  read(text: string): boolean {
    if (text === this.#text) return false;
    this.#text = text;
    const { input, story, findings } = inspect(text);
    const problems = findings.map((finding): ShownProblem => ({
      severity: finding.severity,
      place: `${this.file}:${finding.line}:${finding.column}`,
      message: finding.message,
      suggestion: finding.suggestion,
      frame:
        finding.code === 'broken-json' ? codeFrame(text, finding.line, finding.column) : undefined,
      item: finding.item ? undefined : itemAt(input, finding.pointer),
    }));
    if (story) this.#story = JSON.stringify(input);
    const version = this.#shown.version + (story ? 1 : 0);
    this.#shown = { version, isOld: !story && version > 0, problems };
    return true;
  }

  /** The file can't be read just now. */
  fail(message: string): boolean {
    if (this.#text === undefined && this.#shown.problems[0]?.message === message) return false;
    this.#text = undefined;
    const { version } = this.#shown;
    this.#shown = {
      version,
      isOld: version > 0,
      problems: [{ severity: 'error', place: this.file, message }],
    };
    return true;
  }
}
