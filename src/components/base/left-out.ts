import type { Problem } from '../../content/problem.js';
import type { LocalizeController } from '../../localize/localize-controller.js';
import type { Section } from '../../localize/translation.js';

/** So many parts are named, the others counted. */
const NAMED = 3;
/** Of a name that an editor gave: so many letters. */
const NAME = 60;

/**
 * What could not be shown, in a sentence that names it: an item once, whatever is wrong with it.
 * @returns undefined where all is shown
 */
export function leftOutWords(
  localize: Pick<LocalizeController<Section>, 'common' | 'number'>,
  problems: readonly Problem[],
): string | undefined {
  const { common } = localize;
  const parts = new Map(
    problems.map(({ item, pointer }) => [item ? `${item.kind} ${item.place}` : pointer, item]),
  );
  if (!parts.size) return undefined;
  const items = [...parts.values()].flatMap((item) => item ?? []).slice(0, NAMED);
  // A name runs its own way in whatever language stands around it.
  const names = items.map(({ kind, id, place }) =>
    common.item(kind, id && `\u2068${id.slice(0, NAME)}\u2069`, localize.number(place + 1)),
  );
  const more = items.length ? parts.size - items.length : 0;
  return common.leftOut(
    parts.size,
    localize.number(parts.size),
    names.join(common.and),
    more ? localize.number(more) : '',
  );
}
