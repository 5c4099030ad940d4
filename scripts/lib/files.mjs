import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './paths.mjs';

/** The files below a folder whose name matches, as sorted paths from the root with forward slashes; none where there is no folder. */
export function filesIn(folder, pattern = /./) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'),
    )
    .sort();
}

export const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/**
 * Writes a generated file that is committed; with `--check` on the command line it only compares, and
 * ends with status 1 where the committed file is not what would be generated.
 */
export function writeGenerated(path, text, command) {
  const file = join(root, path);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (!process.argv.includes('--check')) {
    if (current !== text) writeFileSync(file, text);
    console.log(current === text ? `${path} is up to date` : `${path} written`);
  } else if (current !== text) {
    console.error(
      `${path} is ${current === undefined ? 'missing' : 'out of date'}: run \`${command}\` and commit it.`,
    );
    process.exitCode = 1;
  }
}

const modified = (path) => statSync(join(root, path)).mtimeMs;

/** Folders too: a file that was removed shows in the time of its folder. */
const everythingIn = (folder) => [
  folder,
  ...readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)),
];

/** True where a source of the build is newer than its last file, or there is no such file. */
export function buildIsStale() {
  const last = 'dist/embed/manifest.json';
  if (!existsSync(join(root, last))) return true;
  const others = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'scripts/build.mjs',
  ];
  return [...everythingIn('src'), ...others].some((path) => modified(path) > modified(last));
}
