import type { PoolClient } from 'pg';
import { firstValueFrom } from 'rxjs';
import { createTestDatabase } from '../../../test/test-database.js';
import { SYNC_CHANNEL } from '../../database/sync-channel.constants.js';
import { readingScope, type ReadingScope, withinScope } from '../../database/reading-scope.js';
import { SyncSignals } from './sync-signals.js';

describe('SyncSignals', () => {
  it('passes over notifications that are no signals', async () => {
    const { pool, drop } = await createTestDatabase();
    const signals = new SyncSignals(pool);
    await signals.onApplicationBootstrap();
    const first = firstValueFrom(signals.of());

    for (const payload of ['', 'not JSON', 'null', '{}', '[1]'])
      await pool.query('select pg_notify($1, $2)', [SYNC_CHANNEL, payload]);
    await signals.send({ type: 'cancel', runId: 'a' });

    expect(await first).toEqual({ type: 'cancel', runId: 'a' });
    signals.beforeApplicationShutdown();
    await drop();
  });

  it('notifies each subscriber in the scope in which it subscribed', async () => {
    const { pool, drop } = await createTestDatabase();
    const signals = new SyncSignals(pool);
    await signals.onApplicationBootstrap();
    const scopes: unknown[] = [];
    const hear = (scope: ReadingScope) =>
      withinScope({ scope }, () => signals.of().subscribe(() => scopes.push(readingScope())));
    hear(['a']);
    hear(['b']);
    const heard = firstValueFrom(signals.of());

    await signals.send({ type: 'event', runId: 'a' });
    await heard;

    expect(scopes).toEqual([['a'], ['b']]);
    signals.beforeApplicationShutdown();
    await drop();
  });

  it('survives a connection that breaks while the host ends', async () => {
    const { pool, drop } = await createTestDatabase();
    const acquired = new Promise<PoolClient>((resolve) => void pool.once('acquire', resolve));
    const signals = new SyncSignals(pool);
    await signals.onApplicationBootstrap();
    const client = await acquired;

    signals.beforeApplicationShutdown();

    expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow();
    await drop();
  });
});
