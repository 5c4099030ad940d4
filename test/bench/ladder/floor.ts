/**
 * The floor: the same steps as a stepped chart in plain DOM, with marks that open what is known of a step, and
 * zoom. As little code and as fast as that can be: no list, no table, no checking of the story, one language.
 */
import type { manySteps } from '../../helpers/many-steps.js';
import type { Actions, Mount } from '../contestant.js';

type Story = ReturnType<typeof manySteps>;

const HEIGHT = 360;
const LEFT = 100;
const RIGHT = 50;
/** Least distance of two marks, px; steps that have less share one. */
const SLOT = 11;
const COLOURS = ['#b0370a', '#0b5394', '#14663f', '#7a5400', '#6a3d9a', '#444'];
/** Down, the same, up; the first of an actor is round. */
const SHAPES = ['l-6-10h12Z', 'm-5-5h10v10h-10Z', 'l-6 10h12Z'];
const ROUND = 'm-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0';
const STYLE = `svg{display:block;font:13px sans-serif}.band:nth-of-type(even){fill:#f5f3ef}
.limit{stroke:#777;stroke-dasharray:4}.track{fill:none}path{stroke-width:2}
.mark{cursor:pointer}.mark[aria-current]{stroke:#000}`;

type Attributes = Readonly<Record<string, string | number>>;

function draw(
  tag: string,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const name in attributes) element.setAttribute(name, String(attributes[name]));
  element.append(...children);
  return element;
}

const write = (tag: string, text: string): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
};

/** In the order of time, with the event and the actor's place and level before. */
function stepsOf({ events, actors, ladder }: Story) {
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const placeOf = new Map(actors.map(({ id }, place) => [id, place]));
  const levels: number[] = [];
  return ladder.steps
    .map((step) => ({ ...step, event: eventOf.get(step.event)!, actor: placeOf.get(step.actor)! }))
    .sort(
      ({ event: a }, { event: b }) => +(a.startDate > b.startDate) - +(a.startDate < b.startDate),
    )
    .map((step) => {
      const before = levels[step.actor];
      levels[step.actor] = step.level;
      return { ...step, before };
    });
}

export const mount: Mount<Story> = (root, story) => {
  const { levels, thresholds, name } = story.ladder.scale;
  const steps = stepsOf(story);
  const width = root.clientWidth;
  const room = width - LEFT - RIGHT;
  const rung = HEIGHT / levels.length;
  const y = (level: number): number => HEIGHT - (level - 0.5) * rung;
  const chart = draw('svg', { width, height: HEIGHT + 20, role: 'group', 'aria-label': name });
  const detail = write('div', '');
  detail.role = 'status';
  let range: readonly [number, number] = [0, steps.length];

  function drawMark(at: number, count: number, x: number): Element {
    const { actor, kind, level, before, accounts, event } = steps[at]!;
    const colour = COLOURS[actor]!;
    const shape = before ? SHAPES[Math.sign(level - before) + 1]! : ROUND;
    const points = accounts ? accounts.map((account) => account.level) : [level];
    return draw('path', {
      class: 'mark',
      d:
        points.map((one) => `M${x} ${y(one)}${shape}`).join('') +
        `M${x} ${y(points[0]!)}V${y(points.at(-1)!)}`,
      stroke: colour,
      fill: kind === 'action' ? colour : '#fff',
      role: 'button',
      tabindex: 0,
      'data-at': at,
      'aria-label': `${event.startDate}: ${count > 1 ? `${count} steps` : event.name}`,
    });
  }

  /** Where an actor was within one slot: to its highest, its lowest and its last level. */
  function drawRange(): void {
    const [from, to] = range;
    const slots = Math.min(to - from, Math.floor(room / SLOT));
    const tracks = story.actors.map(() => '');
    const ends: number[] = [];
    const marks: Element[] = [];
    for (let slot = 0; slot < slots; slot++) {
      const [first, next] = [slot, slot + 1].map(
        (it) => from + Math.floor((it * (to - from)) / slots),
      );
      const x = Math.round(LEFT + ((slot + 0.5) * room) / slots);
      const low: number[] = [];
      const high: number[] = [];
      for (let at = first!; at < next!; at++) {
        const { actor, level } = steps[at]!;
        low[actor] = Math.min(low[actor] ?? level, level);
        high[actor] = Math.max(high[actor] ?? level, level);
        ends[actor] = level;
      }
      high.forEach((top, actor) => {
        tracks[actor] += tracks[actor] ? `H${x}` : `M${x} ${y(top)}`;
        if (top > low[actor]!) tracks[actor] += `V${y(top)}V${y(low[actor]!)}`;
        tracks[actor] += `V${y(ends[actor]!)}`;
      });
      marks.push(drawMark(first!, next! - first!, x));
    }
    const date = (at: number, x: number, anchor: string): Element =>
      draw('text', { x, y: HEIGHT + 15, 'text-anchor': anchor }, steps[at]!.event.startDate);
    chart.replaceChildren(
      ...levels.flatMap(({ value, name }) => [
        draw('rect', { class: 'band', y: y(value) - rung / 2, width, height: rung, fill: '#fff' }),
        draw('text', { y: y(value) }, name),
      ]),
      ...thresholds.flatMap(({ above, name }) => [
        draw('path', { class: 'limit', d: `M0 ${y(above + 0.5)}H${width}` }),
        draw('text', { x: width, y: y(above + 0.5) - 3, 'text-anchor': 'end' }, name),
      ]),
      ...tracks.flatMap((track, actor) => [
        draw('path', {
          class: 'track',
          d: track && `${track}H${width - RIGHT}`,
          stroke: COLOURS[actor]!,
        }),
        draw(
          'text',
          { x: width - RIGHT, y: y(ends[actor] ?? 0) + actor * 13, fill: COLOURS[actor]! },
          story.actors[actor]!.name,
        ),
      ]),
      ...marks,
      date(from, LEFT, 'start'),
      date(to - 1, width - RIGHT, 'end'),
    );
  }

  function open({ target }: Event): void {
    const mark = target as Element;
    const step = steps[Number(mark.getAttribute('data-at') ?? -1)];
    if (!step) return;
    const { event, actor, level, rationale, kind } = step;
    chart.querySelector('[aria-current]')?.removeAttribute('aria-current');
    mark.setAttribute('aria-current', 'true');
    const publisher = (source: string) => story.sources.find(({ id }) => id === source)?.publisher;
    detail.replaceChildren(
      write('p', `${event.startDate} · ${story.actors[actor]!.name} · ${kind}`),
      write('p', event.name),
      write('p', `${levels[level - 1]!.name}: ${rationale}`),
      ...event.citations.map(({ source, says }) => write('p', `${says} (${publisher(source)})`)),
    );
  }

  const addZoom = (text: string, factor: number): Node => {
    const button = write('button', text);
    button.addEventListener('click', () => {
      const middle = (range[0] + range[1]) / 2;
      const half = Math.max(2, ((range[1] - range[0]) * factor) / 2);
      range = [
        Math.max(0, Math.floor(middle - half)),
        Math.min(steps.length, Math.ceil(middle + half)),
      ];
      drawRange();
    });
    return button;
  };

  chart.addEventListener('click', open);
  chart.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter') open(event);
  });
  drawRange();
  root.append(
    write('style', STYLE),
    addZoom('Zoom in', 0.5),
    addZoom('Zoom out', 2),
    chart,
    detail,
  );
};

const zoomButton = (place: number): void =>
  document.querySelectorAll<HTMLElement>('#root button')[place]!.click();

let selected = 0;
export const actions: Actions = {
  select: () => {
    const marks = document.querySelectorAll('#root .mark');
    marks[++selected % marks.length]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  },
  zoom: () => zoomButton(0),
};
export const prepare: Actions = { zoom: () => zoomButton(1) };
