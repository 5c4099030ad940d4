/** Reads JSON text without building it: linear, and without recursion. */

/** Called at every value. `name` is as written, in its quotes; undefined in an array and at the top. */
export type Visit = (offset: number, depth: number, name: string | undefined) => void;

/** What the scanner passed last; '' at the start. */
export type Last = '' | '{' | '[' | ',' | ':' | 'name' | 'value';

/** Where text stops being JSON. */
export interface Fault {
  readonly offset: number;
  /** Where what came before ended, and what that was. */
  readonly end: number;
  readonly last: Last;
  /** The bracket that is still to come. */
  readonly closer: string;
  /** True where a text in quotes breaks. */
  readonly inText: boolean;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** What may end or break a string: a quote, a backslash, or a control character (all that is below the space). */
const STOP = /["\\]|[^ -\uffff]/g;

/** Where the match of `pattern` at `at` ends; `at` itself if there is none. */
const skip = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/** @returns where the text in quotes that begins at `at` ends; where it breaks, as a negative number less one */
const readText = (text: string, at: number): number => {
  let next = at + 1;
  for (;;) {
    STOP.lastIndex = next;
    const stop = STOP.exec(text);
    if (!stop) return -1 - text.length;
    if (stop[0] === '"') return STOP.lastIndex;
    next = skip(ESCAPE, text, stop.index);
    if (next === stop.index) return -1 - next;
  }
};

/** Reads as `JSON.parse` does. @returns the first fault; undefined for JSON */
export const scan = (text: string, visit?: Visit): Fault | undefined => {
  /** The brackets that are still to come, outermost first. */
  const closers: string[] = [];
  let last: Last = '';
  let name = '';
  let end = 0;
  for (;;) {
    const at = skip(SPACE, text, end);
    const char = text.charAt(at);
    const closer = closers.at(-1) ?? '';
    const isName: boolean = closer === '}' && last !== ':';
    if (last === 'value' && !closer && !char) return undefined;

    if (char === closer && (last === 'value' || last === '{' || last === '[')) {
      closers.pop();
      last = 'value';
      end = at + 1;
    } else if ((last === 'value' && closer && char === ',') || (last === 'name' && char === ':')) {
      last = char;
      end = at + 1;
    } else if (last === 'value' || last === 'name') {
      return { offset: at, end, last, closer, inText: false };
    } else {
      if (!isName) visit?.(at, closers.length, closer === '}' ? name : undefined);
      if (!isName && (char === '{' || char === '[')) {
        closers.push(char === '{' ? '}' : ']');
        last = char;
        end = at + 1;
        continue;
      }
      const next = char === '"' ? readText(text, at) : isName ? at : skip(SCALAR, text, at);
      if (next < 0) return { offset: -1 - next, end, last, closer, inText: true };
      if (next === at) return { offset: at, end, last, closer, inText: false };
      last = isName ? 'name' : 'value';
      if (isName) name = text.slice(at, next);
      end = next;
    }
  }
};
