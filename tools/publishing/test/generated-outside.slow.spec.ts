import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';
import { generatedProvider } from './generated-provider.js';
import { makeOutsideProject, type OutsideProject } from './outside-project.js';
import { run } from './run.js';
import { writeFiles } from './write-files.js';

const MAESTRO = join(REPOSITORY_ROOT, 'apps/cli/bundle/main.js');

const PACKAGE_JSON = {
  name: 'acme-plugin',
  version: '1.0.0',
  type: 'module',
  exports: './dist/src/index.js',
  dependencies: { '@maestro/core': '*', zod: '*' },
  devDependencies: { '@maestro/testkit': '*', '@types/node': '*', typescript: '*' },
};

const TSCONFIG = {
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    rootDir: '.',
    outDir: 'dist',
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    experimentalDecorators: true,
  },
  include: ['src', 'test'],
};

/** Writes the generated files, except those for the workspace: settings and Jest specs. */
async function write(folder: string): Promise<void> {
  const generated = await generatedProvider();
  const sources = Object.entries(generated).filter(([path]) => /^(src|test)\/.*(?<!\.spec)\.ts$/.test(path));
  await writeFiles(folder, {
    ...Object.fromEntries(sources),
    'package.json': JSON.stringify(PACKAGE_JSON),
    'tsconfig.json': JSON.stringify(TSCONFIG),
    'test/contract.spec.ts': `import { describe, it } from 'node:test';\n${generated['test/contract.spec.ts']}`,
  });
}

describe('a generated plugin outside this repository', () => {
  let plugin: OutsideProject;
  beforeAll(async () => {
    plugin = await makeOutsideProject('acme', write);
  }, 300_000);
  afterAll(() => plugin?.remove());

  it('installs with the packed packages and compiles', () => {
    expect(plugin.installed).toMatchObject({ code: 0 });
    expect(plugin.compiled).toEqual({ code: 0, output: '', errors: '' });
  });

  it('passes the contract tests', async () => {
    const { code, output } = await run([process.execPath, '--test', 'dist/test/contract.spec.js'], plugin.folder);

    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^. pass [1-9]\d\d/m) });
  });

  it('is loaded by the command line', async () => {
    const command = [process.execPath, MAESTRO, 'plugins'];

    const { code, output, errors } = await run(command, plugin.folder, { MAESTRO_PLUGINS: '.' });

    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('Acme');
  });
});
