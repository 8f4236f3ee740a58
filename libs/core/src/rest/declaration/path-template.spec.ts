import { pathTemplate } from './path-template.js';

const named = (uid: string) => ({
  key: { provider: 'acme', kind: 'acme.x', uid },
  name: uid,
  tags: [],
  attributes: {},
});
const registry = named('main');
const repository = { ...named('main/web/app'), parent: registry };

describe('the path of a list', () => {
  it.each([
    ['/v1/servers', { id: 'servers' }, '/v1/servers'],
    ['/v1/domains/{parent}/records', { id: 'a/b', parent: named('a/b') }, '/v1/domains/a%2Fb/records'],
    [
      '/registries/{parent.parent}/repositories/{parent}/tags',
      { id: 'main/web/app', parent: repository },
      '/registries/main/repositories/web%2Fapp/tags',
    ],
    ['/zones/{region}/servers', { id: 'fr-1', region: 'fr-1' }, '/zones/fr-1/servers'],
    ['/v1/{part}/x', { id: 'one' }, '/v1/one/x'],
  ])('%s is filled in for its part', (template, part, path) => {
    expect(pathTemplate(template)(part)).toBe(path);
  });

  it('is filled in with an id for what is read by it', () => {
    const part = { id: 'example.com', parent: named('example.com') };

    expect(pathTemplate('/domains/{parent}/records/{id}')(part, '7 8')).toBe('/domains/example.com/records/7%208');
  });

  it.each([
    ['/domains/{parent.parent}/records/{parent}', { id: 'example.com', parent: named('example.com') }, 'parent.parent'],
    ['/zones/{region}/servers', { id: 'all' }, 'region'],
    ['/v1/{parent}/x', { id: 'one/', parent: { ...named('one/'), parent: named('one') } }, 'parent'],
    ['/v1/{parent}/x', { id: 'one/..', parent: { ...named('one/..'), parent: named('one') } }, 'parent'],
  ])('%s is not made without a value: the answer would be of something else', (template, part, place) => {
    expect(() => pathTemplate(template)(part)).toThrow(`the part "${part.id}" has no value for {${place}}`);
  });

  it.each(['/v1/{zone}', '/v1/{toString}', '/v1/{}'])('%s is refused: nothing is known for it', (template) => {
    expect(() => pathTemplate(template)).toThrow('can be filled in');
  });
});
