import { nearestWord, unknownWord } from './unknown-word.js';

const KINDS = ['digitalocean.droplet', 'digitalocean.load_balancer', 'spaces.bucket'];

describe('unknownWord', () => {
  it('suggests the nearest known word', () => {
    expect(unknownWord('entity', 'servers', ['volume', 'server'])).toBe(
      'entity: servers is not known. Did you mean server?',
    );
  });

  it('lists what is known where nothing is near', () => {
    expect(unknownWord('state', 'lost', ['present', 'gone'])).toBe(
      'state: lost is not known. Use one of: present, gone.',
    );
  });

  it('lists a part of many', () => {
    const many = Array.from({ length: 100 }, (_, index) => `region-${index}`);

    expect(unknownWord('region', 'x', many)).toMatch(/region-29 and 70 more\.$/);
  });

  it('does not repeat what may be a secret', () => {
    const token = `dop_v1_${'a'.repeat(64)}`;

    expect(unknownWord('provider', token, KINDS)).not.toContain('dop_v1');
    expect(unknownWord('provider', 'a <b>', KINDS)).not.toContain('<b>');
  });
});

describe('nearestWord', () => {
  it.each([
    ['droplets', 'digitalocean.droplet'],
    ['digitalocean.droplets', 'digitalocean.droplet'],
    ['digitalocean.loadbalancer', 'digitalocean.load_balancer'],
    ['Bucket', 'spaces.bucket'],
    ['bcuket', 'spaces.bucket'],
  ])('finds what %s means', (given, meant) => expect(nearestWord(given, KINDS)).toBe(meant));

  it.each([
    ['drop', ['digitalocean.droplet-neighbours', 'digitalocean.droplet'], 'digitalocean.droplet'],
    ['lodbalance', ['server-list', 'loadbalance-list'], 'loadbalance-list'],
    ['dr', ['digitalocean.droplet'], undefined],
    ['drop', ['digitalocean.backdrop-image'], undefined],
  ])('takes %s for the beginning of a word of %j', (given, known, meant) =>
    expect(nearestWord(given, known)).toBe(meant),
  );

  it('takes letters in the wrong order for one mistake', () => {
    expect(nearestWord('nmae', ['uid', 'name'])).toBe('name');
  });

  it('keeps the direction of an order', () => expect(nearestWord('-nmae', ['name', '-name'])).toBe('-name'));

  it('finds none for a word that is like none', () => expect(nearestWord('zzz', KINDS)).toBeUndefined());

  it('does not compare overlong words', () => expect(nearestWord('a'.repeat(100_000), KINDS)).toBeUndefined());
});
