/** What `check` found, for people. */
import { paint, printable } from '../lib/terminal.js';
import { codeFrame } from './code-frame.js';
import { countOf, type Finding } from './inspect.js';

const HEADINGS = {
  error: 'Left out until it is mended',
  warning: 'Shown, but have a look',
} as const;

const many = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

/** “2 errors, 1 warning”; '' where there is none. */
export const countWords = (errors: number, warnings: number): string =>
  [errors && many(errors, 'error', 'errors'), warnings && many(warnings, 'warning', 'warnings')]
    .filter(Boolean)
    .join(', ');

/** `story.json:12:7: error: …`, which terminals and editors follow to its place. */
function findingText(file: string, finding: Finding, text: string): string {
  const { line, column, severity, message, suggestion, code } = finding;
  const place = paint('bold', `${file}:${line}:${column}`);
  const kind = paint(severity === 'error' ? 'red' : 'yellow', severity);
  const lines = [`${place}: ${kind}: ${printable(message)} ${paint('dim', `[${code}]`)}`];
  if (suggestion) lines.push(`    ${paint('cyan', printable(suggestion))}`);
  if (code === 'broken-json')
    lines.push(printable(codeFrame(text, line, column)).replace(/^/gm, '    '));
  return lines.join('\n');
}

/** Grouped by severity. @param text of the file, of which a part is shown where it is no JSON */
export function fileText(file: string, findings: readonly Finding[], text: string): string {
  return (['error', 'warning'] as const)
    .flatMap((severity) => {
      const own = findings.filter((finding) => finding.severity === severity);
      if (own.length === 0) return [];
      const heading = `${HEADINGS[severity]} (${many(own.length, severity, `${severity}s`)})`;
      return [
        [paint('underline', heading), ...own.map((it) => findingText(file, it, text))].join('\n'),
      ];
    })
    .join('\n\n');
}

export interface Checked {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** The last line. */
export function summaryText(
  checked: readonly Checked[],
  unreadable: number,
  passedOver: number,
): string {
  const all = checked.flatMap(({ findings }) => findings);
  const [errors, warnings] = [countOf(all, 'error'), countOf(all, 'warning')];
  const found = countWords(errors, warnings) || 'no problems';
  const files = many(checked.length, 'story', 'stories');
  const notes = [
    unreadable && `${many(unreadable, 'file', 'files')} can’t be read`,
    passedOver && `${many(passedOver, 'JSON file is', 'JSON files are')} no story`,
  ].filter(Boolean);
  const color = errors || unreadable ? 'red' : warnings ? 'yellow' : 'green';
  return `${paint(color, `${files} checked: ${found}.`)}${notes.map((note) => ` ${note}.`).join('')}`;
}
