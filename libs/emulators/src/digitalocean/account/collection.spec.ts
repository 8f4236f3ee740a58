import { Collection } from './collection.js';
import { fixedSource } from '../rows/row-sources.js';

const letters = () =>
  new Collection(
    fixedSource(
      ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() })),
      ({ id }) => id,
    ),
  );
const ids = (collection: Collection<{ id: string; name: string }>): string[] =>
  [...collection.rows()].map(({ id }) => id);

describe('a collection', () => {
  it('reads rows by position and by id', () => {
    const collection = letters();

    expect(collection.count).toBe(4);
    expect(collection.at(1)).toEqual({ id: 'b', name: 'B' });
    expect(collection.find('c')).toEqual({ id: 'c', name: 'C' });
    expect([collection.at(-1), collection.at(4), collection.find('z')]).toEqual([undefined, undefined, undefined]);
  });

  it('moves later rows up when a row is removed', () => {
    const collection = letters();

    collection.remove('b');

    expect(ids(collection)).toEqual(['a', 'c', 'd']);
    expect(collection.find('b')).toBeUndefined();
  });

  it('adds rows at the end or at a position', () => {
    const collection = letters();

    collection.add({ id: 'z' });
    collection.add({ id: 'y' }, 0);

    expect(ids(collection)).toEqual(['y', 'a', 'b', 'c', 'd', 'z']);
    expect(collection.find('y')).toEqual({ id: 'y' });
  });

  it('accepts a removed id again', () => {
    const collection = letters();

    collection.remove('a');
    collection.add({ id: 'a', name: 'again' });
    collection.remove('a');
    collection.add({ id: 'a', name: 'and again' });

    expect(ids(collection)).toEqual(['b', 'c', 'd', 'a']);
    expect(collection.find('a')).toEqual({ id: 'a', name: 'and again' });
  });

  it('updates rows in place, but never their ids', () => {
    const collection = letters();

    collection.update('b', { name: 'changed', id: 'other' });
    collection.remove('a');

    expect(collection.at(0)).toEqual({ id: 'b', name: 'changed' });
  });

  it('counts edits', () => {
    const collection = letters();

    collection.update('a', {});
    collection.remove('a');
    collection.add({ id: 'e' });

    expect(collection.version).toBe(3);
  });

  it('rejects impossible edits', () => {
    const collection = letters();

    expect(() => collection.add({ id: 'a' })).toThrow('The id a is taken');
    expect(() => collection.remove('z')).toThrow('No row has the id z');
    expect(() => collection.update('z', {})).toThrow('No row has the id z');
  });
});
