/** A story as the ladder's pure parts and words take it, without an element. */
import { ladderModel } from '../../src/components/explainer-ladder/ladder-model.js';
import type { LadderContext } from '../../src/components/explainer-ladder/ladder-words.js';
import { checkNow } from '../../src/content/check-story.js';
import { LocalizeController } from '../../src/localize/localize-controller.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as english from '../../src/localize/translations/en.js';
import * as persian from '../../src/localize/translations/fa.js';

export function ladderContext(raw: unknown, lang = 'en'): LadderContext {
  registerTranslation(persian);
  const { story } = checkNow(raw);
  const model = story && ladderModel(story);
  if (!story || !model) throw new Error('no ladder');
  // All that is asked of a host that is on no page.
  const host = { addController: () => undefined, getAttribute: () => lang };
  const localize = new LocalizeController(host as never, 'ladder', english.ladder);
  return { story, model, localize, headingLevel: 2 };
}
