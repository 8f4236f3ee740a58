import { fileURLToPath } from 'node:url';
import { processUsage } from '../host/process-usage.js';
import { withDataDir, withHost } from '../host/running-host.js';
import { measure } from '../measured-process.js';

/** Wall-clock and CPU time of a start, in milliseconds. */
export interface Start {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** A start of a bundled program and of the same program unbundled. */
export interface StartFigures {
  readonly what: string;
  readonly bundled: Start;
  readonly unbundled: Start;
}

const ROUNDS = 9;

const built = (path: string): string => fileURLToPath(new URL(`../../../../apps/${path}/main.js`, import.meta.url));

/** The measured commands with their expected exit codes. */
const COMMANDS: Readonly<Record<string, { readonly args: readonly string[]; readonly exitCode: number }>> = {
  'maestro --help': { args: ['--help'], exitCode: 0 },
  // Exits before the first request, because there is no credential.
  'maestro discover, until its first request': { args: ['discover', 'digitalocean'], exitCode: 2 },
};

/** Alternates bundled (`bundle`) and unbundled (`dist`) starts, so that other load affects both equally, and takes medians. */
export async function benchStarts(): Promise<StartFigures[]> {
  const commands: StartFigures[] = [];
  for (const [what, { args, exitCode }] of Object.entries(COMMANDS)) {
    const env = { DIGITALOCEAN_TOKEN: '', MAESTRO_PLUGINS: '' };
    const start = (folder: string): Promise<Start> =>
      measure({ args: [built(`cli/${folder}`), ...args], env, exitCode });
    commands.push({ what, ...(await alternate(start)) });
  }
  return [...commands, { what: 'the host, with an existing data directory', ...(await benchHost()) }];
}

function benchHost(): Promise<Omit<StartFigures, 'what'>> {
  return withDataDir(async (dataDir) => {
    await withHost(dataDir, {}, () => Promise.resolve());
    return alternate((folder) =>
      withHost(
        dataDir,
        {},
        async ({ startMs, pid }) => ({ wallMs: startMs, cpuMs: (await processUsage(pid)).cpuMs ?? NaN }),
        'serve',
        built(`host/${folder}`),
      ),
    );
  });
}

async function alternate(start: (folder: string) => Promise<Start>): Promise<Omit<StartFigures, 'what'>> {
  const bundled: Start[] = [];
  const unbundled: Start[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    unbundled.push(await start('dist'));
    bundled.push(await start('bundle'));
  }
  return { bundled: medianStart(bundled), unbundled: medianStart(unbundled) };
}

/** The median of each figure. */
export const medianStart = (starts: readonly Start[]): Start => ({
  wallMs: median(starts.map(({ wallMs }) => wallMs)),
  cpuMs: median(starts.map(({ cpuMs }) => cpuMs)),
});

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
