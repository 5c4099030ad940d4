/** The same content without any markup: for newsletters, feeds and the clipboard. */
import { isBlock, type Element, type Node } from './markup.js';

const WIDTH = 76;

/** Lines of at most so many characters, where words allow it. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return line ? [...lines, line] : lines;
}

function inlineText(node: Node): string {
  if (typeof node === 'string') return node;
  const inside = node.children.map(inlineText).join('');
  if (node.tag === 'q') return `“${inside}”`;
  const { href } = node.attributes;
  // A label that is the address itself is not said twice.
  return node.tag === 'a' && href && href !== inside ? `${inside} (${href})` : inside;
}

const prefixed = (lines: readonly string[], first: string, rest: string): readonly string[] =>
  lines.map((line, at) => (line ? (at ? rest : first) + line : ''));

function listLines({ tag, children, attributes }: Element, width: number): readonly string[] {
  const items = children.filter(isBlock);
  const isLong = items.some((item) => item.children.filter(isBlock).length > 2);
  return items.flatMap((item, at) => {
    const sign = tag === 'ol' ? `${(attributes.start ?? 1) + at}. ` : '- ';
    const lines = prefixed(
      toLines(item.children, width - sign.length),
      sign,
      ' '.repeat(sign.length),
    );
    return isLong && at ? ['', ...lines] : lines;
  });
}

function blockLines(node: Element, width: number): readonly string[] {
  const inside = (narrower = 0): readonly string[] => toLines(node.children, width - narrower);
  switch (node.tag) {
    case 'ul':
    case 'ol':
      return listLines(node, width);
    case 'blockquote':
    case 'dd':
      return prefixed(inside(4), '    ', '    ');
    case 'h1':
    case 'h2':
    case 'h3': {
      const lines = inside();
      const longest = Math.max(0, ...lines.map((line) => line.length));
      return [...lines, (node.tag === 'h3' ? '-' : '=').repeat(Math.min(longest, width))];
    }
    case 'img':
      return wrap(`[${node.attributes.alt ?? ''}]`, width);
    default:
      return inside();
  }
}

/** Blocks that are set off by an empty line; items of a list stand close together. */
const isSetOff = (node: Element): boolean =>
  !['li', 'dt', 'dd', 'summary', 'figcaption'].includes(node.tag);

function toLines(nodes: readonly Node[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    lines.push(...wrap(line.replace(/\s+/g, ' ').trim(), width));
    line = '';
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      line += inlineText(node);
      continue;
    }
    endLine();
    const own = blockLines(node, Math.max(20, width));
    if (own.length === 0) continue;
    if (lines.length && isSetOff(node) && lines.at(-1) !== '') lines.push('');
    lines.push(...own);
  }
  endLine();
  return lines;
}

/** Marks around names that might run the other way; where nothing does, some programs show them as boxes. */
const withoutIdleMarks = (text: string): string =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text)
    ? text
    : text.replace(/[\u2068\u2069]/g, '');

/** Plain text in lines of some 76 characters. Control characters are left out. */
export const toText = (nodes: readonly Node[]): string =>
  `${withoutIdleMarks(toLines(nodes, WIDTH).join('\n'))
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/\n{3,}/g, '\n\n')}\n`;
