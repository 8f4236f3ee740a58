import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';

/** Code blocks whose first line is a file name: `// src/index.ts`. */
const BLOCK = /^```(?:ts|json)\n\/\/ (\S+)\n([^]*?)^```$/gm;

/** The complete files in a README, by name. */
export async function readmeFiles(path: string): Promise<Readonly<Record<string, string>>> {
  const readme = await readFile(join(REPOSITORY_ROOT, path), 'utf8');
  return Object.fromEntries(Array.from(readme.matchAll(BLOCK), ([, name = '', text = '']) => [name, text]));
}
