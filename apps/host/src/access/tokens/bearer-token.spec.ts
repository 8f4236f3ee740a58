import { BearerToken } from './bearer-token.js';

describe('BearerToken', () => {
  it('makes tokens of 256 random bits, each another', () => {
    const tokens = Array.from({ length: 100 }, () => BearerToken.make());

    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^mst_[A-Za-z0-9_-]{43}$/);
  });

  it('hashes with SHA-256', () => {
    expect(BearerToken.hash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each([
    ['Bearer mst_a', 'mst_a'],
    ['bearer  mst_a ', 'mst_a'],
    ['Basic dXNlcjpwYXNz', undefined],
    ['Bearer', undefined],
    ['Bearer a b', undefined],
    [`Bearer ${'a'.repeat(513)}`, undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %p as %p', (header, token) => {
    expect(BearerToken.read(header)).toBe(token);
  });

  it.each([
    ['user:mst_a', 'mst_a'],
    [':mst_a', 'mst_a'],
    ['user:mst:a', 'mst:a'],
    ['mst_a', undefined],
    ['user:', undefined],
    ['user:a b', undefined],
    [`user:${'a'.repeat(513)}`, undefined],
  ])('reads the password of %p as %p', (pair, token) => {
    expect(BearerToken.readPassword(`Basic ${Buffer.from(pair).toString('base64')}`)).toBe(token);
    expect(BearerToken.readPassword(`Bearer ${Buffer.from(pair).toString('base64')}`)).toBeUndefined();
    expect(BearerToken.readPassword(pair)).toBeUndefined();
  });
});
