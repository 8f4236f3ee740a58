import { relationsTo, relationToTagged, resourceKey } from './row-relations.js';

describe('what rows point at', () => {
  it('is named by its kind, whose first part is the provider, and by its id as a text', () => {
    expect(resourceKey('acme.load-balancer', 42)).toEqual({
      provider: 'acme',
      kind: 'acme.load-balancer',
      uid: '42',
    });
  });

  it('is one relation for each id, without those that are none and those that stand there twice', () => {
    const relations = relationsTo('attached-to', 'acme.server', [7, '7', 8, null, undefined, '']);

    expect(relations).toEqual([
      { type: 'attached-to', to: { provider: 'acme', kind: 'acme.server', uid: '7' } },
      { type: 'attached-to', to: { provider: 'acme', kind: 'acme.server', uid: '8' } },
    ]);
    expect(relationsTo('attached-to', 'acme.server', null)).toEqual([]);
  });

  it('is all of a kind that carry a tag', () => {
    expect(relationToTagged('protects', 'acme.server', ['web', 'web'])).toEqual([
      { type: 'protects', to: { kind: 'acme.server', tag: 'web' } },
    ]);
  });
});
