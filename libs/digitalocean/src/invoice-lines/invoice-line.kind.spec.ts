import { invoiceLineKind } from './invoice-line.kind.js';

const INVOICE = '22737513-0ea7-4206-8ceb-98a575af7681';
const parent = {
  key: { provider: 'digitalocean', kind: 'digitalocean.invoice', uid: INVOICE },
  ...{ name: '2026-11', region: undefined, tags: [], attributes: { month: '2026-11' } },
};
const LINE = {
  product: 'Droplets',
  resource_id: '3164494',
  description: 'web-1 (s-4vcpu-8gb)',
  amount: '12.34',
  duration: '477',
  duration_unit: 'Hours',
  start_time: '2026-11-01T00:00:00Z',
  end_time: '2026-11-20T21:00:00Z',
  project_name: 'web',
};
const mapped = (row: object) => invoiceLineKind.resource({ ...LINE, ...row }, { id: INVOICE, parent });
const billedFor = (row: object) =>
  mapped(row).relations.flatMap(({ type, to }) => (type === 'billed-for' && 'uid' in to ? [[to.kind, to.uid]] : []));

describe('an invoice line', () => {
  it('has its exact amount, its time, and what it charges', () => {
    const line = mapped({ group_description: '' });

    expect(line).toMatchObject({ name: 'web-1 (s-4vcpu-8gb)', createdAt: '2026-11-01T00:00:00Z' });
    expect(line.attributes).toEqual({
      month: '2026-11',
      amount: { amount: '12.34', currency: 'USD' },
      product: 'Droplets',
      quantity: 477,
      quantityUnit: 'Hours',
      billedFrom: '2026-11-01T00:00:00Z',
      billedTo: '2026-11-20T21:00:00Z',
      projectName: 'web',
      billedId: '3164494',
      billedKind: 'digitalocean.droplet',
      groupName: undefined,
      invoiceId: INVOICE,
    });
    expect(line.relations).toEqual([
      { type: 'member-of', to: { provider: 'digitalocean', kind: 'digitalocean.invoice', uid: INVOICE } },
      { type: 'billed-for', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '3164494' } },
    ]);
  });

  it('is the same line while the month runs, and another for other usage', () => {
    const uid = (row: object) => mapped(row).key.uid;
    const later = { amount: '13.00', duration: '500', end_time: '2026-11-21T21:00:00Z' };

    expect(uid(later)).toBe(uid({}));
    expect(uid({})).toMatch(/^22737513-[\w-]+\/[0-9a-f]{32}$/);
    const others = [{ resource_id: '1' }, { description: 'resized' }, { start_time: '2026-11-09T00:00:00Z' }];
    expect(new Set([{}, ...others, { project_name: null }].map(uid)).size).toBe(5);
  });

  it.each([
    ['Volumes', { resource_uuid: 'a-1', resource_id: '7' }, [['digitalocean.volume', 'a-1']]],
    ['Kubernetes Clusters', { resource_uuid: 'a-1' }, [['digitalocean.kubernetes-cluster', 'a-1']]],
    [' database clusters', { resource_uuid: 'a-1' }, [['digitalocean.database', 'a-1']]],
    ['Anything', { resource_uuid: 'do:loadbalancer:a-1' }, [['digitalocean.load-balancer', 'a-1']]],
    ['Anything', { resource_uuid: 'do:space:assets' }, []],
    ['Bandwidth', { resource_id: '', resource_uuid: null }, []],
    ['Quantum Annealers', { resource_uuid: 'a-1' }, []],
    ['Droplets', { resource_id: undefined }, []],
  ])('of %s with %j charges %j', (product, ids, expected) => {
    expect(billedFor({ product, resource_id: undefined, ...ids })).toEqual(expected);
  });

  it('keeps the id of what it charges where the product does not tell its kind, and the name of the group', () => {
    const { attributes } = mapped({
      product: 'New',
      resource_id: null,
      resource_uuid: 'a-1',
      group_description: 'prod',
    });

    expect(attributes).toMatchObject({ billedId: 'a-1', billedKind: undefined, groupName: 'prod' });
  });

  it.each([undefined, null, ''])('does without everything but the amount: %p', (none) => {
    const rest = Object.fromEntries(Object.keys(LINE).map((name) => [name, none]));
    const line = mapped({ ...rest, amount: '-25.00' });

    expect(line).toMatchObject({ name: 'Unnamed', attributes: { amount: { amount: '-25.00' } } });
    expect(line.attributes.quantity).toBeUndefined();
  });

  it.each([undefined, null, '', 12.34, 'free', '1e3'])('is unreadable with the amount %p', (amount) => {
    expect(() => mapped({ amount })).toThrow('cannot be read: amount: ');
  });

  it('has no month where its invoice is not known', () => {
    expect(invoiceLineKind.resource(LINE, { id: INVOICE }).attributes.month).toBeUndefined();
  });
});
