/** SVG as text, for files. In a page it is drawn by templates. */

/** Markup made here; all that is not is text, and is written as such. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What XML can't hold even as a reference. See https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Tabs and line ends are written as references too, or a reader would take them for other white space. */
const escape = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * One element. Whatever the texts hold, the result is well-formed and none of it is markup.
 * @param attributes those that are undefined are left out
 * @param content text, and elements, each of which begins a line
 */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...content: readonly (Markup | string)[]
): Markup => {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escape(String(value))}"`,
  );
  const inside = content.map((it) => (it instanceof Markup ? `\n${it.text}` : escape(it)));
  return new Markup(
    `<${name}${written.join('')}${content.length ? `>${inside.join('')}</${name}` : '/'}>`,
  );
};
