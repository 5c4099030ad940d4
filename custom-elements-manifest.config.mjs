/** How @custom-elements-manifest/analyzer reads src/ (see scripts/manifest.mjs). */

/** `src/x/y.ts` as the package has it. */
const published = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');

/** A tag is defined in another file than its class; by convention the class's file bears the tag's name. */
const tagFromFileName = () => ({
  name: 'tag-from-file-name',
  moduleLinkPhase({ moduleDoc }) {
    const tag = /components\/(explainer-[a-z-]+)\/\1\.ts$/.exec(moduleDoc.path)?.[1];
    const element = moduleDoc.declarations?.find(
      ({ name }) => tag && name === `${pascalCase(tag)}Element`,
    );
    if (element) Object.assign(element, { customElement: true, tagName: tag });
  },
});
const pascalCase = (tag) => tag.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

/** Only what a page may use, under the paths a page imports, in an order that does not depend on the disk. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.members &&= declaration.members.filter(
          ({ name, privacy }) =>
            !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected',
        );
        declaration.attributes &&= declaration.attributes.filter(
          ({ fieldName }) =>
            !fieldName || declaration.members?.some(({ name }) => name === fieldName),
        );
      }
    }
    renamePaths(manifest);
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

function renamePaths(node) {
  if (node === null || typeof node !== 'object') return;
  for (const key of ['path', 'module'])
    if (typeof node[key] === 'string') node[key] = published(node[key]);
  for (const child of Object.values(node)) renamePaths(child);
}

export default {
  globs: ['src/components/**/*.ts', 'src/events.ts'],
  exclude: [
    '**/*.styles.ts',
    '**/*-model.ts',
    '**/*-layout.ts',
    '**/*-scoring.ts',
    '**/*-controller.ts',
  ],
  litelement: true,
  packagejson: false,
  plugins: [tagFromFileName(), publicOnly()],
};
