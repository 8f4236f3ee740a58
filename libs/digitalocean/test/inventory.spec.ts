import { type Connection, type Resource, selectorMatches } from '@maestro/core';
import { DIGITALOCEAN_EMULATED_TASKS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { lastValueFrom } from 'rxjs';
import { openDigitalOcean, type Run, run } from './open-digitalocean.js';

describe('the inventory of a DigitalOcean account', () => {
  let emulator: DigitalOceanEmulator;
  let connection: Connection;
  let inventory: Run;

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({ seed: 7, droplets: 450 });
    connection = await openDigitalOcean(emulator);
    inventory = await run(connection, DIGITALOCEAN_EMULATED_TASKS);
  });

  afterAll(async () => {
    await connection.close();
    await emulator.close();
  });

  const ofKind = (kind: string): readonly Resource[] => inventory.resources.filter(({ key }) => key.kind === kind);
  const uids = (kind: string): Set<string> => new Set(ofKind(kind).map(({ key }) => key.uid));
  const targets = (kind: string, type: string) =>
    ofKind(kind).flatMap(({ relations }) => relations.filter((relation) => relation.type === type).map(({ to }) => to));

  it('holds everything that the account holds, whole', () => {
    const { account } = emulator;

    expect(inventory.reports.map(({ state, message }) => ({ state, message }))).toEqual(
      Array(DIGITALOCEAN_EMULATED_TASKS.length).fill({ state: 'success', message: '' }),
    );
    expect(inventory.reports.map(({ type, resources }) => [type.task, resources])).toEqual(
      expect.arrayContaining([
        ['server-list', account.droplets.count + account.gpuDroplets.count],
        ['loadbalance-list', account.loadBalancers.count],
        ['volumes-list', account.volumes.count],
        ['snapshot-list', account.snapshots.count],
        ['cdns-list', account.cdnEndpoints.count],
        ['container-orchestration-list', account.kubernetesClusters.count],
        ['images-list', account.images.count],
        ['network-list', account.firewalls.count],
        ['vpc-list', account.vpcs.count],
        ['certificate-list', account.certificates.count],
        ['ssh-key-list', account.sshKeys.count],
        ['project-list', account.projects.count],
      ]),
    );
  });

  it('holds the GPU droplets, which the plain list leaves out', () => {
    const gpus = ofKind('digitalocean.droplet').filter(
      ({ attributes }) => 'gpuCount' in attributes && attributes.gpuCount !== undefined,
    );

    expect(gpus.length).toBeGreaterThan(0);
    expect(emulator.requests.some(({ path, query }) => path === '/v2/droplets' && query['type'] === 'gpus')).toBe(true);
  });

  it('holds each resource once, with a string as its id', () => {
    const keys = inventory.resources.map(({ key }) => `${key.kind} ${key.uid}`);

    expect(new Set(keys).size).toBe(keys.length);
    expect(inventory.resources.filter(({ key }) => typeof key.uid !== 'string')).toEqual([]);
  });

  it('attaches volumes to droplets that are there', () => {
    const attached = targets('digitalocean.volume', 'attached-to');

    expect(attached.length).toBeGreaterThan(0);
    expect(attached.filter((to) => !('uid' in to && uids('digitalocean.droplet').has(to.uid)))).toEqual([]);
  });

  it('knows snapshots of both kinds, and keeps the source of one whose source is gone', () => {
    const sources = targets('digitalocean.snapshot', 'snapshot-of').filter((to) => 'uid' in to);
    const known = new Set([...uids('digitalocean.droplet'), ...uids('digitalocean.volume')]);

    expect(new Set(sources.map(({ kind }) => kind))).toEqual(new Set(['digitalocean.droplet', 'digitalocean.volume']));
    expect(sources.some(({ uid }) => !known.has(uid))).toBe(true);
    expect(sources).toHaveLength(ofKind('digitalocean.snapshot').length);
  });

  it.each([
    ['digitalocean.load-balancer', 'forwards-to'],
    ['digitalocean.firewall', 'protects'],
  ])('leads from %s to droplets by id and by tag', (kind, type) => {
    const droplets = ofKind('digitalocean.droplet');
    const byId = targets(kind, type).flatMap((to) => ('uid' in to ? [to.uid] : []));
    const byTag = targets(kind, type).flatMap((to) => ('tag' in to ? [to] : []));

    expect(byId.filter((uid) => uids('digitalocean.droplet').has(uid)).length).toBeGreaterThan(0);
    expect(byTag.length).toBeGreaterThan(0);
    expect(byTag.some((selector) => droplets.some((droplet) => selectorMatches(selector, droplet)))).toBe(true);
  });

  it('leads from a Kubernetes cluster to its nodes, which are droplets', () => {
    const nodes = targets('digitalocean.kubernetes-cluster', 'runs-on').flatMap((to) => ('uid' in to ? [to.uid] : []));

    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.filter((uid) => !uids('digitalocean.droplet').has(uid))).toEqual([]);
  });

  it.each([
    ['digitalocean.droplet', 'member-of', 'digitalocean.vpc'],
    ['digitalocean.kubernetes-cluster', 'member-of', 'digitalocean.vpc'],
    ['digitalocean.load-balancer', 'member-of', 'digitalocean.vpc'],
    ['digitalocean.load-balancer', 'secured-by', 'digitalocean.certificate'],
    ['digitalocean.load-balancer', 'member-of', 'digitalocean.project'],
  ])('leads from %s by %s to %s that are there', (kind, type, to) => {
    const pointedAt = targets(kind, type).flatMap((target) =>
      'uid' in target && target.kind === to ? [target.uid] : [],
    );

    expect(pointedAt.length).toBeGreaterThan(0);
    expect(pointedAt.filter((uid) => !uids(to).has(uid))).toEqual([]);
  });

  it('leads from a CDN endpoint to its Space by host name, and to its certificate', () => {
    const spaces = targets('digitalocean.cdn-endpoint', 'serves').filter(({ kind }) => kind === 'spaces.bucket');
    const certificates = targets('digitalocean.cdn-endpoint', 'secured-by').flatMap((to) =>
      'uid' in to ? [to.uid] : [],
    );

    expect(spaces).toHaveLength(ofKind('digitalocean.cdn-endpoint').length);
    expect(spaces).toContainEqual({
      kind: 'spaces.bucket',
      hostName: expect.stringMatching(/^[\w.-]+\.[a-z0-9]+\.digitaloceanspaces\.com$/),
    });
    expect(certificates.length).toBeGreaterThan(0);
    expect(certificates.filter((uid) => !uids('digitalocean.certificate').has(uid))).toEqual([]);
  });

  it('names the account, and does without when the token may not read it', async () => {
    const narrow = await openDigitalOcean({ url: emulator.url, token: emulator.tokens.add(['droplet:read']) });

    await expect(lastValueFrom(connection.account())).resolves.toEqual({
      id: emulator.account.profile.team.uuid,
      name: 'Example team',
    });
    await expect(lastValueFrom(narrow.account())).resolves.toBeUndefined();
    await narrow.close();
  });

  it('keeps every field of the provider', () => {
    const [droplet] = ofKind('digitalocean.droplet');
    const { droplets, gpuDroplets } = emulator.account;
    const source = [...droplets.rows(), ...gpuDroplets.rows()].find(({ id }) => String(id) === droplet?.key.uid);

    expect(droplet?.raw).toEqual(source);
  });
});
