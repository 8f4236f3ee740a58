import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { type PackedPackage, packPackage } from '../src/pack-package.js';
import { PUBLISHED_PACKAGES } from '../src/published-packages.constants.js';

/** Example plugins for authors, one for each kind of list. The testkit runs its contract tests on them. */
const EXAMPLES = /^test\/(reference|shapes)\/.+\.ts$/;

let folderOfTarballs: string;
beforeAll(async () => (folderOfTarballs = await mkdtemp(join(tmpdir(), 'maestro-packed-'))));
afterAll(() => rm(folderOfTarballs, { recursive: true }));

describe.each(PUBLISHED_PACKAGES)('$name, packed', ({ folder, name }) => {
  let packed: PackedPackage;
  let tarball: Buffer;
  beforeAll(async () => {
    packed = await packPackage(folder, folderOfTarballs);
    tarball = await readFile(packed.tarball);
  });

  it('contains only the build output, the sources, the licence, the README and the API report', () => {
    const others = packed.files.filter(
      (path) => !/^(dist\/.+\.(js|d\.ts)(\.map)?|src\/.+\.ts)$/.test(path) && !EXAMPLES.test(path),
    );

    expect(others).toEqual(['LICENSE', 'README.md', 'api-report.md', 'package.json']);
    expect(packed.files.filter((path) => path.includes('.spec.'))).toEqual([]);
  });

  if (name === '@maestro/testkit')
    it('contains an example plugin for each kind of list', () => {
      const examples = packed.files.filter((path) => EXAMPLES.test(path));

      expect(examples).toEqual(
        expect.arrayContaining([
          'test/reference/acme-plugin.ts',
          'test/shapes/shapes-kinds.ts',
          'test/shapes/places-kinds.ts',
        ]),
      );
    });

  // If it fails after a source was renamed: remove the folder dist and run npm run build.
  it('contains no output of deleted sources', () => {
    const built = packed.files.filter((path) => path.endsWith('.js'));

    const sources = built.map((path) => path.replace(/^dist/, 'src').replace(/js$/, 'ts'));
    expect(sources.filter((path) => !packed.files.includes(path))).toEqual([]);
  });

  it('passes publint', async () => {
    const archive = new Uint8Array(tarball).buffer;

    const { messages, pkg } = await publint({ pack: { tarball: archive }, strict: true });

    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('passes arethetypeswrong for ES modules', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));

    if (!analysis.types) throw new Error('It has no types.');
    // The package has only ES modules, so problems of CommonJS resolution do not count.
    const problems = analysis.problems.filter(
      (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    );
    expect(problems).toEqual([]);
  });
});
