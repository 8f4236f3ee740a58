import { atMost, type TargetCheck } from '../target-check.js';
import type { FirstRequestFigures } from './first-request-bench.js';
import type { StartUpFigures } from './start-up-bench.js';
import type { SyncFigures } from './sync-bench.js';

/** All measurements of a host. */
export interface HostFigures {
  readonly syncs: readonly SyncFigures[];
  readonly firstRequest: FirstRequestFigures;
  readonly startUp: StartUpFigures;
}

/** Compares the figures of one run with the targets. */
export function checkHostTargets({ syncs, firstRequest, startUp }: HostFigures): TargetCheck[] {
  const of = (droplets: number, sync: SyncFigures['sync']): SyncFigures => {
    const found = syncs.find((each) => each.droplets === droplets && each.sync === sync);
    if (!found) throw new Error(`There are no figures for the sync "${sync}" of ${droplets} droplets.`);
    return found;
  };
  const small = of(10_000, 'first');
  const large = of(100_000, 'first');
  const again = of(100_000, 'unchanged');
  return [
    atMost('first sync of 100,000 droplets, seconds', large.wallMs / 1000, 30),
    atMost('second sync / first sync, time', again.wallMs / large.wallMs, 0.5),
    atMost(
      'rows of resource and resource_version written by an unchanged sync',
      again.resourceRows + again.versionRows,
      0,
    ),
    ...memory(small.peakMemoryMb, large.peakMemoryMb),
    atMost('sync requested → first request to the provider, ms (p50)', firstRequest.p50Ms, 50),
    atMost('start with an existing directory, seconds', startUp.warmMs / 1000, 2.5),
  ];
}

function memory(small: number | undefined, large: number | undefined): TargetCheck[] {
  if (small === undefined || large === undefined) return [];
  return [
    atMost('peak memory of the host, 100,000 droplets, MB', large, 400),
    atMost('peak memory of the host, 100,000 / 10,000 droplets', large / small, 1.3),
  ];
}
