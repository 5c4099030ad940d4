import { inspect, countOf, type Finding } from '../check/inspect.js';
import { fileText, summaryText } from '../check/report-text.js';
import { defineCommand } from '../lib/command.js';
import { CLEAN, FAILED, FileError, PROBLEMS } from '../lib/failures.js';
import { readText, shownPath } from '../lib/files.js';
import { looksLikeStory, storyPaths } from '../lib/story-paths.js';
import { print, Progress, tell, paintError } from '../lib/terminal.js';

/** One file, as `--json` gives it. Fields are added to it, never taken away, as long as `version` is 1. */
interface FileReport {
  readonly file: string;
  /** Undefined where the file holds nothing that can be shown. */
  readonly story?: { readonly id: string; readonly headline: string };
  readonly problems: readonly Finding[];
  /** Why the file could not be read. */
  readonly unreadable?: string;
}

interface Looked extends FileReport {
  readonly text: string;
}

const PHASES = { reading: 'reading', checking: 'checking', placing: 'finding the lines' } as const;

async function look(path: string, isFound: boolean): Promise<Looked | undefined> {
  const file = path === '-' ? 'stdin' : shownPath(path);
  const progress = new Progress();
  try {
    const text = await readText(path);
    if (isFound && !looksLikeStory(text)) return undefined;
    const size = `${(text.length / 1e6).toFixed(1)} MB`;
    // A story of some pages is done before a line could be read.
    const isLarge = text.length > 2_000_000;
    const { story, findings } = inspect(text, (phase) => {
      if (isLarge) progress.show(`${file} (${size}): ${PHASES[phase]}…`);
    });
    return {
      file,
      ...(story && { story: { id: story.id, headline: story.headline } }),
      problems: findings,
      text,
    };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { file, problems: [], unreadable: error.message, text: '' };
  } finally {
    progress.done();
  }
}

const asJson = (reports: readonly Looked[]): string => {
  const all = reports.flatMap(({ problems }) => problems);
  return JSON.stringify(
    {
      version: 1,
      files: reports.map(({ file, story, problems, unreadable }): FileReport => ({
        file,
        ...(story && { story }),
        problems,
        ...(unreadable && { unreadable }),
      })),
      summary: {
        files: reports.length,
        errors: countOf(all, 'error'),
        warnings: countOf(all, 'warning'),
        unreadable: reports.filter(({ unreadable }) => unreadable).length,
      },
    },
    null,
    2,
  );
};

export const check = defineCommand({
  name: 'check',
  summary: 'says what is wrong with a story, where, and how to mend it',
  usage: 'STORY… [options]',
  about: [
    'A STORY is a file, a folder, a pattern such as "stories/**/*.json", or - for standard input. In folders only JSON that means to be a story is checked.',
    'An error is something that readers do not get to see until it is mended; a warning is shown to them, but wants a look.',
    'Ends with 0 where there are no errors, 1 where there are, 2 where a file can’t be read or the command is not understood.',
  ],
  options: {
    json: { type: 'boolean', about: 'Print one JSON object instead, for other programs.' },
    strict: { type: 'boolean', about: 'Warnings end with status 1 too.' },
  },
  operands: [1, Infinity],
  examples: [
    ['explainer-kit check story.json', 'checks one story'],
    [
      'explainer-kit check --strict stories/',
      'checks every story in a folder, as before publishing',
    ],
    [
      'curl -s https://example.org/story.json | explainer-kit check -',
      'checks what another program gives',
    ],
  ],
  run: async ({ operands, options }) => {
    const reports: Looked[] = [];
    let passedOver = 0;
    for (const { path, isFound } of storyPaths(operands)) {
      const report = await look(path, isFound);
      if (!report) {
        passedOver++;
        continue;
      }
      reports.push(report);
      if (options.json) continue;
      if (report.unreadable) tell(`${paintError('red', 'Error:')} ${report.unreadable}`);
      else if (report.problems.length)
        print(`${fileText(report.file, report.problems, report.text)}\n`);
    }
    const read = reports.filter(({ unreadable }) => !unreadable);
    const unreadable = reports.length - read.length;
    if (options.json) print(asJson(reports));
    else
      print(
        summaryText(
          read.map(({ file, problems }) => ({ file, findings: problems })),
          unreadable,
          passedOver,
        ),
      );
    if (unreadable) return FAILED;
    const all = read.flatMap(({ problems }) => problems);
    const isBad = options.strict ? all.length > 0 : countOf(all, 'error') > 0;
    return isBad ? PROBLEMS : CLEAN;
  },
});
