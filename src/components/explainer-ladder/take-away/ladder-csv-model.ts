/** Tables as text that spreadsheets and programs read. */

/**
 * What a spreadsheet would take for a formula, and run. White space before the sign is no protection.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^(?:[\t\r\n\0]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

const cell = (text: string): string =>
  `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/**
 * Rows as CSV, by RFC 4180. Every cell is quoted, so that none can begin another one; one that would
 * be a formula gets an apostrophe before it, which makes it a text.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
