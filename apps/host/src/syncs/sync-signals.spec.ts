import type { PoolClient } from 'pg';
import { createTestDatabase } from '../../test/test-database.js';
import { SyncSignals } from './sync-signals.js';

describe('SyncSignals', () => {
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
