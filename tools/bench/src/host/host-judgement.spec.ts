import { type HostFigures, judgeHost } from './host-judgement.js';
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
  firstRequest: { syncs: 21, p50Ms: 20, mostMs: 40 },
  startUp: { coldMs: 2000, warmMs: 1500 },
  ...rest,
});

describe('the judgement of the host', () => {
  it('finds every target reached', () => {
    const all = figures({ wallMs: 30_000, peakMemoryMb: 390 }, { wallMs: 15_000 }, {});

    expect(judgeHost(all).filter(({ reached }) => !reached)).toEqual([]);
  });

  it('says what was missed', () => {
    const all = figures(
      { wallMs: 30_001, peakMemoryMb: 401 },
      { wallMs: 15_002, versionRows: 1 },
      { firstRequest: { syncs: 21, p50Ms: 51, mostMs: 60 }, startUp: { coldMs: 2000, warmMs: 2501 } },
    );

    expect(judgeHost(all).filter(({ reached }) => reached)).toEqual([]);
  });

  it('judges no memory where the system does not tell it', () => {
    const all = figures({ wallMs: 30_000, peakMemoryMb: undefined }, {}, {});

    expect(judgeHost(all).filter(({ what }) => what.includes('memory'))).toEqual([]);
  });
});
