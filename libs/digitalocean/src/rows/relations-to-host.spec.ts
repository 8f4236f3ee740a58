import { relationsToHost } from './relations-to-host.js';

const to = (target: string | null | undefined) => relationsToHost('watches', target).map((relation) => relation.to);

describe('the relation to the host of a target', () => {
  it.each([
    ['https://www.example.com/health?deep=1', { hostName: 'www.example.com' }],
    ['WWW.Example.com.', { hostName: 'www.example.com' }],
    ['http://203.0.113.7:8080', { address: '203.0.113.7' }],
    ['203.0.113.7', { address: '203.0.113.7' }],
    ['https://[2001:db8::7]/', { address: '2001:db8::7' }],
    ['2001:db8::7', { address: '2001:db8::7' }],
  ])('of %s is %j', (target, selector) => {
    expect(to(target)).toEqual([selector]);
  });

  it.each(['', null, undefined, 'not a host', 'https://', '0.0.0.0/0'])('of %j is none', (target) => {
    expect(to(target)).toEqual([]);
  });
});
