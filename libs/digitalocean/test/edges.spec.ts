import { type Relation, type Resource, selectorMatches } from '@maestro/core';
import { type DigitalOceanEmulator, kindsOfPlugin, startDigitalOceanEmulator } from '@maestro/emulators';
import { digitalOceanPlugin } from '../src/digitalocean-plugin.js';
import { openDigitalOcean, run } from './open-digitalocean.js';

/** What other tools leave unresolved, and each list of the API allows: kind, relation, kind. */
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

/** Kinds of which an account may name what is gone, or what it does not list: public images, sources of snapshots. */
const MAY_BE_GONE = /created-from image$|^snapshot snapshot-of|^invoice-line billed-for/;

describe('the edges of a whole account', () => {
  let emulator: DigitalOceanEmulator;
  let resources: readonly Resource[];

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({
      ...{ seed: 7, droplets: 60, counts: { cdnEndpoints: 8, loadBalancers: 8, certificates: 4 } },
      kinds: await kindsOfPlugin('@maestro/plugin-digitalocean'),
    });
    const connection = await openDigitalOcean(emulator);
    ({ resources } = await run(connection));
    await connection.close();
  });

  afterAll(() => emulator.close());

  const short = (kind: string): string => kind.replace('digitalocean.', '');

  const targetsOf = ({ to }: Relation): readonly Resource[] =>
    resources.filter((other) =>
      'uid' in to
        ? other.key.kind === to.kind && other.key.uid === to.uid
        : selectorMatches(to, other, digitalOceanPlugin.manifest),
    );

  /** Each edge once, by the kinds at its ends. */
  const edges = (keep: (relation: Relation) => readonly string[]): Set<string> =>
    new Set(
      resources.flatMap(({ key, relations }) =>
        relations.flatMap((relation) =>
          keep(relation).map((kind) => `${short(key.kind)} ${relation.type} ${short(kind)}`),
        ),
      ),
    );

  it.each(EXPECTED)('are there: %s', (edge) => {
    const [from, type, to] = edge.split(' ');
    const leads = resources
      .filter(({ key }) => short(key.kind) === from)
      .some(({ relations }) =>
        relations.some(
          (relation) => relation.type === type && targetsOf(relation).some(({ key }) => short(key.kind) === to),
        ),
      );

    expect(leads).toBe(true);
  });

  it('lead to something, where they name it by its id', () => {
    const dangling = edges((relation) => {
      const { to } = relation;
      return 'uid' in to && to.kind.startsWith('digitalocean.') && targetsOf(relation).length === 0 ? [to.kind] : [];
    });

    expect([...dangling].filter((edge) => !MAY_BE_GONE.test(edge))).toEqual([]);
  });
});
