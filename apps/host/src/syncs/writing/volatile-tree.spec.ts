import { withoutVolatile, splitMeasures } from './volatile-tree.js';
import { pointerTree, type Resource } from '@maestro/core';

describe('leaving out volatile values', () => {
  const row = {
    raw: { region: { slug: 'nyc3', sizes: ['a'] }, 'a/b': 1, next: 2 },
    attributes: { pending: 3, kept: 4 },
  };

  it('omits only the values at the pointers', () => {
    const tree = pointerTree(['/raw/region/sizes', '/raw/a~1b', '/attributes/pending', '/not/there']);

    expect(withoutVolatile(row, tree)).toEqual({ raw: { region: { slug: 'nyc3' }, next: 2 }, attributes: { kept: 4 } });
  });

  it('leaves nothing of it in JSON', () => {
    const tree = pointerTree(['/raw/next', '/attributes/pending', '/attributes/constructor']);

    expect(JSON.stringify(withoutVolatile(row, tree))).toBe(
      '{"raw":{"region":{"slug":"nyc3","sizes":["a"]},"a/b":1},"attributes":{"kept":4}}',
    );
  });

  it('does not modify the value itself', () => {
    const before = structuredClone(row);

    withoutVolatile(row, pointerTree(['/raw/region/sizes', '/raw/next']));

    expect(row).toEqual(before);
  });

  it.each([[['/raw', '/raw/next']], [['/raw/next', '/raw']]])('leaves out the whole of what %j name', (pointers) => {
    expect(withoutVolatile(row, pointerTree(pointers))).toEqual({ attributes: row.attributes });
  });

  it.each([null, 'text', 7, [1, 2]])('gives back %j, which has no properties', (value) => {
    expect(withoutVolatile(value, pointerTree(['/a']))).toEqual(value);
  });
});

const bucket = (attributes: object): Resource => ({
  key: { provider: 'spaces', kind: 'spaces.bucket', uid: 'nyc3/a' },
  name: 'a',
  entity: 'bucket',
  active: true,
  tags: [],
  attributes,
  relations: [],
  raw: {},
});

describe('splitMeasures', () => {
  it('takes volatile values out of the attributes, even nested ones', () => {
    const tree = { objectCount: true, usage: { bytes: true } } as const;

    const { resource, measures } = splitMeasures(
      bucket({ objectCount: 0, usage: { bytes: 7, limit: 9 }, versioning: 'off' }),
      tree,
    );

    expect(resource.attributes).toEqual({ usage: { limit: 9 }, versioning: 'off' });
    expect(measures).toEqual({ objectCount: 0, usage: { bytes: 7 } });
  });

  it('says nothing of what was not read', () => {
    const split = splitMeasures(bucket({ versioning: 'off' }), { objectCount: true, usage: { bytes: true } });

    expect(split).toEqual({ resource: bucket({ versioning: 'off' }) });
  });
});
