/** The floor: the same events as a list by months in plain DOM, key events or all, one of them marked. */
import type { manyEvents } from '../../helpers/many-events.js';
import type { Actions, Mount } from '../contestant.js';
import { button, fill, find, h } from '../lib/dom.js';

type Story = ReturnType<typeof manyEvents>;
type TimelineEvent = Story['events'][number];

const STYLE = `ol{list-style:none;padding:0}li{margin:1em 0 1em 1em}.key{border-inline-start:3px solid}
.picked{background:#fff3c4}small{color:#555}`;

export const mount: Mount<Story> = (root, { events, actors, sources }) => {
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  const publisherOf = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const inTime = [...events].sort(
    (a, b) => +(a.startDate > b.startDate) - +(a.startDate < b.startDate),
  );
  const month = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const list = h('ol');
  const count = h('p', { role: 'status' });
  let before = '';

  const drawEvent = ({
    id,
    name,
    description,
    startDate,
    prominence,
    ...event
  }: TimelineEvent): Node => {
    const head = startDate.slice(0, 7);
    const isNew = head !== before;
    before = head;
    const cause = eventOf.get(event.inResponseTo ?? '')?.name;
    const item = h(
      'li',
      { id, class: prominence },
      h('time', { datetime: startDate }, startDate),
      h(
        'h4',
        {},
        button(name, () => pick(item)),
      ),
      h('p', {}, description),
      h('small', {}, event.actors.map((actor) => nameOf.get(actor)).join(', ')),
      cause && h('p', {}, `In response to: ${cause}`),
      h(
        'details',
        {},
        h('summary', {}, 'Sources'),
        ...event.citations.map(({ source, says }) =>
          h('p', {}, `${says} (${publisherOf.get(source)})`),
        ),
      ),
    );
    if (isNew) item.prepend(h('h3', {}, month.format(new Date(head))));
    return item;
  };

  const pick = (item: Element): void => {
    list.querySelector('.picked')?.classList.remove('picked');
    item.classList.add('picked');
  };

  let stop = (): void => undefined;
  const show = (isAll: boolean) => () => {
    const shown = isAll ? inTime : inTime.filter(({ prominence }) => prominence === 'key');
    count.textContent = `${shown.length} of ${events.length} events`;
    stop();
    before = '';
    stop = fill(list, shown, drawEvent);
  };
  show(false)();
  const scopes = [button('Key events', show(false)), button('All events', show(true))];
  root.append(h('style', {}, STYLE), ...scopes, count, list);
};

let picked = 0;
let filtered = 0;
export const actions: Actions = {
  select: () => {
    const shown = find('h4 button');
    shown[++picked % shown.length]?.click();
  },
  filter: () => find('> button')[++filtered % 2]?.click(),
};
