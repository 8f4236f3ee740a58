import type { BenchPart } from '../bench-part.types.js';
import { benchFirstRequest } from './first-request-bench.js';
import { checkHostTargets } from './host-targets.js';
import { hostTables } from './host-tables.js';
import { benchStartUp } from './start-up-bench.js';
import { benchSyncs, type SyncFigures } from './sync-bench.js';

const SIZES = [10_000, 100_000];

/** Measures the host: its start-up, and syncs into its embedded database. */
export const HOST_PART: BenchPart = {
  name: 'host',
  async run(report) {
    report('host: starts');
    const startUp = await benchStartUp();
    report('host: small syncs');
    const firstRequest = await benchFirstRequest();
    const syncs: SyncFigures[] = [];
    for (const droplets of SIZES) {
      report(`host: syncs of ${droplets} droplets`);
      syncs.push(...(await benchSyncs(droplets)));
    }
    const figures = { syncs, firstRequest, startUp };
    return { figures, checks: checkHostTargets(figures), tables: hostTables(figures) };
  },
};
