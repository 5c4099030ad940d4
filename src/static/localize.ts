/** Words, numbers and dates without an element: in the language of a story. */
import { LocalizeController } from '../localize/localize-controller.js';
import type { Section, Translation } from '../localize/translation.js';
import * as english from '../localize/translations/en.js';

type Host = ConstructorParameters<typeof LocalizeController>[0];

/** @param lang BCP 47 tag; where no translation of it is registered, English */
export function localizeFor<Own extends Section>(
  section: Own,
  lang: string,
): LocalizeController<Own> {
  // All that is asked of a host that is on no page.
  const host = { addController: () => undefined, getAttribute: () => lang };
  return new LocalizeController(
    host as unknown as Host,
    section,
    (english as Translation)[section],
  );
}
