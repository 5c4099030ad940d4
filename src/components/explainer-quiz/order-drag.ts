import { dragRow } from './order-drag-layout.js';

/**
 * Lets a pointer drag the row of a list by its handle, until it is let go or Escape is pressed. Rows
 * only look moved meanwhile, so nothing else on the page moves, and a page that redraws them is free to.
 * @param drop told of another place where the row was put down
 */
export function dragByHandle(event: PointerEvent, drop: (to: number) => void): void {
  const handle = event.currentTarget as HTMLElement;
  const row = handle.closest('li');
  const list = row?.parentElement;
  if (!row || !list || !event.isPrimary || event.button) return;
  // No text is selected meanwhile.
  event.preventDefault();
  // Where Escape is heard, and where focus belongs if nothing is moved.
  row.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true });
  handle.setPointerCapture(event.pointerId);

  const rows = [...list.children] as HTMLElement[];
  const boxes = rows.map((it) => it.getBoundingClientRect());
  const from = rows.indexOf(row);
  /** Within the list: the page may be scrolled meanwhile. */
  const heightOf = ({ clientY }: PointerEvent): number =>
    clientY - list.getBoundingClientRect().top;
  const start = heightOf(event);
  let to = from;

  const ending = new AbortController();
  const { signal } = ending;
  const end = (): void => {
    ending.abort();
    list.classList.remove('dragging');
    row.classList.remove('lifted');
    for (const it of rows) it.style.translate = '';
  };
  const drag = (moved: PointerEvent): void => {
    const dragging = dragRow(boxes, from, heightOf(moved) - start);
    to = dragging.to;
    rows.forEach((it, place) => (it.style.translate = `0 ${dragging.offsets[place] ?? 0}px`));
  };
  const letGo = (): void => {
    end();
    if (to !== from) drop(to);
  };
  const cancel = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    end();
  };
  list.classList.add('dragging');
  row.classList.add('lifted');
  handle.addEventListener('pointermove', drag, { signal });
  handle.addEventListener('pointerup', letGo, { signal });
  handle.addEventListener('lostpointercapture', end, { signal });
  list.addEventListener('keydown', cancel, { signal });
}
