import { withDataDir, withHost } from './running-host.js';

/** The time until a host serves requests. */
export interface StartUpFigures {
  /** The median with an empty data directory. */
  readonly coldMs: number;
  /** The median with an existing data directory. */
  readonly warmMs: number;
}

const ROUNDS = 3;

/** Measures one cold and one warm start in each round. */
export async function benchStartUp(): Promise<StartUpFigures> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await withDataDir(async (dataDir) => {
      for (const times of [cold, warm]) times.push(await withHost(dataDir, {}, async ({ startMs }) => startMs));
    });
  }
  return { coldMs: median(cold), warmMs: median(warm) };
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
