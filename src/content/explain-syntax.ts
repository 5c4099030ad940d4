/** Why JSON text is broken and how to mend it, for editors; readers' bundles only say where. */
import { toPlace, type Place } from './locate.js';
import { scan, type Fault } from './scan-json.js';

export interface SyntaxFault extends Place {
  /** What is wrong and how to mend it, in English. */
  readonly message: string;
}

interface Slip {
  readonly offset: number;
  readonly message: string;
}

const endsEarly = (missing: string): string =>
  `The text ends too early. Add the missing ${missing}.`;

/** Says why what stands at the fault can't follow what ended before it, and where to mend it. */
const explain = (text: string, { offset: at, end, last, closer }: Fault): Slip => {
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

/** Says why a text in quotes breaks. */
const explainText = (text: string, offset: number): Slip => {
  const char = text.charAt(offset);
  const message = !char
    ? endsEarly('"')
    : char === '\\'
      ? 'Write a backslash as \\\\.'
      : /[\r\n]/.test(char)
        ? 'Close the text on its line with ", or write the line break as \\n.'
        : 'Write a tab as \\t. Remove other control characters.';
  return { offset, message };
};

/** Where text stops being JSON, and why. @returns undefined exactly where `JSON.parse` succeeds */
export const explainSyntaxError = (text: string): SyntaxFault | undefined => {
  const fault = scan(text);
  if (!fault) return undefined;
  const { offset, message } = fault.inText ? explainText(text, fault.offset) : explain(text, fault);
  return { ...toPlace(text, offset), message };
};
