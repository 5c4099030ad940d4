/** Finds the line for a message about JSON text. One scanner serves both uses: linear, and without recursion. */

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** From 0, in UTF-16 code units. */
  readonly offset: number;
}

export interface SyntaxFault extends Place {
  /** What is wrong and how to mend it, in English. */
  readonly message: string;
}

interface Fault {
  readonly offset: number;
  readonly message: string;
}

/** Called at every value. `name` is as written, in its quotes; undefined in an array and at the top. */
type Visit = (offset: number, depth: number, name: string | undefined) => void;

/** What the scanner passed last; '' at the start. */
type Last = '' | '{' | '[' | ',' | ':' | 'name' | 'value';

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

const endsEarly = (missing: string): string =>
  `The text ends too early. Add the missing ${missing}.`;

/** Says why what stands at `at` can't follow what ended at `end`. */
const explain = (text: string, at: number, end: number, last: Last, closer: string): Fault => {
  const [char = ''] = text.slice(at, at + 2); // a whole character, even where it is a surrogate pair
  const word = /^[-+.$\w]*/.exec(text.slice(at, at + 40))?.[0] ?? '';
  /** The end of what came before, any space, and `char`. */
  const joint = text.slice(Math.max(end - 1, 0), at + 1);
  const isName = closer === '}' && /[{,]/.test(last);
  /** The likeliest slip first; where it is, if not at `at`. */
  const slips: readonly (readonly [fits: boolean, message: string, offset?: number])[] = [
    [!last && !char, 'The text is empty.'],
    [!char || (!!closer && at + word.length === text.length), endsEarly(closer)],
    [/[/#]/.test(char), 'JSON has no comments. Remove this one.'],
    [/['`\u2018-\u201f\xab]/.test(char), 'Use straight double quotes (").'],
    [!last && char === '<', 'This is a web page (HTML), not JSON. Check the address.'],
    [
      !last,
      "JSON begins with {. Remove what is before it, such as )]}', a function call (JSONP) or a byte order mark.",
    ],
    [/\s/.test(char), 'Put a plain space here in place of the special one.'],
    [!closer, 'The JSON has ended. Remove this, or a closing bracket too many before it.'],
    [last === 'name', 'A colon and a value are missing after this name.', end],
    [last === ',' && char === closer, `Remove this comma, the last before ${char}.`, end - 1],
    [last !== ':' && /[\]}]/.test(char), `Write ${closer} here, not ${char}.`],
    [
      /^\d[-+.%\w]/.test(joint) || (/[[,:]/.test(last) && /^[-+]?\.?\d/.test(word)),
      'Write numbers like 1200, -3 or 0.5.',
    ],
    [isName, 'A name in double quotes is needed here.'],
    [
      last === 'value' && /^"(?:[^:]|\s+[^:"{[])$/.test(joint),
      'Write a quote mark inside a text as \\".',
      end - 1,
    ],
    [last === 'value' && /["{[-\w]/.test(char), 'A comma is missing here.', end],
    [last === 'value', `A comma or ${closer} is needed here, not ${char}.`],
  ];
  const [, message, offset = at] = slips.find(([fits]) => fits) ?? [
    true,
    `${word || char} is no value. Write a text in double quotes, a number, true, false or null.`,
  ];
  return { offset, message };
};

/** @returns where the string that begins at `at` ends, or why it does not */
const readString = (text: string, at: number): number | Fault => {
  let next = at + 1;
  for (;;) {
    STOP.lastIndex = next;
    const stop = STOP.exec(text);
    if (!stop) return { offset: text.length, message: endsEarly('"') };
    if (stop[0] === '"') return STOP.lastIndex;
    const offset = stop.index;
    next = skip(ESCAPE, text, offset);
    if (next > offset) continue;
    const message =
      stop[0] === '\\'
        ? 'Write a backslash as \\\\.'
        : /[\r\n]/.test(stop[0])
          ? 'Close the text on its line with ", or write the line break as \\n.'
          : 'Write a tab as \\t. Remove other control characters.';
    return { offset, message };
  }
};

/** Reads as `JSON.parse` does. @returns the first fault; undefined for JSON */
const scan = (text: string, visit?: Visit): Fault | undefined => {
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
      return explain(text, at, end, last, closer);
    } else {
      if (!isName) visit?.(at, closers.length, closer === '}' ? name : undefined);
      if (!isName && (char === '{' || char === '[')) {
        closers.push(char === '{' ? '}' : ']');
        last = char;
        end = at + 1;
        continue;
      }
      const next = char === '"' ? readString(text, at) : isName ? at : skip(SCALAR, text, at);
      if (typeof next === 'object') return next;
      if (next === at) return explain(text, at, end, last, closer);
      last = isName ? 'name' : 'value';
      if (isName) name = text.slice(at, next);
      end = next;
    }
  }
};

const toPlace = (text: string, offset: number): Place => {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset };
};

/** Where text stops being JSON, and why. @returns undefined exactly where `JSON.parse` succeeds */
export const locateSyntaxError = (text: string): SyntaxFault | undefined => {
  const fault = scan(text);
  return fault && { ...toPlace(text, fault.offset), message: fault.message };
};

/**
 * Where the value at a JSON pointer (RFC 6901) begins. Of repeated names the last counts, as in `JSON.parse`.
 * @returns the place of the parent if only the last segment is missing; undefined if more is, or for text that is not JSON
 */
export const locate = (text: string, pointer: string): Place | undefined => {
  if (/^[^/]|~(?![01])/.test(pointer)) return undefined;
  const segments = pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
  /** Offsets of the values along the pointer, from the whole text down. */
  const path: number[] = [];
  /** How many values along the pointer are around, or are, the latest one on it. */
  let along = 0;
  /** Index of the next item in the array at each depth along the pointer. */
  const counts: number[] = [];
  const fault = scan(text, (offset, depth, name) => {
    along = Math.min(along, depth);
    if (along < depth) return;
    const index = counts[depth] ?? 0;
    counts[depth] = index + 1;
    const key = name === undefined ? String(index) : (JSON.parse(name) as string);
    if (depth > 0 && key !== segments[depth - 1]) return;
    path.length = depth;
    path[depth] = offset;
    counts[depth + 1] = 0;
    along = depth + 1;
  });
  const offset = path[segments.length] ?? path[segments.length - 1];
  return fault || offset === undefined ? undefined : toPlace(text, offset);
};
