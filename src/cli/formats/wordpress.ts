/** The plugin, the story and the block that shows it: three files for a newsroom that runs WordPress. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockContent } from '../../static/story-block.js';
import { FileError } from '../lib/failures.js';
import { packagePath, version } from '../lib/package-files.js';
import type { ExportJob, Format } from './format.js';
import { directionOf, languageOf } from './story-tags.js';
import { languageFile, viewsOf } from './tag-markup.js';

/** Of dist/embed what a page of WordPress can load: neither frames nor types. */
const IN_PLUGIN = /^(explainer-[a-z]+\.js|(lang|parts|split)\/.+\.js|LICENSES\.md)$/;

/** The plugin's own files are written for any version. */
const withVersion = (text: string): string => text.replaceAll('@version@', version);

/** By path within a folder of the package. @throws FileError where the package is not whole */
function folder(path: string): ReadonlyMap<string, Uint8Array> {
  try {
    const entries = readdirSync(packagePath(path), { recursive: true, withFileTypes: true });
    return new Map(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const full = join(entry.parentPath, entry.name);
          const name = full.slice(packagePath(path).length + 1).replaceAll('\\', '/');
          return [name, new Uint8Array(readFileSync(full))] as const;
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  } catch {
    throw new FileError(`The package lacks ${path}. Install explainer-kit again.`);
  }
}

/** `explainer-kit.zip`, as WordPress takes it under Plugins, Add New, Upload. */
async function pluginZip(): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const embed = folder('dist/embed');
  const frame = embed.get('frame-page.js');
  if (!frame) throw new FileError('The package lacks dist/embed/frame-page.js.');
  const files = [
    ...[...folder('wordpress/explainer-kit')].map(
      ([name, bytes]) => [name, strToU8(withVersion(new TextDecoder().decode(bytes)))] as const,
    ),
    ...[...embed]
      .filter(([name]) => IN_PLUGIN.test(name))
      .map(([name, bytes]) => [`embed/${name}`, bytes] as const),
    ...[...folder('dist/wordpress')].map(([name, bytes]) => [`editor/${name}`, bytes] as const),
    ['editor/frame-page.js', frame] as const,
  ];
  // The same content gives the same bytes, whenever it is made.
  return zipSync(
    Object.fromEntries(files.map(([name, bytes]) => [`explainer-kit/${name}`, bytes])),
    { mtime: new Date(1980, 0, 1), level: 9 },
  );
}

/** Attributes as WordPress writes them: nothing in them can end the comment in which they stand. */
const commentJson = (value: object): string =>
  JSON.stringify(value)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');

const addressOf = ({ options: { src = '' } }: ExportJob): string | undefined =>
  /^https?:\/\//.test(src) ? src : undefined;

/** The block as it stands in a post. */
function block(job: ExportJob): string {
  // Says so where the story has nothing for the one view that is asked for.
  viewsOf(job);
  const { story, view, options } = job;
  const { headingLevel } = options;
  const lang = languageOf(job);
  const attributes = {
    src: addressOf(job),
    view: view ?? 'story',
    headingLevel: headingLevel === 2 ? undefined : headingLevel,
    lang: languageFile(lang) && lang,
    dir: directionOf(lang),
  };
  const content = blockContent(story, { view, headingLevel, lang: options.lang }).trimEnd();
  return `<!-- wp:explainer-kit/story ${commentJson(attributes)} -->
${content}
<!-- /wp:explainer-kit/story -->
`;
}

export const wordpress: Format = {
  name: 'wordpress',
  about:
    'a folder: the plugin to install once, the story to upload, the block to paste into a post',
  extension: '',
  make: async (job) => ({
    files: {
      'explainer-kit.zip': await pluginZip(),
      'story.json': `${JSON.stringify(job.input, null, 2)}\n`,
      'block.html': block(job),
    },
  }),
  next: (job) =>
    addressOf(job)
      ? `Install explainer-kit.zip (Plugins, Add New Plugin, Upload Plugin). Put story.json at ${addressOf(job)}, and paste block.html into a post’s code editor.`
      : 'Install explainer-kit.zip (Plugins, Add New Plugin, Upload Plugin). In a post add the block “Explainer” and upload story.json in it.',
};
