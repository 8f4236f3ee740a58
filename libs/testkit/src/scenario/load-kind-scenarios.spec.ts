import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadKindScenarios } from './load-kind-scenarios.js';

describe('loaded scenarios', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maestro-scenarios-'));
    await mkdir(join(folder, 'volumes'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  const load = () => loadKindScenarios(pathToFileURL(`${folder}/`));

  it('are all scenarios of a folder, in the order of the files, without other exports', async () => {
    await write(
      'server.scenario.mjs',
      "export const server = { kind: 'acme.server', samples: [] }; export const more = 1;",
    );
    await write('volumes/volume.scenario.mjs', "export const volume = { kind: 'acme.volume', samples: [] };");
    await write('volumes/volume.scenario.d.mts', 'export declare const volume: object;');
    await write('volumes/volume.mapper.mjs', 'throw new Error("not loaded")');

    expect((await load()).map(({ kind }) => kind)).toEqual(['acme.server', 'acme.volume']);
  });

  it('report a file that waits for itself', async () => {
    const kit = pathToFileURL(new URL('./load-kind-scenarios.ts', import.meta.url).pathname).href;
    await write(
      'acme.scenario.mjs',
      `import { loadKindScenarios } from '${kit}';
       export const acme = { kinds: await loadKindScenarios(new URL('./', import.meta.url), 200) };`,
    );

    await expect(load()).rejects.toThrow(
      /^acme\.scenario\.mjs did not finish loading within 0\.2 s\. .*loadKindScenarios/,
    );
  });

  it('report a folder without scenarios', async () => {
    await expect(load()).rejects.toThrow('There is no *.scenario file');
  });

  it('report a file without a scenario', async () => {
    await write('volumes/volume.scenario.mjs', 'export const nothing = 1;');

    await expect(load()).rejects.toThrow('volumes/volume.scenario.mjs exports no scenario of a kind');
  });
});
