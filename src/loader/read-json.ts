import { locateFault } from '../content/locate.js';
import { StoryLoadError } from './story-load-error.js';

/**
 * @param src where the text came from, for messages; '' for the page itself
 * @throws StoryLoadError `not-json` for an HTML page, `broken-json` with line and column otherwise
 */
export function readJson(text: string, src: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const where = src || 'The story in the page';
    if (/^\s*</.test(text)) {
      throw new StoryLoadError(
        'not-json',
        `${where} is an HTML page, not a story: perhaps a log-in or an error page. Check the address in a private window.`,
        src,
      );
    }
    const fault = locateFault(text);
    const place = fault ? `: it breaks at line ${fault.line}, column ${fault.column}` : '';
    throw new StoryLoadError('broken-json', `${where} is not valid JSON${place}.`, src);
  }
}
