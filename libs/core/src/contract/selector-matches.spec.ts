import type { Resource } from './resource.types.js';
import { selectorMatches } from './selector-matches.js';

const droplet: Resource = {
  key: { provider: 'fake', kind: 'fake.droplet', uid: '1' },
  name: 'web-1',
  entity: 'server',
  active: true,
  tags: ['web', 'Prod'],
  attributes: { hostName: 'Assets.example.COM' },
  relations: [],
  raw: {},
};

describe('selectorMatches', () => {
  it.each([
    ['a tag it carries', { kind: 'fake.droplet', tag: 'web' }, true],
    ['a tag in other letters', { kind: 'fake.droplet', tag: 'prod' }, false],
    ['a tag it does not carry', { kind: 'fake.droplet', tag: 'db' }, false],
    ['a tag on another kind', { kind: 'fake.volume', tag: 'web' }, false],
    ['its host name in other letters', { kind: 'fake.droplet', hostName: 'assets.EXAMPLE.com' }, true],
    ['another host name', { kind: 'fake.droplet', hostName: 'example.com' }, false],
    ['its host name on another kind', { kind: 'fake.volume', hostName: 'assets.example.com' }, false],
  ])('judges %s', (_, selector, matches) => {
    const answer = selectorMatches(selector, droplet);

    expect(answer).toBe(matches);
  });

  it('matches no host name where a resource has none, or one that is no text', () => {
    const selector = { kind: 'fake.droplet', hostName: '5' };

    const without = selectorMatches(selector, { ...droplet, attributes: {} });
    const number = selectorMatches(selector, { ...droplet, attributes: { hostName: 5 } });

    expect([without, number]).toEqual([false, false]);
  });
});
