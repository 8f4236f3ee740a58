import { dirname, relative } from 'node:path';
import { importedFile } from './folder-graph.js';
import { groupOf, loadedFiles } from './import-graph.js';
import { shortestPath } from './shortest-path.js';

/**
 * Rejects an import of a file that already loads this one, directly or indirectly: which of them is ready first would depend on who imports them.
 * The rule of `eslint-plugin-import-x` reads the whole graph for each file, which took half of the time of ESLint.
 */
export const noImportCycle = {
  meta: {
    type: 'problem',
    docs: { description: 'Files must not load each other in a cycle.' },
    messages: {
      cycle:
        'These files load each other: {{cycle}}. Reverse one of the imports, or move what both need into another file.',
    },
    schema: [],
  },
  create(context) {
    const file = context.filename;
    const check = (node, source) => {
      const target = typeof source?.value === 'string' && importedFile(file, source.value);
      if (!target || !loadedFiles(file).includes(target) || groupOf(file) !== groupOf(target)) return;
      const names = [file, ...shortestPath(target, file, loadedFiles)].map((path) => relative(dirname(file), path));
      context.report({ node, messageId: 'cycle', data: { cycle: names.join(' → ') } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
    };
  },
};
