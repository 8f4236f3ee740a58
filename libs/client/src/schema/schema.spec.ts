import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

describe('the types of the API', () => {
  it('are those of apps/host/openapi.json: when this fails, run `npm run types -w @maestro/console`', async () => {
    const flags = ['--workspace', '@maestro/console', '--', 'openapi-typescript', '../host/openapi.json'];
    const { stdout } = await promisify(execFile)('npm', ['exec', ...flags, '--default-non-nullable', 'false'], {
      cwd: ROOT,
      maxBuffer: 2 ** 24,
      shell: process.platform === 'win32',
    });

    expect(stdout).toBe(await readFile(new URL('schema.gen.ts', import.meta.url), 'utf8'));
  });
});
