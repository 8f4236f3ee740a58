import { attributeProblems } from './check-attributes.js';
import {
  address,
  cidr,
  flag,
  gigabytes,
  hostName,
  idOf,
  idsOf,
  integer,
  money,
  moment,
  oneOf,
  records,
  setOf,
  text,
  url,
} from './fields.js';

const problemsOf = (field: Parameters<typeof attributeProblems>[1][string], value: unknown): string[] =>
  attributeProblems({ field: value }, { field });

describe('the attributes of a resource', () => {
  it.each([
    ['a text', text({ label: 'A' }), 'x', ''],
    ['an integer', integer({ label: 'A' }), 2, 2.5],
    ['a number in place of its text', integer({ label: 'A' }), 2, '2'],
    ['gigabytes', gigabytes({ label: 'A' }), 0.5, Number.NaN],
    ['a flag', flag({ label: 'A' }), false, 'no'],
    ['a moment', moment({ label: 'A' }), '2026-03-02T17:00:49Z', '2026-03-02'],
    ['a moment that does not exist', moment({ label: 'A' }), '2026-03-02T17:00:49.5+01:00', '2026-13-02T17:00:49Z'],
    ['an IPv4 address', address({ label: 'A' }), '203.0.113.7', '203.0.113'],
    ['a block that belongs to a server', address({ label: 'A' }), '2001:db8::/64', '2001:db8::/129'],
    ['an IPv6 address', address({ label: 'A' }), '2001:db8::1', 'example.com'],
    ['a host name', hostName({ label: 'A' }), 'assets.nyc3.example.com', 'https://example.com'],
    ['an address of a page', url({ label: 'A' }), 'https://example.com/x', 'example'],
    ['a block of addresses', cidr({ label: 'A' }), '10.0.0.0/16', '10.0.0.0/33'],
    ['a block without its length', cidr({ label: 'A' }), '2001:db8::/48', '10.0.0.0'],
    ['an id', idOf('network', { label: 'A' }), '7', 7],
    ['ids', idsOf('server', { label: 'A' }), ['7'], [7]],
    ['one of some words', oneOf(['off', 'on'], { label: 'A' }), 'on', 'maybe'],
    ['money', money({ label: 'A' }), { amount: 4.5, currency: 'EUR' }, { amount: 4.5, currency: 'euro' }],
    [
      'exact money',
      money({ label: 'A', exact: true }),
      { amount: '-4.50', currency: 'EUR' },
      { amount: 4.5, currency: 'EUR' },
    ],
    [
      'exact money that is no decimal',
      money({ label: 'A', exact: true }),
      { amount: '0', currency: 'EUR' },
      { amount: '1e3', currency: 'EUR' },
    ],
    ['money without its currency', money({ label: 'A' }), { amount: -1, currency: 'USD' }, 4.5],
    ['a set', setOf(address({ label: 'A' })), [], 'x'],
    ['each value of a set', setOf(address({ label: 'A' })), ['203.0.113.7'], ['203.0.113.7', '']],
    ['records', records({ port: integer({ label: 'Port' }) }, { label: 'A' }), [{ port: 22 }], [{ port: '22' }]],
    ['each of the records', records({ port: integer({ label: 'Port' }) }, { label: 'A' }), [], [22]],
  ])('hold %s, or it is a problem', (_name, field, right, wrong) => {
    expect(problemsOf(field, right)).toEqual([]);
    expect(problemsOf(field, wrong)).toHaveLength(1);
  });

  it('may lack only optional fields', () => {
    const fields = { size: text({ label: 'Size' }), plan: text({ label: 'Plan', optional: true }) };

    expect(attributeProblems({}, fields)).toEqual(['attributes.size is missing']);
  });

  it('hold nothing that the entity does not declare', () => {
    expect(attributeProblems({ sise: 1 }, {})).toEqual(['attributes.sise is not a field of the entity']);
  });

  it('name the place within records', () => {
    const fields = { rules: records({ port: integer({ label: 'Port' }) }, { label: 'Rules' }) };

    expect(attributeProblems({ rules: [{ port: 1 }, { port: 'x' }] }, fields)).toEqual([
      'attributes.rules[1].port is "x", which is not a valid integer',
    ]);
  });
});
