import { type HostFigures, checkHostTargets } from './host-targets.js';
import type { SyncFigures } from './sync-bench.js';

const sync = (droplets: number, kind: SyncFigures['sync'], more: Partial<SyncFigures> = {}): SyncFigures => ({
  droplets,
  sync: kind,
  resources: droplets,
  wallMs: 1000,
  resourceRows: 0,
  versionRows: 0,
  walMb: 1,
  peakMemoryMb: 300,
  ...more,
});

const figures = (more: Partial<SyncFigures>, again: Partial<SyncFigures>, rest: Partial<HostFigures>): HostFigures => ({
  syncs: [sync(10_000, 'first'), sync(100_000, 'first', more), sync(100_000, 'unchanged', again)],
  firstRequest: { syncs: 21, p50Ms: 20, maxMs: 40 },
  startUp: { coldMs: 2000, warmMs: 1500 },
  ...rest,
});

describe('the targets of the host', () => {
  it('are reached by good figures', () => {
    const all = figures({ wallMs: 30_000, peakMemoryMb: 390 }, { wallMs: 15_000 }, {});

    expect(checkHostTargets(all).filter(({ reached }) => !reached)).toEqual([]);
  });

  it('report every missed target', () => {
    const all = figures(
      { wallMs: 30_001, peakMemoryMb: 401 },
      { wallMs: 15_002, versionRows: 1 },
      { firstRequest: { syncs: 21, p50Ms: 51, maxMs: 60 }, startUp: { coldMs: 2000, warmMs: 2501 } },
    );

    expect(checkHostTargets(all).filter(({ reached }) => reached)).toEqual([]);
  });

  it('exclude memory on systems that do not report it', () => {
    const all = figures({ wallMs: 30_000, peakMemoryMb: undefined }, {}, {});

    expect(checkHostTargets(all).filter(({ what }) => what.includes('memory'))).toEqual([]);
  });
});
