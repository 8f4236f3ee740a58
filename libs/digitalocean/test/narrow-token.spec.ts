import type { Resource } from '@maestro/core';
import { type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { openDigitalOcean, run } from './open-digitalocean.js';

const TASKS = ['server-list', 'network-list', 'container-orchestration-list'];
const BASE = ['droplet:read', 'firewall:read', 'kubernetes:read'];

describe('a token without the scopes that only add fields', () => {
  let emulator: DigitalOceanEmulator;

  beforeEach(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 60 });
  });

  afterEach(() => emulator.close());

  const read = async (token: string, tasks: readonly string[] = TASKS) => {
    emulator.forgetRequests();
    const connection = await openDigitalOcean({ url: emulator.url, token });
    const done = await run(connection, tasks);
    await connection.close();
    return done;
  };
  const fields = (resources: readonly Resource[], kind: string) =>
    [
      ...new Set(
        resources
          .filter(({ key }) => key.kind === kind)
          .flatMap(({ unknown = [] }) => unknown.map(({ field, scope }) => `${field} ${scope}`)),
      ),
    ].sort();

  it('leaves those fields unknown, names the scope for each, and reads the rest', async () => {
    const { resources, report } = await read(emulator.tokens.add(BASE));

    expect(fields(resources, 'digitalocean.droplet')).toEqual([
      'imageId image:read',
      'imageName image:read',
      'relations.created-from image:read',
      'relations.member-of vpc:read',
      'tags tag:read',
      'volumeIds block_storage:read',
      'vpcId vpc:read',
    ]);
    expect(fields(resources, 'digitalocean.firewall')).toEqual([
      'relations.protects.tag tag:read',
      'serverTags tag:read',
    ]);
    expect(fields(resources, 'digitalocean.kubernetes-cluster')).toEqual([
      'nodePools.tags tag:read',
      'relations.member-of vpc:read',
      'tags tag:read',
      'vpcId vpc:read',
    ]);
    expect(report('server-list')).toMatchObject({
      state: 'success',
      complete: true,
      message: expect.stringContaining('tags (tag:read)'),
    });
  });

  it('asks for each scope once, over all tasks', async () => {
    await read(emulator.tokens.add(BASE));

    const asked = emulator.requests.filter(({ query }) => query['per_page'] === '1').map(({ path }) => path);
    expect(asked.sort()).toEqual(['/v2/images', '/v2/tags', '/v2/volumes', '/v2/vpcs']);
  });

  it('is not asked after where the fields are there', async () => {
    const { resources } = await read(emulator.token, ['volumes-list']);

    expect(emulator.requests.filter(({ query }) => query['per_page'] === '1')).toEqual([]);
    expect(resources.every(({ unknown }) => unknown === undefined)).toBe(true);
  });

  it('leaves as empty what is empty though the token may read it', async () => {
    emulator.faults.add({
      path: '/v2/droplets',
      answer: {
        body: (regular) => ({
          ...regular,
          droplets: (regular['droplets'] as object[]).map((droplet) => ({ ...droplet, tags: [] })),
        }),
      },
    });

    const { resources } = await read(emulator.token, ['server-list']);

    expect(resources.every(({ tags, unknown }) => tags.length === 0 && unknown === undefined)).toBe(true);
  });

  it('does not report a missing scope if the provider does not respond', async () => {
    emulator.faults.add({ path: '/v2/tags', answer: { status: 404 } });

    const { resources, report } = await read(emulator.tokens.add(BASE), ['network-list']);

    expect(resources[0]?.unknown?.[0]).toEqual({ field: 'serverTags', reason: expect.stringContaining('404') });
    expect(report('network-list')).toMatchObject({ state: 'warning', complete: true });
  });

  it('stops at a token that is refused meanwhile', async () => {
    emulator.faults.add({ path: '/v2/tags', answer: { status: 401 } });

    const { report } = await read(emulator.tokens.add(BASE), ['network-list']);

    expect(report('network-list')).toMatchObject({ state: 'danger', complete: false });
  });
});
