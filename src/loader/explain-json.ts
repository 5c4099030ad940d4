import { locateFault } from '../content/locate.js';
import type { StoryLoadError } from './story-load-error.js';

/** What is wrong with text that is no JSON. Loaded only where there is such text. */
export function explainJson(
  text: string,
  where: string,
): readonly [code: StoryLoadError['code'], message: string] {
  if (/^\s*</.test(text)) {
    return [
      'not-json',
      `${where} is an HTML page, not a story: perhaps a log-in or an error page. Check the address in a private window.`,
    ];
  }
  const fault = locateFault(text);
  const place = fault ? `: it breaks at line ${fault.line}, column ${fault.column}` : '';
  return ['broken-json', `${where} is not valid JSON${place}.`];
}
