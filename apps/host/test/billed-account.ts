import { type InventoryFixture } from './inventory-fixture.js';

/** When everything is read. */
export const MONDAY = '2026-11-02T12:00:00.000Z';

/** The kind of servers. */
export const DROPLET = 'digitalocean.droplet';

/** US dollars. */
export const usd = (amount: string) => ({ amount, currency: 'USD' });

/** Euros. */
export const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** An invoice as a resource. */
export const invoice = (month: string, total: object) => ({
  ...{ kind: 'digitalocean.invoice', uid: `i-${month}-${JSON.stringify(total)}`, entity: 'invoice' },
  attributes: { month, total },
});

/** The sum of amounts, in cents. */
export const cents = (amounts: readonly { readonly amount: string }[]): number =>
  amounts.reduce((sum, { amount }) => sum + Math.round(100 * Number(amount)), 0);

/** The lines so far, for their ids. */
let lines = 0;

/** A line of an invoice as a resource. */
export const line = (month: string, amount: object, more: object = {}) => ({
  ...{ kind: 'digitalocean.invoice-line', uid: `l-${lines++}`, entity: 'invoice-line' },
  attributes: { month, amount, invoiceId: month, ...more },
});

/** What a line says of a server that it charges. */
export const billed = (uid: string) => ({ product: 'Droplets', billedId: uid, billedKind: DROPLET });

/** An account with servers, of which one is gone, a cluster, and the invoices of two months. */
export async function writeBilledAccount(
  fixture: InventoryFixture,
): Promise<{ readonly cloud: string; readonly servers: string[] }> {
  const cloud = await fixture.connection('digitalocean');
  const priced = (monthly: number) => ({ monthlyCost: { amount: monthly, currency: 'USD' } });
  const servers = await fixture.write(
    cloud,
    [
      { kind: DROPLET, uid: '1', name: 'web', region: 'nyc3', tags: ['prod', 'web'], attributes: priced(24) },
      { kind: DROPLET, uid: '2', name: 'db', region: 'ams3', tags: ['prod'], attributes: priced(48) },
      { kind: DROPLET, uid: '3', name: 'gone', attributes: priced(5) },
    ],
    MONDAY,
  );
  await fixture.markGone(servers.slice(2), MONDAY);
  const cluster = { kind: 'digitalocean.kubernetes-cluster', uid: 'k', name: 'main', entity: 'kubernetes-cluster' };
  await fixture.write(cloud, [cluster], MONDAY);
  await fixture.write(cloud, [invoice('2026-11', usd('60.35')), invoice('2026-10', usd('30.10'))], MONDAY);
  await fixture.write(
    cloud,
    [
      line('2026-11', usd('17.10'), { ...billed('1'), projectName: 'shop' }),
      line('2026-11', usd('34.20'), { ...billed('2'), projectName: 'shop' }),
      line('2026-11', usd('1.80'), billed('3')),
      line('2026-11', usd('0.10'), { ...billed('99') }),
      line('2026-11', usd('0.20'), { product: 'Bandwidth' }),
      line('2026-11', usd('-2.50'), { product: 'Credits' }),
      line('2026-11', usd('9.44'), {
        ...{
          product: 'Clusters',
          groupName: 'main',
          billedId: 'pool',
          billedKind: 'digitalocean.kubernetes-cluster',
        },
      }),
      line('2026-10', usd('20.00'), { ...billed('1'), projectName: 'shop' }),
      line('2026-10', usd('10.10'), { product: 'Bandwidth' }),
    ],
    MONDAY,
  );
  return { cloud, servers };
}
