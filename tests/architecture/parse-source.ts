/** What a TypeScript source imports and which names it uses, read from its syntax tree: comments and texts do not count. */
import { parseSync } from 'vite';

export interface ImportFact {
  /** undefined: computed at run time, so nobody can tell. */
  readonly specifier: string | undefined;
  readonly line: number;
}

export interface NameFact {
  /** Of a variable, a property (`a.name`, `a['name']`, `{ name: … }`) or a JSX attribute. */
  readonly name: string;
  /** Whether it is called or constructed, with or without an object before it. */
  readonly called: boolean;
  readonly line: number;
}

export interface SourceFacts {
  readonly imports: readonly ImportFact[];
  readonly names: readonly NameFact[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Each kind of node that names another module, with the property that holds the module's name. */
const IMPORTING: Readonly<Record<string, string>> = {
  ImportDeclaration: 'source',
  ExportNamedDeclaration: 'source',
  ExportAllDeclaration: 'source',
  ImportExpression: 'source',
  TSImportType: 'source',
  TSExternalModuleReference: 'expression',
};

export function parseSource(path: string, code: string): SourceFacts {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0)
    throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
  const imports: ImportFact[] = [];
  const names: NameFact[] = [];
  const lineOf = (node: Node) => code.slice(0, node.start).split('\n').length;

  const visit = (node: Node, called: boolean): void => {
    const line = lineOf(node);
    const key = IMPORTING[node.type];
    // `export { a }` has no source.
    if (key !== undefined && node[key] !== null)
      imports.push({ specifier: textOf(node[key]), line });
    if (isRequire(node)) imports.push({ specifier: textOf(firstArgument(node)), line });
    const name = nameOf(node);
    if (name !== undefined) names.push({ name, called, line });
    for (const [child, of] of childrenOf(node)) {
      visit(
        child,
        of === 'callee' && (node.type === 'CallExpression' || node.type === 'NewExpression'),
      );
    }
  };
  visit(program as unknown as Node, false);
  return { imports, names };
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node['name']);
  // Reported here, where it is known to be a property; its own identifier is reported once more, which does no harm.
  if (node.type === 'MemberExpression') {
    const property = node['property'];
    return node['computed'] === true
      ? textOf(property)
      : isNode(property)
        ? String(property['name'])
        : undefined;
  }
  return undefined;
}

const isRequire = (node: Node): boolean =>
  node.type === 'CallExpression' && isNode(node['callee']) && node['callee']['name'] === 'require';

const firstArgument = (node: Node): unknown =>
  Array.isArray(node['arguments']) ? node['arguments'][0] : undefined;

/** The value of a string literal, also of a template without holes. */
function textOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  const { quasis } = value;
  if (value.type !== 'TemplateLiteral' || !Array.isArray(quasis) || quasis.length !== 1)
    return undefined;
  const [only] = quasis as { value: { cooked: string } }[];
  return only?.value.cooked;
}

function* childrenOf(node: Node): Generator<readonly [child: Node, of: string]> {
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield [child, key];
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
