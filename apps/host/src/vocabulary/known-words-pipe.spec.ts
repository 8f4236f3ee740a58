import { inTodaysWords } from './known-words-pipe.js';

const today = (query: Record<string, unknown>, ...entities: string[]) =>
  inTodaysWords(query, (word) => ['server', 'bucket', 'load-balancer', ...entities].includes(word));

describe('the words of earlier versions for entities', () => {
  it.each([
    ['a family', { family: 'LoadBalancer' }, { entity: ['load-balancer'] }],
    [
      'an entity that had families',
      { entity: 'application' },
      { entity: ['load-balancer', 'cdn-endpoint', 'kubernetes-cluster', 'bucket'] },
    ],
    ['one family of it', { entity: 'application', family: 'ObjectStorage' }, { entity: ['bucket'] }],
    ['several', { entity: ['server', 'network'] }, { entity: ['server', 'firewall'] }],
    ['what is an entity today', { entity: 'bucket' }, { entity: ['bucket'] }],
    ['an unknown word', { entity: 'servers' }, { entity: ['servers'] }],
    ['other fields', { kind: 'a.b', q: 'family' }, { kind: 'a.b', q: 'family' }],
    ['what is no word', { entity: { a: 1 } }, { entity: { a: 1 } }],
  ])('become those of the catalogue: %s', (_what, query, expected) => {
    expect(today(query)).toEqual(expected);
  });

  it('mean the entity that has taken the word since', () => {
    expect(today({ entity: 'network' }, 'network')).toEqual({ entity: ['network'] });
  });

  it.each([
    ['an unknown family', { family: 'LoadBalancers' }, 'family: LoadBalancers is not known. Use entity instead.'],
    ['a family of another entity', { entity: 'server', family: 'CDN' }, 'Use entity alone'],
  ])('are refused for %s', (_what, query, message) => {
    expect(() => today(query)).toThrow(message);
  });
});
