import ts from 'typescript';
import type { KnownNames, NamesOfPlugins } from './names-of-plugins.js';

/** A name in a place where it is not allowed. */
export interface FoundName {
  readonly line: number;
  readonly name: string;
  /** What the name means: `the kind`. */
  readonly what: string;
}

/** Properties that describe the API. */
const DESCRIBED = new Set(['example', 'examples', 'description', 'summary']);

/** Parses a source file. */
export const parse = (file: string, source: string): ts.SourceFile =>
  ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);

/**
 * Finds names that only core and plugins may use. They are allowed as examples in comments and in descriptions of the API.
 *
 * @param own names of properties that have the same spelling as fields of entities, but another meaning.
 */
export function findNames(tree: ts.SourceFile, names: NamesOfPlugins, own: ReadonlySet<string>): readonly FoundName[] {
  const fields = new Map([...names.fields].filter(([name]) => !own.has(name)));
  const found: FoundName[] = [];
  const visit = (node: ts.Node): void => {
    if (isDescription(node)) return;
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    for (const [name, what] of namesOf(node, { ...names, fields })) found.push({ line, name, what });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function namesOf(
  node: ts.Node,
  { ids, fields, words, labels }: NamesOfPlugins,
): readonly (readonly [string, string])[] {
  if (ts.isIdentifier(node))
    return isPropertyName(node)
      ? [...picked(fields, [node.text]), ...(isReadFromAttributes(node) ? picked(words, [node.text]) : [])]
      : [];
  if (!ts.isLiteralExpression(node) && !ts.isTemplateLiteralToken(node) && !ts.isJsxText(node)) return [];
  return [
    ...picked(ids, node.text.split(/[^\w.-]+/)),
    ...picked(fields, node.text.split(/\W+/)),
    ...picked(labels, [node.text.trim()]),
    ...picked(words, isReadFromAttributes(node) ? [node.text] : attributesIn(node.text)),
  ];
}

const picked = (known: KnownNames, words: readonly string[]): (readonly [string, string])[] =>
  [...new Set(words)].flatMap((word) => (known.has(word) ? [[word, known.get(word)!] as const] : []));

/** Names of attributes in a text: `/attributes/size`, `attributes.size`, `attributes ->> 'size'`. */
const attributesIn = (text: string): string[] =>
  [...text.matchAll(/\battributes(?:\/|\.|\s*->>?\s*')(\w+)/g)].map(([, name = '']) => name);

/** `attributes.size`, `attributes['size']`, `const { size } = resource.attributes`. */
function isReadFromAttributes({ parent }: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent))
    return isAttributes(parent.expression);
  if (!ts.isBindingElement(parent)) return false;
  const { parent: declared } = parent.parent;
  if (ts.isVariableDeclaration(declared))
    return declared.initializer !== undefined && isAttributes(declared.initializer);
  return ts.isBindingElement(declared) && isAttributes(declared.propertyName ?? declared.name);
}

const isAttributes = (node: ts.Node): boolean =>
  (ts.isIdentifier(node) && node.text === 'attributes') ||
  (ts.isPropertyAccessExpression(node) && node.name.text === 'attributes');

/** Whether a node is an import, a decorator or an example for the API. */
const isDescription = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isDecorator(node) ||
  (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && DESCRIBED.has(node.name.text));

/** Excludes variables, which may have any name. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent))
    return (parent.propertyName ?? parent.name) === node && ts.isObjectBindingPattern(parent.parent);
  return (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isShorthandPropertyAssignment(parent) ||
      ts.isPropertySignature(parent)) &&
    parent.name === node
  );
}
