import type { Registry } from 'prom-client';
import { useInventory } from '../../test/use-inventory.js';
import { DatabaseGauges } from './database-gauges.js';
import { HostMetrics } from './host-metrics.js';

const DROPLET = 'digitalocean.droplet';

describe('gauges of the inventory', () => {
  const { database, fixture } = useInventory();

  /** The lines of one gauge, of a host that has just started. */
  const gauge = async (name: string): Promise<string[]> => {
    const metrics = new HostMetrics();
    new DatabaseGauges(metrics, database.pool);
    const registry: Registry = metrics.registry;
    return (await registry.metrics()).split('\n').filter((line) => line.startsWith(`${name}{`));
  };

  it('count resources by connection, kind and region', async () => {
    const connection = await fixture.connection('digitalocean');
    await fixture.write(connection, [
      { kind: DROPLET, uid: '1', region: 'nyc3' },
      { kind: DROPLET, uid: '2', region: 'nyc3' },
      { kind: DROPLET, uid: '3' },
    ]);

    const of = (region: string) =>
      `maestro_inventory_resources{connection="digitalocean",provider="digitalocean",kind="${DROPLET}",entity="server",region="${region}"}`;
    expect((await gauge('maestro_inventory_resources')).sort()).toEqual([`${of('')} 1`, `${of('nyc3')} 2`]);
  });

  it('add up list prices by currency', async () => {
    const connection = await fixture.connection('digitalocean');
    const priced = (uid: string, amount: number, currency: string) => ({
      ...{ kind: DROPLET, uid, attributes: { monthlyCost: { amount, currency } } },
    });
    await fixture.write(connection, [priced('1', 4.5, 'USD'), priced('2', 6, 'USD'), priced('3', 5, 'EUR')]);

    const of = (currency: string) =>
      `maestro_inventory_monthly_cost{connection="digitalocean",provider="digitalocean",kind="${DROPLET}",currency="${currency}"}`;
    expect((await gauge('maestro_inventory_monthly_cost')).sort()).toEqual([`${of('EUR')} 5`, `${of('USD')} 10.5`]);
  });

  it('tell when each task was last complete, whatever failed since', async () => {
    const connection = await fixture.connection('digitalocean');
    const listed = async (task: string, complete: boolean, at: string) =>
      database.pool.query(
        `insert into sync_task (run_id, connection_id, task, kind, complete, started_at, ended_at) values ($1, $2, $3, $3, $4, $5, $5)`,
        [await fixture.run(connection), connection, task, complete, at],
      );
    await listed('one', true, '2026-11-02T12:00:00Z');
    await listed('one', false, '2026-11-03T12:00:00Z');
    await listed('two', true, '2026-11-03T12:00:00Z');
    await listed('never', false, '2026-11-03T12:00:00Z');

    const of = (task: string, at: string) =>
      `maestro_listing_complete_timestamp_seconds{connection="digitalocean",provider="digitalocean",task="${task}"} ${Date.parse(at) / 1000}`;
    expect(await gauge('maestro_listing_complete_timestamp_seconds')).toEqual([
      of('one', '2026-11-02T12:00:00Z'),
      of('two', '2026-11-03T12:00:00Z'),
    ]);
  });
});
