import type { Relation, Resource, ResourceType } from '@maestro/core';
import { resourceProblems } from './resource-problems.js';

const type: ResourceType = {
  kind: 'acme.firewall',
  task: 'firewall-list',
  access: 'get_all_firewalls',
  title: 'Firewalls',
  entity: 'firewall',
  scopes: [],
  schedule: '0 * * * *',
  relations: { protects: ['acme.server'], denies: ['*'] },
};

const resource: Resource = {
  key: { provider: 'acme', kind: 'acme.firewall', uid: '1' },
  name: 'wall',
  entity: 'firewall',
  active: true,
  tags: [],
  attributes: { rules: [], serverIds: [], serverTags: [], pendingChanges: 0 },
  relations: [],
  raw: {},
};

const problems = (...relations: Relation[]): string[] =>
  resourceProblems({ ...resource, relations }, type, { id: 'acme' });

describe('the relations of a resource', () => {
  it('may have a key or any selector as target, with or without a kind', () => {
    const found = problems(
      { type: 'protects', to: { provider: 'acme', kind: 'acme.server', uid: '7' } },
      { type: 'protects', to: { kind: 'acme.server', tag: 'web' } },
      { type: 'denies', to: { hostName: 'web.example.com' } },
      { type: 'denies', to: { address: '192.0.2.7' } },
      { type: 'denies', to: { cidr: '10.0.0.0/16' } },
      { type: 'denies', to: { urn: 'acme:server:web' } },
    );

    expect(found).toEqual([]);
  });

  it.each([
    ['a block that matches everything', { cidr: '0.0.0.0/0' }, 'selects "0.0.0.0/0", which is not a block such as'],
    ['an address instead of a block', { cidr: '192.0.2.7' }, 'selects "192.0.2.7", which is not a block'],
    ['a block instead of an address', { address: '10.0.0.0/16' }, 'selects "10.0.0.0/16", which is not an IP address'],
    ['an invalid address', { address: 'anywhere' }, 'selects "anywhere", which is not an IP address'],
    ['nothing', { hostName: '' }, 'with an empty part'],
    ['a URN without a namespace', { urn: 'web' }, 'selects the URN "web", which has no namespace'],
    ['a kind that is not declared', { kind: 'acme.volume', tag: 'web' }, 'a relation "protects" to acme.volume'],
  ])('may not select %s', (_, to, message) => {
    const relation = { type: 'kind' in to ? 'protects' : 'denies', to } as Relation;

    expect(problems(relation)).toEqual([expect.stringContaining(message)]);
  });
});

describe('the URN of a resource', () => {
  const withUrn = (urn: string) => resourceProblems(resource, { ...type, urn }, { id: 'acme' });

  it('has all that its template needs', () => {
    expect(withUrn('acme:firewall:{name}')).toEqual([]);
    expect(withUrn('acme:{region}:{name}')).toEqual([expect.stringContaining('lacks a value of the URN')]);
  });
});
