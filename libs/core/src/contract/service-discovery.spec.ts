import { type ServiceDiscovery, serviceDiscoveryProblem } from './service-discovery.js';

const LABELS = { server_id: '/key/uid', image: '/raw/image/slug', tags: '/tags' };

describe('serviceDiscoveryProblem', () => {
  it('accepts pointers into a resource', () => {
    expect(serviceDiscoveryProblem({ prefix: 'acme', labels: LABELS })).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['no prefix', { labels: LABELS }, 'needs a prefix'],
    ['a prefix that is no label', { prefix: 'Acme-1', labels: LABELS }, 'needs a prefix'],
    ['the prefix of the labels that all have', { prefix: 'maestro', labels: LABELS }, 'needs a prefix'],
    ['no labels', { prefix: 'acme' }, 'has no labels'],
    ['a name that is no label', { prefix: 'acme', labels: { 'server-id': '/key/uid' } }, 'has the label "server-id"'],
    ['no pointer', { prefix: 'acme', labels: { id: 'key.uid' } }, 'has the label "id" without a JSON pointer'],
    ['another property', { prefix: 'acme', labels: { id: '/uid' } }, 'has the label "id" without a JSON pointer'],
  ])('refuses %s', (_what, declared, problem) => {
    expect(serviceDiscoveryProblem(declared as ServiceDiscovery)).toContain(problem);
  });
});
