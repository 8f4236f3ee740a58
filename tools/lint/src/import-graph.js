import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { importedFile } from './folder-graph.js';

/** Cached for one run of ESLint, like the groups. */
const imports = new Map();
const groups = new Map();

/**
 * The files of this repository that a file loads: static imports, re-exports, `import()`. Imports of only types load nothing.
 */
export function loadedFiles(file) {
  if (!imports.has(file)) imports.set(file, readLoaded(file));
  return imports.get(file);
}

function readLoaded(file) {
  const text = readFileSync(file, 'utf8');
  const all = ts.preProcessFile(text, true, true).importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
  if (all.length === 0) return [];
  const types = ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements.filter(isOfTypes);
  const loaded = all.filter(({ pos }) => !types.some((statement) => statement.pos <= pos && pos < statement.end));
  return [...new Set(loaded.map(({ fileName }) => importedFile(file, fileName)).filter(Boolean))];
}

function isOfTypes(statement) {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement;
  if (!clause || !(ts.isImportClause(clause) || ts.isExportDeclaration(clause))) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.name ? undefined : (clause.namedBindings ?? clause.exportClause);
  return named?.elements?.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/**
 * The group of a file: files that all load each other, directly or indirectly, have the same one (a strongly connected component of the
 * imports, found with Tarjan's algorithm).
 */
export function groupOf(file) {
  if (!groups.has(file)) findGroups(file);
  return groups.get(file);
}

function findGroups(first) {
  const order = new Map();
  const open = [];
  const visit = (file) => {
    const place = order.size;
    order.set(file, place);
    open.push(file);
    let lowest = place;
    for (const next of loadedFiles(file)) {
      if (groups.has(next)) continue;
      lowest = Math.min(lowest, order.has(next) ? order.get(next) : visit(next));
    }
    if (lowest === place) for (const member of open.splice(open.indexOf(file))) groups.set(member, file);
    return lowest;
  };
  visit(first);
}
