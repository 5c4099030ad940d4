/**
 * Lines of a table: the first column to the left, the others to the right, each as wide as it must be.
 *
 * @param rows cells of each line; the first line is the head
 */
export function table(rows) {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  return rows.map((row) =>
    widths
      .map((width, column) => {
        const cell = String(row[column] ?? '');
        return column ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('   ')
      .trimEnd(),
  );
}
