import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtUrl, startScript } from '../../../test/script-process.js';

const STARTER = builtUrl('database/embedded/server-starter.js');

describe('a server whose data directory is removed while it starts', () => {
  it('is reported as a failure and does not end the host from its exit handler', async () => {
    const home = await mkdtemp(join(tmpdir(), 'maestro-gone-'));
    await mkdir(join(home, 'data'));
    const program = join(home, 'postgres');
    await writeFile(program, `#!/bin/sh\nrm -rf '${join(home, 'data')}'\nexit 1\n`);
    await chmod(program, 0o755);

    const started = startScript(`
      const { startServer } = await import('${STARTER}');
      const home = ${JSON.stringify(home)};
      const layout = { home, data: home + '/data', password: home + '/password', log: home + '/server.log' };
      const binaries = { postgres: ${JSON.stringify(program)} };
      console.log(JSON.stringify(await startServer(layout, { binaries, account: undefined, durable: false })));
    `);

    expect(await started.ended).toBe(0);
    expect(JSON.parse(started.output())).toEqual({ failure: expect.stringContaining('It ended with 1') });
    await rm(home, { recursive: true, force: true });
  });
});
