import { withDataDir, withHost } from './running-host.js';

/** How long a host takes until it serves. */
export interface StartUpFigures {
  /** With an empty data directory: the median of several. */
  readonly coldMs: number;
  /** With an existing one. */
  readonly warmMs: number;
}

const ROUNDS = 3;

/** Starts hosts one after the other: a cold one and a warm one in each round. */
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
