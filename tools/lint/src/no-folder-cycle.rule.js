import { folderEdge, folderGraph, importedFile, sourceRoot } from './folder-graph.js';
import { shortestPath } from './shortest-path.js';

/** Cached for one run of ESLint. In an editor, changes to other files take effect after ESLint is restarted. */
const graphs = new Map();

/**
 * Rejects an import between two folders of a package if the imported folder already depends on this one, directly or indirectly. There is no
 * list of layers: the existing imports define the direction.
 */
export const noFolderCycle = {
  meta: {
    type: 'problem',
    docs: { description: 'Folders of a package must not depend on each other in a cycle.' },
    messages: {
      cycle:
        'The folders {{cycle}} import each other. Reverse one of the imports, or move the code that both need into a folder below them.',
    },
    schema: [],
  },
  create(context) {
    const root = sourceRoot(context.filename);
    if (!root) return {};
    const check = (node, source) => {
      if (typeof source?.value !== 'string') return;
      const target = importedFile(context.filename, source.value);
      const edge = target && folderEdge(root, context.filename, target);
      if (!edge) return;
      if (!graphs.has(root)) graphs.set(root, folderGraph(root));
      const folders = graphs.get(root).get(edge.parent);
      const back = shortestPath(edge.to, edge.from, (folder) => folders?.get(folder) ?? []);
      if (back) context.report({ node, messageId: 'cycle', data: { cycle: [edge.from, ...back].join(' → ') } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal),
    };
  },
};
