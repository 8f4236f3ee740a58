import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRepository, runNode } from './run.js';

/** Notes what it finds, and then leaves something behind. */
const SPEC = `
import { appendFileSync } from 'node:fs';
import { Redactor } from '@maestro/core';
import { seen } from './seen.js';

it('finds what another spec file left', () => {
  seen.push(Redactor);
  const found = { specs: seen.length, classes: new Set(seen).size, env: process.env.LEFT ?? null };
  appendFileSync(process.env.FOUND, JSON.stringify({ ...found, listeners: process.listenerCount('SIGUSR2') }) + '\\n');

  process.env.LEFT = 'by another';
  process.on('SIGUSR2', () => undefined);
  globalThis.setTimeout = undefined;
});
`;

describe('the runtime of specs', () => {
  let folder: string;

  beforeEach(async () => {
    // Below the repository, because only its modules are shared, and where no tool looks.
    await mkdir(inRepository('.nx'), { recursive: true });
    folder = await mkdtemp(inRepository('.nx/specs-'));
    await mkdir(join(folder, 'test'));
    await writeFile(join(folder, 'test/seen.ts'), 'export const seen: unknown[] = [];');
    for (const name of ['one', 'other']) await writeFile(join(folder, `test/${name}.spec.ts`), SPEC);
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'jest.config.json'), JSON.stringify({ preset: inRepository('jest.preset.js') }));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('loads modules once for all spec files, which find nothing else of each other', async () => {
    const FOUND = join(folder, 'found');
    const { code, errors } = await runNode(
      [
        '--experimental-vm-modules',
        inRepository('node_modules/jest/bin/jest.js'),
        '--runInBand',
        '--config',
        join(folder, 'jest.config.json'),
      ],
      { FOUND },
    );

    const found = (await readFile(FOUND, 'utf8').catch(() => ''))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line || 'null'));
    const nothing = { classes: 1, env: null, listeners: 0 };
    expect({ code, errors, found }).toMatchObject({
      code: 0,
      found: [
        { specs: 1, ...nothing },
        { specs: 2, ...nothing },
      ],
    });
  });
});
