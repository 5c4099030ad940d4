/** From operands (files, folders, patterns, `-`) to story files. */
import { join } from 'node:path';
import { FileError } from './failures.js';
import { firstThere, isFolder, jsonFilesBelow } from './files.js';

export interface StoryPath {
  readonly path: string;
  /** True where a folder or a pattern named it: it may be JSON of another kind, which is nobody's fault. */
  readonly isFound: boolean;
}

/** `stories/**\/*.json` as a regular expression over paths with forward slashes. */
export function globToRegExp(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/g, (sign) => {
    if (sign === '**/') return '(?:.*/)?';
    if (sign === '**') return '.*';
    if (sign === '*') return '[^/]*';
    return sign === '?' ? '[^/]' : `\\${sign}`;
  });
  return new RegExp(`^${source}$`);
}

/** Shells on Windows, and quotation marks elsewhere, leave patterns to us. */
function matching(operand: string): readonly string[] {
  const glob = operand.replaceAll('\\', '/').replace(/^\.\//, '');
  const before = glob.slice(0, glob.search(/[*?]/));
  const folder = before.slice(0, before.lastIndexOf('/') + 1) || '.';
  if (!isFolder(folder)) return [];
  const pattern = globToRegExp(glob);
  return jsonFilesBelow(folder).filter((path) => pattern.test(join(path).replaceAll('\\', '/')));
}

/** @throws FileError where a folder or a pattern has no JSON file, for then nothing would be checked */
export function storyPaths(operands: readonly string[]): readonly StoryPath[] {
  const seen = new Set<string>();
  return operands
    .flatMap((operand): readonly StoryPath[] => {
      const isPattern = /[*?]/.test(operand) && !firstThere([operand]);
      if (operand === '-' || (!isPattern && !isFolder(operand)))
        return [{ path: operand, isFound: false }];
      const paths = isPattern ? matching(operand) : jsonFilesBelow(operand);
      if (paths.length === 0) throw new FileError(`There is no .json file in ${operand}.`);
      return paths.map((path) => ({ path, isFound: true }));
    })
    .filter(({ path }) => !seen.has(path) && seen.add(path));
}

/** Whether JSON, broken or not, means to be a story: in a folder there is JSON of every kind. */
export const looksLikeStory = (text: string): boolean =>
  !/"\$schema":\s*"https?:\/\/json-schema\.org/.test(text.slice(0, 2000)) &&
  (/story\.schema\.json/.test(text.slice(0, 2000)) || /"headline"\s*:/.test(text));
