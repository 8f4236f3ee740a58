import { pluralOf } from './plural-of.js';

describe('the plural of a word', () => {
  it.each([
    ['server', 'servers'],
    ['policy', 'policies'],
    ['key', 'keys'],
    ['address', 'addresses'],
    ['box', 'boxes'],
    ['load-balancer', 'load-balancers'],
  ])('of %s is %s', (word, plural) => {
    expect(pluralOf(word)).toBe(plural);
  });
});
