import { Identifiers, mix, unmix } from './identifiers.js';

const INDEXES = [0, 1, 2, 99, 54_321, 100_000];

describe('identifiers', () => {
  it('can be reversed', () => {
    expect(INDEXES.map((index) => unmix(mix(index)))).toEqual(INDEXES);
  });

  it('convert a UUID back to its row', () => {
    const ids = new Identifiers(7);

    expect(INDEXES.map((index) => ids.indexOfUuid('volume', ids.uuid('volume', index)))).toEqual(INDEXES);
  });

  it('convert a number back to its row', () => {
    const ids = new Identifiers(7);

    expect(INDEXES.map((index) => ids.indexOfNumber('image', String(ids.number('image', index, 500)), 500))).toEqual(
      INDEXES,
    );
  });

  it('differ between kinds and seeds', () => {
    const [ids, others] = [new Identifiers(7), new Identifiers(8)];

    expect(ids.indexOfUuid('volume', ids.uuid('firewall', 3))).toBeUndefined();
    expect(ids.indexOfUuid('volume', others.uuid('volume', 3))).toBeUndefined();
  });

  it.each(['', 'abc', '1.5', '-3', '0x10', '500 '])('find nothing for "%s"', (text) => {
    const ids = new Identifiers(7);

    expect([ids.indexOfUuid('volume', text), ids.indexOfNumber('image', text, 500)]).toEqual([undefined, undefined]);
  });

  it('are unique within a kind', () => {
    const ids = new Identifiers(7);

    const uuids = new Set(Array.from({ length: 20_000 }, (_, index) => ids.uuid('volume', index)));

    expect(uuids.size).toBe(20_000);
  });
});
