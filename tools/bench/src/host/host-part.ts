import type { BenchPart } from '../bench-part.types.js';
import { benchFirstRequest } from './first-request-bench.js';
import { judgeHost } from './host-judgement.js';
import { hostTables } from './host-tables.js';
import { benchStartUp } from './start-up-bench.js';
import { benchSyncs, type SyncFigures } from './sync-bench.js';

const SIZES = [10_000, 100_000];

/** The host: its start, and syncs into its own database. */
export const HOST_PART: BenchPart = {
  name: 'host',
  async run(tell) {
    tell('host: starts');
    const startUp = await benchStartUp();
    tell('host: small syncs');
    const firstRequest = await benchFirstRequest();
    const syncs: SyncFigures[] = [];
    for (const droplets of SIZES) {
      tell(`host: syncs of ${droplets} droplets`);
      syncs.push(...(await benchSyncs(droplets)));
    }
    const figures = { syncs, firstRequest, startUp };
    return { figures, judgements: judgeHost(figures), tables: hostTables(figures) };
  },
};
