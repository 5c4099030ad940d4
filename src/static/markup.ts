/** Plain semantic HTML as data, so that one place writes it and escapes all that it is not. */
import { parseRichText, type Inline } from '../content/rich-text.js';
import { safeUrl } from '../internal/safe-url.js';

/** Every element there is; none of them can run a script or load one. */
export type Tag =
  | 'a'
  | 'article'
  | 'bdi'
  | 'blockquote'
  | 'cite'
  | 'dd'
  | 'details'
  | 'dl'
  | 'dt'
  | 'em'
  | 'figcaption'
  | 'figure'
  | 'footer'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'header'
  | 'img'
  | 'li'
  | 'ol'
  | 'p'
  | 'q'
  | 'section'
  | 'span'
  | 'strong'
  | 'summary'
  | 'time'
  | 'ul';

export interface Attributes {
  readonly href?: string | undefined;
  readonly src?: string | undefined;
  readonly alt?: string | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  readonly datetime?: string | undefined;
  readonly rel?: 'noopener' | undefined;
  readonly loading?: 'lazy' | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly start?: number | undefined;
}

export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Node[];
}

export type Node = Element | string;
/** What may stand among children: what is undefined, false or '' is left out. */
export type Part = Node | readonly Part[] | undefined | false;

const flat = (parts: readonly Part[]): readonly Node[] =>
  parts.flatMap((part): readonly Node[] =>
    Array.isArray(part) ? flat(part as readonly Part[]) : part ? [part as Node] : [],
  );

export const h = (tag: Tag, attributes: Attributes = {}, ...parts: readonly Part[]): Element => ({
  tag,
  attributes,
  children: flat(parts),
});

/** A heading; there is none deeper than the sixth. */
export const heading = (level: number, ...parts: readonly Part[]): Element =>
  h(`h${Math.min(6, Math.max(1, Math.trunc(level) || 1))}` as Tag, {}, ...parts);

/** The parts with something between them. */
export const joined = (parts: readonly Part[], between: string): readonly Part[] =>
  parts.filter(Boolean).flatMap((part, at) => (at ? [between, part] : [part]));

const inline = (node: Inline): Node =>
  node.type === 'text'
    ? node.text
    : node.type === 'link'
      ? h('a', { href: node.href, rel: 'noopener' }, node.children.map(inline))
      : h(node.type, {}, node.children.map(inline));

/** A text of a story within a line. */
export const inlineText = (text: string): readonly Node[] =>
  parseRichText(text).flatMap((paragraph, at) => [...(at ? [' '] : []), ...paragraph.map(inline)]);

/** A text of a story as paragraphs. */
export const blockText = (text: string): readonly Node[] =>
  parseRichText(text).map((paragraph) => h('p', {}, paragraph.map(inline)));

/** What HTML can't hold at all, not even as a reference. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** The one gate for text: the same in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? sign);

/** An address is given up where it is unsafe; a relative one stays as it is. */
const safeAddress = (address: string): string | undefined =>
  safeUrl(address) ?? (safeUrl(address, 'https://page.invalid/') && address);

const VOID: ReadonlySet<Tag> = new Set(['img']);
/** Each of these stands on a line of its own, so that people can read the file and edit it. */
const BLOCK: ReadonlySet<Tag> = new Set([
  'article',
  'blockquote',
  'dd',
  'details',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'img',
  'li',
  'ol',
  'p',
  'section',
  'summary',
  'ul',
]);

export const isBlock = (node: Node): node is Element =>
  typeof node !== 'string' && BLOCK.has(node.tag);

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]: [string, string | number | undefined]) => {
      const given = name === 'href' || name === 'src' ? safeAddress(String(value ?? '')) : value;
      return given === undefined ? '' : ` ${name}="${escapeHtml(String(given))}"`;
    })
    .join('');
}

/**
 * HTML of what `h` made, indented. It can stand in any page: whatever the texts hold, none of it is markup.
 * @param indent before each line
 */
export function toHtml(nodes: readonly Node[], indent = ''): string {
  const lines: string[] = [];
  /** What stands in a line together. */
  let line = '';
  const endLine = (): void => {
    if (line.trim()) lines.push(indent + line.trim());
    line = '';
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      line += inlineHtml(node);
      continue;
    }
    endLine();
    const { tag, attributes, children } = node;
    const open = `${indent}<${tag}${attributesText(attributes)}>`;
    if (VOID.has(tag)) lines.push(open);
    else if (children.some(isBlock))
      lines.push(open, toHtml(children, `${indent}  `), `${indent}</${tag}>`);
    else lines.push(`${open}${children.map(inlineHtml).join('').trim()}</${tag}>`);
  }
  endLine();
  return lines.filter(Boolean).join('\n');
}

function inlineHtml(node: Node): string {
  if (typeof node === 'string')
    return escapeHtml(node.replace(/\s+/g, (space) => (/[\n\r\t]/.test(space) ? ' ' : space)));
  const { tag, attributes, children } = node;
  return `<${tag}${attributesText(attributes)}>${VOID.has(tag) ? '' : `${children.map(inlineHtml).join('')}</${tag}>`}`;
}
