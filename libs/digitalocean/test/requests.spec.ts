import type { KnownState, Resource } from '@maestro/core';
import type { DigitalOceanEmulator } from '@maestro/emulators';
import { digitalOceanPlugin } from '../src/digitalocean-plugin.js';
import { startLargeAccount } from './large-account.js';
import { openDigitalOcean, type Run, run } from './open-digitalocean.js';

/** With the provider's limits, a sync of this account would have to wait for the next minute. */
const unlimited = { ...digitalOceanPlugin, manifest: { ...digitalOceanPlugin.manifest, limits: [] } };

/** 250 requests a minute and 5,000 an hour are allowed. */
const MOST = { first: 345, unchanged: 245 };

interface CountedRun extends Run {
  readonly requests: number;
}

describe('a sync of an account of 1,000 droplets, 50 clusters and 100 domains', () => {
  let emulator: DigitalOceanEmulator;
  let first: CountedRun;
  let second: CountedRun;

  beforeAll(async () => {
    emulator = await startLargeAccount();
    first = await sync();
    second = await sync(first.known);
  });

  afterAll(() => emulator.close());

  async function sync(known?: KnownState): Promise<CountedRun> {
    emulator.forgetRequests();
    const connection = await openDigitalOcean(emulator, { plugin: unlimited, known });
    const result = await run(connection);
    await connection.close();
    return { ...result, requests: emulator.requests.length };
  }

  const problems = ({ reports }: Run): string[] =>
    reports.flatMap(({ type, state, complete, message }) =>
      state === 'success' && complete ? [] : [`${type.task}: ${message}`],
    );

  it('reads everything, the first time and the second', () => {
    const counts = ({ reports }: Run) => reports.map(({ type, resources }) => `${resources} of ${type.task}`).sort();

    expect([...problems(first), ...problems(second)]).toEqual([]);
    expect(counts(second)).toEqual(counts(first));
    expect(counts(first)).toEqual(
      expect.arrayContaining(['1000 of server-list', '50 of container-orchestration-list', '100 of domain-list']),
    );
  });

  it(`takes at most ${MOST.first} requests`, () => {
    expect(first.requests).toBeLessThanOrEqual(MOST.first);
  });

  it(`takes at most ${MOST.unchanged} requests if nothing has changed since the one before`, () => {
    expect(second.requests).toBeLessThanOrEqual(MOST.unchanged);
  });

  it('gives the same resources again, whether it asks for all of their details or not', () => {
    const nameOf = ({ key }: Resource): string => `${key.kind} ${key.uid}`;
    const before = new Map(first.resources.map((resource) => [nameOf(resource), resource]));
    const withoutRaw = (resource: Resource | undefined) => ({ ...resource, raw: undefined });

    expect(second.resources.length).toBeGreaterThan(1000);
    expect(second.resources.map(withoutRaw)).toEqual(
      second.resources.map((resource) => withoutRaw(before.get(nameOf(resource)))),
    );
  });
});
