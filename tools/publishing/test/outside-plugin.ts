import { makeOutsideProject, type OutsideProject } from './outside-project.js';
import { readmeFiles } from './readme-files.js';
import { writeFiles } from './write-files.js';

const PACKAGE_JSON = {
  name: 'acme-plugin',
  version: '1.0.0',
  type: 'module',
  exports: './dist/index.js',
  dependencies: { '@maestro/core': '*', inversify: '*', 'reflect-metadata': '*', rxjs: '*', zod: '*' },
  devDependencies: { '@maestro/testkit': '*', '@types/node': '*', typescript: '*' },
};

/** Creates the project in the README of core. */
export function makeOutsidePlugin(): Promise<OutsideProject> {
  return makeOutsideProject('acme', async (folder) => {
    const files = { 'package.json': JSON.stringify(PACKAGE_JSON), ...(await readmeFiles('libs/core/README.md')) };
    await writeFiles(folder, files);
  });
}
