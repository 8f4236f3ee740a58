import { setImmediate } from 'node:timers/promises';
import { ContainerModule } from 'inversify';
import { lastValueFrom, of, throwError, toArray } from 'rxjs';
import { FakeCollector } from '../../test/fake-collector.js';
import { FakeCredentials, fakePlugin } from '../../test/fake-plugin.js';
import { typeOf } from '../../test/resources.js';
import { VirtualTime } from '../../test/virtual-time.js';
import { type PermissionCheck } from '../contract/resource-collector.types.js';
import { type ProviderPlugin } from '../contract/plugin-manifest.types.js';
import { parseCredentials } from '../credentials/parse-credentials.js';
import { ProviderError } from '../errors/provider-error.js';
import { LimiterRegistry } from '../limits/limiter-registry.js';
import { DemandGate } from '../requests/demand-gate.js';
import { type RequestExecutor } from '../requests/request-executor.js';
import { type ConnectionOptions } from './connection.js';
import * as tokens from '../wiring/connection-tokens.js';
import { InvalidPluginError } from './check-contract.js';
import { openConnection, SILENT_LOGGER } from './open-connection.js';

const RESOURCES = [typeOf('server'), typeOf('volume')];
const collectors = () => [...RESOURCES].reverse().map((type) => new FakeCollector(() => [], type));

/** A plugin that also shows what its container holds. */
function spying(
  more: (options: Parameters<ConstructorParameters<typeof ContainerModule>[0]>[0]) => void = () => undefined,
) {
  const plugin = fakePlugin(collectors, { resources: RESOURCES });
  const requests: RequestExecutor[] = [];
  const module = new ContainerModule((options) => {
    for (const type of RESOURCES)
      options.bind(tokens.RESOURCE_COLLECTOR).toResolvedValue(
        (executor: RequestExecutor) => {
          requests.push(executor);
          return new FakeCollector(() => [], type);
        },
        [tokens.REQUESTS],
      );
    more(options);
  });
  return { plugin: { ...plugin, module }, requests };
}

function open(plugin: ProviderPlugin<FakeCredentials>, options: Partial<ConnectionOptions<FakeCredentials>> = {}) {
  return openConnection({
    plugin,
    credentials: parseCredentials(FakeCredentials, { token: 'dop_v1_secret', team: 'a-public-team' }),
    limiters: new LimiterRegistry(new VirtualTime()),
    ...options,
  });
}

describe('openConnection', () => {
  it('hands back the collectors in the order of the manifest', async () => {
    const connection = await open(fakePlugin(collectors, { resources: RESOURCES }));

    expect(connection.collectors.map(({ type }) => type.kind)).toEqual(['fake.server', 'fake.volume']);
    expect(connection.manifest.id).toBe('fake');
    expect(connection.now()).toBe(0);
  });

  it('binds the dependencies of the plugin: the given ones or defaults', async () => {
    const bound: Record<string, unknown> = {};
    const { plugin } = spying(({ bind, onActivation }) => {
      const wanted = [
        tokens.REGIONS,
        tokens.ENDPOINTS,
        tokens.DEEP,
        tokens.DEMAND,
        tokens.ABORT_SIGNAL,
        tokens.CLOCK,
      ] as const;
      bind(tokens.ACCOUNT_READER).toResolvedValue(
        (...values: unknown[]) => {
          wanted.forEach((token, index) => (bound[String(token)] = values[index]));
          return { read: () => of({ id: '1', name: 'team' }) };
        },
        [...wanted],
      );
      onActivation(tokens.ACCOUNT_READER, (_, reader) => reader);
    });
    const demand = new DemandGate();
    const { signal } = new AbortController();
    const clock = new VirtualTime(5);

    const connection = await open(plugin, {
      demand,
      signal,
      clock,
      deep: true,
      endpoints: { api: 'http://127.0.0.1:4000/' },
    });
    const account = await lastValueFrom(connection.account());

    expect(account).toEqual({ id: '1', name: 'team' });
    expect(Object.values(bound)).toEqual([[], { api: 'http://127.0.0.1:4000' }, true, demand, signal, clock]);
  });

  it('knows no account where the plugin cannot tell', async () => {
    const connection = await open(fakePlugin(collectors, { resources: RESOURCES }));

    expect(await lastValueFrom(connection.account())).toBeUndefined();
  });

  it('hides the secret fields of the credential, and only those, in logs and text', async () => {
    const lines: unknown[] = [];
    const { plugin } = spying(({ bind }) => {
      bind(tokens.ACCOUNT_READER).toResolvedValue(
        (logger) => {
          logger.info({ with: 'dop_v1_secret of a-public-team' }, 'read');
          return { read: () => of(undefined) };
        },
        [tokens.LOGGER],
      );
    });

    const connection = await open(plugin, { logger: { ...SILENT_LOGGER, info: (data) => lines.push(data) } });
    await lastValueFrom(connection.account());

    expect(lines).toEqual([{ with: '[redacted] of a-public-team' }]);
    expect(connection.redactor.redact('dop_v1_secret')).toBe('[redacted]');
  });

  it('shares nothing between two connections but the limiter of the same token', async () => {
    const { plugin, requests } = spying();
    const limiters = new LimiterRegistry(new VirtualTime());
    const other = parseCredentials(FakeCredentials, { token: 'dop_v1_other_one', team: 'b' });

    const connections = [
      await open(plugin, { limiters }),
      await open(plugin, { limiters }),
      await open(plugin, { limiters, credentials: other }),
    ];
    const [one, , two, , three] = requests;

    expect(new Set(connections.flatMap(({ collectors: all }) => all)).size).toBe(6);
    expect(new Set(requests).size).toBe(3);
    expect(one?.settings.limiter).toBe(two?.settings.limiter);
    expect(one?.settings.limiter).not.toBe(three?.settings.limiter);
    expect(one?.settings.demand).not.toBe(two?.settings.demand);
    expect(one?.settings.signal).not.toBe(two?.settings.signal);
    expect(one?.settings.redactor.found('dop_v1_other_one')).toBe(false);
  });

  it('reports only the requests of its own connection, until it is closed', async () => {
    const { plugin, requests } = spying();
    const [mine, others] = [await open(plugin), await open(plugin)];
    const log: string[] = [];
    const note = (name: string) => ({ next: () => log.push(name), complete: () => log.push(`${name} closed`) });
    mine.requests.subscribe(note('mine'));
    others.requests.subscribe(note('others'));

    requests[0]?.settings.listener({ type: 'sent', task: 'server-list', endpoint: 'GET /' });
    await mine.close();

    expect(log).toEqual(['mine', 'mine closed']);
  });

  it('closes what the plugin opened, and gives the limiter back', async () => {
    const closed: string[] = [];
    const { plugin } = spying(({ onDeactivation }) => {
      onDeactivation(tokens.RESOURCE_COLLECTOR, ({ type }) => void closed.push(type.kind));
    });
    const limiters = new LimiterRegistry(new VirtualTime());
    const connection = await open(plugin, { limiters });

    await connection.close();
    await connection.close();

    expect(closed).toEqual(['fake.server', 'fake.volume']);
    expect(connection.redactor.redact('dop_v1_secret')).toBe('[redacted]');
  });

  it('waits until the plugin has closed what it opened, and completes its events also when that fails', async () => {
    const log: string[] = [];
    const { plugin } = spying(({ bind }) => {
      bind(tokens.ACCOUNT_READER)
        .toDynamicValue(() => ({ read: () => of(undefined) }))
        .onDeactivation(async () => {
          await setImmediate();
          log.push('closed late');
          throw new Error('It does not close.');
        });
    });
    const connection = await open(plugin);
    await lastValueFrom(connection.account());
    connection.requests.subscribe({ complete: () => log.push('done') });

    await expect(connection.close()).rejects.toThrow('It does not close.');

    expect(log).toEqual(['closed late', 'done']);
  });

  it.each<[string, Partial<ConnectionOptions<FakeCredentials>>]>([
    ['a region that is not offered', { regions: ['mars1'] }],
    ['an address in the clear', { endpoints: { api: 'http://api.fake.example' } }],
  ])('refuses %s', async (_, options) => {
    const plugin = fakePlugin(collectors, { resources: RESOURCES });

    await expect(open(plugin, options)).rejects.toMatchObject({ kind: 'configuration' });
  });

  it('refuses collectors that do not match the manifest, and closes what was opened', async () => {
    const closed: string[] = [];
    const { plugin } = spying(({ bind, onDeactivation }) => {
      bind(tokens.RESOURCE_COLLECTOR).toConstantValue(new FakeCollector(() => [], typeOf('volume')));
      bind(tokens.RESOURCE_COLLECTOR).toConstantValue(new FakeCollector(() => [], typeOf('stray')));
      onDeactivation(tokens.RESOURCE_COLLECTOR, ({ type }) => void closed.push(type.kind));
    });

    const opening = open(plugin);

    await expect(opening).rejects.toBeInstanceOf(InvalidPluginError);
    await expect(opening).rejects.toMatchObject({
      plugin: 'fake',
      problems: [
        '"fake.volume" has 2 collectors instead of one.',
        'The collector of "fake.stray" is not in its manifest.',
      ],
    });
    expect(closed).toHaveLength(4);
  });

  it('waits for a plugin that binds and builds asynchronously', async () => {
    const plugin = fakePlugin(collectors, { resources: RESOURCES });
    const module = new ContainerModule(async ({ bind }) => {
      await setImmediate();
      for (const collector of collectors()) bind(tokens.RESOURCE_COLLECTOR).toDynamicValue(async () => collector);
    });

    const connection = await open({ ...plugin, module });

    expect(connection.collectors).toHaveLength(2);
  });

  it('refuses a plugin that binds no collector at all', async () => {
    const plugin = {
      ...fakePlugin(collectors, { resources: RESOURCES }),
      module: new ContainerModule(() => undefined),
    };

    await expect(open(plugin)).rejects.toMatchObject({
      problems: ['"fake.server" has 0 collectors instead of one.', '"fake.volume" has 0 collectors instead of one.'],
    });
  });

  it('verifies each kind, whatever its probe does, and shows no secret', async () => {
    const probes: FakeCollector['probe'][] = [
      () =>
        of<PermissionCheck[]>(
          { state: 'granted', scopes: [], message: 'Granted to dop_v1_secret.' },
          { state: 'granted', scopes: [], message: 'Twice.' },
        ),
      () => throwError(() => new ProviderError({ kind: 'permission', retryable: false, message: 'No.' })),
      () => throwing('dop_v1_secret broke it.'),
    ];
    const types = ['server', 'volume', 'image'].map((name) => typeOf(name));
    const all = types.map((type, index) => Object.assign(new FakeCollector(() => [], type), { probe: probes[index] }));
    const connection = await open(fakePlugin(() => all, { resources: types }));

    const checks = await lastValueFrom(connection.verify().pipe(toArray()));

    expect(checks).toMatchObject([
      { type: types[0], state: 'granted', scopes: [], message: 'Granted to [redacted].' },
      {
        type: types[1],
        state: 'missing',
        scopes: ['volume:read'],
        message: 'get_all_volumes is missing. Grant the scope volume:read. No.',
      },
      { type: types[2], state: 'unreachable', scopes: [], message: '[redacted] broke it.' },
    ]);
  });

  it('verifies the given kinds alone', async () => {
    const connection = await open(fakePlugin(collectors, { resources: RESOURCES }));

    const checks = await lastValueFrom(connection.verify(connection.collectors.slice(1)).pipe(toArray()));

    expect(checks.map(({ type }) => type.kind)).toEqual(['fake.volume']);
  });
});

function throwing(message: string): never {
  throw new TypeError(message);
}
