/**
 * A vite plugin that takes comments and needless whitespace out of css`…` literals, which no JavaScript minifier touches.
 * Only CSS: html`…` must stay letter for letter what the server renders, or hydration would not know it again.
 */
import { parseSync } from 'vite';

export function minifyCssLiterals() {
  return {
    name: 'minify-css-literals',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: 'css`' },
      handler(code, id) {
        const { program } = parseSync(id, code, { lang: 'ts', sourceType: 'module' });
        const parts = [...cssParts(program)].sort((a, b) => b.start - a.start);
        let minified = code;
        // From the end, so that the places of the earlier ones stay true.
        for (const { start, value } of parts) {
          // A part begins with the backtick or brace before its text.
          const end = start + 1 + value.raw.length;
          minified = minified.slice(0, start + 1) + minifyCss(value.raw) + minified.slice(end);
        }
        return { code: minified, map: null };
      },
    },
  };
}

/** The texts between the expressions of every css`…`. */
function* cssParts(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css') yield* node.quasi.quasis;
  for (const child of Object.values(node)) yield* cssParts(child);
}

const STRING = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/;
const STRING_OR_COMMENT = new RegExp(`${STRING.source}|/\\*[^]*?\\*/`, 'g');

export function minifyCss(css) {
  return css
    .replace(STRING_OR_COMMENT, (_, string) => string ?? '')
    .split(STRING)
    .map((part, index) => (index % 2 ? part : withoutSpace(part)))
    .join('');
}

/** A space before a colon may be a descendant's, and those around + and - belong to calc(). */
function withoutSpace(css) {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>~]) ?/g, '$1')
    .replace(/: | (?=!)/g, (space) => space.trim())
    .replace(/(?<![\w.#])0\.(?=\d)/g, '.')
    .replace(/;}/g, '}');
}
