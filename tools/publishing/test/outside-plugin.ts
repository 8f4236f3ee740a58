import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeOutsideProject, type OutsideProject } from './outside-project.js';
import { readmeFiles } from './readme-files.js';

const PACKAGE_JSON = {
  name: 'acme-plugin',
  version: '1.0.0',
  type: 'module',
  exports: './dist/index.js',
  dependencies: { '@maestro/core': '*', inversify: '*', 'reflect-metadata': '*', rxjs: '*', zod: '*' },
  devDependencies: { '@maestro/testkit': '*', '@types/node': '*', typescript: '*' },
};

/** Makes the project that the README of core shows. */
export function makeOutsidePlugin(): Promise<OutsideProject> {
  return makeOutsideProject('acme', async (folder) => {
    const files = { 'package.json': JSON.stringify(PACKAGE_JSON), ...(await readmeFiles('libs/core/README.md')) };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  });
}
