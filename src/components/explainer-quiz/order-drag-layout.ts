/** Where the rows of a list stand while one of them is dragged along it. */

/** A row as it stood before, in px. */
interface Row {
  readonly top: number;
  readonly height: number;
}

interface Dragging {
  /** The place where the row would be put down. */
  readonly to: number;
  /** How far each row stands from its place: the dragged one where it is held, others as they make way for it. */
  readonly offsets: readonly number[];
}

/**
 * @param from place of the row that is dragged
 * @param by how far it was dragged; it does not leave the list
 */
export function dragRow(rows: readonly Row[], from: number, by: number): Dragging {
  const dragged = rows[from];
  const [first, last] = [rows[0], rows.at(-1)];
  if (!dragged || !first || !last) return { to: from, offsets: rows.map(() => 0) };
  const room = last.top + last.height - dragged.top - dragged.height;
  const offset = Math.min(Math.max(by, first.top - dragged.top), room);
  const top = dragged.top + offset;
  // It takes the place of a row whose middle its edge has passed.
  const isBefore = (row: Row, place: number): boolean =>
    place !== from && row.top + row.height / 2 < (place < from ? top : top + dragged.height);
  const to = rows.filter(isBefore).length;
  const offsets = rows.map((_, place) => {
    if (place === from) return offset;
    if (place > from) return place <= to ? -dragged.height : 0;
    return place >= to ? dragged.height : 0;
  });
  return { to, offsets };
}
