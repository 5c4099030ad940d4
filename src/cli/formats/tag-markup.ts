/** Tags of the kit as markup: what `snippet` and `ssr` share. */
import { escapeHtml } from '../../static/markup.js';
import { hasView, STATIC_VIEWS, type StaticView } from '../../static/index.js';
import { FileError } from '../lib/failures.js';
import { embedManifest } from '../lib/package-files.js';
import type { ExportJob } from './format.js';

export const tagOf = (view: StaticView): string => `explainer-${view}`;

/** The views that are asked for. @throws FileError where the story has nothing for the one */
export function viewsOf({ story, view }: ExportJob): readonly StaticView[] {
  if (view && !hasView(story, view))
    throw new FileError(
      `The story has nothing for --view ${view}. It has ${STATIC_VIEWS.filter((it) => hasView(story, it)).join(', ')}.`,
    );
  return view ? [view] : STATIC_VIEWS.filter((it) => hasView(story, it));
}

/** Attributes as written in a tag, with a space before each; those that are undefined are left out. */
export const attributesOf = (attributes: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');

/** JSON that can't end the script element it stands in. */
export const inlineJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/** A file of dist/embed as a script element, with the hash by which the browser knows it. */
export function scriptTag(kit: string, file: string): string {
  const { integrity } = embedManifest().files[file] ?? {};
  if (!integrity) throw new FileError(`dist/embed/${file} is not in the package.`);
  return `<script${attributesOf({ type: 'module', src: kit + file, integrity, crossorigin: 'anonymous' })}></script>`;
}

/** The file of the words of a language, where English is not it and the kit has one. */
export function languageFile(lang: string | undefined): string | undefined {
  const { files } = embedManifest();
  const tag = lang?.toLowerCase() ?? '';
  return [tag, tag.split('-')[0]]
    .map((it) => `lang/${it}.js`)
    .find((file) => Object.hasOwn(files, file));
}
