/** Reads XML as strictly as a program that draws SVG does: what is not well-formed throws. Of entities only character references are known. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const TOKEN =
  /<\/(?<end>[\w:-]+)>|<(?<start>[\w:-]+)(?<attributes>(?: [\w:-]+="[^"<]*")*)(?<empty>\/?)>|(?<text>[^<]+)/uy;

const unescape = (text: string): string => {
  const rest = text.replace(/&#(\d+);/g, '');
  if (/&|\]\]>/.test(rest)) throw new Error(`not escaped: ${text}`);
  return text.replace(/&#(\d+);/g, (_, code: string) => {
    const sign = String.fromCodePoint(Number(code));
    if (FORBIDDEN.test(sign)) throw new Error(`no character of XML: ${code}`);
    return sign;
  });
};

export function readXml(text: string): XmlElement {
  if (FORBIDDEN.test(text)) throw new Error('a character that XML forbids');
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open: { name: string; children: (XmlElement | string)[] }[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text)?.groups;
    if (!found) throw new Error(`no XML at ${from}: ${text.slice(from, from + 40)}`);
    const inside = open.at(-1);
    if (!inside) throw new Error('more than one root');
    if (found['end'] !== undefined) {
      if (open.pop()?.name !== found['end']) throw new Error(`</${found['end']}> ends nothing`);
    } else if (found['start'] !== undefined) {
      const pairs = [...(found['attributes'] ?? '').matchAll(/ ([\w:-]+)="([^"]*)"/g)];
      const attributes = Object.fromEntries(
        pairs.map(([, name, value]) => [name, unescape(value ?? '')]),
      );
      if (Object.keys(attributes).length !== pairs.length) throw new Error('an attribute twice');
      const element = { name: found['start'], attributes, children: [] };
      inside.children.push(element);
      if (!found['empty']) open.push(element);
    } else inside.children.push(unescape(found['text'] ?? ''));
  }
  const [first, ...more] = root.children;
  if (open.length !== 1 || typeof first !== 'object' || more.length) throw new Error('no one root');
  return first;
}

/** The element and all that is in it. */
export const elementsOf = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child))),
];

export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
