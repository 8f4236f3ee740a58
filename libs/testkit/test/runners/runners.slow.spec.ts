import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITEST = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** Other runners, each with the contract of one kind of the reference plugin. Jest runs it in reference.spec.ts. */
const RUNNERS = [
  [
    'node:test',
    ['--conditions=@maestro/source', '--import', '../../tools/dev/register.mjs', 'test/runners/node-test-contract.ts'],
  ],
  ['vitest', [VITEST, 'run', '--config', 'test/runners/vitest.config.mjs']],
] as const;

/** Runs a runner. @param broken the name of a broken plugin to test instead. */
async function run(arguments_: readonly string[], broken = '') {
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', BROKEN: broken };
  const child = spawn(process.execPath, arguments_, { cwd: ROOT, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

describe.each(RUNNERS)('under %s, the contract', (_, arguments_) => {
  it('is passed by a correct plugin', async () => {
    const { code, output } = await run(arguments_);

    expect(output).toMatch(/pass \d{3}|\d{3} passed/);
    expect(code).toBe(0);
  });

  it('is failed by a broken plugin, with the location and the fix', async () => {
    const { code, output } = await run(arguments_, 'ignores a 403');

    expect(output).toContain('acme: faults: acme.server: fails correctly when the request for the first page gets 403');
    expect(output).toContain('fix:      pass on the error');
    expect(code).not.toBe(0);
  });
});
