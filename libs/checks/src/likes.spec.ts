import type { Resource } from '@maestro/core';
import { Likes } from './likes.js';

const record = (uid: string, name: string, attributes: object, kind = 'acme.record') =>
  ({ key: { provider: 'acme', kind, uid }, name, attributes }) as unknown as Resource;

describe('resources that are alike', () => {
  const all = [
    record('1', 'www', { values: ['a', 'b'] }),
    record('2', 'www', { values: ['a', 'b'] }),
    record('3', 'www', { values: ['a'] }),
    record('4', 'www', {}),
    record('5', 'www', {}),
    record('6', 'www', { values: ['a'] }, 'acme.other'),
  ];
  const alone = (fields: readonly string[] | undefined) => {
    const likes = new Likes(fields, all);
    return all.filter((each) => likes.isAlone(each)).map(({ key }) => key.uid);
  };

  it('have the same values, and are of the same kind', () => {
    expect(alone(['name', 'values'])).toEqual(['3', '4', '5', '6']);
    expect(alone(['name'])).toEqual(['6']);
    expect(alone(undefined)).toEqual([]);
  });
});
