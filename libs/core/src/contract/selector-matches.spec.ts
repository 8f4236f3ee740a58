import type { Resource } from './resource.types.js';
import { selectorMatches } from './selector-matches.js';

const bucket: Resource = {
  key: { provider: 'fake', kind: 'fake.bucket', uid: '1' },
  name: 'assets',
  entity: 'bucket',
  active: true,
  tags: ['web', 'Prod'],
  attributes: { hostName: 'Assets.example.COM' },
  relations: [],
  raw: {},
};

describe('selectorMatches', () => {
  it.each([
    ['a tag it carries', { kind: 'fake.bucket', tag: 'web' }, true],
    ['a tag in other letters', { kind: 'fake.bucket', tag: 'prod' }, false],
    ['a tag it does not carry', { kind: 'fake.bucket', tag: 'db' }, false],
    ['a tag on another kind', { kind: 'fake.volume', tag: 'web' }, false],
    ['its host name in other letters', { kind: 'fake.bucket', hostName: 'assets.EXAMPLE.com' }, true],
    ['another host name', { kind: 'fake.bucket', hostName: 'example.com' }, false],
    ['its host name on another kind', { kind: 'fake.volume', hostName: 'assets.example.com' }, false],
  ])('judges %s', (_, selector, matches) => {
    const answer = selectorMatches(selector, bucket);

    expect(answer).toBe(matches);
  });

  it('matches no host name where a resource has none, or one that is no text', () => {
    const selector = { kind: 'fake.bucket', hostName: '5' };

    const without = selectorMatches(selector, { ...bucket, attributes: {} });
    const number = selectorMatches(selector, { ...bucket, attributes: { hostName: 5 } });

    expect([without, number]).toEqual([false, false]);
  });
});
