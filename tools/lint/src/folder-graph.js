import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const SOURCE = /\.tsx?$/;

/** Specs may import anything, so they are not part of the graph. */
const SPEC = /\.(spec|scenario)\.tsx?$|\.d\.ts$/;

/** The possible extensions of an imported source: `./x.js` is `x.ts` or `x.tsx`. */
const SUFFIXES = ['.ts', '.tsx'];

/** The source file that a relative import resolves to; undefined if there is none. */
export function importedFile(importer, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const path = resolve(dirname(importer), specifier).replace(/\.js$/, '');
  return [path, ...SUFFIXES.map((suffix) => path + suffix)].find((file) => SOURCE.test(file) && existsSync(file));
}

/** The `src` folder of the package that a file belongs to; undefined for other files and for specs. */
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
 * The imports between folders at every depth: an import from a file in `a/b` to a file in `a/c` is an edge between the folders `b` and `c`
 * of `a`. Files directly in `a` belong to none of them. Imports of types count like imports of values.
 *
 * @param root the `src` folder of a package.
 * @returns for each parent folder, for each of its folders, the folders that it imports.
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

/** The folders between which an import is an edge: the first ones in which the two paths differ. Undefined if a file is in neither. */
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
