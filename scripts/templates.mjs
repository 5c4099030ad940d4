/**
 * Checks the types inside Lit's templates (bindings, unknown tags and properties), which no other tool does.
 * lit-analyzer 2.0.3 is old; two things are set right before it runs.
 */
import Module, { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// It asks for `typescript` without bringing one, and ours, version 7, has no JavaScript API any more:
// it gets the one that its own dependency web-component-analyzer brings.
const withApi = createRequire(require.resolve('web-component-analyzer')).resolve('typescript');
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  request === 'typescript' ? withApi : resolve(request, ...rest);

// It does not know Lit's `nothing`, a unique symbol that may stand in any binding, nor `hidden="until-found"`.
const bindings = require('lit-analyzer/lib/rules/util/type/extract-binding-types.js');
const { extractBindingTypes } = bindings;
bindings.extractBindingTypes = (assignment, context) => {
  const types = extractBindingTypes(assignment, context);
  types.typeB = withoutNothing(types.typeB);
  const { name, modifier } = assignment.htmlAttr;
  if (name === 'hidden' && !modifier) types.typeA = { kind: 'STRING' };
  return types;
};

function withoutNothing(type) {
  if (type.kind === 'ES_SYMBOL_UNIQUE') return { kind: 'ANY' };
  if (type.kind !== 'UNION') return type;
  const types = type.types.filter(({ kind }) => kind !== 'ES_SYMBOL_UNIQUE');
  return types.length === 1 ? types[0] : { ...type, types };
}

// Its CSS parser dates from before container queries and `@media not (…)`.
process.argv.push('src/**/*.ts', '--strict', '--quiet', '--rules.no-invalid-css', 'off');
await require('lit-analyzer').cli();
