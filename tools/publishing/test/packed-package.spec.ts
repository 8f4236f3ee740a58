import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { type PackedPackage, packPackage } from '../src/pack-package.js';
import { PUBLISHED_PACKAGES } from '../src/published-packages.constants.js';

/** Plugins that authors read, one for each shape of a list: the testkit runs its contract on them. */
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

  it('holds what was built, the sources it was built from, the licence, the README, the report of its API and nothing else', () => {
    const others = packed.files.filter(
      (path) => !/^(dist\/.+\.(js|d\.ts)(\.map)?|src\/.+\.ts)$/.test(path) && !EXAMPLES.test(path),
    );

    expect(others).toEqual(['LICENSE', 'README.md', 'api-report.md', 'package.json']);
    expect(packed.files.filter((path) => path.includes('.spec.'))).toEqual([]);
  });

  if (name === '@maestro/testkit')
    it('holds a plugin to read for each shape of a list', () => {
      const examples = packed.files.filter((path) => EXAMPLES.test(path));

      expect(examples).toEqual(
        expect.arrayContaining([
          'test/reference/acme-plugin.ts',
          'test/shapes/shapes-kinds.ts',
          'test/shapes/places-kinds.ts',
        ]),
      );
    });

  // After a source was renamed, what was built of it stays: remove the folder dist, then npm run build.
  it('holds nothing that was built from a source that is gone', () => {
    const built = packed.files.filter((path) => path.endsWith('.js'));

    const sources = built.map((path) => path.replace(/^dist/, 'src').replace(/js$/, 'ts'));
    expect(sources.filter((path) => !packed.files.includes(path))).toEqual([]);
  });

  it('can be published, as publint judges', async () => {
    const archive = new Uint8Array(tarball).buffer;

    const { messages, pkg } = await publint({ pack: { tarball: archive }, strict: true });

    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that are found and right wherever ES modules are, as arethetypeswrong judges', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));

    if (!analysis.types) throw new Error('It has no types.');
    // It is a package of ES modules alone: what resolves only CommonJS is not for it.
    const problems = analysis.problems.filter(
      (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    );
    expect(problems).toEqual([]);
  });
});
