import { opensPorts } from './firewall-ports.js';

const rule = (more: object) => ({
  direction: 'inbound',
  protocol: 'tcp',
  ports: '22',
  addresses: ['0.0.0.0/0'],
  ...more,
});

describe('the ports that a firewall opens to everybody', () => {
  it.each([{}, { ports: '20-30' }, { ports: '0' }, { ports: 'all' }, { ports: undefined }, { addresses: ['::/0'] }])(
    'are those of %j',
    (more) => {
      expect(opensPorts([rule(more)], [22])).toBe(true);
    },
  );

  it.each([
    { ports: '23-30' },
    { protocol: 'udp' },
    { direction: 'outbound' },
    { action: 'deny' },
    { addresses: ['10.0.0.0/8'] },
    { addresses: undefined },
    { addresses: ['nobody/0'] },
  ])('are not those of %j', (more) => {
    expect(opensPorts([rule(more)], [22])).toBe(false);
  });

  it.each([undefined, null, 'all', [{ ports: 22 }]])('are not known of %j', (rules) => {
    expect(opensPorts(rules, [22])).toBeUndefined();
  });
});
