/** What the floors are written with, so that they stay as small as by hand. */

type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | number | boolean>>;

/** An element with its attributes (`true` for an empty one, `false` for none) and children. */
export function h(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export function button(text: string, act: () => void): HTMLElement {
  const element = h('button', { type: 'button' }, text);
  element.addEventListener('click', act);
  return element;
}

/** Fills a list: what the first screen shows at once, the rest while the page is idle. Another fill takes its place. */
export function fill<Item>(
  list: Element,
  items: readonly Item[],
  draw: (item: Item) => Node,
  first = 40,
): () => void {
  let next = first;
  let waiting = 0;
  list.replaceChildren(...items.slice(0, first).map(draw));
  const goOn = (deadline: IdleDeadline): void => {
    while (next < items.length && deadline.timeRemaining() > 1) {
      list.append(...items.slice(next, next + 20).map(draw));
      next += 20;
    }
    wait();
  };
  const wait = (): void => {
    if (next < items.length) waiting = requestIdleCallback(goOn);
  };
  wait();
  return () => cancelIdleCallback(waiting);
}

/** What the selector finds in the drawing. */
export const find = (selector: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`#root ${selector}`),
];
