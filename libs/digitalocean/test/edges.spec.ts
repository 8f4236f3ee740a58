import { type Relation, type Resource, selectorMatches } from '@maestro/core';
import { type DigitalOceanEmulator, kindsOfPlugin, startDigitalOceanEmulator } from '@maestro/emulators';
import { digitalOceanPlugin } from '../src/digitalocean-plugin.js';
import { openDigitalOcean, run } from './open-digitalocean.js';

/** Edges that rows state by name, tag, address or host name, or in details: kind, relation, kind. */
const EXPECTED = [
  'dns-record resolves-to droplet',
  'dns-record resolves-to reserved-ip',
  'dns-record resolves-to load-balancer',
  'dns-record resolves-to app',
  'dns-record resolves-to cdn-endpoint',
  'certificate covers domain',
  'load-balancer secured-by certificate',
  'load-balancer serves domain',
  'cdn-endpoint secured-by certificate',
  'cdn-endpoint serves domain',
  'app serves domain',
  'app uses database',
  'app created-from registry-repository',
  'trusted-source allows droplet',
  'trusted-source allows kubernetes-cluster',
  'trusted-source allows app',
  'kubernetes-node same-as droplet',
  'kubernetes-cluster manages volume',
  'kubernetes-cluster uses registry',
  'nat-gateway attached-to vpc',
  'vpc-peering attached-to vpc',
  'partner-attachment attached-to vpc',
  'nfs-share member-of vpc',
  'byoip-address attached-to droplet',
  'uptime-check watches load-balancer',
  'invoice-line billed-for database',
];

/** Their targets may be deleted, or in no list: public images, sources of snapshots, what an invoice bills. */
const MAY_BE_MISSING = /created-from image$|^snapshot snapshot-of|^invoice-line billed-for/;

const short = (kind: string): string => kind.replace('digitalocean.', '');

describe('the edges of a whole account', () => {
  let emulator: DigitalOceanEmulator;
  let resources: readonly Resource[];
  let resolved: ReadonlySet<string>;

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({
      seed: 7,
      droplets: 60,
      counts: { cdnEndpoints: 8, loadBalancers: 8, certificates: 4 },
      kinds: await kindsOfPlugin('@maestro/plugin-digitalocean'),
    });
    const connection = await openDigitalOcean(emulator);
    ({ resources } = await run(connection));
    await connection.close();
    resolved = edges((relation) => targetsOf(relation).map(({ key }) => key.kind));
  });

  afterAll(() => emulator.close());

  const targetsOf = ({ to }: Relation): readonly Resource[] =>
    resources.filter((other) =>
      'uid' in to
        ? other.key.kind === to.kind && other.key.uid === to.uid
        : selectorMatches(to, other, digitalOceanPlugin.manifest),
    );

  /** Each edge once, by the kinds at its ends. */
  const edges = (targetKinds: (relation: Relation) => readonly string[]): Set<string> =>
    new Set(
      resources.flatMap(({ key, relations }) =>
        relations.flatMap((relation) =>
          targetKinds(relation).map((kind) => `${short(key.kind)} ${relation.type} ${short(kind)}`),
        ),
      ),
    );

  it.each(EXPECTED)('include: %s', (edge) => {
    expect(resolved).toContain(edge);
  });

  it('have a target if they name it by its id', () => {
    const dangling = edges((relation) => {
      const { to } = relation;
      return 'uid' in to && to.kind.startsWith('digitalocean.') && targetsOf(relation).length === 0 ? [to.kind] : [];
    });

    expect([...dangling].filter((edge) => !MAY_BE_MISSING.test(edge))).toEqual([]);
  });

  it('of all apps take no request for their databases, and their costs none for the prices: kinds have those lists', () => {
    const requests = (wanted: string) => emulator.requests.filter(({ path }) => path === wanted).length;

    expect(resources.filter(({ key }) => key.kind === 'digitalocean.app').length).toBeGreaterThan(1);
    // It is the list of databases as a kind.
    expect(requests('/v2/databases')).toBe(1);
    expect(requests('/v2/apps/tiers/instance_sizes')).toBe(1);
  });
});
