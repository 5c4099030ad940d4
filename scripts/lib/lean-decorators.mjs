/**
 * A vite plugin that puts Lit's `@property()` and `@state()` in their shortest form: what TypeScript's experimental
 * decorators on a field come to is one call of `createProperty`. Lit's own also serves standard decorators and accessors,
 * of which there are none here, and a helper of the compiler serves everything that can be decorated.
 */
const MODULES = {
  'lit/decorators/property.js': `
    export const property = (options) => (proto, name) => proto.constructor.createProperty(name, options);`,
  'lit/decorators/state.js': `
    export const state = () => (proto, name) =>
      proto.constructor.createProperty(name, { state: true, attribute: false });`,
};
/** What the compiler calls with the decorators, the prototype and the field's name. */
const HELPER = 'export default ([decorate], proto, name) => decorate(proto, name);';
const OURS = '\0lean:';

export function leanDecorators() {
  return {
    name: 'lean-decorators',
    enforce: 'pre',
    resolveId(id) {
      if (id in MODULES) return OURS + id;
    },
    load(id) {
      if (id.startsWith(OURS)) return MODULES[id.slice(OURS.length)];
    },
    // The helper has no name that could be resolved to another.
    transform(_, id) {
      if (/\/helpers\/(esm\/)?decorate\.js$/.test(id)) return { code: HELPER, map: null };
    },
  };
}
