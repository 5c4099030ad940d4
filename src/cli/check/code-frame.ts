/** A fault shown where it stands: its line with the ones around it, and a caret under it. */

const AROUND = 2;
/** Characters of a line: minified JSON is one line of a million. */
const WIDTH = 76;
const BEFORE = 50;

/**
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r\n?|\n/);
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + 1);
  const digits = String(last).length;
  /** A long line is cut to what is around the column, and its neighbours alike. */
  const from = column > WIDTH ? column - BEFORE : 0;
  const cut = (source: string): string => {
    const part = source.slice(from, from + WIDTH);
    return `${from && source.length > from ? '…' : ''}${part}${source.length > from + WIDTH ? '…' : ''}`;
  };
  const rows: string[] = [];
  for (let number = first; number <= last; number++) {
    const source = lines[number - 1] ?? '';
    const mark = number === line ? '>' : ' ';
    rows.push(`${mark} ${String(number).padStart(digits)} | ${cut(source)}`.trimEnd());
    if (number !== line) continue;
    const before = source.slice(from, column - 1);
    // A tab stays one, so that the caret stands under its sign whatever its width is.
    const space = (from ? ' ' : '') + before.replace(/[^\t]/gu, ' ');
    rows.push(`  ${' '.repeat(digits)} | ${space}^`);
  }
  return rows.join('\n');
}
