/** All there is to say of a story file: what `check` prints, `preview` shows and `export` warns of. */
import { explainSyntaxError } from '../../content/explain-syntax.js';
import { locateAll } from '../../content/locate-all.js';
import { checkNow } from '../../content/check-story.js';
import { lintEditorial } from '../../content/lint-editorial.js';
import { lintStory } from '../../content/lint-story.js';
import type { Problem } from '../../content/problem.js';
import type { Story } from '../../content/types.js';
import { suggest } from './suggest.js';

/** A problem at its place in the file. */
export interface Finding extends Problem {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** What was probably meant, as a sentence. */
  readonly suggestion?: string;
}

export interface Inspection {
  /** The story as the file has it; undefined where that is not JSON. */
  readonly input: unknown;
  /** As far as it can be shown; undefined where it can't be at all. */
  readonly story: Story | undefined;
  /** Errors first, each kind in the order of the file. */
  readonly findings: readonly Finding[];
}

export type Phase = 'reading' | 'checking' | 'placing';

/** @param onPhase told before each part of the work, of which each takes about as long */
export function inspect(text: string, onPhase?: (phase: Phase) => void): Inspection {
  // Editors on Windows leave a byte order mark, which is no fault of anybody's.
  const json = text.replace(/^\ufeff/, '');
  onPhase?.('reading');
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    return { input: undefined, story: undefined, findings: [syntaxFinding(json)] };
  }
  onPhase?.('checking');
  const given = new Map<object, string>();
  const { story, problems: faults } = checkNow(input, given);
  const problems: Problem[] = [...faults];
  const report = (problem: Problem): void => void problems.push(problem);
  if (story) {
    lintStory(story, given, report);
    lintEditorial(story, input, given, report);
  }
  onPhase?.('placing');
  const places = locateAll(
    json,
    problems.map(({ pointer }) => pointer),
  );
  const findings = problems.map((problem): Finding => {
    const { line = 1, column = 1 } = places.get(problem.pointer) ?? {};
    const suggestion = suggest(problem, input);
    return { ...problem, line, column, ...(suggestion && { suggestion }) };
  });
  return { input, story, findings: findings.sort(inOrder) };
}

function syntaxFinding(json: string): Finding {
  const { line = 1, column = 1, message = '' } = explainSyntaxError(json) ?? {};
  return {
    pointer: '',
    code: 'broken-json',
    severity: 'error',
    message: `This is not JSON. ${message}`,
    line,
    column,
  };
}

const inOrder = (a: Finding, b: Finding): number =>
  Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
  a.line - b.line ||
  a.column - b.column;

export const countOf = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;
