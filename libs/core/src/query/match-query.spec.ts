import { exampleFields, exampleEntities } from '../../test/query-fields.js';
import type { Resource } from '../contract/resource.types.js';
import { matchesQuery, needsInventory } from './match-query.js';
import { parseQuery } from './parse-query.js';
import { resolveQuery } from './resolve-query.js';

const resolved = (query: string) => resolveQuery(parseQuery(query)!, exampleFields);
const now = new Date('2026-06-01T00:00:00Z');

const vm: Resource = {
  key: { provider: 'acme', kind: 'acme.vm', uid: 'u1' },
  name: 'web-1',
  entity: 'machine',
  region: 'r1',
  active: true,
  createdAt: '2026-01-01T00:00:00Z',
  tags: ['Prod'],
  attributes: {
    cores: 4,
    ips: ['10.0.0.1'],
    tier: 'small',
    pricePerHour: { amount: 0.1, currency: 'EUR' },
    locked: false,
  },
  unknown: [{ field: 'memoryGb', reason: 'No scope.' }],
  relations: [{ type: 'attached-to', to: { provider: 'acme', kind: 'acme.disk', uid: 'd' } }],
  raw: {},
};

const matches = (query: string): boolean =>
  matchesQuery(resolved(query), vm, { manifest: { tags: 'case-insensitive', entities: exampleEntities }, now });

describe('a query over what a provider tells', () => {
  it.each([
    'kind:vm region:r1',
    'name:web-1',
    'name contains EB',
    'uid:u1',
    'tag:PROD',
    '-tag:other',
    'cores>3',
    'cores:2,4',
    'cores!=5',
    'tier:small',
    'locked:no',
    'address:10.0.0.0/8',
    'address=10.0.0.1',
    'cost>70',
    'cost=73eur',
    'web',
    '10.0.0',
    'prod or nothing',
    'created older than 100d',
    'created>2025-12-31',
    'attached-to:any',
    '-has:size',
    'active:yes',
    '-has:status',
    'cores exists',
  ])('matches %s', (query) => {
    expect(matches(query)).toBe(true);
  });

  it.each([
    '-cores>3',
    'cores<4',
    'tier:large',
    'status:on',
    '-status:on',
    'memoryGb>1',
    '-memoryGb>1',
    '-has:memoryGb',
    'cost>70usd',
    '-cost>70usd',
    'created newer than 100d',
    'attached-to:none',
    'address:192.168.0.0/16',
    'until<2027-01-01',
    'nothing',
    '-prod',
  ])('does not match %s', (query) => {
    expect(matches(query)).toBe(false);
  });

  it.each([
    ['has:disk', true],
    ['attached-to:any', false],
    ['attached-to:(cores>3)', true],
    ['gone:yes or cores>3', true],
    ['-changed newer than 3d', true],
    ['cores>3 name:a', false],
  ])('%s needs an inventory: %s', (query, needed) => {
    expect(needsInventory(resolved(query))).toBe(needed);
  });
});
