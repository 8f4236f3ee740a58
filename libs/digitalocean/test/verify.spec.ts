import {
  DIGITALOCEAN_EMULATED_TASKS,
  type DigitalOceanEmulator,
  kindsOfPlugin,
  startDigitalOceanEmulator,
} from '@maestro/emulators';
import { lastValueFrom, toArray } from 'rxjs';
import { digitalOceanKinds } from '../src/digitalocean-kinds.js';
import { digitalOceanPlugin } from '../src/digitalocean-plugin.js';
import { openDigitalOcean } from './open-digitalocean.js';

describe('verifying a DigitalOcean token', () => {
  let emulator: DigitalOceanEmulator;

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({
      droplets: 20,
      kinds: await kindsOfPlugin('@maestro/plugin-digitalocean'),
    });
  });

  afterAll(() => emulator.close());

  const verify = async (token: string) => {
    const connection = await openDigitalOcean({ url: emulator.url, token });
    const checks = await lastValueFrom(connection.verify().pipe(toArray()));
    await connection.close();
    return new Map(checks.map(({ type, state, scopes }) => [type.task, { state, scopes }]));
  };

  it('finds everything granted to a token with every scope', async () => {
    const checks = await verify(emulator.token);

    expect(DIGITALOCEAN_EMULATED_TASKS.map((task) => checks.get(task))).toEqual(
      DIGITALOCEAN_EMULATED_TASKS.map(() => ({ state: 'granted', scopes: [] })),
    );
  });

  it('names the exact scope of each task that the token lacks', async () => {
    const checks = await verify(emulator.tokens.add(['droplet:read', 'image:read']));

    expect(checks.get('server-list')).toEqual({ state: 'granted', scopes: [] });
    expect(checks.get('images-list')).toEqual({ state: 'granted', scopes: [] });
    expect(checks.get('volumes-list')).toEqual({ state: 'missing', scopes: ['block_storage:read'] });
    expect(checks.get('container-orchestration-list')).toEqual({ state: 'missing', scopes: ['kubernetes:read'] });
  });

  it('finds an unknown token unable to reach anything', async () => {
    const checks = await verify(`dop_v1_${'0'.repeat(64)}`);

    expect(new Set([...checks.values()].map(({ state }) => state))).toEqual(new Set(['unreachable']));
  });

  it('asks for one row of each kind, and for one of what it is listed under', async () => {
    emulator.forgetRequests();
    const { resources } = digitalOceanPlugin.manifest;
    const parentOf = (kind: string) => resources.find((type) => type.kind === kind)?.parent;
    const isEmbedded = (kind: string): boolean => resources.some((type) => type.kind === kind && type.embedded);
    const depthOf = (kind: string | undefined): number =>
      kind === undefined ? 0 : (isEmbedded(kind) ? 0 : 1) + depthOf(parentOf(kind));
    const whole = digitalOceanKinds.flatMap(({ list }) =>
      'path' in list && (list.paging === 'whole' || list.one)
        ? [new RegExp(`^${list.path.replaceAll(/\{[^}]*\}/g, '[^/]+')}$`)]
        : [],
    );

    await verify(emulator.token);

    expect(emulator.requests).toHaveLength(resources.reduce((sum, { kind }) => sum + depthOf(kind), 0));
    const paged = emulator.requests.filter(({ path }) => !whole.some((pattern) => pattern.test(path)));
    // Some lists are asked for at least two rows.
    expect(paged.filter(({ query }) => !(Number(query['per_page']) <= 2)).map(({ path }) => path)).toEqual([]);
  });

  it('checks a resource again by id', async () => {
    const connection = await openDigitalOcean(emulator);
    const [servers] = connection.collectors;
    const id = String(emulator.account.droplets.at(3)?.['id']);
    const exists = (uid: string) => lastValueFrom(servers!.exists!(uid, { id: 'droplets' }));

    await expect(exists(id)).resolves.toBe(true);
    emulator.account.droplets.remove(id);
    await expect(exists(id)).resolves.toBe(false);
    emulator.faults.add({ path: `/v2/droplets/${id}`, answer: { html: 404 } });
    await expect(exists(id)).rejects.toMatchObject({ kind: 'invalid-response' });
    await connection.close();
  });
});
