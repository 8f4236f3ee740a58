import ts from 'typescript';
import type { KnownNames } from './names-of-plugins.js';

/**
 * The names of the properties and methods that some sources declare.
 *
 * @param fields of entities. Types that consist mostly of them are copies, and their names do not count.
 */
export function ownWords(trees: readonly ts.SourceFile[], fields: KnownNames = new Map()): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) {
      const names = node.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
      if (!isCopy(names, fields)) names.forEach((name) => words.add(name));
    }
    ts.forEachChild(node, visit);
  };
  trees.forEach(visit);
  return words;
}

function isCopy(names: readonly string[], fields: KnownNames): boolean {
  const shared = names.filter((name) => fields.has(name)).length;
  return shared > 1 && shared * 2 >= names.length;
}
