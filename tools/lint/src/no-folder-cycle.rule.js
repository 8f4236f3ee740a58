import { folderEdge, folderGraph, importedFile, importPath, sourceRoot } from './folder-graph.js';

/** One run of ESLint looks at files as they are when it begins; an editor sees other files' changes once it restarts ESLint. */
const graphs = new Map();

/**
 * Refuses an import between two folders of a package when the other folder already depends on this one, directly or through others. No list
 * of layers is kept: the direction of the first import is the rule for the next.
 */
export const noFolderCycle = {
  meta: {
    type: 'problem',
    docs: { description: 'Folders of a package depend on each other in one direction only.' },
    messages: {
      cycle:
        'The folders {{cycle}} import each other. Turn one of the imports round, or move what both need to a folder below them.',
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
      const back = importPath(graphs.get(root).get(edge.parent), edge.to, edge.from);
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
