import { sqlName } from './sql-name.js';

const named = (id: string, taken = new Set<string>()) => sqlName(id, taken);

describe('sqlName', () => {
  it.each([
    ['server', 'server'],
    ['load-balancer', 'load_balancer'],
    ['digitalocean.droplet', 'digitalocean_droplet'],
    ['publicIpv4', 'public_ipv4'],
    ['priceMonthlyUSD', 'price_monthly_usd'],
    ['URLOfPage', 'url_of_page'],
    ['2fa.key', '_2fa_key'],
  ])('writes %s as %s', (id, name) => {
    expect(named(id)).toBe(name);
  });

  it('keeps names within what PostgreSQL keeps, and apart', () => {
    const taken = new Set<string>();
    const [one, other] = [`acme.${'x'.repeat(300)}a`, `acme.${'x'.repeat(300)}b`];

    const names = [one, other].map((id) => named(id, taken));

    expect(names[0]).toMatch(/^acme_x{49}_[0-9a-f]{8}$/);
    expect(names.map(({ length }) => length)).toEqual([63, 63]);
    expect(names[0]).not.toBe(names[1]);
    expect(named(other)).toBe(names[1]);
  });

  it('gives a name that is taken to the first, and another that is always the same to the second', () => {
    const taken = new Set<string>();

    const names = ['acme.load-balancer', 'acme-load.balancer', 'acme-load.balancer'].map((id) => named(id, taken));

    expect(names[0]).toBe('acme_load_balancer');
    expect(names[1]).toMatch(/^acme_load_balancer_[0-9a-f]{8}$/);
    expect(new Set(names).size).toBe(3);
  });

  it.each(['acme."; drop table resource; --', 'acme.сервер', 'acme.\u0000\u202e', '', '…', 'acme..x'])(
    'makes a plain name of %j, which tells it apart',
    (id) => {
      expect(named(id)).toMatch(/^[a-z_][a-z0-9_]*_[0-9a-f]{8}$/);
      expect(named(id)).not.toBe(named(`${id}!`));
    },
  );
});
