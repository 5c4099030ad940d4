/** What layers.node.ts needs to know of a source file, read from its syntax tree: comments and strings don't count. */
import { parseSync } from 'vite';

export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Use {
  /** What is used, as in `document` or `Date.now`. */
  readonly name: string;
  /** Runs when the module is imported, not later in a function. */
  readonly atTopLevel: boolean;
  readonly line: number;
}

export interface SourceFile {
  readonly imports: readonly Import[];
  readonly uses: readonly Use[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export function readSource(path: string, code: string): SourceFile {
  const { program, errors } = parseSync(path, code, { lang: 'ts', sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const uses: Use[] = [];
  const lineAt = (offset: number): number => code.slice(0, offset).split('\n').length;

  const visit = (node: Node, atTopLevel: boolean): void => {
    const line = lineAt(node.start);
    if (IMPORTING.has(node.type)) {
      const from = (node.source as { value?: string } | null)?.value;
      if (from !== undefined) imports.push({ from, typeOnly: isTypeOnly(node), line });
    }
    const name = nameOf(node);
    if (name) uses.push({ name, atTopLevel, line });

    const inside = atTopLevel && !runsLater(node);
    for (const child of childrenOf(node)) visit(child, inside);
  };
  visit(program as unknown as Node, true);
  return { imports, uses };
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
]);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** What stands inside runs after the import, if at all. */
function runsLater({ type, static: isStatic }: Node): boolean {
  return FUNCTIONS.has(type) || (type === 'PropertyDefinition' && !isStatic);
}

function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = (node.specifiers ?? []) as readonly {
    importKind?: string;
    exportKind?: string;
  }[];
  return (
    specifiers.length > 0 &&
    specifiers.every(({ importKind, exportKind }) => importKind === 'type' || exportKind === 'type')
  );
}

/** `document`, `Date.now` (also as `globalThis.Date.now`), `new Date()`, where a node is one of these. */
function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name as string;
  if (node.type === 'NewExpression' && (node.arguments as unknown[]).length === 0) {
    const callee = nameOf(node.callee as Node);
    return callee && `new ${callee}()`;
  }
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  const object = nameOf(node.object as Node);
  const property = (node.property as Node).name as string;
  if (object === undefined) return undefined;
  return ['globalThis', 'window', 'self'].includes(object) ? property : `${object}.${property}`;
}

/** The nodes below that are code: no types, no names of properties, and not what `typeof` guards. */
function childrenOf(node: Node): Node[] {
  if (node.type.startsWith('TS')) return isNode(node.expression) ? [node.expression] : [];
  return Object.entries(node)
    .filter(([key]) => !isName(node, key))
    .flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode);
}

function isName(node: Node, key: string): boolean {
  if (node.type === 'UnaryExpression' && node.operator === 'typeof') return key === 'argument';
  if (node.type === 'MemberExpression') return key === 'property' && !node.computed;
  if (key === 'key') return !node.computed;
  return key === 'specifiers' || key === 'label';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
