import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const SOURCE = /\.tsx?$/;

/** Specs reach for whatever they need, so they say nothing about how the parts of a program depend on each other. */
const SPEC = /\.(spec|scenario)\.tsx?$|\.d\.ts$/;

/** What a TypeScript import may name: `./x.js` is `x.ts` or `x.tsx`. */
const SUFFIXES = ['.ts', '.tsx'];

/** The file that a relative import of another file names; undefined when it names none. */
export function importedFile(importer, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const path = resolve(dirname(importer), specifier).replace(/\.js$/, '');
  return [path, ...SUFFIXES.map((suffix) => path + suffix)].find((file) => SOURCE.test(file) && existsSync(file));
}

/** The `src` folder of the package that a file belongs to; undefined for files elsewhere, and for specs. */
export function sourceRoot(file) {
  if (!SOURCE.test(file) || SPEC.test(file)) return undefined;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, 'package.json'))) continue;
    const root = join(folder, 'src');
    return file.startsWith(root + sep) ? root : undefined;
  }
  return undefined;
}

/**
 * Which folders import which, at every depth: the imports between files of `a/b` and of `a/c` join the folders `b` and `c` of `a`. Files that
 * stand in `a` itself belong to none. Types count as much as values, because what is read together is cut together.
 *
 * @param root the `src` folder of a package.
 * @returns by parent folder, by folder, the folders that it imports.
 */
export function folderGraph(root) {
  const graph = new Map();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || sourceRoot(file) !== root) continue;
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
      const target = importedFile(file, fileName);
      if (target) addEdge(graph, folderEdge(root, file, target));
    }
  }
  return graph;
}

/** Which folders an import joins: the first ones in which the paths of the two files differ. Undefined when one of the files is in neither. */
export function folderEdge(root, file, target) {
  const one = relative(root, file).split(sep);
  const other = relative(root, target).split(sep);
  if (other[0] === '..') return undefined;
  const depth = one.findIndex((part, index) => part !== other[index]);
  if (depth < 0 || depth >= one.length - 1 || depth >= other.length - 1) return undefined;
  return { parent: join(root, ...one.slice(0, depth)), from: one[depth], to: other[depth] };
}

function addEdge(graph, edge) {
  if (!edge) return;
  const folders = graph.get(edge.parent) ?? new Map();
  graph.set(edge.parent, folders.set(edge.from, (folders.get(edge.from) ?? new Set()).add(edge.to)));
}

/** The shortest way by imports from one folder to another, both included; undefined when there is none. */
export function importPath(folders, from, to) {
  const before = new Map([[from, undefined]]);
  for (const folder of before.keys()) {
    if (folder === to) {
      const path = [];
      for (let step = to; step !== undefined; step = before.get(step)) path.unshift(step);
      return path;
    }
    for (const next of folders?.get(folder) ?? []) if (!before.has(next)) before.set(next, folder);
  }
  return undefined;
}
