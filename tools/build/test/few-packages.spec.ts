import { readFile } from 'node:fs/promises';
import { inRepository } from './run.js';

const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(inRepository(path), 'utf8')) as T;

interface References {
  readonly references: readonly { readonly path: string }[];
}

describe('the set-up for running the programs', () => {
  it('builds a part of the full build', async () => {
    const [run, build] = await Promise.all(
      ['tsconfig.run.json', 'tsconfig.build.json'].map((file) => json<References>(file)),
    );

    const all = build?.references.map(({ path }) => path);
    expect(run?.references.map(({ path }) => path).filter((path) => !all?.includes(path))).toEqual([]);
    expect(run?.references).toEqual(
      expect.arrayContaining(
        ['apps/cli', 'apps/host', 'tools/build'].map((folder) => ({ path: `./${folder}/tsconfig.lib.json` })),
      ),
    );
  });

  it('uses the same compiler as the full build', async () => {
    const { dependencies } = await json<{ dependencies: Record<string, string> }>('tools/build/package.json');
    const { devDependencies } = await json<{ devDependencies: Record<string, string> }>('package.json');

    for (const name of ['typescript', '@types/node']) expect(dependencies[name]).toBe(devDependencies[name]);
  });
});
