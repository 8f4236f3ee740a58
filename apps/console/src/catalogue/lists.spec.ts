import { describe, expect, it } from 'vitest';
import { indexCatalogue } from './catalogue';
import { allLists, findList } from './lists';

const entity = (id: string, one: string, many: string, proper?: boolean) => ({
  id,
  title: { one, many, proper },
  category: 'network',
  icon: 'box',
  fields: {},
});

const CATALOGUE = indexCatalogue({
  categories: [],
  entities: [
    entity('cdn-endpoint', 'CDN endpoint', 'CDN endpoints'),
    entity('load-balancer', 'Load balancer', 'Load balancers'),
    entity('kubernetes-cluster', 'Kubernetes cluster', 'Kubernetes clusters', true),
  ],
  kinds: [{ kind: 'acme.cdn', provider: 'acme', task: 'a', title: 'CDNs', entity: 'cdn-endpoint', parent: null }],
});

describe('the lists of the inventory', () => {
  it('are one of all resources, and one for each entity that a plugin lists', () => {
    expect(allLists(CATALOGUE).map(({ id }) => id)).toEqual(['all', 'cdn-endpoint']);
  });

  it('are found by the id of their entity, or by its title', () => {
    expect(findList(CATALOGUE, 'load-balancer')?.id).toBe('load-balancer');
    expect(findList(CATALOGUE, 'load-balancers')?.id).toBe('load-balancer');
    expect(findList(CATALOGUE, 'all')?.entity).toBeUndefined();
    expect(findList(CATALOGUE, 'constructor')).toBeUndefined();
  });

  it.each([
    ['cdn-endpoint', 'CDN endpoints'],
    ['load-balancer', 'load balancers'],
    ['kubernetes-cluster', 'Kubernetes clusters'],
  ])('have a name for use within a sentence: %s', (section, many) => {
    expect(findList(CATALOGUE, section)?.nouns[1]).toBe(many);
  });
});
