/**
 * For a build by rolldown: all that an entry imports goes into one file, and what it loads by `import()` into parts, which
 * import what they share from that file. By itself the bundler makes a further file of what is shared, and every reader
 * waits for that.
 *
 * @returns {{ plugin: import('vite').Plugin, codeSplitting: object }} both for the build of one entry
 */
export function coreAndParts() {
  const core = new Set();
  return {
    plugin: {
      name: 'core-and-parts',
      buildEnd() {
        const add = (id) => {
          if (core.has(id)) return;
          core.add(id);
          this.getModuleInfo(id)?.importedIds.forEach(add);
        };
        for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) add(id);
      },
    },
    codeSplitting: {
      groups: [{ name: 'core', test: (id) => core.has(id), includeDependenciesRecursively: false }],
    },
  };
}
