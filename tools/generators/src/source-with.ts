import { type Tree, visitNotIgnoredFiles } from '@nx/devkit';

/** The first TypeScript file below a folder that contains a text; undefined if none does. */
export function sourceWith(tree: Tree, folder: string, text: string): string | undefined {
  let found: string | undefined;
  visitNotIgnoredFiles(tree, folder, (path) => {
    if (found === undefined && path.endsWith('.ts') && tree.read(path, 'utf8')?.includes(text)) found = path;
  });
  return found;
}
